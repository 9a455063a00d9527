// What the page of a search shows, and how what was found is marked.
#include "lib/base/words.hpp"
#include "search/searching.hpp"
#include "search/store.hpp"

namespace {

std::string shown(const std::vector<search::Piece>& pieces) {
    std::string text;
    for (const auto& piece : pieces) text += piece.found ? "[" + piece.text + "]" : piece.text;
    return text;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(search_page, test::Searching)

BOOST_AUTO_TEST_CASE(words_are_marked_as_they_were_written_and_an_excerpt_shows_the_first) {
    const auto words = base::searched_words("l'arrêté œuv");
    BOOST_TEST(shown(search::marked("L’Arrêté et les œuvres <b>", words)) == "L’[Arrêté] et les [œuvres] <b>");
    BOOST_TEST(shown(search::marked("A\xCC\x80 l’arre\xCC\x82te\xCC\x81", words)) == "A\xCC\x80 l’[arre\xCC\x82te\xCC\x81]");
    std::string text;
    for (int i = 0; i < 100; ++i) text += fmt::format("mot{} ", i);
    const auto part = shown(search::excerpt(text + "arrêté fin", words));
    BOOST_TEST(part == "… mot92 mot93 mot94 mot95 mot96 mot97 mot98 mot99 [arrêté] fin");
    const auto beginning = shown(search::excerpt(text, words));
    BOOST_TEST((beginning.starts_with("mot0 mot1") && beginning.ends_with(" …")), beginning);
    BOOST_TEST(shown(search::excerpt("", words)).empty());
    BOOST_TEST(
        shown(search::marked("Voici l’arrêté. Il est signé...", base::searched_words("arrêté signé"))) ==
            "Voici l’[arrêté]. Il est [signé]...",
        "without the full stops");
}

BOOST_AUTO_TEST_CASE(the_page_shows_the_field_what_was_found_and_what_to_try) {
    published("Marché <b>de Noël</b>", "Sur la place & autour", town::Level::visitor);
    test::Browser visitor{*this}, citizen{*this};
    citizen.sign_in(claire);
    const auto empty = visitor.get(home);
    BOOST_TEST(empty.status == 200);
    BOOST_TEST((empty.shows("name=\"q\"") && empty.shows("les publications, les alertes") && empty.shows("noindex")));
    const auto page = visitor.get(home + "?q=noel+place");
    BOOST_TEST(page.shows("<mark>Noël</mark>"));
    BOOST_TEST(page.shows("&lt;b&gt;de"));
    BOOST_TEST(page.body.find("<mark>place</mark> &amp; autour") != std::string::npos);
    BOOST_TEST((page.shows("Publication") && page.shows("20 novembre 2026")));
    BOOST_TEST(page.shows("href=\"/fil/" + std::string{test::town_path} + "/1\""));
    BOOST_TEST(page.shows("Les citoyens de Bourg-les-Tilleuls trouvent aussi"));
    BOOST_TEST(!citizen.get(home + "?q=noel").shows("trouvent aussi"));
    const auto none = visitor.get(home + "?q=%3Cscript%3E");
    BOOST_TEST((none.shows("Rien ne contient « &lt;script&gt; »") && none.shows("Essayez avec moins de mots")));
    BOOST_TEST(visitor.get(home + "?q=" + std::string(101, 'a')).shows("dépasse 100 caractères"));
    for (const char* odd : {"?q=a&avant=-1", "?q=noel&avant=99999999999999999999", "?q=noel&avant=1", "?avant=x"})
        BOOST_TEST(visitor.get(home + odd).status == 200, odd);
    BOOST_TEST(visitor.get("/recherche/nulle-part-99999").status == 404);
    BOOST_TEST(visitor.get(std::string{"/recherche/"} + test::village_path + "?q=noel").shows("Rien ne contient"));
}

BOOST_AUTO_TEST_CASE(the_field_above_each_page_of_a_commune_searches_there_and_elsewhere_communes) {
    test::Browser visitor{*this};
    const auto town = visitor.get(std::string{"/fil/"} + test::town_path);
    BOOST_TEST(town.shows("action=\"" + home + "\""));
    BOOST_TEST(town.shows("Rechercher à Bourg-les-Tilleuls"));
    BOOST_TEST(town.shows("<a href=\"/communes\">Changer de commune</a>"));
    BOOST_TEST(visitor.get("/connexion").shows("action=\"/communes\""));
}

BOOST_AUTO_TEST_CASE(more_than_a_page_leads_on_with_the_same_words) {
    for (int i = 0; i < 12; ++i) published(fmt::format("Numéro {}", i), "bulletin");
    test::Browser visitor{*this};
    const auto first = visitor.get(home + "?q=bulletin");
    const auto at = first.body.find("avant=");
    BOOST_REQUIRE(at != std::string::npos);
    const auto next = first.body.substr(at, first.body.find('"', at) - at);
    const auto second = visitor.get(home + "?q=bulletin&" + next);
    BOOST_TEST((second.shows("Numéro 0") && !second.shows("Numéro 2") && second.shows("Les plus récents")));
}

BOOST_AUTO_TEST_SUITE_END()
