#include "lib/web/thread.hpp"

#include "lib/base/markdown.hpp"
#include "lib/base/text.hpp"
#include "lib/town/activity.hpp"
#include "lib/web/attachment.hpp"
#include "lib/web/errors.hpp"
#include "lib/web/french.hpp"
#include "lib/web/moderation.hpp"
#include "lib/web/page.hpp"
#include "lib/web/pager.hpp"
#include "lib/web/upload.hpp"

#include <fmt/format.h>

namespace web::thread {

namespace {

using town::Post;
using town::PostId;

constexpr std::size_t quote_length = 200;              ///< characters
constexpr const char* tones[] = {"", "warm", "green"}; ///< classes of htdocs/feed.css
constexpr Field fields[] = {{"text", Kind::text, 1, town::post_max},
                            {"quoted", Kind::line, 0, 20},
                            {"files", Kind::line},
                            {"once", Kind::line, 1, 80}};
constexpr Field edit_fields[] = {{"text", Kind::text, 1, town::post_max}};

/// The number in a parameter or a field; none for anything else.
PostId number_in(std::string_view text) {
    const auto id = cursor_from("0-" + std::string{text}).id;
    return id == INT64_MAX || id < 0 ? PostId{} : PostId{id};
}

std::string address_of(const Place& place, PostId id) {
    return fmt::format("{}/messages/{}", place.path, id.value);
}

std::string in_page(const Place& place, PostId id) {
    return fmt::format("{}?message={}#m{}", place.path, id.value, id.value);
}

/// Who speaks for the town hall is read under his full name by everybody.
std::string name_of(const std::string& first, const std::string& last, bool short_name, bool team,
                    const Request& request) {
    auto reader = request.reader;
    if (team) reader.level = town::Level::team;
    return town::display_name(first, last, short_name, reader);
}

std::string name_of(const Post& p, const Request& request) {
    return name_of(p.first_name, p.last_name, p.short_name, p.team, request);
}

Post post_of(App& app, const Request& request, const Place& place) {
    auto found = town::find_post(app.db(), place.id, {request.number("post")});
    if (!found) throw NotFound{};
    return std::move(*found);
}

std::string excerpt(const std::string& body) {
    return base::shorten(base::clean_line(base::markdown_to_text(body, base::LinkTargets::hidden)),
                         quote_length);
}

void fill_quote(Dictionary& d, const Place& place, const Post& p, const Request& request) {
    if (!p.quoted) return;
    auto& quote = *d.AddSectionDictionary("QUOTE");
    quote.SetValue("QUOTED_PATH", address_of(place, p.quoted));
    quote.SetValue("QUOTED_NAME", name_of(p.quoted_first_name, p.quoted_last_name, p.quoted_short_name,
                                          p.quoted_team, request));
    quote.SetValue("QUOTED_TEXT", excerpt(p.quoted_body));
}

void fill_attachments(Dictionary& d, const Place& place, PostId post, const Posts& posts) {
    for (const auto& a : posts.attachments) {
        if (a.post != post) continue;
        auto& item = *d.AddSectionDictionary(a.stored.width ? "PICTURE" : "DOCUMENT");
        item.SetValue("FILE_PATH", fmt::format("{}/fichiers/{}", place.path, a.id.value));
        item.SetValue("FILE_NAME", a.stored.name);
        item.SetValue("FILE_SIZE", decimal(static_cast<double>(a.stored.bytes) / 1e6,
                                           a.stored.bytes < 10'000'000 ? 1 : 0));
        item.SetIntValue("WIDTH", a.stored.width);
        item.SetIntValue("HEIGHT", a.stored.height);
    }
}

/// One's own words, as long as they can be changed.
bool is_own(const Place& place, const Post& p, town::MemberId reader) {
    return reader && reader == p.author && p.id > place.settled;
}

bool may_flag(const Place& place, const Post& p) {
    return place.may_flag && (!place.for_team || *place.for_team != p.team);
}

void fill_post(Dictionary& d, const Place& place, const Post& p, const Request& request, base::Seconds now) {
    d.SetIntValue("ID", p.id.value);
    d.SetValue("POST_PATH", address_of(place, p.id));
    d.SetValue("NAME", name_of(p, request));
    d.SetValue("INITIALS", base::initials(p.first_name, p.last_name));
    d.SetValue("TONE", tones[p.author.value % 3]);
    d.SetValue("BODY_HTML", base::markdown_to_html(p.body));
    d.SetValue("DATE", date_time(p.created_at, place.zone));
    d.SetValue("DATE_ISO", iso8601(p.created_at, place.zone));
    d.SetValue("AGO", ago(p.created_at, now, place.zone));
    if (p.edited_at) d.ShowSection("EDITED");
    if (p.team) d.ShowSection("FROM_TEAM");
    fill_quote(d, place, p, request);
    const bool own = request.reader.id && request.reader.id == p.author;
    const bool changeable = is_own(place, p, request.reader.id);
    if (changeable) d.ShowSection("OWN");
    if (changeable && p.editable_by(request.reader.id, now)) d.ShowSection("MAY_EDIT");
    if (place.may_write)
        d.SetValueAndShowSection("QUOTE_PATH", fmt::format("{}?citer={}#ecrire", place.path, p.id.value),
                                 "MAY_QUOTE");
    if (own || !may_flag(place, p)) return;
    d.ShowSection("MAY_FLAG");
    if (request.reader.may(town::Right::moderate) && place.for_team.value_or(true)) d.ShowSection("MAY_HIDE");
}

moderation::Subject subject_of(const Request& request, const Place& place, const Post& p) {
    return {place.object, p.id.value,  address_of(place, p.id), p.author, name_of(p, request),
            p.body,       p.created_at};
}

/// One's own that can be changed; or, to be flagged, what others wrote.
Post post_of(App& app, const Request& request, const Place& place, bool own) {
    auto post = post_of(app, request, place);
    if (own ? !is_own(place, post, request.reader.id) : !may_flag(place, post)) throw NotFound{};
    return post;
}

/// It leaves what is told, with what its section keeps of it. Inside the transaction.
void take_out(db::Db& db, const Place& place, const Post& post) {
    town::retract(db, post.team && place.team_kind ? place.team_kind : place.kind, post.id.value);
    if (place.gone) place.gone(db);
}

/// It leaves what is told, with what its section keeps of it. Inside the transaction.
void take_out(db::Db& db, const Place& place, const Post& post) {
    town::retract(db, place.kind, post.id.value);
    if (place.gone) place.gone(db);
}

/// Files of a post that is gone.
void remove_files(const App& app, const std::vector<std::string>& files) {
    for (const auto& file : files) remove_private(app.config, file);
}

} // namespace

std::span<const Field> post_fields() { return fields; }

void say_closed(Form& form) { form.reject("text", "CLOSED"); }

Posts posts_of(App& app, const Request& request, town::ThreadId id, int limit) {
    const auto before = number_in(request.parameter("avant")), after = number_in(request.parameter("apres")),
               at = number_in(request.parameter("message"));
    auto& db = app.db();
    Posts posts;
    if (before)
        posts.page = town::posts_before(db, id, before, limit);
    else if (after || at)
        posts.page = town::posts_after(db, id, at ? PostId{at.value - 1} : after, limit);
    if (posts.page.posts.empty()) posts.page = town::last_posts(db, id, limit);
    if (const auto& all = posts.page.posts; !all.empty())
        posts.attachments = town::attachments_of(db, id, all.front().id, all.back().id);
    return posts;
}

void fill_posts(Dictionary& page, const App& app, const Request& request, const Place& place,
                const Posts& posts, PostId read) {
    auto& d = *page.AddIncludeDictionary("POSTS");
    d.SetFilename("parts/posts.tpl");
    d.SetValue("PATH", place.path);
    const auto& all = posts.page.posts;
    if (all.empty()) return d.ShowSection("NO_POST");
    d.ShowSection("ANY_POST");
    bool marked = !read;
    for (const auto& p : all) {
        auto& item = *d.AddSectionDictionary("POST");
        fill_post(item, place, p, request, app.now());
        fill_attachments(item, place, p.id, posts);
        if (!marked && p.id > read && p.author != request.reader.id)
            item.ShowSection("FIRST_NEW"), marked = true;
    }
    if (posts.page.older) d.AddSectionDictionary("HAS_OLDER")->SetIntValue("OLDER", posts.page.older.value);
    if (posts.page.newer) d.AddSectionDictionary("HAS_NEWER")->SetIntValue("NEWER", posts.page.newer.value);
}

void fill_post(Dictionary& item, const App& app, const Request& request, const Place& place,
               const town::Post& post) {
    fill_post(item, place, post, request, app.now());
}

void fill_attach(Dictionary& form_dictionary, const Form& form) {
    auto& d = *form_dictionary.AddIncludeDictionary("ATTACH");
    d.SetFilename("parts/attach.tpl");
    d.SetIntValue("MOST", attachments_max);
    d.SetIntValue("MEGABYTES", static_cast<long>(attachment_limit >> 20));
    form.fill(d);
}

void fill_form(Dictionary& page, App& app, const Request& request, const Place& place, const Form& form) {
    if (!place.may_write) return;
    auto& d = *page.AddIncludeDictionary("POST_FORM");
    d.SetFilename("parts/post_form.tpl");
    form.fill(d);
    d.SetValue("PATH", place.path);
    if (form["once"].empty()) d.SetValue("ONCE", new_once());
    fill_attach(d, form);
    const auto quoted = number_in(form["quoted"].empty() ? request.parameter("citer") : form["quoted"]);
    const auto post = quoted ? town::find_post(app.db(), place.id, quoted) : std::nullopt;
    if (!post) return;
    auto& quote = *d.AddSectionDictionary("QUOTING");
    quote.SetIntValue("QUOTED_ID", post->id.value);
    quote.SetValue("QUOTED_NAME", name_of(*post, request));
    quote.SetValue("QUOTED_TEXT", excerpt(post->body));
}

std::optional<town::NewPost> post_from(App& app, const Request& request, Form& form, town::ThreadId id) {
    auto files = take_attachments(app, request, form);
    if (!form.ok()) return {};
    std::string said{form["text"]};
    for (const auto& f : files) said += '\0' + f.name + std::to_string(f.bytes);
    return town::NewPost{id,
                         request.member->id,
                         request.reader.team(),
                         std::string{form["text"]},
                         number_in(form["quoted"]),
                         once_key(request.member->id.value, form["once"], said),
                         std::move(files)};
}

Response permalink(App& app, Request& request, const Place& place) {
    return redirect(in_page(place, post_of(app, request, place).id));
}

namespace {

Response edit_page(App& app, const Request& request, const Place& place, const Post& post, const Form& form,
                   int status) {
    Page page{app, request, "parts/post_edit.tpl"};
    form.fill(page.main());
    page.main().SetValue("ACTION", address_of(place, post.id) + "/modifier");
    page.main().SetValue("BACK", in_page(place, post.id));
    if (!post.editable_by(request.reader.id, app.now())) page.main().ShowSection("TOO_LATE");
    return page.no_index().answer(status);
}

} // namespace

Response edit_form(App& app, Request& request, const Place& place) {
    const auto post = post_of(app, request, place, true);
    Form form{edit_fields};
    form.set("text", post.body);
    return edit_page(app, request, place, post, form, 200);
}

Response save(App& app, Request& request, const Place& place) {
    const auto post = post_of(app, request, place, true);
    const Form form{request, edit_fields};
    if (!form.ok() ||
        !town::edit_post(app.db(), post, request.reader.id, std::string{form["text"]}, app.now()))
        return edit_page(app, request, place, post, form, 422);
    return redirect(in_page(place, post.id));
}

Response remove(App& app, Request& request, const Place& place) {
    const auto post = post_of(app, request, place, true);
    std::vector<std::string> files;
    moderation::withdraw(app, request, place.object, post.id.value, [&](db::Db& db) {
        auto gone = town::delete_post(db, post.id, request.reader.id, app.now());
        if (gone) take_out(db, place, post), files = std::move(*gone);
        return gone.has_value();
    });
    remove_files(app, files);
    return redirect(place.path, "POST_DELETED");
}

Response flag_form(App& app, Request& request, const Place& place) {
    return moderation::flag_form(app, request,
                                 subject_of(request, place, post_of(app, request, place, false)));
}
Response flag(App& app, Request& request, const Place& place) {
    return moderation::flag(app, request, subject_of(request, place, post_of(app, request, place, false)));
}
Response hide_form(App& app, Request& request, const Place& place) {
    return moderation::hide_form(app, request, subject_of(request, place, post_of(app, request, place)));
}
Response hide(App& app, Request& request, const Place& place) {
    const auto post = post_of(app, request, place);
    auto response = moderation::hide(app, request, subject_of(request, place, post), [&](db::Db& db) {
        const bool hidden = town::hide_post(db, post.id, app.now());
        if (hidden) take_out(db, place, post);
        return hidden;
    });
    // The address of the post itself leads nowhere any more.
    return response.status == 303 ? redirect(place.path, "HIDDEN") : response;
}

Response file(App& app, Request& request, const Place& place) {
    const auto found = town::find_attachment(app.db(), place.id, {request.number("file")});
    if (!found) throw NotFound{};
    return send_attachment(app, request, *found);
}

} // namespace web::thread
