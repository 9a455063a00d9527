// The town hall of a commune whose mayor is not here yet: it is told that citizens wait, grouped, until one
// click stops it.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"

#include <string_view>

namespace town {

/// Counts one more confirmed citizen. The first one makes a mail due at once; those who follow wait for the
/// next one. A town hall that stopped these mails stays in peace. Inside the caller's transaction.
void note_newcomer(db::Db& db, std::string_view commune_code, base::Seconds now);

} // namespace town
