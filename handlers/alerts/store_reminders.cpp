#include "alerts/store.hpp"

namespace alerts {

std::vector<Forgotten> forgotten_alerts(db::Db& db, Seconds now) {
    return db.all<Forgotten>("SELECT id, commune_code, author_id FROM alert WHERE ended_at IS NULL AND reminded_at = 0 "
                             "AND sent_at <= :before ORDER BY sent_at LIMIT 1000",
                             now - forgotten_after);
}

std::optional<town::Recipient> responsible_for(db::Db& db, const Forgotten& alert) {
    return db.one<town::Recipient>(R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :commune AND r.ended_at IS NULL AND (r.member_id = :author OR r.mayor = 1)
          AND m.blocked_at IS NULL AND m.erased_at IS NULL AND m.leaving_at IS NULL
        ORDER BY CASE WHEN r.member_id = :author THEN 0 ELSE 1 END LIMIT 1)",
                                   alert.commune_code, alert.author);
}

bool note_reminder(db::Db& db, AlertId id, const std::optional<town::Mail>& mail, Seconds now) {
    db::Transaction transaction{db};
    if (db.run("UPDATE alert SET reminded_at = :now WHERE id = :id AND reminded_at = 0 AND ended_at IS NULL", now, id) != 1)
        return false;
    const bool queued = mail && town::enqueue(db, *mail, now);
    transaction.commit();
    return queued;
}

} // namespace alerts
