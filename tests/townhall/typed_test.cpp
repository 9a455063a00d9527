// The settings of the town hall, as people type them.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Typed : test::World {
    test::Browser helene{*this};
    const std::string mairie = std::string{"/mairie/"} + test::town_path;

    Typed() { helene.sign_in(mayor); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(townhall_typed, Typed)

BOOST_AUTO_TEST_CASE(a_useful_link_is_taken_as_a_telephone_writes_it_and_is_there_once) {
    for (const char* url : {"www.exemple.fr/ecole", "Https://www.exemple.fr/ecole",
                            "HTTPS://WWW.EXEMPLE.FR/ecole", "https://www.exemple.fr/ecole"}) {
        BOOST_TEST(helene.post(mairie + "/reglages/liens", {{"label", "École"}, {"url", url}}).status == 303,
                   url);
        BOOST_TEST(db().value<int>(
                       "SELECT COUNT(*) FROM useful_link WHERE url = 'https://www.exemple.fr/ecole'") == 1,
                   url);
    }
    helene.post(mairie + "/reglages/liens", {{"label", "Été"}, {"url", "exemple.fr/été?q=à la une"}});
    BOOST_TEST(
        helene.get(mairie + "/reglages").shows("https://exemple.fr/%C3%A9t%C3%A9?q=%C3%A0%20la%20une"));
    const auto refused =
        helene.post(mairie + "/reglages/liens", {{"label", "École"}, {"url", "le site de l'école"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("value=\"le site de l'école\""));
}

BOOST_AUTO_TEST_CASE(the_day_a_mayor_was_elected_is_read_as_the_french_write_it) {
    for (const char* typed : {"22/03/2026", "22 mars 2026", "22-3-2026"}) {
        helene.post(mairie + "/reglages/maire", {{"motto", "x"}, {"since", typed}});
        BOOST_TEST(helene.get(mairie + "/reglages").shows("value=\"2026-03-22\""), typed);
    }
    const auto no_day = helene.post(mairie + "/reglages/maire", {{"since", "31/02/2026"}});
    BOOST_TEST(no_day.shows("Ce jour n'existe pas"));
    BOOST_TEST(no_day.shows("value=\"31/02/2026\""));
}

BOOST_AUTO_TEST_CASE(the_telephone_of_the_prefecture_is_read_as_it_was_pasted) {
    helene.post(mairie + "/reglages/prefecture", {{"prefecture", "02\u202f97\u202f54\u202f84\u201100"}});
    BOOST_TEST(helene.get(mairie + "/reglages").shows("value=\"02 97 54 84-00\""));
}

BOOST_AUTO_TEST_SUITE_END()
