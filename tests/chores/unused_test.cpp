#include "chores/retention/erase.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Unused : test::World {
    base::Seconds start = now;
    Unused() {
        db().run("UPDATE member SET seen_at = :now, created_at = :now", now);
        // Only Claire is looked at, but for the mayor, her delegate and who says otherwise.
        db().run("UPDATE member SET blocked_at = NULL, confirmed_at = NULL WHERE id = :yanis OR id = :noe",
                 yanis, newcomer);
    }
    int on_day(int day) {
        now = start + day * base::day;
        return chores::watch_unused(*app);
    }
    bool erased() { return chores::erase_due(*app) == 1; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(unused, Unused)

BOOST_AUTO_TEST_CASE(an_account_that_is_not_used_is_warned_of_twice_and_then_goes) {
    BOOST_TEST(on_day(699) == 0);
    BOOST_TEST(on_day(700) == 1);
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "claire@tilleuls.test");
    BOOST_TEST(sent[0].subject == "Votre compte n’a pas servi depuis longtemps");
    BOOST_TEST(sent[0].body.find("supprimé le dimanche 19 novembre 2028") != std::string::npos);
    BOOST_TEST(on_day(701) == 0);
    BOOST_TEST(on_day(715) == 0);
    BOOST_TEST(on_day(716) == 1);
    sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].subject == "Votre compte sera supprimé dans deux semaines");
    BOOST_TEST(on_day(729) == 0);
    BOOST_TEST(on_day(730) == 1);
    BOOST_TEST(mails().empty());
    BOOST_TEST(erased());
    BOOST_TEST(town::find_member(db(), claire)->name.first == "Compte supprimé");
    BOOST_TEST(on_day(2000) == 0);
}

BOOST_AUTO_TEST_CASE(a_visit_ends_the_warnings) {
    on_day(700);
    on_day(716);
    test::Browser citizen{*this};
    citizen.sign_in(claire);
    BOOST_TEST(citizen.get("/compte").status == 200);
    BOOST_TEST(on_day(731) == 0);
    BOOST_TEST(on_day(716 + 700) == 1);
    BOOST_TEST(mails().back().subject == "Votre compte n’a pas servi depuis longtemps");
}

BOOST_AUTO_TEST_CASE(a_visit_is_noted_once_a_day) {
    test::Browser citizen{*this};
    citizen.sign_in(claire);
    const auto seen = [&] {
        return db().value<base::Seconds>("SELECT seen_at FROM member WHERE id = :id", claire);
    };
    now += base::day;
    citizen.get("/fil");
    BOOST_TEST(seen() == start);
    now += 1;
    citizen.get("/fil");
    BOOST_TEST(seen() == now);
}

BOOST_AUTO_TEST_CASE(nobody_goes_without_both_warnings_and_two_weeks_however_late_they_come) {
    BOOST_TEST(on_day(900) == 1); // the deliverer was off for months
    BOOST_TEST(mails().at(0).body.find("supprimé le mardi 5 juin 2029") != std::string::npos);
    BOOST_TEST(on_day(913) == 0);
    BOOST_TEST(on_day(914) == 1);
    BOOST_TEST(on_day(927) == 0);
    BOOST_TEST(!erased());
    BOOST_TEST(on_day(928) == 1);
    BOOST_TEST(erased());
}

BOOST_AUTO_TEST_CASE(mayors_and_delegates_in_office_and_the_demo_are_spared) {
    db().run("UPDATE member SET email_key = 'claire@demo.parvis' WHERE id = :id", claire);
    BOOST_TEST(on_day(700) == 0);
    BOOST_TEST(on_day(2000) == 0);
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, delegate);
    BOOST_TEST(on_day(2000) == 1);
    BOOST_TEST(mails().at(0).to == "paul@tilleuls.test");
}

BOOST_AUTO_TEST_CASE(who_is_blocked_is_neither_told_to_log_in_nor_erased) {
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, claire);
    for (const int day : {700, 716, 730, 2000}) BOOST_TEST(on_day(day) == 0);
    BOOST_TEST(mails().empty());
    BOOST_TEST(!erased());
}

BOOST_AUTO_TEST_CASE(many_are_warned_page_by_page_each_once) {
    for (int i = 0; i < 7; ++i)
        member("m" + std::to_string(i) + "@tilleuls.test", "M", "N", test::town_code, false);
    db().run("UPDATE member SET seen_at = :now, created_at = :now", start);
    now = start + 700 * base::day;
    BOOST_TEST(chores::watch_unused(*app, 2) == 8);
    BOOST_TEST(chores::watch_unused(*app, 2) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
