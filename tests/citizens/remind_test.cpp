#include "citizens/remind.hpp"

#include "chores/operator/work.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <set>

BOOST_FIXTURE_TEST_SUITE(citizens_remind, test::World)

BOOST_AUTO_TEST_CASE(the_team_is_reminded_after_a_week_and_once_a_week) {
    const auto manon = member("manon@tilleuls.test", "Manon", "Roy", test::town_code, false);
    db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, 0)",
             manon, test::town_code);
    BOOST_TEST(citizens::remind_teams(*app) == 0);
    now += 6 * base::day;
    BOOST_TEST(citizens::remind_teams(*app) == 2);
    BOOST_TEST(citizens::remind_teams(*app) == 0);
    std::set<std::string> told;
    for (const auto& mail : mails()) told.insert(mail.to);
    BOOST_TEST((told == std::set<std::string>{"helene@tilleuls.test", "paul@tilleuls.test"}));
    now += 7 * base::day;
    BOOST_TEST(citizens::remind_teams(*app) == 2);
    db().run("UPDATE citizenship SET state = 1");
    now += 7 * base::day;
    BOOST_TEST(citizens::remind_teams(*app) == 0);
}

BOOST_AUTO_TEST_CASE(however_many_teams_let_people_wait_each_is_reminded) {
    constexpr int towns = 250;
    db::Transaction transaction{db()};
    for (int i = 0; i < towns; ++i) {
        const auto code = fmt::format("98{:03}", i);
        db().run("INSERT INTO commune (code, name, slug, department_code, department_name, region_name, "
                 "time_zone) VALUES (:code, 'Ormeaux', 'ormeaux', '98', '', '', 'Europe/Paris')",
                 code);
        town::open_town(db(), code, now);
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 1, "
                 "127, 0)",
                 mayor, code);
        town::ask_citizenship(db(), newcomer, code, now);
    }
    transaction.commit();
    now += 8 * base::day;
    db().run("UPDATE town SET reminded_at = :now WHERE commune_code = :code", now, test::town_code);
    mails();
    BOOST_TEST(citizens::remind_teams(*app) == towns);
    std::set<std::string> events;
    for (const auto& mail : mails()) events.insert(mail.event);
    BOOST_TEST(events.size() == towns);
    BOOST_TEST(citizens::remind_teams(*app) == 0);
}

BOOST_AUTO_TEST_CASE(teams_are_reminded_in_the_round_of_each_hour_and_not_of_each_minute) {
    now += 6 * base::day - 10 * base::minute; // Noé has waited for a week, but for ten minutes
    chores::run_due(*app);
    now += 20 * base::minute;
    mails();
    chores::run_due(*app);
    BOOST_TEST(mails().empty());
    now += 40 * base::minute;
    chores::run_due(*app);
    BOOST_TEST(mails().size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
