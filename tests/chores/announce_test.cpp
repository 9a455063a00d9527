#include "chores/delivery/announce.hpp"

#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <set>

namespace {

struct Announced : test::World {
    Announced() {
        db().run("UPDATE activity SET spread = 1");
        mails();
    }
    void joins(town::MemberId id) {
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), id, test::village_code, now);
        transaction.commit();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(spread, Announced)

BOOST_AUTO_TEST_CASE(all_members_hear_once_that_the_mayor_joined_but_the_mayor) {
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    for (int i = 0; i < 3; ++i)
        member(fmt::format("m{}@pres.test", i), "Ana", fmt::format("Noir{}", i), test::village_code, false);
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

BOOST_AUTO_TEST_SUITE_END()
