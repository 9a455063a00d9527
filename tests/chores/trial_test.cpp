// A town that tries the site: what is about it leaves to its team alone, and is there to be looked at.
#include "chores/delivery/deliver.hpp"
#include "chores/delivery/fan_out.hpp"
#include "lib/town/trial.hpp"
#include "support/relays.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <utility>

using test::Browser;

namespace {

struct Trial : test::World {
    Browser helene{*this}, claires{*this};
    test::Relay relay;
    chores::Deliverer deliverer{*app, relay, nullptr, "here:var"};
    const std::string desk = fmt::format("/mairie/{}", test::town_path), page = desk + "/essai";

    Trial() {
        helene.sign_in(mayor), claires.sign_in(claire);
        db().run("DELETE FROM follow");
        for (const auto id : {claire, yanis, delegate}) town::follow(db(), id, test::town_code, now - 60);
        for (const auto id : {claire, yanis, delegate}) // each publication at once
            db().run("INSERT INTO preference (member_id, topic, channel, cadence) VALUES (:id, :topic, 1, 1)", id, choice("publication").topic);
        helene.post(page, {{"state", "on"}});
    }
    void deliver() {
        chores::fan_out(*app);
        while (deliverer.send_batches().total()) {}
    }
    /// Returns its address.
    std::string publish() {
        const auto at = helene.post(fmt::format("/fil/{}", test::town_path),
                    {{"title", "Les vœux"}, {"text", "Venez."}, {"audience", "public"}, {"when", "now"}, {"form_id", "p1"}}).location;
        return at.substr(0, at.find('?'));
    }
    int held() { return db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = 4"); }
    bool reached(const std::string& address) { return std::ranges::find(relay.to, address) != relay.to.end(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_trial, Trial)

BOOST_AUTO_TEST_CASE(a_decision_about_a_citizen_is_held_and_shown_as_it_would_look) {
    helene.post(fmt::format("{}/citoyens/{}/accepter", desk, newcomer.value));
    deliver();
    BOOST_TEST(!reached("noe@tilleuls.test"));
    BOOST_TEST(held() == 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = 4 AND to_address <> ''") == 0);
    auto shown = helene.get(page);
    BOOST_TEST(shown.shows("Votre inscription à Bourg-les-Tilleuls est validée"));
    BOOST_TEST(shown.shows("à 1 personne"));
    BOOST_TEST(shown.shows("Bonjour Noé"));
    BOOST_TEST(claires.get(page).status == 404);
}

BOOST_AUTO_TEST_CASE(news_reach_the_team_and_nobody_else) {
    publish();
    deliver();
    BOOST_TEST(reached("paul@tilleuls.test"));
    BOOST_TEST(!reached("claire@tilleuls.test"));
    BOOST_TEST(!reached("yanis@tilleuls.test"));
    BOOST_TEST(held() == 2);
    auto shown = helene.get(page);
    BOOST_TEST(shown.shows("à 2 personnes"));
    BOOST_TEST(shown.shows("Bonjour,"), "it stands for both of them");
    BOOST_TEST((!shown.shows("Claire") && !shown.shows("Yanis")));
    BOOST_TEST((shown.shows("/notifications/reglages") && !shown.shows("desabonnement")), "nobody but they may end their mails");
}

BOOST_AUTO_TEST_CASE(a_digest_that_stays_here_is_shown_as_it_would_look_and_to_how_many) {
    db().run("DELETE FROM preference"); // each publication in the digest of the next morning
    town::follow(db(), claire, test::village_code, now - 60);
    publish();
    chores::fan_out(*app);
    now += 2 * base::day;
    deliver();
    BOOST_TEST(reached("paul@tilleuls.test"));
    BOOST_TEST(!reached("claire@tilleuls.test"));
    auto shown = helene.get(page);
    BOOST_TEST(shown.shows("à 2 personnes"), "Claire and Yanis");
    BOOST_TEST(shown.shows("1 nouvelle depuis hier"));
    BOOST_TEST(shown.shows("Les vœux"));
    deliver();
    BOOST_TEST(held() == 2);
}

BOOST_AUTO_TEST_CASE(of_a_digest_the_mayor_reads_what_was_told_to_all_and_nothing_that_is_one_persons) {
    db().run("DELETE FROM preference");
    const auto news = publish();
    now += 60;
    claires.post(news + "/messages", {{"text", "J'y serai."}, {"form_id", "c1"}}); // from now on she watches it
    now += 60;
    Browser yaniss{*this};
    yaniss.sign_in(yanis);
    yaniss.post(news + "/messages", {{"text", "Moi non."}, {"form_id", "c2"}});
    chores::fan_out(*app);
    now += 2 * base::day;
    deliver();
    BOOST_TEST(held() == 2);
    auto shown = helene.get(page);
    BOOST_TEST(shown.shows("1 nouvelle depuis hier"));
    BOOST_TEST((!shown.shows("Claire") && !shown.shows("Yanis")));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = 4 AND (body LIKE '%comment%' OR body LIKE '%desabonnement%')") == 0);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = 4 AND body LIKE '%/notifications/reglages%'") == 2);
}

BOOST_AUTO_TEST_CASE(the_words_that_are_shown_are_those_under_the_subject_that_is_shown) {
    for (const auto& [subject, text] : {std::pair{"Le premier sujet", "Zone du premier"}, std::pair{"Autre sujet", "Abords du second"}})
        db().run("INSERT INTO outbox (event, to_name, to_address, subject, body, cadence, period_end, next_at, created_at, state, commune_code) "
                 "VALUES (:subject, '', '', :subject, :text, 2, 5, 0, 0, 4, :code)",
                 subject, text, test::town_code);
    auto shown = helene.get(page);
    BOOST_TEST((shown.shows("Le premier sujet") && shown.shows("Zone du premier") && shown.shows("à 2 personnes")));
    BOOST_TEST((!shown.shows("Autre sujet") && !shown.shows("Abords du second")));
}

BOOST_AUTO_TEST_CASE(links_that_a_person_asks_for_always_leave) {
    Browser{*this}.post("/mot-de-passe", {{"email", "claire@tilleuls.test"}});
    Browser{*this}.post("/inscription", {{"full-name", "Léa Martin"}, {"email", "lea@exemple.test"}, {"password", "un parapluie vert"},
                                         {"place", "x"}, {"searched", "x"}, {"commune", test::town_path}});
    deliver();
    BOOST_TEST(reached("claire@tilleuls.test"));
    BOOST_TEST(reached("lea@exemple.test"));
    BOOST_TEST(held() == 0);
}

BOOST_AUTO_TEST_CASE(the_line_stands_on_the_pages_of_the_team_alone_until_it_is_opened_for_good) {
    BOOST_TEST(helene.get(desk).shows("Mode d'essai"));
    BOOST_TEST(helene.get(desk + "/citoyens").shows("rien ne part"));
    BOOST_TEST(!claires.get(fmt::format("/fil/{}", test::town_path)).shows("Mode d'essai"));
    helene.post(fmt::format("{}/citoyens/{}/accepter", desk, newcomer.value));
    deliver();
    helene.post(page, {{"state", "off"}});
    BOOST_TEST(!helene.get(desk).shows("rien ne part"));
    deliver();
    BOOST_TEST(!reached("noe@tilleuls.test"), "what was tried stays a trial");
    publish();
    deliver();
    BOOST_TEST(reached("claire@tilleuls.test"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act IN ('settings.trial', 'settings.open')") == 2);
    claires.post(page, {{"state", "on"}});
    BOOST_TEST(!town::on_trial(db(), test::town_code));
}

BOOST_AUTO_TEST_SUITE_END()
