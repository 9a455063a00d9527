#include "lib/db/migrate.hpp"

#include "lib/base/crypto.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

/// A folder for files of this test, gone with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("parvis-migrate-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream{path / name} << text;
        return path / name;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(migrations)

BOOST_AUTO_TEST_CASE(statements_are_cut_outside_quotes_and_comments) {
    const auto statements =
        db::statements_of("CREATE TABLE a (b TEXT DEFAULT ';'); -- no; statement\n"
                          "INSERT INTO a VALUES ('it''s -- not a comment; no');\n\n;\nSELECT 1");
    std::vector<std::string> some;
    for (const auto& each : statements)
        if (each.find_first_not_of(" \n") != std::string::npos) some.push_back(each);
    BOOST_REQUIRE_EQUAL(some.size(), 3);
    BOOST_TEST(some[0] == "CREATE TABLE a (b TEXT DEFAULT ';')");
    BOOST_TEST(some[1].find("'it''s -- not a comment; no'") != std::string::npos);
    BOOST_TEST(db::statements_of("-- nothing\n  \n").size() == 0);
}

BOOST_AUTO_TEST_CASE(each_file_is_applied_once_and_may_not_change_afterwards) {
    const Folder folder;
    test::Database database;
    db::Db db{database.address()};
    folder.write("8001-one.sql", "CREATE TABLE one_more (id INTEGER PRIMARY KEY, size REAL);");
    folder.write("8002-two.sql",
                 "INSERT INTO one_more (size) VALUES (1.5);\nINSERT INTO one_more (size) VALUES (2);");
    folder.write("note.txt", "not SQL");
    std::vector<std::string> told;
    BOOST_TEST(db::pending(db, folder.path) == 2);
    BOOST_TEST(db::migrate(db, folder.path, [&](const auto& name) { told.push_back(name); }) == 2);
    BOOST_TEST((told == std::vector<std::string>{"8001-one.sql", "8002-two.sql"}));
    BOOST_TEST(db::migrate(db, folder.path) == 0);
    BOOST_TEST(db::pending(db, folder.path) == 0);
    BOOST_TEST(db.value<int>("SELECT COUNT(*) FROM one_more") == 2);
    BOOST_TEST(db.value<int>("SELECT MAX(id) FROM one_more") == 2);
    folder.write("8001-one.sql", "CREATE TABLE one_more (id INTEGER PRIMARY KEY);");
    BOOST_CHECK_EXCEPTION(db::migrate(db, folder.path), std::runtime_error, [](const auto& error) {
        return std::string_view{error.what()}.find("8001-one.sql") != std::string_view::npos;
    });
}

BOOST_AUTO_TEST_CASE(a_database_of_a_version_that_was_never_published_is_refused_in_words_for_operators) {
    const Folder folder;
    test::Database database;
    db::Db db{database.address()};
    const std::string published = "CREATE TABLE one_more (id INTEGER PRIMARY KEY, size REAL);";
    folder.write("8001-one.sql", "CREATE TABLE one_more (id INTEGER PRIMARY KEY);");
    db::migrate(db, folder.path);
    folder.write("8001-one.sql", published);
    folder.write("DIGESTS", base::sha256_hex(published) + "  8001-one.sql\n");
    BOOST_CHECK_EXCEPTION(db::migrate(db, folder.path), std::runtime_error, [](const auto& error) {
        return std::string_view{error.what()}.find("never published") != std::string_view::npos;
    });
}

BOOST_AUTO_TEST_CASE(an_older_program_refuses_the_database_of_a_newer_one) {
    const Folder folder;
    test::Database database;
    db::Db db{database.address()};
    folder.write("8001-one.sql", "CREATE TABLE one_more (id INTEGER PRIMARY KEY);");
    folder.write("8002-two.sql", "CREATE TABLE two_more (id INTEGER PRIMARY KEY);");
    db::migrate(db, folder.path);
    BOOST_TEST(db::too_new(db, folder.path) == "");
    fs::remove(folder.path / "8002-two.sql");
    const auto names_it = [](const std::exception& error) {
        return std::string_view{error.what()}.find("newer Parvis than this one, which does not know 8002-two.sql") !=
               std::string_view::npos;
    };
    BOOST_CHECK_EXCEPTION(db::migrate(db, folder.path), std::runtime_error, names_it);
    BOOST_TEST(db::too_new(db, folder.path).find("8002-two.sql") != std::string::npos);
    test::World world;
    world.db().run("INSERT INTO schema_migration (name, digest, applied_at) VALUES ('9999-later.sql', '', 0)");
    world.app->forget_db();
    BOOST_TEST(test::Browser{world}.get(std::string{"/commune/"} + test::town_path).status == 503, "it does not serve it either");
}

BOOST_AUTO_TEST_CASE(a_postgresql_database_in_another_encoding_than_utf8_is_refused) {
    const char* server = std::getenv("PARVIS_TEST_POSTGRESQL");
    if (!server) return; // SQLite knows no other
    const auto name = "parvis_ascii_" + std::to_string(::getpid());
    db::Db admin{std::string{server} + "/postgres"};
    admin.run_once("CREATE DATABASE " + name + " ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    {
        db::Db ascii{std::string{server} + "/" + name};
        BOOST_CHECK_EXCEPTION(db::migrate(ascii, "sql/migrations"), std::runtime_error, [](const auto& error) {
            return std::string_view{error.what()}.find("createdb -E UTF8") != std::string_view::npos;
        });
    }
    admin.run_once("DROP DATABASE " + name + " WITH (FORCE)");
}

BOOST_AUTO_TEST_CASE(a_file_that_fails_leaves_nothing_and_is_named) {
    const Folder folder;
    test::Database database;
    db::Db db{database.address()};
    folder.write("8001-bad.sql",
                 "CREATE TABLE half (id INTEGER PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);");
    BOOST_CHECK_EXCEPTION(db::migrate(db, folder.path), std::runtime_error, [](const auto& error) {
        return std::string_view{error.what()}.find("8001-bad.sql") != std::string_view::npos;
    });
    BOOST_TEST(db::pending(db, folder.path) == 1);
    folder.write("8001-bad.sql", "CREATE TABLE half (id INTEGER PRIMARY KEY);");
    BOOST_TEST(db::migrate(db, folder.path) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
