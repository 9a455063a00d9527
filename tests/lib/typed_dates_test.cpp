#include "lib/view/french.hpp"
#include "lib/view/typed_dates.hpp"

#include <boost/test/unit_test.hpp>

namespace {

std::string day(std::string_view typed) {
    const auto read = web::read_day(typed);
    const auto* fault = std::get_if<web::DateFault>(&read);
    return !fault ? std::get<std::string>(read) : *fault == web::DateFault::impossible ? "impossible" : "?";
}

std::string moment(std::string_view typed, std::string_view zone = "Europe/Paris") {
    const auto read = web::read_moment(typed, zone);
    const auto* fault = std::get_if<web::DateFault>(&read);
    if (!fault) return web::local_input(std::get<base::Seconds>(read), zone);
    return *fault == web::DateFault::impossible ? "impossible"
           : *fault == web::DateFault::skipped  ? "skipped"
                                                : "?";
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_dates)

BOOST_AUTO_TEST_CASE(a_day_is_understood_as_the_french_write_it) {
    for (const char* typed : {"2020-07-04", "04/07/2020", "4/7/2020", "4 juillet 2020", "04.07.2020",
                              "4-7-2020", "samedi 4 juillet 2020", "le 4 JUILLET 2020", "4 juil. 2020",
                              "sam. 4 juil 2020", "4\u00a0juillet\u202f2020", "4/07/20", " 4 / 7 / 2020 ",
                              "4\u20117\u20112020", "\uff14/7/2020", "2020/7/4"})
        BOOST_TEST(day(typed) == "2020-07-04", typed);
    BOOST_TEST(day("1er août 2026") == "2026-08-01");
    BOOST_TEST(day("1er aout 2026") == "2026-08-01");
    BOOST_TEST(day("3 déc. 1998") == "1998-12-03");
    BOOST_TEST(day("29/02/2024") == "2024-02-29");
    BOOST_TEST(day("15 fév 2024") == "2024-02-15");
    BOOST_TEST(day("5 juin 95") == "1995-06-05");
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_told_from_what_is_no_day) {
    for (const char* typed :
         {"31/02/2026", "29/02/2026", "0/1/2026", "1/13/2026", "2026-02-30", "12/25/2026", "4 juillet 1789"})
        BOOST_TEST(day(typed) == "impossible", typed);
    for (const char* typed :
         {"", "demain", "juillet 2020", "4 juillet", "04/07/2020 18:30", "4/7/20200", "2020", "4 jui 2020",
          "4//7/2020", "x4/7/2020", "4/7/2020x", "99999999999999999999/1/2020"})
        BOOST_TEST(day(typed) == "?", typed);
}

BOOST_AUTO_TEST_CASE(an_hour_is_understood_as_the_french_write_it) {
    for (const char* typed :
         {"2027-12-24T18:30", "2027-12-24 18:30", "2027-12-24T18:30:00", "24/12/2027 18:30",
          "24/12/2027 18h30", "24/12/2027 à 18 h 30", "24/12/2027 à 18\u00a0h\u00a030", "24/12/2027, 18.30",
          "vendredi 24 décembre 2027 à 18H30", "24.12.2027 18 heures 30", "24-12-2027 18h30min"})
        BOOST_TEST(moment(typed) == "2027-12-24T18:30", typed);
    BOOST_TEST(moment("24/12/2027 18 h") == "2027-12-24T18:00");
    BOOST_TEST(moment("24/12/2027 9h05") == "2027-12-24T09:05");
    BOOST_TEST(moment("24/12/2027 à midi") == "2027-12-24T12:00");
    BOOST_TEST(moment("4/7/2027 18:30", "Indian/Reunion") == "2027-07-04T18:30");
}

BOOST_AUTO_TEST_CASE(an_hour_that_does_not_exist_is_told_from_what_is_none) {
    for (const char* typed : {"31/02/2027 18:30", "24/12/2027 25:00", "24/12/2027 18:60", "24/12/2027 24h00"})
        BOOST_TEST(moment(typed) == "impossible", typed);
    for (const char* typed : {"24/12/2027", "18:30", "24/12/2027 18", "24/12/2027 18:3", "24/12/2027 ce soir",
                              "24/12/2027 18:30 19:00", ""})
        BOOST_TEST(moment(typed) == "?", typed);
    BOOST_TEST(moment("28/03/2027 2h30") == "skipped"); // summer time begins
    BOOST_TEST(moment("28/03/2027 3h00") == "2027-03-28T03:00");
    BOOST_TEST(moment("31/10/2027 2h30") == "2027-10-31T02:30"); // shown twice: the first
}

BOOST_AUTO_TEST_SUITE_END()
