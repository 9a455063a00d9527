// The one source of the current time, so that tests can hold it still.
#pragma once

#include <cstdint>
#include <functional>

namespace base {

/// Seconds since 1970-01-01 UTC, as stored in every `*_at` column.
using Seconds = std::int64_t;

using Clock = std::function<Seconds()>;

Seconds system_now();

inline constexpr Seconds minute = 60, hour = 60 * minute, day = 24 * hour;

} // namespace base
