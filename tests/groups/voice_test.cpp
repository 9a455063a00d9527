// Who speaks in a group, in whose name, and how often.
#include "groups/meeting.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;

namespace {

struct Voices : Meeting {
    void rights(int bits) { db().run("UPDATE role SET rights = :r WHERE member_id = :id", bits, delegate); }
    bool for_the_town(std::int64_t post) {
        return db().value<bool>("SELECT as_team FROM post WHERE id = :id", post);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_voice, Voices)

BOOST_AUTO_TEST_CASE(only_who_may_publish_speaks_for_the_town_hall) {
    const auto group = opened();
    write(paul, group, "La mairie vous écoute");
    BOOST_TEST(for_the_town(last_post()));
    rights(town::Right::moderate);
    db().run("INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at) "
             "VALUES (:id, :code, 1, :now, :now)",
             delegate, test::town_code, now);
    BOOST_TEST(write(paul, group, "Moi, j’aime les arbres").status == 303);
    BOOST_TEST(!for_the_town(last_post()));
    write(helene, group, "Bonjour à tous");
    BOOST_TEST(for_the_town(last_post()));
}

BOOST_AUTO_TEST_CASE(the_same_form_in_two_groups_writes_in_both) {
    for (const auto& group : {opened("La cour de l’école"), opened("Le marché")})
        for (int i = 0; i < 2; ++i)
            BOOST_TEST(citizen.post(group + "/messages", {{"text", "Bonjour"}, {"form_id", "1"}}).status ==
                       303);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post WHERE body = 'Bonjour'") == 2);
}

BOOST_AUTO_TEST_CASE(a_delegate_without_that_right_who_is_no_citizen_reads_and_is_told_why) {
    const auto group = opened();
    rights(town::Right::moderate);
    const auto page = paul.get(group);
    BOOST_TEST(page.shows("votre délégation ne comprend pas le droit de publier au nom du maire"));
    BOOST_TEST(!page.shows("</textarea>"));
    const auto refused = write(paul, group, "Un long texte");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("votre message n'est pas envoyé"));
    BOOST_TEST(refused.shows("Un long texte</textarea>"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post") == 0);
}

BOOST_AUTO_TEST_CASE(who_writes_too_often_keeps_his_text) {
    const auto group = opened();
    for (int i = 0; i < 60; ++i) BOOST_REQUIRE_EQUAL(write(citizen, group, "Mot").status, 303);
    const auto refused = write(citizen, group, "Le mot de trop");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Le mot de trop</textarea>"));
    BOOST_TEST(refused.shows("attendez quelques minutes"));
}

BOOST_AUTO_TEST_CASE(in_a_closed_group_nobody_changes_his_words) {
    const auto group = opened();
    write(citizen, group, "Rendez-vous a 8 h");
    const auto message = fmt::format("{}/messages/{}", group, last_post());
    BOOST_TEST(citizen.get(group).shows(message + "/modifier"));
    helene.post(group + "/fermer");
    BOOST_TEST(!citizen.get(group).shows(message + "/modifier"));
    BOOST_TEST(citizen.get(message + "/modifier").shows("La discussion est fermée"));
    const auto late = citizen.post(message + "/modifier", {{"text", "Rendez-vous à 8 h"}});
    BOOST_TEST(late.status == 422);
    BOOST_TEST(late.shows("Rendez-vous à 8 h</textarea>"));
    BOOST_TEST(citizen.get(group).shows("Rendez-vous a 8 h"));
    BOOST_TEST(citizen.get(group).shows(message + "/supprimer")); // one's own goes whenever one wants
}

BOOST_AUTO_TEST_CASE(a_picture_is_described_by_who_sent_it) {
    const auto group = opened();
    citizen.post_file(group + "/messages", {{"text", "Le golfe"}, {"form_id", "x"}}, "files",
                      test::read_file("sql/demo/gulf.jpg"), "IMG_2041.jpg");
    BOOST_TEST(neighbour.get(group).shows("alt=\"Photo jointe par Claire Fontaine\""));
}

BOOST_AUTO_TEST_SUITE_END()
