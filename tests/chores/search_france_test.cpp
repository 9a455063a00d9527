#include "chores/import/import_communes.hpp"
#include "lib/town/commune_search.hpp"
#include "support/sanitized.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <ctime>
#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace {

/// All communes of France, from the package that `make run` imports.
struct France {
    test::Database database;
    db::Db db{database.address()};

    France() { chores::import_communes(db, chores::default_sources(".")); }
};

France& france() {
    static France country;
    return country;
}

struct Typed {
    const char *text, *code;
};

// As people write their commune: on letters, in forms of other sites, from memory, on a telephone.
constexpr Typed ways[] = {
    {"56000 Vannes", "56260"},
    {"Vannes 56000", "56260"},
    {"Vannes 56", "56260"},
    {"Vannes (56)", "56260"},
    {"Vannes cedex", "56260"},
    {"VANNES", "56260"},
    {"vannes ", "56260"},
    {"56 000", "56260"},
    {"75000", "75056"},
    {"69000", "69123"},
    {"13000", "13055"},
    {"75012", "75056"},
    {"Paris 12", "75056"},
    {"Paris 12e", "75056"},
    {"Lyon 3ème", "69123"},
    {"L'Haÿ-les-Roses", "94038"},
    {"lhay les roses", "94038"},
    {"St Etienne", "42218"},
    {"Saint-Étienne", "42218"},
    {"Evry", "91228"},
    {"Annecy-le-Vieux", "74010"},
    {"Cran-Gevrier", "74010"},
    {"Cherbourg", "50129"},
    {"Segré", "49331"},
    {"Œuilly", "02565"},
    {"Oeuilly", "51410"},
    {"Saint-Denis 974", "97411"},
    {"Chalon/Saône", "71076"},
    {"Chalon s/ Saône", "71076"},
    {"Chalon sur Saone", "71076"},
    {"56\u00a0000", "56260"},
    {"56\u202f000 Vannes", "56260"},
    {"F-56000 Vannes", "56260"},
    {"F 56000", "56260"},
    {"56.000", "56260"},
    {"56260", "56260"},
    {"2A004", "2A004"},
    {"2a004", "2A004"},
    {"56019 Vannes cedex", "56260"},
    {"VANNES CEDEX 9", "56260"},
    {"Vannes Morbihan", "56260"},
    {"Vannes, Morbihan", "56260"},
    {"Vannes (Morbihan)", "56260"},
    {"Vannes - Morbihan", "56260"},
    {"morbihan vannes", "56260"},
    {"Vannes Bretagne", "56260"},
    {"Vannes, France", "56260"},
    {"Ville de Vannes", "56260"},
    {"mairie de Vannes", "56260"},
    {"commune de vannes", "56260"},
    {"Saint-Denis Réunion", "97411"},
    {"Saint Denis La Réunion", "97411"},
    {"st denis (93)", "93066"},
    {"Saint-Denis Seine-Saint-Denis", "93066"},
    {"St-Denis 97400", "97411"},
    {"La Rochelle Charente-Maritime", "17300"},
    {"rochelle 17", "17300"},
    {"Bourg en Bresse (Ain)", "01053"},
    {"bourg bresse", "01053"},
    {"aix provence", "13001"},
    {"Aix en Pce 13", "13001"},
    {"chalons champagne", "51108"},
    {"Châlons-en-Champagne", "51108"},
    {"boulogne billancourt", "92012"},
    {"Boulogne/Mer", "62160"},
    {"Boulogne s/Mer", "62160"},
    {"Villeneuve d Ascq", "59009"},
    {"villeneuve dascq", "59009"},
    {"villeneuvedascq", "59009"},
    {"Villeneuve les Avignon", "30351"},
    {"Villeneuve-lès-Avignon", "30351"},
    {"isle adam", "95313"},
    {"lisle adam", "95313"},
    {"L'Isle d'Abeau", "38193"},
    {"lisle dabeau", "38193"},
    {"le havre", "76351"},
    {"Havre (Le)", "76351"},
    {"LE MANS 72", "72181"},
    {"mans", "72181"},
    {"Ajaccio 2A", "2A004"},
    {"Ajaccio 20", "2A004"},
    {"Bastia Corse", "2B033"},
    {"20200 bastia", "2B033"},
    {"bastia haute corse", "2B033"},
    {"Paris", "75056"},
    {"PARIS 75", "75056"},
    {"paris xii", "75056"},
    {"Paris XVIIIe", "75056"},
    {"Paris 20ème arrondissement", "75056"},
    {"12e arrondissement de Paris", "75056"},
    {"75116 Paris", "75056"},
    {"Marseille 1er", "13055"},
    {"marseille 13008", "13055"},
    {"lyon 69", "69123"},
    {"69007", "69123"},
    {"Lyon 7e arr", "69123"},
    {"Fort de France", "97209"},
    {"Fort-de-France Martinique", "97209"},
    {"97200", "97209"},
    {"Cayenne 973", "97302"},
    {"Mamoudzou", "97611"},
    {"Saint-Pierre 974", "97416"},
    {"Saint-Pierre, Martinique", "97225"},
    {"pointe a pitre", "97120"},
    {"Pointe-à-Pitre", "97120"},
    {"les abymes", "97101"},
    {"Abymes", "97101"},
    {"ste marie 35", "35294"},
    {"Sainte-Marie Ille-et-Vilaine", "35294"},
    {"N.-D. de Bellecombe", "73186"},
    {"ND de Bellecombe", "73186"},
    {"Mt de Marsan", "40192"},
    {"mont marsan", "40192"},
    {"Seynod", "74010"},
    {"Meythet 74", "74010"},
    {"Pringy Haute-Savoie", "74010"},
    {"cherbourg octeville", "50129"},
    {"Équeurdreville-Hainneville", "50129"},
    {"Tourlaville", "50129"},
    {"Saumur 49400", "49328"},
    {"Lomme", "59350"},
    {"Hellemmes", "59350"},
    {"Saint-Hilaire-du-Harcouët", "50484"},
    {"st hilaire harcouet", "50484"},
    {"ile d'arz", "56088"},
    {"iledarz", "56088"},
    {"Ile de Brehat", "22016"},
    {"Belle-Ile Le Palais", "56152"},
    {"56360 Le Palais", "56152"},
    {"Eu", "76255"},
    {"Y", "80829"},
    {"Château-Chinon (Ville)", "58062"},
    {"plerin sur mer", "22187"},
    {"Vannes !", "56260"},
    {"« Vannes »", "56260"},
};

// Slips: of spelling, of the finger, of the ear.
constexpr Typed slips[] = {
    {"vanes", "56260"},          {"renens", "35238"},          {"vannse", "56260"},
    {"Bordaux", "33063"},        {"Toulouze", "31555"},        {"Tulouse", "31555"},
    {"Strassbourg", "67482"},    {"Marseile", "13055"},        {"marsseile", "13055"},
    {"lile", "59350"},           {"Grenobel", "38185"},        {"montpelier", "34172"},
    {"Nates", "44109"},          {"quinper", "29232"},         {"Guingan", "22070"},
    {"ploermelle", "56165"},     {"Lorian", "56121"},          {"carkassonne", "11069"},
    {"besanson", "25056"},       {"clermont ferand", "63113"}, {"Aix en provense", "13001"},
    {"stdenis 93", "93066"},     {"saint nazare", "44184"},    {"Cherbourgh", "50129"},
    {"la rochele", "17300"},     {"rochele", "17300"},         {"Anecy", "74010"},
    {"anecy le vieux", "74010"}, {"limoge", "87085"},          {"Amien", "80021"},
    {"Poitier", "86194"},        {"mulouse", "68224"},         {"Dunkerke", "59183"},
    {"Valencienne", "59606"},    {"56000 Vanes", "56260"},     {"vanes 56", "56260"},
    {"vanes morbihan", "56260"}, {"villeurbane", "69266"},
};

bool has(const std::vector<town::CommuneMatch>& matches, const char* code) {
    return std::ranges::find(matches, code, &town::CommuneMatch::code) != matches.end();
}

/// Of each search by timed().
std::vector<double>& milliseconds() {
    static std::vector<double> all;
    return all;
}

auto timed(const char* text) {
    auto& db = france().db; // imported before the clock starts
    const auto start = std::clock();
    auto answer = town::find_communes(db, text);
    milliseconds().push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    return answer;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_in_all_of_france)

BOOST_AUTO_TEST_CASE(a_commune_is_found_however_people_write_it) {
    int found = 0, asked = 0;
    for (const auto& [text, code] : ways) {
        const auto answer = timed(text);
        const bool good = has(answer.communes, code) || (answer.communes.empty() && has(answer.nearly, code));
        BOOST_TEST(good, text << " → " << code);
        found += good, ++asked;
    }
    BOOST_TEST_MESSAGE(fmt::format("found {} of {}", found, asked));
    BOOST_TEST(asked >= 130);
}

BOOST_AUTO_TEST_CASE(a_slip_of_the_pen_is_asked_about_and_not_taken) {
    for (const auto& [text, code] : slips) {
        const auto answer = timed(text);
        BOOST_TEST((has(answer.nearly, code) || has(answer.communes, code)), text << " → " << code);
        BOOST_TEST(!answer.exact, text);
        BOOST_TEST(answer.nearly.size() <= 5U, text);
    }
    BOOST_TEST(town::find_communes(france().db, "vanes").nearly.at(0).name == "Vannes");
    BOOST_TEST(town::find_communes(france().db, "renens").nearly.at(0).name == "Rennes");
}

BOOST_AUTO_TEST_CASE(a_former_commune_is_named_with_the_one_that_it_is_part_of) {
    const auto found = town::find_communes(france().db, "annecy le vieux");
    BOOST_REQUIRE(found.communes.size() == 1);
    BOOST_TEST(found.communes[0].part == "Annecy-le-Vieux");
    BOOST_TEST(found.communes[0].name == "Annecy");
    BOOST_TEST(!found.exact); // a person of Annecy-le-Vieux reads why it is Annecy before he goes there
}

BOOST_AUTO_TEST_CASE(only_a_whole_name_or_number_of_one_commune_is_exact) {
    for (const char* exact : {"56000", "75000", "35238", "2A004", "Vannes 56000", "Lhay les roses"})
        BOOST_TEST(town::find_communes(france().db, exact).exact, exact);
    for (const char* several :
         {"Saint-Denis", "Sainte-Marie", "56", "Vannes-le", "Segré", "vanes", "56640 x y z"})
        BOOST_TEST(!town::find_communes(france().db, several).exact, several);
}

BOOST_AUTO_TEST_CASE(a_department_alone_shows_its_towns) {
    for (const char* typed : {"Morbihan", "56"}) {
        const auto found = town::find_communes(france().db, typed);
        BOOST_TEST(found.more, typed);
        BOOST_TEST(has(found.communes, "56260"), typed);
    }
}

BOOST_AUTO_TEST_CASE(a_region_alone_shows_the_largest_towns_of_all_its_departments) {
    const auto found = town::find_communes(france().db, "Occitanie");
    BOOST_TEST(found.more);
    BOOST_TEST(found.communes.size() == 50U);
    for (std::size_t i = 0; const auto* name : {"Toulouse", "Montpellier", "Nîmes", "Perpignan"})
        BOOST_TEST(found.communes.at(i++).name == name);
}

BOOST_AUTO_TEST_CASE(what_is_no_commune_is_none) {
    for (const char* typed : {"zzzzzzzzzz", "qwertyuiop", "12345678901", "!", "%", "/", "- -", "\xff\xfe", "",
                              "\t", "cedex", "12e"}) {
        const auto found = town::find_communes(france().db, typed);
        BOOST_TEST(found.communes.empty(), typed);
    }
    BOOST_TEST(town::find_communes(france().db, std::string(100'000, 'a')).communes.empty());
}

// Of its own work, without what other programs of the machine take. Where the sanitizers watch, letters that are compared
// one by one take ten times as long.
BOOST_AUTO_TEST_CASE(
    a_search_takes_milliseconds_whatever_was_typed,
    *boost::unit_test::depends_on("search_in_all_of_france/a_commune_is_found_however_people_write_it") *
        boost::unit_test::depends_on("search_in_all_of_france/a_slip_of_the_pen_is_asked_about_and_not_taken")) {
    auto& took = milliseconds();
    BOOST_REQUIRE(took.size() == std::size(ways) + std::size(slips));
    std::ranges::sort(took);
    const double median = took[took.size() / 2], longest = took.back();
    BOOST_TEST_MESSAGE(fmt::format("median {:.2f} ms, longest {:.2f} ms", median, longest));
    BOOST_TEST(median < (test::sanitized() ? 20 : 5));
    BOOST_TEST(longest < (test::sanitized() ? 400 : 40));
}

BOOST_AUTO_TEST_CASE(names_of_communes_departments_and_groupings_are_stored_as_they_are_printed) {
    BOOST_TEST(france().db.value<std::string>("SELECT name FROM commune WHERE code = '94038'") == "L’Haÿ-les-Roses");
    BOOST_TEST(france().db.value<std::string>("SELECT department_name FROM commune WHERE code = '22278'") == "Côtes-d’Armor");
    for (const char* column : {"name", "department_name", "region_name", "epci_name"})
        BOOST_TEST(france().db.value<int>(fmt::format("SELECT COUNT(*) FROM commune WHERE {} LIKE '%''%'", column)) == 0, column);
}

BOOST_AUTO_TEST_SUITE_END()
