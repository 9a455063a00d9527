// The believable demo town: Vannes with a made-up mayor, from sql/demo.sql and sql/demo/*.jpg.
#pragma once

#include "lib/base/config.hpp"
#include "lib/db/database.hpp"
#include "lib/app/app.hpp"

namespace chores {

/// Loads it into a database that has its communes and no member. All or nothing.
void load_demo(db::Db& db, const base::Config& config);

/// Whether its accounts, whose password is published, are in this database.
bool demo_accounts(db::Db& db);

/// Erases the demo's people with what they wrote, ends their offices, and takes away what they published as the team of
/// Vannes, and that team's page where nobody else is in office there. Returns how many people that were.
int remove_demo(web::App& app);

} // namespace chores
