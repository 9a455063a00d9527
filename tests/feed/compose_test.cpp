// Writing in one field, and a button for each fate.
#include "feed/store.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct Composing : test::World {
    Browser helene{*this};
    Composing() { helene.sign_in(mayor); }
    web::Fields saying(const std::string& text, const std::string& when, const std::string& at = "") {
        return {{"text", text}, {"audience", "public"}, {"when", when}, {"publish-at", at}};
    }
    std::string last(const std::string& column) {
        return db().value<std::string>("SELECT " + column + " FROM publication ORDER BY id DESC LIMIT 1");
    }
    int count() { return db().value<int>("SELECT COUNT(*) FROM publication"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_compose, Composing)

BOOST_AUTO_TEST_CASE(the_first_line_becomes_the_title) {
    helene.post(fil, saying("Patinoire samedi\nEntrée libre.\n\nPlace de la Mairie.", "now"));
    BOOST_TEST(last("title") == "Patinoire samedi");
    BOOST_TEST(last("body") == "Entrée libre.\n\nPlace de la Mairie.");
    helene.post(fil, saying("Le port s'illumine", "now"));
    BOOST_TEST((last("title") == "Le port s'illumine" && last("body").empty()));
    std::string paragraph;
    for (int i = 0; i < 40; ++i) paragraph += "encore un mot ";
    helene.post(fil, saying(paragraph, "now"));
    BOOST_TEST(last("title").ends_with("…"));
    BOOST_TEST(last("body").find("encore un mot encore") != std::string::npos, "nothing of it is lost");
    BOOST_TEST(helene.post(fil, saying("", "now")).status == 422);
    BOOST_TEST(count() == 3);
}

BOOST_AUTO_TEST_CASE(a_date_with_publish_now_is_asked_about_and_nothing_leaves_meanwhile) {
    const auto asked = helene.post(fil, saying("Sous embargo\nPas encore.", "now", "2026-12-24T10:00"));
    BOOST_TEST(asked.status == 422);
    BOOST_TEST(asked.shows("Vous avez indiqué une date : publier maintenant, ou le jeudi 24 décembre 2026 à 10 h ?"));
    BOOST_TEST(asked.shows("value=\"anyway\""));
    BOOST_TEST(asked.shows("Sous embargo\nPas encore.</textarea>"));
    BOOST_TEST(count() == 0);
    helene.post(fil, saying("Sous embargo\nPas encore.", "later", "2026-12-24T10:00"));
    BOOST_TEST(db().value<base::Seconds>("SELECT published_at FROM publication") > now);
    helene.post(fil, saying("Tout de suite\nMaintenant.", "anyway", "2026-12-24T10:00"));
    BOOST_TEST(db().value<base::Seconds>("SELECT published_at FROM publication WHERE title = 'Tout de suite'") == now);
}

BOOST_AUTO_TEST_CASE(what_no_button_says_is_a_draft) {
    helene.post(fil, saying("Brouillon\nÀ finir.", ""));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication WHERE published_at IS NULL") == 1);
}

BOOST_AUTO_TEST_CASE(a_preview_shows_it_as_it_will_be_and_keeps_the_words) {
    const auto page = helene.post(fil, saying("Patinoire\nEntrée **libre**.", "preview"));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("<h2>Patinoire</h2>"));
    BOOST_TEST(page.shows("<strong>libre</strong>"));
    BOOST_TEST(page.shows("Entrée **libre**.</textarea>"));
    BOOST_TEST(count() == 0);
}

BOOST_AUTO_TEST_CASE(rubrics_that_were_used_are_offered) {
    auto fields = saying("Rue barrée\nJusqu'à mardi.", "now");
    fields.emplace_back("topic", "Travaux");
    helene.post(fil, fields);
    BOOST_TEST(helene.get(fil + "/publier").shows("<option value=\"Travaux\">"));
}

BOOST_AUTO_TEST_SUITE_END()
