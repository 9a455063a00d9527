#include "support/world.hpp"

#include "chores/retention/sweep.hpp"
#include "lib/app/session.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

int reads = 0; ///< how often the database was asked

int people(db::Db& db) {
    ++reads;
    return db.value<int>("SELECT COUNT(*) FROM member");
}

struct Visits : test::World {
    Browser browser{*this};

    test::Answer log_in(const std::string& email = "claire@tilleuls.test") {
        return browser.post("/connexion", {{"email", email}, {"password", test::password}});
    }
    std::string cookie_of(const test::Answer& answer) { return answer.header("Set-Cookie"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_session, Visits)

BOOST_AUTO_TEST_CASE(the_cookie_lives_on_with_its_session_one_visit_a_day) {
    const auto first = cookie_of(log_in());
    BOOST_TEST(first.find("Max-Age=7776000") != std::string::npos);
    now += base::hour;
    BOOST_TEST(cookie_of(browser.get("/compte")).empty(), "not at each visit");
    now += base::day;
    const auto renewed = cookie_of(browser.get("/compte"));
    BOOST_TEST(renewed.substr(0, renewed.find(';')) == first.substr(0, first.find(';')));
    BOOST_TEST(renewed.find("Max-Age=7776000; ") == std::string::npos);
    BOOST_TEST(renewed.find("Max-Age=7776000") != std::string::npos);
    BOOST_TEST(renewed.find("HttpOnly; SameSite=Lax") != std::string::npos);
    now += base::minute;
    BOOST_TEST(cookie_of(browser.get("/compte")).empty());
    for (int week = 0; week < 20; ++week) {
        now += 7 * base::day;
        BOOST_TEST(!cookie_of(browser.get("/compte")).empty(), "week " << week);
    }
    now += 90 * base::day;
    BOOST_TEST(browser.get("/compte").status == 303, "nobody came for ninety days");
}

BOOST_AUTO_TEST_CASE(what_others_may_keep_never_carries_a_cookie_and_the_next_page_does) {
    log_in();
    now += 2 * base::day;
    const auto feed = browser.get(std::string{"/alertes/"} + test::town_path + "/atom.xml");
    BOOST_TEST(feed.header("Cache-Control").starts_with("public"));
    BOOST_TEST(cookie_of(feed).empty());
    BOOST_TEST(!cookie_of(browser.get("/compte")).empty());
}

BOOST_AUTO_TEST_CASE(a_session_ends_a_year_after_the_login_however_often_one_comes) {
    log_in();
    for (int week = 0; week < 52; ++week) {
        now += 7 * base::day;
        BOOST_TEST_REQUIRE(browser.get("/compte").status == 200, "week " << week);
    }
    now += base::day;
    BOOST_TEST(browser.get("/compte").status == 303);
    chores::sweep(*app, now + 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM session") == 0);
}

BOOST_AUTO_TEST_CASE(the_last_cookie_ends_with_the_session) {
    log_in();
    for (int month = 0; month < 11; ++month) now += 30 * base::day, browser.get("/compte");
    now += 30 * base::day;
    const auto last = cookie_of(browser.get("/compte"));
    BOOST_TEST(last.find("Max-Age=" + std::to_string(5 * base::day)) != std::string::npos, last);
}

BOOST_AUTO_TEST_CASE(who_speaks_for_a_town_hall_logs_in_again_after_ninety_days) {
    log_in("helene@tilleuls.test");
    for (int week = 0; week < 12; ++week) {
        now += 7 * base::day;
        BOOST_TEST_REQUIRE(browser.get("/compte").status == 200, "week " << week);
    }
    now += 6 * base::day;
    BOOST_TEST(browser.get("/compte").status == 303);
    const auto opened = [&] { return db().value<int>("SELECT COUNT(*) FROM session"); };
    log_in("helene@tilleuls.test");
    BOOST_TEST(opened() == 2);
    BOOST_TEST(!browser.get("/compte/securite").shows("/fermer\""), "the one that ended is not in the list");
    chores::sweep(*app, now + 1);
    BOOST_TEST(opened() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_kept_of_the_database_outlives_the_pages_that_somebody_who_is_signed_in_reads) {
    log_in();
    browser.get("/compte");
    db().cached(people);
    reads = 0;
    for (int page = 0; page < 3; ++page) {
        now += base::minute;
        BOOST_TEST(browser.get("/compte").status == 200);
        db().cached(people);
    }
    BOOST_TEST(reads == 0);
    now += 5 * base::minute;
    browser.get("/compte");
    db().cached(people);
    BOOST_TEST(reads == 1, "the visit was noted");
}

BOOST_AUTO_TEST_SUITE_END()
