// What is read without a struct for it, or into a struct within one.
#include "lib/db/database.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Rows {
    test::Database database;
    db::Db db{database.address()};
    Rows() {
        db.run_once("CREATE TABLE thing (id BIGINT PRIMARY KEY, name TEXT NOT NULL, note TEXT, "
                    "good BIGINT NOT NULL DEFAULT 0)");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(table, Rows)

BOOST_AUTO_TEST_CASE(a_table_has_the_names_that_its_statement_gives_and_values_of_what_they_are) {
    constexpr auto sql = R"(SELECT t.id, t.name AS title, NULLIF(t.note, '') AS note, (SELECT COUNT(*) FROM thing) AS of,
        CASE WHEN t.id > :from THEN 'late' ELSE '12' END AS word, NULLIF(t.good, 0) AS good
        FROM thing t WHERE t.id > :from AND t.name <> :name ORDER BY t.id)";
    const std::vector<std::string> names{"id", "title", "note", "of", "word", "good"};
    const auto none = db.table(sql, 0, std::string{"L’hiver"});
    BOOST_TEST(none.columns == names);
    BOOST_TEST(none.rows.empty());
    for (const auto& [id, name] : {std::pair{5'000'000'000, "L’été"}, std::pair{6'000'000'000, "L’hiver"}})
        db.run("INSERT INTO thing (id, name, note) VALUES (:id, :name, '007')", id, name);
    for (int twice = 0; twice < 2; ++twice) {
        const auto table = db.table(sql, 0, std::string{"L’hiver"});
        BOOST_TEST(table.columns == names);
        BOOST_REQUIRE_EQUAL(table.rows.size(), 1);
        const std::vector<db::Value> row{5'000'000'000, "L’été", "007", 2, "late", {}};
        BOOST_TEST((table.rows[0] == row));
    }
    BOOST_TEST(db.table(sql, 0, std::string{"nobody"}).rows.size() == 2);
    BOOST_CHECK_THROW(db.table("DELETE FROM thing RETURNING id"), std::logic_error);
    BOOST_CHECK_THROW(db.table("SELECT id FROM nothing"), std::runtime_error);
    BOOST_TEST(db.table(sql, 0, std::string{"nobody"}).rows.size() == 2, "the connection is as good as before");
}

BOOST_AUTO_TEST_CASE(a_struct_within_a_struct_takes_its_columns_in_its_place) {
    struct Look {
        std::string name;
        std::optional<std::string> note;
    };
    struct Thing {
        std::int64_t id = 0;
        Look look;
        bool good = false;
    };
    db.run("INSERT INTO thing (id, name, good) VALUES (7, 'bench', 1)");
    const auto thing = db.one<Thing>("SELECT id, name, note, good FROM thing").value();
    BOOST_TEST(thing.id == 7);
    BOOST_TEST(thing.look.name == "bench");
    BOOST_TEST(!thing.look.note.has_value());
    BOOST_TEST(thing.good);
}

BOOST_AUTO_TEST_SUITE_END()
