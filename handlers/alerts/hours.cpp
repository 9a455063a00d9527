#include "alerts/hours.hpp"

#include "lib/base/zone.hpp"

#include <algorithm>
#include <array>

namespace alerts {

namespace {

using namespace std::chrono;

struct Local {
    sys_days day;
    base::Seconds since_midnight = 0;
};

Local local_at(base::Seconds now, std::string_view zone) {
    const sys_seconds local{seconds{now + base::zone(zone).offset(now)}};
    const auto day = floor<days>(local);
    return {day, (local - day).count()};
}

bool working(sys_days day, std::string_view department_code) {
    return weekday{day} != Sunday && !holiday(year_month_day{day}, department_code);
}

constexpr std::array everywhere = {January / 1, May / 1,      May / 8,       July / 14,
                                   August / 15, November / 1, November / 11, December / 25};

constexpr auto ever = year::max(), always = year::min();

struct Own {
    std::string_view department;
    month_day day;
    year from = always, until = ever; ///< both included
};
// Saint-Pierre-et-Miquelon (975) has no day of its own. Of the Pacific the days of other years, which an
// order may add, are not known here.
constexpr std::array own_days = {
    // Abolition of slavery: décret n° 83-1003, as changed by décret n° 2012-553.
    Own{"971", May / 27},
    Own{"972", May / 22},
    Own{"973", June / 10},
    Own{"974", December / 20},
    Own{"976", April / 27},
    Own{"977", October / 9},
    Own{"978", May / 28},
    // Wallis-et-Futuna: Saint Pierre Chanel and the day of the Territory
    // (publicholidays.asia/wallis-and-futuna).
    Own{"986", April / 28},
    Own{"986", July / 29},
    // Saints Pierre et Paul: kept there, in no list that was found; a doubtful day counts.
    Own{"986", June / 29},
    // Polynésie française: the arrival of the Gospel (tahiti-infos.com, 31 December 2024); the day of
    // autonomy, for
    // which the law of the country adopted on 6 May 2025 puts Matari’i i ni’a (tahiti-infos.com, 6 May 2025).
    // Whether
    // the former was still kept that June is doubtful.
    Own{"987", March / 5},
    Own{"987", June / 29, always, year{2025}},
    Own{"987", November / 20, year{2025}},
    // Nouvelle-Calédonie: article 74 of the accord interprofessionnel territorial (job.nc, “un jour férié
    // n’est pas
    // automatiquement chômé”).
    Own{"988", September / 24},
};

/// Where Good Friday is one: Moselle and Alsace (Code du travail, art. L3134-13); Polynésie française
/// (tahiti-infos.com, 31 December 2024).
constexpr std::array<std::string_view, 4> good_friday = {"57", "67", "68", "987"};

} // namespace

year_month_day easter(year y) {
    // The anonymous Gregorian computus (Nature, 20 April 1876), with its customary names.
    const int year_number = static_cast<int>(y);
    const int a = year_number % 19, b = year_number / 100, c = year_number % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return y / month{static_cast<unsigned>(n / 31)} / day{static_cast<unsigned>(n % 31 + 1)};
}

bool holiday(year_month_day date, std::string_view department_code) {
    const month_day day{date.month(), date.day()};
    if (std::ranges::find(everywhere, day) != everywhere.end()) return true;
    const auto after_easter = (sys_days{date} - sys_days{easter(date.year())}).count();
    if (after_easter == 1 || after_easter == 39 || after_easter == 50) return true; // Monday, Ascension, Whit
    if (after_easter == -2 && std::ranges::find(good_friday, department_code) != good_friday.end())
        return true;
    if (department_code == "57" || department_code == "67" || department_code == "68")
        return day == December / 26;
    return std::ranges::any_of(own_days, [&](const Own& own) {
        return own.department == department_code && own.day == day && own.from <= date.year() &&
               date.year() <= own.until;
    });
}

bool opening_hours(base::Seconds now, std::string_view zone, std::string_view department_code) {
    const auto local = local_at(now, zone);
    return working(local.day, department_code) && local.since_midnight >= opens_at * base::hour &&
           local.since_midnight < closes_at * base::hour;
}

base::Seconds next_opening(base::Seconds now, std::string_view zone, std::string_view department_code) {
    if (opening_hours(now, zone, department_code)) return now;
    auto [day, since_midnight] = local_at(now, zone);
    if (since_midnight >= opens_at * base::hour) day += days{1};
    while (!working(day, department_code)) day += days{1};
    return base::zone(zone).to_utc(day.time_since_epoch().count() * base::day + opens_at * base::hour);
}

} // namespace alerts
