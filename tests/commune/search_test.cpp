#include "commune/square.hpp"
#include "lib/town/commune_names.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

BOOST_FIXTURE_TEST_SUITE(commune_search, test::Square)

BOOST_AUTO_TEST_CASE(a_postcode_shows_all_its_communes_and_whose_mayor_is_here) {
    auto page = search("99100");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("3 communes pour « 99100 »"));
    BOOST_TEST(page.shows("Bourg-les-Tilleuls"));
    BOOST_TEST(page.shows("Villeneuve-des-Prés"));
    BOOST_TEST(page.shows("Haute-Brenne (99) · 99100"));
    BOOST_TEST(page.shows("Le maire est sur Parvis"));
    BOOST_TEST(page.shows("Le maire n'est pas encore inscrit"));
}

BOOST_AUTO_TEST_CASE(who_types_the_whole_name_or_code_of_one_commune_is_there_at_once) {
    for (const char* typed :
         {"Bourg-les-Tilleuls", "bourg les tilleuls 99100", "99101", "BOURG-LES-TILLEULS (99)"}) {
        auto page = search(typed);
        BOOST_TEST(page.status == 303, typed);
        BOOST_TEST(page.location == std::string{"/fil/"} + test::town_path, typed);
    }
    BOOST_TEST(search("99103").location == "/fil/saint-oeuf-l-eveque-99103");
    // The beginning of a name may be that of another one: it is shown, and chosen by a click.
    BOOST_TEST(search("Bourg").status == 200);
    BOOST_TEST(suggest("Bourg-les-Tilleuls").status == 200);
}

BOOST_AUTO_TEST_CASE(a_code_is_found_however_its_figures_are_grouped) {
    for (const char* typed : {"99 103", "9 9 1 0 3", "99\u00a0103", "99\u202f103", " 99 103 "})
        BOOST_TEST(search(typed).location == "/fil/saint-oeuf-l-eveque-99103", typed);
    BOOST_TEST(search("99 100").shows("Bourg-les-Tilleuls"));
    BOOST_TEST(search("Saint-Aubin 98 400").location == "/fil/saint-aubin-98104");
    BOOST_TEST(search("98 400 saint aubin").location == "/fil/saint-aubin-98104");
}

BOOST_AUTO_TEST_CASE(a_slip_in_a_short_name_is_asked_about_too) {
    town::list_names(db());
    for (const char* typed : {"eulmon", "Eulmmont", "elumont"}) {
        BOOST_TEST(search(typed).shows("Eulmont"), typed);
        BOOST_TEST(suggest(typed).shows("Eulmont"), typed);
    }
}

BOOST_AUTO_TEST_CASE(a_slip_is_asked_about) {
    town::list_names(db());
    for (const char* typed : {"Bourg les Tileuls", "bourg-les-tiileuls", "BOURG LES TILLEULSS"}) {
        auto page = search(typed);
        BOOST_TEST(page.status == 200, typed);
        BOOST_TEST(page.shows("Vouliez-vous dire"), typed);
        BOOST_TEST(page.shows(std::string{"/fil/"} + test::town_path), typed);
        BOOST_TEST(suggest(typed).shows("Vouliez-vous dire"), typed);
    }
    BOOST_TEST(search("Xyzxyzxyz").shows("Aucune commune trouvée"));
}

BOOST_AUTO_TEST_CASE(a_department_may_stand_beside_the_name_in_letters) {
    db().run("UPDATE commune SET department_name = 'Basse-Brenne' WHERE code = '98104'");
    town::list_names(db());
    for (const char* typed :
         {"Saint-Aubin Basse-Brenne", "st aubin, basse brenne", "Basse-Brenne Saint-Aubin"})
        BOOST_TEST(search(typed).location == "/fil/saint-aubin-98104", typed);
    BOOST_TEST(search("Saint-Aubin Pays-de-Brenne").shows("2 communes"));
}

BOOST_AUTO_TEST_CASE(a_former_commune_is_shown_in_the_one_it_is_part_of) {
    db().run("INSERT INTO commune_key (name_key, commune_code, whole, part) "
             "VALUES ('lieu le vieux', '99101', 1, 'Lieu-le-Vieux')");
    auto page = search("Lieu-le-Vieux");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("<strong>Lieu-le-Vieux</strong>, dans <strong>Bourg-les-Tilleuls</strong>"));
    BOOST_TEST(!search("Bourg").shows(", dans "));
}

BOOST_AUTO_TEST_CASE(accents_ligatures_and_saints_are_found_however_they_are_typed) {
    for (const char* typed : {"SAINT OEUF", "St. Œuf", "saint-œuf"})
        BOOST_TEST(search(typed).shows("Saint-Œuf-l'Évêque"), typed);
    for (const char* typed : {"Saint-Œuf-l'Évêque", "st oeuf l eveque"})
        BOOST_TEST(search(typed).location == "/fil/saint-oeuf-l-eveque-99103", typed);
}

BOOST_AUTO_TEST_CASE(two_letters_find_the_whole_name_only) {
    BOOST_TEST(search("eu").location == "/fil/eu-99106");
    BOOST_TEST(suggest("eu").shows("<strong>Eu</strong>"));
    BOOST_TEST(!suggest("eu").shows("Eulmont"));
    BOOST_TEST(search("eul").shows("Eulmont"));
}

BOOST_AUTO_TEST_CASE(a_number_beside_the_name_tells_namesakes_apart) {
    BOOST_TEST(search("Saint-Aubin").shows("2 communes"));
    for (const char* typed :
         {"Saint-Aubin 98", "Saint-Aubin (98)", "98400 Saint-Aubin", "st aubin 98400 cedex 2"}) {
        BOOST_TEST(search(typed).location == "/fil/saint-aubin-98104", typed);
        BOOST_TEST(!suggest(typed).shows("saint-aubin-99105"), typed);
    }
    BOOST_TEST(search("Saint-Aubin 75").shows("2 communes"));
    BOOST_TEST(search("99100 Lieu-dit").shows("Bourg-les-Tilleuls"));
}

BOOST_AUTO_TEST_CASE(nothing_found_helps_and_keeps_what_was_typed) {
    auto page = search("Trifouillis");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Aucune commune trouvée"));
    BOOST_TEST(page.shows("value=\"Trifouillis\""));
    BOOST_TEST(page.shows("code postal à cinq chiffres"));
}

BOOST_AUTO_TEST_CASE(without_question_there_is_the_form) {
    for (const char* path : {"/communes", "/communes?q=", "/communes?q=%20%20"}) {
        auto page = visitor.get(path);
        BOOST_TEST(page.status == 200);
        BOOST_TEST(page.shows("Trouver une commune"));
        BOOST_TEST(!page.shows("Aucune commune"));
    }
}

BOOST_AUTO_TEST_CASE(signs_that_mean_something_to_a_database_mean_nothing_here) {
    for (const char* typed :
         {"%", "_", "%%%", "Saint%", "' OR 1=1 --", "\\", "*", "9%", "<script>alert(1)</script>"}) {
        auto page = search(typed);
        BOOST_TEST(page.status == 200, typed);
        BOOST_TEST(page.body.find("<script>alert") == std::string::npos);
        BOOST_TEST(!page.shows("Villeneuve-des-Prés"), typed);
    }
}

BOOST_AUTO_TEST_CASE(a_megabyte_of_text_is_cut_and_broken_text_is_refused) {
    auto page = search(std::string(1 << 20, 'a'));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.size() < 20000U);
    BOOST_TEST(search("\u00e9" + std::string(900, 'e')).status == 200);
    BOOST_TEST(visitor.get("/communes?q=%ff%fe").status == 400);
}

BOOST_AUTO_TEST_CASE(a_long_list_says_that_there_is_more) {
    for (int i = 0; i < 60; ++i)
        add(std::to_string(97000 + i), "Neuville " + std::string(1, static_cast<char>('a' + i % 26)), "97",
            "97000", i);
    auto page = search("neuville");
    BOOST_TEST(page.shows("Voici les 50 communes"));
    BOOST_TEST(page.shows("ajoutez le numéro du département"));
    BOOST_TEST(suggest("neuville").shows("continuez à écrire"));
}

BOOST_AUTO_TEST_CASE(while_one_types_only_the_list_comes_back) {
    auto part = suggest("bourg");
    BOOST_TEST(part.status == 200);
    BOOST_TEST(part.shows("Bourg-les-Tilleuls"));
    BOOST_TEST(part.body.find("<html") == std::string::npos);
    BOOST_TEST(part.header("Vary") == "HX-Request");
    BOOST_TEST(!suggest("").shows("<"));
    BOOST_TEST(!suggest("b").shows("Aucune"));
    BOOST_TEST(suggest("bourgzz").shows("Aucune commune"));
}

BOOST_AUTO_TEST_SUITE_END()
