// At the door of a group: who asks, who is refused, and where they go from there.
#include "groups/meeting.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(groups_door, Meeting)

BOOST_AUTO_TEST_CASE(nobody_stands_at_a_door_that_leads_nowhere) {
    const auto group = opened(), direct = std::string{"/direct/"} + test::town_path;
    helene.post(
        direct,
        {{"title", "Budget"}, {"until", "always"}, {"record", "keep"}, {"slow", "0"}, {"form_id", "d"}});
    const auto request = std::string{"/mairie/"} + test::town_path + "/ma-demande";
    // From elsewhere: there is no request that he could look at.
    Browser far{*this};
    far.sign_in(member("ana@village.test", "Ana", "Costa", test::village_code));
    for (const auto& path : {group, direct}) {
        const auto page = far.get(path);
        BOOST_TEST(page.shows("href=\"/compte\""), path);
        BOOST_TEST(!page.shows(request), path);
    }
    BOOST_TEST(far.get("/compte").status == 200);
    // Refused, or waiting: there is one.
    for (const int state : {0, 2}) {
        db().run("UPDATE citizenship SET state = :state, reason = 2 WHERE member_id = :id", state, newcomer);
        for (const auto& path : {group, direct}) BOOST_TEST(noe.get(path).shows(request), path);
        BOOST_TEST(noe.get(request).status == 200);
    }
    helene.post(person(group, claire, "exclure"), {{"reason", "Insultes."}});
    write(citizen, group, "Moi ?");
    helene.post(person(group, claire, "exclure"), {{"reason", "Insultes."}});
    const auto letter = std::string{"/messagerie/nouveau?mairie="} + test::town_code;
    BOOST_TEST(citizen.get(group).shows("href=\"" + letter + "\""));
    BOOST_TEST(citizen.get(letter).status == 200);
}

BOOST_AUTO_TEST_CASE(who_is_leaving_or_blocked_is_neither_listed_nor_written_to) {
    const auto group = opened("Conseil des sages", true);
    citizen.post(group + "/demander");
    neighbour.post(group + "/demander");
    BOOST_TEST(helene.get(home).shows("2 demandes"));
    db().run("UPDATE member SET leaving_at = :now WHERE id = :id", now, claire);
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, yanis);
    BOOST_TEST(helene.get(home + "/demandes").shows("Personne n'attend"));
    BOOST_TEST(!helene.get(home).shows("attendent votre réponse"));
    mails();
    helene.post(person(group, claire, "accepter"));
    helene.post(person(group, yanis, "exclure"), {{"reason", "Bloqué."}});
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM discussion_member WHERE decided_at IS NOT NULL") == 1,
               "who is leaving is not let in");
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(who_is_shut_out_still_takes_back_what_he_wrote) {
    const auto group = opened();
    write(neighbour, group, "Le mot de Yanis");
    const auto other = fmt::format("{}/messages/{}", group, last_post());
    citizen.post(group + "/messages",
                 {{"text", "Mon vieux message"}, {"quoted", std::to_string(last_post())}, {"form_id", "q"}});
    const auto mine = fmt::format("{}/messages/{}", group, last_post());
    helene.post(person(group, claire, "exclure"), {{"reason", "Insultes."}});
    const auto door = citizen.get(group);
    BOOST_TEST(door.shows("Mon vieux message"));
    BOOST_TEST(door.shows("action=\"" + mine + "/supprimer\""));
    BOOST_TEST(!door.shows("Le mot de Yanis"));
    BOOST_TEST(citizen.post(other + "/supprimer").status == 404);
    for (const char* what : {"/modifier", "/signaler"}) BOOST_TEST(citizen.get(mine + what).status == 404);
    BOOST_TEST(noe.post(mine + "/supprimer").status == 404);
    BOOST_TEST(visitor.post(mine + "/supprimer").status == 401);
    BOOST_TEST(!citizen.post_and_follow(mine + "/supprimer").shows("Mon vieux message"));
    BOOST_TEST(neighbour.get(group).shows("1 message, 1 participant"));
    // Who is no citizen any more, too.
    db().run("UPDATE citizenship SET state = 2, reason = 2 WHERE member_id = :id", yanis);
    BOOST_TEST(neighbour.get(group).shows("Le mot de Yanis"));
    BOOST_TEST(neighbour.post(other + "/supprimer").status == 303);
    BOOST_TEST(!visitor.get(group).shows("Ce que vous avez écrit"));
}

BOOST_AUTO_TEST_CASE(all_who_ask_are_reached_page_by_page_also_who_asks_for_several_groups_at_once) {
    const auto first = id_of(opened("Fleurs", true)), second = id_of(opened("Arbres", true));
    constexpr int people = groups::join_requests_per_page / 2 + 5;
    for (int i = 0; i < people; ++i) {
        const auto who = member(fmt::format("p{}@tilleuls.test", i), fmt::format("P{}.", i), "Martin");
        for (const auto id : {first, second})
            db().run("INSERT INTO discussion_member (thread_id, member_id, commune_code, state, asked_at) "
                     "VALUES (:group, :who, :code, 0, :now)",
                     id, who, test::town_code, now);
    }
    int listed = 0;
    std::string path = home + "/demandes";
    for (int pages = 0; !path.empty() && pages < 9; ++pages) {
        const auto page = helene.get(path);
        for (std::size_t at = 0; (at = page.body.find("/accepter", at)) != std::string::npos; ++at) ++listed;
        const auto next = page.body.find("/demandes?apres=");
        path =
            next == std::string::npos ? "" : home + page.body.substr(next, page.body.find('"', next) - next);
        if (const auto amp = path.find("&amp;"); amp != std::string::npos) path.erase(amp + 1, 4);
    }
    BOOST_TEST(listed == 2 * people);
}

BOOST_AUTO_TEST_CASE(the_groups_stand_among_the_sections_of_an_open_commune_and_in_the_menu_of_whoever_lives_there) {
    const auto link = std::string{"<li><a href=\""} + home;
    BOOST_TEST(visitor.get(std::string{"/rubriques/"} + test::town_path).shows(link));
    BOOST_TEST(!visitor.get(std::string{"/commune/"} + test::village_path).shows("<li><a href=\"/groupes/"));
    BOOST_TEST(citizen.get("/charte").shows(link));
    BOOST_TEST(!visitor.get("/charte").shows("href=\"/groupes/"));
}

BOOST_AUTO_TEST_SUITE_END()
