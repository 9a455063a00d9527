// What `parvis deliver` does besides sending: it writes the mails that nobody's visit writes.
#pragma once

#include "lib/web/app.hpp"

namespace chores {

inline constexpr base::Seconds work_every = base::minute;

/// Invites town halls, spreads news, reminds teams; at most once in `work_every` since `last`, which it sets.
void work(web::App& app, base::Seconds& last);

} // namespace chores
