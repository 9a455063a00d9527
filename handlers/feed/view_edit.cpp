// What a publisher sees while writing: the form, how it will look, and what is not out yet.
#include "feed/view.hpp"

#include "lib/base/markdown.hpp"
#include "lib/base/plain_text.hpp"
#include "lib/files/attachment.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"

#include <algorithm>

namespace feed {

using web::Dictionary;

void fill_preview(Dictionary& page, const Words& words, const std::vector<Attached>& attached, const town::Name& by) {
    auto& d = *page.AddSectionDictionary("PREVIEW");
    d.SetValue("PREVIEW_TITLE", words.title);
    d.SetValue("PREVIEW_HTML", base::markdown_to_html(words.body));
    d.SetValue("PREVIEW_BY", town::full_name(by));
    auto* files = d.AddIncludeDictionary("FILES");
    files->SetFilename("feed/files.tpl");
    fill_files(*files, attached, false);
}

namespace {

constexpr long thumbnail_width = 96; ///< pixels

void fill_carried(Dictionary& page, const std::vector<Attached>& attached) {
    int n = 0;
    for (const auto& [file, address, token, dropped] : attached) {
        auto& d = *page.AddSectionDictionary("CARRIED");
        d.SetIntValue("N", ++n);
        d.SetValue("TOKEN", token);
        if (dropped) d.ShowSection("DROPPED");
        if (file.document()) {
            auto* document = d.AddSectionDictionary("A_DOCUMENT");
            document->SetValue("DOCUMENT_NAME", file.name);
            document->SetValue("SIZE", web::file_size(file.bytes));
            continue;
        }
        auto* picture = d.AddSectionDictionary("A_PICTURE");
        picture->SetValue("ADDRESS", address);
        picture->SetValue("SEEN", file.alt);
        picture->SetIntValue("WIDTH", thumbnail_width);
        picture->SetIntValue("HEIGHT", file.width ? thumbnail_width * file.height / file.width : thumbnail_width);
    }
}

} // namespace

void fill_edit(Dictionary& page, const web::Form& form, const Publication* before, const std::vector<Attached>& attached,
               const std::vector<std::string>& topics, const Visit& visit) {
    form.fill(page);
    if (!before) web::fill_desk_menu(page, visit.reader, "PUBLISH");
    for (const auto& topic : topics) page.AddSectionDictionary("KNOWN_TOPIC")->SetValue("KNOWN", topic);
    page.ShowSection(before || !form["title"].empty() ? "WITH_TITLE" : "TITLE_IN_TEXT");
    if (const auto when = form["when"]; !form["topic"].empty() || form["audience"] == "citizens" || !form["publish-at"].empty() ||
                                        !form["last-day"].empty() || (before && when != "now"))
        page.ShowSection("OPTIONS_OPEN");
    page.ShowSection(before ? "EDITING" : "NEW");
    page.ShowSection(attached.empty() ? "NO_FILES" : "SOME_FILES");
    page.SetIntValue("PICTURES_MAX", pictures_max);
    page.SetIntValue("DOCUMENTS_MAX", documents_max);
    page.SetIntValue("MEGABYTES", static_cast<long>(web::attachment_limit >> 20));
    fill_carried(page, attached);
    if (!before) {
        page.ShowSection("MAY_SCHEDULE");
        page.SetValue("FORM_ID", form["form_id"].empty() ? visit.form_id : std::string{form["form_id"]});
        return;
    }
    page.ShowSection(before->out_at(visit.now) ? "ALREADY_PUBLIC" : "MAY_SCHEDULE");
    page.SetValue("PATH", path_of(*before));
    page.SetValue("TITLE_NOW", before->title);
    page.SetValue("TEXT_NOW_HTML", base::plain_text_to_html(before->body));
}

void fill_drafts(Dictionary& page, const Unpublished& drafts, bool ended, bool first_page, const Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "DRAFTS");
    page.ShowSection(ended ? "ENDED" : "NOT_ENDED");
    for (const auto& p : drafts.publications) {
        auto* item = page.AddSectionDictionary("DRAFT");
        item->SetValue("PATH", path_of(p));
        item->SetValue("TITLE", p.title);
        item->ShowSection(ended ? "IS_OVER" : p.published_at ? "SCHEDULED" : "UNSCHEDULED");
        if (ended)
            web::put_date(*item, "DATE", *p.ends_at - 1, p.time_zone);
        else if (p.published_at)
            web::put_date_time(*item, "DATE", std::max(*p.published_at, visit.now), p.time_zone);
    }
    page.ShowSection(!drafts.publications.empty() ? "SOME" : ended ? "NONE_ENDED" : "NONE");
    web::fill_pager(page, drafts.next, first_page);
}

} // namespace feed
