#include "chores/delivery/announce.hpp"

#include "support/world.hpp"

#include <algorithm>
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
    BOOST_TEST(chores::announce(*app) == 1 + 2); // he himself is welcomed
    BOOST_TEST(chores::announce(*app) == 0);
    for (const auto& mail : mails()) {
        if (mail.event.starts_with("welcome-")) continue;
        BOOST_TEST(mail.to != "luc@pres.test");
        BOOST_TEST(mail.body.find("Luc Noir") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_new_mayor_is_welcomed_by_a_mail_that_leads_to_his_desk_whether_or_not_he_is_the_first) {
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    const auto welcomed = [&](const char* whom) {
        chores::announce(*app);
        const auto all = mails();
        const auto it = std::ranges::find_if(all, [&](const auto& m) { return m.event.starts_with("welcome-"); });
        return it != all.end() && it->to == whom && it->subject == "La page de Villeneuve-des-Prés est à vous" &&
               it->body.find("https://parvis.test/mairie/" + std::string{test::village_path}) != std::string::npos;
    };
    joins(luc);
    BOOST_TEST(welcomed("luc@pres.test"));
    joins(member("zoe@pres.test", "Zoé", "Blanc", test::village_code, false));
    BOOST_TEST(welcomed("zoe@pres.test"));
}

BOOST_AUTO_TEST_CASE(who_is_chosen_at_home_is_a_citizen_there_and_waits_for_nobody) {
    const auto state = [&](town::MemberId id, const char* code) {
        return db().one<int>("SELECT state FROM citizenship WHERE member_id = :id AND commune_code = :code", id, code);
    };
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    joins(luc);
    BOOST_TEST((state(luc, test::village_code) == 1));
    test::Browser helene{*this};
    helene.sign_in(mayor);
    const std::string team = std::string{"/mairie/"} + test::town_path + "/equipe";
    helene.post(team, {{"email", "noe@tilleuls.test"}, {"publish", "1"}});
    BOOST_TEST((state(newcomer, test::town_code) == 1));
    joins(claire); // who lives elsewhere is mayor, and no citizen
    BOOST_TEST(!state(claire, test::village_code));
}

BOOST_AUTO_TEST_CASE(a_large_commune_is_told_in_batches_and_an_interruption_repeats_nobody) {
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    db::Transaction transaction{db()};
    for (int i = 0; i < 1100; ++i)
        member(fmt::format("g{}@pres.test", i), "Ana", "Noir", test::village_code, false);
    transaction.commit();
    joins(luc);
    BOOST_TEST(chores::announce(*app) == 1 + 500); // he himself is welcomed
    start(app->config); // the deliverer dies and comes back
    BOOST_TEST(chores::announce(*app) == 500);
    BOOST_TEST(chores::announce(*app) == 100);
    BOOST_TEST(chores::announce(*app) == 0);
    std::set<std::string> told;
    for (const auto& mail : mails())
        if (!mail.event.starts_with("welcome-")) told.insert(mail.to);
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
