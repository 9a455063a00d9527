// The keys under which people's telephone numbers, addresses and birth dates are sealed, and the database that knows
// what they look like: a key that was lost is noticed before another one takes its number.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/db/database.hpp"

#include <filesystem>

namespace town {

/// Throws db::Unavailable, naming the key and saying what to do, when the database holds something sealed and a key of
/// `folder` that it needs is missing or is another one than before. Changes nothing.
void check_keys(db::Db& db, const std::filesystem::path& folder);

/// check_keys, then makes the first key where there is none, and notes in the database what its keys look like.
base::Seal settle_keys(db::Db& db, const std::filesystem::path& folder);

/// Adds a key under a number that no key ever had, and notes it. With `give_up_lost` what is missing or is another one
/// is no longer asked for: what was sealed under it stays unreadable. Otherwise throws as check_keys does.
/// Returns its number.
int add_key(db::Db& db, const std::filesystem::path& folder, bool give_up_lost);

/// How many sealed values cannot be opened with the keys that are here. They are left as they are.
long long count_unreadable(db::Db& db, const base::Seal& seal);

} // namespace town
