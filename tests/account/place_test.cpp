// Who has a password checked while thousands try theirs.
#include "support/factor.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>

using test::Browser;

namespace {

struct Crowd : test::World {
    Browser browser{*this};

    test::Answer log_in(Browser& who, const std::string& email = "claire@tilleuls.test") {
        return who.post("/connexion", {{"email", email}, {"password", test::password}});
    }
    /// So many passwords were checked.
    void checked(web::Places::Milliseconds time) {
        for (; time.count() > 0; time -= web::Places::usual) app->places.spent(web::Places::usual);
    }
    /// Who is not known here finds no place now.
    void comes() { checked(web::Places::for_first + std::chrono::seconds{1}); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_place, Crowd)

BOOST_AUTO_TEST_CASE(who_came_in_from_here_before_finds_a_place_and_a_stranger_does_not) {
    BOOST_TEST(log_in(browser).status == 303);
    comes();
    Browser again{*this}, stranger{*this};
    BOOST_TEST(log_in(again).status == 303);
    BOOST_TEST(log_in(stranger, "yanis@tilleuls.test").status == 429);
}

BOOST_AUTO_TEST_CASE(who_came_in_by_both_steps_finds_one_too) {
    browser.sign_in(claire);
    auto phone = test::begin_factor(*this, browser, claire);
    BOOST_TEST(browser.post("/compte/deux-etapes/activer", {{"code", phone.code()}}).status == 200);
    Browser before{*this}, again{*this}, stranger{*this};
    const auto asked = log_in(before);
    BOOST_TEST(
        before.post("/connexion/code", {{"jeton", asked.hidden("jeton")}, {"code", phone.next()}}).status == 303);
    comes();
    BOOST_TEST(log_in(again).status == 200, "and is asked for the code");
    BOOST_TEST(log_in(stranger, "yanis@tilleuls.test").status == 429);
}

BOOST_AUTO_TEST_CASE(to_make_a_copy_of_ones_data_takes_no_time_from_those_who_log_in) {
    log_in(browser);
    checked(web::Places::for_known + std::chrono::seconds{1});
    BOOST_TEST(browser.post("/compte/mot-de-passe", {{"old-password", test::password}}).status == 429);
    BOOST_TEST(browser.post("/compte/mot-de-passe").status == 422, "nothing to be checked");
    BOOST_TEST(browser.post("/compte/donnees", {{"data-password", test::password}}).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
