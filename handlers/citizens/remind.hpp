// The mail to a team in whose commune people wait.
#pragma once

#include "lib/app/app.hpp"

namespace citizens {

/// One mail a day at most to the mayor and the moderators of a commune where somebody new waits, and once a week as long as
/// somebody has waited for more than a week; one touch in it accepts. Reads every town. Returns how many were queued.
int remind_teams(web::App& app);

} // namespace citizens
