#include "feed/statements.hpp"

#include "lib/town/activity.hpp"

namespace feed {

using std::string;

std::vector<PostId> flagged_comments(db::Db& db, const Publication& publication) {
    return db.all<PostId>("SELECT DISTINCT c.id FROM flag f JOIN post c ON c.id = f.object_id WHERE "
                          "f.commune_code = :commune AND f.object_kind = 'comment' AND f.state = 0 "
                          "AND c.thread_id = :thread",
                          publication.commune_code, publication.thread);
}

bool publication_there(db::Db& db, std::int64_t id) {
    return db.one<int>("SELECT 1 FROM publication WHERE id = :id AND deleted_at IS NULL", id).has_value();
}

bool comment_there(db::Db& db, std::int64_t id) {
    return db
        .one<int>("SELECT 1 FROM post c JOIN publication p ON p.thread_id = c.thread_id WHERE c.id = :id "
                  "AND c.hidden_at IS NULL AND c.deleted_at IS NULL AND p.deleted_at IS NULL",
                  id)
        .has_value();
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

namespace {

/// What is commented: locked, so that of two first comments one begins the thread.
struct Commented {
    town::ThreadId thread;
    town::MemberId author;
    town::Level audience{};
};

std::optional<Commented> lock(db::Db& db, const town::Reader& reader, const string& commune_code,
                              PublicationId id, Seconds now) {
    static const string sql =
        "UPDATE publication AS q SET title = title WHERE q.id = :id AND q.commune_code = :commune AND" +
        visible(":level") + "RETURNING COALESCE(thread_id, 0), author_id, audience";
    return db.one<Commented>(sql, id, commune_code, now, reader.level);
}

town::ThreadId begin_thread(db::Db& db, const Commented& commented, const string& commune_code,
                            PublicationId id, Seconds now) {
    const auto thread =
        town::begin_thread(db, town::ThreadKind::publication, commune_code, commented.author, now);
    db.run("UPDATE publication SET thread_id = :thread WHERE id = :id", thread, id);
    return thread;
}

} // namespace

std::optional<PostId> comment(db::Db& db, const town::Reader& author, const string& commune_code,
                              PublicationId id, const string& body, const string& idempotency_key,
                              Seconds now, PostId quoted) {
    db::Transaction transaction{db};
    const auto commented = lock(db, author, commune_code, id, now);
    if (!commented) return {};
    const auto thread =
        commented->thread ? commented->thread : begin_thread(db, *commented, commune_code, id, now);
    const auto written = town::write_post(db,
                                          {.thread = thread,
                                           .author = author.id,
                                           .body = body,
                                           .quoted = quoted,
                                           .idempotency_key = idempotency_key},
                                          now);
    if (!written) return {};
    if (written->fresh) {
        town::publish(db, {.commune_code = commune_code,
                           .object_id = written->id.value,
                           .actor = author.id,
                           .audience = commented->audience,
                           .at = now,
                           .news = &comment_news,
                           .under = id.value});
        town::watch(db, comment_news, id.value, author.id, commune_code, now);
    }
    transaction.commit();
    return written->id;
}

std::optional<Former> find_former(db::Db& db, const town::Reader& reader, const string& commune_code,
                                  std::int64_t number, Seconds now) {
    static const string sql = "SELECT q.id, p.id FROM post p JOIN publication q ON q.thread_id = p.thread_id "
                              "WHERE p.comment_id = :number AND" +
                              string{town::post_readable} + "AND q.commune_code = :commune AND" +
                              visible(":level");
    return db.one<Former>(sql, number, commune_code, now, reader.level);
}

} // namespace feed
