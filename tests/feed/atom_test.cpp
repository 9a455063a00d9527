// The feed is read elsewhere, again and again.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>

using test::Browser;

namespace {

struct Elsewhere : test::World {
    Browser helene{*this}, reader{*this};
    const std::string fil = std::string{"/fil/"} + test::town_path;

    Elsewhere() { helene.sign_in(mayor); }
    void publish(const std::string& title, const std::string& text) {
        helene.post_file(fil, {{"title", title}, {"text", text}, {"audience", "public"}, {"when", "now"}},
                         "picture", test::read_file("sql/demo/gulf.jpg"));
    }
    test::Answer again(const char* header, const std::string& value, const std::string& path) {
        reader.extra = {{header, value}};
        auto answer = reader.get(path);
        reader.extra.clear();
        return answer;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_atom, Elsewhere)

BOOST_AUTO_TEST_CASE(its_links_and_its_picture_are_found_from_anywhere) {
    publish("Travaux", "Voyez [nos alertes](/alertes/x) et https://www.exemple.fr\u00a0!");
    const auto feed = reader.get(fil + "/atom.xml");
    const auto base = app->config.base_url;
    BOOST_TEST(feed.shows("href=\"" + base + "/alertes/x\""));
    BOOST_TEST(feed.shows("href=\"https://www.exemple.fr\""));
    BOOST_TEST(feed.body.find("href=&quot;/") == std::string::npos);
    const std::regex enclosure{"<link rel=\"enclosure\" type=\"image/webp\" length=\"([0-9]+)\" href=\"" +
                               base + "(/[^\"]+)\"/>"};
    std::smatch found;
    BOOST_REQUIRE(std::regex_search(feed.body, found, enclosure));
    const auto picture = reader.get(found[2]);
    BOOST_TEST(picture.status == 200);
    BOOST_TEST(std::stoul(found[1]) > 1000u);
    BOOST_TEST(feed.shows("<summary>Voyez nos alertes et https://www.exemple.fr !</summary>"));
}

BOOST_AUTO_TEST_CASE(who_has_it_hears_that_nothing_is_new) {
    publish("Travaux", "Rue fermée.");
    const auto path = fil + "/atom.xml";
    const auto feed = reader.get(path);
    const auto tag = feed.header("ETag"), changed = feed.header("Last-Modified");
    BOOST_TEST(changed == "Fri, 20 Nov 2026 08:12:00 GMT");
    now += 600;
    for (const auto& tags : {tag, "W/" + tag, "\"x\", " + tag, std::string{"*"}}) {
        const auto known = again("HTTP_IF_NONE_MATCH", tags, path);
        BOOST_TEST(known.status == 304, tags);
        BOOST_TEST(known.body.empty());
        BOOST_TEST(known.header("ETag") == tag);
    }
    BOOST_TEST(again("HTTP_IF_MODIFIED_SINCE", changed, path).status == 304);
    for (const char* date :
         {"Thu, 19 Nov 2026 08:12:00 GMT", "yesterday", "Fri, 99 Nov 2026 08:12:00 GMT", ""})
        BOOST_TEST(again("HTTP_IF_MODIFIED_SINCE", date, path).status == 200, date);
    BOOST_TEST(again("HTTP_IF_NONE_MATCH", "\"other\"", path).status == 200);
    publish("Suite", "Rue ouverte.");
    BOOST_TEST(again("HTTP_IF_NONE_MATCH", tag, path).status == 200);
    BOOST_TEST(again("HTTP_IF_MODIFIED_SINCE", changed, path).status == 200);
}

BOOST_AUTO_TEST_CASE(a_correction_is_news_to_who_has_the_feed) {
    publish("Travaux", "Rue fermée.");
    const auto before = reader.get(fil + "/atom.xml");
    now += 3600;
    const auto id = std::to_string(db().value<std::int64_t>("SELECT MAX(id) FROM publication"));
    helene.post(fil + "/" + id,
                {{"title", "Travaux"}, {"text", "Rue ouverte."}, {"audience", "public"}, {"when", "now"}});
    const auto after = reader.get(fil + "/atom.xml");
    BOOST_TEST(after.header("Last-Modified") == "Fri, 20 Nov 2026 09:12:00 GMT");
    BOOST_TEST(after.header("ETag") != before.header("ETag"));
    BOOST_TEST(after.shows("<updated>2026-11-20T09:12:00Z</updated>"));
}

BOOST_AUTO_TEST_CASE(the_alerts_are_asked_for_in_the_same_way) {
    const auto path = std::string{"/alertes/"} + test::town_path + "/atom.xml";
    const auto tag = reader.get(path).header("ETag");
    BOOST_TEST(!tag.empty());
    BOOST_TEST(again("HTTP_IF_NONE_MATCH", tag, path).status == 304);
}

BOOST_AUTO_TEST_CASE(a_day_and_an_hour_are_published_as_the_french_write_them) {
    web::Fields form = {
        {"title", "Vœux"}, {"text", "T"}, {"audience", "public"}, {"when", "later"}, {"publish-at", ""}};
    for (const char* typed : {"24/12/2027 18:30", "24 décembre 2027 à 18 h 30", "2027-12-24 18:30"}) {
        form.back().second = typed;
        BOOST_TEST(helene.post(fil, form).status == 303, typed);
        BOOST_TEST(db().value<base::Seconds>(
                       "SELECT published_at FROM publication ORDER BY id DESC LIMIT 1") == 1829669400,
                   typed);
    }
    const auto said = [&](const char* typed) {
        form.back().second = typed;
        const auto answer = helene.post(fil, form);
        BOOST_TEST(answer.status == 422, typed);
        BOOST_TEST(answer.shows("value=\"" + std::string{typed} + "\""), typed);
        const auto at = answer.body.find("</svg> ", answer.body.find("id=\"publish-at-error\">")) + 7;
        return answer.body.substr(at, answer.body.find("</p>", at) - at);
    };
    BOOST_TEST(said("demain").starts_with("Nous ne lisons pas cette date."));
    BOOST_TEST(said("demain").find("Indiquez") == std::string::npos); // one sentence
    BOOST_TEST(said("31/02/2027 18:30").starts_with("Ce jour ou cette heure n’existe pas"));
    BOOST_TEST(said("28/03/2027 2h30").starts_with("Cette heure n’existe pas ce jour-là"));
    BOOST_TEST(said("").starts_with("Indiquez le jour et l’heure"));
}

BOOST_AUTO_TEST_SUITE_END()
