#include "chores/sweep.hpp"

#include "lib/web/session.hpp"

#include <string>

namespace chores {

namespace {

constexpr base::Seconds unconfirmed_for = 30 * base::day, mails_kept_for = 90 * base::day;

/// What goes from one table: its key, and when a row has had its day.
struct Old {
    const char *table, *key, *condition;
};

/// Looks for the rows without locking anybody out, and only then deletes them one by one, by key: a step
/// takes the write lock for as long as its rows need, however large the table is. A row that came back to
/// life meanwhile stays.
template <class Key> long long remove(db::Db& db, const Old& old, base::Seconds before, int step) {
    const std::string table = old.table, key = old.key, condition = old.condition;
    const auto find = "SELECT " + key + " FROM " + table + " WHERE " + condition + " LIMIT :step";
    const auto drop = "DELETE FROM " + table + " WHERE " + condition + " AND " + key + " = :key";
    for (long long all = 0;;) {
        const auto keys = db.all<Key>(find, before, step);
        if (keys.empty()) return all;
        db::Transaction transaction{db};
        for (const auto& one : keys) all += db.run(drop, before, one);
        transaction.commit();
        if (keys.size() < static_cast<std::size_t>(step)) return all;
    }
}

constexpr Old attempts{"attempt", "subject", "window_start < :before"};
constexpr Old links{"one_time", "token_hash", "expires_at < :before"};
constexpr Old sessions{"session", "id", "seen_at < :before"};
constexpr Old mails{"outbox", "id", "state <> 0 AND created_at < :before"};
constexpr Old registrations{"member", "id", R"(confirmed_at IS NULL AND created_at < :before AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM role r WHERE r.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM citizenship c WHERE c.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.member_id = member.id)
    AND NOT EXISTS (SELECT 1 FROM one_time o WHERE o.member_id = member.id))"};

} // namespace

long long sweep(db::Db& db, base::Seconds now, int step) {
    return remove<std::string>(db, attempts, now - base::day, step) +
           remove<std::string>(db, links, now, step) +
           remove<std::int64_t>(db, sessions, now - web::session::lifetime, step) +
           remove<std::int64_t>(db, mails, now - mails_kept_for, step) +
           remove<std::int64_t>(db, registrations, now - unconfirmed_for, step);
}

} // namespace chores
