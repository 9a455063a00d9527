// The menu that all pages of a town hall's desk share: parts/desk_menu.tpl.
#pragma once

#include "lib/town/member.hpp"
#include "lib/web/views.hpp"

#include <string_view>

namespace web {

/// Fills the include DESK_MENU of `page`: what `reader` may open, `here` marked ("CITIZENS").
void fill_desk_menu(Dictionary& page, const town::Reader& reader, std::string_view here);

} // namespace web
