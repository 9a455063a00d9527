#include "alerts/hours.hpp"

#include "lib/base/qr.hpp"
#include "lib/view/french.hpp"

#include <boost/test/unit_test.hpp>

using namespace alerts;
using namespace std::chrono;

namespace {

constexpr const char* paris = "Europe/Paris";

bool open(const char* local, const char* department = "56", const char* zone = paris) {
    return opening_hours(*web::parse_local(local, zone), zone, department);
}

std::string next(const char* local, const char* department = "56", const char* zone = paris) {
    return web::local_input(next_opening(*web::parse_local(local, zone), zone, department), zone);
}

} // namespace

BOOST_AUTO_TEST_SUITE(alerts_hours)

BOOST_AUTO_TEST_CASE(an_information_leaves_from_10_to_20_h) {
    BOOST_TEST(!open("2026-11-20T09:59:59"));
    BOOST_TEST(open("2026-11-20T10:00:00"));
    BOOST_TEST(open("2026-11-20T19:59:59"));
    BOOST_TEST(!open("2026-11-20T20:00:00"));
}

BOOST_AUTO_TEST_CASE(on_saturday_too_but_never_on_sunday) {
    BOOST_TEST(open("2026-11-21T11:00"));
    BOOST_TEST(!open("2026-11-22T11:00"));
    BOOST_TEST(next("2026-11-21T20:30") == "2026-11-23T10:00");
    BOOST_TEST(next("2026-11-23T08:00") == "2026-11-23T10:00");
    BOOST_TEST(next("2026-11-23T15:42") == "2026-11-23T15:42");
}

BOOST_AUTO_TEST_CASE(easter_falls_where_the_calendar_has_it) {
    BOOST_TEST((easter(2024y) == 2024y / March / 31));
    BOOST_TEST((easter(2025y) == 2025y / April / 20));
    BOOST_TEST((easter(2026y) == 2026y / April / 5));
    BOOST_TEST((easter(2027y) == 2027y / March / 28));
    BOOST_TEST((easter(2038y) == 2038y / April / 25));
    BOOST_TEST((easter(1954y) == 1954y / April / 18));
}

BOOST_AUTO_TEST_CASE(the_eleven_holidays_of_2027_are_all_kept) {
    for (const auto& day : {2027y / January / 1, 2027y / March / 29, 2027y / May / 1, 2027y / May / 6,
                            2027y / May / 8, 2027y / May / 17, 2027y / July / 14, 2027y / August / 15,
                            2027y / November / 1, 2027y / November / 11, 2027y / December / 25})
        BOOST_TEST(holiday(day, "56"), static_cast<unsigned>(day.month())
                                           << "/" << static_cast<unsigned>(day.day()));
    int count = 0;
    for (auto day = sys_days{2027y / January / 1}; day < sys_days{2028y / January / 1}; day += days{1})
        count += holiday(day, "56") ? 1 : 0;
    BOOST_TEST(count == 11);
}

BOOST_AUTO_TEST_CASE(alsace_and_moselle_have_two_more_and_overseas_one) {
    for (const char* department : {"57", "67", "68"}) {
        BOOST_TEST(holiday(2027y / March / 26, department));
        BOOST_TEST(holiday(2027y / December / 26, department));
    }
    BOOST_TEST(!holiday(2027y / March / 26, "54"));
    BOOST_TEST(holiday(2027y / May / 22, "972"));
    BOOST_TEST(!holiday(2027y / May / 22, "971"));
    BOOST_TEST(holiday(2027y / May / 27, "971"));
    BOOST_TEST(holiday(2027y / June / 10, "973"));
    BOOST_TEST(holiday(2027y / December / 20, "974"));
    BOOST_TEST(holiday(2027y / April / 27, "976"));
}

BOOST_AUTO_TEST_CASE(the_territories_of_the_pacific_keep_their_own_days) {
    BOOST_TEST(holiday(2026y / September / 24, "988"));
    BOOST_TEST(!holiday(2026y / September / 24, "987"));
    BOOST_TEST(holiday(2026y / March / 5, "987"));
    BOOST_TEST(holiday(2026y / April / 3, "987")); // Good Friday
    BOOST_TEST(!holiday(2026y / April / 3, "988"));
    BOOST_TEST(holiday(2024y / June / 29, "987"));
    BOOST_TEST(holiday(2025y / June / 29, "987"));
    BOOST_TEST(!holiday(2026y / June / 29, "987"));
    BOOST_TEST(!holiday(2024y / November / 20, "987"));
    BOOST_TEST(holiday(2025y / November / 20, "987"));
    for (const auto& day : {2027y / April / 28, 2027y / June / 29, 2027y / July / 29})
        BOOST_TEST(holiday(day, "986"), static_cast<unsigned>(day.month()));
    int of_saint_pierre = 0;
    for (auto day = sys_days{2027y / January / 1}; day < sys_days{2028y / January / 1}; day += days{1})
        of_saint_pierre += holiday(day, "975") ? 1 : 0;
    BOOST_TEST(of_saint_pierre == 11);
    BOOST_TEST(next("2026-11-20T08:00", "987", "Pacific/Tahiti") == "2026-11-21T10:00");
}

BOOST_AUTO_TEST_CASE(what_counts_is_the_commune_s_own_clock) {
    const auto noon_in_paris = *web::parse_local("2026-11-20T12:00", paris);
    BOOST_TEST(opening_hours(noon_in_paris, paris, "56"));
    BOOST_TEST(opening_hours(noon_in_paris, "Indian/Reunion", "974"));      // 15 h
    BOOST_TEST(!opening_hours(noon_in_paris, "America/Martinique", "972")); // 7 h
    BOOST_TEST(next("2026-12-19T21:00", "974", "Indian/Reunion") ==
               "2026-12-21T10:00"); // Sunday 20: holiday too
}

BOOST_AUTO_TEST_CASE(after_christmas_in_strasbourg_one_waits_for_the_working_day) {
    BOOST_TEST(next("2025-12-24T21:00", "67") == "2025-12-27T10:00");
    BOOST_TEST(next("2025-12-24T21:00", "75") == "2025-12-26T10:00");
    // The clocks change on the night before.
    BOOST_TEST(next("2027-03-27T20:00") == "2027-03-30T10:00");
}

BOOST_AUTO_TEST_CASE(a_qr_code_grows_with_its_address_and_keeps_its_quiet_zone) {
    const auto small = base::qr_of("https://parvis.test/alertes/99101");
    BOOST_TEST(small.side == 29 + 8);                   // version 3 at level M: 42 bytes
    BOOST_TEST(small.path.starts_with("M4 4h7v1h-7z")); // the upper edge of the first finder pattern
    BOOST_TEST(base::qr_of("https://parvis.test/alertes/bourg-les-tilleuls-99101/1234").side > small.side);
    BOOST_CHECK_THROW(base::qr_of(std::string(5000, 'x')), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
