// What is said and seen while a room is open.
#include "chat/actions.hpp"

#include "lib/http/errors.hpp"
#include "lib/app/page.hpp"

#include <fmt/format.h>

namespace chat {

using web::App;
using web::Form;
using web::Page;
using web::Request;
using web::Response;

namespace {

using web::Kind;

constexpr web::Field post_fields[] = {{"text", Kind::text, 1, post_max},
                                      {"question", Kind::tick},
                                      {"quoted", Kind::line, 0, 20},
                                      {"form_id", Kind::line, 1, 80}};
constexpr web::Limit posts_of_one{120, 600};

/// For who is no citizen (any more): the same words whether there is such a room or not.
Response shut_out(App& app, const Request& request) {
    Page page{app, request, "chat/shut_out.tpl"};
    page.main().SetValue("PATH", request.path.substr(0, request.path.rfind('/')));
    return page.fragment();
}

} // namespace

// GET /direct/{commune}/{id}/nouveau apres etat [arret reprise]: what is new since the post `apres` and the
// counts `etat`, with the next address to ask; 204 when nothing is. Asked by each browser every two seconds:
// writes nothing, and looks at two rows when there is nothing to tell.
Response changes(App& app, Request& request) {
    if (!request.fragment) return web::redirect(request.path.substr(0, request.path.rfind('/')));
    if (!request.reader.citizen()) return shut_out(app, request);
    const auto room = room_of_path(app, request);
    const auto seen = PostId{db::row_in(request.parameter("apres"))};
    const auto counts = db::cursor_from(request.parameter("etat"));
    const bool open = room.open(app.now()), removed = counts.at != room.removals,
               asked = counts.id != room.question_changes;
    const bool paused = !request.parameter("arret").empty(), resumed = !request.parameter("reprise").empty();
    if (open && !removed && !asked && room.newest <= seen && !paused && !resumed) {
        Response nothing;
        nothing.status = 204;
        return nothing;
    }
    Changes now{{}, {}, {}, paused, !app.config.nchan.empty()};
    if (!room.readable(app.now())) {
        now.all = Posts{}, now.questions = Questions{};
    } else if (removed || room.newest > seen) {
        auto posts = newest_posts(app, room);
        auto& all = posts.page.posts;
        // Beyond what the page shows, it is shown anew.
        const bool whole = removed || (!all.empty() && all.front().id > seen && posts.page.older);
        if (!whole) std::erase_if(all, [&](const auto& post) { return post.id <= seen; });
        (whole ? now.all : now.added) = std::move(posts);
    }
    if (room.readable(app.now()) && (asked || !open)) now.questions = first_questions(app, request, room);
    Page page{app, request, "chat/changes.tpl"};
    fill_changes(page.main(), room, context_of(request, room, app.now()), now, page.visit());
    return page.fragment();
}

// GET /direct/{commune}/{id}/evenements: asked by nginx, before it tells a page when something is new.
// Without a page in any case: what nginx does not read of such an answer can end its worker.
Response may_listen(App& app, Request& request) {
    const auto room = request.reader.citizen()
                          ? find(app.db(), request.reader, request.commune->code, {request.number("id")})
                          : std::nullopt;
    Response answer;
    answer.status = room && room->open(app.now()) ? 204 : 404;
    return answer;
}

// GET /direct/{commune}/{id}/presents: who is connected. Notes that the reader is, every half minute.
Response presence(App& app, Request& request) {
    if (!request.fragment) return web::redirect(request.path.substr(0, request.path.rfind('/')));
    Response nothing;
    nothing.status = 204;
    if (!request.reader.citizen()) return nothing;
    const auto room = room_of_path(app, request);
    if (!room.open(app.now())) return nothing;
    touch(app.db(), room.id, request.member->id, app.now());
    Page page{app, request, "chat/presence.tpl"};
    fill_guests(page.main(), context_of(request, room, app.now()),
                guests(app.db(), request.commune->code, room.id, app.now()), true, page.visit());
    return page.fragment();
}

namespace {

Response form_page(App& app, const Request& request, const std::optional<Room>& room, Writing writing,
                   int status) {
    auto context = room ? context_of(request, *room, app.now()) : web::thread::ThreadContext{};
    if (!room) context.path = fmt::format("{}/{}", request.commune->below("/direct"), request.number("id"));
    const auto quoted = PostId{db::row_in(writing.form["quoted"])};
    if (room && room->readable(app.now()) && quoted)
        writing.quoted = town::find_post(app.db(), room->id, quoted);
    writing.apart = request.fragment;
    Page page{app, request, request.fragment ? "chat/form_alone.tpl" : "chat/write.tpl"};
    fill_form(page.main(), room, context, writing, page.visit());
    page.main().SetValue("PATH", context.path);
    if (room && !request.fragment) page.main().SetValueAndShowSection("ROOM_TITLE", room->title, "IN_ROOM");
    return request.fragment ? page.fragment(status) : page.no_index().answer(status);
}

town::NewPost post_of(const Request& request, const Form& form, ThreadId room) {
    return {room,
            request.member->id,
            false,
            std::string{form["text"]},
            PostId{db::row_in(form["quoted"])},
            web::idempotency_key(request, form["form_id"], form["text"]),
            {}};
}

} // namespace

// GET /direct/{commune}/{id}/ecrire [citer text]: a page of its own, that nothing refreshes; with htmx it
// stands on the room's page, and what was begun (text) goes on.
Response write(App& app, Request& request) {
    const auto room = room_of_path(app, request);
    if (!room.open(app.now()) && !request.fragment)
        return web::redirect(context_of(request, room, app.now()).path);
    Form form{post_fields};
    form.set("quoted", std::string{request.parameter("citer")});
    if (request.fragment) form.set("text", std::string{request.parameter("text")});
    return form_page(app, request, room, {form}, 200);
}

// POST /direct/{commune}/{id}/messages text question quoted form_id. Whatever is against it (the room is over,
// the slow mode, citizenship gone meanwhile), the form comes back with the text and a sentence.
Response add(App& app, Request& request) {
    Form form{request, post_fields};
    if (!request.reader.citizen()) {
        form.reject("text", "NOT_CITIZEN");
        return form_page(app, request, {}, {form}, 422);
    }
    const auto room = room_of_path(app, request);
    web::thread::count_post(app, request, form, "/direct/messages", posts_of_one);
    if (!form.ok()) return form_page(app, request, room, {form}, 422);
    const auto result = say(app.db(), request.reader, request.commune->code, room,
                            post_of(request, form, room.id), form.ticked("question"), app.now());
    if (!result.post) {
        form.reject("text", result.only_reads ? "ONLY_READS" : result.wait ? "TOO_SOON" : "CLOSED");
        return form_page(app, request, room, {.form = form, .quoted = {}, .wait = result.wait}, 422);
    }
    if (!request.fragment) return web::redirect(context_of(request, room, app.now()).path);
    return form_page(app, request, room, {.form = Form{post_fields}, .quoted = {}, .sent = true}, 200)
        .header("HX-Trigger", "nouveau");
}

namespace {

Response set_support(App& app, Request& request, bool supported) {
    const auto room = room_of_path(app, request);
    const PostId id{request.number("post")};
    if (!room.open(app.now()) || !find_question(app.db(), request.reader.id, room.id, id))
        throw web::NotFound{};
    support(app.db(), request.member->id, room.id, id, supported, app.now());
    const auto context = context_of(request, room, app.now());
    if (!request.fragment) return web::redirect(context.path + "#questions");
    Page page{app, request, "chat/questions_alone.tpl"};
    fill_questions(page.main(), room, context, first_questions(app, request, room), true, page.visit());
    return page.fragment();
}

} // namespace

// POST /direct/{commune}/{id}/questions/{post}/soutenir, /ne-plus-soutenir: again changes nothing.
Response support_it(App& app, Request& request) { return set_support(app, request, true); }
Response leave_it(App& app, Request& request) { return set_support(app, request, false); }

} // namespace chat
