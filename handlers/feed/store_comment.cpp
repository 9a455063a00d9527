#include "feed/statements.hpp"

#include "lib/town/activity.hpp"
#include <algorithm>

namespace feed {

using std::string;
using town::Topic;

CommentPage comments_of(db::Db& db, const Publication& publication, CommentId before, int limit) {
    static const string sql = string{comment_columns} + " FROM comment c " + comment_author + R"(
        WHERE c.publication_id = :publication AND c.id < :before AND c.hidden_at IS NULL AND c.deleted_at IS NULL
        ORDER BY c.id DESC LIMIT :limit)";
    CommentPage found{db.all<Comment>(sql, publication.id, before ? before.value : INT64_MAX, limit + 1), {}};
    if (db::cut(found.comments, limit)) found.older = found.comments.back().id;
    std::ranges::reverse(found.comments);
    return found;
}

std::vector<CommentId> flagged_comments(db::Db& db, const Publication& publication) {
    return db.all<CommentId>("SELECT DISTINCT c.id FROM flag f JOIN comment c ON c.id = f.object_id WHERE "
                             "f.commune_code = :commune "
                             "AND f.object_kind = 'comment' AND f.state = 0 AND c.publication_id = :id",
                             publication.commune_code, publication.id);
}

bool publication_there(db::Db& db, std::int64_t id) {
    return db.one<int>("SELECT 1 FROM publication WHERE id = :id AND deleted_at IS NULL", id).has_value();
}

bool comment_there(db::Db& db, std::int64_t id) {
    return db
        .one<int>("SELECT 1 FROM comment c JOIN publication p ON p.id = c.publication_id WHERE c.id = :id "
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
                           .object_id = written->id.value,
                           .actor = author.id,
                           .audience = written->audience,
                           .at = now,
                           .news = &comment_news,
                           .subject_id = id.value});
        town::watch(db, comment_news, id.value, author.id, commune_code, now);
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
