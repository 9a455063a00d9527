#include "groups/routes.hpp"

#include "groups/actions.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/page.hpp"
#include "lib/talk/thread_routes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace groups {

std::string address(const Request& request, ThreadId id) { return path_of(*request.commune, id); }

Group group_of(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, {request.number("group")});
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

Group readable(App& app, const Request& request) {
    auto found = group_of(app, request);
    if (!found.readable_by(request.reader)) throw web::NotFound{};
    return found;
}

Response door_page(App& app, Request& request, const Group& group, std::string_view text, int status) {
    web::Page page{app, request, "groups/door.tpl"};
    fill_door(page.main(), group, text, own_posts(app.db(), request.reader, group.id), page.visit());
    return page.title(group.title).no_index().answer(status);
}

namespace {

using web::Form;
using web::Kind;
using web::Page;

constexpr web::Field edit_fields[] = {{"title", Kind::line, 1, title_max},
                                      {"about", Kind::text, 0, about_max},
                                      {"admission", Kind::choice, 1, 1, "0 1"},
                                      {"form_id", Kind::line, 1, 80}};
constexpr web::Limit posts_of_one{60, 600};

// GET /groupes: those of one's home commune.
Response mine(App& app, Request& request) {
    const auto commune = app.db().cached(town::find_commune, request.member->commune_code);
    if (!*commune) throw web::NotFound{};
    return web::redirect((*commune)->below("/groupes"));
}

// GET /groupes/{commune} [avant]
Response index(App& app, Request& request) {
    const auto& code = request.commune->code;
    const auto from = db::cursor_from(request.parameter("avant"));
    auto& db = app.db();
    Page page{app, request, "groups/index.tpl"};
    fill_index(page.main(), from.start() ? pinned(db, request.reader, code) : std::vector<Group>{},
               page_of(db, request.reader, code, from),
               count_join_requests(db, request.reader, code, db::counted_max), from.start(), page.visit());
    return page.shared().answer();
}

// GET /groupes/{commune}/archives [avant]
Response archives(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "groups/archives.tpl"};
    fill_archives(page.main(), archived(app.db(), request.reader, request.commune->code, from), from.start(),
                  page.visit());
    return page.shared().answer();
}

Response edit_page(App& app, Request& request, const Form& form, const Group* group, int status) {
    Page page{app, request, "groups/edit.tpl"};
    fill_edit(page.main(), form, group, page.visit());
    return page.no_index().answer(status);
}

Draft draft_from(const Request& request, const Form& form) {
    Draft draft{std::string{form["title"]},
                std::string{form["about"]},
                form["admission"] == "1" ? Admission::on_request : Admission::open,
                {}};
    draft.idempotency_key = web::idempotency_key(request, form["form_id"], draft.title + '\0' + draft.about);
    return draft;
}

// GET /groupes/{commune}/nouveau
Response compose(App& app, Request& request) {
    Form form{edit_fields};
    form.set("admission", "0");
    return edit_page(app, request, form, nullptr, 200);
}

// POST /groupes/{commune} title about admission form_id
Response create(App& app, Request& request) {
    const Form form{request, edit_fields};
    if (!form.ok()) return edit_page(app, request, form, nullptr, 422);
    const auto id =
        open(app.db(), request.reader, request.commune->code, draft_from(request, form), app.now());
    if (!id) throw web::NotFound{};
    return web::redirect(address(request, *id), "groups.opened");
}

// GET /groupes/{commune}/{group}/modifier
Response edit(App& app, Request& request) {
    const auto group = group_of(app, request);
    Form form{edit_fields};
    form.set("title", group.title);
    form.set("about", group.about);
    form.set("admission", group.admission == Admission::on_request ? "1" : "0");
    return edit_page(app, request, form, &group, 200);
}

// POST /groupes/{commune}/{group} title about admission
Response save(App& app, Request& request) {
    const auto group = group_of(app, request);
    const Form form{request, edit_fields};
    if (!form.ok()) return edit_page(app, request, form, &group, 422);
    change(app.db(), request.reader, request.commune->code, group, draft_from(request, form), app.now());
    return web::redirect(address(request, group.id), "groups.saved");
}

Result run(App& app, const Request& request, Command what) {
    return set(app.db(), request.reader, request.commune->code, group_of(app, request).id, what, app.now());
}

// POST /groupes/{commune}/{group}/epingler, /detacher, /fermer, /rouvrir, /archiver, /restaurer: again
// changes nothing.
Response pin_it(App& app, Request& request) {
    const auto done = run(app, request, Command::pin);
    return web::redirect(address(request, {request.number("group")}),
                         done == Result::too_many_pinned ? "groups.not_pinned" : "groups.pinned");
}
Response unpin_it(App& app, Request& request) {
    run(app, request, Command::unpin);
    return web::redirect(address(request, {request.number("group")}), "groups.unpinned");
}
Response close_it(App& app, Request& request) {
    run(app, request, Command::close);
    return web::redirect(address(request, {request.number("group")}), "groups.closed");
}
Response reopen_it(App& app, Request& request) {
    run(app, request, Command::reopen);
    return web::redirect(address(request, {request.number("group")}), "groups.reopened");
}
Response archive_it(App& app, Request& request) {
    run(app, request, Command::archive);
    return web::redirect(request.commune->below("/groupes"), "groups.archived");
}
Response restore_it(App& app, Request& request) {
    run(app, request, Command::restore);
    return web::redirect(address(request, {request.number("group")}), "groups.restored");
}

web::thread::ThreadContext context_in(const Request& request, const Group& group) {
    return {group.id, address(request, group.id), !group.closed(), true, request.commune->time_zone};
}
web::thread::ThreadContext context_of(App& app, const Request& request) {
    return context_in(request, readable(app, request));
}

/// To take back what one wrote: also for those who may read the group no more.
web::thread::ThreadContext context_of_own(App& app, const Request& request) {
    return context_in(request, group_of(app, request));
}

/// Everything up to the last post that the page shows is read, by those who came for the newest ones also
/// what was hidden after it.
void note_read(App& app, const Request& request, const Group& group, const town::PostPage& page) {
    if (page.posts.empty()) return;
    const auto shown = page.posts.back().id;
    town::mark_read(app.db(), group.id, request.reader.id,
                    page.newer ? shown : std::max(shown, group.last_post), app.now());
}

Response group_page(App& app, Request& request, const Group& group, const Form& form, int status) {
    auto context = context_in(request, group);
    context.may_write &= town::may_speak(request.reader);
    const auto posts = web::thread::posts_of(app, request, context, posts_per_page);
    Page page{app, request, "groups/show.tpl"};
    fill_show(page.main(), group,
              town::watching(app.db(), post_news.topic, group.id.value, request.reader.id), page.visit());
    web::thread::fill_posts(page.main(), {request.reader, app.now()}, context, posts, group.read);
    context.may_write |= status != 200; // what was typed is not lost when the group was closed meanwhile
    web::thread::fill_form(page.main(), app, request, context, form);
    note_read(app, request, group, posts.page);
    return page.title(group.title).no_index().answer(status);
}

// GET /groupes/{commune}/{group} [avant apres message citer]: its posts, or how one gets to read them.
Response show(App& app, Request& request) {
    const auto group = group_of(app, request);
    if (!group.readable_by(request.reader)) return door_page(app, request, group, {}, 200);
    return group_page(app, request, group, Form{web::thread::post_fields()}, 200);
}

// POST /groupes/{commune}/{group}/messages text quoted files form_id: open to all who have an account, so that
// whoever was shut out while writing gets the text back.
Response post_message(App& app, Request& request) {
    const auto group = group_of(app, request);
    Form form{request, web::thread::post_fields()};
    if (!group.readable_by(request.reader)) return door_page(app, request, group, form["text"], 422);
    web::thread::count_post(app, request, form, "group-post", posts_of_one);
    const auto post = web::thread::post_from(app, request, form, group.id);
    if (!post) return group_page(app, request, group, form, 422);
    const auto result = say(app.db(), request.reader, request.commune->code, *post, app.now());
    if (result.outcome == Outcome::written)
        return web::redirect(fmt::format("{}#m{}", address(request, group.id), result.id.value));
    if (result.outcome == Outcome::excluded)
        return door_page(app, request, group_of(app, request), form["text"], 422);
    if (result.outcome == Outcome::only_reads)
        form.reject("text", "ONLY_READS");
    else
        web::thread::say_closed(form);
    return group_page(app, request, group_of(app, request), form, 422);
}

using enum web::Method;
using namespace web::access;

constexpr web::Route own[] = {
    {get, "/groupes", member, mine},
    {get, "/groupes/{commune}", anyone, index},
    {post, "/groupes/{commune}", team(Right::moderate), create, {30, 3600}},
    {get, "/groupes/{commune}/nouveau", team(Right::moderate), compose},
    {get, "/groupes/{commune}/archives", anyone, archives},
    {get, "/groupes/{commune}/demandes", team(Right::moderate), requests},
    {get, "/groupes/{commune}/{group}", anyone, show},
    {post, "/groupes/{commune}/{group}", team(Right::moderate), save, {60, 3600}},
    {get, "/groupes/{commune}/{group}/modifier", team(Right::moderate), edit},
    {post, "/groupes/{commune}/{group}/epingler", team(Right::moderate), pin_it},
    {post, "/groupes/{commune}/{group}/detacher", team(Right::moderate), unpin_it},
    {post, "/groupes/{commune}/{group}/fermer", team(Right::moderate), close_it},
    {post, "/groupes/{commune}/{group}/rouvrir", team(Right::moderate), reopen_it},
    {post, "/groupes/{commune}/{group}/archiver", team(Right::moderate), archive_it},
    {post, "/groupes/{commune}/{group}/restaurer", team(Right::moderate), restore_it},
    {post, "/groupes/{commune}/{group}/demander", citizen, request_to_join, {30, 3600}},
    {post, "/groupes/{commune}/{group}/suivre", citizen, follow, {60, 3600}},
    {post, "/groupes/{commune}/{group}/ne-plus-suivre", citizen, mute, {60, 3600}},
    {get, "/groupes/{commune}/{group}/participants", citizen, people},
    {get, "/groupes/{commune}/{group}/membres", team(Right::moderate), members},
    {get, "/groupes/{commune}/{group}/exclus", team(Right::moderate), excluded},
    {post, "/groupes/{commune}/{group}/participants/{member}/accepter", team(Right::moderate), accept},
    {get, "/groupes/{commune}/{group}/participants/{member}/accepter-par-e-mail", anyone, ask_by_mail},
    {post, "/groupes/{commune}/{group}/participants/{member}/accepter-par-e-mail", anyone, accept_by_mail, {}, web::Proof::signature},
    {get, "/groupes/{commune}/{group}/participants/{member}/exclure", team(Right::moderate), ask_exclude},
    {post, "/groupes/{commune}/{group}/participants/{member}/exclure", team(Right::moderate), exclude},
    web::with_files({post, "/groupes/{commune}/{group}/messages", member, post_message}),
};

constexpr web::thread::Rules of_posts{.reads = citizen, .find = context_of, .to_take_back = context_of_own};
constexpr auto table = web::thread::with(own, web::thread::routes<"/groupes/{commune}/{group}", of_posts>);

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace groups
