// Takes away what has had its day.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"

namespace chores {

/// Deletes counted attempts older than a day, one-time links that have run out, sessions without a visit for
/// their lifetime, mails that left or were given up 90 days ago, and registrations that nobody confirmed within 30 days. In small steps of at most `step`
/// rows each, so that nobody waits for it. Returns the number of rows.
long long sweep(db::Db& db, base::Seconds now, int step = 1000);

} // namespace chores
