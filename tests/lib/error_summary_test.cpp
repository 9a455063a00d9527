#include "lib/view/error_summary.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path, alerts = std::string{"/alertes/"} + test::town_path + "/nouvelle";

struct Summary : test::World {
    Browser helene{*this};
    Summary() { helene.sign_in(mayor); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(error_summary, Summary)

BOOST_AUTO_TEST_CASE(what_is_wrong_stands_once_more_above_the_form_each_sentence_a_link_to_its_field) {
    const auto page = helene.post(alerts, {{"risk", ""}, {"conduct", ""}, {"authority", "Mairie"}, {"recipients", "all"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("<div class=\"notice error\" role=\"alert\" tabindex=\"-1\" autofocus>"));
    BOOST_TEST(page.shows("<a href=\"#risk\">Dites en quelques mots ce qui se passe.</a>"));
    BOOST_TEST(page.shows("<a href=\"#conduct\">Dites ce que les habitants doivent faire.</a>"));
    BOOST_TEST(page.shows("<a href=\"#category-error\">Choisissez entre alerte et information.</a>"), "of choices, the sentence");
    BOOST_TEST(page.body.find("href=\"#risk\"") < page.body.find("<form class=\"card alert-form"));
    BOOST_TEST(!helene.get(alerts).shows("class=\"errors\""));
}

BOOST_AUTO_TEST_CASE(a_form_without_a_notice_of_its_own_gets_one) {
    helene.post(fil, {{"title", "Le marché"}, {"text", "À 8 h."}, {"audience", "public"}, {"when", "now"}});
    Browser citizen{*this};
    citizen.sign_in(claire);
    citizen.post(fil + "/1/messages", {{"text", "Bande d'incapables"}, {"form_id", "1"}});
    const auto page = helene.post(fil + "/1/messages/1/masquer", {{"reason", ""}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Un point est à corriger"));
    BOOST_TEST(page.shows("<a href=\"#reason-error\">Choisissez une raison.</a>"));
}

BOOST_AUTO_TEST_CASE(what_people_typed_is_never_part_of_it) {
    const auto page = web::with_error_summary("<main><h1>Titre</h1><p class=\"error-text\" id=\"a-error\"><svg></svg> Trop &lt;b&gt; long</p></main>",
                                              app->views);
    BOOST_TEST(page.find("<a href=\"#a-error\">Trop &lt;b&gt; long</a>") != std::string::npos);
    BOOST_TEST(web::with_error_summary("<p>rien</p>", app->views) == "<p>rien</p>");
}

BOOST_AUTO_TEST_SUITE_END()
