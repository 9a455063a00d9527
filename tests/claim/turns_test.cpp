// Strangers ask for codes too, several at once; none of them keeps the mayor out.
#include "claim/store.hpp"
#include "lib/base/text.hpp"
#include "lib/app/limit.hpp"
#include "support/meanwhile.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

const std::string village = std::string{"/mairie/"} + test::village_path,
                  activation = village + "/activation";

struct Turns : test::World {
    Browser luc{*this}, visitor{*this};
    town::MemberId mayor_to_be;
    int strangers = 0;
    Turns() {
        mayor_to_be = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
        luc.sign_in(mayor_to_be);
        db().run("INSERT INTO town_hall (commune_code, email) VALUES (:code, 'mairie@pres.test')",
                 test::village_code);
        mails();
    }
    /// `count` accounts ask for a code each, `times` times.
    void strangers_ask(int count, int times = 1) {
        for (int i = 0; i < count; ++i) {
            Browser stranger{*this};
            stranger.sign_in(member(fmt::format("s{}@pres.test", ++strangers), "Ève", "Martin",
                                    test::village_code, false));
            for (int n = 0; n < times; ++n) BOOST_REQUIRE_EQUAL(stranger.post(activation).status, 303);
        }
    }
    /// Letters that leave before `until`.
    int letters(base::Seconds until) {
        return db().value<int>("SELECT COUNT(*) FROM outbox WHERE event LIKE 'claim-%' AND next_at < :until",
                               until);
    }
    std::string code_of(const test::Mail& mail) {
        return mail.body.substr(mail.body.find("-", mail.body.find("le permet")) - 5, 11);
    }
    bool is_mayor() { return town::reader_in(db(), mayor_to_be, test::village_code).mayor; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(claim_turns, Turns)

BOOST_AUTO_TEST_CASE(however_many_strangers_ask_the_mayors_letter_gets_its_turn_and_he_reads_when) {
    strangers_ask(7);
    mails();
    auto page = luc.post_and_follow(activation);
    BOOST_TEST(page.shows("Votre demande est notée"));
    // Three at once, then one every eight hours: the eighth after 5 × 8 h.
    BOOST_TEST(page.shows("partira le <strong>dimanche 22 novembre 2026 à 1 h 12</strong>"));
    const auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    const auto leaves_at = db().value<base::Seconds>("SELECT MAX(next_at) FROM outbox");
    BOOST_TEST(leaves_at == now + 5 * claim::letter_gap);
    // Those who ask after him wait behind him, and asking again changes nothing.
    strangers_ask(5);
    luc.post(activation);
    BOOST_TEST(letters(leaves_at) == 7);
    now = leaves_at + 13 * base::day; // good for two weeks from when it left
    BOOST_TEST(luc.post(activation + "/code", {{"code", code_of(sent[0])}}).status == 303);
    BOOST_TEST(is_mayor());
}

BOOST_AUTO_TEST_CASE(a_town_hall_gets_nine_letters_in_a_day_at_most_whoever_asks) {
    strangers_ask(40, 3);
    BOOST_TEST(letters(now + base::day) <= 9);
    BOOST_TEST(letters(now + 2 * base::day) <= 12);
}

BOOST_AUTO_TEST_CASE(who_has_a_code_keeps_it_when_strangers_used_up_what_may_be_mailed_again) {
    luc.post(activation);
    const auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    strangers_ask(2, 3);
    mails();
    BOOST_TEST(luc.post_and_follow(activation).shows("Le code déjà envoyé reste valable"));
    BOOST_TEST(mails().empty());
    BOOST_TEST(luc.post(activation + "/code", {{"code", code_of(sent[0])}}).status == 303);
    BOOST_TEST(is_mayor());
}

BOOST_AUTO_TEST_CASE(of_two_with_good_codes_who_come_at_once_one_becomes_mayor) {
    claim::keep_code(db(), "hers", claire, test::village_code, now, now);
    claim::keep_code(db(), "his", mayor_to_be, test::village_code, now, now);
    const auto second = test::meanwhile(
        *this, [&] { BOOST_TEST(town::appoint_mayor(db(), claire, test::village_code, now)); },
        [&](db::Db& own) {
            return claim::use_code(own, "his", mayor_to_be, test::village_code, now) ? 1 : 0;
        });
    BOOST_TEST(second == 0);
    BOOST_TEST(!is_mayor());
    BOOST_TEST(town::reader_in(db(), claire, test::village_code).mayor);
}

BOOST_AUTO_TEST_CASE(the_stop_link_of_before_a_merger_still_works) {
    db().run("INSERT INTO commune_former (former_code, commune_code) VALUES ('99199', :code)",
             test::village_code);
    const auto stop = "/mairie/ancienne-99199/ne-plus-recevoir?cle=" +
                      base::url_encode(app->sign("town-hall-stop", "99199"));
    BOOST_TEST(visitor.visit(stop).shows("Ne plus recevoir ces messages"));
    BOOST_TEST(visitor.post(stop, {{"List-Unsubscribe", "One-Click"}, {"csrf", ""}}).status == 200);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM town_hall_contact WHERE stopped_at IS NOT NULL") == 1);
    const auto forged = "/mairie/ancienne-99199/ne-plus-recevoir?cle=" + app->sign("town-hall-stop", "99198");
    BOOST_TEST(visitor.post(forged, {{"csrf", ""}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
