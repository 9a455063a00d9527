#include "lib/view/french.hpp"

#include "lib/base/zone.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace web {
namespace {

using base::Seconds;

constexpr std::array weekdays = {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"};
constexpr std::array months = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                               "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array short_months = {"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                     "juil.", "août",  "sept.", "oct.", "nov.", "déc."};

// What calendar and clock show at one place.
struct Local {
    int year;
    unsigned month, day; // from 1
    unsigned weekday;    // 0 is Sunday
    int hour, minute, second;
    std::int32_t offset; // seconds east of UTC
    Seconds day_number;
};

constexpr Seconds first_moment = -62'167'132'800; // a day inside the year 0, so that no offset leaves it
constexpr Seconds last_moment = 253'402'214'400;  // and a day before the end of 9999

Local split(Seconds moment, std::int32_t offset) {
    using namespace std::chrono;
    const Seconds local = moment + offset;
    const auto midnight = floor<days>(sys_seconds{seconds{local}});
    const year_month_day date{midnight};
    const auto rest = static_cast<int>(local - midnight.time_since_epoch().count() * base::day);
    return {static_cast<int>(date.year()),
            static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()),
            weekday{midnight}.c_encoding(),
            rest / 3600,
            rest / 60 % 60,
            rest % 60,
            offset,
            midnight.time_since_epoch().count()};
}

Local local_at(Seconds moment, std::string_view zone) {
    moment = std::clamp(moment, first_moment, last_moment);
    return split(moment, base::zone(zone).offset(moment));
}

std::string words(const Local& at) {
    return fmt::format(FMT_COMPILE("{} {}{} {} {}"), weekdays[at.weekday], at.day, at.day == 1 ? "er" : "",
                       months[at.month - 1], at.year);
}

std::string hour_words(const Local& at) {
    if (at.minute == 0) return fmt::format(FMT_COMPILE("{}\u00a0h"), at.hour);
    return fmt::format(FMT_COMPILE("{}\u00a0h\u00a0{:02}"), at.hour, at.minute);
}

// Two or four digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::string group_thousands(std::string_view figures) {
    std::string out;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i > 0 && (figures.size() - i) % 3 == 0) out += "\u202f";
        out += figures[i];
    }
    return out;
}

} // namespace

std::string date_time(Seconds moment, std::string_view zone) {
    const Local at = local_at(moment, zone);
    return words(at).append(" à ").append(hour_words(at));
}

std::string date(Seconds moment, std::string_view zone) { return words(local_at(moment, zone)); }

std::string time_of_day(Seconds moment, std::string_view zone) { return hour_words(local_at(moment, zone)); }

std::string short_date_time(Seconds moment, std::string_view zone) {
    const Local at = local_at(moment, zone);
    auto text = fmt::format(FMT_COMPILE("{} {}{} {} {}, "), weekdays[at.weekday], at.day,
                            at.day == 1 ? "er" : "", short_months[at.month - 1], at.year);
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text += hour_words(at);
}

DayAndMonth short_date(Seconds moment, std::string_view zone) {
    const Local at = local_at(moment, zone);
    return {at.day == 1 ? "1er" : std::to_string(at.day), short_months[at.month - 1]};
}

std::string month_year(Seconds moment, std::string_view zone) {
    const Local at = local_at(moment, zone);
    return fmt::format(FMT_COMPILE("{} {}"), months[at.month - 1], at.year);
}

std::string ago(Seconds moment, Seconds now, std::string_view zone) {
    const Seconds age = now - moment;
    if (age < -base::minute) return date_time(moment, zone);
    if (age < base::minute) return "à l’instant";
    if (age < base::hour) return "il y a " + plural(age / base::minute, "minute", "minutes");
    const Local then = local_at(moment, zone);
    const Local today = local_at(now, zone);
    if (then.day_number == today.day_number) return "il y a " + plural(age / base::hour, "heure", "heures");
    if (then.day_number == today.day_number - 1) return "hier à " + hour_words(then);
    return words(then);
}

std::string iso8601(Seconds moment, std::string_view zone) {
    const Local at = local_at(moment, zone);
    const int minutes = std::abs(at.offset) / 60;
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}"), at.year, at.month,
                       at.day, at.hour, at.minute, at.second, at.offset < 0 ? '-' : '+', minutes / 60,
                       minutes % 60);
}

std::string rfc3339_utc(Seconds moment) {
    const Local at = split(std::clamp(moment, first_moment, last_moment), 0);
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z"), at.year, at.month, at.day,
                       at.hour, at.minute, at.second);
}

std::optional<Seconds> parse_local(std::string_view text, std::string_view zone) {
    using namespace std::chrono;
    const bool with_seconds = text.size() == 19 && text[16] == ':';
    if (!with_seconds && text.size() != 16) return std::nullopt;
    if (text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') {
        return std::nullopt;
    }
    const int y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
    const int hours = digits(text, 11, 2), mins = digits(text, 14, 2),
              secs = with_seconds ? digits(text, 17, 2) : 0;
    const bool is_time = hours >= 0 && hours < 24 && mins >= 0 && mins < 60 && secs >= 0 && secs < 60;
    if (y < 1900 || m < 1 || d < 1 || !is_time) return std::nullopt;
    const year_month_day day = year{y} / m / d;
    if (!day.ok()) return std::nullopt;
    const Seconds midnight = sys_days{day}.time_since_epoch().count() * base::day;
    return base::zone(zone).to_utc(midnight + hours * base::hour + mins * base::minute + secs);
}

std::string local_input(Seconds moment, std::string_view zone) {
    const Local at = local_at(moment, zone);
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}"), at.year, at.month, at.day, at.hour,
                       at.minute);
}

std::string number(long long value) {
    const std::string figures = std::to_string(value);
    return value < 0 ? "-" + group_thousands(std::string_view(figures).substr(1)) : group_thousands(figures);
}

std::string decimal(double value, int digits_after_comma) {
    if (!std::isfinite(value)) return "—";
    const std::string figures =
        fmt::format(FMT_COMPILE("{:.{}f}"), std::abs(value), std::clamp(digits_after_comma, 0, 9));
    const std::size_t point = figures.find('.');
    std::string out = group_thousands(std::string_view(figures).substr(0, point));
    if (point != std::string::npos) out.append(",").append(figures, point + 1);
    const bool zero = figures.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !zero ? "-" + out : out;
}

std::string file_size(std::int64_t bytes) {
    constexpr std::int64_t kilobyte = 1000, megabyte = 1'000'000;
    if (bytes < megabyte / 10)
        return number(std::max<std::int64_t>(1, (bytes + kilobyte / 2) / kilobyte)) + "\u00a0Ko";
    return decimal(static_cast<double>(bytes) / megabyte, bytes < 10 * megabyte ? 1 : 0) + "\u00a0Mo";
}

std::string plural(long long count, std::string_view one, std::string_view several) {
    const bool singular = count > -2 && count < 2;
    return number(count).append("\u00a0").append(singular ? one : several);
}

std::string listed(std::span<const std::string> things) {
    std::string all;
    for (std::size_t i = 0; i < things.size(); ++i) all += (i == 0 ? "" : i + 1 < things.size() ? ", " : " et ") + things[i];
    return all;
}

std::string between(long long least, long long most, std::string_view one, std::string_view many) {
    if (least == most) return many.empty() ? number(least) : plural(least, one, many);
    const bool few = least == 0 && most == 4 && !many.empty();
    auto text = least > 0 ? number(least) + " à " + number(most)
                          : "moins de " + (few ? std::string{"cinq"} : number(most + 1));
    return many.empty() ? text : text.append("\u00a0").append(many);
}

} // namespace web
