#include "claim/invite.hpp"

#include "chores/operator/work.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

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
    /// How many of the mails that were written since are for it.
    std::ptrdiff_t to_the_town_hall() {
        const auto sent = mails();
        return std::ranges::count(sent, "mairie@pres.test", &test::Mail::to);
    }
    void joins(town::MemberId id) {
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), id, test::village_code, now);
        transaction.commit();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(claim_invite, Invitations)

BOOST_AUTO_TEST_CASE(ten_registrations_make_one_mail_and_the_next_one_waits_a_week) {
    for (int i = 0; i < 10; ++i) registers(i);
    BOOST_TEST(claim::invite_town_halls(*app) == 1);
    BOOST_TEST(claim::invite_town_halls(*app) == 0);
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "mairie@pres.test");
    BOOST_TEST(sent[0].subject.starts_with("10\u00a0habitants de Villeneuve-des-Prés"));
    BOOST_TEST(sent[0].body.find("/activation") != std::string::npos);
    registers(10);
    now += 7 * base::day - 1;
    BOOST_TEST(claim::invite_town_halls(*app) == 0);
    now += 1;
    BOOST_TEST(claim::invite_town_halls(*app) == 1);
    sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].subject.starts_with("Un habitant"));
    BOOST_TEST(sent[0].body.find("11\u00a0habitants attendent") != std::string::npos);
    now += 30 * base::day;
    BOOST_TEST(claim::invite_town_halls(*app) == 0);
}

BOOST_AUTO_TEST_CASE(one_click_on_the_mails_own_link_stops_them_for_good) {
    registers(1);
    claim::invite_town_halls(*app);
    const auto url = mails().at(0).unsubscribe_url;
    test::Browser robot{*this};
    BOOST_TEST(robot
                   .post(url.substr(std::string{"https://parvis.test"}.size()),
                         {{"List-Unsubscribe", "One-Click"}, {"csrf", ""}})
                   .status == 200);
    registers(2);
    now += 30 * base::day;
    BOOST_TEST(claim::invite_town_halls(*app) == 0);
}

BOOST_AUTO_TEST_CASE(no_mail_without_address_nor_to_an_open_town) {
    registers(1);
    db().run("UPDATE town_hall SET email = ''");
    BOOST_TEST(claim::invite_town_halls(*app) == 0);
    db().run("UPDATE town_hall SET email = 'mairie@pres.test'");
    joins(member("luc@pres.test", "Luc", "Noir", test::village_code, false));
    BOOST_TEST(claim::invite_town_halls(*app) == 0);
}

BOOST_AUTO_TEST_CASE(the_deliverers_round_is_made_once_a_minute) {
    registers(1);
    chores::run_due(*app);
    BOOST_TEST(to_the_town_hall() == 1);
    db().run("UPDATE town_hall_contact SET newcomers = 1, next_mail_at = 1");
    now += 59;
    chores::run_due(*app);
    BOOST_TEST(to_the_town_hall() == 0);
    now += 1;
    chores::run_due(*app);
    BOOST_TEST(to_the_town_hall() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
