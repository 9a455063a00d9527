// What nearly each word of `parvis` needs first: the settings, and a database of this version.
#pragma once

#include "lib/base/config.hpp"
#include "lib/db/database.hpp"

namespace chores {

/// The settings of the tree that this program belongs to. Root becomes whom the data belong to, and says so
/// on standard error. Throws what base::load_config throws.
base::Config own_settings();

/// A word that finds no table would say so in the words of the database. Throws std::runtime_error with what to do
/// where the database is not of this version.
void require_migrated(db::Db& db, const base::Config& config);

/// The settings with their database, open and of this version. Throws db::Unavailable, and what the two above throw.
struct Site {
    base::Config config = own_settings();
    db::Db db{config.database};

    Site() { require_migrated(db, config); }
};

} // namespace chores
