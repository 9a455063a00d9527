// Lists are paged by key: the next page begins after the last row seen, never at an offset. What waits is
// counted up to a limit: a page costs the same in a village and in a city.
#pragma once

#include "lib/base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace db {

/// Rows that a page counts at most. As many stand for "more than 99": capped_count() in lib/view/desk.hpp.
inline constexpr int counted_max = 100;

/// A place in a list ordered by time and id, both falling. As text: "1763629920-31".
struct Cursor {
    std::int64_t at = INT64_MAX;
    std::int64_t id = INT64_MAX;

    bool start() const { return at == INT64_MAX; }
    std::string text() const { return std::to_string(at) + "-" + std::to_string(id); }
};

/// The start of the list for anything that is no cursor.
inline Cursor cursor_from(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return {};
    const auto at = base::whole_number(text.substr(0, dash)), id = base::whole_number(text.substr(dash + 1));
    return at && id ? Cursor{*at, *id} : Cursor{};
}

/// The number of a row in a parameter or a field, as lists are paged that are ordered by it; 0 for anything
/// else.
inline std::int64_t row_in(std::string_view text) {
    return std::max<std::int64_t>(base::whole_number(text).value_or(0), 0);
}

} // namespace db
