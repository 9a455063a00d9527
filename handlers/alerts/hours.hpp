// When the town hall may send what is no danger: an information leaves from 10 to 20 h on working days, so
// that nobody is woken or disturbed for it. Dangers leave at any hour.
#pragma once

#include "lib/base/clock.hpp"

#include <chrono>
#include <string_view>

namespace alerts {

inline constexpr int opens_at = 10, closes_at = 20; ///< hours on the commune's clocks

/// A public holiday where the commune is: Code du travail, art. L3133-1; in Moselle and Alsace also Good
/// Friday and 26 December (art. L3134-13); overseas the days of each territory, whose sources stand beside
/// them. A doubtful day counts as one: who waits a day for an information loses little.
bool holiday(std::chrono::year_month_day day, std::string_view department_code);

/// Easter Sunday of the Gregorian calendar. Requires a year from 1583 on.
std::chrono::year_month_day easter(std::chrono::year year);

/// True when an information may leave now.
bool opening_hours(base::Seconds now, std::string_view zone, std::string_view department_code);

/// The next moment at which it may: `now` itself, or the opening of a day to come.
base::Seconds next_opening(base::Seconds now, std::string_view zone, std::string_view department_code);

} // namespace alerts
