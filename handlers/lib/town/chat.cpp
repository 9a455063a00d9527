#include "lib/town/chat.hpp"

#include "lib/town/activity.hpp"

#include <algorithm>
#include <iterator>

namespace town {

constexpr Content chat_content{
    .kind = "chat",
    .rows = R"(SELECT b.thread_id, b.commune_code, b.title, 0, CAST(NULL AS BIGINT), 2, 2, 0,
               CASE WHEN b.ended_at IS NULL THEN b.closes_at ELSE 0 END, CAST(NULL AS BIGINT) FROM chat b)",
    .key = "b.thread_id",
    .text = R"(SELECT b.thread_id AS number, b.opened_at AS since, CASE WHEN b.kept = 1 THEN NULL WHEN b.ended_at IS NULL
               THEN b.closes_at ELSE 0 END AS until, '' AS body FROM chat b)"};
constexpr Content question_content{
    .kind = "question",
    .rows = R"(SELECT -q.id, b.commune_code, b.title, 0, CAST(NULL AS BIGINT), 2, 2, 0,
               CASE WHEN b.kept = 1 THEN NULL WHEN b.ended_at IS NULL THEN b.closes_at ELSE 0 END,
               COALESCE(q.hidden_at, q.deleted_at) FROM post q JOIN chat b ON b.thread_id = q.thread_id)",
    .key = "q.id",
    .which = "EXISTS (SELECT 1 FROM watch w WHERE w.topic = 5 AND w.subject_id = -q.id)"};

void end_chat(db::Db& db, ThreadId room, base::Seconds at) {
    close_thread(db, room, at); // first, as anyone who writes takes the thread first
    db.run("UPDATE chat SET ended_at = :at WHERE thread_id = :room AND ended_at IS NULL", at, room);
    retract(db, "chat", room.value);
    static const auto questions = content_sql(
        question_content, "q.id IN (SELECT k.post_id FROM chat_question k WHERE k.thread_id = :room)");
    write_content(db, chat_content, room.value);
    db.run(questions, room);
}

bool any_chat_over(db::Db& db, base::Seconds now) {
    return db.one<int>("SELECT 1 FROM chat WHERE ended_at IS NULL AND closes_at <= :now LIMIT 1", now)
        .has_value();
}

void end_chats(db::Db& db, base::Seconds now, std::string_view commune_code) {
    struct Over {
        ThreadId room;
        base::Seconds at = 0;
    };
    for (const auto& over : db.all<Over>("SELECT thread_id, closes_at FROM chat WHERE ended_at IS NULL AND "
                                         "closes_at <= :now AND (commune_code = :commune OR :commune = '')",
                                         now, commune_code))
        end_chat(db, over.room, over.at);
}

void forget_chat_post(db::Db& db, PostId post) {
    auto questions = db.run("UPDATE chat_question SET answer_id = NULL WHERE answer_id = :post", post);
    db.run("DELETE FROM chat_support WHERE post_id = :post", post);
    if (db.run("DELETE FROM chat_question WHERE post_id = :post", post) > 0) {
        ++questions;
        write_content(db, question_content, post.value);
    }
    db.run("UPDATE chat SET removals = removals + 1, question_changes = question_changes + :questions "
           "WHERE thread_id = (SELECT p.thread_id FROM post p WHERE p.id = :post)",
           questions > 0 ? 1 : 0, post);
}

std::vector<ChatToErase> chats_to_erase(db::Db& db, std::string_view commune_code) {
    return db.all<ChatToErase>(
        "SELECT c.thread_id, c.commune_code, t.created_by FROM chat c JOIN thread t ON t.id = c.thread_id "
        "WHERE c.kept = 0 AND c.ended_at IS NOT NULL AND c.erased_at IS NULL "
        "AND (c.commune_code = :commune OR :commune = '') ORDER BY c.thread_id",
        commune_code);
}

std::vector<PostId> flagged_in(db::Db& db, const ChatToErase& chat) {
    return db.all<PostId>(
        "SELECT DISTINCT f.object_id FROM flag f JOIN post p ON p.id = f.object_id "
        "WHERE f.commune_code = :commune AND f.object_kind = 'post' AND f.state = 0 AND p.thread_id = :room",
        chat.commune_code, chat.room);
}

namespace {

void forget_guests(db::Db& db, ThreadId room, base::Seconds now) {
    db.run("DELETE FROM chat_support WHERE post_id IN "
           "(SELECT q.post_id FROM chat_question q WHERE q.thread_id = :room)",
           room);
    for (const auto* table : {"DELETE FROM chat_question WHERE thread_id = :room",
                              "DELETE FROM chat_guest WHERE thread_id = :room",
                              "DELETE FROM thread_author WHERE thread_id = :room",
                              "DELETE FROM thread_read WHERE thread_id = :room",
                              "UPDATE thread SET post_count = 0, author_count = 0 WHERE id = :room"})
        db.run(table, room);
    db.run("UPDATE chat SET erased_at = :now WHERE thread_id = :room", now, room);
}

} // namespace

bool erase_chat(db::Db& db, ThreadId room, base::Seconds now, int most, std::vector<std::string>& files) {
    auto posts = db.all<PostId>("SELECT id FROM post WHERE thread_id = :room AND hidden_at IS NULL AND "
                                "deleted_at IS NULL LIMIT :most",
                                room, most);
    if (posts.empty())
        posts = db.all<PostId>("SELECT id FROM post WHERE thread_id = :room AND hidden_at IS NOT NULL AND "
                               "body <> '' LIMIT :most",
                               room, most);
    for (const auto id : posts) {
        db.run("UPDATE post SET deleted_at = COALESCE(deleted_at, :now), body = '', "
               "once = '-' || CAST(id AS TEXT) WHERE id = :id",
               now, id);
        retract_post(db, id.value);
        std::ranges::move(take_files(db, id), std::back_inserter(files));
    }
    if (posts.empty()) forget_guests(db, room, now);
    return !posts.empty();
}

} // namespace town
