#include "feed/statements.hpp"

#include "lib/town/sql.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>

namespace feed {

namespace {

using std::string;
// A page of a list: straight to its place in the index, however deep. `:at` is never in the future.
const string from_cursor = string{" AND"} + not_ended +
                           "AND q.published_at <= :at AND (q.published_at, q.id) < (:at, :id) "
                           "ORDER BY q.published_at DESC, q.id DESC LIMIT :limit ";

db::Cursor not_after(db::Cursor from, Seconds now) {
    return from.at > now ? db::Cursor{now, INT64_MAX} : from;
}

// The ids of one page of one commune.
const string one_commune = R"(
    WITH page AS (
        SELECT q.id, q.thread_id, q.published_at, CAST(:level AS BIGINT) AS level, CAST(:reader AS BIGINT) AS reader
        FROM publication q WHERE q.commune_code = :commune AND )" +
                           readable(":level") + "AND q.pinned_at IS NULL" + from_cursor + ") ";

const string all_pinned = R"(
    WITH page AS (
        SELECT q.id, q.thread_id, q.published_at, CAST(:level AS BIGINT) AS level, CAST(:reader AS BIGINT) AS reader
        FROM publication q WHERE q.commune_code = :commune AND q.pinned_at IS NOT NULL AND)" +
                          string{not_ended} + "AND" + readable(":level") + "ORDER BY q.pinned_at DESC, q.id DESC LIMIT :limit) ";

// The ids of one page of all communes that a member follows. Each yields at most a page of its own through
// its index, whatever its size.
const string all_followed = R"(
    WITH mine AS (
        SELECT f.commune_code AS code, f.member_id AS reader,)" +
                            town::sql::level + "AS own_level FROM follow f" +
                            town::sql::standing("f.member_id", "f.commune_code") + R"(WHERE f.member_id = :reader),
    page AS (
        SELECT p.id, p.thread_id, p.published_at, own_level AS level, mine.reader FROM mine
        JOIN publication p ON p.id IN (
            SELECT q.id FROM publication q
            WHERE q.commune_code = mine.code AND )" +
                            readable("own_level") + from_cursor +
                            R"()
        ORDER BY p.published_at DESC, p.id DESC LIMIT :limit) )";

// The last few of each publication.
const string page_comments = "SELECT " + string{town::post_columns} +
                             "FROM page JOIN post p ON p.thread_id = page.thread_id AND" + string{town::post_readable} +
                             R"(AND p.id >= (SELECT MIN(last.id) FROM (
            SELECT k.id FROM post k
            WHERE k.thread_id = page.thread_id AND k.hidden_at IS NULL AND k.deleted_at IS NULL
            ORDER BY k.id DESC LIMIT :shown) last))" +
                             string{town::post_joins};

struct FileOf {
    PublicationId publication;
    File file;
};
constexpr const char* page_files = "SELECT f.publication_id, f.file, f.name, f.alt, f.bytes, f.width, f.height "
                                   "FROM page JOIN publication_file f ON f.publication_id = page.id "
                                   "ORDER BY f.publication_id, f.place";

Feed cut(std::vector<Publication> publications, std::vector<Post> comments, const std::vector<FileOf>& files) {
    // Ordered here: to sort them, the database would copy whole texts.
    std::ranges::sort(publications, std::greater{}, [](const Publication& p) {
        return std::pair{p.published_at, p.id};
    });
    std::ranges::sort(comments, {}, [](const Post& c) { return std::pair{c.thread, c.id}; });
    Feed feed;
    if (publications.size() > page_size) {
        publications.resize(page_size);
        const auto& last = publications.back();
        feed.next = db::Cursor{last.published_at.value_or(0), last.id.value};
    }
    for (auto& p : publications) {
        // Not equal_range: clang 14 knows no subrange of libstdc++.
        const auto first = std::ranges::lower_bound(comments, p.thread, {}, &Post::thread),
                   last = std::ranges::upper_bound(comments, p.thread, {}, &Post::thread);
        Article article{std::move(p), {first, last}, {}};
        for (const auto& [of, file] : files)
            if (of == article.publication.id) article.files.push_back(file);
        feed.articles.emplace_back(std::move(article));
    }
    return feed;
}

/// One page for all of one level. What ends does so at a full minute.
Feed read_page(db::Db& db, town::Level level, const string& commune_code, Seconds minute, Seconds at, std::int64_t id) {
    static const string publications = one_commune + publication_columns;
    static const string comments = one_commune + page_comments;
    static const string files = one_commune + page_files;
    const town::MemberId nobody;
    return cut(db.all<Publication>(publications, level, nobody, commune_code, minute, at, id, page_size + 1),
               db.all<Post>(comments, level, nobody, commune_code, minute, at, id, page_size, comments_shown),
               db.all<FileOf>(files, level, nobody, commune_code, minute, at, id, page_size));
}

Feed read_pinned(db::Db& db, town::Level level, const string& commune_code, Seconds minute) {
    static const string publications = all_pinned + publication_columns;
    static const string comments = all_pinned + page_comments;
    static const string files = all_pinned + page_files;
    const town::MemberId nobody;
    auto pinned = db.all<Publication>(publications, level, nobody, commune_code, minute, pinned_max);
    if (pinned.empty()) return {};
    auto page = cut(std::move(pinned), db.all<Post>(comments, level, nobody, commune_code, minute, pinned_max, comments_shown),
                    db.all<FileOf>(files, level, nobody, commune_code, minute, pinned_max));
    std::ranges::sort(page.articles, std::greater{}, [](const auto& article) { return article->publication.pinned_at; });
    return page;
}

} // namespace

std::shared_ptr<const Feed> page_for(db::Db& db, const town::Reader& reader, const string& commune_code,
                                     db::Cursor from, Seconds now) {
    const auto [at, id] = not_after(from, now);
    return db.cached(read_page, reader.level, commune_code, now / base::minute * base::minute, at, id);
}

std::shared_ptr<const Feed> pinned_for(db::Db& db, const town::Reader& reader, const string& commune_code, Seconds now) {
    return db.cached(read_pinned, reader.level, commune_code, now / base::minute * base::minute);
}

Files files_of(db::Db& db, PublicationId id) {
    return db.all<File>("SELECT file, name, alt, bytes, width, height FROM publication_file WHERE publication_id = :id ORDER BY place", id);
}

namespace {

using Ids = std::array<PublicationId, page_size>;

unsigned read_likes(db::Db& db, town::MemberId member, Ids ids) {
    // Each looked up by itself: between the first and the last of them, the member may like thousands
    // elsewhere.
    static const string sql = [] {
        string sum = "SELECT 0";
        for (int i = 0; i < page_size; ++i)
            sum += fmt::format(
                " + CASE WHEN EXISTS (SELECT 1 FROM publication_like l WHERE l.member_id = :member "
                "AND l.publication_id = :p{}) THEN {} ELSE 0 END",
                i, 1 << i);
        return sum;
    }();
    return std::apply([&](auto... id) { return db.value<unsigned>(sql, member, id...); }, ids);
}

} // namespace

Likes likes_of(db::Db& db, town::MemberId member, const Feed& feed) {
    Ids ids; // one that is none is liked by nobody
    std::ranges::transform(feed.articles, ids.begin(), [](const auto& article) { return article->publication.id; });
    return *db.cached(read_likes, member, ids);
}

Feed followed(db::Db& db, town::MemberId member, db::Cursor from, Seconds now) {
    static const string publications = all_followed + publication_columns;
    static const string comments = all_followed + page_comments;
    static const string files = all_followed + page_files;
    const auto [at, id] = not_after(from, now);
    return cut(db.all<Publication>(publications, member, now, at, id, page_size + 1),
               db.all<Post>(comments, member, now, at, id, page_size, comments_shown),
               db.all<FileOf>(files, member, now, at, id, page_size));
}

std::optional<Publication> find(db::Db& db, const town::Reader& reader, const string& commune_code,
                                PublicationId id, Seconds now) {
    // Who may publish also finds drafts and what is scheduled.
    static const string sql = one_publication +
                              "q.id = :id AND ((:editor = 1 AND q.deleted_at IS NULL) OR (" +
                              visible(":level") + "))) " + publication_columns;
    return db.one<Publication>(sql, reader.level, reader.id, commune_code, id,
                               reader.may(town::Right::publish) ? 1 : 0, now);
}

std::optional<Publication> find_out(db::Db& db, const town::Reader& reader, const string& commune_code,
                                    PublicationId id, Seconds now) {
    static const string sql = one_publication + "q.id = :id AND q.published_at <= :now AND" + readable(":level") + publication_columns;
    return db.one<Publication>(sql, reader.level, reader.id, commune_code, id, now);
}

string unpublished_sql() {
    return "SELECT 1 FROM publication p WHERE p.commune_code = :commune AND p.deleted_at IS NULL "
           "AND p.published_at IS NULL UNION ALL SELECT 1 FROM publication p "
           "WHERE p.commune_code = :commune AND p.deleted_at IS NULL AND p.published_at > :now";
}

Unpublished unpublished(db::Db& db, const town::Reader& reader, const string& commune_code, db::Cursor from,
                        Seconds now) {
    if (!reader.may(town::Right::publish)) return {};
    // Two lists, each through its index: with OR, every publication of the country would be read.
    static const string sql = one_publication + R"(q.id IN (
        SELECT id FROM (SELECT d.id FROM publication d WHERE d.commune_code = :commune AND d.deleted_at IS NULL
                        AND d.published_at IS NULL AND d.id < :draft ORDER BY d.id DESC LIMIT :limit) drafts
        UNION ALL
        SELECT id FROM (SELECT s.id FROM publication s WHERE s.commune_code = :commune AND s.deleted_at IS NULL
                        AND s.published_at > :now AND (s.published_at, s.id) < (:at, :id)
                        ORDER BY s.published_at DESC, s.id DESC LIMIT :limit) scheduled)) )" +
                              publication_columns;
    constexpr Seconds no_time = INT64_MAX - 1; // a draft: after all that has a time
    const bool drafts = from.at >= no_time;
    Unpublished page{db.all<Publication>(sql, reader.level, reader.id, commune_code, drafts ? from.id : 0,
                                         drafts_per_page + 1, now, from.at, drafts ? INT64_MAX : from.id),
                     {}};
    const auto place = [&](const Publication& p) {
        return std::pair{p.published_at.value_or(no_time), p.id};
    };
    std::ranges::sort(page.publications, std::greater{}, place);
    if (page.publications.size() > drafts_per_page) {
        page.publications.resize(drafts_per_page);
        const auto [at, id] = place(page.publications.back());
        page.next = db::Cursor{at, id.value};
    }
    return page;
}

Unpublished ended(db::Db& db, const town::Reader& reader, const string& commune_code, db::Cursor from, Seconds now) {
    if (!reader.may(town::Right::publish)) return {};
    static const string sql = one_publication + R"(q.deleted_at IS NULL AND q.ends_at <= :now AND (q.ends_at, q.id) < (:at, :id)
        ORDER BY q.ends_at DESC, q.id DESC LIMIT :limit) )" + publication_columns + " ORDER BY p.ends_at DESC, p.id DESC";
    Unpublished page{db.all<Publication>(sql, reader.level, reader.id, commune_code, now, from.at, from.id, drafts_per_page + 1), {}};
    if (page.publications.size() > drafts_per_page) {
        page.publications.resize(drafts_per_page);
        page.next = db::Cursor{page.publications.back().ends_at.value_or(0), page.publications.back().id.value};
    }
    return page;
}

} // namespace feed
