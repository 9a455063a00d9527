#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(world)

BOOST_AUTO_TEST_CASE(what_one_case_did_is_not_there_in_the_next_one) {
    const auto people = [](test::World& world) {
        return world.db().all<long long>("SELECT id FROM member ORDER BY id");
    };
    const auto citizens = [](test::World& world) { return world.db().value<long long>("SELECT COUNT(*) FROM citizenship"); };
    std::vector<long long> before;
    long long citizens_before = 0;
    {
        test::World world;
        before = people(world);
        citizens_before = citizens(world);
        world.member("ines@tilleuls.test", "Inès", "Roux");
        world.db().run("DELETE FROM citizenship");
    }
    test::World world;
    BOOST_TEST(people(world) == before, boost::test_tools::per_element());
    BOOST_TEST(citizens_before > 1);
    BOOST_TEST(citizens(world) == citizens_before);
    BOOST_TEST(world.member("ines@tilleuls.test", "Inès", "Roux").value == before.back() + 1);
}

BOOST_AUTO_TEST_CASE(nor_is_a_table_that_it_made) {
    {
        test::World world;
        world.db().run_once("CREATE TABLE left_over (id INTEGER)");
    }
    test::World world;
    BOOST_CHECK_THROW(world.db().value<int>("SELECT COUNT(*) FROM left_over"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
