#include "alerts/alerting.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test::alerting;

namespace {

struct Districts : Alerting {
    const std::string list = home + "/quartiers";
    std::string kept(const std::string& name, const std::string& streets) {
        const auto answer = helene.post(list, {{"name", name}, {"streets", streets}});
        BOOST_REQUIRE_EQUAL(answer.status, 303);
        return db().value<std::string>("SELECT CAST(MAX(id) AS TEXT) FROM district");
    }
    void lives_in(town::MemberId who, const std::string& street) {
        town::set_address(db(), app->seal(), who, test::town_code, {"3", street, "99100", ""});
    }
    web::Fields to(const std::string& district, web::Fields more = {}) {
        more.insert(more.end(), {{"recipients", "streets"}, {"districts", district}, {"unknown-too", ""}});
        return with(more);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_districts, Districts)

BOOST_AUTO_TEST_CASE(the_team_keeps_changes_and_deletes_a_district) {
    BOOST_TEST(helene.post_and_follow(list, {{"name", "Le Moulin"}, {"streets", "rue des Lilas\nrue Basse"}})
                   .shows("Le quartier est enregistré"));
    BOOST_TEST(helene.get(list).shows("Le Moulin</a> : 2 rues"));
    const auto id = db().value<std::string>("SELECT CAST(id AS TEXT) FROM district");
    const auto page = helene.get(list + "/" + id);
    BOOST_TEST(page.shows("rue des Lilas\nrue Basse</textarea>"));
    BOOST_TEST(helene.post(list, {{"id", id}, {"name", "Moulin"}, {"streets", "rue Basse"}}).status == 303);
    BOOST_TEST(helene.get(list).shows("Moulin</a> : 1 rue"));
    BOOST_TEST(helene.post_and_follow(list + "/" + id + "/supprimer").shows("Le quartier est supprimé"));
    BOOST_TEST(!helene.get(list).shows("Moulin"));
    const auto journal = helene.get(std::string{"/mairie/"} + test::town_path + "/journal");
    BOOST_TEST(journal.shows("a enregistré un quartier"));
    BOOST_TEST(journal.shows("a supprimé un quartier"));
}

BOOST_AUTO_TEST_CASE(a_district_that_cannot_be_kept_comes_back_with_all_that_was_typed) {
    kept("Le Moulin", "rue Basse");
    auto page = helene.post(list, {{"name", "le moulin"}, {"streets", "rue Haute"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("porte déjà ce nom"));
    BOOST_TEST(page.shows("rue Haute</textarea>"));
    BOOST_TEST(helene.post(list, {{"name", ""}, {"streets", ""}}).shows("Donnez un nom"));
    BOOST_TEST(helene.post(list, {{"name", "A"}, {"streets", "rue Haute\n12"}}).shows("nom de rue"));
    std::string many;
    for (int i = 0; i < 101; ++i) many += fmt::format("rue numéro {}\n", i);
    BOOST_TEST(helene.post(list, {{"name", "A"}, {"streets", many}}).shows("plus de 100 rues"));
    for (int i = 1; i < 50; ++i) kept(fmt::format("Quartier {}", i), "rue Basse");
    BOOST_TEST(helene.post(list, {{"name", "A"}, {"streets", "rue Haute"}}).shows("déjà 50 quartiers"));
}

BOOST_AUTO_TEST_CASE(districts_are_of_one_town_and_for_who_may_alert) {
    const auto id = kept("Le Moulin", "rue Basse");
    for (auto* who : {&citizen, &paul}) {
        BOOST_TEST(who->get(list).status == 404);
        BOOST_TEST(who->get(list + "/" + id).status == 404);
        BOOST_TEST(who->post(list, {{"name", "A"}, {"streets", "rue Haute"}}).status == 404);
        BOOST_TEST(who->post(list + "/" + id + "/supprimer").status == 404);
    }
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    {
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), luc, test::village_code, now);
        transaction.commit();
    }
    test::Browser next_door{*this};
    next_door.sign_in(luc);
    const auto other = std::string{"/alertes/"} + test::village_path + "/quartiers";
    BOOST_TEST(next_door.get(other + "/" + id).status == 404);
    BOOST_TEST(next_door.post(other, {{"id", id}, {"name", "A"}, {"streets", "rue Haute"}}).status == 404);
    next_door.post(other + "/" + id + "/supprimer");
    BOOST_TEST(db().value<std::string>("SELECT name FROM district") == "Le Moulin");
}

BOOST_AUTO_TEST_CASE(an_alert_to_a_district_reaches_its_streets_beside_those_that_were_typed) {
    lives_in(claire, "r. des Lilas");
    lives_in(yanis, "rue Haute");
    const auto mill = kept("Le Moulin", "rue des Lilas\nrue Basse"), hill = kept("La Butte", "rue Longue");
    BOOST_TEST(helene.get(form).shows("Le Moulin <small>2 rues</small>"));
    auto page = helene.post(form, to(mill, {{"streets", ""}}));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Le Moulin (2 rues) : moins de cinq personnes"));
    BOOST_TEST(page.shows("À <strong>moins de cinq personnes</strong>"));
    page = helene.post(form, to(mill, {{"streets", "rue Haute"}, {"districts", hill}}));
    BOOST_TEST(page.hidden("districts") == hill + " " + mill);
    BOOST_TEST(page.shows("À <strong>moins de cinq personnes</strong>"));
    BOOST_TEST(helene.post(form, to(page.hidden("districts"), {{"step", "change"}}))
                   .shows(fmt::format("value=\"{}\" checked> <span>La Butte", hill)));
    const auto answer = helene.post(
        form, to(mill, {{"streets", ""}, {"step", "send"}, {"motive", "Appel"}, {"confirmation", "alerte"}}));
    BOOST_REQUIRE_EQUAL(answer.status, 303);
    BOOST_TEST(helene.get(answer.location).shows("rue Basse<br>rue des Lilas<br>"));
    // The alert holds its streets, whatever becomes of the district.
    helene.post(list + "/" + mill + "/supprimer");
    BOOST_TEST(helene.get(answer.location).shows("rue Basse<br>rue des Lilas<br>"));
    page = helene.post(form, to(mill));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("n'existe plus"));
}

BOOST_AUTO_TEST_CASE(too_many_streets_of_districts_are_refused_in_words) {
    std::string chosen;
    for (int district = 0; district < 4; ++district) {
        std::string streets;
        for (int i = 0; i < 90; ++i) streets += fmt::format("rue {} numéro {}\n", district, i);
        chosen += kept(fmt::format("Quartier {}", district), streets) + " ";
    }
    const auto page = helene.post(form, to(chosen));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("plus de 300 rues"));
}

BOOST_AUTO_TEST_SUITE_END()
