#include "claim/store.hpp"

namespace claim {

namespace {

constexpr int at_once = 100; ///< town halls in one call; the others are due at the next one

} // namespace

std::vector<Invited> to_invite(db::Db& db, Seconds now) {
    return db.all<Invited>(R"(
        SELECT c.code, c.name, c.slug, c.time_zone, h.email, k.newcomers, k.next_mail_at,
               (SELECT COUNT(*) FROM member m WHERE m.commune_code = c.code AND m.confirmed_at IS NOT NULL)
        FROM town_hall_contact k JOIN commune c ON c.code = k.commune_code
        JOIN town_hall h ON h.commune_code = c.code
        LEFT JOIN town t ON t.commune_code = c.code
        WHERE k.newcomers > 0 AND k.stopped_at IS NULL AND k.next_mail_at <= :now AND t.commune_code IS NULL
          AND h.email <> '' ORDER BY k.next_mail_at, c.code LIMIT :limit)",
                           now, at_once);
}

bool invite(db::Db& db, const Invited& town_hall, const town::Mail& mail, Seconds next, Seconds now) {
    db::Transaction transaction{db};
    // Who registers meanwhile counts for the next mail.
    const bool first = db.run(R"(
        UPDATE town_hall_contact SET newcomers = newcomers - :told, next_mail_at = :next
        WHERE commune_code = :code AND next_mail_at = :seen AND newcomers >= :told AND stopped_at IS NULL)",
                              town_hall.newcomers, next, town_hall.commune.code, town_hall.next_mail_at) == 1;
    if (first) town::enqueue(db, mail, now);
    transaction.commit();
    return first;
}

} // namespace claim
