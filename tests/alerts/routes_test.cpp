#include "alerts/alerting.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test::alerting;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(alerts_routes, Alerting)

BOOST_AUTO_TEST_CASE(everybody_reads_and_only_who_has_the_right_alerts) {
    const auto page = sent();
    for (auto* who : {&visitor, &citizen, &paul, &helene}) {
        BOOST_TEST(who->get(home).status == 200);
        for (const char* tail : {"", "/affiche", "/cap.xml"})
            BOOST_TEST(who->get(page + tail).status == 200, tail);
        BOOST_TEST(who->get(home + "/atom.xml").status == 200);
    }
    for (const auto& path : {form, page + "/fin"}) {
        BOOST_TEST(visitor.get(path).status == 303);
        BOOST_TEST(citizen.get(path).status == 404);
        BOOST_TEST(paul.get(path).status == 404);
        BOOST_TEST(citizen.post(path, confirmed()).status == 404);
        BOOST_TEST(paul.post(path, confirmed()).status == 404);
        BOOST_TEST(helene.get(path).status == 200);
    }
    BOOST_TEST(alerts() == 1);
    db().run("UPDATE role SET rights = 16 WHERE member_id = :id", delegate);
    BOOST_TEST(paul.get(form).status == 200);
    BOOST_TEST(paul.get("/mairie/" + std::string{test::town_path}).shows("Alerter"));
}

BOOST_AUTO_TEST_CASE(the_mayor_of_another_town_finds_nothing_here) {
    const auto page = sent();
    const auto id = page.substr(page.rfind('/'));
    const auto other = std::string{"/alertes/"} + test::village_path;
    for (const char* tail : {"", "/affiche", "/cap.xml"})
        BOOST_TEST(visitor.get(other + id + tail).status == 404);
    db::Transaction transaction{db()};
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    town::appoint_mayor(db(), luc, test::village_code, now);
    transaction.commit();
    Browser next_door{*this};
    next_door.sign_in(luc);
    BOOST_TEST(next_door.get(page + "/fin").status == 404);
    BOOST_TEST(next_door.post(page + "/fin", {{"text", "Fini"}}).status == 404);
    BOOST_TEST(next_door.post(other + id + "/fin", {{"text", "Fini"}}).status == 404);
    BOOST_TEST(visitor.get(page).shows("En cours"));
}

BOOST_AUTO_TEST_CASE(every_page_of_the_town_carries_the_banner_until_the_end) {
    const auto page = sent();
    const auto fil = std::string{"/fil/"} + test::town_path;
    for (const auto& path : {fil, std::string{"/commune/"} + test::town_path, home}) {
        const auto seen = visitor.get(path);
        BOOST_TEST(seen.shows("Crue de la Brenne, quartier du Moulin"), path);
        BOOST_TEST(seen.shows("role=\"alert\""), path);
    }
    BOOST_TEST(citizen.get("/fil").shows("Crue de la Brenne"));
    BOOST_TEST(citizen.get("/compte").shows("Crue de la Brenne"));
    BOOST_TEST(!visitor.get("/").shows("Crue de la Brenne"));
    BOOST_TEST(!visitor.get(std::string{"/fil/"} + test::village_path).shows("Crue de la Brenne"));
    now += 2 * base::hour;
    BOOST_TEST(!visitor.get(fil).shows("role=\"alert\"")); // no longer cried at every page
    BOOST_TEST(visitor.get(fil).shows("Crue de la Brenne"));
    helene.post(page + "/fin", {{"text", "La Brenne est rentrée dans son lit."}});
    BOOST_TEST(!visitor.get(fil).shows("Crue de la Brenne"));
}

BOOST_AUTO_TEST_CASE(the_end_is_told_once_and_the_alert_stays_readable) {
    const auto page = sent();
    BOOST_TEST(helene.post(page + "/fin", {{"text", " "}}).shows("Écrivez une phrase"));
    const auto done =
        helene.post_and_follow(page + "/fin", {{"text", "L’eau est de nouveau potable à la forêt."}});
    BOOST_TEST(done.shows("La fin est annoncée"));
    BOOST_TEST(done.shows("Alerte terminée : Crue de la Brenne"));
    BOOST_TEST(done.shows("Ce qu'il fallait faire"));
    helene.post(page + "/fin", {{"text", "Encore"}});
    BOOST_TEST(visitor.get(page).shows("L'eau est de nouveau potable"));
    BOOST_TEST(helene.get(page + "/fin").status == 303);
    BOOST_TEST(db().value<std::string>("SELECT end_sms FROM alert") ==
               "FIN D'ALERTE Bourg-les-Tilleuls : Crue de la Brenne. L'eau est de nouveau potable à la "
               "foret. https://parvis.test/alertes/99101");
    BOOST_TEST(visitor.get(home).shows("Alertes passées"));
    BOOST_TEST(visitor.get(home).shows("Aucune alerte en cours"));
}

BOOST_AUTO_TEST_CASE(the_end_shows_its_sms_and_what_all_of_it_costs_before_it_leaves) {
    for (const auto who : {claire, yanis}) has_phone(who, "+33612345678");
    const auto page = sent();
    auto seen = helene.get(page + "/fin");
    BOOST_TEST(seen.shows("250 caractères au plus"));
    BOOST_TEST(seen.shows("Relire le SMS et son coût"));
    BOOST_TEST(!seen.shows("Annoncer la fin</button>"));
    const std::string words = "L’eau est de nouveau potable. " + std::string(100, 'a');
    seen = helene.post(page + "/fin", {{"text", words}, {"step", "preview"}});
    BOOST_TEST(seen.status == 200);
    BOOST_TEST(
        seen.shows("FIN D'ALERTE Bourg-les-Tilleuls : Crue de la Brenne. L'eau est de nouveau potable."));
    BOOST_TEST(seen.shows("2 SMS par personne"));
    BOOST_TEST(seen.shows("au plus 0,72 €"));
    BOOST_TEST(seen.shows("à tous ceux qui suivent la mairie aujourd'hui"));
    BOOST_TEST(visitor.get(page).shows("En cours"));
    BOOST_TEST(
        helene.post_and_follow(page + "/fin", {{"text", words}, {"step", "send"}}).shows("Alerte terminée"));
}

BOOST_AUTO_TEST_CASE(an_end_that_is_too_long_is_said_beside_its_field) {
    const auto page = sent();
    auto seen = helene.post(page + "/fin", {{"text", std::string(251, 'a')}});
    BOOST_TEST(seen.status == 422);
    BOOST_TEST(seen.shows("dépasse 250 caractères"));
    std::string greek;
    for (int i = 0; i < 240; ++i) greek += "ω";
    seen = helene.post(page + "/fin", {{"text", greek}, {"step", "send"}});
    BOOST_TEST(seen.status == 422);
    BOOST_TEST(seen.shows("plus de 4 SMS par personne"));
    BOOST_TEST(seen.shows(greek));
    BOOST_TEST(visitor.get(page).shows("En cours"));
    without_sms();
    BOOST_TEST(helene.post(page + "/fin", {{"text", greek}}).status == 303);
}

BOOST_AUTO_TEST_CASE(where_no_sms_leave_nothing_promises_one) {
    without_sms();
    BOOST_TEST(visitor.get(home).shows("Avec un compte, vous recevez les alertes par e-mail."));
    const auto page = sent();
    BOOST_TEST(citizen.get(home).shows("Vous recevez les alertes par e-mail."));
    const auto end = helene.get(page + "/fin");
    BOOST_TEST(end.shows("Cette phrase part par e-mail à tous"));
    BOOST_TEST(end.shows("Annoncer la fin</button>"));
    BOOST_TEST(!end.shows("SMS"));
    BOOST_TEST(!end.shows("€"));
    BOOST_TEST(!helene.post_and_follow(page + "/fin", {{"text", "Fini"}}).shows("les SMS"));
}

BOOST_AUTO_TEST_CASE(the_sms_of_the_end_of_an_information_wait_for_the_hours_and_the_page_says_until_when) {
    now += base::hour; // 10 h 12, Friday
    for (auto& [name, value] : crue)
        if (name == "category") value = "information";
    const auto info = with({{"step", "send"}, {"confirmation", "info"}});
    const auto page = helene.post(form, info).location;
    const auto end = page.substr(0, page.find('?')) + "/fin";
    BOOST_TEST(!helene.get(end).shows("Les SMS partiront"));
    now += 41 * base::hour; // Sunday, 3 h 12
    BOOST_TEST(helene.get(end).shows("Les SMS partiront le lundi 23 novembre 2026 à 10 h"));
    BOOST_TEST(helene.post(end, {{"text", "Fini"}, {"step", "preview"}}).shows("Les SMS partiront le lundi"));
    crue[0].second = "danger";
    BOOST_TEST(!helene.get(sent() + "/fin").shows("Les SMS partiront"), "those of a danger leave at once");
}

BOOST_AUTO_TEST_CASE(the_motive_and_the_figures_are_the_team_s_alone) {
    const auto page = sent();
    BOOST_TEST(helene.get(page).shows("Appel de la préfecture à 8 h 50"));
    BOOST_TEST(helene.get(page).shows("Suivi, pour l'équipe"));
    for (auto* who : {&visitor, &citizen, &paul}) {
        BOOST_TEST(!who->get(page).shows("Appel de la préfecture"));
        BOOST_TEST(!who->get(page).shows("Suivi, pour l'équipe"));
    }
    const auto journal = helene.get(std::string{"/mairie/"} + test::town_path + "/journal");
    BOOST_TEST(journal.shows("a envoyé une alerte"));
    BOOST_TEST(journal.shows("Appel de la préfecture à 8 h 50"));
}

BOOST_AUTO_TEST_CASE(the_prefecture_s_number_stands_where_one_writes_an_alert) {
    const auto settings = std::string{"/mairie/"} + test::town_path + "/reglages";
    BOOST_TEST(helene.get(form).shows("Demandez aussi FR-Alert au préfet"));
    BOOST_TEST(helene.get(form).shows("ajoutez-le dans les réglages"));
    BOOST_TEST(helene.post(settings + "/prefecture", {{"prefecture", "02 97 54 84 00"}}).status == 303);
    BOOST_TEST(paul.post(settings + "/prefecture", {{"prefecture", "02 97 54 84 01"}}).status == 404);
    BOOST_TEST(helene.get(form).shows("href=\"tel:0297548400\""));
    BOOST_TEST(helene.post(settings + "/prefecture", {{"prefecture", ""}}).status == 303);
    BOOST_TEST(!helene.get(form).shows("tel:"));
}

BOOST_AUTO_TEST_CASE(nothing_that_is_typed_can_become_markup) {
    for (auto& [name, value] : crue)
        if (name == "risk" || name == "place" || name == "authority" || name == "conduct")
            value = "<b>\"'&]]>" + name;
    BOOST_TEST(helene.post(form, crue).body.find("<b>") == std::string::npos);
    const auto page = sent();
    for (const auto& path : {page, page + "/affiche", page + "/cap.xml", home, home + "/atom.xml"})
        BOOST_TEST(visitor.get(path).body.find("<b>") == std::string::npos, path);
}

BOOST_AUTO_TEST_SUITE_END()
