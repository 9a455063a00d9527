// E-mail addresses that were stored before their one form was known (base::read_email).
#pragma once

#include "lib/db/database.hpp"

namespace chores {

/// Brings the addresses whose domain has accents to their ASCII form, by which login and registration find them. One that
/// somebody else has in that form stays, and is said in the log: the operator asks them which account they keep. To be
/// called after a migration; does nothing the second time. Returns how many were changed.
int tidy_addresses(db::Db& db, int step = 1000);

} // namespace chores
