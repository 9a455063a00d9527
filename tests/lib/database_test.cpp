#include "support/world.hpp"

#include "lib/db/database.hpp"
#include "lib/db/sql_text.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

enum class Colour { red = 1, blue = 2 };
using ThingId = base::Id<struct ThingTag>;

struct Thing {
    ThingId id;
    std::string name;
    std::optional<std::string> note;
    std::optional<double> size;
    Colour colour;
    bool good;
};

struct Things {
    test::Database database;
    db::Db db{database.address()};
    Things() {
        db.run_once("CREATE TABLE thing (id BIGINT PRIMARY KEY, name TEXT NOT NULL, note TEXT, size DOUBLE "
                    "PRECISION, "
                    "colour BIGINT NOT NULL DEFAULT 1, good BIGINT NOT NULL DEFAULT 0)");
    }
    void add(std::int64_t id, const std::string& name) {
        db.run("INSERT INTO thing (id, name) VALUES (:id, :name)", id, name);
    }
    std::int64_t count() { return db.value<std::int64_t>("SELECT COUNT(*) FROM thing"); }
};

/// A folder for files of this test, gone with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("parvis-db-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream{path / name} << text;
        return path / name;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(database, Things)

BOOST_AUTO_TEST_CASE(values_come_back_as_they_went_in) {
    db.run("INSERT INTO thing (id, name, note, size, colour, good) VALUES (:id, :name, :note, :size, "
           ":colour, :good)",
           ThingId{7}, std::string{"L’été ' -- ;"}, std::optional<std::string>{}, std::optional<double>{2.5},
           Colour::blue, true);
    const auto thing = db.one<Thing>("SELECT id, name, note, size, colour, good FROM thing");
    BOOST_REQUIRE(thing.has_value());
    BOOST_TEST(thing->id.value == 7);
    BOOST_TEST(thing->name == "L’été ' -- ;");
    BOOST_TEST(!thing->note.has_value());
    BOOST_TEST(thing->size.value() == 2.5);
    BOOST_TEST((thing->colour == Colour::blue));
    BOOST_TEST(thing->good);
}

BOOST_AUTO_TEST_CASE(a_value_that_was_there_does_not_stay_when_the_next_row_has_none) {
    add(1, "first");
    add(2, "second");
    db.run("UPDATE thing SET note = 'x', size = 1.5 WHERE id = 1");
    const auto things = db.all<Thing>("SELECT id, name, note, size, colour, good FROM thing ORDER BY id");
    BOOST_REQUIRE_EQUAL(things.size(), 2);
    BOOST_TEST(things[0].note.value() == "x");
    BOOST_TEST(!things[1].note.has_value());
    BOOST_TEST(!things[1].size.has_value());
}

BOOST_AUTO_TEST_CASE(an_optional_may_be_empty_in_one_call_and_full_in_the_next) {
    add(1, "first");
    constexpr std::string_view update = "UPDATE thing SET note = :note WHERE id = :id";
    constexpr std::string_view read = "SELECT note FROM thing WHERE id = 1";
    for (const auto& note :
         {std::optional<std::string>{"a"}, std::optional<std::string>{}, std::optional<std::string>{"b"}}) {
        db.run(update, note, 1);
        BOOST_TEST((db.value<std::optional<std::string>>(read) == note));
    }
}

BOOST_AUTO_TEST_CASE(parameters_stand_in_the_order_in_which_their_names_first_appear) {
    using Row = std::string;
    BOOST_TEST(db.value<Row>("SELECT CAST(:b AS TEXT) || :a || :b || ':a'", std::string{"1"},
                             std::string{"2"}) == "121:a");
    add(5, "five");
    BOOST_TEST(db.value<int>("SELECT COUNT(*) FROM thing WHERE id >= :low AND id < :low + 3 AND name = :name",
                             4, std::string{"five"}) == 1);
}

BOOST_AUTO_TEST_CASE(a_cast_behind_a_parameter_is_no_parameter) {
    const std::vector<std::string> names{"a", "c"};
    BOOST_TEST(db::parameter_names("SELECT :a::text, b::bigint, :c || ':d' || :a::text") == names,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(too_few_or_too_many_parameters_are_a_mistake_of_the_program) {
    BOOST_CHECK_THROW(db.one<int>("SELECT 1 WHERE 1 = :a AND 2 = :b", 1), std::logic_error);
    BOOST_CHECK_THROW(db.one<int>("SELECT 1", 1), std::logic_error);
    BOOST_TEST(count() == 0);
}

BOOST_AUTO_TEST_CASE(too_few_or_too_many_columns_are_a_mistake_of_the_program_that_sqlite_tells) {
    add(1, "one");
    const auto whole = [&](std::string_view sql) { BOOST_TEST(db.all<Thing>(sql).size() == 1U); };
    whole("SELECT id, name, note, size, colour, good FROM thing");
    if (db.postgresql()) return; // every statement is tested on SQLite too
    BOOST_CHECK_THROW(whole("SELECT id, name FROM thing"), std::logic_error);
    BOOST_CHECK_THROW(db.one<int>("SELECT 1, 2"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(run_says_how_many_rows_it_touched) {
    for (int i = 1; i <= 4; ++i) add(i, "x");
    BOOST_TEST(db.run("UPDATE thing SET name = 'y' WHERE id > :id", 1) == 3);
    BOOST_TEST(db.run("DELETE FROM thing WHERE id > :id", 9) == 0);
}

BOOST_AUTO_TEST_CASE(one_reads_the_first_row_and_value_wants_one) {
    add(1, "a");
    add(2, "b");
    BOOST_TEST(db.one<std::string>("SELECT name FROM thing ORDER BY id").value() == "a");
    BOOST_TEST(db.one<std::string>("SELECT name FROM thing ORDER BY id DESC").value() == "b");
    BOOST_TEST(!db.one<std::string>("SELECT name FROM thing WHERE id = 3").has_value());
    BOOST_CHECK_THROW(db.value<std::string>("SELECT name FROM thing WHERE id = 3"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(what_is_not_committed_is_not_written) {
    {
        db::Transaction transaction{db};
        add(1, "never");
        BOOST_TEST(count() == 1);
        BOOST_TEST(db.in_transaction());
    }
    BOOST_TEST(count() == 0);
    BOOST_TEST(!db.in_transaction());
    db::Transaction transaction{db};
    add(1, "written");
    transaction.commit();
    BOOST_TEST(db::Db{database.address()}.value<int>("SELECT COUNT(*) FROM thing") == 1);
}

BOOST_AUTO_TEST_CASE(an_exception_rolls_back) {
    try {
        db::Transaction transaction{db};
        add(1, "never");
        throw std::runtime_error("in the middle");
    } catch (const std::runtime_error&) {
    }
    BOOST_TEST(count() == 0);
    add(1, "the connection goes on");
}

BOOST_AUTO_TEST_CASE(transactions_do_not_nest) {
    db::Transaction transaction{db};
    add(1, "kept");
    BOOST_CHECK_THROW(db::Transaction{db}, std::logic_error);
    transaction.commit();
    BOOST_TEST(count() == 1);
}

BOOST_AUTO_TEST_CASE(a_statement_that_fails_can_be_used_again) {
    add(1, "first");
    BOOST_CHECK_THROW(add(1, "the same key"), std::runtime_error);
    add(2, "second");
    BOOST_CHECK_THROW(
        db.run("INSERT INTO thing (id, name) VALUES (:id, :name)", 3, std::optional<std::string>{}),
        std::runtime_error);
    BOOST_CHECK_THROW(db.run("INSERT INTO nowhere VALUES (1)"), std::runtime_error);
    BOOST_TEST(count() == 2);
}

BOOST_AUTO_TEST_CASE(a_failure_inside_a_transaction_takes_all_of_it_back) {
    add(1, "first");
    try {
        db::Transaction transaction{db};
        add(2, "second");
        add(1, "the same key");
        transaction.commit();
    } catch (const std::runtime_error&) {
    }
    BOOST_TEST(count() == 1);
}

BOOST_AUTO_TEST_CASE(two_processes_that_write_at_once_lose_nothing) {
    add(0, "counter");
    constexpr int processes = 2, each = 100;
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        const auto child = ::fork();
        if (child == 0) {
            int status = 1;
            try {
                db::Db own{database.address()};
                for (int n = 0; n < each; ++n) {
                    db::Transaction transaction{own};
                    own.run("UPDATE thing SET colour = colour + 1 WHERE id = :id", 0);
                    transaction.commit();
                }
                status = 0;
            } catch (...) {
            }
            ::_exit(status);
        }
        children.push_back(child);
    }
    for (auto child : children) {
        int status = 1;
        ::waitpid(child, &status, 0);
        BOOST_TEST(status == 0);
    }
    BOOST_TEST(db.value<int>("SELECT colour FROM thing") == 1 + processes * each);
}

BOOST_AUTO_TEST_CASE(a_database_that_is_not_there_is_unavailable_and_is_not_created) {
    BOOST_CHECK_THROW(db::Db{"/nowhere/parvis.db"}, db::Unavailable);
    BOOST_CHECK_THROW(db::Db{"postgresql://nobody@127.0.0.1:1/x?connect_timeout=1"}, db::Unavailable);
    const Folder folder;
    BOOST_CHECK_THROW(db::Db{(folder.path / "none.db").string()}, db::Unavailable);
    BOOST_TEST(!fs::exists(folder.path / "none.db"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_unavailable) {
    const Folder folder;
    const auto path = folder.write("not.db", std::string(5000, 'x'));
    BOOST_CHECK_THROW(db::Db{path.string()}.ping(), db::Unavailable);
}

BOOST_AUTO_TEST_CASE(a_database_that_may_only_be_read_is_unavailable_for_writing) {
    if (db.postgresql()) return;
    db.run_once("PRAGMA query_only = ON");
    BOOST_CHECK_THROW(add(1, "never"), db::Unavailable);
    db.run_once("PRAGMA query_only = OFF");
    add(1, "again");
}

BOOST_AUTO_TEST_CASE(a_locked_database_is_unavailable_after_a_while_and_good_again_afterwards) {
    if (db.postgresql()) return;
    db.run_once("PRAGMA busy_timeout = 50");
    {
        db::Db other{database.address()};
        db::Transaction theirs{other};
        BOOST_CHECK_THROW(db::Transaction{db}, db::Unavailable);
        BOOST_TEST(!db.in_transaction());
        BOOST_TEST(count() == 0);
    }
    db::Transaction mine{db};
    add(1, "mine");
    mine.commit();
    BOOST_TEST(count() == 1);
}

BOOST_AUTO_TEST_CASE(after_one_wait_in_vain_the_next_write_that_succeeds_brings_the_patience_back) {
    if (db.postgresql()) return;
    const auto patience = [&] { return db.value<int>("PRAGMA busy_timeout"); };
    const std::function<void()> writes[] = {
        [&] { add(1, "one statement"); },
        [&] { (void)db.value<int>("INSERT INTO thing (id, name) VALUES (2, 'x') RETURNING id"); },
        [&] {
            db::Transaction transaction{db};
            add(3, "several");
            transaction.commit();
        }};
    for (const auto& write : writes) {
        db.run_once("PRAGMA busy_timeout = 50");
        {
            db::Db other{database.address()};
            db::Transaction theirs{other};
            BOOST_CHECK_THROW(add(9, "never"), db::Unavailable);
        }
        BOOST_TEST(count() >= 0); // reading proves nothing
        BOOST_TEST(patience() == 100);
        write();
        BOOST_TEST(patience() == 2000);
    }
}

BOOST_AUTO_TEST_SUITE_END()
