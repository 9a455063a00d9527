#include "lib/talk/thread_parts.hpp"

#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"
#include "lib/files/attachment.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/db/cursor.hpp"
#include "lib/view/typeset.hpp"

#include <fmt/format.h>

namespace web::thread {

namespace {

constexpr std::size_t quote_length = 200;              ///< characters
constexpr const char* tones[] = {"", "warm", "green"}; ///< classes of htdocs/css/feed.css
constexpr Field fields[] = {{"text", Kind::text, 1, town::post_max},
                            {"quoted", Kind::line, 0, 20},
                            {"files", Kind::line},
                            {"form_id", Kind::line, 1, 80}};
std::string excerpt(const std::string& body) {
    return base::shorten(base::clean_line(body), quote_length);
}

void fill_quote(Dictionary& d, const ThreadContext& context, const Post& p, const town::Reader& reader) {
    if (!p.quoted) return;
    auto& quote = *d.AddSectionDictionary("QUOTE");
    quote.SetValue("QUOTED_PATH", address_of(context, p.quoted));
    quote.SetValue("QUOTED_NAME", name_of(p.quoted_name, p.quoted_team, reader));
    quote.SetValue("QUOTED_TEXT", excerpt(p.quoted_body));
}

/// In their places between the posts, those before the first one of all in MASKED_FIRST: "masqué par la mairie".
void fill_masked(Dictionary& d, const char* section, const ThreadContext& context, const Posts& posts, PostId after, PostId before) {
    const auto commune = base::split(context.path, '/').at(2);
    for (const auto& masked : posts.masked) {
        if (masked.post <= after.value || masked.post >= before.value) continue;
        auto& item = *d.AddSectionDictionary(section);
        item.SetIntValue("MASKED_ID", masked.post);
        item.SetValue("DECISION_PATH", fmt::format("/mairie/{}/decisions/{}", commune, masked.decision.value));
        auto& reason = *item.AddIncludeDictionary("REASON");
        reason.SetFilename("parts/reason_inline.tpl");
        reason.ShowSection(fmt::format("REASON_IS_{}", static_cast<int>(masked.reason)));
    }
}

void fill_attachments(Dictionary& d, const ThreadContext& context, PostId post, const Posts& posts) {
    for (const auto& a : posts.attachments) {
        if (a.post != post) continue;
        auto& item = *d.AddSectionDictionary(a.stored.width ? "PICTURE" : "DOCUMENT");
        item.SetValue("FILE_PATH", fmt::format("{}/fichiers/{}", context.path, a.id.value));
        item.SetValue("FILE_NAME", a.stored.name);
        item.SetValue("FILE_SIZE", file_size(a.stored.bytes));
        item.SetIntValue("WIDTH", a.stored.width);
        item.SetIntValue("HEIGHT", a.stored.height);
    }
}

} // namespace

void fill_post(Dictionary& d, const Viewer& viewer, const ThreadContext& context, const Post& p) {
    const auto& [reader, now] = viewer;
    d.SetIntValue("ID", p.id.value);
    if (p.comment) d.AddSectionDictionary("FORMER")->SetIntValue("COMMENT_ID", p.comment);
    d.SetValue("POST_PATH", address_of(context, p.id));
    d.SetValue("NAME", name_of(p, reader));
    d.SetValue("INITIALS", base::initials(p.name.first, p.name.last));
    d.SetValue("TONE", tones[p.author.value % 3]);
    d.SetValue("BODY_HTML", typeset(base::plain_text_to_html(p.body)));
    d.SetValue("DATE", date_time(p.created_at, context.zone));
    d.SetValue("DATE_ISO", iso8601(p.created_at, context.zone));
    d.SetValue("AGO", ago(p.created_at, now, context.zone));
    if (p.edited_at) d.ShowSection("EDITED");
    if (p.team || p.office) d.ShowSection("FROM_TEAM");
    fill_quote(d, context, p, reader);
    const bool own = reader.id && reader.id == p.author;
    const bool changeable = is_own(context, p, reader.id);
    if (changeable) d.ShowSection("OWN");
    if (changeable && context.may_write && p.editable_by(reader.id, now)) d.ShowSection("MAY_EDIT");
    if (context.may_write)
        d.SetValueAndShowSection("QUOTE_PATH", fmt::format("{}?citer={}#ecrire", context.path, p.id.value),
                                 "MAY_QUOTE");
    if (own || !may_flag(context, p)) return;
    d.ShowSection("MAY_FLAG");
    if (reader.may(town::Right::moderate) && context.viewer_is_team.value_or(true)) d.ShowSection("MAY_HIDE");
}

std::span<const Field> post_fields() { return fields; }

void say_closed(Form& form) { form.reject("text", "CLOSED"); }

void count_post(App& app, const Request& request, Form& form, std::string_view what, Limit limit) {
    if (!form.ok()) return;
    try {
        count_attempt(app, what, visitor_key(request), limit);
    } catch (const TooMany&) {
        form.reject("text", "TOO_OFTEN");
    }
}

town::PostPage page_of(App& app, const Request& request, town::ThreadId id, int limit) {
    const auto before = PostId{db::row_in(request.parameter("avant"))},
               after = PostId{db::row_in(request.parameter("apres"))},
               at = PostId{db::row_in(request.parameter("message"))};
    auto& db = app.db();
    town::PostPage page;
    if (before)
        page = town::posts_before(db, id, before, limit);
    else if (after)
        page = town::posts_after(db, id, after, limit);
    else if (at) // among the newest it stands with what was said before it
        if (page = town::last_posts(db, id, limit); !page.posts.empty() && page.posts.front().id > at)
            page = town::posts_after(db, id, PostId{at.value - 1}, limit);
    return page.posts.empty() ? town::last_posts(db, id, limit) : page;
}

std::vector<town::Masked> masked_of(App& app, const Request& request, const ThreadContext& context) {
    return town::masked_in(app.db(), context.object, context.id.value, request.reader.id);
}

Posts posts_of(App& app, const Request& request, const ThreadContext& context, int limit) {
    Posts posts{page_of(app, request, context.id, limit), {}, masked_of(app, request, context)};
    if (const auto& all = posts.page.posts; !all.empty())
        posts.attachments = town::attachments_of(app.db(), context.id, all.front().id, all.back().id);
    return posts;
}

void fill_posts(Dictionary& page, const Viewer& viewer, const ThreadContext& context, const Posts& posts,
                PostId read) {
    auto& d = *page.AddIncludeDictionary("POSTS");
    d.SetFilename("parts/posts.tpl");
    fill_list(d, viewer, context, posts, read);
}

void fill_list(Dictionary& d, const Viewer& viewer, const ThreadContext& context, const Posts& posts,
               PostId read) {
    d.SetValue("PATH", context.path);
    if (context.about.empty())
        d.ShowSection("MESSAGES");
    else
        d.SetValueAndShowSection("ABOUT", context.about, "COMMENTS");
    const auto& all = posts.page.posts;
    constexpr PostId end{INT64_MAX};
    if (!posts.page.older) fill_masked(d, "MASKED_FIRST", context, posts, {}, all.empty() ? end : all.front().id);
    if (!all.empty() || !posts.masked.empty()) d.ShowSection("ANY_POST");
    if (all.empty()) return posts.masked.empty() ? d.ShowSection("NO_POST") : void();
    bool marked = !read;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& p = all[i];
        auto& item = *d.AddSectionDictionary("POST");
        fill_post(item, viewer, context, p);
        fill_attachments(item, context, p.id, posts);
        if (i + 1 < all.size() || !posts.page.newer)
            fill_masked(item, "MASKED", context, posts, p.id, i + 1 < all.size() ? all[i + 1].id : end);
        if (!marked && p.id > read && p.author != viewer.reader.id)
            item.ShowSection("FIRST_NEW"), marked = true;
    }
    const auto lead = [&](const char* name, const char* section, PostId from) {
        if (from) d.SetIntValue(name, from.value), d.ShowSection(section); // read in the sections inside, too
    };
    lead("OLDER", "HAS_OLDER", posts.page.older);
    lead("NEWER", "HAS_NEWER", posts.page.newer);
}

void fill_attach(Dictionary& form_dictionary, const Form& form) {
    auto& d = *form_dictionary.AddIncludeDictionary("ATTACH");
    d.SetFilename("parts/attach.tpl");
    d.SetIntValue("MOST", attachments_max);
    d.SetIntValue("MEGABYTES", static_cast<long>(attachment_limit >> 20));
    form.fill(d);
}

Dictionary* fill_form(Dictionary& page, App& app, const Request& request, const ThreadContext& context,
                      const Form& form) {
    if (!context.may_write) return nullptr;
    auto& d = *page.AddIncludeDictionary("POST_FORM");
    d.SetFilename("parts/post_form.tpl");
    form.fill(d);
    d.SetValue("PATH", context.path);
    if (form["form_id"].empty()) d.SetValue("FORM_ID", new_form_id());
    fill_attach(d, form);
    if (const auto quoted = quoted_in(app, request, context, form)) fill_quoting(d, *quoted, request.reader);
    return &d;
}

std::optional<Post> quoted_in(App& app, const Request& request, const ThreadContext& context,
                              const Form& form) {
    const auto quoted = PostId{db::row_in(form["quoted"].empty() ? request.parameter("citer") : form["quoted"])};
    return quoted ? town::find_post(app.db(), context.id, quoted) : std::nullopt;
}

void fill_quoting(Dictionary& form, const Post& post, const town::Reader& reader) {
    auto& quote = *form.AddSectionDictionary("QUOTING");
    quote.SetIntValue("QUOTED_ID", post.id.value);
    quote.SetValue("QUOTED_NAME", name_of(post, reader));
    quote.SetValue("QUOTED_TEXT", excerpt(post.body));
}

std::optional<town::NewPost> post_from(App& app, const Request& request, Form& form, town::ThreadId id) {
    auto files = take_attachments(app, request, form);
    if (!form.ok()) return {};
    std::string words{form["text"]};
    for (const auto& f : files) words += '\0' + f.name + std::to_string(f.bytes);
    return town::NewPost{id,
                         request.member->id,
                         false,
                         std::string{form["text"]},
                         PostId{db::row_in(form["quoted"])},
                         idempotency_key(request, form["form_id"], words),
                         std::move(files)};
}

} // namespace web::thread
