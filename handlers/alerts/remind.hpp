// Alerts that somebody forgets to end.
#pragma once

#include "lib/app/app.hpp"

namespace alerts {

/// One mail for each alert that has run for a day: to its author while they are of the team, otherwise to the
/// mayor. Returns how many were queued.
int remind_of_alerts(web::App& app);

} // namespace alerts
