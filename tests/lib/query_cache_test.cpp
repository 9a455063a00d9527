// What is kept of the database: read once while nobody writes, and never after somebody did.
#include "lib/db/sql_text.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

int reads = 0; ///< how often the database was asked

std::vector<std::string> names(db::Db& db, int least) {
    ++reads;
    return db.all<std::string>("SELECT name FROM thing WHERE id >= :least ORDER BY id", least);
}

std::string long_text(db::Db&, int size) {
    ++reads;
    return std::string(static_cast<std::size_t>(size), 'x');
}

struct Shelf {
    test::Database database;
    db::Db db{database.address()}, other{database.address()};
    Shelf() {
        db.run_once("CREATE TABLE thing (id BIGINT PRIMARY KEY, name TEXT NOT NULL)");
        add(db, 1, "book");
        visit();
        reads = 0;
    }
    static void add(db::Db& where, int id, const std::string& name) {
        where.run("INSERT INTO thing (id, name) VALUES (:id, :name)", id, name);
    }
    void visit() { db.revalidate(); }
    std::size_t count(int least = 0) { return db.cached(names, least)->size(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(lib_kept, Shelf)

BOOST_AUTO_TEST_CASE(what_nobody_changed_is_read_once) {
    for (int i = 0; i < 5; ++i) {
        visit();
        BOOST_TEST(count() == 1);
        BOOST_TEST(count() == 1);
    }
    BOOST_TEST(reads == 1);
}

BOOST_AUTO_TEST_CASE(other_arguments_are_another_question) {
    BOOST_TEST(count(0) == 1);
    BOOST_TEST(count(2) == 0);
    BOOST_TEST(count(0) == 1);
    BOOST_TEST(reads == 2);
}

BOOST_AUTO_TEST_CASE(what_somebody_else_wrote_shows_at_the_next_visit) {
    BOOST_TEST(count() == 1);
    add(other, 2, "lamp");
    visit();
    BOOST_TEST(count() == 2);
    other.run("UPDATE thing SET name = 'candle' WHERE id = 2");
    visit();
    BOOST_TEST(db.cached(names, 0)->back() == "candle");
    other.run("DELETE FROM thing");
    visit();
    BOOST_TEST(count() == 0);
}

BOOST_AUTO_TEST_CASE(what_a_third_one_wrote_long_ago_is_not_forgotten_by_writing_oneself) {
    BOOST_TEST(count() == 1);
    add(other, 2, "lamp");
    visit();
    add(db, 3, "chair");
    BOOST_TEST(count() == 3);
    add(other, 4, "table");
    visit();
    BOOST_TEST(count() == 4);
}

BOOST_AUTO_TEST_CASE(what_one_writes_oneself_shows_at_once) {
    BOOST_TEST(count() == 1);
    add(db, 2, "lamp");
    BOOST_TEST(count() == 2);
    db.value<int>("INSERT INTO thing (id, name) VALUES (3, 'chair') RETURNING 1");
    BOOST_TEST(count() == 3);
    db.run_once("DELETE FROM thing WHERE id = 1");
    BOOST_TEST(count() == 2);
}

BOOST_AUTO_TEST_CASE(a_transaction_of_another_counts_once_it_is_committed) {
    BOOST_TEST(count() == 1);
    db::Transaction transaction{other};
    add(other, 2, "lamp");
    visit();
    BOOST_TEST(count() == 1);
    transaction.commit();
    visit();
    BOOST_TEST(count() == 2);
}

BOOST_AUTO_TEST_CASE(nothing_is_kept_from_within_a_transaction_that_may_still_be_undone) {
    BOOST_TEST(count() == 1);
    {
        db::Transaction transaction{db};
        add(db, 2, "lamp");
        BOOST_TEST(count() == 2);
        BOOST_TEST(count() == 2);
    }
    BOOST_TEST(count() == 1);
    BOOST_TEST(reads == 4);
}

BOOST_AUTO_TEST_CASE(who_never_says_where_a_visit_begins_gets_nothing_that_was_kept) {
    db::Db chore{database.address()};
    BOOST_TEST(chore.cached(names, 0)->size() == 1);
    add(other, 2, "lamp");
    BOOST_TEST(chore.cached(names, 0)->size() == 2);
}

BOOST_AUTO_TEST_CASE(what_was_handed_out_stays_as_it_was) {
    const auto before = db.cached(names, 0);
    add(db, 2, "lamp");
    visit();
    BOOST_TEST(count() == 2);
    BOOST_TEST(before->size() == 1);
}

BOOST_AUTO_TEST_CASE(no_more_is_kept_than_there_is_room_for) {
    constexpr int size = db::cache_budget / 20, many = 100;
    for (int i = 0; i < many; ++i) {
        db.cached(long_text, size + i);
        db.cached(names, 0); // asked for all the time
    }
    BOOST_TEST(reads == many + 1);
    db.cached(long_text, size);
    BOOST_TEST(reads == many + 2, "the first of a hundred is gone");
}

BOOST_AUTO_TEST_CASE(a_statement_that_may_write_is_known_by_its_words) {
    for (const char* sql : {"SELECT 1", "\n  WITH x AS (SELECT 1) SELECT 2 FROM x", "select updated FROM x",
                            "PRAGMA data_version"})
        BOOST_TEST(db::only_reads(sql), sql);
    for (const char* sql : {"INSERT INTO x VALUES (1) RETURNING id", "WITH x AS (SELECT 1) DELETE FROM y",
                            "WITH x AS (UPDATE y SET z = 1 RETURNING z) SELECT z FROM x", "BEGIN", "ROLLBACK",
                            "PRAGMA journal_mode = DELETE", "CREATE TABLE t (id INTEGER)",
                            "SELECT 1 FOR UPDATE", "replace INTO x VALUES (1)", ""})
        BOOST_TEST(!db::only_reads(sql), sql);
}

BOOST_AUTO_TEST_SUITE_END()
