#include "lib/view/place_names.hpp"
#include "lib/view/views.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

BOOST_AUTO_TEST_SUITE(place_names, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(de_and_a_before_the_names_of_communes_as_people_say_them) {
    struct Said {
        const char *name, *of, *at;
    };
    for (const auto& [name, of, at] : {
             Said{"Vannes", "de Vannes", "à Vannes"},
             {"Arradon", "d’Arradon", "à Arradon"},
             {"Le Mans", "du Mans", "au Mans"},
             {"Le Havre", "du Havre", "au Havre"},
             {"Les Sables-d'Olonne", "des Sables-d’Olonne", "aux Sables-d’Olonne"},
             {"La Rochelle", "de La Rochelle", "à La Rochelle"},
             {"L'Haÿ-les-Roses", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses"},
             {"Île-d'Arz", "de l’Île-d’Arz", "à l’Île-d’Arz"},
             {"Aux Marais", "des Marais", "aux Marais"},
             {"Los Masos", "de Los Masos", "à Los Masos"},
             {"Évreux", "d’Évreux", "à Évreux"},
             {"Œuilly", "d’Œuilly", "à Œuilly"},
             {"Yvetot", "d’Yvetot", "à Yvetot"},
             {"Hennebont", "d’Hennebont", "à Hennebont"},
             {"Honfleur", "de Honfleur", "à Honfleur"},
             {"Hodenc-l'Évêque", "de Hodenc-l’Évêque", "à Hodenc-l’Évêque"},
             {"", "de ", "à "},
         }) {
        BOOST_TEST(web::of_place(name) == of);
        BOOST_TEST(web::at_place(name) == at);
    }
}

/// The official geographic code says of each commune how its name is joined (typeLiaison, TNCC).
BOOST_AUTO_TEST_CASE(all_communes_of_france_are_joined_as_the_official_code_says) {
    const std::map<int, std::string> joints{{0, "de "}, {1, "d’"}, {2, "du "}, {3, "de La "}, {4, "des "}, {5, "de L’"}, {6, "des "}, {8, "de Los "}};
    // Of an island one says "de l’Île-d’Arz"; of this one the code forgot the article; of two communes with one name that
    // differ, the function takes "de".
    const std::set<std::string> said_otherwise{"Le Vernet-Chaméane"};
    std::map<std::string, std::set<int>> kinds;
    std::ifstream in{"node_modules/@etalab/decoupage-administratif/data/communes.json"};
    for (const auto& commune : nlohmann::json::parse(in))
        if (commune["type"] == "commune-actuelle" && commune.contains("typeLiaison"))
            kinds[commune["nom"]].insert(commune["typeLiaison"].get<int>());
    BOOST_REQUIRE(kinds.size() > 30000);
    int differ = 0;
    for (const auto& [name, all] : kinds) {
        if (name.starts_with("Île") || said_otherwise.contains(name)) continue;
        differ += all.size() > 1;
        const auto of = web::of_place(name);
        BOOST_TEST(of.starts_with(joints.at(*all.begin())), name << ": " << of);
    }
    BOOST_TEST(differ < 30);
}

BOOST_AUTO_TEST_CASE(of_people_by_their_first_names) {
    for (const auto& [name, of] : {std::pair{"Inès Roux", "d’Inès Roux"}, {"Yanis Benali", "de Yanis Benali"}, {"Yves Caro", "d’Yves Caro"},
                                   {"Hélène Marchand", "d’Hélène Marchand"}, {"Hamid Saïdi", "de Hamid Saïdi"}, {"Hugo", "d’Hugo"},
                                   {"Le Thi Hoa", "de Le Thi Hoa"}, {"Émile", "d’Émile"}, {"Paul O'Connor", "de Paul O’Connor"}, {"Y", "de Y"}})
        BOOST_TEST(web::of_person(name) == of);
}

BOOST_FIXTURE_TEST_CASE(a_template_says_it_by_what_follows_the_colon_and_stays_escaped, test::World) {
    const auto filled = [](const char* text, const char* name) {
        web::Dictionary dictionary{"test.tpl"};
        dictionary.SetValue("COMMUNE", name);
        return web::fill_text("test.tpl", std::string{"{{%AUTOESCAPE context=\"HTML\"}}\n"} + text, dictionary);
    };
    BOOST_TEST(filled("<p>Le maire {{COMMUNE:x-de}} est {{COMMUNE:x-a}}.</p>", "Le Mans") == "<p>Le maire du Mans est au Mans.</p>");
    BOOST_TEST(filled("<p title=\"{{COMMUNE:x-d}}\">{{COMMUNE:x-de}}</p>", "<b>\"") == "<p title=\"de &lt;b&gt;&quot;\">de &lt;b&gt;&quot;</p>");
    BOOST_TEST(filled("Le maire {{COMMUNE:x-de:none}}", "L'Île-d'Yeu & Cie") == "Le maire de L’Île-d’Yeu & Cie");
}

BOOST_AUTO_TEST_SUITE_END()
