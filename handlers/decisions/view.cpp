#include "decisions/view.hpp"

#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace decisions {

namespace {

using web::Dictionary;

void fill_reason(Dictionary& d, town::Reason reason) {
    auto* words = d.AddIncludeDictionary("REASON");
    words->SetFilename("parts/reason.tpl");
    words->ShowSection(fmt::format("REASON_IS_{}", static_cast<int>(reason)));
}

/// WHAT_HTML: as its section calls it in flagged.tpl; `to_author`: that it was hidden.
void fill_kind(Dictionary& d, web::App& app, const std::string& kind, bool to_author = false) {
    for (const auto* section : app.sections) {
        if (std::ranges::find(section->flaggables, kind, &web::Flaggable::kind) == section->flaggables.end())
            continue;
        const auto words = app.views.words(section->name, "flagged.tpl", to_author ? kind + "-hidden" : kind);
        if (!words.empty()) return d.SetValueAndShowSection("WHAT_HTML", words, "NAMED");
    }
    d.ShowSection("UNNAMED");
}

void fill_flag(Dictionary& d, const Flag& flag, const web::Visit& visit) {
    fill_reason(d, flag.reason);
    web::put_date_time(d, "DATE", flag.at, visit.zone());
    d.SetValue("RECEIPT", flag.receipt);
    if (!flag.explanation.empty())
        d.SetValueAndShowSection("EXPLANATION_HTML", base::plain_text_to_html(flag.explanation),
                                 "HAS_EXPLANATION");
    if (flag.member && flag.first_name.empty())
        d.ShowSection("BY_ACCOUNT");
    else if (flag.member)
        d.SetValueAndShowSection(
            "NAME", town::display_name({flag.first_name, flag.last_name, flag.short_name}, visit.reader),
            "BY_MEMBER");
    else if (!flag.notifier_name.empty())
        d.SetValueAndShowSection("NAME", flag.notifier_name, "BY_NAMED_VISITOR");
    else
        d.ShowSection("BY_VISITOR");
}

void fill_decision(Dictionary& d, const Decision& decision, const web::Visit& visit) {
    d.SetIntValue("ID", decision.id.value);
    fill_reason(d, decision.reason);
    web::put_date_time(d, "DATE", decision.at, visit.zone());
    if (!decision.explanation.empty())
        d.SetValueAndShowSection("EXPLANATION_HTML", base::plain_text_to_html(decision.explanation),
                                 "HAS_EXPLANATION");
    if (!decision.answered_at) return;
    auto* answer = d.AddSectionDictionary("ANSWERED");
    if (decision.answer.empty())
        answer->ShowSection("GONE");
    else
        answer->SetValueAndShowSection("ANSWER_HTML", base::plain_text_to_html(decision.answer), "HAS_ANSWER");
    web::put_date_time(*answer, "DATE", *decision.answered_at, visit.zone());
}

/// The form that hides it; none: the text itself offers what can be done.
std::string hiding(const Flagged& object, const std::string& address, web::App& app,
                   const web::Visit& visit) {
    const auto* kind = web::find_flaggable(app.sections, object.kind);
    if (!kind || address.empty()) return {};
    return base::replace_all(
        base::replace_all(base::replace_all(std::string{kind->hide}, "{commune}", visit.commune.path()),
                          "{id}", std::to_string(object.object_id)),
        "{address}", address);
}

/// decisions/object.tpl, with those of `flags` that are about it.
Dictionary& fill_object(Dictionary& page, const Flagged& object, const std::vector<Flag>& flags,
                        web::App& app, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("OBJECT");
    d.SetFilename("decisions/object.tpl");
    d.SetIntValue("FIRST", object.first.value);
    fill_kind(d, app, object.kind);
    d.SetValue("COUNT", web::plural(web::capped_count(d, object.count), "signalement", "signalements"));
    std::string address;
    for (const auto& flag : flags) {
        if (flag.kind != object.kind || flag.object_id != object.object_id) continue;
        address = flag.address;
        fill_flag(*d.AddSectionDictionary("FLAG"), flag, visit);
    }
    d.SetValue("ADDRESS", address);
    if (const auto hide = hiding(object, address, app, visit); !hide.empty())
        d.SetValueAndShowSection("HIDE", hide, "MAY_HIDE");
    else
        d.ShowSection("HIDE_THERE");
    return d;
}

} // namespace

void fill_flagged(Dictionary& page, const FlaggedPage& flagged, bool first_page, web::App& app,
                  const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "FLAGS");
    for (const auto& object : flagged.objects) {
        auto& item = *page.AddSectionDictionary("ITEM");
        auto& d = fill_object(item, object, flagged.flags, app, visit);
        if (object.count > flags_shown) d.ShowSection("MORE");
    }
    page.ShowSection(flagged.objects.empty() ? "NONE" : "SOME");
    web::fill_pager(page, flagged.next.value, first_page);
}

void fill_flags(Dictionary& page, const FlaggedPage& flagged, bool first_page, web::App& app,
                const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "FLAGS");
    const auto& object = flagged.objects.front();
    fill_object(page, object, flagged.flags, app, visit);
    page.SetIntValue("FIRST", object.first.value);
    web::fill_pager(page, flagged.next.value, first_page);
}

void fill_list(Dictionary& page, const DecisionPage& list, bool first_page, web::App& app,
               const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "DECISIONS");
    for (const auto& decision : list.decisions) {
        auto* item = page.AddSectionDictionary("DECISION");
        fill_kind(*item, app, decision.kind);
        fill_decision(*item, decision, visit);
        item->SetValue("AUTHOR", town::full_name(decision.author_name));
        item->SetValue("BY", town::full_name(decision.by_name));
    }
    page.ShowSection(list.decisions.empty() ? "NONE" : "SOME");
    web::fill_pager(page, list.next.value, first_page);
}

void fill_show(Dictionary& page, const Decision& decision, const web::Form& form, web::App& app,
               const web::Visit& visit) {
    fill_kind(page, app, decision.kind, true);
    fill_decision(page, decision, visit);
    if (visit.reader.id == decision.author) {
        page.ShowSection("OWN");
        if (decision.answered_at) return;
        if (too_late(decision, visit.now) && form["text"].empty()) return page.ShowSection("TOO_LATE");
        auto* answer = page.AddSectionDictionary("MAY_ANSWER");
        form.fill(*answer);
        return;
    }
    auto* team = page.AddSectionDictionary("FOR_TEAM");
    team->SetValue("AUTHOR", town::full_name(decision.author_name));
    team->SetValue("BY", town::full_name(decision.by_name));
}

void fill_figures(Dictionary& page, const Year& year) {
    page.SetIntValue("YEAR", year.year);
    int flags = 0, hidden = 0;
    for (int number = 1; number <= town::reason_count; ++number) {
        const auto found = std::ranges::find(year.counts, static_cast<town::Reason>(number), &Count::reason);
        const auto count = found == year.counts.end() ? Count{} : *found;
        auto* row = page.AddSectionDictionary("ROW");
        fill_reason(*row, static_cast<town::Reason>(number));
        row->SetValue("FLAGS", web::number(count.flags));
        row->SetValue("HIDDEN", web::number(count.hidden));
        flags += count.flags;
        hidden += count.hidden;
    }
    page.SetValue("ALL_FLAGS", web::number(flags));
    page.SetValue("ALL_HIDDEN", web::number(hidden));
    if (year.year > year.first) page.AddSectionDictionary("HAS_BEFORE")->SetIntValue("BEFORE", year.year - 1);
    if (year.year < year.last) page.AddSectionDictionary("HAS_AFTER")->SetIntValue("AFTER", year.year + 1);
}

} // namespace decisions
