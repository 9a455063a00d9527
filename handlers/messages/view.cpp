#include "messages/view.hpp"

#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"
#include "lib/talk/thread.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"
#include "lib/view/visit.hpp"
#include "lib/view/typeset.hpp"

#include <fmt/format.h>

namespace messages {

namespace {

using web::Dictionary;

constexpr std::size_t excerpt_length = 180;  ///< characters
constexpr Seconds long_wait = 7 * base::day; ///< from then on the delay is shown in the colour of a warning
constexpr const char* tabs[] = {"AT_WAITING", "AT_MINE", "AT_CLOSED", "AT_EVERYTHING"};
constexpr const char* states[] = {"attente", "moi", "closes", "toutes"};

void fill_subject(Dictionary& d, const Conversation& conversation) {
    if (conversation.subject.empty()) return d.ShowSection("NO_SUBJECT");
    d.SetValueAndShowSection("SUBJECT", conversation.subject, "HAS_SUBJECT");
}

/// How long a letter has been waiting for an answer.
void fill_delay(Dictionary& d, const Conversation& conversation, Seconds now) {
    if (!conversation.awaiting_since || conversation.closed_at) return;
    const auto waited = now - *conversation.awaiting_since;
    auto& delay = *d.AddSectionDictionary("WAITS");
    delay.SetValue("TONE", waited >= long_wait ? "warning" : "");
    if (waited < base::day) return delay.ShowSection("SHORT_WAIT");
    delay.SetValueAndShowSection("DAYS", web::plural(waited / base::day, "jour", "jours"), "SOME_DAYS");
}

void fill_state(Dictionary& d, const Conversation& conversation, Seconds now) {
    if (conversation.official) d.ShowSection("OFFICIAL");
    if (conversation.closed_at) d.ShowSection("CLOSED");
    fill_delay(d, conversation, now);
}

void fill_row(Dictionary& d, const Conversation& conversation, Seconds now) {
    d.SetValue("PATH", conversation.path());
    d.SetValue("TOWN_NAME", conversation.commune.name);
    fill_subject(d, conversation);
    web::put_date_time(d, "DATE", conversation.last_at, conversation.commune.zone);
    d.SetValue("AGO", web::ago(conversation.last_at, now, conversation.commune.zone));
    fill_state(d, conversation, now);
}

/// One's own, as parts of index, archive and search.
Dictionary& add_own(Dictionary& page, const Conversation& conversation, Seconds now) {
    auto& item = *page.AddSectionDictionary("LETTER");
    fill_row(item, conversation, now);
    if (conversation.unread()) item.ShowSection("NEW");
    if (!conversation.closed_at && !conversation.awaiting_since) item.ShowSection("ANSWERED");
    return item;
}

void fill_own(Dictionary& page, const List& list, bool first_page, Seconds now) {
    for (const auto& conversation : list.conversations) add_own(page, conversation, now);
    page.ShowSection(!list.conversations.empty() ? "SOME" : first_page ? "NONE" : "NO_MORE");
    web::fill_pager(page, list.next, first_page);
}

} // namespace

void fill_index(Dictionary& page, const List& list, const std::vector<Recipient>& served, bool first_page,
                Seconds now) {
    for (const auto& town : served) {
        auto& item = *page.AddSectionDictionary("SERVED");
        item.SetValue("TOWN_NAME", town.name);
        item.SetValue("TOWN_PATH", town.path());
    }
    fill_own(page, list, first_page, now);
}

void fill_archive(Dictionary& page, const List& list, bool first_page, Seconds now) {
    fill_own(page, list, first_page, now);
}

void fill_search(Dictionary& page, const std::optional<Hits>& found, std::string_view words, bool first_page,
                 Seconds now) {
    page.SetValue("WORDS", std::string{words});
    if (!found) return page.ShowSection("TOO_LONG");
    const auto& hits = *found;
    if (hits.newest_only) page.ShowSection("NEWEST_ONLY");
    for (const auto& hit : hits.hits) {
        auto& item = add_own(page, hit.conversation, now);
        if (hit.conversation.archived_at) item.ShowSection("PUT_AWAY");
        if (!hit.post) continue;
        item.SetValue("PATH", fmt::format("{}/messages/{}", hit.conversation.path(), hit.post.value));
        item.SetValueAndShowSection("EXCERPT", base::shorten(base::clean_line(hit.body), excerpt_length),
                                    "HAS_EXCERPT");
    }
    page.ShowSection(!hits.hits.empty() ? "SOME" : first_page && !hits.next ? "NONE" : "NO_MORE");
    web::fill_pager(page, hits.next, first_page);
}

void fill_write(Dictionary& page, const web::Form& form, const std::vector<Recipient>& recipients,
                const std::optional<Barred>& barred) {
    if (barred) {
        constexpr const char* sections[] = {"NOT_FOLLOWED", "OWN_TOWN", "REFUSED"};
        auto& d = *page.AddSectionDictionary(sections[static_cast<int>(barred->why)]);
        d.SetValue("TOWN_NAME", barred->commune.name);
        d.SetValue("TOWN_PATH", barred->commune.path());
        d.ShowSection(barred->commune.open() ? "MAY_FOLLOW" : "NO_MAYOR");
    }
    // What was typed meanwhile stands in the form although there is nobody to write to any more.
    if (recipients.empty() && form["text"].empty()) {
        if (!barred) page.ShowSection("NOBODY");
        return;
    }
    auto& d = *page.AddSectionDictionary("FORM");
    form.fill(d);
    if (form["form_id"].empty()) d.SetValue("FORM_ID", web::new_form_id());
    web::thread::fill_attach(d, form);
    for (const auto& r : recipients) {
        auto& option = *d.AddSectionDictionary("RECIPIENT");
        option.SetValue("CODE", r.code);
        option.SetValue("NAME", town::full_name(r.mayor));
        option.SetValue("TOWN_NAME", r.name);
        if (form["mairie"] == r.code || recipients.size() == 1) option.ShowSection("CHOSEN");
    }
}

void fill_show(Dictionary& page, const Conversation& conversation, std::optional<Seconds> opened_by_team,
               const town::Reader& reader, Seconds now) {
    page.SetValue("PATH", conversation.path());
    fill_subject(page, conversation);
    fill_state(page, conversation, now);
    auto& receipt = *page.AddSectionDictionary("RECEIPT");
    receipt.SetIntValue("NUMBER", conversation.id.value);
    receipt.SetValue("TOWN_NAME", conversation.commune.name);
    web::put_date_time(receipt, "DATE", conversation.created_at, conversation.commune.zone);
    if (conversation.receipt_address.empty())
        receipt.ShowSection("NO_ADDRESS");
    else
        receipt.SetValueAndShowSection("ADDRESS", conversation.receipt_address, "HAS_ADDRESS");
    if (!conversation.receipt_phone.empty())
        receipt.SetValueAndShowSection("PHONE", conversation.receipt_phone, "HAS_PHONE");
    if (conversation.official) receipt.ShowSection("OFFICIAL");
    if (conversation.last_at == conversation.created_at) receipt.ShowSection("JUST_SENT");
    if (conversation.viewer_is_team(reader)) return;
    auto& own = *page.AddSectionDictionary("OWN_SIDE");
    own.SetValue("TOWN_NAME", conversation.commune.name);
    own.SetValue("TOWN_CODE", conversation.commune.code);
    own.SetValue("PATH", conversation.path());
    own.ShowSection(conversation.archived_at ? "ARCHIVED" : "NOT_ARCHIVED");
    if (conversation.refused)
        own.ShowSection("REFUSED");
    else if (conversation.locked)
        own.ShowSection("LOCKED");
    else if (conversation.closed_at)
        own.ShowSection("CLOSED");
    if (opened_by_team)
        own.SetValueAndShowSection("OPENED", web::date_time(*opened_by_team, conversation.commune.zone),
                                   "WAS_OPENED");
}

namespace {

void fill_notes(Dictionary& d, const Conversation& conversation, const std::vector<Note>& notes,
                const web::Form& note, Seconds now) {
    note.fill(d);
    if (!notes.empty() || !note["note"].empty() || !note.ok()) d.ShowSection("NOTES_OPEN");
    for (const auto& n : notes) {
        auto& item = *d.AddSectionDictionary("NOTE_WRITTEN");
        item.SetValue("NAME", town::full_name(n.name));
        item.SetValue("TEXT_HTML", web::typeset(base::plain_text_to_html(n.body)));
        item.SetValue("AGO", web::ago(n.at, now, conversation.commune.zone));
        web::put_date_time(item, "DATE", n.at, conversation.commune.zone);
    }
}

/// messages/answer.tpl, beside what web::thread::fill_form says.
void fill_work(Dictionary& d, const Conversation& conversation, const Desk& desk, const web::Form& note,
               Seconds now) {
    d.SetFilename("messages/answer.tpl");
    d.SetValue("PATH", conversation.path());
    d.SetValue("CITIZEN", town::full_name(conversation.name));
    d.SetIntValue("SEEN", desk.seen.value);
    d.ShowSection(conversation.locked ? "LOCKED" : conversation.closed_at ? "CLOSED" : "NOT_CLOSED");
    for (const auto& c : desk.colleagues) {
        auto& item = *d.AddSectionDictionary("COLLEAGUE");
        item.SetIntValue("ID", c.id.value);
        item.SetValue("NAME", town::full_name(c.name));
        if (c.id == conversation.assigned_to) item.ShowSection("CHOSEN");
    }
    auto* canned = desk.canned.empty() ? nullptr : d.AddSectionDictionary("CANNED");
    for (const auto& answer : desk.canned) {
        auto& option = *canned->AddSectionDictionary("CANNED_ANSWER");
        option.SetIntValue("ID", answer.id);
        option.SetValue("TITLE", answer.title);
    }
    fill_notes(*d.AddSectionDictionary("NOTES"), conversation, desk.notes, note, now);
}

} // namespace

void fill_desk(Dictionary& page, Dictionary* answer, const Conversation& conversation, const Desk& desk,
               const web::Form& note, Seconds now) {
    auto& d = *page.AddSectionDictionary("TEAM_SIDE");
    d.SetValue("NAME", town::full_name(conversation.name));
    if (conversation.gone) d.ShowSection("GONE");
    for (const auto& r : desk.readings) {
        auto& item = *d.AddSectionDictionary("READING");
        item.SetValue("NAME", town::full_name(r.name));
        web::put_date_time(item, "DATE", r.at, conversation.commune.zone);
    }
    if (answer) answer->ShowSection("ANSWERS");
    fill_work(answer ? *answer : *page.AddIncludeDictionary("POST_FORM"), conversation, desk, note, now);
}

void fill_task(Dictionary& d, const Conversation& conversation, const FirstWords* newest, const std::string& back) {
    d.SetValue("PATH", conversation.path());
    d.SetIntValue("ID", conversation.id.value);
    d.SetValue("NAME", town::full_name(conversation.name));
    d.SetValue("BACK", back);
    d.SetValue("FORM_ID", web::new_form_id());
    d.SetIntValue("LONGEST", static_cast<long>(town::post_max));
    if (!conversation.subject.empty()) d.SetValueAndShowSection("SUBJECT", conversation.subject, "HAS_SUBJECT");
    web::put_date(d, "DATE", conversation.awaiting_since.value_or(conversation.last_at), conversation.commune.zone);
    if (conversation.official) d.ShowSection("OFFICIAL");
    if (!conversation.gone && !conversation.locked) d.ShowSection("MAY_ANSWER");
    if (!newest) return;
    d.SetIntValue("SEEN", newest->post.value);
    d.SetValueAndShowSection("WORDS_HTML", base::plain_text_to_html(newest->beginning), "HAS_WORDS");
}

void fill_inbox(Dictionary& page, const List& list, Show show, bool first_page, const town::Reader& reader,
                Seconds now) {
    web::fill_desk_menu(page, reader, "MESSAGES");
    page.ShowSection(tabs[static_cast<int>(show)]);
    page.SetValue("STATE", states[static_cast<int>(show)]);
    for (const auto& conversation : list.conversations) {
        auto& item = *page.AddSectionDictionary("LETTER");
        fill_row(item, conversation, now);
        item.SetValue("NAME", town::full_name(conversation.name));
        if (conversation.assigned_to)
            item.SetValueAndShowSection("ASSIGNED", town::full_name(conversation.assigned), "HAS_ASSIGNED");
        if (conversation.last_post && conversation.seen.empty()) item.ShowSection("NEW");
        if (conversation.last_post && !conversation.seen.empty())
            item.SetValueAndShowSection("SEEN", town::full_name(conversation.seen), "WAS_SEEN");
    }
    page.ShowSection(list.conversations.empty() ? "NONE" : "SOME");
    web::fill_pager(page, list.next, first_page);
}

void fill_canned(Dictionary& page, const std::vector<Canned>& answers, const web::Form& form,
                 const town::Reader& reader) {
    web::fill_desk_menu(page, reader, "MESSAGES");
    for (const auto& answer : answers) {
        auto& item = *page.AddSectionDictionary("ANSWER");
        item.SetIntValue("ID", answer.id);
        item.SetValue("TITLE", answer.title);
        item.SetValue("TEXT_HTML", base::plain_text_to_html(answer.body));
    }
    page.ShowSection(answers.empty() ? "NONE" : "SOME");
    if (answers.size() >= most_canned) return page.ShowSection("FULL");
    auto& d = *page.AddSectionDictionary("FORM");
    form.fill(d);
    if (form["form_id"].empty()) d.SetValue("FORM_ID", web::new_form_id());
}

void fill_canned_edit(Dictionary& page, std::int64_t id, const web::Form& form, const town::Reader& reader) {
    web::fill_desk_menu(page, reader, "MESSAGES");
    page.SetIntValue("ID", id);
    form.fill(page);
}

void fill_receipt_mail(Dictionary& mail, const Beginning& beginning, const town::Commune& commune,
                       ThreadId id, const town::Name& name, Seconds now) {
    mail.SetValue("NAME", name.first);
    mail.SetValue("COMMUNE", commune.name);
    mail.SetValue("DATE", web::date_time(now, commune.time_zone));
    mail.SetIntValue("NUMBER", id.value);
    mail.SetValue("PATH", fmt::format("/messagerie/{}/{}", commune.path(), id.value));
    if (beginning.town_hall.address.empty())
        mail.ShowSection("NO_ADDRESS");
    else
        mail.SetValueAndShowSection("ADDRESS", beginning.town_hall.address, "HAS_ADDRESS");
    if (!beginning.town_hall.phone.empty())
        mail.SetValueAndShowSection("PHONE", beginning.town_hall.phone, "HAS_PHONE");
    if (beginning.official) mail.ShowSection("OFFICIAL");
}

} // namespace messages
