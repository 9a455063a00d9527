// Days and hours as people type them, where a browser shows a plain field instead of a calendar.
#pragma once

#include "lib/base/clock.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace web {

enum class DateFault {
    unreadable, ///< not a day, or not a day and an hour
    impossible, ///< 31/02/2026, 25:00, a year before 1900
    skipped,    ///< an hour that the clocks leave out, when summer time begins
};

/// The day, as "2020-07-04", of "2020-07-04", "04/07/2020", "4.7.20", "4-7-2020", "samedi 4 juillet 2020",
/// "1er août 2026". The day comes first; two figures of a year are 1970 to 2069. Figures, blanks and dashes as
/// base::clean_figures reads them.
std::variant<std::string, DateFault> read_day(std::string_view typed);

/// The moment of such a day with an hour behind it, on the clocks of `zone`: "24/12/2027 18:30", "18h30",
/// "à 18 h 30", "18 h", "T18:30", "à midi". An hour that the clocks show twice is the first one.
std::variant<base::Seconds, DateFault> read_moment(std::string_view typed, std::string_view zone);

} // namespace web
