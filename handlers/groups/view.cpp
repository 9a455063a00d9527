#include "groups/view.hpp"

#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"
#include "lib/view/typeset.hpp"

namespace groups {

namespace {

using web::Dictionary;

/// What every page about a group says of it.
void fill_facts(Dictionary& d, const Group& group, const web::Visit& visit) {
    const auto& zone = visit.zone();
    d.SetValue("GROUP_PATH", path_of(visit.commune, group.id));
    d.SetValue("TITLE", group.title);
    if (!group.about.empty())
        d.SetValueAndShowSection("ABOUT_HTML", web::typeset(base::plain_text_to_html(group.about)), "HAS_ABOUT");
    if (group.pinned_at) d.ShowSection("PINNED");
    if (group.admission == Admission::on_request) d.ShowSection("ON_REQUEST");
    if (group.archived_at)
        d.ShowSection("ARCHIVED");
    else if (group.closed_at)
        d.ShowSection("CLOSED");
    web::put_date(d, "CREATED", group.created_at, zone);
    if (group.last_post) {
        auto& last = *d.AddSectionDictionary("HAS_LAST");
        last.SetValue("LAST", web::ago(group.last_post_at, visit.now, zone));
        last.SetValue("LAST_ISO", web::iso8601(group.last_post_at, zone));
    }
    d.SetValue("POSTS", web::plural(group.post_count, "message", "messages"));
    d.SetValue("PEOPLE", web::plural(group.author_count, "participant", "participants"));
}

void fill_groups(Dictionary& page, const std::vector<Group>& groups, const web::Visit& visit) {
    for (const auto& group : groups) {
        auto& item = *page.AddSectionDictionary("GROUP");
        fill_facts(item, group, visit);
        const bool readable = group.readable_by(visit.reader);
        if (readable && group.read && group.read < group.last_post) item.ShowSection("UNREAD");
        const bool asks = visit.reader.citizen() && !readable && !group.closed();
        item.ShowSection(readable || !visit.reader.id               ? "ENTER"
                         : !asks                                    ? "LOOK"
                         : !group.membership                        ? "MAY_ASK"
                         : *group.membership == Membership::waiting ? "ASKED"
                                                                    : "LOOK");
    }
}

} // namespace

void fill_index(Dictionary& page, const std::vector<Group>& pinned, const List& list, int asking,
                bool first_page, const web::Visit& visit) {
    fill_groups(page, pinned, visit);
    fill_groups(page, list.groups, visit);
    if (pinned.empty() && list.groups.empty()) page.ShowSection(first_page ? "NONE" : "NO_MORE");
    if (!visit.reader.citizen()) page.ShowSection("NOT_CITIZEN");
    if (!visit.reader.id) page.ShowSection("STRANGER");
    if (visit.reader.may(town::Right::moderate)) page.ShowSection("MAY_ORDER");
    if (asking > 0) {
        auto& d = *page.AddSectionDictionary("ASKING");
        d.SetValue("COUNT", web::number(web::capped_count(d, asking)));
        d.ShowSection(asking > 1 ? "SEVERAL" : "ONE");
    }
    web::fill_pager(page, list.next, first_page);
}

void fill_card(Dictionary& card, const std::vector<Card>& groups, Seconds now, const std::string& zone) {
    for (const auto& group : groups) {
        auto* item = card.AddSectionDictionary("GROUP");
        item->SetIntValue("ID", group.id.value);
        item->SetValue("TITLE", group.title);
        item->SetValue("POSTS", web::plural(group.post_count, "message", "messages"));
        item->SetValue("LAST", web::ago(group.last_post_at, now, zone));
    }
}

void fill_archives(Dictionary& page, const List& list, bool first_page, const web::Visit& visit) {
    fill_groups(page, list.groups, visit);
    if (list.groups.empty()) page.ShowSection("NONE");
    web::fill_pager(page, list.next, first_page);
}

void fill_show(Dictionary& page, const Group& group, town::Watching watching, const web::Visit& visit) {
    fill_facts(page, group, visit);
    page.ShowSection(watching == town::Watching::yes ? "FOLLOWING" : "NOT_FOLLOWING");
    if (group.closed())
        page.ShowSection("NO_FORM");
    else if (!town::may_speak(visit.reader))
        page.ShowSection("ONLY_READS");
    if (!visit.reader.may(town::Right::moderate)) return;
    auto& tools = *page.AddSectionDictionary("TOOLS");
    if (group.archived_at) {
        tools.ShowSection("MAY_RESTORE");
        return;
    }
    tools.ShowSection(group.pinned_at ? "MAY_UNPIN" : "MAY_PIN");
    tools.ShowSection(group.closed_at ? "MAY_REOPEN" : "MAY_CLOSE");
    tools.ShowSection("MAY_ARCHIVE");
}

void fill_door(Dictionary& page, const Group& group, std::string_view text, const std::vector<OwnPost>& own,
               const web::Visit& visit) {
    fill_facts(page, group, visit);
    if (!own.empty()) page.ShowSection("HAS_OWN");
    for (const auto& p : own) {
        auto& item = *page.AddSectionDictionary("OWN");
        item.SetValue("POST_PATH",
                      path_of(visit.commune, group.id) + "/messages/" + std::to_string(p.id.value));
        item.SetValue("TEXT", base::clean_line(p.body));
        web::put_date(item, "DATE", p.at, visit.zone());
    }
    if (!text.empty()) page.SetValueAndShowSection("TEXT", std::string{text}, "KEPT");
    const auto& reader = visit.reader;
    if (!reader.citizen())
        page.ShowSection(!reader.id       ? "STRANGER"
                         : reader.waiting ? "WAITS"
                         : reader.refused ? "REFUSED"
                                          : "NOT_CITIZEN");
    else if (group.membership == Membership::excluded) {
        auto& shut = *page.AddSectionDictionary("SHUT_OUT");
        shut.SetValue("COMMUNE_CODE", visit.commune.code);
        if (!group.reason.empty()) shut.SetValueAndShowSection("REASON", group.reason, "HAS_REASON");
    } else if (group.membership == Membership::waiting)
        page.ShowSection("ASKED");
    else
        page.ShowSection(group.closed() ? "TOO_LATE" : "MAY_ASK");
}

void fill_edit(Dictionary& page, const web::Form& form, const Group* group, const web::Visit& visit) {
    form.fill(page);
    page.SetValue("FORM_ID", form["form_id"].empty() ? web::new_form_id() : std::string{form["form_id"]});
    page.SetValue("ACTION", group ? path_of(visit.commune, group->id) : visit.commune.below("/groupes"));
    page.ShowSection(group ? "CHANGE" : "NEW");
}

void fill_people(Dictionary& page, const Group& group, const std::vector<Person>& people,
                 const web::Visit& visit) {
    fill_facts(page, group, visit);
    page.ShowSection(people.empty() ? "NOBODY" : "SOMEBODY");
    if (visit.reader.may(town::Right::moderate)) page.ShowSection("LISTS");
    for (const auto& p : people) {
        auto& item = *page.AddSectionDictionary("PERSON");
        auto reader = visit.reader;
        if (p.team) reader.level = town::Level::team; // who speaks for the town hall is named to everybody
        item.SetValue("NAME", town::display_name(p.name, reader));
        item.SetIntValue("ID", p.id.value);
        if (p.team) item.ShowSection("FROM_TEAM");
        item.SetValue("POSTS", web::plural(p.posts, "message", "messages"));
        if (visit.reader.may(town::Right::moderate) && !p.team) item.ShowSection("MAY_EXCLUDE");
    }
}

void fill_members(Dictionary& page, const Group& group, const DecidedPage& people, Membership membership,
                  bool first_page, const web::Visit& visit) {
    fill_facts(page, group, visit);
    const bool out = membership == Membership::excluded;
    page.ShowSection(out ? "OUT" : "IN");
    if (people.people.empty()) page.ShowSection("NOBODY");
    for (const auto& p : people.people) {
        auto& item = *page.AddSectionDictionary("PERSON");
        item.SetValue("NAME", town::full_name(p.name));
        item.SetIntValue("ID", p.id.value);
        web::put_date(item, "DATE", p.decided_at, visit.zone());
        if (!p.reason.empty()) item.SetValueAndShowSection("REASON", p.reason, "HAS_REASON");
        item.ShowSection(out ? "MAY_READMIT" : "MAY_EXCLUDE");
    }
    web::fill_pager(page, people.next.value, first_page);
}

void fill_asking(Dictionary& page, const JoinRequestPage& asking, bool first_page, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "GROUPS");
    if (asking.people.empty()) page.ShowSection("NOBODY");
    for (const auto& a : asking.people) {
        auto& item = *page.AddSectionDictionary("PERSON");
        item.SetValue("GROUP_PATH", path_of(visit.commune, a.group));
        item.SetValue("TITLE", a.title);
        item.SetValue("NAME", town::full_name(a.name));
        item.SetIntValue("ID", a.id.value);
        item.SetValue("AGO", web::ago(a.asked_at, visit.now, visit.zone()));
    }
    if (!first_page) page.ShowSection("NOT_FIRST");
    if (!asking.next) return;
    auto& next = *page.AddSectionDictionary("HAS_NEXT");
    next.SetValue("NEXT", db::Cursor{asking.next->at, asking.next->id.value}.text());
    next.SetIntValue("NEXT_GROUP", asking.next->group.value);
}

void fill_shut_out(Dictionary& page, const Group& group, const town::Member& person, const web::Form& form,
                   const web::Visit& visit) {
    fill_facts(page, group, visit);
    form.fill(page);
    page.SetIntValue("ID", person.id.value);
    page.SetValue("NAME", town::full_name(person.name));
}

} // namespace groups
