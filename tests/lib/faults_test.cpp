// What happens to people while the database is away, and when it is back.
#include "support/routes.hpp"

#include "lib/app/session.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>

namespace fs = std::filesystem;
using namespace test::routes;

namespace {

/// A copy of the town's database that a test may move and replace; SQLite only.
struct File {
    fs::path folder = fs::temp_directory_path() / ("parvis-faults-" + std::to_string(::getpid()));
    fs::path path = folder / "town.db";
    explicit File(db::Db& from) {
        fs::create_directories(folder);
        from.run_once("VACUUM INTO '" + path.string() + "'");
    }
    ~File() { fs::remove_all(folder); }
    void move_to(const fs::path& name) const {
        for (const char* end : {"", "-wal", "-shm"})
            if (fs::exists(path.string() + end))
                fs::rename(path.string() + end, (folder / name).string() + end);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(faults, Town)

BOOST_AUTO_TEST_CASE(nothing_is_written_to_a_database_that_was_taken_away) {
    if (db().postgresql()) return;
    Log quiet;
    const File file{db()};
    use_database(file.path.string());
    BOOST_TEST(visitor.post("/t/write").status == 303);
    file.move_to("away.db");
    BOOST_TEST(visitor.post("/t/write").status == 503);
    BOOST_TEST(!fs::exists(file.path), "and no empty one stands in its place");
    fs::copy_file(file.folder / "away.db", file.path);
    BOOST_TEST(visitor.post("/t/write").status == 303, "the one that came back is used at once");
    use_database(database.address());
}

BOOST_AUTO_TEST_CASE(an_open_connection_notices_that_its_file_was_replaced) {
    if (db().postgresql()) return;
    const File file{db()};
    db::Db open{file.path.string()};
    BOOST_TEST(!open.stale());
    fs::copy_file(file.path, file.folder / "copy.db");
    fs::rename(file.folder / "copy.db", file.path);
    BOOST_TEST(open.stale());
    BOOST_TEST(!db::Db{file.path.string()}.stale());
}

BOOST_AUTO_TEST_CASE(a_connection_that_postgresql_ended_is_opened_afresh) {
    if (!db().postgresql()) return;
    const auto end_all = [&] {
        db::Db other{database.address()};
        const auto ended = other.all<bool>(
            "SELECT CASE WHEN pg_terminate_backend(pid, 5000) THEN 1 ELSE 0 END FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()");
        BOOST_TEST((ended == std::vector<bool>{true}));
    };
    Log quiet;
    BOOST_TEST(visitor.post("/t/write").status == 303);
    end_all();
    BOOST_TEST(visitor.post("/t/write").status == 503, "what it was asked meanwhile is sent again");
    BOOST_TEST(visitor.post("/t/write").status == 303);
    {
        db::Transaction cut{db()};
        db().run("UPDATE member SET first_name = 'Nobody' WHERE id = :id", claire);
        end_all();
        BOOST_CHECK_THROW(cut.commit(), db::Unavailable);
    }
    BOOST_TEST(town::find_member(db(), claire)->name.first == "Claire", "nor is half of it written");
    BOOST_TEST(citizen.post(t + "/citizen").status == 200);
}

BOOST_AUTO_TEST_CASE(what_was_typed_comes_back_with_its_own_token_while_nothing_can_be_written) {
    Log quiet;
    use_database("/nowhere/parvis.db");
    const auto away =
        citizen.post(t + "/citizen", {{"csrf", "hers"}, {"text", "Bonjour, le portail est cassé"}});
    BOOST_TEST(away.status == 503);
    BOOST_TEST(away.shows("Bonjour, le portail est cassé"));
    BOOST_TEST(away.shows("Envoyer à nouveau"));
    BOOST_TEST(away.hidden("csrf") == "hers");
    const auto stranger = citizen.post("/t/open", {{"csrf", "of-somebody-else"}, {"text", "Achetez"}});
    BOOST_TEST(stranger.status == 503);
    BOOST_TEST(stranger.shows("of-somebody-else"), "a token of ours is not given to what anybody sent");
    const auto secret = citizen.post("/t/open", {{"csrf", "hers"}, {"password", "une phrase secrète"}});
    BOOST_TEST(secret.status == 503);
    BOOST_TEST(!secret.shows("une phrase secrète"));
    BOOST_TEST(secret.shows("Envoyer à nouveau"), "and is typed anew");
    BOOST_TEST(secret.shows("name=\"password\" type=\"password\""));
    use_database(database.address());
}

BOOST_AUTO_TEST_CASE(a_page_is_read_although_the_visit_cannot_be_noted) {
    if (db().postgresql()) return;
    now += web::session::touch_every + 1;
    Log quiet;
    db().run_once("PRAGMA query_only = ON");
    BOOST_TEST(citizen.get(t + "/citizen").status == 200);
    db().run_once("PRAGMA query_only = OFF");
    BOOST_TEST(seen() < now - web::session::touch_every, "nor was it");
}

BOOST_AUTO_TEST_CASE(only_the_first_writer_waits_for_a_lock_that_somebody_keeps) {
    if (db().postgresql()) return;
    Log quiet;
    const auto spent = [&](int expected) {
        const auto begin = std::chrono::steady_clock::now();
        BOOST_TEST(visitor.post("/t/write").status == expected);
        return std::chrono::steady_clock::now() - begin;
    };
    {
        db::Db other{database.address()};
        db::Transaction theirs{other};
        BOOST_TEST((spent(503) < std::chrono::seconds{4}));
        BOOST_TEST((spent(503) < std::chrono::milliseconds{500}));
    }
    BOOST_TEST((spent(303) < std::chrono::milliseconds{500}));
}

BOOST_AUTO_TEST_CASE(what_the_web_server_could_not_take_is_503_with_a_reference_and_a_line_in_the_log) {
    Log log;
    visitor.extra = {{"PARVIS_REFUSED", "no room for the body"}};
    const auto page = visitor.get("/t/open");
    BOOST_TEST(page.status == 503);
    BOOST_TEST(page.header("Retry-After") == "5");
    BOOST_TEST(page.shows("class=\"reference\""));
    BOOST_TEST(log.text().find("no room for the body") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
