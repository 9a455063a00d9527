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

constexpr std::size_t quoted_most = 1500; ///< characters

const Quote* quote_of(const std::vector<Quote>& quotes, std::int64_t key) {
    const auto found = std::ranges::find(quotes, key, &Quote::key);
    return found == quotes.end() ? nullptr : &*found;
}

/// The words themselves, whose, when and under what, as the section QUOTE.
void fill_quote(Dictionary& d, const Quote* quote, const web::Visit& visit) {
    if (!quote) return;
    auto& q = *d.AddSectionDictionary("QUOTE");
    q.SetValue("AUTHOR", town::full_name(quote->name));
    q.SetValue("INITIALS", base::initials(quote->name.first, quote->name.last));
    if (!quote->title.empty()) q.SetValueAndShowSection("PLACE", quote->title, "HAS_PLACE");
    web::put_date_time(q, "WRITTEN", quote->at, visit.zone());
    if (quote->body.empty())
        q.ShowSection("NO_WORDS");
    else
        q.SetValueAndShowSection("WORDS_HTML", base::plain_text_to_html(base::shorten(quote->body, quoted_most)), "HAS_WORDS");
}

void fill_reason_inline(Dictionary& d, town::Reason reason) {
    auto* words = d.AddIncludeDictionary("REASON_INLINE");
    words->SetFilename("parts/reason_inline.tpl");
    words->ShowSection(fmt::format("REASON_IS_{}", static_cast<int>(reason)));
}

void fill_decision(Dictionary& d, const Decision& decision, const std::vector<Quote>& quotes, const web::Visit& visit) {
    d.SetIntValue("ID", decision.id.value);
    fill_quote(d, quote_of(quotes, decision.id.value), visit);
    if (decision.settled_at) {
        auto& settled = *d.AddSectionDictionary(decision.restored ? "RESTORED" : "UPHELD");
        web::put_date_time(settled, "SETTLED", *decision.settled_at, visit.zone());
        if (!decision.settlement.empty())
            settled.SetValueAndShowSection("SETTLEMENT_HTML", base::plain_text_to_html(decision.settlement), "HAS_SETTLEMENT");
    }
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

/// It can still be shown again, by this reader.
bool can_be_shown(const Decision& decision, const std::vector<Quote>& quotes, const web::App& app) {
    const auto* kind = web::find_flaggable(app.sections, decision.kind);
    const auto* quote = quote_of(quotes, decision.id.value);
    return kind && kind->show && quote && !quote->body.empty() && !decision.restored;
}

} // namespace

Dictionary& fill_object(Dictionary& page, const Flagged& object, const std::vector<Flag>& flags,
                        const std::vector<Quote>& quotes, const std::string& back, web::App& app, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("OBJECT");
    d.SetFilename("decisions/object.tpl");
    d.SetIntValue("FIRST", object.first.value);
    d.SetValue("BACK", back);
    fill_kind(d, app, object.kind);
    fill_quote(d, quote_of(quotes, object.first.value), visit);
    d.ShowSection(object.count > 1 ? "SEVERAL_FLAGS" : "ONE_FLAG");
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

void fill_answer(Dictionary& page, const Decision& decision, const std::vector<Quote>& quotes, const std::string& back,
                 web::App& app, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("ANSWER");
    d.SetFilename("decisions/answer.tpl");
    d.SetValue("BACK", back);
    fill_kind(d, app, decision.kind);
    fill_decision(d, decision, quotes, visit);
    fill_reason_inline(d, decision.reason);
    d.SetValue("AUTHOR", town::full_name(decision.author_name));
    d.SetValue("BY", town::full_name(decision.by_name));
    if (can_be_shown(decision, quotes, app)) d.ShowSection("MAY_SHOW");
}

void fill_flagged(Dictionary& page, const FlaggedPage& flagged, const std::vector<Quote>& quotes,
                  const std::vector<Decision>& answers, const std::vector<Quote>& answered, bool first_page, web::App& app, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "FLAGS");
    const auto here = visit.commune.below("/mairie") + "/signalements";
    if (!answers.empty()) page.ShowSection("ANSWERS");
    for (const auto& decision : answers) fill_answer(*page.AddSectionDictionary("ANSWERED"), decision, answered, here, app, visit);
    for (const auto& object : flagged.objects) {
        auto& item = *page.AddSectionDictionary("ITEM");
        auto& d = fill_object(item, object, flagged.flags, quotes, here, app, visit);
        if (object.count > flags_shown) d.ShowSection("MORE");
    }
    page.ShowSection(flagged.objects.empty() ? "NONE" : "SOME");
    web::fill_pager(page, flagged.next.value, first_page);
}

void fill_flags(Dictionary& page, const FlaggedPage& flagged, const std::vector<Quote>& quotes, bool first_page,
                web::App& app, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "FLAGS");
    const auto& object = flagged.objects.front();
    fill_object(page, object, flagged.flags, quotes, visit.commune.below("/mairie") + "/signalements", app, visit);
    page.SetIntValue("FIRST", object.first.value);
    web::fill_pager(page, flagged.next.value, first_page);
}

void fill_list(Dictionary& page, const DecisionPage& list, const std::vector<Quote>& quotes, bool first_page,
               web::App& app, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "DECISIONS");
    for (const auto& decision : list.decisions) {
        auto* item = page.AddSectionDictionary("DECISION");
        fill_kind(*item, app, decision.kind);
        fill_decision(*item, decision, quotes, visit);
        item->SetValue("AUTHOR", town::full_name(decision.author_name));
        item->SetValue("BY", town::full_name(decision.by_name));
    }
    page.ShowSection(list.decisions.empty() ? "NONE" : "SOME");
    web::fill_pager(page, list.next.value, first_page);
}

void fill_show(Dictionary& page, const Decision& decision, const std::vector<Quote>& quotes, const web::Form& form,
               web::App& app, const web::Visit& visit) {
    fill_kind(page, app, decision.kind, true);
    fill_decision(page, decision, quotes, visit);
    if (visit.reader.id == decision.author) {
        page.ShowSection("OWN");
        if (decision.answered_at || decision.restored) return;
        if (too_late(decision, visit.now) && form["text"].empty()) return page.ShowSection("TOO_LATE");
        auto* answer = page.AddSectionDictionary("MAY_ANSWER");
        form.fill(*answer);
        return;
    }
    auto* team = page.AddSectionDictionary("FOR_TEAM");
    team->SetValue("AUTHOR", town::full_name(decision.author_name));
    team->SetValue("BY", town::full_name(decision.by_name));
    if (can_be_shown(decision, quotes, app)) page.ShowSection("MAY_SHOW");
    if (decision.answered_at && !decision.settled_at) page.ShowSection("MAY_UPHOLD");
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
