#include "chores/operator/work.hpp"
#include "lib/town/crowd.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using town::Crowd;

namespace {

struct Crowds : test::World {
    int newcomers = 0;
    int people(Crowd crowd, const char* code = test::town_code) {
        return town::audience_size(db(), code, crowd);
    }
    /// Confirmed, accepted and following.
    void come(int count) {
        db::Transaction transaction{db()};
        for (; count > 0; --count)
            town::follow(db(), member(fmt::format("n{}@tilleuls.test", ++newcomers), "Ana", "Roy"),
                         test::town_code, now);
        transaction.commit();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(crowds, Crowds)

BOOST_AUTO_TEST_CASE(few_people_are_counted_on_the_spot) {
    BOOST_TEST(people(Crowd::members) == 5);
    BOOST_TEST(people(Crowd::citizens) == 3, "the mayor is one");
    BOOST_TEST(people(Crowd::followers) == 2);
    BOOST_TEST(people(Crowd::members, test::village_code) == 0);
    come(1);
    BOOST_TEST(people(Crowd::members) == 6);
    BOOST_TEST(people(Crowd::citizens) == 4);
    BOOST_TEST(people(Crowd::followers) == 3);
    db().run("UPDATE member SET confirmed_at = NULL WHERE id = :id", claire);
    db().run("UPDATE citizenship SET state = 2 WHERE member_id = :id", claire);
    BOOST_TEST(people(Crowd::members) == 5);
    BOOST_TEST(people(Crowd::citizens) == 3);
}

BOOST_AUTO_TEST_CASE(many_are_as_many_as_the_deliverer_found_last) {
    come(town::exact_up_to + 20);
    BOOST_TEST(people(Crowd::members) == town::exact_up_to, "until he has counted");
    chores::run_due(*app);
    BOOST_TEST(people(Crowd::members) == town::exact_up_to + 25);
    BOOST_TEST(people(Crowd::citizens) == town::exact_up_to + 23);
    BOOST_TEST(people(Crowd::followers) == town::exact_up_to + 22);
    come(7);
    now += base::hour;
    chores::run_due(*app);
    BOOST_TEST(people(Crowd::members) == town::exact_up_to + 32);
    BOOST_TEST(people(Crowd::members, test::village_code) == 0);
}

BOOST_AUTO_TEST_CASE(who_became_few_again_is_counted_on_the_spot) {
    come(town::exact_up_to);
    town::count_crowds(db());
    db().run("DELETE FROM follow WHERE member_id > :id", yanis);
    BOOST_TEST(people(Crowd::followers) == 1, "Hélène follows herself; Noé came after Yanis");
}

BOOST_AUTO_TEST_SUITE_END()
