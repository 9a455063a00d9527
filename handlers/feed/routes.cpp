#include "feed/routes.hpp"

#include "feed/actions.hpp"
#include "lib/http/conditional.hpp"
#include "lib/http/errors.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/files/upload.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace feed {

Visit visit_of(App& app, const Request& request) {
    return {request.reader, app.now(), web::new_once(), app.config.base_url};
}

std::string home(const Request& request) { return "/fil/" + request.commune->path(); }
std::string address(const Request& request, PublicationId id) {
    return fmt::format("{}/{}", home(request), id.value);
}

Publication publication_of(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, {request.number("id")}, app.now());
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

namespace {

using web::Kind;
using web::Page;

constexpr web::Field comment_fields[] = {{"text", Kind::text, 1, comment_max}, {"once", Kind::line, 1, 80}};
constexpr int communes_followed = 200; ///< the most that one may choose

/// As publication_of(), once readers may see it: a draft is neither liked nor discussed.
Publication public_publication(App& app, const Request& request) {
    auto found = publication_of(app, request);
    if (!found.public_at(app.now())) throw web::NotFound{};
    return found;
}

struct CommentInPlace {
    Comment comment;
    Publication publication;
};

CommentInPlace comment_of(App& app, const Request& request) {
    auto found =
        find_comment(app.db(), request.reader, request.commune->code, {request.number("comment")}, app.now());
    if (!found) throw web::NotFound{};
    auto place = find(app.db(), request.reader, request.commune->code, found->publication, app.now());
    if (!place) throw web::NotFound{};
    return {std::move(*found), std::move(*place)};
}

web::moderation::Subject subject_of(const Request& request, const CommentInPlace& place) {
    const auto& c = place.comment;
    return {"comment",
            c.id.value,
            fmt::format("{}#c{}", address(request, place.publication.id), c.id.value),
            c.author,
            town::display_name(c.name, request.reader),
            c.body,
            c.created_at};
}

web::moderation::Subject subject_of(const Request& request, const Publication& p) {
    return {"publication",
            p.id.value,
            address(request, p.id),
            {},
            town::full_name(p.mayor),
            p.title,
            p.published_at.value_or(0),
            true};
}

// GET /fil/{commune} [avant]: the mayor's page.
Response index(App& app, Request& request) {
    const auto& commune = *request.commune;
    const auto from = db::cursor_from(request.parameter("avant"));
    auto& db = app.db();
    IndexData data{commune, {}, {}, {}, {}, 0, from.start()};
    if (commune.open()) data.mayor = *db.cached(town::mayor_of, commune.code);
    data.feed = page_for(db, request.reader, commune.code, from, app.now());
    if (request.reader.citizen()) data.likes = likes_of(db, request.reader.id, *data.feed);
    data.links = *db.cached(town::useful_links, commune.code);
    if (!data.mayor) data.waiting = *db.cached(town::members_of, commune.code);
    Page page{app, request, "feed/index.tpl"};
    Articles articles{app.fragments, page.csrf()};
    fill_index(page.main(), data, visit_of(app, request), articles);
    for (const auto* section : app.sections)
        if (section->card) section->card(app, request, page.main());
    if (!data.feed->comments.empty()) page.no_index(); // who answers is not to be found by a name
    return page.band().shared().answer();
}

// GET /fil [avant]: all the mayors one follows.
Response all(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "feed/followed.tpl"};
    Articles articles{app.fragments, page.csrf()};
    fill_followed(page.main(), followed(app.db(), request.member->id, from, app.now()), from.start(),
                  visit_of(app, request), articles);
    return page.answer();
}

Response show_with(App& app, Request& request, const Publication& publication, const Form& form, int status) {
    const CommentId before{db::row_in(request.parameter("avant"))};
    const auto comments = comments_of(app.db(), publication, before, comments_per_page);
    if (request.fragment && request.method == web::Method::get) {
        Page page{app, request, "feed/comments.tpl"};
        fill_comments(page.main(), publication, comments, visit_of(app, request));
        return page.fragment();
    }
    Page page{app, request, "feed/show.tpl"};
    fill_show(page.main(), publication, comments, form, visit_of(app, request));
    if (publication.audience > town::Level::visitor || !comments.comments.empty()) page.no_index();
    return page.title(publication.title).shared().answer(status);
}

// GET /fil/{commune}/{id} [avant]: one publication and its comments; for htmx only a page of comments.
Response show(App& app, Request& request) {
    return show_with(app, request, publication_of(app, request), Form{comment_fields}, 200);
}

// GET /fil/{commune}/{id}/historique: what it said before.
Response versions(App& app, Request& request) {
    const auto publication = publication_of(app, request);
    Page page{app, request, "feed/history.tpl"};
    fill_history(page.main(), publication, history(app.db(), publication));
    return page.no_index().answer();
}

// POST /fil/{commune}/{id}/aime, /n-aime-plus: again changes nothing.
Response set_like(App& app, Request& request, bool liked) {
    auto publication = public_publication(app, request);
    publication.like_count = like(app.db(), request.member->id, publication.id, liked, app.now());
    publication.liked = liked;
    if (!request.fragment) return web::redirect(fmt::format("{}#p{}", home(request), publication.id.value));
    Page page{app, request, "feed/reactions.tpl"};
    fill_reactions(page.main(), publication, visit_of(app, request));
    return page.fragment();
}
Response like_it(App& app, Request& request) { return set_like(app, request, true); }
Response unlike_it(App& app, Request& request) { return set_like(app, request, false); }

/// The number of the form and what it says: sent twice it is one comment, but other words are another one.
std::string once_of(const Request& request, const Form& form) {
    return web::once_key(request, form["once"], form["text"]);
}

// POST /fil/{commune}/{id}/commentaires text once
Response add_comment(App& app, Request& request) {
    const PublicationId id{request.number("id")};
    const Form form{request, comment_fields};
    if (!form.ok()) return show_with(app, request, public_publication(app, request), form, 422);
    const auto written = comment(app.db(), request.reader, request.commune->code, id,
                                 std::string{form["text"]}, once_of(request, form), app.now());
    if (!written) throw web::NotFound{};
    if (!request.fragment)
        return web::redirect(fmt::format("{}#c{}", address(request, id), written->value), "feed.commented");
    const auto publication = publication_of(app, request);
    Page page{app, request, "feed/publication.tpl"};
    fill_publication(page.main(), publication, comments_of(app.db(), publication, {}, comments_shown), false,
                     visit_of(app, request));
    return page.fragment();
}

// POST /fil/{commune}/commentaires/{comment}/supprimer: only one's own.
Response remove_comment(App& app, Request& request) {
    const auto place = comment_of(app, request);
    web::moderation::withdraw(app, request, "comment", place.comment.id.value, [&](db::Db& db) {
        return remove_own(db, request.member->id, place.comment.id, app.now());
    });
    return web::redirect(address(request, place.publication.id) + "#commentaires", "feed.comment_deleted");
}

// GET, POST /fil/{commune}/commentaires/{comment}/masquer reason explanation
Response ask_hide(App& app, Request& request) {
    return web::moderation::hide_form(app, request, subject_of(request, comment_of(app, request)));
}
Response hide_comment(App& app, Request& request) {
    const auto place = comment_of(app, request);
    return web::moderation::hide(app, request, subject_of(request, place),
                                 [&](db::Db& db) { return hide(db, place.comment, app.now()); });
}

// GET, POST /fil/{commune}/{id}/signaler and /fil/{commune}/commentaires/{comment}/signaler
// reason explanation name email good-faith: with or without account.
Response ask_flag(App& app, Request& request) {
    return web::moderation::flag_form(app, request, subject_of(request, publication_of(app, request)));
}
Response ask_flag_comment(App& app, Request& request) {
    return web::moderation::flag_form(app, request, subject_of(request, comment_of(app, request)));
}
Response flag_it(App& app, Request& request) {
    return web::moderation::flag(app, request, subject_of(request, publication_of(app, request)));
}
Response flag_comment(App& app, Request& request) {
    return web::moderation::flag(app, request, subject_of(request, comment_of(app, request)));
}

// POST /fil/{commune}/suivre, /ne-plus-suivre
Response start_following(App& app, Request& request) {
    const bool follows =
        request.reader.follows ||
        town::follow(app.db(), request.member->id, request.commune->code, app.now(), communes_followed);
    return web::redirect(home(request), follows ? "feed.followed" : "feed.not_followed");
}
Response stop_following(App& app, Request& request) {
    town::unfollow(app.db(), request.member->id, request.commune->code);
    return web::redirect(home(request), "parts.unfollowed");
}

// GET /fil/{commune}/{id}/image: its picture, for whom the publication is.
Response image(App& app, Request& request) {
    const auto publication = publication_of(app, request);
    const bool for_all = publication.audience == town::Level::visitor && publication.public_at(app.now());
    return web::send_picture(app, request, publication.picture,
                             for_all ? web::Copies::everywhere : web::Copies::browser);
}

// GET /fil/{commune}/atom.xml: RFC 4287, public news only, whoever asks.
Response atom(App& app, Request& request) {
    web::Dictionary page{"atom"};
    const auto feed = page_for(app.db(), town::Reader{}, request.commune->code, {}, app.now());
    fill_atom(page, *request.commune, *feed, visit_of(app, request), [&](const std::string& file) {
        std::error_code missing;
        const auto bytes = std::filesystem::file_size(app.config.var / "uploads" / file, missing);
        return missing ? 0 : bytes;
    });
    Response response;
    response.body = app.views.expand("feed/atom.tpl", page);
    response.content_type = "application/atom+xml; charset=utf-8";
    response.header("Cache-Control", "public, max-age=60");
    return web::unless_known(request, std::move(response), changed_at(*feed));
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/fil", member, all},
    {get, "/fil/{commune}", anyone, index},
    web::with_files({post, "/fil/{commune}", team(Right::publish), create, {60, 3600}}),
    {get, "/fil/{commune}/publier", team(Right::publish), compose},
    {get, "/fil/{commune}/brouillons", team(Right::publish), drafts},
    {get, "/fil/{commune}/atom.xml", anyone, atom},
    {post, "/fil/{commune}/suivre", member, start_following, {60, 3600}},
    {post, "/fil/{commune}/ne-plus-suivre", member, stop_following, {60, 3600}},
    {get, "/fil/{commune}/{id}", anyone, show},
    web::with_files({post, "/fil/{commune}/{id}", team(Right::publish), save, {60, 3600}}),
    {get, "/fil/{commune}/{id}/image", anyone, image},
    {get, "/fil/{commune}/{id}/modifier", team(Right::publish), change},
    {get, "/fil/{commune}/{id}/historique", anyone, versions},
    {get, "/fil/{commune}/{id}/supprimer", team(Right::publish), ask_delete},
    {post, "/fil/{commune}/{id}/supprimer", team(Right::publish), destroy},
    {post, "/fil/{commune}/{id}/aime", citizen, like_it},
    {post, "/fil/{commune}/{id}/n-aime-plus", citizen, unlike_it},
    {post, "/fil/{commune}/{id}/commentaires", citizen, add_comment, {30, 600}},
    {get, "/fil/{commune}/{id}/signaler", anyone, ask_flag},
    {post, "/fil/{commune}/{id}/signaler", anyone, flag_it, {20, 3600}},
    {post, "/fil/{commune}/commentaires/{comment}/supprimer", member, remove_comment},
    {get, "/fil/{commune}/commentaires/{comment}/masquer", team(Right::moderate), ask_hide},
    {post, "/fil/{commune}/commentaires/{comment}/masquer", team(Right::moderate), hide_comment},
    {get, "/fil/{commune}/commentaires/{comment}/signaler", anyone, ask_flag_comment},
    {post, "/fil/{commune}/commentaires/{comment}/signaler", anyone, flag_comment, {20, 3600}},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace feed
