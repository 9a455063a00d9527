#include "lib/base/text.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/office.hpp"
#include "messages/statements.hpp"
#include "messages/store.hpp"

#include <algorithm>

namespace messages {

namespace {

using std::string;

constexpr const char* page_of[] = {
    // waiting
    "AND l.awaiting_since >= :at AND (l.awaiting_since, l.thread_id) > (:at, :id) AND l.closed_at IS NULL "
    "ORDER BY l.awaiting_since, l.thread_id LIMIT :limit",
    // mine
    "AND l.assigned_to = me.id AND l.closed_at IS NULL AND l.last_at <= :at "
    "AND (l.last_at, l.thread_id) < (:at, :id) ORDER BY l.last_at DESC, l.thread_id DESC LIMIT :limit",
    // closed
    "AND l.closed_at IS NOT NULL AND l.last_at <= :at AND (l.last_at, l.thread_id) < (:at, :id) "
    "ORDER BY l.last_at DESC, l.thread_id DESC LIMIT :limit",
    // all
    "AND l.last_at <= :at AND (l.last_at, l.thread_id) < (:at, :id) "
    "ORDER BY l.last_at DESC, l.thread_id DESC LIMIT :limit"};

} // namespace

string unanswered_sql() {
    return "SELECT 1 FROM letter l WHERE l.commune_code = :commune AND l.awaiting_since IS NOT NULL "
           "AND l.closed_at IS NULL AND l.member_id <> :reader";
}

List inbox(db::Db& db, const town::Reader& reader, const string& commune_code, Show show, db::Cursor from) {
    if (!reader.may(town::Right::answer)) return {};
    // Of which nothing is left to read, only that it was there: taken back it is nobody's work, but that
    // somebody wrote whose account is gone the town hall may have to know.
    const auto sql = conversation_columns + conversation_tables +
                     "WHERE l.commune_code = :commune AND l.member_id <> me.id "
                     "AND (t.post_count > 0 OR m.erased_at IS NOT NULL) " +
                     page_of[static_cast<int>(show)];
    if (show == Show::waiting && from.start()) from = {0, 0};
    List page{db.all<Conversation>(sql, reader.id, commune_code, from.at, from.id, page_size + 1), {}};
    if (!db::cut(page.conversations, page_size)) return page;
    const auto& last = page.conversations.back();
    page.next = db::Cursor{show == Show::waiting ? *last.awaiting_since : last.last_at, last.id.value};
    return page;
}

std::vector<FirstWords> waiting_words(db::Db& db, const town::Reader& reader, const string& commune_code) {
    if (!reader.may(town::Right::answer)) return {};
    auto all = db.all<FirstWords>(R"(
        SELECT l.thread_id, p.id, p.body FROM letter l JOIN post p ON p.id = (
            SELECT MAX(x.id) FROM post x WHERE x.thread_id = l.thread_id AND x.as_team = 0
                AND x.hidden_at IS NULL AND x.deleted_at IS NULL)
        WHERE l.commune_code = :commune AND l.member_id <> :reader AND l.awaiting_since IS NOT NULL AND l.closed_at IS NULL
        ORDER BY l.awaiting_since, l.thread_id LIMIT :limit)",
                             commune_code, reader.id, page_size);
    for (auto& words : all) words.beginning = base::shorten(words.beginning, beginning_max);
    return all;
}

std::vector<Colleague> colleagues(db::Db& db, const town::Reader& reader, const Conversation& conversation) {
    if (!serves(reader, conversation)) return {};
    static const auto sql = R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :commune AND r.ended_at IS NULL AND m.id <> :author AND)" +
                            town::sql::holds("r", town::Right::answer) + "AND" +
                            string{town::can_be_chosen_sql} + "ORDER BY m.last_name, m.first_name, m.id";
    return db.all<Colleague>(sql, conversation.commune.code, conversation.member);
}

bool assign(db::Db& db, const town::Reader& reader, const Conversation& conversation, MemberId to,
            Seconds now) {
    if (!serves(reader, conversation)) return false;
    const auto all = colleagues(db, reader, conversation);
    if (to && std::ranges::find(all, to, &Colleague::id) == all.end()) return false;
    db::Transaction transaction{db};
    if (db.run("UPDATE letter SET assigned_to = NULLIF(CAST(:to AS BIGINT), 0) WHERE thread_id = :id "
               "AND COALESCE(assigned_to, 0) <> :to",
               to, conversation.id) == 1)
        town::record(db, reader.id, conversation.commune.code, "letter.assign", conversation.id.value, now);
    transaction.commit();
    return true;
}

bool close(db::Db& db, const town::Reader& reader, const Conversation& conversation, PostId seen,
           Seconds now) {
    if (!serves(reader, conversation)) return false;
    db::Transaction transaction{db};
    // Locked as by town::write_post: a letter is there before it is closed, or opens it again.
    db.run("UPDATE thread SET last_post_at = last_post_at WHERE id = :id", conversation.id);
    if (db.one<int>("SELECT 1 FROM post WHERE thread_id = :id AND id > :seen AND as_team = 0 "
                    "AND hidden_at IS NULL AND deleted_at IS NULL LIMIT 1",
                    conversation.id, seen))
        return false;
    if (db.run("UPDATE letter SET closed_at = :now WHERE thread_id = :id AND closed_at IS NULL", now,
               conversation.id) == 1)
        town::record(db, reader.id, conversation.commune.code, "letter.close", conversation.id.value, now);
    transaction.commit();
    return true;
}

void reopen(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now) {
    if (!serves(reader, conversation)) return;
    db::Transaction transaction{db};
    if (db.run("UPDATE letter SET closed_at = NULL WHERE thread_id = :id AND closed_at IS NOT NULL",
               conversation.id) == 1)
        town::record(db, reader.id, conversation.commune.code, "letter.reopen", conversation.id.value, now);
    transaction.commit();
}

bool lock(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now) {
    if (!serves(reader, conversation)) return false;
    db::Transaction transaction{db};
    const bool fresh = town::close_thread(db, conversation.id, now);
    if (!db.one<int>("SELECT 1 FROM letter WHERE thread_id = :id AND closed_at IS NOT NULL", conversation.id))
        return false;
    if (fresh)
        town::record(db, reader.id, conversation.commune.code, "letter.lock", conversation.id.value, now);
    transaction.commit();
    return true;
}

void unlock(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now) {
    if (!serves(reader, conversation)) return;
    db::Transaction transaction{db};
    if (town::reopen_thread(db, conversation.id))
        town::record(db, reader.id, conversation.commune.code, "letter.unlock", conversation.id.value, now);
    transaction.commit();
}

std::vector<Note> notes(db::Db& db, const town::Reader& reader, const Conversation& conversation) {
    if (!serves(reader, conversation)) return {};
    auto newest = db.all<Note>(R"(
        SELECT m.first_name, m.last_name, m.short_name, n.body, n.created_at FROM letter_note n JOIN member m ON m.id = n.member_id
        WHERE n.thread_id = :id ORDER BY n.id DESC LIMIT :limit)",
                               conversation.id, notes_shown);
    std::ranges::reverse(newest);
    return newest;
}

void add_note(db::Db& db, const town::Reader& reader, const Conversation& conversation, const string& body,
              const string& idempotency_key, Seconds now) {
    if (!serves(reader, conversation)) return;
    db.run("INSERT INTO letter_note (thread_id, member_id, body, once, created_at) "
           "VALUES (:id, :member, :body, :once, :now) ON CONFLICT (once) DO NOTHING",
           conversation.id, reader.id, body, idempotency_key, now);
}

void note_reading(db::Db& db, const town::Reader& reader, const Conversation& conversation, Seconds now) {
    if (!serves(reader, conversation)) return;
    const auto last =
        db.value<std::optional<Seconds>>("SELECT MAX(read_at) FROM letter_reading WHERE member_id = :member "
                                         "AND thread_id = :id",
                                         reader.id, conversation.id);
    if (last && now - *last < one_visit && *last >= conversation.last_at) return;
    db.run("INSERT INTO letter_reading (thread_id, member_id, read_at) VALUES (:id, :member, :now)",
           conversation.id, reader.id, now);
}

std::vector<Reading> readings(db::Db& db, const town::Reader& reader, const Conversation& conversation) {
    if (!serves(reader, conversation)) return {};
    return db.all<Reading>(R"(
        SELECT m.first_name, m.last_name, m.short_name, r.read_at FROM letter_reading r JOIN member m ON m.id = r.member_id
        WHERE r.thread_id = :id ORDER BY r.id DESC LIMIT :limit)",
                           conversation.id, readings_shown);
}

std::vector<Canned> canned(db::Db& db, const town::Reader& reader, const string& commune_code) {
    if (!reader.may(town::Right::answer)) return {};
    return db.all<Canned>("SELECT id, title, body FROM canned_answer WHERE commune_code = :commune "
                          "ORDER BY title, id",
                          commune_code);
}

std::optional<Canned> find_canned(db::Db& db, const town::Reader& reader, const string& commune_code,
                                  std::int64_t id) {
    if (!reader.may(town::Right::answer)) return {};
    return db.one<Canned>(
        "SELECT id, title, body FROM canned_answer WHERE id = :id AND commune_code = :commune", id,
        commune_code);
}

bool add_canned(db::Db& db, const town::Reader& reader, const string& commune_code, const Canned& answer,
                const string& idempotency_key, Seconds now) {
    if (!reader.may(town::Right::answer)) return false;
    db::Transaction transaction{db};
    if (db.value<int>("SELECT COUNT(*) FROM canned_answer WHERE commune_code = :commune AND once <> :once",
                      commune_code, idempotency_key) >= most_canned)
        return false;
    const auto id = db.one<std::int64_t>("INSERT INTO canned_answer (commune_code, title, body, once) "
                                         "VALUES (:commune, :title, :body, :once) "
                                         "ON CONFLICT (once) DO NOTHING RETURNING id",
                                         commune_code, answer.title, answer.body, idempotency_key);
    if (id) town::record(db, reader.id, commune_code, "canned.add", *id, now);
    transaction.commit();
    return true;
}

void change_canned(db::Db& db, const town::Reader& reader, const string& commune_code, const Canned& answer,
                   Seconds now) {
    if (!reader.may(town::Right::answer)) return;
    db::Transaction transaction{db};
    if (db.run("UPDATE canned_answer SET title = :title, body = :body WHERE id = :id "
               "AND commune_code = :commune",
               answer.title, answer.body, answer.id, commune_code) == 1)
        town::record(db, reader.id, commune_code, "canned.change", answer.id, now);
    transaction.commit();
}

void remove_canned(db::Db& db, const town::Reader& reader, const string& commune_code, std::int64_t id,
                   Seconds now) {
    if (!reader.may(town::Right::answer)) return;
    db::Transaction transaction{db};
    if (db.run("DELETE FROM canned_answer WHERE id = :id AND commune_code = :commune", id, commune_code) == 1)
        town::record(db, reader.id, commune_code, "canned.remove", id, now);
    transaction.commit();
}

} // namespace messages
