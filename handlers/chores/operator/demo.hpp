// The believable demo town: Vannes with a made-up mayor. What belongs to no section stands in sql/demo/town.sql, the rows of
// each in sql/demo/<section>.sql, what takes them from view in sql/demo/<section>-removal.sql, and the photos beside them.
#pragma once

#include "lib/app/app.hpp"
#include "lib/base/config.hpp"
#include "lib/db/database.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chores {

/// What stands in these files for what differs each time: "@now@".
using DemoWords = std::map<std::string, std::string>;

/// The statements of sql/demo/<name>.sql, with what its words stand for; none when there is no such file, since not every
/// section needs one.
std::vector<std::string> demo_statements(const base::Config& config, std::string_view name, const DemoWords& words);

/// Loads it into a database that has its communes and no member. All or nothing.
void load_demo(db::Db& db, const base::Config& config);

/// Whether its accounts, whose password is published, are in this database.
bool demo_accounts(db::Db& db);

/// Erases the demo's people with what they wrote, ends their offices, and takes away what they published as the team of
/// Vannes, and that team's page where nobody else is in office there. Returns how many people that were.
int remove_demo(web::App& app);

} // namespace chores
