#include "support/routes.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;
using namespace test::routes;

BOOST_FIXTURE_TEST_SUITE(dispatch, Town)

BOOST_AUTO_TEST_CASE(each_access_admits_whom_it_says_and_nobody_else) {
    db().run("UPDATE role SET rights = :rights WHERE member_id = :id",
             static_cast<int>(town::Right::moderate), delegate);
    Browser away{*this};
    away.tables = {table};
    away.sign_in(member("luc@pres.test", "Luc", "Moreau", test::village_code));
    struct Line {
        const char* access;
        int visitor, away, waiting, citizen, delegate, mayor;
    };
    // The delegate may moderate but not publish.
    for (const auto& [access, a, b, c, d, e, f] :
         {Line{"anyone", 200, 200, 200, 200, 200, 200}, Line{"member", 303, 200, 200, 200, 200, 200},
          Line{"citizen", 303, 403, 403, 200, 200, 200}, Line{"team", 303, 404, 404, 404, 200, 200},
          Line{"publisher", 303, 404, 404, 404, 404, 200}, Line{"moderator", 303, 404, 404, 404, 200, 200},
          Line{"alerter", 303, 404, 404, 404, 404, 200}, Line{"mayor", 303, 404, 404, 404, 404, 200}}) {
        const auto path = t + "/" + access;
        BOOST_TEST(visitor.get(path).status == a, access << ", visitor");
        BOOST_TEST(away.get(path).status == b, access << ", citizen of another commune");
        BOOST_TEST(waiting.get(path).status == c, access << ", not accepted yet");
        BOOST_TEST(citizen.get(path).status == d, access << ", citizen");
        BOOST_TEST(paul.get(path).status == e, access << ", delegate");
        BOOST_TEST(helene.get(path).status == f, access << ", mayor");
    }
    BOOST_TEST(visitor.get(t + "/member").location ==
               "/connexion?suite=%2Ft%2Fbourg-les-tilleuls-99101%2Fmember");
}

BOOST_AUTO_TEST_CASE(a_mistyped_or_former_address_leads_to_the_right_one_with_all_that_stood_behind_it) {
    BOOST_TEST(visitor.get("/t/bourg-99101/anyone").status == 301);
    BOOST_TEST(visitor.get("/t/bourg-99101/anyone").location == t + "/anyone");
    const auto moved = visitor.get("/t/bourg-99101/anyone?cle=a%2Bb%26c&avant=1700000000-3&vide=");
    BOOST_TEST(moved.status == 303);
    BOOST_TEST(moved.location == t + "/anyone?cle=a%2Bb%26c&avant=1700000000-3&vide=");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404_and_a_wrong_method_is_405_with_those_that_work) {
    BOOST_TEST(visitor.get("/t/nothing").status == 404);
    BOOST_TEST(visitor.get("/t/nulle-part-00000/anyone").status == 404);
    const auto wrong = visitor.post("/t/rare");
    BOOST_TEST(wrong.status == 405);
    BOOST_TEST(wrong.header("Allow") == "GET, HEAD");
    BOOST_TEST(visitor.get("/t/open").header("Allow") == "POST");
    web::Incoming put;
    put.variables = {{"REQUEST_METHOD", "PUT"}, {"REQUEST_URI", t + "/citizen"}};
    BOOST_TEST(visitor.send(put).header("Allow") == "GET, HEAD, POST");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_400) {
    for (const char* target : {"/t/%", "/t/%4", "/t/%zz", "/t/%ff", "/t/%00", "t/rare", "/t/%c0%af"})
        BOOST_TEST(visitor.get(target).status == 400, target);
    BOOST_TEST(visitor.get("/t/rare?gclid=%ff&q=%00").status == 200,
               "what others glue to an address is left out");
    BOOST_TEST(visitor.get("/t/r%61re").status == 200);
    web::Incoming torn;
    torn.variables = {
        {"REQUEST_METHOD", "POST"}, {"REQUEST_URI", "/t/open"}, {"CONTENT_TYPE", "multipart/form-data"}};
    torn.body = "--x\r\nnot a part";
    BOOST_TEST(visitor.send(torn).status < 500);
}

BOOST_AUTO_TEST_CASE(head_is_get_without_its_body) {
    web::Incoming head;
    head.variables = {{"REQUEST_METHOD", "HEAD"}, {"REQUEST_URI", "/t/rare"}};
    const auto response = web::answer(*app, {table}, head);
    BOOST_TEST(response.status == 200);
    const auto sent = web::head_of(response);
    BOOST_TEST(sent.ends_with("\r\n\r\n"));
    BOOST_TEST(sent.find("Content-Length: 3\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_form_of_another_site_is_refused_whatever_it_knows) {
    for (const auto& [name, value] :
         {std::pair{"HTTP_ORIGIN", "https://evil.test"}, std::pair{"HTTP_ORIGIN", "null"},
          std::pair{"HTTP_ORIGIN", "https://parvis.test.evil.test"},
          std::pair{"HTTP_SEC_FETCH_SITE", "cross-site"}, std::pair{"HTTP_SEC_FETCH_SITE", "same-site"}}) {
        citizen.extra = {{name, value}};
        BOOST_TEST(citizen.post(t + "/citizen", {{"text", "x"}}).status == 403, value);
    }
    for (const auto& [name, value] :
         {std::pair{"HTTP_ORIGIN", "http://parvis.test"}, std::pair{"HTTP_ORIGIN", "https://parvis.test"},
          std::pair{"HTTP_SEC_FETCH_SITE", "same-origin"}, std::pair{"HTTP_SEC_FETCH_SITE", "none"}}) {
        citizen.extra = {{name, value}};
        BOOST_TEST(citizen.post(t + "/citizen", {{"text", "x"}}).body == "ok x", value);
    }
    citizen.extra = {{"HTTP_SEC_FETCH_SITE", "cross-site"}};
    BOOST_TEST(citizen.get(t + "/citizen").status == 200, "a link from elsewhere is no form");
    visitor.extra = {{"HTTP_ORIGIN", "https://mail.test"}};
    BOOST_TEST(visitor.post("/t/signed", {{"csrf", ""}}).status == 200,
               "RFC 8058: a mail program, by a signed address");
}

BOOST_AUTO_TEST_CASE(a_form_that_went_stale_comes_back_with_its_text_and_can_be_sent_again) {
    const auto path = t + "/citizen";
    const std::string text = "Une longue réponse que personne n'aimerait écrire deux fois.";
    const auto again = citizen.post(path, {{"text", text}, {"csrf", "old"}, {"password", "secret-phrase"}});
    BOOST_TEST(again.status == 403);
    BOOST_TEST(again.shows(text));
    BOOST_TEST(again.body.find("secret-phrase") == std::string::npos, "a password is never shown again");
    BOOST_TEST(again.hidden("csrf") != "old");
    BOOST_TEST(again.shows("action=\"" + path + "\""));
    BOOST_TEST(citizen.post(path, {{"text", "x"}, {"csrf", again.hidden("csrf")}}).body == "ok x");
    BOOST_TEST(helene.post(t + "/team", {{"text", "x"}, {"csrf", again.hidden("csrf")}}).status == 403,
               "of another session");
}

BOOST_AUTO_TEST_CASE(who_is_not_logged_in_any_more_logs_in_and_keeps_the_text) {
    const auto answer =
        visitor.post(t + "/citizen", {{"text", "Gardé jusqu'au bout, même si cela est long."}});
    BOOST_TEST(answer.status == 401);
    BOOST_TEST(answer.shows("Connectez-vous pour continuer"));
    BOOST_TEST(answer.shows("Gardé jusqu'au bout"));
    BOOST_TEST(answer.hidden("kept-text").find("Gardé") == 0);
}

BOOST_AUTO_TEST_CASE(the_form_of_a_visitor_is_good_for_a_day) {
    const auto csrf = visitor.post("/t/open", {{"csrf", ""}}).hidden("csrf");
    now += 20 * base::hour;
    BOOST_TEST(visitor.post("/t/open", {{"csrf", csrf}}).status == 200);
    now += 10 * base::hour;
    const auto again = visitor.post("/t/open", {{"csrf", csrf}, {"text", "Gardé"}});
    BOOST_TEST(again.status == 403);
    BOOST_TEST(again.hidden("text") == "Gardé");
    BOOST_TEST(visitor.post("/t/open", {{"csrf", again.hidden("csrf")}}).status == 200);
}

BOOST_AUTO_TEST_CASE(a_body_of_a_million_fields_is_refused_before_it_is_read) {
    BOOST_TEST(visitor.post("/t/open", web::Fields(300, {"a", "b"})).status == 400);
    BOOST_TEST(visitor.post("/t/open", {{"text", std::string(300000, 'a')}}).status == 413);
}

BOOST_AUTO_TEST_SUITE_END()
