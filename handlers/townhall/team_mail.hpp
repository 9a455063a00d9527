// The mail that tells a team what waits for it.
#pragma once

#include "lib/app/app.hpp"

namespace townhall {

/// One mail a day at most to each of a team who can do something about what came since the last one, and once a week as long as
/// something waits for more than a week: what the sections declare (web::DeskItem::since). One touch in it accepts who asks.
/// Reads every town. Returns how many were queued.
int write_to_teams(web::App& app);

} // namespace townhall
