#include "messages/routes.hpp"

#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/db/cursor.hpp"
#include "lib/talk/thread_routes.hpp"
#include "messages/actions.hpp"
#include "messages/view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace messages {

Letter letter_of(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, ThreadId{request.number("id")});
    if (!found) throw web::NotFound{};
    note_reading(app.db(), request.reader, *found, app.now());
    return std::move(*found);
}

PostId seen_by(const Request& request, const Letter& letter) {
    const PostId seen{db::row_in(request.field("vu"))};
    return seen ? seen : letter.last_post;
}

namespace {

using web::Page;
namespace thread = web::thread;

constexpr web::Limit searches_of_one{60, 600};
constexpr web::Limit letters_of_one{30, 600}, answers_of_one{120, 600};

thread::Place place_in(const Request& request, const Letter& letter) {
    const bool team = letter.for_team(request.reader);
    thread::Place place{letter.id, letter.path(), !letter.locked && (team ? !letter.gone : !letter.refused),
                        true, letter.time_zone};
    place.for_team = team;
    place.object = "letter";
    place.settled = letter.read_there;
    place.gone = [id = letter.id](db::Db& db) { count_waiting(db, id); };
    return place;
}

thread::Place place_of(App& app, const Request& request) {
    return place_in(request, letter_of(app, request));
}
thread::Place place_of_team(App& app, const Request& request) {
    return place_in(request, letter_of_team(app, request));
}

/// When the town hall first opened the visitor's letter, if that is the newest one of this page.
std::optional<Seconds> opened(App& app, const Letter& letter, const town::PostPage& page) {
    if (page.posts.empty()) return {};
    const auto& last = page.posts.back();
    if (last.author != letter.member || last.id > letter.read_there) return {};
    return opened_by_team(app.db(), letter, last.created_at);
}

/// The newest letter of the person that the visitor has before him, or had before.
PostId newest(const Letter& letter, const town::PostPage& page) {
    auto seen = letter.read;
    for (const auto& p : page.posts)
        if (!p.team) seen = std::max(seen, p.id);
    return seen;
}

Desk desk_of(App& app, const Request& request, const Letter& letter, PostId seen) {
    auto& db = app.db();
    return {colleagues(db, request.reader, letter), notes(db, request.reader, letter),
            readings(db, request.reader, letter), canned(db, request.reader, letter.commune_code), seen};
}

// GET /messagerie [q avant]: one's own, or those that have the words.
Response index(App& app, Request& request) {
    const auto me = request.member->id;
    const auto from = db::cursor_from(request.parameter("avant"));
    if (const auto words = request.parameter("q"); !words.empty()) {
        const bool fits = base::length(words) <= words_max;
        if (fits) web::count_attempt(app, "letter-search", web::visitor_key(request), searches_of_one);
        Page page{app, request, "messages/search.tpl"};
        fill_search(page.main(), fits ? std::optional{search(app.db(), me, words, from)} : std::nullopt,
                    words, from.start(), app.now());
        return page.no_index().answer(fits ? 200 : 422);
    }
    Page page{app, request, "messages/index.tpl"};
    fill_index(page.main(), letters_of(app.db(), me, false, from), served(app.db(), me), from.start(),
               app.now());
    return page.no_index().answer();
}

// GET /messagerie/archives [avant]
Response archives(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "messages/archive.tpl"};
    fill_archive(page.main(), letters_of(app.db(), request.member->id, true, from), from.start(), app.now());
    return page.no_index().answer();
}

// GET /messagerie/{commune}/{id} [avant apres message citer]: for who began it, and for the team.
Response show(App& app, Request& request) {
    const auto letter = letter_of(app, request);
    return conversation(app, request, letter, Form{thread::post_fields()}, Form{note_fields()}, 200);
}

// POST /messagerie/{commune}/{id}/messages text quoted files once vu [faire]
Response add(App& app, Request& request) {
    const auto letter = letter_of(app, request);
    const bool team = letter.for_team(request.reader);
    // Browsers without formaction send every button of the form here.
    if (const auto act = act_of(request.field("faire")); team && act) return act(app, request);
    Form form{request, thread::post_fields()};
    thread::count_post(app, request, form, team ? "letter-answer" : "letter",
                       team ? answers_of_one : letters_of_one);
    const auto post = thread::post_from(app, request, form, letter.id);
    if (!post) return conversation(app, request, letter, form, note_kept(request), 422);
    const auto seen = seen_by(request, letter);
    const auto written = write(app.db(), request.reader, letter, *post, seen, app.now());
    if (!written) {
        thread::say_closed(form);
        return conversation(app, request, letter, form, note_kept(request), 422);
    }
    const auto to = fmt::format("{}#m{}", letter.path(), written->id.value);
    if (!team) return web::redirect(to, "messages.added");
    return back_with(app, request, to,
                     letter.last_post > seen ? "messages.not_all_read" : "messages.answered", {},
                     note_kept(request));
}

// POST /messagerie/{commune}/{id}/archiver, /desarchiver: one's own.
Response put_away(App& app, Request& request, bool away) {
    const auto letter = letter_of(app, request);
    if (letter.for_team(request.reader)) throw web::NotFound{};
    archive(app.db(), request.reader, letter, away, app.now());
    return web::redirect("/messagerie", away ? "messages.archived" : "messages.unarchived");
}
Response archive_it(App& app, Request& request) { return put_away(app, request, true); }
Response unarchive_it(App& app, Request& request) { return put_away(app, request, false); }

} // namespace

Response conversation(App& app, Request& request, const Letter& letter, const Form& form, const Form& note,
                      int status) {
    auto place = place_in(request, letter);
    place.may_write |= !form["text"].empty(); // what he wrote is not lost when nobody would read it any more
    const auto posts = thread::posts_of(app, request, letter.id, letters_shown);
    Page page{app, request, "messages/show.tpl"};
    const bool team = letter.for_team(request.reader);
    fill_show(page.main(), letter, team ? std::nullopt : opened(app, letter, posts.page), request.reader,
              app.now());
    // Of a town hall that answers for the first time, everything is new.
    thread::fill_posts(page.main(), app, request, place, posts,
                       team || letter.read ? letter.read : PostId{1});
    auto* answer = thread::fill_form(page.main(), app, request, place, form);
    if (team)
        fill_desk(page.main(), answer, letter, desk_of(app, request, letter, newest(letter, posts.page)),
                  note, app.now());
    // What stands on the newest page is read; what came since stays new.
    if (!posts.page.newer && letter.unread())
        town::mark_read(app.db(), letter.id, request.reader.id, letter.last_post, app.now());
    if (!letter.subject.empty()) page.title(letter.subject);
    return page.no_index().answer(status);
}

namespace {

using enum web::Method;
using enum web::Access;

constexpr web::Route own[] = {
    {get, "/messagerie", member, index},
    {get, "/messagerie/archives", member, archives},
    {get, "/messagerie/nouveau", member, compose},
    web::with_files({post, "/messagerie/nouveau", member, send}),
    {get, "/messagerie/{commune}", answerer, show_inbox},
    {get, "/messagerie/{commune}/reponses-types", answerer, show_canned},
    {post, "/messagerie/{commune}/reponses-types", answerer, create_canned, {60, 3600}},
    {get, "/messagerie/{commune}/reponses-types/{canned}", answerer, edit_canned},
    {post, "/messagerie/{commune}/reponses-types/{canned}", answerer, save_canned, {60, 3600}},
    {post, "/messagerie/{commune}/reponses-types/{canned}/supprimer", answerer, drop_canned},
    {get, "/messagerie/{commune}/{id}", member, show},
    web::with_files({post, "/messagerie/{commune}/{id}/messages", member, add}),
    {post, "/messagerie/{commune}/{id}/archiver", member, archive_it},
    {post, "/messagerie/{commune}/{id}/desarchiver", member, unarchive_it},
    web::with_files({post, "/messagerie/{commune}/{id}/attribuer", answerer, assign_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/notes", answerer, write_note}),
    web::with_files({post, "/messagerie/{commune}/{id}/inserer", answerer, insert_canned}),
    web::with_files({post, "/messagerie/{commune}/{id}/clore", answerer, close_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/rouvrir", answerer, reopen_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/verrouiller", answerer, lock_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/deverrouiller", answerer, unlock_letter}),
};

constexpr thread::Rules of_posts{.reads = member, .find = place_of, .to_hide = place_of_team};
constexpr auto table = thread::with(own, thread::routes<"/messagerie/{commune}/{id}", of_posts>);

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace messages
