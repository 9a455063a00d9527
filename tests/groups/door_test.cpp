// At the door of a group: who asks, who is refused, and where they go from there.
#include "groups/meeting.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(groups_door, Meeting)

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
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM discussion_member WHERE decided_at IS NOT NULL") == 2);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(all_who_ask_are_reached_page_by_page_also_who_asks_for_several_groups_at_once) {
    const auto first = id_of(opened("Fleurs", true)), second = id_of(opened("Arbres", true));
    constexpr int people = groups::asking_per_page / 2 + 5;
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

BOOST_AUTO_TEST_SUITE_END()
