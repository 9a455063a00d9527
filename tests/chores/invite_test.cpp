#include "chores/delivery/invite.hpp"

#include "chores/delivery/announce.hpp"
#include "chores/operator/work.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <set>

namespace {

struct Invitations : test::World {
    Invitations() {
        db().run("INSERT INTO town_hall (commune_code, email) VALUES (:code, 'mairie@pres.test')",
                 test::village_code);
        db().run("UPDATE activity SET spread = 1");
        mails();
    }
    /// A member of the village registers; the town hall is to hear of it.
    void registers(int number) {
        member(fmt::format("m{}@pres.test", number), "Ana", fmt::format("Noir{}", number), test::village_code,
               false);
        db().run(
            "INSERT INTO town_hall_contact (commune_code, newcomers, next_mail_at) VALUES (:code, 1, :now) "
            "ON CONFLICT (commune_code) DO UPDATE SET newcomers = town_hall_contact.newcomers + 1",
            test::village_code, now);
    }
    void joins(town::MemberId id) {
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), id, test::village_code, now);
        transaction.commit();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(invite, Invitations)

BOOST_AUTO_TEST_CASE(ten_registrations_make_one_mail_and_the_next_one_waits_a_week) {
    for (int i = 0; i < 10; ++i) registers(i);
    BOOST_TEST(chores::invite_town_halls(*app) == 1);
    BOOST_TEST(chores::invite_town_halls(*app) == 0);
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "mairie@pres.test");
    BOOST_TEST(sent[0].subject.starts_with("10\u00a0habitants de Villeneuve-des-Prés"));
    BOOST_TEST(sent[0].body.find("/activation") != std::string::npos);
    registers(10);
    now += 7 * base::day - 1;
    BOOST_TEST(chores::invite_town_halls(*app) == 0);
    now += 1;
    BOOST_TEST(chores::invite_town_halls(*app) == 1);
    sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].subject.starts_with("Un habitant"));
    BOOST_TEST(sent[0].body.find("11\u00a0habitants attendent") != std::string::npos);
    now += 30 * base::day;
    BOOST_TEST(chores::invite_town_halls(*app) == 0);
}

BOOST_AUTO_TEST_CASE(one_click_on_the_mails_own_link_stops_them_for_good) {
    registers(1);
    chores::invite_town_halls(*app);
    const auto url = mails().at(0).unsubscribe_url;
    test::Browser robot{*this};
    BOOST_TEST(robot
                   .post(url.substr(std::string{"https://parvis.test"}.size()),
                         {{"List-Unsubscribe", "One-Click"}, {"csrf", ""}})
                   .status == 200);
    registers(2);
    now += 30 * base::day;
    BOOST_TEST(chores::invite_town_halls(*app) == 0);
}

BOOST_AUTO_TEST_CASE(no_mail_without_address_nor_to_an_open_town) {
    registers(1);
    db().run("UPDATE town_hall SET email = ''");
    BOOST_TEST(chores::invite_town_halls(*app) == 0);
    db().run("UPDATE town_hall SET email = 'mairie@pres.test'");
    joins(member("luc@pres.test", "Luc", "Noir", test::village_code, false));
    BOOST_TEST(chores::invite_town_halls(*app) == 0);
}

BOOST_AUTO_TEST_CASE(all_members_hear_once_that_the_mayor_joined_but_the_mayor) {
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    for (int i = 0; i < 3; ++i) registers(i);
    db().run("UPDATE member SET confirmed_at = NULL WHERE email = 'm2@pres.test'");
    joins(luc);
    BOOST_TEST(chores::announce(*app) == 2);
    BOOST_TEST(chores::announce(*app) == 0);
    for (const auto& mail : mails()) {
        BOOST_TEST(mail.to != "luc@pres.test");
        BOOST_TEST(mail.body.find("Luc Noir") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_large_commune_is_told_in_batches_and_an_interruption_repeats_nobody) {
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    db::Transaction transaction{db()};
    for (int i = 0; i < 1100; ++i)
        member(fmt::format("g{}@pres.test", i), "Ana", "Noir", test::village_code, false);
    transaction.commit();
    joins(luc);
    BOOST_TEST(chores::announce(*app) == 500);
    start(app->config); // the deliverer dies and comes back
    BOOST_TEST(chores::announce(*app) == 500);
    BOOST_TEST(chores::announce(*app) == 100);
    BOOST_TEST(chores::announce(*app) == 0);
    std::set<std::string> told;
    for (const auto& mail : mails()) told.insert(mail.to);
    BOOST_TEST(told.size() == 1100);
}

BOOST_AUTO_TEST_CASE(who_is_accepted_by_the_automatic_switch_is_told) {
    test::Browser helene{*this};
    helene.sign_in(mayor);
    helene.post(std::string{"/mairie/"} + test::town_path + "/reglages/validation",
                {{"validation", "automatic"}, {"confirm", "1"}});
    BOOST_TEST(chores::announce(*app) == 1);
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "noe@tilleuls.test");
    BOOST_TEST(chores::announce(*app) == 0);
}

BOOST_AUTO_TEST_CASE(the_team_is_reminded_after_a_week_and_once_a_week) {
    const auto manon = member("manon@tilleuls.test", "Manon", "Roy", test::town_code, false);
    db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, 0)",
             manon, test::town_code);
    BOOST_TEST(chores::remind_teams(*app) == 0);
    now += 6 * base::day;
    BOOST_TEST(chores::remind_teams(*app) == 2);
    BOOST_TEST(chores::remind_teams(*app) == 0);
    std::set<std::string> told;
    for (const auto& mail : mails()) told.insert(mail.to);
    BOOST_TEST((told == std::set<std::string>{"helene@tilleuls.test", "paul@tilleuls.test"}));
    now += 7 * base::day;
    BOOST_TEST(chores::remind_teams(*app) == 2);
    db().run("UPDATE citizenship SET state = 1");
    now += 7 * base::day;
    BOOST_TEST(chores::remind_teams(*app) == 0);
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
    BOOST_TEST(chores::remind_teams(*app) == towns);
    std::set<std::string> events;
    for (const auto& mail : mails()) events.insert(mail.event);
    BOOST_TEST(events.size() == towns);
    BOOST_TEST(chores::remind_teams(*app) == 0);
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

BOOST_AUTO_TEST_CASE(the_deliverers_round_is_made_once_a_minute) {
    registers(1);
    chores::run_due(*app);
    BOOST_TEST(mails().size() == 1);
    db().run("UPDATE town_hall_contact SET newcomers = 1, next_mail_at = 1");
    now += 59;
    chores::run_due(*app);
    BOOST_TEST(mails().empty());
    now += 1;
    chores::run_due(*app);
    BOOST_TEST(mails().size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
