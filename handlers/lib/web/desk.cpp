#include "lib/web/desk.hpp"

namespace web {

void fill_desk_menu(Dictionary& page, const town::Reader& reader, std::string_view here) {
    auto* menu = page.AddIncludeDictionary("DESK_MENU");
    menu->SetFilename("parts/desk_menu.tpl");
    menu->ShowSection("AT_" + std::string{here});
    if (reader.may(town::Right::moderate)) menu->ShowSection("MODERATOR");
    if (reader.may(town::Right::alerts)) menu->ShowSection("ALERTER");
    if (reader.mayor) menu->ShowSection("MAYOR");
}

} // namespace web
