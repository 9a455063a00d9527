#include "lib/http/places.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

using web::Places;
using namespace std::chrono_literals;

namespace {

/// A password that takes 60 ms to check, asked for at a moment of the test.
struct Desk {
    Places places;
    Places::Time now = Places::Time{} + 1h;
    bool ask(const std::string& network, const std::string& wide, bool known = false) {
        const bool admitted = places.admit({network, wide, known}, now);
        if (admitted) places.spent(60ms);
        return admitted;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(places, Desk)

BOOST_AUTO_TEST_CASE(a_class_that_registers_at_once_behind_one_address_is_served) {
    for (int person = 0; person < 30; ++person) BOOST_TEST(ask("school", "town"));
    for (int person = 0; person < 25; ++person, now += 1s) BOOST_TEST(ask("school", "town"));
}

BOOST_AUTO_TEST_CASE(sixteen_addresses_that_never_stop_do_not_keep_the_seventeenth_out) {
    int refused = 0;
    for (int second = 0; second < 60; ++second, now += 1s) {
        for (int n = 0; n < 16; ++n) refused += !ask("v6 " + std::to_string(n), "w " + std::to_string(n));
        if (second % 20 == 19) BOOST_TEST(ask("honest", "elsewhere"), second);
    }
    BOOST_TEST(refused > 200, "they themselves wait");
}

// One program serves them in the order in which they come; who is answered comes again a little later.
BOOST_AUTO_TEST_CASE(nor_on_a_slow_machine_where_one_password_takes_half_a_second) {
    for (const auto cost : {100ms, 200ms, 300ms, 400ms, 500ms}) {
        places = {};
        int refused = 0, mistyped = 0;
        std::multimap<Places::Time, std::string> coming{{now + 2s, "honest"}};
        for (int n = 0; n < 16; ++n) coming.emplace(now, std::to_string(n));
        for (const auto end = now + 60s; now < end;) {
            const auto [arrived, who] = *coming.begin();
            coming.erase(coming.begin());
            now = std::max(now, arrived);
            const bool admitted = places.admit({who, "around " + who, false}, now);
            if (admitted) places.spent(cost), now += cost;
            if (who == "honest") {
                BOOST_TEST(admitted, cost.count() << " ms, after " << mistyped << " tries of his");
                ++mistyped;
            } else {
                refused += !admitted;
            }
            if (mistyped < 4 || who != "honest") coming.emplace(now + (who == "honest" ? 1000ms : 150ms), who);
        }
        BOOST_TEST(mistyped == 4);
        BOOST_TEST(refused > 500, "they themselves wait");
        now += 1h;
    }
}

BOOST_AUTO_TEST_CASE(nor_when_passwords_cost_less_again_in_between) {
    for (int tries = 0; tries < 3; ++tries)
        for (int n = 0; n < 16; ++n)
            if (places.admit({"v6 " + std::to_string(n), "w " + std::to_string(n), false}, now)) places.spent(600ms), now += 600ms;
    for (int n = 0; n < 10; ++n) // whose forms lack something else: nothing is checked
        if (places.admit({"v4 " + std::to_string(n), "u " + std::to_string(n), false}, now)) places.spent(5ms), now += 5ms;
    BOOST_TEST(ask("honest", "elsewhere"));
}

BOOST_AUTO_TEST_CASE(who_has_a_whole_48_is_one_neighbourhood) {
    int admitted = 0;
    for (int second = 0; second < 60; ++second, now += 1s)
        for (int n = 0; n < 40; ++n) admitted += ask("net " + std::to_string(second * 40 + n), "one 48");
    BOOST_TEST(admitted < 700, "half of the time of one program: 500, and what was free at first");
    BOOST_TEST(ask("honest", "elsewhere"));
}

BOOST_AUTO_TEST_CASE(who_is_known_here_has_his_place_when_thousands_of_addresses_come) {
    for (int second = 0; second < 60; ++second, now += 1s)
        for (int n = 0; n < 40; ++n)
            ask("n" + std::to_string(second * 40 + n), "w" + std::to_string(second * 40 + n));
    for (int n = 0; n < 40; ++n) ask("m" + std::to_string(n), "v" + std::to_string(n));
    BOOST_TEST(!ask("a stranger", "elsewhere"));
    BOOST_TEST(ask("at home", "elsewhere", true));
}

BOOST_AUTO_TEST_CASE(when_they_stop_there_is_place_for_all_within_seconds) {
    for (int n = 0; n < 500; ++n) ask("n" + std::to_string(n), "w" + std::to_string(n));
    now += 5s;
    BOOST_TEST(ask("n1", "w1"));
}

BOOST_AUTO_TEST_SUITE_END()
