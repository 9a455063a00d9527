// What is asked of the mayor, by whom it is supported, and who is in the room.
#include "chat/store.hpp"

namespace chat {

namespace {

const std::string columns = R"(
    SELECT q.post_id, p.author_id, m.first_name, m.last_name, m.short_name, p.body, q.supports,
           CASE WHEN s.member_id IS NULL THEN 0 ELSE 1 END, COALESCE(q.answer_id, 0)
    FROM chat_question q JOIN post p ON p.id = q.post_id AND p.hidden_at IS NULL AND p.deleted_at IS NULL
    JOIN member m ON m.id = p.author_id
    LEFT JOIN chat_support s ON s.post_id = q.post_id AND s.member_id = :reader
    WHERE q.thread_id = :room )";

} // namespace

std::vector<Question> questions(db::Db& db, MemberId reader, ThreadId room, QuestionCursor from, int limit) {
    static const std::string open =
        columns +
        "AND q.answer_id IS NULL AND q.supports <= :supports AND (q.supports < :supports OR q.post_id > :id) "
        "ORDER BY q.supports DESC, q.post_id LIMIT :limit";
    static const std::string answered =
        columns + "AND q.answer_id IS NOT NULL AND q.post_id > :id ORDER BY q.post_id LIMIT :limit";
    std::vector<Question> found;
    if (!from.answered) found = db.all<Question>(open, reader, room, from.supports, from.id, limit);
    const int rest = limit - static_cast<int>(found.size());
    if (rest > 0)
        for (auto& q : db.all<Question>(answered, reader, room, from.answered ? from.id : 0, rest))
            found.push_back(std::move(q));
    return found;
}

std::optional<Question> find_question(db::Db& db, MemberId reader, ThreadId room, PostId id) {
    static const std::string sql = columns + "AND q.post_id = :id";
    return db.one<Question>(sql, reader, room, id);
}

std::map<PostId, PostId> questions_among(db::Db& db, ThreadId room, PostId first, PostId last) {
    struct Row {
        PostId id, answer;
    };
    std::map<PostId, PostId> found;
    for (const auto& row : db.all<Row>("SELECT post_id, COALESCE(answer_id, 0) FROM chat_question "
                                       "WHERE post_id >= :first AND post_id <= :last AND thread_id = :room",
                                       first, last, room))
        found[row.id] = row.answer;
    return found;
}

void support(db::Db& db, MemberId member, ThreadId room, PostId question, bool supported, Seconds now) {
    db::Transaction transaction{db};
    const auto changed =
        supported ? db.run("INSERT INTO chat_support (post_id, member_id, supported_at) "
                           "SELECT q.post_id, CAST(:member AS BIGINT), CAST(:now AS BIGINT) FROM "
                           "chat_question q JOIN post p ON p.id = q.post_id "
                           "WHERE q.post_id = :post AND q.thread_id = :room AND p.author_id <> :member "
                           "ON CONFLICT (post_id, member_id) DO NOTHING",
                           member, now, question, room)
                  : db.run("DELETE FROM chat_support WHERE post_id = :post AND member_id = :member "
                           "AND EXISTS (SELECT 1 FROM post p WHERE p.id = :post AND p.author_id <> :member)",
                           question, member);
    if (changed == 0) return;
    db.run("UPDATE chat_question SET supports = supports + :change WHERE post_id = :post", supported ? 1 : -1,
           question);
    db.run("UPDATE chat SET question_changes = question_changes + 1 WHERE thread_id = :room", room);
    transaction.commit();
}

Guests guests(db::Db& db, const std::string& commune_code, ThreadId room, Seconds now) {
    static const std::string here = "FROM chat_guest g WHERE g.thread_id = :room AND g.seen_at > :since";
    static const std::string sql = R"(
        SELECT m.first_name, m.last_name, m.short_name, CASE WHEN r.id IS NULL THEN 0 ELSE 1 END
        FROM (SELECT g.member_id )" +
                                   here + R"( ORDER BY g.seen_at DESC LIMIT :limit) x
        JOIN member m ON m.id = x.member_id
        LEFT JOIN role r ON r.member_id = m.id AND r.commune_code = :commune AND r.ended_at IS NULL
        ORDER BY CASE WHEN r.id IS NULL THEN 1 ELSE 0 END, m.first_name, m.last_name, m.id)";
    Guests guests;
    guests.count = db.value<int>("SELECT COUNT(*) " + here, room, now - here_for);
    guests.named = db.all<Guest>(sql, room, now - here_for, names_shown, commune_code);
    return guests;
}

} // namespace chat
