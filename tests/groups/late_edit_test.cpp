#include "groups/meeting.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;

BOOST_FIXTURE_TEST_SUITE(groups_late_edit, Meeting)

BOOST_AUTO_TEST_CASE(who_is_shut_out_while_he_changes_his_words_gets_them_back) {
    const auto place = opened("Le jardin", true);
    citizen.post(place + "/demander");
    helene.post(person(place, claire, "accepter"));
    BOOST_TEST(write(citizen, place, "Bonjour").status == 303);
    const auto post = fmt::format("{}/messages/{}/modifier", place, last_post());
    helene.post(person(place, claire, "exclure"), {{"reason", "Réservé aux jardiniers."}});
    const auto late = citizen.post(post, {{"text", "Bonjour à tous"}});
    BOOST_TEST(late.status == 422);
    BOOST_TEST(late.shows("Bonjour à tous"));
    BOOST_TEST(neighbour.post(post, {{"text", "Moi aussi"}}).status == 404);
    db().run("UPDATE citizenship SET state = 2, reason = 2 WHERE member_id = :id", claire);
    BOOST_TEST(citizen.post(post, {{"text", "Bonjour à toutes"}}).shows("Bonjour à toutes"));
    BOOST_TEST(db().value<std::string>("SELECT body FROM post") == "Bonjour");
}

BOOST_AUTO_TEST_SUITE_END()
