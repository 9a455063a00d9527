#include "alerts/alerting.hpp"
#include "support/factor.hpp"

#include "lib/town/second_factor.hpp"

using namespace test::alerting;
using test::Browser;

namespace {

struct Guarded : Alerting {
    void pass(base::Seconds time) {
        now += time;
        town::second_factor::watch_alerters(db(), now);
        helene.sign_in(mayor); // ninety days are not what is tried here
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_second_factor, Guarded)

BOOST_AUTO_TEST_CASE(for_two_weeks_who_may_alert_is_told_and_alerts_as_before) {
    BOOST_TEST(!helene.get(form).shows("La validation en deux étapes vous sera demandée"));
    pass(0);
    const auto told = helene.get(form);
    BOOST_TEST(told.shows("La validation en deux étapes vous sera demandée pour alerter à partir du vendredi "
                          "4 décembre 2026."));
    BOOST_TEST(
        helene.get("/compte/deux-etapes").shows("à partir du <strong>vendredi 4 décembre 2026</strong>"));
    pass(13 * base::day);
    BOOST_TEST(helene.post(form, confirmed()).status == 303);
}

BOOST_AUTO_TEST_CASE(the_day_from_which_alerting_wants_it_is_told_as_the_town_counts_days) {
    db().run("UPDATE commune SET time_zone = 'Indian/Reunion' WHERE code = :code", test::town_code);
    // 1 December, 22:30 UTC: half past eleven in the evening in Paris, the next morning there.
    db().run("UPDATE role SET factor_by = 1796164200 WHERE member_id = :id", mayor);
    BOOST_TEST(helene.get(form).shows("à partir du mercredi 2 décembre 2026."));
}

BOOST_AUTO_TEST_CASE(then_the_page_of_alerts_leads_to_it_and_an_alert_leaves_right_after) {
    pass(0);
    pass(14 * base::day);
    BOOST_TEST(helene.get(std::string{"/mairie/"} + test::town_path).shows(form),
               "the way stays where it was");
    const auto led = helene.get(form);
    BOOST_TEST(led.status == 303);
    BOOST_TEST(led.location == "/compte/deux-etapes?suite=%2Falertes%2Fbourg-les-tilleuls-99101%2Fnouvelle");
    BOOST_TEST(helene.get(led.location).shows("Nécessaire pour alerter"));
    const auto kept = helene.post(form, confirmed());
    BOOST_TEST(kept.status == 403);
    BOOST_TEST(kept.shows("Ce que vous avez écrit n'est pas perdu"));
    BOOST_TEST(kept.hidden("risk") == "Crue de la Brenne");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM alert") == 0);
    auto phone = test::begin_factor(*this, helene, mayor);
    const auto codes = helene.post("/compte/deux-etapes/activer", {{"code", phone.code()}, {"suite", form}});
    BOOST_TEST(codes.shows("href=\"" + form + "\""));
    BOOST_TEST(helene.get(form).status == 200);
    BOOST_TEST(helene.post(form, confirmed()).status == 303);
    BOOST_TEST(db().value<std::string>("SELECT act FROM audit WHERE member_id = :id AND act LIKE 'factor%'",
                                       mayor) == "factor.on");
    const auto journal = helene.get(std::string{"/mairie/"} + test::town_path + "/journal");
    BOOST_TEST(journal.shows("a activé la validation en deux étapes"));
}

BOOST_AUTO_TEST_CASE(the_right_is_withheld_in_every_query_too) {
    pass(0);
    pass(14 * base::day);
    BOOST_TEST(reader(mayor).alerts_withheld);
    BOOST_TEST(!reader(mayor).may(town::Right::alerts));
    BOOST_TEST(reader(mayor).may(town::Right::publish), "and no other one");
    auto phone = test::begin_factor(*this, helene, mayor);
    helene.post("/compte/deux-etapes/activer", {{"code", phone.code()}});
    BOOST_TEST(reader(mayor).may(town::Right::alerts));
    helene.post("/compte/deux-etapes/desactiver",
                {{"off-password", test::password}, {"off-code", phone.next()}});
    BOOST_TEST(!reader(mayor).may(town::Right::alerts), "switched off, it is withheld at once");
}

BOOST_AUTO_TEST_CASE(a_delegate_has_two_weeks_from_the_day_he_may_alert) {
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id", delegate);
    pass(0);
    pass(20 * base::day);
    BOOST_TEST(paul.get(form).status == 404, "who may not alert is asked for nothing");
    BOOST_TEST(!paul.get("/compte/deux-etapes").shows("alerter"));
    db().run("UPDATE role SET rights = 17 WHERE member_id = :id", delegate);
    pass(0);
    BOOST_TEST(paul.get(form).status == 200);
    pass(14 * base::day);
    BOOST_TEST(paul.get(form).location.starts_with("/compte/deux-etapes"));
}

BOOST_AUTO_TEST_CASE(the_people_of_the_demo_are_spared) {
    db().run("UPDATE member SET email_key = 'maire@demo.parvis' WHERE id = :id", mayor);
    pass(0);
    pass(100 * base::day);
    BOOST_TEST(helene.get(form).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
