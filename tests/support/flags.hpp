// Flags, as people raise them, and their migration of before.
#pragma once

#include "lib/base/text.hpp"
#include "lib/db/migrate.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace test {

/// Of what stands at `address`.
inline void flag(Browser& who, const std::string& address) {
    BOOST_TEST(who.post(address + "/signaler", {{"reason", "1"}, {"name", "Jeanne"}, {"good-faith", "1"}}).status == 200);
}

/// Whose words they are, and who may judge them: in the order in which they were raised.
inline std::vector<std::string> known_flags(db::Db& db) {
    return db.all<std::string>("SELECT object_kind || ' of ' || COALESCE(author_id, 0) || ' team ' || as_team "
                               "|| ' rights ' || rights FROM flag ORDER BY id");
}

/// As if they did not know that yet, and the migration that says it.
inline void migrate_flags(db::Db& db) {
    db.run("UPDATE flag SET author_id = NULL, as_team = 0, rights = 4");
    for (const auto& statement : db::statements_of(read_file("sql/migrations/0039-flags.sql")))
        if (statement.starts_with("UPDATE")) db.run_once(base::replace_all(statement, "FROM comment o", "FROM post o")); // comments are posts since
}

} // namespace test
