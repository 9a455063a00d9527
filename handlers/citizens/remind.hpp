// The weekly reminder to a team that lets people wait.
#pragma once

#include "lib/app/app.hpp"

namespace citizens {

/// One mail a week at most to the mayor and the moderators of a commune where somebody has waited for more
/// than a week. Reads every town. Returns how many were queued.
int remind_teams(web::App& app);

} // namespace citizens
