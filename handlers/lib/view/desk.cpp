#include "lib/view/desk.hpp"

#include "lib/view/french.hpp"

#include <algorithm>
#include <iterator>

namespace web {

void fill_desk_menu(Dictionary& page, const town::Reader& reader, std::string_view here) {
    auto* menu = page.AddIncludeDictionary("DESK_MENU");
    menu->SetFilename("parts/desk_menu.tpl");
    menu->ShowSection("AT_" + std::string{here});
    constexpr std::string_view entries[] = {"HOME", "PUBLISH", "ALERTS", "CITIZENS"};
    if (std::ranges::find(entries, here) == std::end(entries)) menu->ShowSection("IN_MORE");
    if (reader.may(town::Right::answer) || reader.may(town::Right::publish) || reader.may(town::Right::moderate)) menu->ShowSection("MORE");
    if (reader.may(town::Right::publish)) menu->ShowSection("PUBLISHER");
    if (reader.may(town::Right::answer)) menu->ShowSection("ANSWERER");
    if (reader.may(town::Right::moderate)) menu->ShowSection("MODERATOR");
    if (reader.alerter()) menu->ShowSection("ALERTER");
    if (reader.factor_by && !reader.alerts_withheld)
        menu->SetValueAndShowSection("FACTOR_BY", date(*reader.factor_by, reader.factor_zone), "FACTOR_SOON");
    if (reader.mayor) menu->ShowSection("MAYOR");
}

std::string back_to(const Request& request, std::string otherwise) {
    const auto to = request.field("retour");
    const auto desk = request.commune->below("/mairie");
    constexpr std::string_view of_paths = "abcdefghijklmnopqrstuvwxyz0123456789-/";
    const bool ours = to == desk || to.starts_with(desk + "/");
    return ours && to.find_first_not_of(of_paths) == std::string::npos ? std::string{to} : std::move(otherwise);
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
