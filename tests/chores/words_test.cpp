#include "chores/operator/words.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(words_of_the_command)

BOOST_AUTO_TEST_CASE(options_are_read_with_their_values_beside_or_behind_them) {
    const chores::Options o{{"--port", "8081", "--one", "--var=/srv/x", "56260"}, {"--port", "--var"}, {"--one"}, 1};
    BOOST_TEST(o.number("--port", 1, 1, 65535) == 8081);
    BOOST_TEST(o.get("--var") == "/srv/x");
    BOOST_TEST(o.has("--one"));
    BOOST_TEST(o.rest() == (chores::Words{"56260"}), boost::test_tools::per_element());
    BOOST_TEST(o.number("--other", 7) == 7);
}

BOOST_AUTO_TEST_CASE(a_slip_is_said_and_never_obeyed_in_half) {
    const auto read = [](const chores::Words& words) {
        const chores::Options o{words, {"--port", "--code"}, {"--one"}};
        o.number("--port", 8080, 1, 65535);
    };
    for (const chores::Words& slip :
         {chores::Words{"communes.csv"}, {"--prot", "1"}, {"-p"}, {"--port"}, {"--port", "--one"}, {"--port", "x"},
          {"--port", "80x"}, {"--port", "0"}, {"--port", "65536"}, {"--port", "-1"}, {"--port", "99999999999999999999"},
          {"--port="}, {"--one=1"}, {"--one", "more"}, {"--"}})
        BOOST_CHECK_THROW(read(slip), chores::Misused);
    BOOST_CHECK_NO_THROW(read({}));
    BOOST_CHECK_NO_THROW(read({"--port", "65535", "--one"}));
}

BOOST_AUTO_TEST_SUITE_END()
