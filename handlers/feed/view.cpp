#include "feed/view.hpp"

#include "lib/base/bytes.hpp"
#include "lib/base/markdown.hpp"
#include "lib/base/plain_text.hpp"
#include "lib/base/text.hpp"
#include "lib/files/upload.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"
#include "lib/view/typeset.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace feed {
namespace {

using web::Dictionary;

constexpr std::size_t usual_list = 96U << 10; ///< bytes

std::string mayor_name(const Publication& p) { return town::full_name(p.mayor); }

/// A portrait is named after its content: the address changes with the picture.
void fill_portrait(Dictionary& d, const std::string& commune_path, const std::string& portrait) {
    if (portrait.empty()) return;
    d.ShowSection("HAS_PORTRAIT");
    d.SetValue("PORTRAIT",
               fmt::format("/commune/{}/portrait?v={}", commune_path, web::picture_version(portrait)));
}

void fill_mayor(Dictionary& page, const IndexData& data, const Visit& visit) {
    auto& card = *page.AddSectionDictionary("MAYOR");
    const auto& mayor = *data.mayor;
    card.SetValue("NAME", town::full_name(mayor.name));
    fill_portrait(card, data.commune.path(), mayor.portrait);
    if (!mayor.motto.empty()) card.SetValueAndShowSection("MOTTO", mayor.motto, "HAS_MOTTO");
    if (const auto since = web::parse_local(mayor.since + "T12:00", data.commune.time_zone))
        card.SetValueAndShowSection("SINCE", web::month_year(*since, data.commune.time_zone), "HAS_SINCE");
    const auto& reader = visit.reader;
    if (!reader.id)
        card.ShowSection("INVITE");
    else if (!reader.follows)
        card.ShowSection("NOT_FOLLOWING");
    else if (!data.at_home) // whoever lives here stops it in the account, where it says what is then missed
        card.ShowSection("FOLLOWING");
    if ((reader.follows || data.at_home) && !reader.may(town::Right::answer))
        card.SetValueAndShowSection("CODE", data.commune.code, "MAY_WRITE");
    if (reader.waiting) card.ShowSection("WAITING");
    if (reader.may(town::Right::publish)) card.ShowSection("MAY_PUBLISH");
}

/// The reader as they are in the publication's own commune: in a merged feed that differs from one to the
/// next.
town::Reader reader_of(const Publication& p, const Visit& visit) {
    auto reader = visit.reader;
    if (p.level > reader.level) reader.level = p.level;
    return reader;
}

/// For whom an article is, and when, as far as it looks different then.
struct Variant {
    town::Reader reader;
    bool liked = false;
    Seconds minute = 0; ///< the moment, or what of it is shown
    std::string base_url;
};

void fill_article(Dictionary& d, const Article& article, const Variant& variant, const std::string& form_id) {
    PostPage shown{article.comments, {}, {}};
    if (static_cast<std::size_t>(article.publication.comment_count) > shown.posts.size() && !shown.posts.empty())
        shown.older = shown.posts.front().id;
    auto publication = article.publication;
    publication.liked = variant.liked;
    fill_publication(d, publication, {shown, {}}, false, {{variant.reader, variant.minute}, form_id, variant.base_url}, {}, article.files);
}

/// The articles of a list. Whoever reads one with the same rights and likes, and wrote none of its comments,
/// gets the same.
void add_articles(const Feed& feed, Likes likes, const Visit& visit, Articles& articles) {
    for (std::size_t i = 0; i < feed.articles.size(); ++i) {
        const auto& [p, comments, files] = *feed.articles[i];
        // A list has what is published, were it in this very minute.
        Variant variant{reader_of(p, visit), p.liked || likes[i],
                        std::max(visit.now / base::minute * base::minute, p.published_at.value_or(0)), visit.base_url};
        if (variant.reader.id && std::ranges::find(comments, variant.reader.id, &Post::author) == comments.end())
            variant.reader.id = {-1}; // some member
        articles.fragments.add(articles.html, "feed/publication.tpl", fill_article, feed.articles[i], variant,
                               {articles.csrf, visit.form_id});
    }
}

void fill_articles(Dictionary& page, const Feed& feed, Likes likes, const Visit& visit, Articles& articles) {
    articles.html.reserve(usual_list);
    add_articles(feed, likes, visit, articles);
    page.SetValueWithoutCopy("ARTICLES_HTML", articles.html);
}

} // namespace

std::string picture_path(const Publication& p) {
    return p.picture.empty() ? std::string{} : fmt::format("{}/image?v={}", path_of(p), web::picture_version(p.picture));
}

std::string path_of(const Publication& p) { return fmt::format("/fil/{}/{}", p.commune_path(), p.id.value); }

void fill_index(Dictionary& page, const IndexData& data, const Visit& visit, Articles& articles) {
    if (data.mayor)
        fill_mayor(page, data, visit);
    else {
        auto* absent = page.AddSectionDictionary("NO_MAYOR");
        absent->SetValueAndShowSection("COUNT", web::plural(data.waiting, "habitant", "habitants"),
                                       data.waiting > 0 ? "SOME_WAIT" : "NOBODY_WAITS");
        absent->ShowSection(data.waiting > 1 ? "SEVERAL_WAIT" : "ONE_WAITS");
        absent->ShowSection(visit.reader.id ? "SIGNED_IN" : "SIGNED_OUT");
    }
    if (data.pinned) add_articles(*data.pinned, data.pinned_likes, visit, articles);
    fill_articles(page, *data.feed, data.likes, visit, articles);
    if (data.mayor && articles.html.empty())
        page.ShowSection(data.first_page ? "NOTHING_YET" : "NO_MORE");
    web::fill_pager(page, data.feed->next, data.first_page);
    for (const auto& link : data.links) {
        auto* item = page.AddSectionDictionary("LINK");
        item->SetValue("LABEL", link.label);
        item->SetValue("URL", link.url);
    }
    page.ShowSection(data.links.empty() ? "NO_LINKS" : "LINKS");
}

void fill_followed(Dictionary& page, const Feed& feed, bool first_page, const std::optional<town::Commune>& desk,
                   const Visit& visit, Articles& articles) {
    fill_articles(page, feed, {}, visit, articles);
    if (feed.articles.empty()) page.ShowSection(!first_page ? "NO_MORE" : desk ? "DESK" : "NOTHING_YET");
    if (desk) {
        page.SetValue("DESK_TOWN", desk->name);
        page.SetValue("DESK_PATH", desk->path());
    }
    if (feed.next) page.SetValueAndShowSection("NEXT", feed.next->text(), "HAS_NEXT");
}

void fill_reactions(Dictionary& d, const Publication& p, const Visit& visit) {
    const auto path = path_of(p);
    d.SetValue("PATH", path);
    d.SetIntValue("ID", p.id.value);
    d.SetValue("LIKES", web::number(p.like_count));
    d.SetValue("COMMENTS", web::plural(p.comment_count, "commentaire", "commentaires"));
    d.SetValue("ENCODED_TITLE", base::url_encode(p.title));
    d.SetValue("ENCODED_URL", base::url_encode(visit.base_url + path));
    if (reader_of(p, visit).citizen())
        d.ShowSection(p.liked ? "LIKED" : "NOT_LIKED");
    else
        d.ShowSection("LIKES_ONLY");
}

web::thread::ThreadContext comments_under(const Publication& p, const town::Reader& reader) {
    return {.id = p.thread,
            .path = path_of(p),
            .may_write = reader.citizen(),
            .zone = p.time_zone,
            .longest = comment_max,
            .about = p.title,
            .object = "comment"};
}

void fill_publication(Dictionary& d, const Publication& p, const web::thread::Posts& comments, bool alone,
                      const Visit& visit, const std::optional<Post>& quoted, const Files& beside) {
    const auto reader = reader_of(p, visit);
    d.SetIntValue("ID", p.id.value);
    d.SetValue("PATH", path_of(p));
    d.SetValue("TOWN_PATH", p.commune_path());
    d.SetValue("TOWN_NAME", p.commune_name);
    d.SetValue("NAME", mayor_name(p));
    fill_portrait(d, p.commune_path(), p.portrait);
    d.SetValue("TITLE", p.title);
    d.ShowSection(alone ? "ALONE" : "IN_LIST");
    d.SetValue("BODY_HTML", web::typeset(base::markdown_to_html(p.body)));
    if (!p.topic.empty()) d.SetValueAndShowSection("TOPIC", p.topic, "HAS_TOPIC");
    if (p.audience >= town::Level::citizen) d.ShowSection("FOR_CITIZENS");
    const bool published = p.public_at(visit.now);
    if (p.published_at) web::put_date_time(d, "DATE", *p.published_at, p.time_zone);
    d.ShowSection(p.out_at(visit.now) ? "PUBLISHED" : p.published_at ? "SCHEDULED" : "DRAFT");
    if (p.ended_at(visit.now)) d.ShowSection("ENDED");
    if (p.pinned_at && published) d.ShowSection("PINNED");
    if (p.edited_at)
        d.SetValueAndShowSection("EDITED", web::date_time(*p.edited_at, p.time_zone), "HAS_EDITED");
    auto* files = d.AddIncludeDictionary("FILES");
    files->SetFilename("feed/files.tpl");
    fill_files(*files, attached_to(p, beside), !alone);
    if (visit.reader.may(town::Right::publish)) {
        auto* tools = d.AddSectionDictionary("MAY_EDIT");
        if (p.ends_at) {
            tools->ShowSection("HAS_END");
            web::put_date(*tools, "ENDS", *p.ends_at - 1, p.time_zone);
        }
        if (p.pinned_at)
            tools->ShowSection("MAY_UNPIN");
        else if (published)
            tools->ShowSection("MAY_PIN");
    }
    if (!published) return;
    auto* reactions = d.AddIncludeDictionary("REACTIONS");
    reactions->SetFilename("feed/reactions.tpl");
    fill_reactions(*reactions, p, visit);
    web::thread::fill_posts(d, {reader, visit.now}, comments_under(p, reader), comments);
    if (reader.citizen()) {
        auto* form = d.AddSectionDictionary("COMMENT_FORM");
        form->SetValue("FORM_ID", fmt::format("{}-{}", visit.form_id, p.id.value));
        if (quoted) web::thread::fill_quoting(*form, *quoted, reader);
    } else if (!reader.id) {
        d.ShowSection("SIGN_IN");
    } else {
        d.ShowSection(reader.waiting ? "WAIT" : "NOT_CITIZEN");
    }
}

void fill_show(Dictionary& page, const Publication& p, const Files& beside, const web::thread::Posts& comments, const web::Form& form,
               const std::optional<Post>& quoted, const Visit& visit) {
    auto* article = page.AddIncludeDictionary("PUBLICATION");
    article->SetFilename("feed/publication.tpl");
    fill_publication(*article, p, comments, true, visit, quoted, beside);
    form.fill(*article);
    page.SetValue("TOWN_PATH", p.commune_path());
}

void fill_history(Dictionary& page, const Publication& p, const std::vector<Version>& versions) {
    page.SetValue("PATH", path_of(p));
    page.SetValue("TITLE", p.title);
    if (p.published_at) web::put_date_time(page, "DATE", *p.published_at, p.time_zone);
    for (const auto& version : versions) {
        auto* item = page.AddSectionDictionary("VERSION");
        item->SetValue("OLD_TITLE", version.title);
        item->SetValue("BODY_HTML", web::typeset(base::markdown_to_html(version.body)));
        web::put_date_time(*item, "DATE", version.replaced_at, p.time_zone);
    }
    if (versions.empty()) page.ShowSection("NEVER_EDITED");
}

void fill_delete(Dictionary& page, const Publication& p) {
    page.SetValue("PATH", path_of(p));
    page.SetValue("TITLE", p.title);
    page.SetValue("COMMENTS", web::plural(p.comment_count, "commentaire", "commentaires"));
    page.ShowSection(p.comment_count > 1 ? "SEVERAL_COMMENTS"
                     : p.comment_count   ? "ONE_COMMENT"
                                         : "NO_COMMENTS");
}

} // namespace feed
