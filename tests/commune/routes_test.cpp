#include "chores/delivery/fan_out.hpp"
#include "commune/square.hpp"
#include "lib/files/upload.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

using test::Browser;
using test::card;
using test::village_card;

BOOST_FIXTURE_TEST_SUITE(commune_routes, test::Square)

BOOST_AUTO_TEST_CASE(the_home_page_asks_for_a_commune_and_works_without_a_cookie) {
    auto page = visitor.get("/");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("action=\"/communes\""));
    BOOST_TEST(page.shows("hx-target=\"#suggestions\""));
    BOOST_TEST(page.header("Set-Cookie").empty());
    BOOST_TEST(!page.shows("Toutes les mairies que je suis"));
}

BOOST_AUTO_TEST_CASE(the_home_page_leads_a_member_to_his_commune) {
    const auto page = citizen.get("/");
    BOOST_TEST(page.status == 303);
    BOOST_TEST(page.header("Location") == std::string{"/fil/"} + test::town_path);
}

BOOST_AUTO_TEST_CASE(a_short_address_leads_to_the_commune_and_to_the_list_where_several_are_called_so) {
    const auto led = [&](const std::string& path) { return visitor.get(path).header("Location"); };
    const auto fil = std::string{"/fil/"} + test::town_path;
    BOOST_TEST(led("/bourg-les-tilleuls") == fil);
    BOOST_TEST(led(std::string{"/"} + test::town_path) == fil);
    for (const char* path : {"/nulle-part", "/wp-login.php", "/bourg", "/'; DROP TABLE commune", "/99999"})
        BOOST_TEST(visitor.get(path).status == 404, path);
    BOOST_TEST(led("/Charte") == "/charte", "a slip is led to what was meant");
    db().run("INSERT INTO commune_key (name_key, commune_code, whole) VALUES ('bourg les tilleuls', :code, 1)", test::village_code);
    BOOST_TEST(led("/bourg-les-tilleuls") == "/communes?q=bourg-les-tilleuls");
}

BOOST_AUTO_TEST_CASE(all_sections_stand_on_one_page_and_a_closed_commune_shows_only_what_is_true_of_it) {
    const auto page = visitor.get(std::string{"/rubriques/"} + test::town_path);
    BOOST_TEST(page.status == 200);
    for (const char* section : {"/fil/", "/alertes/", "/direct/", "/commune/"})
        BOOST_TEST(page.shows(std::string{"href=\""} + section + test::town_path), section);
    const auto village = visitor.get(test::village_card);
    for (const char* section : {"/alertes/", "/direct/"})
        BOOST_TEST(!village.shows(std::string{"<li><a href=\""} + section), section);
    BOOST_TEST(village.shows("<li><a href=\"/fil/"));
}

BOOST_AUTO_TEST_CASE(the_sections_stand_in_three_groups_with_what_is_new_in_each) {
    const auto page = citizen.get(std::string{"/rubriques/"} + test::town_path);
    for (const char* title : {"<h2>S’informer</h2>", "<h2>Participer</h2>", "<h2>La commune</h2>", "Les mairies que je suis"})
        BOOST_TEST(page.body.find(title) != std::string::npos, title);
    BOOST_TEST(!page.shows("Le bureau : publier"));
    const auto village = visitor.get(std::string{"/rubriques/"} + test::village_path);
    BOOST_TEST(!village.shows("<h2>Participer</h2>"), "nobody takes part where nobody is there");
}

BOOST_AUTO_TEST_CASE(what_is_new_in_a_group_of_the_bar_stands_beside_its_name) {
    test::Browser helene{*this};
    helene.sign_in(mayor);
    town::follow(db(), claire, test::town_code, now - 60);
    const std::string fil = std::string{"/fil/"} + test::town_path;
    const auto summary = [&] {
        const auto body = citizen.get(fil).body;
        const auto from = body.find("Participer");
        return body.substr(from, body.find("</summary>", from) - from);
    };
    BOOST_TEST(summary().find("à lire") == std::string::npos);
    const auto at = helene.post(std::string{"/groupes/"} + test::town_path, {{"title", "La cour"}, {"about", ""}, {"admission", "0"}, {"form_id", "g"}}).location;
    const auto group = at.substr(0, at.find('?'));
    citizen.post(group + "/messages", {{"text", "Bonjour"}, {"form_id", "c"}});
    now += 60;
    helene.post(group + "/messages", {{"text", "Bienvenue"}, {"form_id", "h"}});
    chores::fan_out(*app);
    now += 60;
    BOOST_TEST(summary().find(">1<span> à lire</span>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_door_of_the_town_hall_says_what_waits_for_its_reader) {
    test::Browser helene{*this}, paul{*this};
    helene.sign_in(mayor);
    paul.sign_in(delegate);
    const auto counted = [](test::Answer page) {
        const auto from = page.body.find("<span>La mairie</span>");
        return page.body.substr(from, page.body.find("</a>", from) - from);
    };
    // Noé waits for an answer.
    for (const char* path : {"/fil/bourg-les-tilleuls-99101", "/compte"})
        BOOST_TEST(counted(helene.get(path)).find("<span class=\"badge\">1</span><span class=\"visually-hidden\"> à faire</span>") != std::string::npos, path);
    BOOST_TEST(helene.get("/mairie/bourg-les-tilleuls-99101").body.find("À faire <span class=\"badge\">1</span>") != std::string::npos);
    BOOST_TEST(helene.get("/rubriques/bourg-les-tilleuls-99101").shows("1 à faire"));
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id", delegate);
    BOOST_TEST(counted(paul.get("/fil/bourg-les-tilleuls-99101")).find("badge") == std::string::npos, "it is not his work");
    helene.post("/mairie/bourg-les-tilleuls-99101/citoyens/" + std::to_string(newcomer.value) + "/accepter", {});
    BOOST_TEST(counted(helene.get("/fil/bourg-les-tilleuls-99101")).find("badge") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(whoever_is_logged_in_has_the_menu_of_his_commune_on_every_page) {
    for (const char* path : {"/charte", "/communes?q=bourg", "/nulle-part"}) {
        BOOST_TEST(citizen.get(path).shows(std::string{"href=\"/direct/"} + test::town_path), path);
        BOOST_TEST(!visitor.get(path).shows("href=\"/direct/"), path);
    }
}

BOOST_AUTO_TEST_CASE(the_card_says_what_is_known_of_the_commune) {
    auto page = visitor.get(card);
    BOOST_TEST(page.status == 200);
    for (const char* text :
         {"Bourg-les-Tilleuls", "Haute-Brenne (99)", "Pays-de-Brenne", "99100", "4 200", "12,4 km²",
          "339 habitants au km²", "CC des Trois-Rivières", "99101", "Hélène Marchand"})
        BOOST_TEST(page.shows(text), text);
    BOOST_TEST(page.shows("<title>"));
    BOOST_TEST(page.shows("La commune – "));
    BOOST_TEST(!page.shows("La mairie</h2>"));
}

BOOST_AUTO_TEST_CASE(where_the_mayor_is_not_here_the_card_says_who_waits) {
    BOOST_TEST(!visitor.get(village_card).shows("attend"));
    member("ana@tilleuls.test", "Ana", "Roux", test::village_code, false);
    BOOST_TEST(visitor.get(village_card).shows("<strong>1 habitant</strong> l'attend déjà."));
    member("luc@tilleuls.test", "Luc", "Roux", test::village_code, false);
    auto page = visitor.get(village_card);
    BOOST_TEST(page.shows("<strong>2 habitants</strong> l'attendent déjà."));
    BOOST_TEST(page.shows("/inscription?commune=villeneuve-des-pres-99102"));
    BOOST_TEST(!citizen.get(village_card).shows("/inscription?commune="));
}

BOOST_AUTO_TEST_CASE(the_mayor_of_the_national_register_is_named_with_the_source) {
    db().run("INSERT INTO registered_mayor (commune_code, first_name, last_name, since) VALUES (:code, "
             "'Dominique', "
             "'ESSAI', '2026-03-22')",
             test::village_code);
    auto page = visitor.get(village_card);
    BOOST_TEST(page.shows("Dominique ESSAI, depuis le dimanche 22 mars 2026"));
    BOOST_TEST(page.shows("selon le Répertoire national des élus"));
}

BOOST_AUTO_TEST_CASE(the_town_hall_can_be_called_and_a_bad_address_is_no_link) {
    db().run(
        "INSERT INTO town_hall (commune_code, address, phone, email, website, opening_hours) VALUES (:code, "
        "'1 place <b>' || :line || '99100 Bourg', '02 99 00 00 01', 'mairie@bourg.test', "
        "'javascript:alert(1)', "
        "'Lundi : 9:00 – 12:00')",
        test::town_code, "\n");
    auto page = visitor.get(card);
    BOOST_TEST(page.shows("1 place &lt;b&gt;<br>99100 Bourg"));
    BOOST_TEST(page.body.find("href=\"tel:0299000001\"") != std::string::npos);
    BOOST_TEST(page.shows("mairie@bourg.test</a>"));
    BOOST_TEST(page.body.find("href=\"javascript") == std::string::npos);
    BOOST_TEST(page.shows("Lundi : 9:00 – 12:00"));
}

BOOST_AUTO_TEST_CASE(neighbours_are_those_that_touch_or_else_of_the_same_body) {
    BOOST_TEST(visitor.get(card).shows("Dans la même intercommunalité"));
    BOOST_TEST(visitor.get(card).shows(village_card));
    for (const char* code : {test::village_code, "98104"})
        db().run("INSERT INTO commune_neighbour (commune_code, neighbour_code) VALUES ('99101', :code)",
                 code);
    auto page = visitor.get(card);
    BOOST_TEST(page.shows("Communes voisines"));
    BOOST_TEST(page.shows("/commune/saint-aubin-98104"));
    BOOST_TEST(page.shows("<small>Haute-Brenne</small>")); // the neighbour of another department
}

BOOST_AUTO_TEST_CASE(an_old_or_misspelt_address_leads_to_the_right_one) {
    BOOST_TEST(visitor.get("/commune/bourg-99101").location == card);
    BOOST_TEST(visitor.get("/commune/nulle-part-00000").status == 404);
    BOOST_TEST(visitor.get("/commune/").status == 404);
}

BOOST_AUTO_TEST_CASE(the_portrait_is_sent_to_anybody_where_there_is_one) {
    BOOST_TEST(visitor.get(card + "/portrait").status == 404);
    BOOST_TEST(visitor.get(village_card + "/portrait").status == 404);
    std::filesystem::create_directories(var / "uploads/ab");
    std::ofstream{var / "uploads/ab/cdef0123456789.webp"} << "RIFF";
    db().run("UPDATE role SET portrait = 'ab/cdef0123456789.webp' WHERE mayor = 1 AND commune_code = :code",
             test::town_code);
    auto picture = visitor.get(card + "/portrait?v=cdef0123");
    BOOST_TEST(picture.status == 200);
    BOOST_TEST(picture.content_type == "image/webp");
    BOOST_TEST(picture.body == "RIFF");
    BOOST_TEST(picture.header("Cache-Control").find("public") == 0U);
    BOOST_TEST(visitor.get(card).shows(card + "/portrait?v=cdef0123"));
}

BOOST_AUTO_TEST_CASE(the_legal_pages_say_what_the_operator_has_not_filled) {
    auto page = visitor.get("/mentions-legales");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("à compléter par l'exploitant"));
    app->config.host = {"Mairie de Bourg", "1 place Haute", "contact@bourg.test", "02 99 00 00 01",
                        "Hôte SA, Brenne"};
    page = visitor.get("/mentions-legales");
    BOOST_TEST(!page.shows("à compléter"));
    for (const char* text :
         {"Mairie de Bourg", "1 place Haute", "contact@bourg.test", "02 99 00 00 01", "Hôte SA"})
        BOOST_TEST(page.shows(text), text);
}

BOOST_AUTO_TEST_CASE(each_page_of_the_house_answers_visitors_and_members) {
    for (auto* who : {&visitor, &citizen}) {
        BOOST_TEST(who->get("/charte").shows("Propos haineux ou discriminatoire"));
        BOOST_TEST(who->get("/donnees-personnelles").shows("Un seul cookie"));
        BOOST_TEST(who->get("/accessibilite").shows("Défenseur des droits"));
        BOOST_TEST(who->get("/accessibilite").shows("non conforme"));
        BOOST_TEST(who->get("/mentions-legales").shows("directeur de la publication"));
        BOOST_TEST(who->get("/communes?q=bourg").status == 200);
        BOOST_TEST(who->get(card).status == 200);
    }
    BOOST_TEST(visitor.get("/nulle-part").shows("Page introuvable – "));
}

BOOST_AUTO_TEST_CASE(whoever_finds_a_hole_is_told_whom_to_write_to_where_there_is_somebody) {
    BOOST_TEST(visitor.get("/.well-known/security.txt").status == 404);
    app->config.host.email = "contact@bourg.test";
    auto found = visitor.get("/.well-known/security.txt");
    BOOST_TEST(found.shows("Contact: mailto:contact@bourg.test"));
    BOOST_TEST(found.shows("Expires: 20"));
}

BOOST_AUTO_TEST_CASE(a_page_tells_others_of_its_commune_and_of_its_own_address) {
    auto page = visitor.get("/commune/bourg-les-tilleuls-99101");
    BOOST_TEST(page.shows("property=\"og:description\" content=\"Les nouvelles de la mairie de Bourg-les-Tilleuls"));
    BOOST_TEST(page.shows("rel=\"canonical\" href=\"https://parvis.test/commune/bourg-les-tilleuls-99101\""));
    BOOST_TEST(!visitor.get("/communes?q=bourg").shows("rel=\"canonical\""));
}

BOOST_AUTO_TEST_CASE(robots_and_browsers_get_what_they_ask_for_unasked) {
    auto robots = visitor.get("/robots.txt");
    BOOST_TEST(robots.content_type == "text/plain; charset=utf-8");
    BOOST_TEST(robots.shows("Disallow: /compte"));
    BOOST_TEST(robots.shows("Sitemap: https://parvis.test/sitemap.xml"));
    auto map = visitor.get("/sitemap.xml");
    BOOST_TEST(map.content_type == "application/xml; charset=utf-8");
    BOOST_TEST(map.shows("https://parvis.test/commune/bourg-les-tilleuls-99101"));
    BOOST_TEST(!map.shows("villeneuve-des-pres")); // its mayor is not here
    BOOST_TEST(visitor.get("/opensearch.xml").shows("https://parvis.test/communes?q={searchTerms}"));
    BOOST_TEST(visitor.get("/favicon.ico").location == "/static/favicon.svg");
    BOOST_TEST(visitor.post("/communes").status == 405);
}

BOOST_AUTO_TEST_SUITE_END()
