#include "chat/ending.hpp"

#include "lib/town/activity.hpp"
#include "lib/town/thread.hpp"

#include <algorithm>
#include <iterator>

namespace chat {

void end_room(db::Db& db, ThreadId room, Seconds at) {
    town::close_thread(db, room, at); // first, as anyone who writes takes the thread first
    db.run("UPDATE chat SET ended_at = :at WHERE thread_id = :room AND ended_at IS NULL", at, room);
    town::retract(db, "chat", room.value);
    static const auto questions = town::content_sql(
        question_content, "q.id IN (SELECT k.post_id FROM chat_question k WHERE k.thread_id = :room)");
    town::write_content(db, chat_content, room.value);
    db.run(questions, room);
}

bool any_over(db::Db& db, Seconds now) {
    return db.one<int>("SELECT 1 FROM chat WHERE ended_at IS NULL AND closes_at <= :now LIMIT 1", now)
        .has_value();
}

void end_over(db::Db& db, Seconds now, std::string_view commune_code) {
    struct Over {
        ThreadId room;
        Seconds at = 0;
    };
    for (const auto& over : db.all<Over>("SELECT thread_id, closes_at FROM chat WHERE ended_at IS NULL AND "
                                         "closes_at <= :now AND (commune_code = :commune OR :commune = '')",
                                         now, commune_code))
        end_room(db, over.room, over.at);
}

void forget_post(db::Db& db, PostId post) {
    auto questions = db.run("UPDATE chat_question SET answer_id = NULL WHERE answer_id = :post", post);
    db.run("DELETE FROM chat_support WHERE post_id = :post", post);
    if (db.run("DELETE FROM chat_question WHERE post_id = :post", post) > 0) {
        ++questions;
        town::write_content(db, question_content, post.value);
    }
    db.run("UPDATE chat SET removals = removals + 1, question_changes = question_changes + :questions "
           "WHERE thread_id = (SELECT p.thread_id FROM post p WHERE p.id = :post)",
           questions > 0 ? 1 : 0, post);
}

std::vector<ToErase> to_erase(db::Db& db, std::string_view commune_code) {
    return db.all<ToErase>(
        "SELECT c.thread_id, c.commune_code, t.created_by FROM chat c JOIN thread t ON t.id = c.thread_id "
        "WHERE c.kept = 0 AND c.ended_at IS NOT NULL AND c.erased_at IS NULL "
        "AND (c.commune_code = :commune OR :commune = '') ORDER BY c.thread_id",
        commune_code);
}

std::vector<PostId> flagged_in(db::Db& db, const ToErase& chat) {
    return db.all<PostId>(
        "SELECT DISTINCT f.object_id FROM flag f JOIN post p ON p.id = f.object_id "
        "WHERE f.commune_code = :commune AND f.object_kind = 'post' AND f.state = 0 AND p.thread_id = :room",
        chat.commune_code, chat.room);
}

namespace {

void forget_guests(db::Db& db, ThreadId room, Seconds now) {
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

bool erase_room(db::Db& db, ThreadId room, Seconds now, int most, std::vector<std::string>& files) {
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
        town::retract_post(db, id.value);
        std::ranges::move(town::take_files(db, id), std::back_inserter(files));
    }
    if (posts.empty()) forget_guests(db, room, now);
    return !posts.empty();
}

} // namespace chat
