// What others show of a page: its card, and what programs read of it.
#include "chores/operator/work.hpp"
#include "commune/square.hpp"
#include "lib/app/card.hpp"
#include "lib/base/file.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

namespace {

struct Seen : test::Square {
    test::Browser helene{*this};
    const std::string town = test::town_path;

    Seen() { helene.sign_in(mayor); }
    /// The JSON-LD of a page, or nothing.
    std::string json(const std::string& path) {
        const auto body = visitor.get(path).body;
        const std::string begins = "<script type=\"application/ld+json\">";
        const auto at = body.find(begins);
        return at == std::string::npos ? "" : body.substr(at + begins.size(), body.find("</script>", at) - at - begins.size());
    }
    std::string published(const std::string& title, const std::string& audience) {
        const auto at = helene.post("/fil/" + town, {{"title", title}, {"text", "Venez « tous » !"}, {"audience", audience}, {"when", "now"}, {"form_id", title}}).location;
        return at.substr(0, at.find('?'));
    }
    bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }
    town::Commune commune() { return *town::find_commune(db(), test::town_code); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(commune_seen, Seen)

BOOST_AUTO_TEST_CASE(a_public_news_is_told_to_programs_and_ends_no_script_of_ours) {
    const auto read = json(published("Le </script><b>\"marché\"\\ & l’été", "public"));
    BOOST_TEST(says(read, "\"@type\":\"NewsArticle\""), read);
    BOOST_TEST(says(read, "\"jobTitle\":\"Maire de Bourg-les-Tilleuls\""));
    BOOST_TEST(says(read, "Marchand\",\"jobTitle\""));
    BOOST_TEST(says(read, "\\\"marché\\\"\\\\ \\u0026 l’été"), read);
    BOOST_TEST(!says(read, "<"));
    BOOST_TEST(json(published("Entre nous", "citizens")).empty());
    BOOST_TEST(json("/fil/" + town).empty());
}

BOOST_AUTO_TEST_CASE(a_commune_is_told_with_its_town_hall) {
    const auto read = json("/commune/" + town);
    for (const char* words : {"\"@type\":\"City\"", "\"@type\":\"GovernmentOrganization\"", "\"addressLocality\":\"Bourg-les-Tilleuls\"", "Mairie de Bourg-les-Tilleuls", "BreadcrumbList"})
        BOOST_TEST(says(read, words), read);
}

BOOST_AUTO_TEST_CASE(the_round_of_the_deliverer_makes_the_card_once_and_anew_for_another_name) {
    const auto shown = [&] {
        const auto body = visitor.get("/commune/" + town).body;
        const std::string begins = "property=\"og:image\" content=\"https://parvis.test";
        const auto at = body.find(begins);
        return body.substr(at + begins.size(), body.find('"', at + begins.size()) - at - begins.size());
    };
    BOOST_TEST(shown().starts_with("/static/card.png"), "until there is one");
    BOOST_TEST(visitor.get("/commune/" + town + "/carte.png").status == 404);
    chores::run_due(*app);
    BOOST_TEST(shown().starts_with("/commune/" + town + "/carte.png?v="), shown());
    const auto picture = visitor.get(shown());
    BOOST_TEST(picture.content_type == "image/png");
    BOOST_TEST(picture.body.starts_with("\x89PNG"));
    BOOST_TEST(picture.body.size() > 5000);
    BOOST_TEST(picture.body.size() < 100'000);
    BOOST_TEST(visitor.get("/commune/" + std::string{test::village_path} + "/carte.png").status == 404, "nobody is there");
    db().run("UPDATE commune SET name = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson' WHERE code = :code", test::town_code);
    BOOST_TEST(shown().starts_with("/static/card.png"));
    now += base::hour;
    chores::run_due(*app);
    BOOST_TEST(shown().starts_with("/commune/"));
    const auto folder = std::filesystem::directory_iterator{app->config.var / "cards"};
    BOOST_TEST(std::distance(begin(folder), end(folder)) == 1, "that of the former name is gone");
    BOOST_TEST(base::read_file(web::card_file(app->config, commune())).value_or("").size() > 5000);
}

BOOST_AUTO_TEST_CASE(a_card_that_cannot_be_made_keeps_no_other_commune_from_its_own) {
    db().run("INSERT INTO town (commune_code, opened_at) VALUES (:code, :now)", test::village_code, now);
    const auto in_the_way = web::card_file(app->config, commune()).string() + ".new"; // the bourg comes before the village
    std::filesystem::create_directories(in_the_way);
    std::ofstream{in_the_way + "/file"} << "x";
    chores::run_due(*app);
    BOOST_TEST(visitor.get("/commune/" + town + "/carte.png").status == 404);
    BOOST_TEST(visitor.get("/commune/" + std::string{test::village_path} + "/carte.png").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
