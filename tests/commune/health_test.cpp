#include "lib/base/address.hpp"
#include "lib/app/health.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>
#include <fcntl.h>

namespace {

/// A site whose deliverer has just run.
struct Watched : test::World {
    web::Request request{};
    Watched() {
        request.remote_address = "127.0.0.1";
        request.host = "127.0.0.1:8080";
        db().run("INSERT INTO chore (name, begun_at) VALUES ('spread', :now) ON CONFLICT (name) DO UPDATE SET begun_at = "
                 "excluded.begun_at",
                 now);
    }
    web::Response ask() { return web::health_page(*app, request); }
    void due_since(base::Seconds seconds) {
        db().run("INSERT INTO outbox (event, to_name, to_address, subject, body, priority, next_at, created_at) "
                 "VALUES ('lettre', 'Claire', 'claire@tilleuls.test', 'x', 'x', 2, :at, :at)",
                 now - seconds);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(health, Watched)

BOOST_AUTO_TEST_CASE(a_site_that_works_says_so_in_two_lines) {
    auto page = test::Browser{*this}.get("/sante");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body == "ok\ndetails=hidden\n");
    BOOST_TEST(ask().body == "ok\ndatabase=ok deliverer=by_cron oldest_due=0 templates=ok\n");
}

BOOST_AUTO_TEST_CASE(a_deliverer_that_never_ran_or_stopped_is_a_failure_and_one_that_runs_is_none) {
    now += 64 * base::minute;
    BOOST_TEST(ask().status == 200, "cron may come once an hour");
    now += 2 * base::minute;
    BOOST_TEST(ask().status == 503);
    BOOST_TEST(ask().body.starts_with("failing\nmail: `parvis deliver` last ran 66 minutes ago"));
    std::filesystem::create_directories(var / "run");
    const int lock = ::open((var / "run/deliver.lock").c_str(), O_RDWR | O_CREAT, 0600);
    BOOST_REQUIRE(::flock(lock, LOCK_EX) == 0);
    BOOST_TEST(ask().status == 200);
    ::close(lock);
    BOOST_TEST(ask().status == 503);
    db().run("DELETE FROM chore WHERE name = 'spread'");
    BOOST_TEST(ask().body.find("has never run") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_mail_that_does_not_leave_for_an_hour_is_a_failure) {
    due_since(64 * base::minute);
    BOOST_TEST(ask().status == 200);
    db().run("UPDATE outbox SET next_at = :at", now - 66 * base::minute);
    BOOST_TEST(ask().body.find("the oldest that is due waits since 66 minutes") != std::string::npos);
    db().run("UPDATE outbox SET next_at = :at", now + base::minute);
    BOOST_TEST(ask().status == 200, "one that is planned for later is not late");
}

BOOST_AUTO_TEST_CASE(a_database_that_is_gone_or_another_sites_is_a_failure) {
    std::ofstream{var / "site.id"} << "another\n";
    db().run("INSERT INTO site (name, value) VALUES ('identity', 'this') ON CONFLICT (name) DO UPDATE SET value = 'this'");
    BOOST_TEST(ask().status == 503);
    BOOST_TEST(ask().body.starts_with("failing\ndatabase: this database belongs to another site"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_to_this_machine_and_to_who_has_the_token_and_to_nobody_else) {
    now += 2 * base::hour;
    const auto told = [&] { return ask().body.find("details=hidden") == std::string::npos; };
    BOOST_TEST(told());
    request.forwarded = true;
    BOOST_TEST(!told(), "a server in front of us asks for somebody else");
    request.forwarded = false;
    for (const auto* host : {"parvis.tilleuls.fr", "127.0.0.1.tilleuls.fr", "", "localhost.tilleuls.fr"}) {
        request.host = host;
        BOOST_TEST(!told(), "a server in front of us that says nothing of it: " << host);
    }
    for (const auto* host : {"localhost", "LOCALHOST:80", "[::1]:8080"}) {
        request.host = host;
        BOOST_TEST(told());
    }
    for (const auto* address : {"192.0.2.1", "::ffff:192.0.2.1", "1270.0.0.1", "127.0.0.1, 192.0.2.1", "", "2001:db8::1"}) {
        request.remote_address = address;
        BOOST_TEST(!told(), address);
    }
    request.query = {{"jeton", ""}};
    BOOST_TEST(!told(), "without a token in parvis.toml there is none to guess");
    app->config.health_token = "0123456789abcdef";
    BOOST_TEST(!told());
    request.query = {{"jeton", "0123456789abcdeF"}};
    BOOST_TEST(!told());
    request.query = {{"jeton", "0123456789abcdef"}};
    BOOST_TEST(told());
}

BOOST_AUTO_TEST_SUITE_END()
