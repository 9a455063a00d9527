// What the pages of a town hall's desk share: their menu (parts/desk_menu.tpl), how they count what waits
// and page what is long.
#pragma once

#include "lib/http/request.hpp"
#include "lib/town/member.hpp"
#include "lib/db/cursor.hpp"
#include "lib/view/views.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace web {

/// Fills the include DESK_MENU of `page`: what `reader` may open, `here` marked ("CITIZENS").
void fill_desk_menu(Dictionary& page, const town::Reader& reader, std::string_view here);

/// Where one goes from what was done: where its form says by the field `retour`, below the commune's desk, or `otherwise`.
std::string back_to(const Request& request, std::string otherwise);

/// The part of a count up to db::counted_max that is certain; shows MANY where there are more.
int capped_count(Dictionary& d, int counted);

/// The way to the page after the row `next` (0 or none: the last page), as NEXT in HAS_NEXT, and NOT_FIRST
/// for the way back.
void fill_pager(Dictionary& page, std::int64_t next, bool first_page);
void fill_pager(Dictionary& page, const std::optional<db::Cursor>& next, bool first_page);

} // namespace web
