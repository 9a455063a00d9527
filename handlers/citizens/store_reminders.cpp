#include "citizens/store.hpp"

#include "lib/town/sql.hpp"

namespace citizens {

std::vector<Slow> slow_teams(db::Db& db, const std::string& after, Seconds now) {
    // Town by town, each through the index of its own waiting list.
    static const std::string those = R"(
        FROM citizenship w
        JOIN member m ON m.id = w.member_id AND m.confirmed_at IS NOT NULL AND m.blocked_at IS NULL
        WHERE w.commune_code = t.commune_code AND w.state = 0 )";
    static const std::string sql =
        "SELECT c.code, c.name, c.slug, c.time_zone, t.reminded_at, (SELECT MIN(w.asked_at) " + those +
        "), (SELECT COUNT(*) " + those +
        ") FROM town t JOIN commune c ON c.code = t.commune_code "
        "WHERE t.commune_code > :after AND ((t.reminded_at <= :day AND EXISTS (SELECT 1 " +
        those + " AND w.asked_at > t.reminded_at)) OR (t.reminded_at <= :before AND EXISTS (SELECT 1 " + those +
        " AND w.asked_at <= :before))) ORDER BY t.commune_code LIMIT :step";
    return db.all<Slow>(sql, after, now - base::day, now - long_wait, slow_step);
}

std::vector<town::Recipient> moderators_of(db::Db& db, const std::string& commune_code) {
    static const auto sql = R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :code AND r.ended_at IS NULL AND m.blocked_at IS NULL AND m.leaving_at IS NULL
          AND m.erased_at IS NULL AND)" +
                            town::sql::holds("r", town::Right::moderate) + "ORDER BY m.id";
    return db.all<town::Recipient>(sql, commune_code);
}

int note_reminder(db::Db& db, const Slow& team, const std::vector<town::Mail>& mails, Seconds now) {
    db::Transaction transaction{db};
    if (db.run("UPDATE town SET reminded_at = :now WHERE commune_code = :code AND reminded_at = :seen", now,
               team.commune.code, team.reminded_at) != 1)
        return 0;
    for (const auto& mail : mails) town::enqueue(db, mail, now);
    transaction.commit();
    return static_cast<int>(mails.size());
}

} // namespace citizens
