#include "lib/base/clock.hpp"

#include <ctime>
#include <fmt/format.h>

namespace base {

Seconds system_now() { return ::time(nullptr); }

std::string english_date(Seconds moment) {
    constexpr std::array<std::string_view, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const std::time_t time = moment;
    std::tm t{};
    ::gmtime_r(&time, &t);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02}", days[static_cast<std::size_t>(t.tm_wday)],
                       t.tm_mday, english_months[static_cast<std::size_t>(t.tm_mon)], t.tm_year + 1900,
                       t.tm_hour, t.tm_min, t.tm_sec);
}

} // namespace base
