// How dates, numbers and plurals read in French: the only French words in the C++ code.
// `zone` is a commune's IANA time zone, such as "Europe/Paris" or "Indian/Reunion"; an unknown one is read as
// Europe/Paris. Hours and counts hold together with no-break spaces (U+00A0; U+202F within numbers).
// Moments outside the years 0 to 9999 are shown as the nearest one inside.
#pragma once

#include "lib/base/clock.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace web {

/// "vendredi 20 novembre 2026 à 9 h 12"; "dimanche 1er mars 2026 à 18 h" on the hour.
std::string date_time(base::Seconds moment, std::string_view zone);

/// "vendredi 20 novembre 2026"
std::string date(base::Seconds moment, std::string_view zone);

/// "9 h 12", "18 h"
std::string time_of_day(base::Seconds moment, std::string_view zone);

/// "Mardi 24 janv. 2017, 9 h 38": for lists, where it begins a line.
std::string short_date_time(base::Seconds moment, std::string_view zone);

struct DayAndMonth {
    std::string day;   // "25", "1er"
    std::string month; // "nov.", "mai"
};

/// For the small calendar leaf beside an event.
DayAndMonth short_date(base::Seconds moment, std::string_view zone);

/// "mars 2026"
std::string month_year(base::Seconds moment, std::string_view zone);

/// "à l’instant" (less than a minute, or a moment just ahead), "il y a 2 minutes", "il y a 3 heures" (today),
/// "hier à 18 h 05", otherwise date(). More than a minute ahead of `now`: date_time().
std::string ago(base::Seconds moment, base::Seconds now, std::string_view zone);

/// "2026-11-20T09:12:00+01:00", for the datetime attribute of <time>.
std::string iso8601(base::Seconds moment, std::string_view zone);

/// "2026-11-20T08:12:00Z", for feeds.
std::string rfc3339_utc(base::Seconds moment);

/// The value of an <input type="datetime-local">: "2026-12-24T18:30", with a space for the T and with seconds
/// too. Empty when it is not one, or not a date of the years 1900 to 9999. An hour that the clocks show twice
/// is the first one, an hour that they skip is the moment of the change.
std::optional<base::Seconds> parse_local(std::string_view text, std::string_view zone);

/// The reverse: "2026-12-24T18:30"
std::string local_input(base::Seconds moment, std::string_view zone);

/// "1 234 567"
std::string number(long long value);

/// "1 234,5" with that many digits after the comma (0 to 9), "—" for what is not a number.
std::string decimal(double value, int digits);

/// How large a file is: "1 Ko" (also for less), "99 Ko", "0,1 Mo", "9,9 Mo", "12 Mo", by thousands of bytes.
std::string file_size(std::int64_t bytes);

/// "1 commentaire", "0 commentaire", "2 commentaires": in French the plural begins at 2.
std::string plural(long long count, std::string_view one, std::string_view several);

/// "les alertes", "les alertes et les sondages", "les alertes, les sondages et les directs"
std::string listed(std::span<const std::string> things);

/// Numbers of people that are told only roughly: "10 à 14 personnes", "moins de 13 personnes", "moins de cinq
/// personnes"; "10 personnes" where both are the same. Without words for what is counted: "10 à 14", "moins
/// de 5".
std::string between(long long least, long long most, std::string_view one = {}, std::string_view many = {});

} // namespace web
