// Who may not write, or not so much, and how far a search goes.
#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::writing;

namespace {

struct Bounds : Writing {
    void refuse(town::MemberId who) {
        db().run("UPDATE citizenship SET state = 2, reason = 2, decided_at = :now WHERE member_id = :id", now,
                 who);
    }
    void mayor_of_the_village() {
        const auto luc = member("luc@pres.test", "Luc", "Moreau", test::village_code, false);
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), luc, test::village_code, now);
        transaction.commit();
        town::follow(db(), claire, test::village_code, now);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(messages_bounds, Bounds)

BOOST_AUTO_TEST_CASE(whom_a_town_refused_writes_to_it_no_more_and_is_told_what_to_do) {
    const auto page = begun();
    refuse(claire);
    const auto form = citizen.get(home + "/nouveau?mairie=" + test::town_code);
    BOOST_TEST(form.shows("ne vous compte pas, ou plus, parmi ses habitants"));
    BOOST_TEST(form.shows("/ma-demande"));
    BOOST_TEST(!form.shows("<textarea"));
    const auto refused = citizen.post(home + "/nouveau", letter("Encore", "Un long texte"));
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Un long texte"));
    const auto shown = citizen.get(page);
    BOOST_TEST(shown.shows("Le lampadaire du 12")); // what was written stays to be read
    BOOST_TEST(shown.shows("vous pouvez lire cette conversation, plus y écrire"));
    BOOST_TEST(!shown.shows("<textarea"));
    const auto more = say(citizen, page, "Et encore un mot");
    BOOST_TEST(more.status == 422);
    BOOST_TEST(more.shows("Et encore un mot"));
    BOOST_TEST(posts() == 1);
    BOOST_TEST(say(samis, page, "Voici pourquoi.").status == 303); // the town hall may answer
    // Who answers the refusal waits again, and may write.
    db().run("UPDATE citizenship SET state = 0 WHERE member_id = :id", claire);
    BOOST_TEST(say(citizen, page, "Merci.").status == 303);
}

BOOST_AUTO_TEST_CASE(a_closed_conversation_is_locked_against_who_does_not_stop) {
    const auto page = begun();
    BOOST_TEST(samis.post(page + "/verrouiller").status == 422); // only a closed one
    BOOST_TEST(say(citizen, page, "Alors ?").status == 303);
    samis.post(page + "/clore");
    BOOST_TEST(samis.get(page).shows("Fermer aux nouveaux messages"));
    BOOST_TEST(citizen.post(page + "/verrouiller").status == 404);
    BOOST_TEST(samis.post_and_follow(page + "/verrouiller").shows("fermée aux nouveaux messages"));
    const auto shown = citizen.get(page);
    BOOST_TEST(shown.shows("a fermé cette conversation"));
    BOOST_TEST(shown.shows("Le lampadaire du 12"));
    BOOST_TEST(!shown.shows("<textarea"));
    const auto more = say(citizen, page, "Et encore un mot");
    BOOST_TEST(more.status == 422);
    BOOST_TEST(more.shows("Et encore un mot"));
    BOOST_TEST(say(samis, page, "Non").status == 422);
    BOOST_TEST(posts() == 2);
    BOOST_TEST(!samis.get(inbox).shows("Lampadaire éteint"));
    samis.post(page + "/deverrouiller");
    BOOST_TEST(say(citizen, page, "Merci.").status == 303);
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(number("SELECT COUNT(*) FROM audit WHERE act IN ('letter.lock', 'letter.unlock')") == 2);
}

BOOST_AUTO_TEST_CASE(five_conversations_a_day_with_one_town_hall_are_enough) {
    mayor_of_the_village();
    const auto fields = letter("Cinquième");
    for (int i = 0; i < 4; ++i) begun();
    const auto fifth = page_of(citizen.post(home + "/nouveau", fields));
    const auto sixth = citizen.post(home + "/nouveau", letter("Sixième", "Encore un mot"));
    BOOST_TEST(sixth.status == 422);
    BOOST_TEST(sixth.shows("cinq conversations avec cette mairie"));
    BOOST_TEST(sixth.shows("Encore un mot"));
    BOOST_TEST(letters() == 5);
    BOOST_TEST(number("SELECT COUNT(*) FROM thread") == 5);
    BOOST_TEST(page_of(citizen.post(home + "/nouveau", fields)) == fifth); // sent twice: no new one
    auto elsewhere = letter();
    elsewhere[0].second = test::village_code;
    BOOST_TEST(citizen.post(home + "/nouveau", elsewhere).status == 303);
    now += base::day;
    BOOST_TEST(citizen.post(home + "/nouveau", letter()).status == 303);
}

BOOST_AUTO_TEST_CASE(ten_conversations_an_hour_are_enough_wherever) {
    mayor_of_the_village();
    for (int i = 0; i < 10; ++i) {
        auto fields = letter();
        if (i % 2) fields[0].second = test::village_code;
        BOOST_TEST(citizen.post(home + "/nouveau", fields).status == 303);
    }
    const auto refused = citizen.post(home + "/nouveau", letter("Onzième", "Encore un mot"));
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("attendez un peu"));
    BOOST_TEST(refused.shows("Encore un mot"));
    BOOST_TEST(letters() == 10);
}

BOOST_AUTO_TEST_CASE(a_search_is_short_and_is_not_repeated_without_end) {
    begun();
    BOOST_TEST(citizen.get(home + "?q=" + std::string(100, 'a')).status == 200);
    const auto long_one = citizen.get(home + "?q=" + std::string(101, 'a'));
    BOOST_TEST(long_one.status == 422);
    BOOST_TEST(long_one.shows("Votre recherche dépasse 100 caractères"));
    for (int i = 0; i < 59; ++i) citizen.get(home + "?q=lampadaire");
    BOOST_TEST(citizen.get(home + "?q=lampadaire").status == 429);
    BOOST_TEST(citizen.get(home).status == 200); // one's own letters are not searched
    now += 600;
    BOOST_TEST(citizen.get(home + "?q=lampadaire").status == 200);
}

BOOST_AUTO_TEST_CASE(a_search_goes_through_long_conversations_part_by_part_and_says_what_it_passed_over) {
    const auto thread = [&](const char* subject) {
        const auto page = begun(subject, std::string{"Le premier mot de "} + subject);
        return page.substr(page.rfind('/') + 1);
    };
    int written = 0;
    const auto fill = [&](const std::string& id, int posts) {
        db().run("UPDATE thread SET post_count = post_count + :posts WHERE id = :id", posts, std::stoll(id));
        for (int i = 0; i < posts; ++i)
            db().run("INSERT INTO post (thread_id, author_id, body, once, created_at) "
                     "VALUES (:id, :author, :body, :once, :now)",
                     std::stoll(id), claire, fmt::format("Message {} de {}", i, id),
                     fmt::format("p{}", ++written), now);
    };
    std::vector<std::string> ids;
    for (const auto* subject : {"Alpha", "Beta", "Gamma", "Delta", "Epsilon"}) {
        ids.push_back(thread(subject));
        now += base::hour;
    }
    for (const auto& id : ids) fill(id, 450);
    const auto first = citizen.get(home + "?q=premier+mot");
    // 2,000 posts for one page, and the way to the rest.
    for (const auto* found : {"Beta", "Gamma", "Delta", "Epsilon"}) BOOST_TEST(first.shows(found), found);
    BOOST_TEST(!first.shows("les 500 plus récents"));
    fill(ids.back(), 100);
    const auto second = citizen.get(home + "?q=premier+mot");
    BOOST_TEST(second.shows("les 500 plus récents"));
    BOOST_TEST(!second.shows("Epsilon</strong>"));
    const auto at = second.body.find("avant=");
    std::string rest = second.body;
    if (at != std::string::npos)
        rest += citizen.get(home + "?q=premier+mot&" + second.body.substr(at, second.body.find('"', at) - at))
                    .body;
    for (const auto* found : {"Alpha", "Beta", "Gamma", "Delta"})
        BOOST_TEST(rest.find(std::string{found} + "</strong>") != std::string::npos, found);
}

BOOST_AUTO_TEST_SUITE_END()
