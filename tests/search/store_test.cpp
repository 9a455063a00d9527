// One search over all that a reader may see, and nothing that he may not.
#include "chores/retention/forget.hpp"
#include "chores/retention/sweep.hpp"
#include "lib/db/full_text.hpp"
#include "lib/db/migrate.hpp"
#include "search/searching.hpp"

BOOST_FIXTURE_TEST_SUITE(search, test::Searching)

BOOST_AUTO_TEST_CASE(words_are_found_with_and_without_accents_ligatures_and_what_stands_before_an_apostrophe) {
    published("L’arrêté du maire", "Une œuvre d’art à l'École St-Exupéry (enfants).");
    for (const char* words : {"arrete", "l’arrêté", "L'ARRETE", "d'arrêté", "oeuvre", "œuvre", "ŒUVRE", "ecole", "l’école", "art",
                              "saint exupery", "St-Exupéry", "enfants", "enfants école", "maire arrêté"})
        BOOST_TEST(found(words) == "L’arrêté du maire", words);
    for (const char* words : {"arretes", "enfants piscine", "rrete", "", " ", "…", "'", "l’"})
        BOOST_TEST(found(words) == (std::string{words} == "l’" ? "L’arrêté du maire" : ""), words);
    published("Arrete municipal", "Rien");
    BOOST_TEST(found("l’arrêté") == "Arrete municipal, L’arrêté du maire");
}

BOOST_AUTO_TEST_CASE(the_last_word_may_be_a_beginning_and_no_other_one) {
    published("Médiathèque", "Nouveaux horaires");
    BOOST_TEST(found("média") == "Médiathèque");
    BOOST_TEST(found("horaires média") == "Médiathèque");
    BOOST_TEST(found("média horaires") == "");
    BOOST_TEST(found("me") == "Médiathèque");
    BOOST_TEST(found("m") == "", "one letter is the beginning of too much");
}

BOOST_AUTO_TEST_CASE(whatever_somebody_types_is_words_and_never_syntax) {
    published("Marché", "Le café OR le thé, near la place, and not ailleurs");
    BOOST_TEST(found("café OR piscine") == "");
    BOOST_TEST(found("café OR thé") == "Marché");
    BOOST_TEST(found("NEAR place") == "Marché");
    BOOST_TEST(found("NOT ailleurs") == "Marché");
    for (const char* words : {"\"café\"", "'café'", "café*", "(café)", "-café", "^café", "café:*", "café & !thé", "words:café",
                              "{café}", "<café>", "café\\", "café;"})
        BOOST_TEST(found(words) == (std::string_view{words}.starts_with("words") ? "" : "Marché"), words);
    for (const char* words : {"\"", "'", "*", "OR", "AND", "(", "99101.0", "\\", "NEAR(café, 2)", "\xff\xfe", "'; DROP TABLE content; --",
                              ":query", "a\"b'c"})
        page(words, reader(claire));
    BOOST_TEST(found("99101.0") == "");
    BOOST_TEST(found(std::string(5000, 'a')) == "");
    BOOST_TEST(found("marché") == "Marché");
}

BOOST_AUTO_TEST_CASE(everybody_finds_what_he_may_see_and_nothing_else) {
    published("Pour tous", "tilleul");
    published("Pour les inscrits", "tilleul", town::Level::member);
    published("Pour les citoyens", "tilleul", town::Level::citizen);
    published("Demain", "tilleul", town::Level::visitor, base::day);
    published("Chute", "Un tilleul est tombé");
    const std::string all = "Chute, Pour les citoyens, Pour les inscrits, Pour tous";
    BOOST_TEST(found("tilleul", {}) == "Chute, Pour tous");
    BOOST_TEST(found("tilleul", reader(passer_by)) == "Chute, Pour les inscrits, Pour tous");
    BOOST_TEST(found("tilleul", reader(claire)) == all);
    BOOST_TEST(found("tilleul", reader(mayor)) == all);
    BOOST_TEST(page("tilleul", town::reader_in(db(), claire, test::village_code), test::village_code).found.empty());
    now += base::day;
    BOOST_TEST(found("tilleul", {}) == "Demain, Chute, Pour tous");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_gone_at_once_and_is_back_when_it_is_restored) {
    const auto id = published("Fête", "feux de la Saint-Jean");
    hidden(id, true);
    BOOST_TEST(found("feux") == "");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM search_entry") == 0);
    hidden(id, false);
    BOOST_TEST(found("feux") == "Fête");
    deleted(id);
    BOOST_TEST(found("feux") == "");
}

BOOST_AUTO_TEST_CASE(what_was_changed_is_found_by_its_new_words_alone) {
    const auto id = published("Travaux rue Haute", "jusqu’en mars");
    reworded(id, "Travaux rue Basse", "jusqu’en avril");
    BOOST_TEST(found("haute") == "");
    BOOST_TEST(found("mars") == "");
    BOOST_TEST(found("basse avril") == "Travaux rue Basse");
}

BOOST_AUTO_TEST_CASE(a_draft_is_found_when_it_is_published_and_not_by_its_writer_before) {
    feed::Draft draft;
    draft.title = "Budget", draft.body = "secret";
    const auto id = feed::publish(db(), reader(mayor), test::town_code, draft, now);
    BOOST_TEST(found("secret", reader(mayor)) == "");
    reworded(id, "Budget", "secret");
    BOOST_TEST(found("secret") == "Budget");
}

BOOST_AUTO_TEST_CASE(the_signs_of_a_publication_are_no_words_of_it) {
    published("Lien", "Voir [le plan](https://exemple.fr/carteduville) **en gras**");
    BOOST_TEST(found("plan gras") == "Lien");
    BOOST_TEST(found("carteduville") == "");
    BOOST_TEST(page("plan", reader(claire)).found.at(0).text == "Voir le plan en gras");
}

BOOST_AUTO_TEST_CASE(of_what_was_taken_away_no_word_is_left_in_the_bytes_after_the_retention_chore) {
    for (int i = 0; i < 40; ++i) published(fmt::format("Autre {}", i), "texte de rien");
    const auto id = published("Adieu", "zirconiumverbeux");
    BOOST_TEST(found("zirconiumverbeux") == "Adieu");
    chores::overwrite_erased(db());
    const auto shows = [&] { return bytes_with("irconiumverb"); };
    BOOST_TEST((db().postgresql() || !shows().empty()), "the test would see it");
    reworded(id, "Adieu", "autre chose");
    db().run("DELETE FROM publication_version");
    BOOST_TEST((db().postgresql() || db::keeps_dropped(db())));
    chores::sweep(*app, now);
    BOOST_TEST(shows() == "");
    BOOST_TEST(!db::keeps_dropped(db()));
    BOOST_TEST(found("texte rien").size() > 10);
    BOOST_TEST(found("chose") == "Adieu");
}

BOOST_AUTO_TEST_CASE(pages_are_parted_by_key_and_nothing_is_shown_twice_or_left_out) {
    for (int i = 0; i < 25; ++i) {
        if (i % 3 == 0) ++now;
        published(fmt::format("Numéro {}", i), "bulletin");
    }
    std::vector<std::string> titles;
    std::int64_t before = 0;
    int pages = 0;
    do {
        auto one = page("bulletin", reader(claire), test::town_code, before);
        for (const auto& hit : one.found) titles.push_back(hit.title);
        before = one.next;
        ++pages;
        if (pages == 1) published("Entre-temps", "bulletin");
    } while (before != 0 && pages < 9);
    BOOST_TEST(pages == 3);
    BOOST_REQUIRE_EQUAL(titles.size(), 25);
    for (int i = 0; i < 25; ++i) BOOST_TEST(titles[static_cast<std::size_t>(i)] == fmt::format("Numéro {}", 24 - i));
    BOOST_TEST(page("bulletin", reader(claire), test::town_code, 1).found.empty());
}

BOOST_AUTO_TEST_CASE(a_database_from_before_is_filled_after_its_migration) {
    published("Ancien", "platane");
    deleted(published("Retiré", "platane"));
    for (const char* statement : {"DROP TABLE search_due", "DELETE FROM schema_migration WHERE name = '0042-search.sql'"})
        db().run_once(statement);
    if (!db().postgresql()) db().run_once("DROP TABLE search_words");
    db().run_once("DROP TABLE search_entry");
    BOOST_TEST(db::migrate(db(), "sql/migrations") == 1);
    BOOST_TEST(found("platane") == "");
    town::fill_search(db(), app->kinds, 1);
    BOOST_TEST(found("platane") == "Ancien");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM search_due") == 0);
}

BOOST_AUTO_TEST_CASE(what_is_mended_is_found_like_what_its_section_wrote) {
    published("Marché", "poules");
    const auto before = db().value<std::string>("SELECT words FROM search_entry");
    db().run("UPDATE publication SET body = 'canards'");
    town::mend_content(db(), app->kinds);
    BOOST_TEST(found("canards") == "Marché");
    BOOST_TEST(found("poules") == "");
    BOOST_TEST(before.find("poules") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_of_many_reads_no_more_rows_than_it_shows) {
    if (db().postgresql()) return;
    published("Un", "commun");
    struct Step {
        int id = 0, parent = 0, unused = 0;
        std::string detail;
    };
    std::string plan;
    for (const auto& step : db().all<Step>(
             "EXPLAIN QUERY PLAN SELECT e.id FROM search_words w CROSS JOIN search_entry e CROSS JOIN content s "
             "WHERE w.search_words MATCH '\"commun\"' AND w.rowid < 99999999999999999 AND e.id = w.rowid AND s.id = e.content_id "
             "ORDER BY w.rowid DESC LIMIT 11"))
        plan += step.detail + "\n";
    BOOST_TEST(plan.find("SCAN w VIRTUAL TABLE INDEX") != std::string::npos, plan);
    BOOST_TEST(plan.find("TEMP B-TREE") == std::string::npos, "nothing is sorted, so that it ends with the page: " << plan);
    BOOST_TEST(plan.find("SCAN e") == std::string::npos, plan);
    BOOST_TEST(plan.find("SCAN s") == std::string::npos, plan);
    const auto match = db::matching(db());
    BOOST_TEST(match.order == "w.rowid");
}

BOOST_AUTO_TEST_SUITE_END()
