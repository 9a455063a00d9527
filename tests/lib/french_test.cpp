#include "lib/base/zone.hpp"
#include "lib/view/french.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr auto paris = "Europe/Paris", reunion = "Indian/Reunion", miquelon = "America/Miquelon";
constexpr base::Seconds council = 1795162320; // 2026-11-20 08:12 UTC

base::Seconds at(std::string_view local, std::string_view zone = paris) {
    return web::parse_local(local, zone).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(french)

BOOST_AUTO_TEST_CASE(the_council_meets_at_the_hour_of_each_commune) {
    BOOST_TEST(web::date_time(council, paris) == "vendredi 20 novembre 2026 à 9\u00a0h\u00a012");
    BOOST_TEST(web::date_time(council, reunion) == "vendredi 20 novembre 2026 à 12\u00a0h\u00a012");
    BOOST_TEST(web::date_time(council, "Pacific/Noumea") == "vendredi 20 novembre 2026 à 19\u00a0h\u00a012");
    BOOST_TEST(web::date_time(council, "America/Cayenne") == "vendredi 20 novembre 2026 à 5\u00a0h\u00a012");
    BOOST_TEST(web::date_time(council, "Pacific/Marquesas") == "jeudi 19 novembre 2026 à 22\u00a0h\u00a042");
}

BOOST_AUTO_TEST_CASE(an_unknown_zone_is_read_as_paris) {
    for (const char* zone :
         {"", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "zone.tab"}) {
        BOOST_TEST(web::date_time(council, zone) == web::date_time(council, paris));
    }
}

BOOST_AUTO_TEST_CASE(the_first_of_the_month_and_whole_hours_read_as_one_says_them) {
    BOOST_TEST(web::date_time(at("2026-03-01T18:00"), paris) == "dimanche 1er mars 2026 à 18\u00a0h");
    BOOST_TEST(web::date(at("2026-01-01T00:00"), paris) == "jeudi 1er janvier 2026");
    BOOST_TEST(web::time_of_day(at("2026-03-01T08:05"), paris) == "8\u00a0h\u00a005");
    BOOST_TEST(web::month_year(at("2026-03-01T08:05"), paris) == "mars 2026");
    BOOST_TEST(web::short_date_time(at("2017-01-24T09:38"), paris) ==
               "Mardi 24 janv. 2017, 9\u00a0h\u00a038");
    BOOST_TEST(web::short_date_time(at("2017-02-01T18:00"), paris) == "Mercredi 1er févr. 2017, 18\u00a0h");
    BOOST_TEST(web::short_date(at("2026-11-25T08:05"), paris).day == "25");
    BOOST_TEST(web::short_date(at("2026-11-25T08:05"), paris).month == "nov.");
    BOOST_TEST(web::short_date(at("2026-05-01T08:05"), paris).day == "1er");
}

BOOST_AUTO_TEST_CASE(a_comment_tells_how_long_ago_it_was_written) {
    const auto now = at("2026-11-20T18:30");
    BOOST_TEST(web::ago(now - 59, now, paris) == "à l’instant");
    BOOST_TEST(web::ago(now + 30, now, paris) == "à l’instant");
    BOOST_TEST(web::ago(now - 60, now, paris) == "il y a 1\u00a0minute");
    BOOST_TEST(web::ago(now - 150, now, paris) == "il y a 2\u00a0minutes");
    BOOST_TEST(web::ago(now - 3600, now, paris) == "il y a 1\u00a0heure");
    BOOST_TEST(web::ago(at("2026-11-20T15:00"), now, paris) == "il y a 3\u00a0heures");
    BOOST_TEST(web::ago(at("2026-11-19T18:05"), now, paris) == "hier à 18\u00a0h\u00a005");
    BOOST_TEST(web::ago(at("2026-11-18T18:05"), now, paris) == "mercredi 18 novembre 2026");
    BOOST_TEST(web::ago(at("2026-11-21T18:05"), now, paris) == "samedi 21 novembre 2026 à 18\u00a0h\u00a005");
    const auto new_year = at("2027-01-01T00:20");
    BOOST_TEST(web::ago(new_year - 1800, new_year, paris) == "il y a 30\u00a0minutes");
    BOOST_TEST(web::ago(new_year - 7200, new_year, paris) == "hier à 22\u00a0h\u00a020");
}

BOOST_AUTO_TEST_CASE(machines_read_the_moment_with_its_offset) {
    BOOST_TEST(web::iso8601(council, paris) == "2026-11-20T09:12:00+01:00");
    BOOST_TEST(web::iso8601(at("2026-07-14T22:30"), paris) == "2026-07-14T22:30:00+02:00");
    BOOST_TEST(web::iso8601(council, miquelon) == "2026-11-20T05:12:00-03:00");
    BOOST_TEST(web::iso8601(council, "Pacific/Marquesas") == "2026-11-19T22:42:00-09:30");
    BOOST_TEST(web::rfc3339_utc(council) == "2026-11-20T08:12:00Z");
    BOOST_TEST(web::rfc3339_utc(-1) == "1969-12-31T23:59:59Z");
}

BOOST_AUTO_TEST_CASE(an_event_typed_in_a_form_comes_back_as_typed) {
    BOOST_TEST(at("2026-12-24T18:30") == 1798133400);
    for (const char* zone : {paris, reunion, miquelon}) {
        for (const char* typed :
             {"2026-12-24T18:30", "2026-07-14T00:00", "2052-08-01T12:00", "1900-01-01T00:00"}) {
            BOOST_TEST(web::local_input(at(typed, zone), zone) == typed);
        }
    }
    BOOST_TEST(at("2026-12-24 18:30") == at("2026-12-24T18:30:00"));
    BOOST_TEST(at("2026-12-24T18:30:07") == at("2026-12-24T18:30") + 7);
}

BOOST_AUTO_TEST_CASE(what_is_not_a_date_is_refused) {
    for (const char* typed :
         {"", "demain", "2026-02-29T10:00", "2026-13-01T10:00", "2026-12-24T24:00", "2026-12-24T18:60",
          "2026-12-24", "2026-12-24T18:3", "2026-12-24T18:30Z", "2026-12-24T18:30:61", "-026-12-24T18:30",
          "2026/12/24T18:30", "1899-12-31T10:00", "2026-12-24T18:30:000", "2026-00-10T10:00"}) {
        BOOST_TEST(!web::parse_local(typed, paris).has_value(), typed);
    }
}

BOOST_AUTO_TEST_CASE(an_event_on_the_night_of_the_change_of_hour_has_a_moment) {
    BOOST_TEST(web::iso8601(at("2026-10-25T02:30"), paris) == "2026-10-25T02:30:00+02:00"); // shown twice
    BOOST_TEST(web::iso8601(at("2026-10-25T03:00"), paris) == "2026-10-25T03:00:00+01:00");
    BOOST_TEST(web::iso8601(at("2026-03-29T02:30"), paris) == "2026-03-29T03:00:00+02:00"); // skipped
    BOOST_TEST(web::iso8601(at("2026-03-29T01:59"), paris) == "2026-03-29T01:59:00+01:00");
    BOOST_TEST(web::iso8601(at("2060-03-28T02:30"), paris) == "2060-03-28T03:00:00+02:00");
}

BOOST_AUTO_TEST_CASE(summer_time_holds_beyond_the_years_listed_in_the_zone_file) {
    BOOST_TEST(web::iso8601(at("2050-07-14T12:00"), paris) == "2050-07-14T12:00:00+02:00");
    BOOST_TEST(web::iso8601(at("2050-12-24T12:00"), paris) == "2050-12-24T12:00:00+01:00");
    BOOST_TEST(web::iso8601(at("2050-07-14T12:00", reunion), reunion) == "2050-07-14T12:00:00+04:00");
    BOOST_TEST(web::iso8601(at("2050-07-14T12:00", "America/Santiago"), "America/Santiago") ==
               "2050-07-14T12:00:00-04:00");
}

BOOST_AUTO_TEST_CASE(impossible_moments_are_held_within_the_calendar) {
    BOOST_TEST(web::rfc3339_utc(std::numeric_limits<base::Seconds>::max()).substr(0, 5) == "9999-");
    BOOST_TEST(web::rfc3339_utc(std::numeric_limits<base::Seconds>::min()).substr(0, 5) == "0000-");
    BOOST_TEST(!web::date_time(std::numeric_limits<base::Seconds>::max(), paris).empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_zone_of_the_list_is_paris) {
    for (const char* name : {"", "Europe/Vannes", "../../etc/passwd", "/usr/share/zoneinfo/Indian/Reunion",
                             "Fixed/UTC+03:00:00", "Europe/Paris\n", "Europe//", "Europe"})
        BOOST_TEST(base::zone(name).offset(council) == 3600, name);
}

BOOST_AUTO_TEST_CASE(inhabitants_and_euros_read_the_french_way) {
    BOOST_TEST(web::number(0) == "0");
    BOOST_TEST(web::number(999) == "999");
    BOOST_TEST(web::number(55790) == "55\u202f790");
    BOOST_TEST(web::number(-1234567) == "-1\u202f234\u202f567");
    BOOST_TEST(web::number(std::numeric_limits<long long>::min()) ==
               "-9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f808");
    BOOST_TEST(web::decimal(1234.56, 1) == "1\u202f234,6");
    BOOST_TEST(web::decimal(32.3, 2) == "32,30");
    BOOST_TEST(web::decimal(-0.04, 1) == "0,0");
    BOOST_TEST(web::decimal(-1.5, 1) == "-1,5");
    BOOST_TEST(web::decimal(7, 0) == "7");
    BOOST_TEST(web::decimal(std::numeric_limits<double>::infinity(), 1) == "—");
}

BOOST_AUTO_TEST_CASE(zero_and_one_are_singular) {
    BOOST_TEST(web::plural(0, "commentaire", "commentaires") == "0\u00a0commentaire");
    BOOST_TEST(web::plural(1, "commentaire", "commentaires") == "1\u00a0commentaire");
    BOOST_TEST(web::plural(2, "commentaire", "commentaires") == "2\u00a0commentaires");
    BOOST_TEST(web::plural(1200, "commentaire", "commentaires") == "1\u202f200\u00a0commentaires");
}

BOOST_AUTO_TEST_CASE(a_file_is_never_said_to_be_nothing) {
    BOOST_TEST(web::file_size(0) == "1\u00a0Ko");
    BOOST_TEST(web::file_size(640) == "1\u00a0Ko");
    BOOST_TEST(web::file_size(48'000) == "48\u00a0Ko");
    BOOST_TEST(web::file_size(99'999) == "100\u00a0Ko");
    BOOST_TEST(web::file_size(100'000) == "0,1\u00a0Mo");
    BOOST_TEST(web::file_size(4'940'000) == "4,9\u00a0Mo");
    BOOST_TEST(web::file_size(12'300'000) == "12\u00a0Mo");
}

BOOST_AUTO_TEST_CASE(what_is_listed_has_its_et_before_the_last) {
    const auto listed = [](std::vector<std::string> things) { return web::listed(things); };
    BOOST_TEST(listed({}) == "");
    BOOST_TEST(listed({"les alertes"}) == "les alertes");
    BOOST_TEST(listed({"les alertes", "les sondages"}) == "les alertes et les sondages");
    BOOST_TEST(listed({"les alertes", "les sondages", "les directs"}) == "les alertes, les sondages et les directs");
}

BOOST_AUTO_TEST_SUITE_END()
