#include "feed/routes.hpp"

#include "feed/actions.hpp"
#include "lib/http/conditional.hpp"
#include "lib/http/errors.hpp"
#include "lib/talk/moderation.hpp"
#include "lib/town/office.hpp"
#include "lib/talk/thread_routes.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace feed {

Visit visit_of(App& app, const Request& request) {
    return {{request.reader, app.now()}, web::new_form_id(), app.config.base_url};
}

std::string address(const Request& request, PublicationId id) {
    return fmt::format("{}/{}", request.commune->below("/fil"), id.value);
}

Publication publication_of(App& app, const Request& request) {
    auto found = find(app.db(), request.reader, request.commune->code, {request.number("id")}, app.now());
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

namespace {

using web::Kind;
using web::Page;

constexpr web::Field comment_fields[] = {
    {"text", Kind::text, 1, comment_max}, {"quoted", Kind::line, 0, 20}, {"form_id", Kind::line, 0, 80}};
constexpr int communes_followed = 200; ///< the most that one may choose

web::moderation::FlaggedContent flagged_content(const Request& request, const Publication& p) {
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
    IndexData data{commune, {}, {}, {}, {}, {}, {}, 0, from.start(), request.member && request.member->commune_code == commune.code};
    if (commune.open()) data.mayor = *db.cached(town::mayor_of, commune.code);
    data.feed = page_for(db, request.reader, commune.code, from, app.now());
    if (data.first_page) data.pinned = pinned_for(db, request.reader, commune.code, app.now());
    if (request.reader.citizen()) data.likes = likes_of(db, request.reader.id, *data.feed);
    if (request.reader.citizen() && data.pinned && !data.pinned->articles.empty())
        data.pinned_likes = likes_of(db, request.reader.id, *data.pinned);
    data.links = *db.cached(town::useful_links, commune.code);
    if (!data.mayor) data.waiting = *db.cached(town::members_of, commune.code);
    Page page{app, request, "feed/index.tpl"};
    Articles articles{app.fragments, page.csrf()};
    fill_index(page.main(), data, visit_of(app, request), articles);
    for (const auto* section : app.sections)
        if (section->card) section->card(app, request, page.main());
    const auto answered = [](const auto& article) { return !article->comments.empty(); };
    if (std::ranges::any_of(data.feed->articles, answered) || (data.pinned && std::ranges::any_of(data.pinned->articles, answered))) page.no_index(); // who answers is not to be found by a name
    return page.band().shared().answer();
}

// GET /fil [avant]: all the mayors one follows.
Response all(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "feed/followed.tpl"};
    Articles articles{app.fragments, page.csrf()};
    const auto feed = followed(app.db(), request.member->id, from, app.now());
    const auto offices = feed.articles.empty() ? town::offices_of(app.db(), request.member->id) : std::vector<town::Office>{};
    fill_followed(page.main(), feed, from.start(),
                  offices.empty() ? std::nullopt : town::find_commune(app.db(), offices.front().commune_code),
                  visit_of(app, request), articles);
    return page.answer();
}

Response show_with(App& app, Request& request, const Publication& publication, const Form& form, int status) {
    const auto context = comments_under(publication, request.reader);
    web::thread::Posts comments{web::thread::page_of(app, request, publication.thread, comments_per_page), {},
                                web::thread::masked_of(app, request, context)};
    if (request.fragment && request.method == web::Method::get) {
        comments.page.newer = {}; // they are there
        Page page{app, request, "parts/posts.tpl"};
        web::thread::fill_list(page.main(), {request.reader, app.now()}, context, comments);
        return page.fragment();
    }
    Page page{app, request, "feed/show.tpl"};
    fill_show(page.main(), publication, files_of(app.db(), publication.id), comments, form, web::thread::quoted_in(app, request, context, form),
              visit_of(app, request));
    if (publication.audience > town::Level::visitor || !comments.page.posts.empty()) page.no_index();
    if (publication.audience == town::Level::visitor && publication.public_at(app.now())) {
        const auto picture = picture_path(publication);
        page.about(excerpt_of(publication), picture);
        fill_schema(page.schema("feed/schema.tpl"), publication, picture.empty() ? page.card() : app.absolute(picture));
    }
    return page.title(publication.title).shared().answer(status);
}

// GET /fil/{commune}/{id} [avant apres message citer]: one publication and its comments; for htmx only a page
// of comments.
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
    if (!request.fragment)
        return web::redirect(fmt::format("{}#p{}", request.commune->below("/fil"), publication.id.value));
    Page page{app, request, "feed/reactions.tpl"};
    fill_reactions(page.main(), publication, visit_of(app, request));
    return page.fragment();
}
Response like_it(App& app, Request& request) { return set_like(app, request, true); }
Response unlike_it(App& app, Request& request) { return set_like(app, request, false); }

/// The number of the form and what it says: sent twice it is one comment, but other words are another one.
std::string key_of(const Request& request, const Form& form) {
    const auto number = form["form_id"].empty() ? request.field("once") : form["form_id"]; // as it was called once
    return web::idempotency_key(request, number, form["text"]);
}

// POST /fil/{commune}/{id}/messages text quoted form_id
Response add_comment(App& app, Request& request) {
    const PublicationId id{request.number("id")};
    const Form form{request, comment_fields};
    if (!form.ok()) return show_with(app, request, public_publication(app, request), form, 422);
    const auto written =
        comment(app.db(), request.reader, request.commune->code, id, std::string{form["text"]},
                key_of(request, form), app.now(), {db::row_in(form["quoted"])});
    if (!written) throw web::NotFound{};
    if (!request.fragment)
        return web::redirect(fmt::format("{}#m{}", address(request, id), written->value), "feed.commented");
    const auto publication = publication_of(app, request);
    Page page{app, request, "feed/publication.tpl"};
    fill_publication(page.main(), publication, {town::last_posts(app.db(), publication.thread, comments_shown), {}}, false,
                      visit_of(app, request), {}, files_of(app.db(), publication.id));
    return page.fragment();
}

// GET /fil/{commune}/commentaires/{comment}/signaler, /masquer: where mails led before comments were posts.
Response former(App& app, Request& request) {
    const auto found = find_former(app.db(), request.reader, request.commune->code, request.number("comment"),
                                   app.now());
    if (!found) throw web::NotFound{};
    return web::redirect(fmt::format("{}/messages/{}{}", address(request, found->publication), found->post.value,
                                     request.path.substr(request.path.rfind('/'))));
}

// GET, POST /fil/{commune}/{id}/signaler reason explanation name email good-faith: with or without account.
Response ask_flag(App& app, Request& request) {
    return web::moderation::flag_form(app, request, flagged_content(request, publication_of(app, request)));
}
Response flag_it(App& app, Request& request) {
    return web::moderation::flag(app, request, flagged_content(request, publication_of(app, request)));
}

// GET /fil/{commune}/suivre: one button, at the end of the way of a visitor who touched "follow".
Response ask_to_follow(App& app, Request& request) {
    if (request.reader.follows) return web::redirect(request.commune->below("/fil"));
    return Page{app, request, "feed/follow.tpl"}.no_index().answer();
}

// POST /fil/{commune}/suivre, /ne-plus-suivre
Response start_following(App& app, Request& request) {
    const bool follows =
        request.reader.follows ||
        town::follow(app.db(), request.member->id, request.commune->code, app.now(), communes_followed);
    return web::redirect(request.commune->below("/fil"), follows ? "feed.followed" : "feed.not_followed");
}
Response stop_following(App& app, Request& request) {
    town::unfollow(app.db(), request.member->id, request.commune->code);
    return web::redirect(request.commune->below("/fil"), "parts.unfollowed");
}

// GET /fil/{commune}/{id}/image [v]: one of its pictures, the first one if not said, for whom the publication is.
Response image(App& app, Request& request) {
    const auto publication = publication_of(app, request);
    const bool for_all = publication.audience == town::Level::visitor && publication.public_at(app.now());
    const auto copies = for_all && !publication.ends_at ? web::Copies::everywhere : web::Copies::browser;
    const auto version = request.parameter("v");
    if (version.empty() || (!publication.picture.empty() && version == web::picture_version(publication.picture)))
        return web::send_picture(app, request, publication.picture, copies);
    for (const auto& [file, address, token, dropped] : there(app, publication))
        if (!file.document() && token == version) return web::send_picture(app, request, file.file, copies);
    return web::send_picture(app, request, publication.picture, copies); // it was another one when the address was made
}

// GET /fil/{commune}/{id}/document v: one of its documents, to be saved.
Response document(App& app, Request& request) {
    const auto publication = publication_of(app, request);
    for (const auto& [file, address, token, dropped] : there(app, publication))
        if (file.document() && token == request.parameter("v"))
            return web::send_file(app, request, file.file, "application/pdf", file.name);
    throw web::NotFound{};
}

// GET /fil/{commune}/atom.xml: RFC 4287, public news only, whoever asks.
Response atom(App& app, Request& request) {
    web::Dictionary page{"atom"};
    const auto feed = page_for(app.db(), town::Reader{}, request.commune->code, {}, app.now());
    const auto pinned = pinned_for(app.db(), town::Reader{}, request.commune->code, app.now());
    fill_atom(page, *request.commune, *feed, *pinned, visit_of(app, request), [&](const std::string& file) {
        std::error_code missing;
        const auto bytes = std::filesystem::file_size(app.config.var / "uploads" / file, missing);
        return missing ? 0 : bytes;
    });
    Response response;
    response.body = app.views.expand("feed/atom.tpl", page);
    response.content_type = "application/atom+xml; charset=utf-8";
    response.header("Cache-Control", "public, max-age=60");
    return web::unless_known(request, std::move(response), std::max(changed_at(*feed), changed_at(*pinned)));
}

using enum web::Method;
using namespace web::access;

constexpr web::Route own[] = {
    {get, "/fil", member, all},
    {get, "/fil/{commune}", anyone, index},
    web::with_files({post, "/fil/{commune}", team(Right::publish), create, {60, 3600}}),
    {get, "/fil/{commune}/publier", team(Right::publish), compose},
    {get, "/fil/{commune}/publier/image", team(Right::publish), staged_picture},
    {get, "/fil/{commune}/brouillons", team(Right::publish), drafts},
    {get, "/fil/{commune}/terminees", team(Right::publish), ended_ones},
    {get, "/fil/{commune}/atom.xml", anyone, atom},
    {get, "/fil/{commune}/suivre", member, ask_to_follow},
    {post, "/fil/{commune}/suivre", member, start_following, {60, 3600}},
    {post, "/fil/{commune}/ne-plus-suivre", member, stop_following, {60, 3600}},
    {get, "/fil/{commune}/{id}", anyone, show},
    web::with_files({post, "/fil/{commune}/{id}", team(Right::publish), save, {60, 3600}}),
    {get, "/fil/{commune}/{id}/image", anyone, image},
    {get, "/fil/{commune}/{id}/document", anyone, document},
    {get, "/fil/{commune}/{id}/modifier", team(Right::publish), change},
    {get, "/fil/{commune}/{id}/historique", anyone, versions},
    {get, "/fil/{commune}/{id}/supprimer", team(Right::publish), ask_delete},
    {post, "/fil/{commune}/{id}/supprimer", team(Right::publish), destroy},
    {post, "/fil/{commune}/{id}/epingler", team(Right::publish), pin_it, {60, 3600}},
    {post, "/fil/{commune}/{id}/detacher", team(Right::publish), unpin_it, {60, 3600}},
    {post, "/fil/{commune}/{id}/aime", citizen, like_it},
    {post, "/fil/{commune}/{id}/n-aime-plus", citizen, unlike_it},
    {post, "/fil/{commune}/{id}/messages", citizen, add_comment, {30, 600}},
    {post, "/fil/{commune}/{id}/commentaires", citizen, add_comment, {5, 600}}, // of a page from before comments were posts
    {get, "/fil/{commune}/{id}/signaler", anyone, ask_flag},
    {post, "/fil/{commune}/{id}/signaler", anyone, flag_it, {20, 3600}},
    {get, "/fil/{commune}/commentaires/{comment}/signaler", anyone, former},
    {get, "/fil/{commune}/commentaires/{comment}/masquer", team(Right::moderate), former},
};

constexpr web::thread::Rules of_comments{.reads = anyone, .find = comments_of, .to_edit = comments_to_edit,
                                         .to_take_back = comments_left, .to_hide = comments_left};
constexpr auto table = web::thread::with(own, web::thread::routes<"/fil/{commune}/{id}", of_comments>);

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace feed
