#include "chat/ending.hpp"

#include "lib/base/log.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"

#include <algorithm>

namespace chat {

namespace {

const std::string columns = R"(
    SELECT c.thread_id, c.title, c.opened_at, c.closes_at, c.ended_at, c.kept, c.slow, t.last_post_id, c.removals,
           c.question_changes, t.post_count
    FROM chat c JOIN thread t ON t.id = c.thread_id )";

void change_questions(db::Db& db, ThreadId room) {
    db.run("UPDATE chat SET question_changes = question_changes + 1 WHERE thread_id = :id", room);
}

/// False when the author has to wait. The row of those who wait is not touched.
bool in_turn(db::Db& db, const Room& room, MemberId member, bool team, Seconds now) {
    return db.run(R"(
        INSERT INTO chat_guest (thread_id, member_id, seen_at, posted_at) VALUES (:room, :member, :now, :now)
        ON CONFLICT (thread_id, member_id) DO UPDATE SET seen_at = excluded.seen_at, posted_at = excluded.posted_at
        WHERE chat_guest.posted_at <= :before)",
                  room.id, member, now, team || room.slow == 0 ? INT64_MAX : now - room.slow) == 1;
}

Seconds waiting(db::Db& db, const Room& room, MemberId member, Seconds now) {
    const auto posted = db.value<Seconds>(
        "SELECT posted_at FROM chat_guest WHERE thread_id = :room AND member_id = :member", room.id, member);
    return std::clamp<Seconds>(posted + room.slow - now, 1, room.slow);
}

void ask(db::Db& db, const Room& room, const std::string& commune_code, MemberId author, PostId post,
         Seconds now) {
    db.run("INSERT INTO chat_question (post_id, thread_id, supports) VALUES (:post, :room, 1)", post,
           room.id);
    db.run("INSERT INTO chat_support (post_id, member_id, supported_at) VALUES (:post, :member, :now)", post,
           author, now);
    change_questions(db, room.id);
    town::write_content(db, question_content, post.value);
    town::watch(db, answer_news, answers_to(post), author, commune_code, now);
}

/// Told to whoever asked, and to nobody else: each question is a subject of its own.
void answer(db::Db& db, const Room& room, const std::string& commune_code, const town::NewPost& post,
            PostId id, Seconds now) {
    const auto asked =
        db.one<PostId>("SELECT post_id FROM chat_question WHERE post_id = :post AND thread_id = :room",
                       post.quoted, room.id);
    if (!asked) return;
    town::record(db, post.author, commune_code, "chat.answer", id.value, now);
    if (db.run("UPDATE chat_question SET answer_id = :answer WHERE post_id = :post AND answer_id IS NULL", id,
               post.quoted) == 1)
        change_questions(db, room.id);
    town::publish(db, {.commune_code = commune_code,
                       .object_id = id.value,
                       .actor = post.author,
                       .audience = town::Level::citizen,
                       .at = now,
                       .news = &answer_news,
                       .under = answers_to(post.quoted)});
}

} // namespace

std::optional<Room> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                         ThreadId id) {
    if (!reader.citizen()) return {};
    static const std::string sql = columns + "WHERE c.thread_id = :id AND c.commune_code = :commune";
    return db.one<Room>(sql, id, commune_code);
}

std::optional<Room> running(db::Db& db, const std::string& commune_code, Seconds now) {
    static const std::string sql = columns + "WHERE c.commune_code = :commune AND c.ended_at IS NULL "
                                             "AND (c.closes_at IS NULL OR c.closes_at > :now)";
    return db.one<Room>(sql, commune_code, now);
}

RoomPage past(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor from,
              Seconds now) {
    if (!reader.citizen()) return {};
    static const std::string sql =
        columns +
        "WHERE c.commune_code = :commune AND c.kept = 1 AND c.opened_at <= :at "
        "AND (c.opened_at, c.thread_id) < (:at, :id) AND (c.ended_at IS NOT NULL OR c.closes_at <= :now) "
        "ORDER BY c.opened_at DESC, c.thread_id DESC LIMIT :limit";
    RoomPage page{db.all<Room>(sql, commune_code, from.at, from.id, now, rooms_per_page + 1), {}};
    if (db::cut(page.rooms, rooms_per_page))
        page.next = db::Cursor{page.rooms.back().opened_at, page.rooms.back().id.value};
    return page;
}

std::optional<ThreadId> room_of(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                PostId post) {
    if (!reader.citizen()) return {};
    return db.one<ThreadId>("SELECT c.thread_id FROM post p JOIN chat c ON c.thread_id = p.thread_id "
                            "WHERE p.id = :post AND c.commune_code = :commune",
                            post, commune_code);
}

std::optional<ThreadId> open(db::Db& db, const town::Reader& author, const std::string& commune_code,
                             const Opening& opening, Seconds now) {
    if (!author.may(town::Right::publish)) return {};
    db::Transaction transaction{db};
    if (const auto before =
            db.one<ThreadId>("SELECT thread_id FROM chat WHERE once = :once AND commune_code = :commune",
                             opening.idempotency_key, commune_code))
        return before;
    end_over(db, now, commune_code);
    const auto id = town::begin_thread(db, town::ThreadKind::chat, commune_code, author.id, now);
    const auto opened = db.run(R"(
        INSERT INTO chat (thread_id, commune_code, title, opened_at, closes_at, kept, slow, once)
        VALUES (:id, :commune, :title, :now, :closes, :kept, :slow, :once) ON CONFLICT DO NOTHING)",
                               id, commune_code, opening.title, now, opening.closes_at, opening.recorded,
                               opening.slow, opening.idempotency_key);
    if (opened == 0) return {};
    town::write_content(db, chat_content, id.value);
    town::publish(db, {.commune_code = commune_code,
                       .object_id = id.value,
                       .actor = author.id,
                       .audience = town::Level::citizen,
                       .at = now,
                       .news = &chat_news});
    town::record(db, author.id, commune_code, "chat.open", id.value, now);
    transaction.commit();
    return id;
}

bool close(db::Db& db, const town::Reader& author, const std::string& commune_code, ThreadId id,
           Seconds now) {
    if (!author.may(town::Right::publish)) return false;
    db::Transaction transaction{db};
    const auto room = find(db, author, commune_code, id);
    if (!room || !room->open(now)) return false;
    end_room(db, id, now);
    town::record(db, author.id, commune_code, "chat.close", id.value, now);
    transaction.commit();
    return true;
}

Saying say(db::Db& db, const town::Reader& author, const std::string& commune_code, const Room& room,
           town::NewPost post, bool question, Seconds now) {
    if (!author.citizen()) return {};
    if (!town::may_speak(author)) return {.only_reads = true};
    post.team = author.may(town::Right::publish);
    db::Transaction transaction{db};
    // What was sent before is found in a room that is over too.
    const auto written = town::write_post(db, post, now);
    if (!written) return {};
    if (!written->fresh) return {written->id};
    if (!room.open(now)) return {};
    if (!in_turn(db, room, author.id, author.team(), now)) return {{}, waiting(db, room, author.id, now)};
    if (question && !post.team)
        ask(db, room, commune_code, author.id, written->id, now);
    else if (post.team && post.quoted)
        answer(db, room, commune_code, post, written->id, now);
    transaction.commit();
    return {written->id};
}

void note_change(db::Db& db, ThreadId room) {
    db.run("UPDATE chat SET removals = removals + 1 WHERE thread_id = :room", room);
}

void touch(db::Db& db, ThreadId room, MemberId member, Seconds now) {
    const auto seen = db.one<Seconds>(
        "SELECT seen_at FROM chat_guest WHERE thread_id = :room AND member_id = :member", room, member);
    if (seen && *seen > now - touch_every) return;
    try {
        const db::Relaxed relaxed{db};
        db.run("INSERT INTO chat_guest (thread_id, member_id, seen_at) VALUES (:room, :member, :now) "
               "ON CONFLICT (thread_id, member_id) DO UPDATE SET seen_at = excluded.seen_at",
               room, member, now);
    } catch (const db::Unavailable& error) {
        base::log(base::Level::warning, "chat_touch", {{"cause", error.what()}});
    }
}

} // namespace chat
