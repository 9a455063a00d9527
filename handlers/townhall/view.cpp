#include "townhall/view.hpp"

#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"
#include "lib/view/markup.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace townhall {

namespace {

using web::Dictionary;

void fill_people(Dictionary& page, const char* name, int count) {
    auto* d = page.AddSectionDictionary(name);
    d->SetValue("COUNT", web::number(count));
    d->ShowSection(count > 1 ? "SEVERAL" : "ONE");
}

void fill_waits(Dictionary& page, const web::Waits& waits, const web::Visit& visit) {
    const auto& item = *waits.item;
    if (!waits.count) return;
    const bool allowed = visit.reader.may(item.right);
    auto& d = *page.AddSectionDictionary("WAITS")->AddSectionDictionary(allowed ? "LINK" : "NO_LINK");
    d.SetValue("ADDRESS", base::replace_all(std::string{item.address}, "{commune}", visit.commune.path()));
    d.SetValue("COUNT", web::number(web::capped_count(d, waits.count)));
    auto& words = *d.AddIncludeDictionary("WORDS");
    words.SetFilename(fmt::format("{}/desk.tpl", waits.section->name));
    if (!item.words.empty()) words.ShowSection(std::string{item.words});
    words.ShowSection(waits.count > 1 ? "SEVERAL" : "ONE");
}

constexpr Seconds soon = 7 * base::day;

/// The leaf of a calendar before a task: without delay, until when the law says, or how long somebody has waited.
void fill_leaf(Dictionary& d, const web::Task& task, const web::Visit& visit) {
    if (task.due && *task.due <= visit.now) return d.ShowSection(*task.due == task.since ? "AT_ONCE" : "LATE");
    if (task.due) {
        auto& leaf = *d.AddSectionDictionary("DUE");
        const auto date = web::short_date(*task.due, visit.zone());
        leaf.SetValue("DAY", date.day);
        leaf.SetValue("MONTH", date.month);
        if (*task.due - visit.now < soon) leaf.ShowSection("SOON");
        return;
    }
    const auto waited = (visit.now - task.since) / base::day;
    if (!waited) return d.ShowSection("TODAY");
    auto& leaf = *d.AddSectionDictionary("WAITED");
    leaf.SetIntValue("DAYS", waited);
    leaf.ShowSection(waited > 1 ? "SEVERAL" : "ONE");
    if (waited >= long_wait / base::day) leaf.ShowSection("LONG");
}

void fill_task(Dictionary& page, const ToDo& one, const web::Visit& visit) {
    auto& d = *page.AddSectionDictionary("TASK");
    fill_leaf(d, one.task, visit);
    auto& body = *d.AddIncludeDictionary("BODY");
    body.SetFilename(fmt::format("{}/task.tpl", one.section->name));
    one.task.fill(body);
}

} // namespace

void fill_index(Dictionary& page, const Desk& desk, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "HOME");
    int mine = 0;
    for (const auto& waits : desk.waits) {
        fill_waits(page, waits, visit);
        if (waits.count && visit.reader.may(waits.item->right)) mine += waits.count;
    }
    for (const auto& one : desk.to_do) fill_task(page, one, visit);
    if (mine) page.SetValueAndShowSection("ALL", web::number(mine), "ANY_WAITS");
    if (desk.to_do.empty()) page.ShowSection(mine ? "ELSEWHERE" : "NOTHING_WAITS");
    page.SetValue("TODAY", web::date(visit.now, visit.zone()));
    fill_people(page, "MEMBERS", desk.reached.members);
    fill_people(page, "CITIZENS", desk.reached.citizens);
    fill_people(page, "FOLLOWERS", desk.reached.followers);
    if (visit.reader.may(town::Right::publish)) page.SetValueAndShowSection("FORM_ID", web::new_form_id(), "MAY_PUBLISH");
    if (visit.reader.alerter()) page.ShowSection("MAY_ALERT");
}

void fill_rights(Dictionary& d, int rights) {
    for (const auto& right : town::named_rights)
        if (rights & right.bit) d.ShowSection(web::marker_name(right.field) + "_TICKED");
}

void fill_team(Dictionary& page, const std::vector<Delegate>& delegates, const web::Form& form,
               MemberId changed, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "TEAM");
    for (const auto& delegate : delegates) {
        auto* item = page.AddSectionDictionary("DELEGATE");
        item->SetIntValue("ID", delegate.id.value);
        item->SetValue("NAME", town::full_name(delegate.name));
        web::put_date(*item, "DATE", delegate.since, visit.zone());
        auto* rights = item->AddIncludeDictionary("RIGHTS");
        rights->SetFilename("townhall/rights.tpl");
        rights->SetIntValue("ID", delegate.id.value);
        if (changed == delegate.id)
            form.fill(*rights);
        else
            fill_rights(*rights, delegate.rights);
    }
    page.ShowSection(delegates.empty() ? "NONE" : "SOME");
    auto* rights = page.AddIncludeDictionary("RIGHTS");
    rights->SetFilename("townhall/rights.tpl");
    rights->SetValue("ID", "new");
    if (changed) return;
    form.fill(page);
    form.fill(*rights);
}

void fill_settings(Dictionary& page, const Settings& settings, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "SETTINGS");
    settings.validation.fill(page);
    settings.card.fill(page);
    settings.link.fill(page);
    settings.prefecture.fill(page);
    page.SetValue("WAITING", web::plural(settings.waiting, "personne", "personnes"));
    if (settings.waiting > 0)
        page.ShowSection(settings.waiting >= undecided_max ? "MANY_WAIT"
                         : settings.waiting > 1            ? "SEVERAL_WAIT"
                                                           : "ONE_WAITS");
    if (settings.waiting > 0 && !settings.commune.automatic) page.ShowSection("ASK_CONFIRM");
    if (!settings.portrait.empty()) {
        auto* portrait = page.AddSectionDictionary("PORTRAIT_NOW");
        portrait->SetValue("VERSION", web::picture_version(settings.portrait));
    }
    for (const auto& link : settings.links) {
        auto* item = page.AddSectionDictionary("LINK");
        item->SetIntValue("ID", link.id.value);
        item->SetValue("LINK_LABEL", link.label);
        item->SetValue("LINK_URL", link.url);
    }
    page.ShowSection(settings.links.size() < most_links ? "MAY_ADD" : "LINKS_FULL");
}

namespace {

/// From the section that has words for it: "group.pin" is GROUP_PIN in groups/acts.tpl.
std::string words_for(web::App& app, std::string_view act) {
    auto words = app.views.words("parts", "acts.tpl", act);
    for (const auto* section : app.sections)
        if (words.empty()) words = app.views.words(section->name, "acts.tpl", act);
    return words;
}

} // namespace

void fill_journal(web::App& app, Dictionary& page, const Journal& journal, bool first_page,
                  const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "LOG");
    for (const auto& act : journal.acts) {
        auto* item = page.AddSectionDictionary("ACT");
        web::put_date_time(*item, "DATE", act.at, visit.zone());
        if (act.name.empty())
            item->ShowSection("BY_OPERATOR");
        else
            item->SetValueAndShowSection("NAME", town::full_name(act.name), "BY_MEMBER");
        item->ShowSection("ACT_" + web::marker_name(act.act)); // as an admin's own journal of before has it
        item->SetValue("WORDS", words_for(app, act.act));
        item->SetValue("CODE", act.act);
        if (act.object_id)
            item->SetValueAndShowSection("OBJECT", std::to_string(act.object_id), "HAS_OBJECT");
        if (!act.motive.empty()) item->SetValueAndShowSection("MOTIVE", act.motive, "HAS_MOTIVE");
        if (!act.object.empty()) item->SetValueAndShowSection("PERSON", town::full_name(act.object), "ABOUT");
    }
    page.ShowSection(journal.acts.empty() ? "NONE" : "SOME");
    web::fill_pager(page, journal.next, first_page);
}

} // namespace townhall
