#include "lib/town/outbox.hpp"
#include "townhall/store.hpp"

namespace townhall {

namespace {

/// Something waits in one of the queues that are told by mail, and `condition` holds of the moment `w.at`.
std::string waits_where(web::Sections sections, const std::string& condition) {
    std::string any;
    for (const auto* section : sections)
        for (const auto& item : section->desk)
            if (item.since) any += (any.empty() ? "" : " OR ") + ("EXISTS (SELECT 1 FROM (" + item.since()) + ") w WHERE " + condition + ")";
    return any.empty() ? "1 = 0" : "(" + any + ")";
}

} // namespace

std::vector<ToWriteTo> towns_to_write_to(db::Db& db, web::Sections sections, const std::string& after, Seconds now) {
    // Town by town, each through the indexes of its own queues.
    const auto sql = "SELECT c.code, c.name, c.slug, c.time_zone, t.reminded_at FROM town t JOIN commune c ON c.code = t.commune_code "
                     "WHERE t.commune_code > :after AND ((t.reminded_at <= :day AND " +
                     waits_where(sections, "w.at > t.reminded_at") + ") OR (t.reminded_at <= :before AND " +
                     waits_where(sections, "w.at <= :before") + ")) ORDER BY t.commune_code LIMIT :step";
    return db.all<ToWriteTo>(sql, after, now - base::day, now - long_wait, towns_step);
}

std::vector<town::Recipient> team_of(db::Db& db, const std::string& commune_code) {
    static const auto sql = "SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id "
                            "WHERE r.commune_code = :code AND r.ended_at IS NULL AND" +
                            std::string{town::can_be_chosen_sql} + "ORDER BY m.id";
    return db.all<town::Recipient>(sql, commune_code);
}

int note_team_mail(db::Db& db, const ToWriteTo& town, const std::vector<town::Mail>& mails, Seconds now) {
    db::Transaction transaction{db};
    if (db.run("UPDATE town SET reminded_at = :now WHERE commune_code = :code AND reminded_at = :seen", now,
               town.commune.code, town.reminded_at) != 1)
        return 0;
    for (const auto& mail : mails) town::enqueue(db, mail, now);
    transaction.commit();
    return static_cast<int>(mails.size());
}

} // namespace townhall
