#include "search/view.hpp"

#include "lib/app/told.hpp"
#include "lib/base/text.hpp"
#include "lib/town/news.hpp"
#include "lib/view/french.hpp"
#include "lib/view/visit.hpp"

namespace search {

namespace {

using web::Dictionary;

void fill_pieces(Dictionary& item, const char* name, const std::vector<Piece>& pieces) {
    for (const auto& piece : pieces)
        item.AddSectionDictionary(name)->SetValueAndShowSection("WORDS", piece.text, piece.found ? "FOUND" : "PLAIN");
}

void fill_item(web::App& app, Dictionary& item, const Results& results, const town::Found& found) {
    town::Notification news;
    news.kind = found.kind->name;
    news.under = news.object_id = found.number;
    news.commune.code = results.commune.code, news.commune.slug = results.commune.slug;
    const auto told = web::told(app, news, web::Where::site);
    item.SetValue("LINK", news.path(app.kinds));
    item.SetValue("ICON", told.icon);
    const auto what = app.views.words(found.section, "found.tpl", found.kind->content->kind);
    item.SetValueAndShowSection("WHAT_HTML", what.empty() ? told.link : what, "WHAT");
    fill_pieces(item, "TITLE_PIECE", marked(found.title, results.words));
    if (!found.text.empty())
        fill_pieces(*item.AddSectionDictionary("EXCERPT"), "PIECE", excerpt(found.text, results.words));
    web::put_date(item, "DATE", found.since, results.commune.time_zone);
}

} // namespace

void fill_index(web::App& app, Dictionary& page, const Results& results) {
    const auto encoded = base::url_encode(results.typed);
    page.SetValue("TYPED", std::string{results.typed});
    page.SetIntValue("TYPED_MAX", query_max);
    page.SetValue("ENCODED", encoded);
    if (results.too_long) return page.ShowSection("TOO_LONG");
    if (!results.citizen) page.ShowSection("OUTSIDE");
    if (results.words.empty()) return page.ShowSection("NOTHING_ASKED");
    const auto& found = results.page.found;
    if (found.empty()) return page.ShowSection(results.first_page ? "NONE" : "NO_MORE");
    page.ShowSection("SOME");
    for (const auto& one : found) fill_item(app, *page.AddSectionDictionary("ITEM"), results, one);
    if (!results.first_page) page.ShowSection("NOT_FIRST");
    if (results.page.next) page.SetValueAndShowSection("NEXT", std::to_string(results.page.next), "HAS_NEXT");
}

} // namespace search
