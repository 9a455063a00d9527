#include "chores/sweep.hpp"
#include "lib/web/limit.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(sweep, test::World)

BOOST_AUTO_TEST_CASE(what_has_had_its_day_goes_and_the_rest_stays) {
    test::Browser old{*this}, fresh{*this};
    old.sign_in(claire);
    web::count_attempt(*app, "login", "claire", {5, 60});
    db().run("INSERT INTO one_time (token_hash, purpose, member_id, created_at, expires_at) VALUES ('a', "
             "'confirm', :id, :now, :now)",
             yanis, now);
    now += 91 * base::day;
    fresh.sign_in(claire);
    web::count_attempt(*app, "login", "yanis", {5, 60});
    BOOST_TEST(chores::sweep(db(), now, 1) == 3);
    BOOST_TEST(chores::sweep(db(), now) == 0);
    BOOST_TEST(old.get("/fil").status == 303);
    BOOST_TEST(fresh.get("/fil").status == 200);
}

BOOST_AUTO_TEST_CASE(a_registration_that_nobody_confirmed_is_forgotten_after_a_month) {
    const auto ghost = member("ghost@tilleuls.test", "Ghost", "Writer", test::town_code, false);
    db().run("UPDATE member SET confirmed_at = NULL, created_at = :now WHERE id = :id", now, ghost);
    now += 29 * base::day;
    BOOST_TEST(chores::sweep(db(), now) == 0);
    now += 2 * base::day;
    BOOST_TEST(chores::sweep(db(), now) == 1);
    BOOST_TEST(!town::find_member(db(), ghost));
    BOOST_TEST(town::find_member(db(), claire).has_value());
}

BOOST_AUTO_TEST_CASE(who_has_a_role_is_never_swept_and_stops_no_sweep) {
    const auto early = member("tot@tilleuls.test", "Tôt", "Venu", test::town_code, false);
    db().run("UPDATE member SET confirmed_at = NULL WHERE id = :id", early);
    db().run(
        "INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, :now)",
        early, test::town_code, now);
    now += 60 * base::day;
    BOOST_TEST(chores::sweep(db(), now) == 0);
    BOOST_TEST(town::find_member(db(), early).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
