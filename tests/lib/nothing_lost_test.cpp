#include "support/routes.hpp"

#include "lib/app/page.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;
using namespace test::routes;

namespace {

const std::string words = "Le passage piéton devant l'école n'est plus visible depuis l'été.";
const web::Fields typed{{"text", words}, {"title", "École"}, {"password", "une phrase secrète"}};

/// All that was typed stands in the answer once, the passwords excepted, which can be typed anew.
void keeps_everything(const test::Answer& answer, int status) {
    BOOST_TEST(answer.status == status);
    BOOST_TEST(answer.shows(words));
    const auto plain = std::string{"visible depuis"};
    const auto first = answer.body.find(plain);
    BOOST_TEST(answer.body.find(plain, first + 1) == std::string::npos, "form_id");
    BOOST_TEST(answer.hidden("title") == "École");
    BOOST_TEST(answer.body.find("une phrase secr") == std::string::npos, "a password is never shown again");
    BOOST_TEST(answer.shows("name=\"password\" type=\"password\""));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(nothing_lost, Town)

BOOST_AUTO_TEST_CASE(who_writes_too_often_gets_his_text_back_with_a_button_to_send_it_again) {
    for (int i = 0; i < 2; ++i) BOOST_TEST(citizen.post("/t/limited").status == 200);
    for (const bool part : {false, true}) {
        if (part) citizen.extra = {{"HTTP_HX_REQUEST", "true"}};
        const auto refused = citizen.post("/t/limited", typed);
        keeps_everything(refused, 429);
        BOOST_TEST(refused.shows("Envoyer à nouveau"));
        BOOST_TEST(refused.shows("action=\"/t/limited\""));
        BOOST_TEST(!refused.header("Retry-After").empty());
        BOOST_TEST(refused.header("HX-Retarget") == (part ? "body" : ""));
    }
    citizen.extra = {};
    const auto again = citizen.post("/t/limited", typed).hidden("csrf");
    now += 61;
    BOOST_TEST(citizen.post("/t/limited", {{"text", words}, {"csrf", again}}).body == "ok " + words);
}

BOOST_AUTO_TEST_CASE(a_form_that_nginx_found_too_frequent_comes_back_too) {
    visitor.extra = {{"PARVIS_TOO_MANY", "on"}};
    const auto refused = visitor.post("/t/open", typed);
    keeps_everything(refused, 429);
    BOOST_TEST(refused.header("Retry-After") == "5");
}

BOOST_AUTO_TEST_CASE(a_right_that_was_withdrawn_while_one_wrote_leaves_the_text_to_be_copied) {
    keeps_everything(citizen.post(t + "/team", typed), 404);
    keeps_everything(waiting.post(t + "/citizen", typed), 403);
    const auto gone = citizen.post("/t/gone", typed);
    keeps_everything(gone, 404);
    BOOST_TEST(gone.shows("copiez-le si vous voulez le garder"));
    BOOST_TEST(!gone.shows("Envoyer à nouveau"));
}

BOOST_AUTO_TEST_CASE(a_failure_of_ours_loses_nothing) {
    Log quiet;
    keeps_everything(citizen.post("/t/fail", typed), 500);
}

BOOST_AUTO_TEST_CASE(a_browser_that_hides_where_it_comes_from_can_send_a_form_when_it_says_that_it_is_ours) {
    citizen.extra = {{"HTTP_ORIGIN", "null"}, {"HTTP_SEC_FETCH_SITE", "same-origin"}};
    BOOST_TEST(citizen.post(t + "/citizen", {{"text", "x"}}).body == "ok x");
    BOOST_TEST(citizen.post(t + "/citizen", {{"text", "x"}, {"csrf", "bad"}}).status == 403);
    for (const char* site : {"", "none", "cross-site", "same-site"}) {
        citizen.extra = {{"HTTP_ORIGIN", "null"}, {"HTTP_SEC_FETCH_SITE", site}};
        const auto refused = citizen.post(t + "/citizen", typed);
        keeps_everything(refused, 403);
        BOOST_TEST(refused.shows("Cet envoi ne semble pas venir de notre site"));
        BOOST_TEST(!refused.shows("réservée aux citoyens"), "each cause in its own words");
    }
    citizen.extra = {};
    BOOST_TEST(waiting.post(t + "/citizen", typed).shows("réservée aux citoyens"));
}

BOOST_AUTO_TEST_CASE(what_a_stranger_sends_does_not_decide_how_long_an_answer_is) {
    const auto stale =
        visitor.post("/t/open", {{"csrf", "old"}, {"text", std::string(250'000, 'a')}, {"title", "Court"}});
    BOOST_TEST(stale.status == 403);
    BOOST_TEST(stale.body.size() < web::kept_max + 40'000);
    BOOST_TEST(stale.shows("Une partie était trop longue pour être gardée ici"));
    BOOST_TEST(stale.hidden("title") == "Court");
    std::string full(60'000, 'a');
    const auto fits = visitor.post("/t/open", {{"csrf", "old"}, {"text", full}});
    BOOST_TEST(fits.shows(full));
    BOOST_TEST(fits.body.size() < full.size() + 40'000, "it stands there once");
}

BOOST_AUTO_TEST_CASE(an_address_with_something_glued_to_its_end_or_in_capitals_leads_to_the_page) {
    for (const auto& [asked, right] : std::vector<std::pair<std::string, std::string>>{
             {t + "/anyone/", t + "/anyone"},
             {t + "/anyone.", t + "/anyone"},
             {t + "/anyone),", t + "/anyone"},
             {t + "/anyone%20", t + "/anyone"},
             {t + "/anyone%C2%A0%C2%BB", t + "/anyone"},
             {"/T/" + std::string{test::town_path} + "/AnyOne", t + "/anyone"},
             {"//t//rare/", "/t/rare"},
             {t + "/numbers/7.", t + "/numbers/7"},
             {t + "/numbers/7/?utm_source=x", t + "/numbers/7?utm_source=x"},
         }) {
        const auto led = visitor.get(asked);
        BOOST_TEST(led.status == 301, asked);
        BOOST_TEST(led.location == right, asked);
    }
    for (const auto& path : {t + "/nothing/", std::string{"/t/nowhere-99999/anyone/"}, t + "/numbers/0/",
                             t + "/numbers/7a", std::string{"/"} + std::string(2000, '/'), t + "/team/"})
        BOOST_TEST(citizen.get(path).status == 404, path);
    BOOST_TEST(visitor.post(t + "/citizen/").status == 404, "a form is not sent a second time");
}

BOOST_AUTO_TEST_SUITE_END()
