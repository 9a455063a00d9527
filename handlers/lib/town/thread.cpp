#include "lib/town/thread.hpp"

#include "lib/base/log.hpp"
#include "lib/town/activity.hpp"

#include <algorithm>
#include <stdexcept>

namespace town {

namespace {

using base::Seconds;
using std::string;

const string readable{post_readable};
const string columns = "SELECT " + string{post_columns} + "FROM post p " + string{post_joins} +
                       "WHERE p.thread_id = :thread AND" + readable;

bool any(db::Db& db, const string& condition, ThreadId thread, PostId place) {
    return db.value<bool>(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM post p WHERE p.thread_id = :thread AND p.id " + condition +
            " :place AND" + readable + ") THEN 1 ELSE 0 END",
        thread, place);
}

PostPage backwards(db::Db& db, ThreadId thread, PostId before, int limit, bool last) {
    static const string sql = columns + "AND p.id < :before ORDER BY p.id DESC LIMIT :limit";
    PostPage page{db.all<Post>(sql, thread, before, limit + 1), {}, {}};
    const bool more = db::cut(page.posts, limit);
    std::ranges::reverse(page.posts);
    if (page.posts.empty()) return page;
    if (more) page.older = page.posts.front().id;
    if (!last && any(db, ">", thread, page.posts.back().id)) page.newer = page.posts.back().id;
    return page;
}

} // namespace

PostPage last_posts(db::Db& db, ThreadId thread, int limit) {
    return backwards(db, thread, {INT64_MAX}, limit, true);
}

PostPage posts_before(db::Db& db, ThreadId thread, PostId before, int limit) {
    return backwards(db, thread, before, limit, false);
}

PostPage posts_after(db::Db& db, ThreadId thread, PostId after, int limit) {
    static const string sql = columns + "AND p.id > :after ORDER BY p.id LIMIT :limit";
    PostPage page{db.all<Post>(sql, thread, after, limit + 1), {}, {}};
    if (db::cut(page.posts, limit)) page.newer = page.posts.back().id;
    if (!page.posts.empty() && any(db, "<", thread, page.posts.front().id))
        page.older = page.posts.front().id;
    return page;
}

std::optional<Post> find_post(db::Db& db, ThreadId thread, PostId id) {
    static const string sql = columns + "AND p.id = :id";
    return db.one<Post>(sql, thread, id);
}

namespace {

const string files = R"(
    SELECT a.id, a.post_id, a.file, a.name, a.type, a.bytes, a.width, a.height
    FROM post p JOIN attachment a ON a.post_id = p.id WHERE p.thread_id = :thread AND)" +
                     readable;

} // namespace

std::vector<Attachment> attachments_of(db::Db& db, ThreadId thread, PostId first, PostId last) {
    static const string sql = files + "AND p.id >= :first AND p.id <= :last ORDER BY a.post_id, a.id";
    return db.all<Attachment>(sql, thread, first, last);
}

std::optional<Attachment> find_attachment(db::Db& db, ThreadId thread, AttachmentId id) {
    static const string sql = files + "AND a.id = :id";
    return db.one<Attachment>(sql, thread, id);
}

ThreadId begin_thread(db::Db& db, ThreadKind kind, std::string_view commune_code, MemberId by, Seconds now) {
    return db.value<ThreadId>("INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_at) "
                              "VALUES (:commune, :kind, :by, :now, :now) RETURNING id",
                              commune_code, kind, by, now);
}

bool close_thread(db::Db& db, ThreadId thread, Seconds now) {
    return db.run("UPDATE thread SET closed_at = :now WHERE id = :id AND closed_at IS NULL", now, thread) ==
           1;
}

bool reopen_thread(db::Db& db, ThreadId thread) {
    return db.run("UPDATE thread SET closed_at = NULL WHERE id = :id AND closed_at IS NOT NULL", thread) == 1;
}

namespace {

/// Counts a post that was written (1) or is gone (-1) for its thread and its author.
void count(db::Db& db, ThreadId thread, MemberId author, int change) {
    const auto posts = db.value<int>(R"(
        INSERT INTO thread_author (thread_id, member_id, posts) VALUES (:thread, :author, :change)
        ON CONFLICT (thread_id, member_id) DO UPDATE SET posts = thread_author.posts + excluded.posts
        RETURNING posts)",
                                     thread, author, change);
    const int came = change > 0 && posts == 1 ? 1 : change < 0 && posts == 0 ? -1 : 0;
    db.run("UPDATE thread SET post_count = post_count + :change, author_count = author_count + :came "
           "WHERE id = :id",
           change, came, thread);
}

} // namespace

std::optional<Written> write_post(db::Db& db, const NewPost& post, Seconds now) {
    if (!db.in_transaction())
        throw std::logic_error("a post belongs into the transaction of what is told of it");
    // Locked first: on PostgreSQL, numbers are given in the order in which posts are committed.
    const bool open =
        db.run("UPDATE thread SET last_post_at = last_post_at WHERE id = :id AND closed_at IS NULL",
               post.thread) == 1;
    if (const auto before = db.one<PostId>("SELECT id FROM post WHERE once = :once AND thread_id = :thread",
                                           post.idempotency_key, post.thread))
        return Written{*before, false};
    if (!open) return {};
    const auto id = db.value<PostId>(R"(
        INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
        VALUES (:thread, :author, :team, :body,
                (SELECT q.id FROM post q WHERE q.id = :quoted AND q.thread_id = :thread), :once, :now) RETURNING id)",
                                     post.thread, post.author, post.team, post.body, post.quoted,
                                     post.idempotency_key, now);
    for (const auto& f : post.files)
        db.run("INSERT INTO attachment (post_id, file, name, type, bytes, width, height) "
               "VALUES (:post, :file, :name, :type, :bytes, :width, :height)",
               id, f.file, f.name, f.type, f.bytes, f.width, f.height);
    db.run("UPDATE thread SET last_post_id = :post, last_post_at = :now WHERE id = :id", id, now,
           post.thread);
    count(db, post.thread, post.author, 1);
    return Written{id, true};
}

bool edit_post(db::Db& db, const Post& post, MemberId by, const string& body, Seconds now) {
    if (!post.editable_by(by, now)) return false;
    if (body == post.body) return true; // sent twice: nothing to be marked as modified
    return db.run("UPDATE post SET body = :body, edited_at = :now WHERE id = :id AND author_id = :by "
                  "AND hidden_at IS NULL AND deleted_at IS NULL "
                  "AND EXISTS (SELECT 1 FROM thread t WHERE t.id = post.thread_id AND t.closed_at IS NULL)",
                  body, now, post.id, by) == 1;
}

namespace {

/// Before the post itself, as who writes does: on PostgreSQL two who take them in two orders wait for each
/// other.
void lock_thread_of(db::Db& db, PostId id) {
    db.run("UPDATE thread SET last_post_at = last_post_at WHERE id = "
           "(SELECT p.thread_id FROM post p WHERE p.id = :id)",
           id);
}

} // namespace

std::optional<std::vector<string>> delete_post(db::Db& db, PostId id, MemberId author, Seconds now) {
    lock_thread_of(db, id);
    // Its form may write it anew: numbers of forms never begin with a hyphen.
    const auto thread = db.one<ThreadId>(
        "UPDATE post SET deleted_at = :now, body = '', once = '-' || CAST(id AS TEXT) WHERE id = :id "
        "AND author_id = :author AND hidden_at IS NULL AND deleted_at IS NULL RETURNING thread_id",
        now, id, author);
    if (!thread) return {};
    count(db, *thread, author, -1);
    retract_post(db, id.value);
    return take_files(db, id);
}

std::vector<string> take_files(db::Db& db, PostId id) {
    return db.all<string>("DELETE FROM attachment WHERE post_id = :id RETURNING file", id);
}

bool hide_post(db::Db& db, PostId id, Seconds now) {
    struct Hidden {
        ThreadId thread;
        MemberId author;
    };
    lock_thread_of(db, id);
    const auto hidden =
        db.one<Hidden>("UPDATE post SET hidden_at = :now WHERE id = :id AND hidden_at IS NULL "
                       "AND deleted_at IS NULL RETURNING thread_id, author_id",
                       now, id);
    if (!hidden) return false;
    count(db, hidden->thread, hidden->author, -1);
    retract_post(db, id.value);
    return true;
}

bool show_post(db::Db& db, PostId id) {
    struct Shown {
        ThreadId thread;
        MemberId author;
    };
    lock_thread_of(db, id);
    const auto shown = db.one<Shown>("UPDATE post SET hidden_at = NULL WHERE id = :id AND hidden_at IS NOT NULL "
                                     "AND deleted_at IS NULL AND body <> '' RETURNING thread_id, author_id",
                                     id);
    if (shown) count(db, shown->thread, shown->author, 1);
    return shown.has_value();
}

bool can_be_read(db::Db& db, PostId id) {
    static const string sql = "SELECT 1 FROM post p WHERE p.id = :id AND" + readable;
    return db.one<int>(sql, id).has_value();
}

bool wrote(db::Db& db, MemberId member, PostId id) {
    return db.one<int>("SELECT 1 FROM post WHERE id = :id AND author_id = :member", id, member).has_value();
}

PostId read_until(db::Db& db, ThreadId thread, MemberId member) {
    return db
        .one<PostId>("SELECT post_id FROM thread_read WHERE thread_id = :thread AND member_id = :member",
                     thread, member)
        .value_or(PostId{});
}

namespace {

/// What was told of the thread, up to that post. Nobody watches a live chat, and of a publication not its thread is watched.
void mark_told(db::Db& db, ThreadId thread, MemberId member, PostId post) {
    struct Shown {
        ThreadKind kind{};
        Seconds at = 0;
    };
    const auto shown =
        db.one<Shown>("SELECT t.kind, p.created_at FROM post p JOIN thread t ON t.id = p.thread_id "
                      "WHERE p.id = :post AND t.id = :thread",
                      post, thread);
    if (!shown || (shown->kind != ThreadKind::group && shown->kind != ThreadKind::letter)) return;
    db.run("UPDATE watch SET read_at = :at WHERE topic = :topic AND subject_id = :subject AND member_id = "
           ":member "
           "AND read_at < :at",
           shown->at, shown->kind == ThreadKind::letter ? letter_topic : talk_goes_on.topic, thread, member);
}

} // namespace

void mark_read(db::Db& db, ThreadId thread, MemberId member, PostId post, Seconds now) {
    if (read_until(db, thread, member) >= post) return;
    try {
        const db::Relaxed relaxed{db};
        mark_told(db, thread, member, post); // first: without the mark of the thread it comes again
        db.run(R"(
            INSERT INTO thread_read (thread_id, member_id, post_id, read_at) VALUES (:thread, :member, :post, :now)
            ON CONFLICT (thread_id, member_id) DO UPDATE SET post_id = excluded.post_id, read_at = excluded.read_at
            WHERE thread_read.post_id < excluded.post_id)",
               thread, member, post, now);
    } catch (const db::Unavailable& error) {
        base::log(base::Level::warning, "mark_read", {{"cause", error.what()}});
    }
}

} // namespace town
