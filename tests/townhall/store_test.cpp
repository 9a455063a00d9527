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
        for (const auto& in : townhall::waiting(db(), sections(), reader(who), code, now))
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
        BOOST_TEST(townhall::waiting(db(), sections(), who, code, now).empty());
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

BOOST_AUTO_TEST_SUITE_END()
