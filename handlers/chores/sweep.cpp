#include "chores/sweep.hpp"

#include "lib/web/session.hpp"

#include <string_view>

namespace chores {

namespace {

constexpr base::Seconds unconfirmed_for = 30 * base::day, mails_kept_for = 90 * base::day;

/// Runs `sql` until it finds nothing more. Each run is a transaction of its own.
long long repeat(db::Db& db, std::string_view sql, base::Seconds before, int step) {
    long long all = 0;
    for (;;) {
        const auto rows = db.run(sql, before, step);
        all += rows;
        if (rows < step) return all;
    }
}

} // namespace

long long sweep(db::Db& db, base::Seconds now, int step) {
    return repeat(db,
                  "DELETE FROM attempt WHERE subject IN (SELECT subject FROM attempt WHERE window_start < "
                  ":before LIMIT :step)",
                  now - base::day, step) +
           repeat(db,
                  "DELETE FROM one_time WHERE token_hash IN (SELECT token_hash FROM one_time WHERE "
                  "expires_at < :before LIMIT :step)",
                  now, step) +
           repeat(
               db,
               "DELETE FROM session WHERE id IN (SELECT id FROM session WHERE seen_at < :before LIMIT :step)",
               now - web::session::lifetime, step) +
           repeat(db,
                  "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state <> 0 AND created_at < "
                  ":before LIMIT :step)",
                  now - mails_kept_for, step) +
           repeat(
               db,
               "DELETE FROM member WHERE id IN (SELECT id FROM member WHERE confirmed_at IS NULL AND "
               "created_at < :before "
               "AND id NOT IN (SELECT member_id FROM role) AND id NOT IN (SELECT member_id FROM citizenship) "
               "AND id NOT IN (SELECT member_id FROM follow) "
               "AND id NOT IN (SELECT member_id FROM one_time WHERE member_id IS NOT NULL) LIMIT :step)",
               now - unconfirmed_for, step);
}

} // namespace chores
