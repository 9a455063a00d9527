#include "alerts/alerting.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test::alerting;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(alerts_compose, Alerting)

BOOST_AUTO_TEST_CASE(the_preview_shows_each_channel_and_writes_nothing) {
    has_phone(claire, "+33612345678");
    has_phone(yanis, "+33612345679");
    const auto page = helene.post(form, crue);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Rien n'est encore parti"));
    BOOST_TEST(page.shows("ALERTE à Bourg-les-Tilleuls :"));                                 // the banner
    BOOST_TEST(page.shows("ALERTE de la mairie de Bourg-les-Tilleuls : Crue de la Brenne")); // the mail
    BOOST_TEST(page.shows("ALERTE Bourg-les-Tilleuls : Crue de la Brenne, quartier du Moulin. Montez "
                          "à l'étage. Restez chez vous. (la préfecture) https://parvis.test/alertes/99101"));
    BOOST_TEST(page.shows("1 SMS par personne"));
    BOOST_TEST(page.shows("au plus 0,36 €")); // 1 part, fewer than 5 telephones, 9 cents
    BOOST_TEST(alerts() == 0);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(the_preview_has_the_poster_and_both_documents) {
    const auto page = helene.post(form, crue);
    BOOST_TEST(page.shows("<article class=\"poster danger\">")); // the poster
    BOOST_TEST(page.shows("<path d=\"M4 4h7v1h-7z"));
    BOOST_TEST(page.shows("&lt;title&gt;ALERTE : Crue de la Brenne&lt;/title&gt;"));
    BOOST_TEST(page.shows("&lt;instruction&gt;Montez à l'étage.\nRestez chez vous.&lt;/instruction&gt;"));
    BOOST_TEST(page.shows("&lt;msgType&gt;Alert&lt;/msgType&gt;"));
    BOOST_TEST(alerts() == 0);
}

BOOST_AUTO_TEST_CASE(a_past_alert_is_sent_again_from_a_form_filled_with_it_and_read_once_more) {
    const auto sent = helene.post(form, with({{"motive", "Message du préfet"}, {"confirmation", "ALERTE"}, {"step", "send"}}));
    BOOST_REQUIRE_EQUAL(sent.status, 303);
    const auto address = sent.location.substr(0, sent.location.find('?'));
    const auto number = address.substr(address.rfind('/') + 1);
    BOOST_TEST(helene.get(address).shows("Renvoyer"));
    BOOST_TEST(!visitor.get(address).shows("Renvoyer"));
    BOOST_TEST(citizen.get(form + "?renvoyer=" + number).status == 404);
    const auto page = helene.get(form + "?renvoyer=" + number);
    for (const char* said : {"value=\"Crue de la Brenne\"", "value=\"quartier du Moulin\"", "value=\"la préfecture\"", "Montez à l'étage.\nRestez chez vous.</textarea>",
                             "value=\"danger\" checked", "value=\"all\" checked"})
        BOOST_TEST(page.shows(said), said);
    BOOST_TEST(page.hidden("form_id") != "n1");
    BOOST_TEST(alerts() == 1, "nothing has left");
    BOOST_TEST(helene.get(form + "?renvoyer=999").status == 404);
    db().run("UPDATE alert SET ended_at = :now", now);
    BOOST_TEST(helene.get(home).shows("Renvoyer"));
    BOOST_TEST(helene.get(form).shows("Renvoyer une alerte passée"));
}

BOOST_AUTO_TEST_CASE(an_alert_to_some_streets_is_sent_again_to_its_districts_and_streets) {
    helene.post(home + "/quartiers", {{"name", "Le Moulin"}, {"streets", "rue du Moulin\nrue Basse"}});
    const auto mill = db().value<std::string>("SELECT CAST(MAX(id) AS TEXT) FROM district");
    const auto sent = helene.post(form, with({{"recipients", "streets"}, {"districts", mill}, {"streets", "rue Haute"}, {"unknown-too", ""},
                                              {"motive", "Message du préfet"}, {"step", "send"}}));
    BOOST_REQUIRE_EQUAL(sent.status, 303);
    const auto page = helene.get(form + "?renvoyer=1");
    BOOST_TEST(page.shows("value=\"streets\" checked"));
    BOOST_TEST(page.shows("name=\"districts\" value=\"" + mill + "\"\n        checked"));
    BOOST_TEST(page.shows("rue Haute</textarea>"));
    BOOST_TEST(!page.shows("name=\"unknown-too\" value=\"1\" checked"), "those whose street is not known were left out");
}

BOOST_AUTO_TEST_CASE(an_expensive_sign_is_named_and_the_button_takes_it_out) {
    const auto fields = with({{"sms", "Forêt fermée « Ouest »"}, {"sms-made", "x"}});
    const auto page = helene.post(form, fields);
    BOOST_TEST(page.shows("70 caractères seulement"));
    BOOST_TEST(page.shows("ê « »"));
    auto again = fields;
    again.emplace_back("step", "simplify");
    const auto simpler = helene.post(form, again);
    BOOST_TEST(simpler.shows("Foret fermée \"Ouest\""));
    BOOST_TEST(simpler.shows("160 caractères, ou 153"));
    BOOST_TEST(!simpler.shows("Simplifier les accents"));
}

BOOST_AUTO_TEST_CASE(the_proposed_sms_follows_the_alert_until_the_team_writes_its_own) {
    const auto first = helene.post(form, crue);
    const auto made = first.hidden("sms-made");
    BOOST_REQUIRE(!made.empty());
    const auto proposed = std::string{"ALERTE Bourg-les-Tilleuls : Crue de la Brenne, quartier du Moulin. "
                                      "Montez à l'étage. Restez chez vous. (la préfecture) "
                                      "https://parvis.test/alertes/99101"};
    auto changed = helene.post(form, with({{"risk", "Incendie"}, {"sms", proposed}, {"sms-made", proposed}}));
    BOOST_TEST(changed.shows("Bourg-les-Tilleuls : Incendie, quartier"));
    BOOST_TEST(!changed.shows("Relisez-le"));
    changed =
        helene.post(form, with({{"risk", "Incendie"}, {"sms", "Montez vite !"}, {"sms-made", proposed}}));
    BOOST_TEST(changed.shows("Montez vite !</textarea>"));
    BOOST_TEST(changed.shows("Relisez-le"));
    changed = helene.post(form, with({{"sms", "Montez vite !"}, {"sms-made", "x"}, {"step", "compose"}}));
    BOOST_TEST(changed.shows(proposed + "</textarea>"));
}

BOOST_AUTO_TEST_CASE(modify_leads_back_to_the_form_with_all_that_was_typed) {
    const auto page = helene.post(form, with({{"step", "change"},
                                              {"motive", "Appel du préfet"},
                                              {"sms", "Le mien"},
                                              {"recipients", "streets"},
                                              {"streets", "rue des Lilas\nplace du Marché"}}));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("value=\"Crue de la Brenne\""));
    BOOST_TEST(page.shows("Montez à l'étage.\nRestez chez vous.</textarea>"));
    BOOST_TEST(page.shows("rue des Lilas\nplace du Marché</textarea>"));
    BOOST_TEST(page.hidden("motive") == "Appel du préfet");
    BOOST_TEST(page.hidden("sms") == "Le mien");
    BOOST_TEST(page.hidden("form_id") == "n1");
}

BOOST_AUTO_TEST_CASE(several_lines_survive_the_way_through_the_preview) {
    const auto page = helene.post(form, crue);
    const auto conduct = page.hidden("conduct");
    BOOST_TEST(conduct.find('\n') != std::string::npos, conduct);
}

BOOST_AUTO_TEST_CASE(below_a_hundred_sms_no_word_has_to_be_typed) {
    has_phone(claire, "0612345678");
    BOOST_TEST(!helene.post(form, crue).shows("écrivez ALERTE"));
    auto fields = confirmed();
    std::erase_if(fields, [](const auto& field) { return field.first == "confirmation"; });
    BOOST_TEST(helene.post(form, fields).status == 303);
}

BOOST_AUTO_TEST_CASE(a_model_fills_the_rest_and_says_whether_it_is_an_alert) {
    const auto flood = helene.get(form + "?modele=crue");
    BOOST_TEST(flood.shows("value=\"danger\" checked"));
    BOOST_TEST(flood.shows("value=\"Crue\""));
    BOOST_TEST(flood.shows("Montez à l'étage. Coupez le gaz et l'électricité.\n"));
    BOOST_TEST(flood.shows("aria-current=\"true\">Inondation"));
    const auto water = helene.get(form + "?modele=coupure-eau");
    BOOST_TEST(water.shows("value=\"information\" checked"));
    BOOST_TEST(helene.get(form + "?modele=soucoupe").shows("value=\"\""));
}

BOOST_AUTO_TEST_CASE(above_a_hundred_sms_sending_takes_the_typed_word_and_always_a_motive) {
    many_phones(105);
    auto page = helene.post(form, with({{"step", "send"}, {"motive", "Appel"}, {"confirmation", "oui"}}));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Écrivez ALERTE dans ce champ"));
    BOOST_TEST(page.shows("Appel</textarea>"));
    page = helene.post(form, with({{"step", "send"}, {"motive", " "}, {"confirmation", "ALERTE"}}));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Écrivez pourquoi"));
    BOOST_TEST(alerts() == 0);
    const auto done = helene.post_and_follow(form, confirmed());
    BOOST_TEST(done.shows("L'alerte est sur le site"));
    BOOST_TEST(alerts() == 1);
    BOOST_TEST(mails().empty()); // the deliverer's work
}

BOOST_AUTO_TEST_CASE(a_double_click_is_one_alert_and_other_words_are_another) {
    const auto first = sent();
    BOOST_TEST(sent() == first);
    BOOST_TEST(alerts() == 1);
    crue[1].second = "Incendie";
    BOOST_TEST(sent() != first);
    BOOST_TEST(alerts() == 2);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said_beside_its_field_and_nothing_is_lost) {
    auto page = helene.post(form, with({{"risk", ""}, {"link", "vigicrues"}, {"category", ""}}));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Dites en quelques mots ce qui se passe"));
    BOOST_TEST(page.shows("Ce n'est pas l'adresse d'un site"));
    BOOST_TEST(page.shows("Choisissez entre alerte et information"));
    BOOST_TEST(page.shows("Restez chez vous."));
    page = helene.post(form, with({{"recipients", "streets"}, {"streets", " \n "}}));
    BOOST_TEST(page.shows("Écrivez au moins une rue"));
    page = helene.post(form, with({{"recipients", "streets"}, {"streets", "rue Haute\n12 bis"}}));
    BOOST_TEST(page.shows("Une ligne ne contient pas de nom de rue"));
    std::string many;
    for (int i = 0; i < 21; ++i) many += fmt::format("rue {}\n", static_cast<char>('a' + i));
    page = helene.post(form, with({{"recipients", "streets"}, {"streets", many}}));
    BOOST_TEST(page.shows("plus de 20 rues"));
    page = helene.post(form, with({{"sms", std::string(600, '~')}, {"sms-made", "x"}}));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("plus de 4 SMS"));
}

BOOST_AUTO_TEST_CASE(an_information_waits_for_the_hours_of_the_town) {
    const auto info =
        with({{"category", "information"}, {"risk", "Coupure d’eau"}, {"confirmation", "info"}});
    auto fields = info;
    fields.emplace_back("step", "send");
    auto page = helene.post(form, info); // 9 h 12
    BOOST_TEST(page.shows("à partir du vendredi 20 novembre 2026 à 10 h"));
    page = helene.post(form, fields);
    BOOST_TEST(page.status == 422);
    BOOST_TEST(alerts() == 0);
    now += base::hour;
    BOOST_TEST(!helene.post(form, info).shows("ne peut pas partir maintenant"));
    BOOST_TEST(helene.post(form, fields).status == 303);
    now += 10 * base::hour; // 20 h 12, Friday
    fields.front().second = "information";
    for (auto& [name, value] : fields)
        if (name == "risk") value = "Route barrée";
    BOOST_TEST(helene.post(form, fields).shows("samedi 21 novembre 2026 à 10 h"));
    BOOST_TEST(alerts() == 1);
    BOOST_TEST(helene.post(form, confirmed()).status == 303); // a danger leaves all the same
}

BOOST_AUTO_TEST_CASE(streets_are_counted_and_who_is_unknown_may_be_left_out) {
    town::set_address(db(), app->seal(), claire, test::town_code,
                      {"3", "Rue des Lilas", "99100", "Bourg-les-Tilleuls"});
    const auto to = [&](const char* unknown) {
        return helene.post(form, with({{"recipients", "streets"},
                                       {"streets", "r. des lilas\n12 rue des Lilas\nrue Haute"},
                                       {"unknown-too", unknown}}));
    };
    auto page = to("1");
    BOOST_TEST(
        page.shows("r. des lilas : moins de cinq personnes <span class=\"pill warning\">vérifiez le nom"));
    BOOST_TEST(
        page.shows("rue Haute : moins de cinq personnes <span class=\"pill warning\">vérifiez le nom"));
    BOOST_TEST(!page.shows("12 rue des Lilas : "));
    BOOST_TEST(!page.shows("non prévenus"));
    page = to("");
    BOOST_TEST(page.shows("non prévenus"));
    BOOST_TEST(page.shows("À <strong>moins de cinq personnes</strong>"));
    BOOST_TEST(helene.get(form).shows("name=\"unknown-too\" value=\"1\" checked"));
}

BOOST_AUTO_TEST_CASE(a_site_without_sms_says_so_and_counts_none) {
    without_sms();
    has_phone(claire, "+33612345678");
    auto page = helene.post(form, crue);
    BOOST_TEST(page.shows("Ce site n'envoie pas de SMS"));
    BOOST_TEST(!page.shows("€"));
    BOOST_TEST(!page.shows("SMS par personne"));
    page = helene.post(form, with({{"sms", std::string(600, '~')}, {"sms-made", "x"}}));
    BOOST_TEST(page.status == 200, "no alert waits for a shorter SMS that never leaves");
    std::string greek;
    for (int i = 0; i < 900; ++i) greek += "ω";
    for (auto& [name, value] : crue)
        if (name == "conduct" || name == "risk") value = name == "risk" ? greek.substr(0, 160) : greek;
    BOOST_TEST(helene.post(form, confirmed()).status == 303);
}

BOOST_AUTO_TEST_CASE(a_form_that_comes_back_later_says_that_its_alert_has_left) {
    many_phones(105);
    const auto first = sent();
    now += 9 * base::minute;
    BOOST_TEST(sent() == first);
    now += 2 * base::minute;
    auto page = helene.post(form, confirmed());
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Cette alerte est déjà partie le vendredi 20 novembre 2026 à 9 h 12"));
    BOOST_TEST(page.shows("href=\"" + first + "\""));
    BOOST_TEST(page.shows("Restez chez vous."));
    BOOST_TEST(page.shows("Appel de la préfecture"));
    BOOST_TEST(page.shows("name=\"confirmation\" type=\"text\" value=\"\" autocomplete=\"off\" maxlength=\"60\""));
    BOOST_TEST(alerts() == 1);
    // Confirmed once more, it is another one.
    auto again = confirmed();
    for (auto& [name, value] : again)
        if (name == "form_id") value = page.hidden("form_id");
    BOOST_TEST(helene.post(form, again).status == 303);
    BOOST_TEST(alerts() == 2);
}

BOOST_AUTO_TEST_CASE(a_form_whose_alert_has_ended_sends_nothing_and_says_so) {
    const auto first = sent();
    now += base::minute;
    helene.post(first + "/fin", {{"text", "Fini"}});
    const auto page = helene.post(form, confirmed());
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Cette alerte est déjà partie"));
    BOOST_TEST(page.shows("qui est terminée"));
    BOOST_TEST(alerts() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
