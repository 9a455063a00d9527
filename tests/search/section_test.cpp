// A section that only this test knows: the notices on the board of Bourg-les-Tilleuls, found by their words because it says
// which they are.
#include "chores/retention/erase.hpp"
#include "chores/retention/forget.hpp"
#include "search/searching.hpp"


namespace {

constexpr town::Content notices{
    .kind = "board-notice",
    .rows = "SELECT n.id, n.commune_code, n.name, 0, CAST(NULL AS BIGINT), 1, 1, 0, CAST(NULL AS BIGINT), n.hidden_at FROM board_notice n",
    .key = "n.id",
    .text = "SELECT n.id AS number, n.at AS since, CAST(NULL AS BIGINT) AS until, n.words AS body FROM board_notice n"};
constexpr town::Topic board_topic{9};
constexpr town::Choice choices[] = {{board_topic, "board", "panneau"}};
constexpr town::Kind notice_news{.name = "notice-pinned",
                                 .topic = board_topic,
                                 .broadcast = true,
                                 .content = &notices,
                                 .address = "/panneau/{commune}/{under}"};
constexpr const town::Kind* news[] = {&notice_news};

void erase(town::Erasure& erasure) {
    erasure.in_parts<std::int64_t>(
        "SELECT id FROM board_notice WHERE author_id = :member AND words <> '' LIMIT :step", [&](std::int64_t id) {
            erasure.db.run("UPDATE board_notice SET name = '', words = '' WHERE id = :id", id);
            town::write_content(erasure.db, notices, id);
        });
}

const web::Section board{.name = "board", .keeps = {.erase = erase}, .choices = choices, .news = news};

struct Board : test::Searching {
    test::Browser visitor{*this}, citizen{*this};

    Board() {
        add_section(
            board,
            {{"news.tpl", "{{#NOTICE_PINNED}}Une annonce à {{TOWN:none}}.\nLire l’annonce\n/static/vendor/icons.svg#map-pin{{/NOTICE_PINNED}}"},
             {"found.tpl", "{{#BOARD_NOTICE}}Annonce du panneau{{/BOARD_NOTICE}}"}});
        db().run_once("CREATE TABLE board_notice (id BIGINT PRIMARY KEY, commune_code TEXT NOT NULL, name TEXT NOT NULL, "
                      "words TEXT NOT NULL, author_id BIGINT NOT NULL, at BIGINT NOT NULL, hidden_at BIGINT)");
        citizen.sign_in(claire);
    }
    void pinned(const std::string& words, std::optional<base::Seconds> hidden = {}) {
        db().run("DELETE FROM board_notice");
        db().run("INSERT INTO board_notice (id, commune_code, name, words, author_id, at, hidden_at) "
                 "VALUES (1, :code, 'Poules et œufs', :words, :by, :now, :hidden)",
                 test::town_code, words, claire, now, hidden);
        town::write_content(db(), notices, 1);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(search_section, Board)

BOOST_AUTO_TEST_CASE(its_words_are_found_by_who_may_know_of_it_until_it_is_hidden) {
    pinned("Œufs frais");
    const auto page = citizen.get(home + "?q=oeufs+frais");
    BOOST_TEST((page.shows("href=\"/panneau/" + std::string{test::town_path} + "/1\"") && page.shows("Annonce du panneau")));
    BOOST_TEST((page.shows("<mark>Œufs</mark> <mark>frais</mark>") && page.shows("icons.svg#map-pin")));
    BOOST_TEST(visitor.get(home + "?q=oeufs+frais").shows("Rien ne contient"));
    pinned("Œufs frais", now);
    BOOST_TEST(citizen.get(home + "?q=oeufs+frais").shows("Rien ne contient"));
}

BOOST_AUTO_TEST_CASE(what_somebody_wrote_is_gone_from_the_index_and_its_bytes_when_he_is_erased) {
    for (int i = 0; i < 20; ++i) published("Autre", "texte de rien");
    pinned("zirconiumverbeux");
    chores::overwrite_erased(db());
    BOOST_TEST((db().postgresql() || !bytes_with("irconiumverb").empty()), "the test would see it");
    BOOST_TEST(found("zirconiumverbeux", reader(mayor)) == "Poules et œufs");
    db().run("UPDATE member SET leaving_at = :now WHERE id = :claire", now, claire);
    BOOST_TEST(chores::erase_due(*app) == 1);
    BOOST_TEST(bytes_with("irconiumverb") == "");
    BOOST_TEST(found("zirconiumverbeux", reader(mayor)) == "");
    BOOST_TEST(found("poules", reader(mayor)) == "");
}

BOOST_AUTO_TEST_SUITE_END()
