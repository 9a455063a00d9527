// What was read stays as it was read; and whoever changes his words a moment too late gets them back.
#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::writing;

BOOST_FIXTURE_TEST_SUITE(messages_settled, Writing)

BOOST_AUTO_TEST_CASE(what_the_other_side_has_read_is_neither_changed_nor_taken_back) {
    const auto page = begun();
    const auto post = post_path(page);
    BOOST_TEST(citizen.get(page).shows("Modifier"));
    BOOST_TEST(citizen.post(post + "/modifier", {{"text", "Le lampadaire du 14."}}).status == 303);
    samis.get(page);
    BOOST_TEST(!citizen.get(page).shows("/modifier"));
    BOOST_TEST(citizen.get(post + "/modifier").status == 404);
    BOOST_TEST(citizen.post(post + "/supprimer").status == 404);
    BOOST_TEST(samis.get(page).shows("Le lampadaire du 14."));
    say(samis, page, "Demain.");
    const auto answer = post_path(page);
    BOOST_TEST(samis.post(answer + "/modifier", {{"text", "Après-demain."}}).status == 303);
    citizen.get(page);
    BOOST_TEST(samis.post(answer + "/supprimer").status == 404);
    BOOST_TEST(citizen.get(page).shows("Après-demain."));
}

BOOST_AUTO_TEST_CASE(who_changes_a_letter_that_was_read_meanwhile_keeps_his_text_and_is_told_why) {
    const auto page = begun();
    const auto post = post_path(page);
    samis.get(page);
    const auto late = citizen.post(post + "/modifier", {{"text", "Le 14, pas le 12"}});
    BOOST_TEST(late.status == 422);
    BOOST_TEST(late.shows("Ce message vient d'être lu"));
    BOOST_TEST(late.shows("Le 14, pas le 12"));
    BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE body LIKE '%14%'") == 0);
}

BOOST_AUTO_TEST_CASE(who_changes_a_letter_that_was_hidden_or_that_he_may_no_longer_read_gets_his_text_back) {
    const auto page = begun();
    const auto post = post_path(page);
    helene.post(post + "/masquer", {{"reason", "1"}});
    const web::Fields words{{"text", "Je reformule <b>"}};
    const auto hidden = citizen.post(post + "/modifier", words);
    BOOST_TEST(hidden.status == 422);
    BOOST_TEST(hidden.shows("Votre message n'est pas modifié"));
    BOOST_TEST(hidden.shows("Je reformule &lt;b&gt;"));
    BOOST_TEST(!hidden.shows("lampadaire"));
    BOOST_TEST(neighbour.post(post + "/modifier", words).status == 404); // not his: no such thing
    BOOST_TEST(helene.post(post + "/modifier", words).status == 404);
    say(samis, page, "Demain.");
    const auto answer = post_path(page);
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, sami);
    const auto shut_out = samis.post(answer + "/modifier", words);
    BOOST_TEST(shut_out.status == 422);
    BOOST_TEST(shut_out.shows("Je reformule"));
    BOOST_TEST(!shut_out.shows("Demain."));
    BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE body LIKE 'Je%'") == 0);
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_read_is_hidden_only_when_somebody_complains_about_it) {
    const auto page = begun();
    samis.get(page);
    say(samis, page, "Ce sera fait lundi.");
    const auto answer = post_path(page);
    citizen.get(page);
    BOOST_TEST(helene.get(answer + "/masquer").status == 404);
    BOOST_TEST(helene.post(answer + "/masquer", {{"reason", "1"}}).status == 404);
    BOOST_TEST(citizen.get(page).shows("Ce sera fait lundi."));
    citizen.post(answer + "/signaler", {{"reason", "1"}, {"good-faith", "1"}});
    BOOST_TEST(helene.get(answer + "/masquer").status == 200);
    BOOST_TEST(helene.post(answer + "/masquer", {{"reason", "1"}}).status == 303);
    BOOST_TEST(!citizen.get(page).shows("Ce sera fait lundi."));
    // Nobody has read this one yet.
    say(samis, page, "Pardon, mardi.");
    BOOST_TEST(helene.post(post_path(page) + "/masquer", {{"reason", "1"}}).status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
