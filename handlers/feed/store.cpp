#include "feed/store.hpp"

#include "lib/base/crypto.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>

namespace feed {

namespace {

using std::string;
using town::Topic;
// What a reader may read, of a publication `q`, `level` being his level in its commune, and what of it at a
// time. The one place where it is said; every list and every single page goes through it.
string readable(const char* level) {
    return string{" q.deleted_at IS NULL AND q.audience <= "} + level + " ";
}
string visible(const char* level) { return " q.published_at <= :now AND" + readable(level); }

// A page of a list: straight to its place in the index, however deep. `:at` is never in the future.
constexpr const char* from_cursor = " AND q.published_at <= :at AND (q.published_at, q.id) < (:at, :id) "
                                    "ORDER BY q.published_at DESC, q.id DESC LIMIT :limit ";

web::Cursor not_after(web::Cursor from, Seconds now) {
    return from.at > now ? web::Cursor{now, INT64_MAX} : from;
}

// The ids of one page of one commune.
const string one_commune = R"(
    WITH page AS (
        SELECT q.id, q.published_at, CAST(:level AS BIGINT) AS level, CAST(:reader AS BIGINT) AS reader
        FROM publication q WHERE q.commune_code = :commune AND )" +
                           readable(":level") + from_cursor + ") ";

// The ids of one page of all communes that a member follows. Each yields at most a page of its own through
// its index, whatever its size.
const string all_followed = R"(
    WITH mine AS (
        SELECT f.commune_code AS code, f.member_id AS reader,
               CASE WHEN r.id IS NOT NULL THEN 3 WHEN c.state = 1 THEN 2 ELSE 1 END AS own_level
        FROM follow f
        LEFT JOIN role r ON r.member_id = f.member_id AND r.commune_code = f.commune_code AND r.ended_at IS NULL
        LEFT JOIN citizenship c ON c.member_id = f.member_id AND c.commune_code = f.commune_code
        WHERE f.member_id = :reader),
    page AS (
        SELECT p.id, p.published_at, own_level AS level, mine.reader FROM mine
        JOIN publication p ON p.id IN (
            SELECT q.id FROM publication q
            WHERE q.commune_code = mine.code AND )" +
                            readable("own_level") + from_cursor +
                            R"()
        ORDER BY p.published_at DESC, p.id DESC LIMIT :limit) )";

// One publication, for a reader of its commune.
const string one_publication = R"(
    WITH page AS (
        SELECT q.id, q.published_at, CAST(:level AS BIGINT) AS level, CAST(:reader AS BIGINT) AS reader
        FROM publication q WHERE q.commune_code = :commune AND )";

constexpr const char* publication_columns = R"(
    SELECT p.id, p.commune_code, t.name, t.slug, t.time_zone, m.first_name, m.last_name,
           CASE WHEN r.id IS NULL THEN '' ELSE o.portrait END, p.title, p.body, p.topic, p.picture, p.picture_alt,
           p.picture_width, p.picture_height, p.audience, p.published_at, p.edited_at, p.like_count, p.comment_count,
           CASE WHEN l.member_id IS NULL THEN 0 ELSE 1 END, page.level
    FROM page JOIN publication p ON p.id = page.id
    JOIN commune t ON t.code = p.commune_code
    JOIN town o ON o.commune_code = p.commune_code
    JOIN member m ON m.id = p.mayor_id
    LEFT JOIN role r ON r.member_id = p.mayor_id AND r.commune_code = p.commune_code AND r.ended_at IS NULL
    LEFT JOIN publication_like l ON l.publication_id = p.id AND l.member_id = page.reader)";

constexpr const char* comment_columns = R"(
    SELECT c.id, c.publication_id, c.author_id, m.first_name, m.last_name, m.short_name,
           CASE WHEN r.id IS NULL THEN 0 ELSE 1 END, c.body, c.created_at )";

constexpr const char* comment_author = R"(
    JOIN member m ON m.id = c.author_id
    JOIN publication p ON p.id = c.publication_id
    LEFT JOIN role r ON r.member_id = c.author_id AND r.commune_code = p.commune_code AND r.ended_at IS NULL )";

// The last few of each publication.
const string page_comments = string{comment_columns} + R"(
    FROM page JOIN comment c ON c.publication_id = page.id AND c.hidden_at IS NULL AND c.deleted_at IS NULL
        AND c.id >= (SELECT MIN(last.id) FROM (
            SELECT k.id FROM comment k
            WHERE k.publication_id = page.id AND k.hidden_at IS NULL AND k.deleted_at IS NULL
            ORDER BY k.id DESC LIMIT :shown) last) )" +
                             comment_author;

/// Tells whoever follows the commune; whoever wrote it, and the mayor, hear of what is answered to it.
void announce(db::Db& db, const string& commune_code, PublicationId id, town::MemberId author,
              town::Level audience, Seconds at) {
    town::publish(db, {.commune_code = commune_code,
                       .kind = "publication",
                       .object_id = id.value,
                       .actor = author,
                       .audience = audience,
                       .at = at,
                       .topic = Topic::publication});
    const auto mayor = db.value<town::MemberId>("SELECT mayor_id FROM publication WHERE id = :id", id);
    for (const auto member : {author, mayor})
        town::watch(db, Topic::comment, id.value, member, commune_code, at);
}

Feed cut(std::vector<Publication> publications, std::vector<Comment> comments) {
    // Ordered here: to sort them, the database would copy whole texts.
    std::ranges::sort(publications, std::greater{}, [](const Publication& p) {
        return std::pair{p.published_at, p.id};
    });
    std::ranges::sort(comments, {}, [](const Comment& c) { return std::pair{c.publication, c.id}; });
    Feed feed{std::move(publications), std::move(comments), {}, {}};
    if (feed.publications.size() > page_size) {
        feed.publications.resize(page_size);
        const auto& last = feed.publications.back();
        feed.next = web::Cursor{last.published_at.value_or(0), last.id.value};
    }
    for (const auto& p : feed.publications) {
        string bytes;
        base::append_bytes(bytes, p);
        for (const auto& comment : feed.comments_under(p.id)) base::append_bytes(bytes, comment);
        feed.prints.emplace_back(std::move(bytes));
    }
    return feed;
}

/// The same for all of one level.
Feed read_page(db::Db& db, town::Level level, string commune_code, Seconds at, std::int64_t id) {
    static const string publications = one_commune + publication_columns;
    static const string comments = one_commune + page_comments;
    const town::MemberId nobody;
    return cut(db.all<Publication>(publications, level, nobody, commune_code, at, id, page_size + 1),
               db.all<Comment>(comments, level, nobody, commune_code, at, id, page_size, comments_shown));
}

} // namespace

std::span<const Comment> Feed::comments_under(PublicationId id) const {
    return std::ranges::equal_range(comments, id, {}, &Comment::publication);
}

std::shared_ptr<const Feed> page_for(db::Db& db, const town::Reader& reader, const string& commune_code,
                                     web::Cursor from, Seconds now) {
    const auto [at, id] = not_after(from, now);
    return db.kept(read_page, reader.level, commune_code, at, id);
}

Likes likes_of(db::Db& db, town::MemberId member, const Feed& feed) {
    // Each looked up by itself: between the first and the last of them, he may like thousands elsewhere.
    static const string sql = [] {
        string sum = "SELECT 0";
        for (int i = 0; i < page_size; ++i)
            sum += fmt::format(
                " + CASE WHEN EXISTS (SELECT 1 FROM publication_like l WHERE l.member_id = :member "
                "AND l.publication_id = :p{}) THEN {} ELSE 0 END",
                i, 1 << i);
        return sum;
    }();
    std::array<PublicationId, page_size> ids; // one that is none is liked by nobody
    std::ranges::transform(feed.publications, ids.begin(), &Publication::id);
    return std::apply([&](auto... id) { return db.value<unsigned>(sql, member, id...); }, ids);
}

Feed followed(db::Db& db, town::MemberId member, web::Cursor from, Seconds now) {
    static const string publications = all_followed + publication_columns;
    static const string comments = all_followed + page_comments;
    const auto [at, id] = not_after(from, now);
    return cut(db.all<Publication>(publications, member, at, id, page_size + 1),
               db.all<Comment>(comments, member, at, id, page_size, comments_shown));
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

CommentPage comments_of(db::Db& db, const Publication& publication, CommentId before, int limit) {
    static const string sql = string{comment_columns} + " FROM comment c " + comment_author + R"(
        WHERE c.publication_id = :publication AND c.id < :before AND c.hidden_at IS NULL AND c.deleted_at IS NULL
        ORDER BY c.id DESC LIMIT :limit)";
    CommentPage found{db.all<Comment>(sql, publication.id, before ? before.value : INT64_MAX, limit + 1), {}};
    if (found.comments.size() > static_cast<std::size_t>(limit)) {
        found.comments.pop_back();
        found.older = found.comments.back().id;
    }
    std::ranges::reverse(found.comments);
    return found;
}

Unpublished unpublished(db::Db& db, const town::Reader& reader, const string& commune_code, web::Cursor from,
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
        page.next = web::Cursor{at, id.value};
    }
    return page;
}

PublicationId publish(db::Db& db, const town::Reader& author, const string& commune_code, const Draft& draft,
                      Seconds now) {
    const auto at = draft.publish_at ? std::optional{std::max(*draft.publish_at, now)} : std::nullopt;
    db::Transaction transaction{db};
    const auto once = draft.once.empty() ? std::nullopt : std::optional{draft.once};
    const auto id = db.one<PublicationId>(R"(
        INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, picture, picture_width,
                                 picture_height, picture_alt, audience, created_at, published_at, once)
        VALUES (:commune, :author,
                COALESCE((SELECT r.member_id FROM role r
                          WHERE r.commune_code = :commune AND r.mayor = 1 AND r.ended_at IS NULL), :author),
                :title, :body, :topic, :picture, :width, :height, :alt, :audience, :now, :at, :once)
        ON CONFLICT (once) DO NOTHING RETURNING id)",
                                          commune_code, author.id, draft.title, draft.body, draft.topic,
                                          draft.picture.file, draft.picture.width, draft.picture.height,
                                          draft.picture.alt, draft.audience, now, at, once);
    if (!id) {
        transaction.commit();
        return db.value<PublicationId>("SELECT id FROM publication WHERE once = :once", once);
    }
    if (at) announce(db, commune_code, *id, author.id, draft.audience, *at);
    town::record(db, author.id, commune_code, at ? "publication.publish" : "publication.draft", id->value,
                 now);
    transaction.commit();
    return *id;
}

string digest(const string& title, const string& body) {
    return base::sha256_hex(title + '\0' + body).substr(0, 16);
}

namespace {

/// A publication as it is when its edit begins.
struct Current {
    string title, body, topic, picture, picture_alt;
    int picture_width = 0, picture_height = 0;
    town::Level audience = town::Level::visitor;
    std::optional<Seconds> published_at;
};

Edit judge(const std::optional<Current>& c, const Draft& draft, Seconds now) {
    if (!c) return Edit::gone;
    // The same words once more are a second click.
    if (!draft.over.empty() && draft.over != digest(c->title, c->body) &&
        (draft.title != c->title || draft.body != c->body))
        return Edit::changed;
    const bool seen = c->published_at && *c->published_at <= now;
    return seen && draft.audience < c->audience ? Edit::widened : Edit::done;
}

} // namespace

Edit edit(db::Db& db, const town::Reader& editor, const string& commune_code, PublicationId id,
          const Draft& draft, bool drop_picture, Seconds now) {
    if (!editor.may(town::Right::publish)) return Edit::gone;
    db::Transaction transaction{db};
    // The row as it is, locked: the form may be old, and its picture took seconds to store.
    const auto before = db.one<Current>(R"(
        UPDATE publication SET title = title WHERE id = :id AND commune_code = :commune AND deleted_at IS NULL
        RETURNING title, body, topic, picture, picture_alt, picture_width, picture_height, audience, published_at)",
                                        id, commune_code);
    if (const auto verdict = judge(before, draft, now); verdict != Edit::done) return verdict;
    const bool seen = before->published_at && *before->published_at <= now;
    const bool keep = draft.picture.file.empty() && !drop_picture;
    const bool reworded = draft.title != before->title || draft.body != before->body;
    if (seen && keep && !reworded && draft.topic == before->topic && draft.audience == before->audience &&
        draft.picture.alt == before->picture_alt)
        return Edit::done; // sent twice: nothing that readers should see as modified
    // What readers have seen keeps its date; a draft or a scheduled text takes the new one.
    const auto at = seen               ? before->published_at
                    : draft.publish_at ? std::optional{std::max(*draft.publish_at, now)}
                                       : std::nullopt;
    if (seen && reworded)
        db.run(R"(
            INSERT INTO publication_version (publication_id, version, title, body, editor_id, replaced_at)
            SELECT p.id, (SELECT COUNT(*) + 1 FROM publication_version v WHERE v.publication_id = p.id), p.title,
                   p.body, :editor, :now
            FROM publication p WHERE p.id = :id)",
               editor.id, now, id);
    db.run(R"(
        UPDATE publication SET title = :title, body = :body, topic = :topic, audience = :audience, published_at = :at,
            edited_at = :edited, picture = :picture, picture_width = :width, picture_height = :height,
            picture_alt = :alt
        WHERE id = :id)",
           draft.title, draft.body, draft.topic, draft.audience, at, seen ? std::optional{now} : std::nullopt,
           keep ? before->picture : draft.picture.file, keep ? before->picture_width : draft.picture.width,
           keep ? before->picture_height : draft.picture.height, draft.picture.alt, id);
    town::retract(db, "publication", id.value, now);
    town::readdress(db, "publication", id.value, draft.audience);
    if (!seen && at) announce(db, commune_code, id, editor.id, draft.audience, *at);
    town::record(db, editor.id, commune_code, "publication.edit", id.value, now);
    transaction.commit();
    return Edit::done;
}

bool remove(db::Db& db, const town::Reader& editor, const Publication& publication, Seconds now) {
    if (!editor.may(town::Right::publish)) return false;
    // Its form may write it anew.
    if (db.run("UPDATE publication SET deleted_at = :now, once = NULL WHERE id = :id AND deleted_at IS NULL",
               now, publication.id) == 0)
        return false;
    town::retract(db, "publication", publication.id.value);
    town::record(db, editor.id, publication.commune_code, "publication.delete", publication.id.value, now);
    return true;
}

std::vector<CommentId> flagged_comments(db::Db& db, const Publication& publication) {
    return db.all<CommentId>("SELECT DISTINCT c.id FROM flag f JOIN comment c ON c.id = f.object_id WHERE "
                             "f.commune_code = :commune "
                             "AND f.object_kind = 'comment' AND f.state = 0 AND c.publication_id = :id",
                             publication.commune_code, publication.id);
}

std::vector<Version> history(db::Db& db, const Publication& publication) {
    return db.all<Version>("SELECT version, title, body, replaced_at FROM publication_version "
                           "WHERE publication_id = :id ORDER BY version DESC LIMIT 100",
                           publication.id);
}

int like(db::Db& db, town::MemberId member, PublicationId id, bool liked, Seconds now) {
    db::Transaction transaction{db};
    const auto changed =
        liked ? db.run("INSERT INTO publication_like (publication_id, member_id, liked_at) "
                       "VALUES (:id, :member, :now) ON CONFLICT (publication_id, member_id) DO NOTHING",
                       id, member, now)
              : db.run("DELETE FROM publication_like WHERE publication_id = :id AND member_id = :member", id,
                       member);
    const auto count =
        db.value<int>("UPDATE publication SET like_count = like_count + :change WHERE id = :id "
                      "RETURNING like_count",
                      liked ? changed : -changed, id);
    transaction.commit();
    return count;
}

std::optional<CommentId> comment(db::Db& db, const town::Reader& author, const string& commune_code,
                                 PublicationId id, const string& body, const string& once, Seconds now) {
    static const string insert =
        "INSERT INTO comment (publication_id, author_id, body, once, created_at) "
        "SELECT q.id, :author, :body, :once, :now FROM publication q WHERE q.id = :id "
        "AND q.commune_code = :commune AND" +
        visible(":level") + "ON CONFLICT (once) DO NOTHING";
    struct Written {
        CommentId id;
        town::Level audience;
    };
    db::Transaction transaction{db};
    const auto fresh = db.run(insert, author.id, body, once, now, id, commune_code, author.level) != 0;
    const auto written = db.one<Written>(
        "SELECT c.id, p.audience FROM comment c JOIN publication p ON p.id = c.publication_id "
        "WHERE c.once = :once AND p.id = :id",
        once, id);
    if (fresh) {
        db.run("UPDATE publication SET comment_count = comment_count + 1 WHERE id = :id", id);
        town::publish(db, {.commune_code = commune_code,
                           .kind = "comment",
                           .object_id = written->id.value,
                           .actor = author.id,
                           .audience = written->audience,
                           .at = now,
                           .topic = Topic::comment,
                           .subject_id = id.value});
        town::watch(db, Topic::comment, id.value, author.id, commune_code, now);
    }
    transaction.commit();
    return written ? std::optional{written->id} : std::nullopt;
}

std::optional<Comment> find_comment(db::Db& db, const town::Reader& reader, const string& commune_code,
                                    CommentId id, Seconds now) {
    static const string sql = string{comment_columns} +
                              " FROM publication q JOIN comment c ON c.publication_id = q.id " +
                              comment_author +
                              " WHERE c.id = :id AND c.hidden_at IS NULL AND c.deleted_at IS NULL AND "
                              "q.commune_code = :commune AND " +
                              visible(":level");
    return db.one<Comment>(sql, id, commune_code, now, reader.level);
}

bool remove_own(db::Db& db, town::MemberId author, CommentId id, Seconds now) {
    // Its form may write it anew: numbers of forms begin with a member, never with a hyphen.
    const auto publication = db.one<PublicationId>(
        "UPDATE comment SET deleted_at = :now, body = '', once = '-' || CAST(id AS TEXT) "
        "WHERE id = :id AND author_id = :author "
        "AND deleted_at IS NULL AND hidden_at IS NULL RETURNING publication_id",
        now, id, author);
    if (publication) {
        db.run("UPDATE publication SET comment_count = comment_count - 1 WHERE id = :id", *publication);
        town::retract(db, "comment", id.value);
    }
    return publication.has_value();
}

bool hide(db::Db& db, const Comment& comment, Seconds now) {
    if (db.run(
            "UPDATE comment SET hidden_at = :now WHERE id = :id AND hidden_at IS NULL AND deleted_at IS NULL",
            now, comment.id) == 0)
        return false;
    db.run("UPDATE publication SET comment_count = comment_count - 1 WHERE id = :id", comment.publication);
    town::retract(db, "comment", comment.id.value);
    return true;
}

} // namespace feed
