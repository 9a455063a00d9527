// Many answers under one subject are told in one go.
#include "chores/delivery/fan_out.hpp"
#include "lib/view/french.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

BOOST_FIXTURE_TEST_SUITE(chores_together, Told)

BOOST_AUTO_TEST_CASE(a_burst_of_answers_is_told_in_one_go_to_each_the_newest_that_is_not_his) {
    const auto id = publish("Marché");
    for (const auto who : {mayor, claire, yanis})
        town::prefer(db(), who, choice("comment"), Channel::mail, Cadence::at_once);
    for (const auto who : {claire, yanis})
        town::watch(db(), app->kinds.find("comment"), id.value, who, test::town_code, now);
    chores::fan_out(*app);
    db().run("DELETE FROM outbox");
    for (const auto who : {yanis, claire, yanis, yanis}) now += 2, comment(who, id);
    db().run("UPDATE watch SET last_at = 0, last_id = 0"); // the fixture did what tell() does
    BOOST_TEST(chores::fan_out(*app) == 2, "one batch, and the end of it");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM activity WHERE topic = 6 AND spread = 0") == 0);
    const auto last = [&](town::MemberId who) {
        return db().value<base::Seconds>("SELECT last_at FROM watch WHERE member_id = :id", who);
    };
    BOOST_TEST(last(mayor) == now);
    BOOST_TEST(last(claire) == now);
    BOOST_TEST(last(yanis) == now - 4); // what Claire wrote
    for (const auto who : {mayor, claire, yanis})
        BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE member_id = :id", who) == 1);
    BOOST_TEST(db().value<base::Seconds>("SELECT a.at FROM outbox o JOIN activity a ON a.id = o.activity_id "
                                         "WHERE o.member_id = :id",
                                         yanis) == now - 4);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_two_digests_is_not_told_in_one_go) {
    const auto id = publish("Marché");
    town::watch(db(), app->kinds.find("comment"), id.value, claire, test::town_code, now);
    chores::fan_out(*app);
    db().run("DELETE FROM outbox");
    now = web::parse_local("2026-11-24T07:00", "Europe/Paris").value();
    comment(yanis, id);
    now += 1;
    comment(yanis, id);
    chores::fan_out(*app);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE member_id = :id", claire) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
