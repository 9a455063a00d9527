// Which site a database belongs to: the same word stands in it and in the folder of the data, so that no program takes
// the files of one site for the rubbish of another.
#pragma once

#include "lib/db/database.hpp"

#include <filesystem>
#include <string>

namespace db {

/// Gives the database an identity where it has none, and notes it in `var`/site.id where none is noted. Requires the
/// migrations. Throws std::runtime_error, changing nothing, when the two differ: see `stranger`.
void settle_identity(Db& db, const std::filesystem::path& var);

/// What to say and do when the database is not the one that `var` belongs to; empty when it is, or when one of the two
/// has no identity yet.
std::string stranger(Db& db, const std::filesystem::path& var);

/// One word about the whole site; empty when there is none.
std::string site_value(Db& db, const std::string& name);

/// Notes it, in place of the former one.
void set_site_value(Db& db, const std::string& name, const std::string& value);

} // namespace db
