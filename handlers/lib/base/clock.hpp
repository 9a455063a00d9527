// The one source of the current time, so that tests can hold it still.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace base {

/// Seconds since 1970-01-01 UTC, as stored in every `*_at` column.
using Seconds = std::int64_t;

using Clock = std::function<Seconds()>;

Seconds system_now();

inline constexpr std::array<std::string_view, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// "Sun, 06 Nov 1994 08:49:37": as mails and HTTP write a moment, before they say that it is of UTC.
std::string english_date(Seconds moment);

inline constexpr Seconds minute = 60, hour = 60 * minute, day = 24 * hour;

} // namespace base
