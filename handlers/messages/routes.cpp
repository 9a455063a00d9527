#include "messages/routes.hpp"

#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/db/cursor.hpp"
#include "lib/view/desk.hpp"
#include "lib/talk/thread_routes.hpp"
#include "messages/actions.hpp"
#include "messages/view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace messages {

Conversation conversation_of(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, ThreadId{request.number("id")});
    if (!found) throw web::NotFound{};
    note_reading(app.db(), request.reader, *found, app.now());
    return std::move(*found);
}

PostId seen_by(const Request& request, const Conversation& conversation) {
    const PostId seen{db::row_in(request.field("vu"))};
    return seen ? seen : conversation.last_post;
}

namespace {

using web::Page;
namespace thread = web::thread;

constexpr web::Limit searches_of_one{60, 600};
constexpr web::Limit letters_of_one{30, 600}, answers_of_one{120, 600};

thread::ThreadContext context_in(const Request& request, const Conversation& conversation) {
    const bool team = conversation.viewer_is_team(request.reader);
    thread::ThreadContext context{conversation.id, conversation.path(),
                                  !conversation.locked && (team ? !conversation.gone : !conversation.refused),
                                  true, conversation.commune.zone};
    context.viewer_is_team = team;
    context.object = "letter";
    context.read_by_other_side = conversation.read_by_other_side;
    context.on_removed = [id = conversation.id](db::Db& db) { count_waiting(db, id); };
    return context;
}

thread::ThreadContext context_of(App& app, const Request& request) {
    return context_in(request, conversation_of(app, request));
}
thread::ThreadContext context_of_team(App& app, const Request& request) {
    return context_in(request, conversation_of_team(app, request));
}

/// When the town hall first opened the visitor's letter, if that is the newest one of this page.
std::optional<Seconds> opened(App& app, const Conversation& conversation, const town::PostPage& page) {
    if (page.posts.empty()) return {};
    const auto& last = page.posts.back();
    if (last.author != conversation.member || last.id > conversation.read_by_other_side) return {};
    return opened_by_team(app.db(), conversation, last.created_at);
}

/// The newest letter of the person that is on the visitor's page, or was on one before.
PostId newest(const Conversation& conversation, const town::PostPage& page) {
    auto seen = conversation.read;
    for (const auto& p : page.posts)
        if (!p.team) seen = std::max(seen, p.id);
    return seen;
}

Desk desk_of(App& app, const Request& request, const Conversation& conversation, PostId seen) {
    auto& db = app.db();
    return {colleagues(db, request.reader, conversation), notes(db, request.reader, conversation),
            readings(db, request.reader, conversation), canned(db, request.reader, conversation.commune.code),
            seen};
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

// GET /messagerie/{commune}/{id} [avant apres message citer]: for whoever began it, and for the team.
Response show(App& app, Request& request) {
    const auto conversation = conversation_of(app, request);
    return conversation_page(app, request, conversation, Form{thread::post_fields()}, Form{note_fields()},
                             200);
}

// POST /messagerie/{commune}/{id}/messages text quoted files form_id vu [faire]
Response add(App& app, Request& request) {
    const auto conversation = conversation_of(app, request);
    const bool team = conversation.viewer_is_team(request.reader);
    // Browsers without formaction send every button of the form here.
    if (const auto act = act_of(request.field("faire")); team && act) return act(app, request);
    Form form{request, thread::post_fields()};
    thread::count_post(app, request, form, team ? "letter-answer" : "letter",
                       team ? answers_of_one : letters_of_one);
    const auto post = thread::post_from(app, request, form, conversation.id);
    if (!post) return conversation_page(app, request, conversation, form, note_kept(request), 422);
    const auto seen = seen_by(request, conversation);
    const auto written = write(app.db(), request.reader, conversation, *post, seen, app.now());
    if (!written) {
        thread::say_closed(form);
        return conversation_page(app, request, conversation, form, note_kept(request), 422);
    }
    const auto to = fmt::format("{}#m{}", conversation.path(), written->id.value);
    if (!team) return web::redirect(to, "messages.added");
    return back_with(app, request, web::back_to(request, to),
                     conversation.last_post > seen ? "messages.not_all_read" : "messages.answered", {},
                     note_kept(request));
}

// POST /messagerie/{commune}/{id}/archiver, /desarchiver: one's own.
Response put_away(App& app, Request& request, bool away) {
    const auto conversation = conversation_of(app, request);
    if (conversation.viewer_is_team(request.reader)) throw web::NotFound{};
    archive(app.db(), request.reader, conversation, away, app.now());
    return web::redirect("/messagerie", away ? "messages.archived" : "messages.unarchived");
}
Response archive_it(App& app, Request& request) { return put_away(app, request, true); }
Response unarchive_it(App& app, Request& request) { return put_away(app, request, false); }

} // namespace

Response conversation_page(App& app, Request& request, const Conversation& conversation, const Form& form,
                           const Form& note, int status) {
    auto context = context_in(request, conversation);
    context.may_write |= !form["text"].empty(); // what was typed is not lost when nobody would read it any more
    const auto posts = thread::posts_of(app, request, context, letters_shown);
    Page page{app, request, "messages/show.tpl"};
    const bool team = conversation.viewer_is_team(request.reader);
    fill_show(page.main(), conversation, team ? std::nullopt : opened(app, conversation, posts.page),
              request.reader, app.now());
    // Of a town hall that answers for the first time, everything is new.
    thread::fill_posts(page.main(), {request.reader, app.now()}, context, posts,
                       team || conversation.read ? conversation.read : PostId{1});
    auto* answer = thread::fill_form(page.main(), app, request, context, form);
    if (team)
        fill_desk(page.main(), answer, conversation,
                  desk_of(app, request, conversation, newest(conversation, posts.page)), note, app.now());
    // What stands on the newest page is read; what came since stays new.
    if (!posts.page.newer && conversation.unread())
        town::mark_read(app.db(), conversation.id, request.reader.id, conversation.last_post, app.now());
    if (!conversation.subject.empty()) page.title(conversation.subject);
    return page.no_index().answer(status);
}

namespace {

using enum web::Method;
using namespace web::access;

constexpr web::Route own[] = {
    {get, "/messagerie", member, index},
    {get, "/messagerie/archives", member, archives},
    {get, "/messagerie/nouveau", member, compose},
    web::with_files({post, "/messagerie/nouveau", member, send}),
    {get, "/messagerie/{commune}", team(Right::answer), show_inbox},
    {get, "/messagerie/{commune}/reponses-types", team(Right::answer), show_canned},
    {post, "/messagerie/{commune}/reponses-types", team(Right::answer), create_canned, {60, 3600}},
    {get, "/messagerie/{commune}/reponses-types/{canned}", team(Right::answer), edit_canned},
    {post, "/messagerie/{commune}/reponses-types/{canned}", team(Right::answer), save_canned, {60, 3600}},
    {post, "/messagerie/{commune}/reponses-types/{canned}/supprimer", team(Right::answer), drop_canned},
    {get, "/messagerie/{commune}/{id}", member, show},
    web::with_files({post, "/messagerie/{commune}/{id}/messages", member, add}),
    {post, "/messagerie/{commune}/{id}/archiver", member, archive_it},
    {post, "/messagerie/{commune}/{id}/desarchiver", member, unarchive_it},
    web::with_files({post, "/messagerie/{commune}/{id}/attribuer", team(Right::answer), assign_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/notes", team(Right::answer), write_note}),
    web::with_files({post, "/messagerie/{commune}/{id}/inserer", team(Right::answer), insert_canned}),
    web::with_files({post, "/messagerie/{commune}/{id}/clore", team(Right::answer), close_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/rouvrir", team(Right::answer), reopen_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/verrouiller", team(Right::answer), lock_letter}),
    web::with_files({post, "/messagerie/{commune}/{id}/deverrouiller", team(Right::answer), unlock_letter}),
};

constexpr thread::Rules of_posts{.reads = member, .find = context_of, .to_hide = context_of_team};
constexpr auto table = thread::with(own, thread::routes<"/messagerie/{commune}/{id}", of_posts>);

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace messages
