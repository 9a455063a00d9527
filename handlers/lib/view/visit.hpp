// What the pages of a commune know of the visit, and how they show a moment.
#pragma once

#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/view/views.hpp"

#include <string>
#include <string_view>

namespace web {

/// Who reads, and when; lives as long as its request.
struct Viewer {
    const town::Reader& reader;
    base::Seconds now;
};

/// As Page::visit() gives it: what the pages of a commune know.
struct Visit : Viewer {
    const town::Commune& commune;

    const std::string& zone() const { return commune.time_zone; }
};

/// Sets NAME to the date in words, "vendredi 20 novembre 2026", and NAME_ISO for <time>.
void put_date(Dictionary& d, const std::string& name, base::Seconds at, std::string_view zone);

/// As put_date(), with the hour: "vendredi 20 novembre 2026 à 9 h 12".
void put_date_time(Dictionary& d, const std::string& name, base::Seconds at, std::string_view zone);

} // namespace web
