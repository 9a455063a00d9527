#include "lib/app/waiting.hpp"
#include "lib/town/audit.hpp"
#include "support/world.hpp"
#include "citizens/store.hpp"
#include "townhall/store.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(townhall_store, test::World)

BOOST_AUTO_TEST_CASE(the_desk_tells_each_no_more_than_he_may_know) {
    const std::string code = test::town_code;
    const auto helene = reader(mayor), citizen = reader(claire), visitor = town::Reader{};
    const auto waits = [&](town::MemberId who) {
        int people = 0;
        for (const auto& in : web::waiting(db(), sections(), reader(who), code, now))
            if (in.section->name == "citizens") people = in.count;
        return people;
    };
    BOOST_TEST(townhall::counts(db(), helene, code).citizens == 3);
    BOOST_TEST(waits(delegate) == 1);
    BOOST_TEST(citizens::waiting(db(), reader(delegate), code, {}).applicants.size() == 1, "named on the desk");
    db().run("UPDATE role SET rights = :rights WHERE member_id = :id", static_cast<int>(town::Right::publish),
             delegate);
    const auto paul = reader(delegate);
    BOOST_TEST(citizens::waiting(db(), paul, code, {}).applicants.empty());
    BOOST_TEST(townhall::delegates(db(), helene, code).size() == 1);
    BOOST_TEST(townhall::find_delegate(db(), helene, code, delegate).has_value());
    BOOST_TEST(townhall::inhabitant(db(), helene, code, "claire@tilleuls.test").has_value());
    BOOST_TEST(townhall::count_undecided(db(), helene, code) == 1);
    town::record(db(), mayor, code, "settings.card", 0, now);
    BOOST_TEST(townhall::journal(db(), helene, code, 0, app->sections).acts.size() == 1);
    for (const auto& who : {paul, citizen, visitor}) {
        BOOST_TEST(townhall::delegates(db(), who, code).empty());
        BOOST_TEST(!townhall::find_delegate(db(), who, code, delegate));
        BOOST_TEST(!townhall::inhabitant(db(), who, code, "claire@tilleuls.test"));
        BOOST_TEST(townhall::count_undecided(db(), who, code) == 0);
        BOOST_TEST(townhall::journal(db(), who, code, 0, app->sections).acts.empty());
    }
    for (const auto& who : {citizen, visitor}) {
        BOOST_TEST(townhall::counts(db(), who, code).members == 0);
        BOOST_TEST(web::waiting(db(), sections(), who, code, now).empty());
        BOOST_TEST(citizens::waiting(db(), who, code, {}).applicants.empty());
    }
}

BOOST_AUTO_TEST_CASE(only_the_mayor_changes_settings) {
    const std::string code = test::town_code;
    const auto paul = reader(delegate);
    townhall::set_validation(db(), paul, code, true, now);
    townhall::set_card(db(), paul, code, {"Moi d'abord", "", "", false}, now);
    BOOST_TEST(!townhall::add_link(db(), paul, code, "École", "https://ecole.test", now));
    BOOST_TEST(townhall::add_link(db(), reader(mayor), code, "École", "https://ecole.test", now));
    townhall::set_prefecture_phone(db(), reader(mayor), code, "02 97 54 84 00", now);
    townhall::set_prefecture_phone(db(), paul, code, "06 12 34 56 78", now);
    townhall::remove_link(db(), paul, code, db().value<std::int64_t>("SELECT MAX(id) FROM useful_link"), now);
    BOOST_TEST(db().value<int>("SELECT automatic FROM town") == 0);
    BOOST_TEST(db().value<std::string>("SELECT prefecture_phone FROM town") == "02 97 54 84 00");
    BOOST_TEST(db().value<std::string>("SELECT motto FROM role WHERE mayor = 1") == "");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM useful_link") == 1);
}

BOOST_AUTO_TEST_CASE(a_delegate_reads_which_right_he_lacks_and_nobody_else_that_there_is_such_a_page) {
    test::Browser paul{*this}, citizen{*this};
    paul.sign_in(delegate), citizen.sign_in(claire);
    db().run("UPDATE role SET rights = 32 WHERE member_id = :id", delegate);
    const auto lacks = [&](const std::string& path, const char* sentence) {
        const auto page = paul.get(path);
        BOOST_TEST(page.status == 404);
        BOOST_TEST(page.shows(sentence), path);
        BOOST_TEST(!page.shows("n'existe pas"), path);
        BOOST_TEST(!citizen.get(path).shows("délégation"), path);
        BOOST_TEST(citizen.get(path).shows("Cette page n'existe pas"), path);
    };
    const std::string town = test::town_path;
    lacks("/alertes/" + town + "/nouvelle", "ne comprend pas le droit d'alerter");
    lacks("/fil/" + town + "/publier", "ne comprend pas le droit de publier");
    lacks("/messagerie/" + town, "ne comprend pas le droit de répondre aux messages");
    lacks("/mairie/" + town + "/citoyens", "ne comprend pas le droit de valider les inscriptions");
    lacks("/mairie/" + town + "/equipe", "Elle est réservée au maire");
    BOOST_TEST(paul.get("/fil/" + town + "/123456").shows("Cette page n'existe pas"));
    BOOST_TEST(!paul.get("/fil/" + town + "/123456").shows("délégation"));
}

BOOST_AUTO_TEST_SUITE_END()
