#include "messages/store.hpp"

#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/office.hpp"
#include "messages/statements.hpp"

#include <algorithm>

namespace messages {

namespace {

using std::string;

void tell(db::Db& db, const Conversation& conversation, PostId post, MemberId author, Seconds now) {
    const bool answer = author != conversation.member;
    // What is below the level of those who hold the right is told to the person alone (news.cpp).
    town::publish(db, {.commune_code = conversation.commune.code,
                       .object_id = post.value,
                       .actor = author,
                       .audience = answer ? town::Level::member : town::Level::team,
                       .at = now,
                       .news = answer ? &answer_news : &letter_news,
                       .under = conversation.id.value});
    town::watch(db, letter_news, conversation.id.value, conversation.member, conversation.commune.code, now,
                town::Access::always);
    if (answer) return;
    // Whoever has the right by now, also who got it since the last letter; who lost it is told nothing
    // (news.cpp).
    static const auto sql = R"(
        INSERT INTO watch (topic, subject_id, member_id, commune_code, since, content_id)
        SELECT CAST(:topic AS BIGINT), CAST(:subject AS BIGINT), r.member_id, r.commune_code, CAST(:now AS BIGINT),
               (SELECT s.id FROM content s WHERE s.kind = 'letter' AND s.number = :subject)
        FROM role r WHERE r.commune_code = :commune AND r.ended_at IS NULL AND)" +
                            town::sql::holds("r", town::Right::answer) + "ON CONFLICT (topic, subject_id, member_id) DO NOTHING";
    db.run(sql, letter_news.topic, conversation.id, now, conversation.commune.code);
}

} // namespace

std::optional<Conversation> find(db::Db& db, const town::Reader& reader, const string& commune_code,
                                 ThreadId id) {
    static const string sql = conversation_columns + conversation_tables +
                              "WHERE l.thread_id = :id AND l.commune_code = :commune "
                              "AND (l.member_id = me.id OR :answers = 1)";
    return db.one<Conversation>(sql, reader.id, id, commune_code, reader.may(town::Right::answer) ? 1 : 0);
}

List letters_of(db::Db& db, MemberId member, bool archived, db::Cursor from) {
    static const string sql[] = {own_letters + "AND l.archived_at IS NULL" + newest_first,
                                 own_letters + "AND l.archived_at IS NOT NULL" + newest_first};
    return list_of(db.all<Conversation>(sql[archived], member, from.at, from.id, page_size + 1), page_size);
}

namespace {

const string mayors = R"(
    JOIN commune c ON c.code = f.commune_code
    JOIN role y ON y.commune_code = f.commune_code AND y.mayor = 1 AND y.ended_at IS NULL
    JOIN member m ON m.id = y.member_id )";
constexpr const char* recipient_columns =
    "SELECT c.code, c.name, c.slug, m.first_name, m.last_name, m.short_name FROM ";

} // namespace

std::vector<Recipient> served(db::Db& db, MemberId member) {
    static const string sql =
        recipient_columns + string{"role f"} + mayors +
        "WHERE f.member_id = :member AND f.ended_at IS NULL AND" +
        town::sql::holds("f", town::Right::answer) + "ORDER BY c.name, c.code";
    return db.all<Recipient>(sql, member);
}

std::vector<Recipient> recipients(db::Db& db, MemberId member) {
    static const string sql = recipient_columns + string{R"((
        SELECT member_id, commune_code FROM follow WHERE member_id = :member
        UNION SELECT id, commune_code FROM member WHERE id = :member) f)"} + mayors + R"(
        WHERE NOT EXISTS (
            SELECT 1 FROM role r WHERE r.member_id = f.member_id AND r.commune_code = f.commune_code
                AND r.ended_at IS NULL AND)" + town::sql::holds("r", town::Right::answer) + R"()
          AND NOT EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = f.member_id
                AND z.commune_code = f.commune_code AND z.state = 2)
        ORDER BY c.name, c.code)";
    return db.all<Recipient>(sql, member);
}

namespace {

/// Today's number of the one that was just begun, among those of one person with one town.
bool too_many_today(db::Db& db, MemberId member, const string& commune_code, Seconds now) {
    return db.value<int>(R"(
        SELECT COUNT(*) FROM letter l JOIN thread t ON t.id = l.thread_id
        WHERE l.member_id = :member AND l.last_at > :since AND l.commune_code = :commune AND t.created_at > :since)",
                         member, now - base::day, commune_code) > begun_a_day;
}

} // namespace

Begun begin(db::Db& db, MemberId member, const Beginning& beginning, const Receipt& receipt, Seconds now) {
    db::Transaction transaction{db};
    const auto mayors_here = recipients(db, member);
    if (!town::can_be_chosen(db, member) ||
        std::ranges::find(mayors_here, beginning.commune_code, &Recipient::code) == mayors_here.end())
        return {};
    // Taken back, its form may send it anew: numbers of forms never begin with a hyphen (town::delete_post).
    db.run(
        "UPDATE letter SET once = '-' || CAST(thread_id AS TEXT) WHERE once = :once AND member_id = :member "
        "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.once = letter.once)",
        beginning.post.idempotency_key, member);
    const auto id = town::begin_thread(db, town::ThreadKind::letter, beginning.commune_code, member, now);
    const bool fresh = db.run(R"(
        INSERT INTO letter (thread_id, commune_code, member_id, subject, official, receipt_address, receipt_phone, once,
                            last_at, awaiting_since)
        VALUES (:id, :commune, :member, :subject, :official, :address, :phone, :once, :now, :now)
        ON CONFLICT (once) DO NOTHING)",
                              id, beginning.commune_code, member, beginning.subject, beginning.official,
                              beginning.town_hall.address, beginning.town_hall.phone,
                              beginning.post.idempotency_key, now) == 1;
    // The thread goes with the transaction.
    if (!fresh)
        return {db.one<ThreadId>("SELECT thread_id FROM letter WHERE once = :once AND member_id = :member",
                                 beginning.post.idempotency_key, member)
                    .value_or(ThreadId{})};
    if (too_many_today(db, member, beginning.commune_code, now)) return {{}, true};
    auto post = beginning.post;
    post.thread = id;
    post.team = false;
    const auto written = town::write_post(db, post, now);
    Conversation conversation;
    conversation.id = id;
    conversation.commune.code = beginning.commune_code;
    conversation.member = member;
    town::write_content(db, *letter_news.content, id.value);
    tell(db, conversation, written.value().id, member, now);
    town::enqueue(db, receipt(id), now);
    transaction.commit();
    return {id};
}

namespace {

/// What the person wrote meanwhile is not answered: whoever answers had not seen it.
void note_crossing(db::Db& db, ThreadId id, PostId answer, PostId seen) {
    db.run(R"(
        INSERT INTO letter_crossing (post_id, seen_id)
        SELECT CAST(:answer AS BIGINT), CAST(:seen AS BIGINT) WHERE EXISTS (
            SELECT 1 FROM post p WHERE p.thread_id = :id AND p.id > :seen AND p.id < :answer AND p.as_team = 0
                AND p.hidden_at IS NULL AND p.deleted_at IS NULL))",
           answer, seen, id);
}

} // namespace

std::optional<town::Written> write(db::Db& db, const town::Reader& reader, const Conversation& conversation,
                                   town::NewPost post, PostId seen, Seconds now) {
    const bool answer = conversation.viewer_is_team(reader);
    if (conversation.gone || (answer ? !reader.may(town::Right::answer) : conversation.refused)) return {};
    post.thread = conversation.id;
    post.team = answer;
    db::Transaction transaction{db};
    const auto written = town::write_post(db, post, now);
    if (written && written->fresh) {
        if (answer) {
            note_reading(db, reader, conversation, now);
            note_crossing(db, conversation.id, written->id, seen);
            count_waiting(db, conversation.id);
            db.run("UPDATE letter SET last_at = :now, archived_at = NULL WHERE thread_id = :id", now,
                   conversation.id);
            town::record(db, reader.id, conversation.commune.code, "letter.answer", conversation.id.value,
                         now);
        } else {
            db.run("UPDATE letter SET last_at = :now, awaiting_since = CASE WHEN closed_at IS NULL THEN "
                   "COALESCE(awaiting_since, CAST(:now AS BIGINT)) ELSE CAST(:now AS BIGINT) END, "
                   "closed_at = NULL, archived_at = NULL WHERE thread_id = :id",
                   now, conversation.id);
        }
        tell(db, conversation, written->id, post.author, now);
    }
    transaction.commit();
    return written;
}

void count_waiting(db::Db& db, ThreadId id) {
    db.run(R"(
        UPDATE letter SET awaiting_since = (
            SELECT MIN(p.created_at) FROM post p
            WHERE p.thread_id = letter.thread_id AND p.as_team = 0 AND p.hidden_at IS NULL AND p.deleted_at IS NULL
              AND p.id > COALESCE((SELECT MAX(COALESCE(x.seen_id, a.id)) FROM post a
                                   LEFT JOIN letter_crossing x ON x.post_id = a.id
                                   WHERE a.thread_id = letter.thread_id AND a.as_team = 1
                                   AND a.hidden_at IS NULL AND a.deleted_at IS NULL), 0))
        WHERE thread_id = :id)",
           id);
}

void archive(db::Db& db, const town::Reader& reader, const Conversation& conversation, bool away,
             Seconds now) {
    db.run("UPDATE letter SET archived_at = :at WHERE thread_id = :id AND member_id = :member",
           away ? std::optional{now} : std::nullopt, conversation.id, reader.id);
}

std::optional<Seconds> opened_by_team(db::Db& db, const Conversation& conversation, Seconds since) {
    return db.value<std::optional<Seconds>>("SELECT MIN(read_at) FROM letter_reading WHERE thread_id = :id "
                                            "AND member_id <> :member AND read_at >= :since",
                                            conversation.id, conversation.member, since);
}

} // namespace messages
