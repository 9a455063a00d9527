// Of a town where things were told: what each hears of them, and the rows of what can be told, made anew as the migration does.
#pragma once

#include "lib/db/migrate.hpp"
#include "lib/town/news.hpp"
#include "support/markers.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace test {

/// What was told in a town of the tests, and its migration of before.
class Contents {
  public:
    explicit Contents(World& world) : world_(world) {}

    std::string told(town::MemberId who) {
        std::string all = fmt::format("{}:", town::unread(world_.db(), who, world_.now));
        for (const auto& one : town::notifications_of(world_.db(), world_.app->kinds, who, INT64_MAX, INT64_MAX, 50, world_.now))
            all += fmt::format(" {} «{}» {} {}{}", one.kind, one.title, one.actor_name(), one.count, one.urgent ? "!" : "");
        return all;
    }
    std::string told() {
        std::string all;
        for (const auto who : {world_.mayor, world_.delegate, world_.claire, world_.yanis, world_.newcomer}) all += told(who) + "\n";
        return all;
    }
    /// Every row, whatever its number.
    std::string rows() {
        struct Row {
            std::string kind, title;
            std::int64_t number = 0, urgent = 0, author = 0, audience = 0, inner = 0, rights = 0, until = 0, hidden = 0;
        };
        std::string all;
        for (const auto& r : world_.db().all<Row>("SELECT kind, title, number, urgent, COALESCE(author_id, 0), audience, "
                                           "inner_audience, rights, COALESCE(visible_until, "
                                           "-1), COALESCE(hidden_at, -1) FROM content ORDER BY kind, number"))
            all += fmt::format("{} {} {} {} {} {} {} {} {} {}\n", r.kind, r.title, r.number, r.urgent, r.author,
                               r.audience, r.inner, r.rights, r.until, r.hidden);
        struct Pointing {
            std::int64_t id = 0;
            std::string kind, about;
            std::int64_t flag = 0;
        };
        for (const auto& p : world_.db().all<Pointing>(R"(
                 SELECT a.id, a.kind, COALESCE(s.kind || CAST(s.number AS TEXT), ''), a.while_open + 2 * COALESCE(a.visible_until, 9) FROM activity a
                 LEFT JOIN content s ON s.id = a.content_id WHERE a.topic > 0 UNION ALL
                 SELECT w.topic * 1000000 + w.subject_id * 100 + w.member_id, 'watch',
                 COALESCE(s.kind || CAST(s.number AS TEXT), ''), w.access
                 FROM watch w LEFT JOIN content s ON s.id = w.content_id ORDER BY 2, 1)"))
            all += fmt::format("{} {} {} {}\n", p.id, p.kind, p.about, p.flag);
        return all;
    }
    /// The schema before content, with the same rows, and then the migration that makes it.
    void go_back_and_migrate() {
        for (const char* statement :
             {"DROP INDEX activity_broadcast", "DROP INDEX activity_by_content", "ALTER TABLE activity DROP COLUMN content_id",
              "ALTER TABLE activity DROP COLUMN while_open",
              "ALTER TABLE activity DROP COLUMN visible_until", "ALTER TABLE watch DROP COLUMN content_id",
              "ALTER TABLE watch DROP COLUMN access", "DROP TABLE content",
              "DELETE FROM schema_migration WHERE name IN ('0040-content.sql', '0049-publication-ends.sql')",
              "CREATE INDEX activity_broadcast ON activity (commune_code, at, id, topic, audience, actor_id, kind) "
              "WHERE broadcast = 1"})
            world_.db().run_once(statement);
        const auto gone = bring_back("0040-content.sql");
        BOOST_TEST(db::migrate(world_.db(), "sql/migrations") == 2);
        for (auto table = gone.rbegin(); table != gone.rend(); ++table) world_.db().run_once("DROP TABLE " + *table);
    }

  private:
    /// What a migration reads and a later one dropped, as with a section that is no more: its tables, empty. Returns which.
    std::vector<std::string> bring_back(const std::string& before) {
        const std::regex create{R"(^\s*CREATE TABLE (\w+))"};
        const auto there = tables(world_.db());
        std::vector<std::string> gone;
        std::string statements;
        for (const auto& [path, sql] : files_below("sql/migrations", ".sql"))
            for (const auto& statement : db::statements_of(sql))
                if (std::smatch name; path < before && std::regex_search(statement, name, create) && !there.contains(name[1])) {
                    gone.push_back(name[1]);
                    statements += statement + ";\n";
                }
        const auto folder = world_.var / "then";
        std::filesystem::create_directories(folder);
        std::ofstream{folder / "9999-then.sql"} << statements;
        db::migrate(world_.db(), folder);
        world_.db().run("DELETE FROM schema_migration WHERE name = '9999-then.sql'");
        return gone;
    }

    World& world_;
};

} // namespace test
