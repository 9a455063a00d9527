#include "chat/routes.hpp"

#include "chat/actions.hpp"
#include "chat/push.hpp"
#include "chat/ending.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/app/page.hpp"
#include "lib/talk/thread_routes.hpp"
#include "lib/view/typed_dates.hpp"

#include <charconv>
#include <fmt/format.h>

namespace chat {

using web::App;
using web::Form;
using web::Page;
using web::Request;
using web::Response;
using web::thread::ThreadContext;

Room room_of_path(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, {request.number("id")});
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

ThreadContext context_of(const Request& request, const Room& room, Seconds now) {
    ThreadContext context;
    context.id = room.id;
    context.path = fmt::format("{}/{}", request.commune->below("/direct"), room.id.value);
    context.may_write = room.open(now);
    context.zone = request.commune->time_zone;
    context.longest = post_max;
    return context;
}

namespace {

Posts with_questions(App& app, const Room& room, town::PostPage page, bool newest_first) {
    Posts posts{std::move(page), {}, newest_first};
    if (const auto& all = posts.page.posts; !all.empty())
        posts.questions = questions_among(app.db(), room.id, all.front().id, all.back().id);
    return posts;
}

} // namespace

Posts newest_posts(App& app, const Room& room) {
    return with_questions(app, room, town::last_posts(app.db(), room.id, posts_shown), true);
}

Questions first_questions(App& app, const Request& request, const Room& room) {
    Questions first{questions(app.db(), request.reader.id, room.id, {}, questions_shown + 1), false};
    first.more = db::cut(first.list, questions_shown);
    return first;
}

namespace {

using web::Kind;

constexpr web::Field open_fields[] = {{"title", Kind::line, 1, title_max},
                                      {"until", Kind::choice, 1, 10, "hour always"},
                                      {"closes-at", Kind::local_time, 0, 60},
                                      {"record", Kind::choice, 1, 10, "keep drop"},
                                      {"slow", Kind::choice, 1, 3, "0 10 30 60 120"},
                                      {"form_id", Kind::line, 1, 80}};

// GET /direct/{commune} [avant]: that a room is open and who may enter is for everybody to know.
Response index(App& app, Request& request) {
    const auto& code = request.commune->code;
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "chat/index.tpl"};
    fill_index(page.main(), running(app.db(), code, app.now()),
               past(app.db(), request.reader, code, from, app.now()), from.start(), page.visit());
    return page.shared().answer();
}

Response open_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "chat/open.tpl"};
    fill_open(page.main(), form, running(app.db(), request.commune->code, app.now()), page.visit());
    return page.no_index().answer(status);
}

// GET /direct/{commune}/ouvrir
Response compose(App& app, Request& request) {
    Form form{open_fields};
    const auto next_hour = (app.now() / base::hour + 2) * base::hour;
    form.set("until", "hour");
    form.set("closes-at", web::local_input(next_hour, request.commune->time_zone));
    form.set("slow", "0");
    return open_page(app, request, form, 200);
}

std::optional<Seconds> closing(const Request& request, Form& form, Seconds now) {
    if (form["until"] != "hour") return {};
    const auto read = web::read_moment(form["closes-at"], request.commune->time_zone);
    const auto* moment = std::get_if<Seconds>(&read);
    const auto at = moment ? std::optional{*moment} : std::nullopt;
    if (form["closes-at"].empty())
        form.reject("closes-at", "MISSING");
    else if (at && *at <= now)
        form.reject("closes-at", "PAST");
    else if (at && *at > now + open_at_most)
        form.reject("closes-at", "TOO_FAR");
    return at;
}

// POST /direct/{commune} title until closes-at record slow form_id: opens the room, and tells who follows.
Response create(App& app, Request& request) {
    Form form{request, open_fields};
    const auto closes_at = closing(request, form, app.now());
    if (!form.ok()) return open_page(app, request, form, 422);
    Opening opening{std::string{form["title"]}, closes_at, form["record"] == "keep", 0, {}};
    std::from_chars(form["slow"].data(), form["slow"].data() + form["slow"].size(), opening.slow);
    opening.idempotency_key = web::idempotency_key(request, form["form_id"], opening.title);
    const auto id = open(app.db(), request.reader, request.commune->code, opening, app.now());
    end_due(app, request.commune->code);
    if (!id) return open_page(app, request, form, 422);
    return web::redirect(fmt::format("{}/{}", request.commune->below("/direct"), id->value), "chat.opened");
}

/// Older or other posts than the newest of an open room, or those of a record. They stay as they are read.
Response record_page(App& app, const Request& request, const Room& room, const ThreadContext& context) {
    Page page{app, request, "chat/room.tpl"};
    Posts posts;
    Questions first;
    if (room.readable(app.now())) {
        posts = with_questions(app, room, web::thread::page_of(app, request, room.id, posts_shown), false);
        first = first_questions(app, request, room);
    }
    fill_record(page.main(), room, context, posts, first, page.visit());
    return page.title(room.title).no_index().answer();
}

// GET /direct/{commune}/{id} [avant apres message arret]: an open room, newest first, or a record. It
// refreshes itself without JavaScript too, unless the reader said stop; nothing is written on this page, so
// nothing is lost by it.
Response show(App& app, Request& request) {
    const auto room = room_of_path(app, request);
    const auto context = context_of(request, room, app.now());
    const bool elsewhere = !request.parameter("avant").empty() || !request.parameter("apres").empty() ||
                           !request.parameter("message").empty();
    if (!room.open(app.now()) || elsewhere) return record_page(app, request, room, context);
    touch(app.db(), room.id, request.member->id, app.now());
    const bool paused = !request.parameter("arret").empty();
    Page page{app, request, "chat/room.tpl"};
    fill_live(page.main(), room, context,
              {newest_posts(app, room), first_questions(app, request, room),
               guests(app.db(), request.commune->code, room.id, app.now()), paused,
               !app.config.nchan.empty()},
              page.visit());
    if (!paused) page.refresh(refresh_seconds, context.path);
    return page.title(room.title).no_index().answer();
}

// GET /direct/{commune}/messages/{post}: to it, wherever it was said.
Response lead(App& app, Request& request) {
    const PostId post{request.number("post")};
    const auto room = room_of(app.db(), request.reader, request.commune->code, post);
    if (!room) throw web::NotFound{};
    return web::redirect(
        fmt::format("{}/{}/messages/{}", request.commune->below("/direct"), room->value, post.value));
}

// GET /direct/{commune}/{id}/questions [apres]: all of them.
Response all_questions(App& app, Request& request) {
    const auto room = room_of_path(app, request);
    if (!room.readable(app.now())) throw web::NotFound{};
    // A place among those without answer is "voices-number", among those answered "r-number".
    const auto after = request.parameter("apres");
    const bool answered = after.starts_with("r-");
    const auto cursor = db::cursor_from(answered ? "0-" + std::string{after.substr(2)} : std::string{after});
    const bool first_page = cursor.start();
    const QuestionCursor from =
        first_page ? QuestionCursor{} : QuestionCursor{answered, cursor.at, cursor.id};
    auto list = questions(app.db(), request.reader.id, room.id, from, questions_per_page + 1);
    std::string next;
    if (db::cut(list, questions_per_page)) {
        const auto& last = list.back();
        next = last.answer ? fmt::format("r-{}", last.id.value)
                           : fmt::format("{}-{}", last.supports, last.id.value);
    }
    Page page{app, request, "chat/all_questions.tpl"};
    fill_all_questions(page.main(), room, context_of(request, room, app.now()), list, next, first_page,
                       page.visit());
    return page.no_index().answer();
}

// GET, POST /direct/{commune}/{id}/fermer
Response ask_close(App& app, Request& request) {
    const auto room = room_of_path(app, request);
    const auto context = context_of(request, room, app.now());
    if (!room.open(app.now())) return web::redirect(context.path);
    Page page{app, request, "chat/close.tpl"};
    fill_close(page.main(), room, context, page.visit());
    return page.no_index().answer();
}
Response close_it(App& app, Request& request) {
    const auto room = room_of_path(app, request);
    close(app.db(), request.reader, request.commune->code, room.id, app.now());
    end_due(app, request.commune->code);
    return web::redirect(request.commune->below("/direct"), "chat.closed");
}

/// The room of the path as lib/talk/thread wants it, when what was said there can be read.
ThreadContext thread_of_path(App& app, const Request& request) {
    const auto room = room_of_path(app, request);
    if (!room.readable(app.now())) throw web::NotFound{};
    auto context = context_of(request, room, app.now());
    context.on_removed = [post = PostId{request.number("post")}](db::Db& db) {
        forget_post(db, post);
    };
    return context;
}

/// To change one's words: not those of a question, which others may support as it is.
ThreadContext editable_of_path(App& app, const Request& request) {
    auto context = thread_of_path(app, request);
    if (find_question(app.db(), request.reader.id, context.id, {request.number("post")}))
        throw web::NotFound{};
    context.on_edited = [room = context.id](db::Db& db) { note_change(db, room); };
    return context;
}

/// Every open page of the room hears that something is new.
void wake_pages(App& app, const Request& request) { wake(app.config, {request.number("id")}); }

constexpr web::thread::Rules of_posts{.reads = web::access::citizen,
                                      .find = thread_of_path,
                                      .to_edit = editable_of_path,
                                      .takes_back = web::access::citizen,
                                      .aside = true,
                                      .after = wake_pages};

template <web::Action act> Response then_wake(App& app, Request& request) {
    return web::thread::then<of_posts, act>(app, request);
}

using enum web::Method;
using namespace web::access;

constexpr web::Route own[] = {
    {get, "/direct/{commune}", anyone, index},
    {post, "/direct/{commune}", team(Right::publish), create, {20, 3600}},
    {get, "/direct/{commune}/ouvrir", team(Right::publish), compose},
    {get, "/direct/{commune}/messages/{post}", citizen, lead},
    {get, "/direct/{commune}/{id}", citizen, show},
    {get, "/direct/{commune}/{id}/nouveau", anyone, changes, {}, web::Proof::form, true},
    {get, "/direct/{commune}/{id}/presents", anyone, presence, {}, web::Proof::form, true},
    {get, "/direct/{commune}/{id}/evenements", anyone, may_listen},
    {get, "/direct/{commune}/{id}/ecrire", citizen, write},
    {get, "/direct/{commune}/{id}/questions", citizen, all_questions},
    {post,
     "/direct/{commune}/{id}/questions/{post}/soutenir",
     citizen,
     then_wake<support_it>,
     {300, 600},
     web::Proof::form,
     true},
    {post,
     "/direct/{commune}/{id}/questions/{post}/ne-plus-soutenir",
     citizen,
     then_wake<leave_it>,
     {300, 600},
     web::Proof::form,
     true},
    {get, "/direct/{commune}/{id}/fermer", team(Right::publish), ask_close},
    {post, "/direct/{commune}/{id}/fermer", team(Right::publish), then_wake<close_it>},
    {post, "/direct/{commune}/{id}/messages", member, then_wake<add>},
};

constexpr auto table = web::thread::with(own, web::thread::routes<"/direct/{commune}/{id}", of_posts>);

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace chat
