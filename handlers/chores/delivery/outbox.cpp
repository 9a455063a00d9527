#include "chores/delivery/outbox.hpp"

#include "lib/town/trial.hpp"

#include <algorithm>
#include <unistd.h>

namespace chores::outbox {

namespace {

/// 1, 2, 4 … minutes, and up to a quarter more, so that many mails do not come back together.
base::Seconds pause_before(int attempt, std::int64_t id) {
    const auto pause =
        std::min<base::Seconds>(base::minute << std::min(attempt, most_attempts), longest_pause);
    return pause + id % (pause / 4 + 1);
}

} // namespace

std::string worker_name(const std::string& var) {
    char host[256] = {};
    ::gethostname(host, sizeof host - 1);
    return std::string{host} + ":" + var;
}

bool waiting(db::Db& db, town::Channel channel, base::Seconds now) {
    return db
        .one<int>("SELECT 1 FROM outbox WHERE state = 0 AND channel = :channel AND priority IN (1, 2, 3) "
                  "AND next_at <= :now AND leased_until <= :now LIMIT 1",
                  channel, now)
        .has_value();
}

std::vector<Item> lease(db::Db& db, town::Channel channel, const std::string& worker, base::Seconds now,
                        int limit) {
    for (const auto priority : {town::Priority::alert, town::Priority::awaited, town::Priority::news}) {
        // The conditions stand twice: whoever waited for another worker's statement sees what it left.
        auto items = db.all<Item>(R"(
            UPDATE outbox SET leased_until = :until, leased_by = :worker
            WHERE state = 0 AND leased_until <= :now AND id IN (
                SELECT id FROM outbox WHERE state = 0 AND channel = :channel AND priority = :priority
                AND next_at <= :now AND leased_until <= :now ORDER BY next_at, id LIMIT :limit)
            RETURNING )" + std::string{columns},
                                  now + lease_time, worker, now, channel, priority, limit);
        std::ranges::sort(items, {}, &Item::id);
        if (!items.empty()) return items;
    }
    return {};
}

void give_back(db::Db& db, const std::string& worker) {
    db.run("UPDATE outbox SET leased_until = 0, leased_by = '' "
           "WHERE leased_by = :worker AND state = 0 AND leased_until > 0",
           worker);
}

void note_sent(db::Db& db, const Item& item, base::Seconds now) {
    db.run("UPDATE outbox SET state = 1, sent_at = :now, to_name = '', to_address = '', subject = '', "
           "body = '', last_error = '', leased_until = 0, attempts = attempts + 1 WHERE id = :id",
           now, item.id);
}

void note_unwanted(db::Db& db, const Item& item) {
    db.run("UPDATE outbox SET state = 3, to_name = '', to_address = '', subject = '', body = '', "
           "last_error = '', leased_until = 0 WHERE id = :id AND state = 0",
           item.id);
}

namespace {

std::string commune_of(db::Db& db, const Item& item) {
    if (!item.activity) return item.commune_code;
    return db.one<std::string>("SELECT commune_code FROM activity WHERE id = :id", item.activity).value_or("");
}

} // namespace

bool on_trial(db::Db& db, const Item& item) {
    const auto commune = commune_of(db, item);
    return !commune.empty() && town::held_by_trial(db, commune, item.member);
}

void note_held(db::Db& db, const Item& item, std::string_view subject, std::string_view text) {
    db.run("UPDATE outbox SET state = 4, to_name = '', to_address = '', unsubscribe_url = '', subject = :subject, body = :text, "
           "last_error = '', leased_until = 0, commune_code = :commune WHERE id = :id AND state = 0",
           subject, text, commune_of(db, item), item.id);
}

void note_held_part(db::Db& db, const Item& digest, const std::string& commune_code, std::string_view subject, std::string_view text) {
    db.run(R"(
        INSERT INTO outbox (event, member_id, to_name, to_address, subject, body, cadence, period_end, next_at, created_at, state, commune_code)
        VALUES (:event, :member, '', '', :subject, :text, :cadence, :end, :at, :at, 4, :commune) ON CONFLICT (event) DO NOTHING)",
           digest.event + "-held-" + commune_code, digest.member, subject, text, digest.cadence, digest.period_end, digest.created_at,
           commune_code);
}

bool note_failed(db::Db& db, const Item& item, const std::string& worker, base::Seconds now,
                 const Result& result) {
    const bool doubtful = result.in_doubt && item.channel == town::Channel::sms;
    const bool give_up = result.outcome == Outcome::refused_for_good || item.attempts + 1 >= most_attempts ||
                         (doubtful && item.doubts + 1 >= most_doubts);
    db.run("UPDATE outbox SET state = :state, attempts = attempts + 1, doubts = doubts + :doubt, next_at = "
           ":next, "
           "leased_until = 0, last_error = :reason WHERE id = :id AND state = 0 AND leased_by = :worker",
           give_up ? 2 : 0, doubtful ? 1 : 0, now + pause_before(item.attempts, item.id),
           result.reason + (doubtful ? "; it may have arrived" : ""), item.id, worker);
    return give_up;
}

void hold(db::Db& db, const Item& item, const std::string& worker, base::Seconds not_before) {
    db.run("UPDATE outbox SET next_at = :at, leased_until = 0, "
           "not_before = CASE WHEN not_before > 0 THEN not_before ELSE :at END "
           "WHERE id = :id AND state = 0 AND leased_by = :worker",
           not_before, item.id, worker);
}

void repair_due_times(db::Db& db, base::Seconds now, bool jumped_back) {
    const auto latest = jumped_back ? now : now + longest_pause + longest_pause / 4;
    // Planned by a clock that was ahead itself, it is due too: nobody knows for when it was meant.
    db.run(
        "UPDATE outbox SET next_at = :now WHERE state = 0 AND next_at > :latest AND cadence = 1 "
        "AND (not_before <= :now OR created_at > :latest) AND channel IN (1, 2, 3) AND priority IN (1, 2, 3)",
        now, latest);
}

std::vector<Count> counts(db::Db& db, base::Seconds now) {
    return db.all<Count>(R"(
        SELECT channel, state, later, COUNT(*), MIN(created_at) FROM (
            SELECT channel, state, created_at, CASE WHEN state = 0 AND next_at > :now THEN 1 ELSE 0 END AS later
            FROM outbox) o
        GROUP BY channel, state, later ORDER BY channel, state, later)",
                         now);
}

std::vector<DeadLetter> dead_letters(db::Db& db, int limit) {
    return db.all<DeadLetter>("SELECT id, channel, event, last_error, attempts, created_at FROM outbox "
                              "WHERE state = 2 ORDER BY id DESC LIMIT :limit",
                              limit);
}

std::vector<DeadLetter> postponed(db::Db& db, base::Seconds now, int limit) {
    return db.all<DeadLetter>("SELECT id, channel, event, last_error, attempts, created_at FROM outbox "
                              "WHERE state = 0 AND attempts > 0 AND next_at > :now ORDER BY id DESC LIMIT :limit",
                              now, limit);
}

long long hurry(db::Db& db, std::int64_t id, base::Seconds now) {
    return db.run("UPDATE outbox SET next_at = :now WHERE state = 0 AND attempts > 0 AND next_at > :now "
                  "AND not_before <= :now AND (id = :id OR :id = 0)",
                  now, id);
}

long long retry(db::Db& db, std::int64_t id, base::Seconds now) {
    return db.run("UPDATE outbox SET state = 0, attempts = 0, doubts = 0, next_at = :now, leased_until = 0 "
                  "WHERE state = 2 AND (id = :id OR :id = 0)",
                  now, id);
}

} // namespace chores::outbox
