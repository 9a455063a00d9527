// Mails to town halls whose mayor is not here: how many inhabitants wait for one.
#pragma once

#include "lib/app/app.hpp"

namespace claim {

/// One grouped mail for each town hall with newcomers since the last one, at most one in
/// mail.town_hall_days, none after its one-click stop, none to an open commune. Returns how many were queued.
int invite_town_halls(web::App& app);

} // namespace claim
