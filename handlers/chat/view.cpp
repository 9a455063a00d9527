#include "chat/view.hpp"

#include "lib/base/text.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace chat {

namespace {

using web::Dictionary;
using web::thread::ThreadContext;

/// The hour alone when it is the same day.
std::string hour_of(Seconds at, const web::Visit& visit) {
    return web::date(at, visit.zone()) == web::date(visit.now, visit.zone())
               ? web::time_of_day(at, visit.zone())
               : web::date_time(at, visit.zone());
}

void fill_room(Dictionary& d, const Room& room, const web::Visit& visit) {
    d.SetValue("ROOM_TITLE", room.title);
    d.SetValue("ROOM_PATH", fmt::format("{}/{}", visit.commune.below("/direct"), room.id.value));
    web::put_date_time(d, "DATE", room.opened_at, visit.zone());
    d.SetValue("POSTS_SAID", web::plural(room.posts, "message", "messages"));
    if (!room.open(visit.now)) {
        d.SetValueAndShowSection("END_DATE", web::date_time(room.over_at(), visit.zone()), "OVER");
    } else if (room.closes_at) {
        d.SetValueAndShowSection("CLOSES", hour_of(*room.closes_at, visit), "UNTIL_HOUR");
    } else {
        d.ShowSection("UNTIL_CLOSED");
    }
    d.ShowSection(room.recorded ? "KEPT" : "NOT_KEPT");
    if (room.slow) d.SetValueAndShowSection("SLOW_SECONDS", web::number(room.slow), "SLOW");
}

void fill_one(Dictionary& item, const ThreadContext& context, const town::Post& post, const Posts& posts,
              const web::Visit& visit) {
    web::thread::fill_post(item, visit, context, post);
    item.SetValue("TIME", hour_of(post.created_at, visit));
    item.SetValue("ANSWER_PATH", fmt::format("{}/ecrire?citer={}", context.path, post.id.value));
    item.SetValue("QUOTED_ID", std::to_string(post.id.value));
    const auto question = posts.questions.find(post.id);
    if (question == posts.questions.end()) {
        if (context.may_write && post.editable_by(visit.reader.id, visit.now)) item.ShowSection("MAY_CHANGE");
        return;
    }
    item.ShowSection("QUESTION");
    if (question->second)
        item.SetValueAndShowSection(
            "ANSWERED_PATH", fmt::format("{}/messages/{}", context.path, question->second.value), "ANSWERED");
}

void fill_items(Dictionary& page, const ThreadContext& context, const Posts& posts, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("ITEMS");
    d.SetFilename("chat/posts.tpl");
    const auto add = [&](const town::Post& post) {
        fill_one(*d.AddSectionDictionary("POST"), context, post, posts, visit);
    };
    if (posts.newest_first)
        std::ranges::for_each(posts.page.posts.rbegin(), posts.page.posts.rend(), add);
    else
        std::ranges::for_each(posts.page.posts, add);
}

void fill_question(Dictionary& item, const ThreadContext& context, const Question& q, bool open,
                   const web::Visit& visit) {
    item.SetValue("POST_PATH", fmt::format("{}/messages/{}", context.path, q.id.value));
    item.SetValue("NAME", town::display_name(q.name, visit.reader));
    item.SetValue("TEXT", base::clean_line(q.body));
    item.SetValue("SUPPORTS", web::plural(q.supports, "voix", "voix"));
    if (q.answer) {
        item.SetValueAndShowSection("ANSWERED_PATH",
                                    fmt::format("{}/messages/{}", context.path, q.answer.value), "ANSWERED");
        return;
    }
    if (!open) return;
    item.SetValue("SUPPORT_PATH", fmt::format("{}/questions/{}", context.path, q.id.value));
    if (visit.reader.may(town::Right::publish))
        item.SetValueAndShowSection(
            "ANSWER_PATH", fmt::format("{}/ecrire?citer={}", context.path, q.id.value), "MAY_ANSWER");
    if (q.author == visit.reader.id)
        item.ShowSection("OWN");
    else
        item.ShowSection(q.supported ? "SUPPORTED" : "MAY_SUPPORT");
}

/// The element that asks for what is new, and how the reader stops it.
void fill_poll(Dictionary& page, const Room& room, const ThreadContext& context, bool paused, bool told,
               bool apart, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("POLL");
    d.SetFilename("chat/poll.tpl");
    if (apart) d.ShowSection("OOB");
    d.SetValue("PATH", context.path);
    if (!room.open(visit.now)) {
        auto& over = *d.AddSectionDictionary("OVER");
        over.ShowSection(room.recorded ? "KEPT" : "NOT_KEPT");
        return;
    }
    d.SetValue("POLL_PATH", fmt::format("{}/nouveau?apres={}&etat={}-{}", context.path, room.newest.value,
                                        room.removals, room.question_changes));
    d.ShowSection(paused ? "PAUSED" : "RUNNING");
    d.ShowSection(told ? "IS_TOLD" : "ASKS");
}

} // namespace

void fill_index(Dictionary& page, const std::optional<Room>& running, const RoomPage& past, bool first_page,
                const web::Visit& visit) {
    const auto& reader = visit.reader;
    if (running && first_page) {
        auto& now = *page.AddSectionDictionary("NOW");
        fill_room(now, *running, visit);
        now.ShowSection(reader.citizen()                   ? "MAY_ENTER"
                        : !reader.id                       ? "STRANGER"
                        : reader.waiting || reader.refused ? "ASKED"
                                                           : "NOT_CITIZEN");
    }
    if (!running && first_page) page.ShowSection("NONE_NOW");
    if (!running && reader.may(town::Right::publish)) page.ShowSection("MAY_OPEN");
    if (!past.rooms.empty()) {
        auto& list = *page.AddSectionDictionary("HAS_PAST");
        for (const auto& room : past.rooms) fill_room(*list.AddSectionDictionary("ITEM"), room, visit);
    }
    web::fill_pager(page, past.next, first_page);
}

void fill_open(Dictionary& page, const web::Form& form, const std::optional<Room>& running,
               const web::Visit& visit) {
    form.fill(page);
    page.SetValue("FORM_ID", form["form_id"].empty() ? web::new_form_id() : std::string{form["form_id"]});
    if (running) fill_room(*page.AddSectionDictionary("ALREADY"), *running, visit);
}

void fill_close(Dictionary& page, const Room& room, const ThreadContext& context, const web::Visit& visit) {
    fill_room(page, room, visit);
    page.SetValue("PATH", context.path);
}

void fill_live(Dictionary& page, const Room& room, const ThreadContext& context, const Live& live,
               const web::Visit& visit) {
    fill_room(page, room, visit);
    page.SetValue("PATH", context.path);
    auto& d = *page.AddSectionDictionary("LIVE");
    if (live.told) d.ShowSection("TOLD");
    fill_poll(d, room, context, live.paused, live.told, false, visit);
    fill_guests(d, context, live.guests, false, visit);
    fill_items(d, context, live.posts, visit);
    if (live.posts.page.posts.empty()) d.ShowSection("NO_POST");
    if (live.posts.page.older)
        d.AddSectionDictionary("HAS_OLDER")->SetIntValue("OLDER", live.posts.page.older.value);
    if (visit.reader.may(town::Right::publish)) d.ShowSection("MAY_CLOSE");
    fill_questions(page, room, context, live.questions, false, visit);
}

void fill_record(Dictionary& page, const Room& room, const ThreadContext& context, const Posts& posts,
                 const Questions& questions, const web::Visit& visit) {
    fill_room(page, room, visit);
    page.SetValue("PATH", context.path);
    if (!room.readable(visit.now)) return page.ShowSection("GONE");
    auto& d = *page.AddSectionDictionary("RECORD");
    if (room.open(visit.now)) d.ShowSection("STILL_OPEN");
    fill_items(d, context, posts, visit);
    if (posts.page.posts.empty()) d.ShowSection("NO_POST");
    if (posts.page.older) d.AddSectionDictionary("HAS_OLDER")->SetIntValue("OLDER", posts.page.older.value);
    if (posts.page.newer) d.AddSectionDictionary("HAS_NEWER")->SetIntValue("NEWER", posts.page.newer.value);
    fill_questions(page, room, context, questions, false, visit);
}

void fill_changes(Dictionary& page, const Room& room, const ThreadContext& context, const Changes& changes,
                  const web::Visit& visit) {
    fill_poll(page, room, context, changes.paused, changes.told, true, visit);
    if (changes.all)
        fill_items(*page.AddSectionDictionary("ALL"), context, *changes.all, visit);
    else if (changes.added)
        fill_items(*page.AddSectionDictionary("ADDED"), context, *changes.added, visit);
    if (changes.questions) fill_questions(page, room, context, *changes.questions, true, visit);
}

void fill_guests(Dictionary& page, const ThreadContext& context, const Guests& guests, bool apart,
                 const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("GUESTS");
    d.SetFilename("chat/guests.tpl");
    d.SetValue("PATH", context.path);
    d.ShowSection(apart ? "APART" : "WHOLE");
    d.SetValueAndShowSection("PEOPLE", web::number(guests.count), guests.count < 2 ? "ONE" : "SEVERAL");
    for (const auto& guest : guests.named) {
        auto reader = visit.reader;
        if (guest.team) reader.level = town::Level::team; // who speaks for the town hall is named whole
        auto& item = *d.AddSectionDictionary("GUEST");
        item.SetValue("NAME", town::display_name(guest.name, reader));
        if (guest.team) item.ShowSection("FROM_TEAM");
    }
    const auto others = guests.count - static_cast<int>(guests.named.size());
    if (others > 0) d.SetValueAndShowSection("OTHERS", web::plural(others, "autre", "autres"), "HAS_OTHERS");
}

void fill_questions(Dictionary& page, const Room& room, const ThreadContext& context,
                    const Questions& questions, bool apart, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("QUESTIONS");
    d.SetFilename("chat/questions.tpl");
    if (apart) d.ShowSection("OOB");
    d.SetValue("PATH", context.path);
    for (const auto& q : questions.list)
        fill_question(*d.AddSectionDictionary("ITEM"), context, q, room.open(visit.now), visit);
    if (questions.list.empty()) d.ShowSection("NO_QUESTION");
    if (questions.more) d.ShowSection("MORE");
}

void fill_all_questions(Dictionary& page, const Room& room, const ThreadContext& context,
                        const std::vector<Question>& list, const std::string& next, bool first_page,
                        const web::Visit& visit) {
    fill_room(page, room, visit);
    page.SetValue("PATH", context.path);
    fill_questions(page, room, context, {list, false}, false, visit);
    if (!next.empty()) page.SetValueAndShowSection("NEXT", next, "HAS_NEXT");
    if (!first_page) page.ShowSection("NOT_FIRST");
}

void fill_form(Dictionary& page, const std::optional<Room>& room, const ThreadContext& context,
               const Writing& writing, const web::Visit& visit) {
    auto& d = *page.AddIncludeDictionary("FORM");
    d.SetFilename("chat/form.tpl");
    writing.form.fill(d);
    if (writing.form["form_id"].empty()) d.SetValue("FORM_ID", web::new_form_id());
    d.SetValue("PATH", context.path);
    if (writing.wait) d.SetValue("WAIT", web::plural(writing.wait, "seconde", "secondes"));
    if (writing.sent) d.ShowSection("SENT");
    if (writing.apart) d.ShowSection("OOB");
    if (room && room->slow && !visit.reader.team())
        d.SetValueAndShowSection("SLOW_SECONDS", web::number(room->slow), "SLOW");
    if (!visit.reader.may(town::Right::publish) && !writing.quoted) d.ShowSection("MAY_ASK");
    if (!writing.quoted) return;
    auto& quote = *d.AddSectionDictionary("QUOTING");
    quote.SetIntValue("QUOTED_ID", writing.quoted->id.value);
    const auto& q = *writing.quoted;
    auto reader = visit.reader;
    if (q.team) reader.level = town::Level::team;
    quote.SetValue("QUOTED_NAME", town::display_name(q.name, reader));
    quote.SetValue(
        "QUOTED_TEXT",
        base::shorten(base::clean_line(q.body), 200));
}

} // namespace chat
