#include "alerts/remind.hpp"

#include "alerts/alerting.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::alerting;

BOOST_FIXTURE_TEST_SUITE(alerts_remind, Alerting)

BOOST_AUTO_TEST_CASE(who_forgets_an_alert_hears_of_it_once_after_a_day) {
    const auto page = sent();
    now += base::day - 1;
    BOOST_TEST(alerts::remind_of_alerts(*app) == 0);
    now += 1;
    BOOST_TEST(alerts::remind_of_alerts(*app) == 1);
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 1);
    BOOST_TEST(told[0].to == "helene@tilleuls.test");
    BOOST_TEST(told[0].subject == "Toujours en cours à Bourg-les-Tilleuls\u00a0: Crue de la Brenne");
    BOOST_TEST(told[0].body.find(page + "/fin") != std::string::npos, told[0].body);
    now += 30 * base::day;
    BOOST_TEST(alerts::remind_of_alerts(*app) == 0);
}

BOOST_AUTO_TEST_CASE(of_an_alert_that_has_ended_nobody_is_reminded) {
    helene.post(sent() + "/fin", {{"text", "Fini"}});
    now += 2 * base::day;
    BOOST_TEST(alerts::remind_of_alerts(*app) == 0);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(for_an_author_who_has_left_the_team_the_mayor_is_reminded) {
    db().run("UPDATE role SET rights = 16 WHERE member_id = :id", delegate);
    BOOST_TEST(paul.post(form, confirmed()).status == 303);
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, delegate);
    now += base::day;
    BOOST_TEST(alerts::remind_of_alerts(*app) == 1);
    BOOST_TEST(mails().at(0).to == "helene@tilleuls.test");
}

BOOST_AUTO_TEST_SUITE_END()
