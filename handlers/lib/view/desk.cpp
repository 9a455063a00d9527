#include "lib/view/desk.hpp"

#include "lib/view/french.hpp"

namespace web {

void fill_desk_menu(Dictionary& page, const town::Reader& reader, std::string_view here) {
    auto* menu = page.AddIncludeDictionary("DESK_MENU");
    menu->SetFilename("parts/desk_menu.tpl");
    menu->ShowSection("AT_" + std::string{here});
    if (reader.may(town::Right::answer)) menu->ShowSection("ANSWERER");
    if (reader.may(town::Right::moderate)) menu->ShowSection("MODERATOR");
    if (reader.alerter()) menu->ShowSection("ALERTER");
    if (reader.factor_by && !reader.alerts_withheld)
        menu->SetValueAndShowSection("FACTOR_BY", date(*reader.factor_by, reader.factor_zone), "FACTOR_SOON");
    if (reader.mayor) menu->ShowSection("MAYOR");
}

int capped_count(Dictionary& d, int counted) {
    if (counted < db::counted_max) return counted;
    d.ShowSection("MANY");
    return db::counted_max - 1;
}

void fill_pager(Dictionary& page, std::int64_t next, bool first_page) {
    if (next) page.AddSectionDictionary("HAS_NEXT")->SetIntValue("NEXT", next);
    if (!first_page) page.ShowSection("NOT_FIRST");
}

void fill_pager(Dictionary& page, const std::optional<db::Cursor>& next, bool first_page) {
    if (next) page.SetValueAndShowSection("NEXT", next->text(), "HAS_NEXT");
    if (!first_page) page.ShowSection("NOT_FIRST");
}

} // namespace web
