// What the town hall says of itself, and what its mayor does first.
#include "townhall/store.hpp"

#include "lib/town/audit.hpp"
#include "lib/town/trial.hpp"

#include <algorithm>

namespace townhall {

bool plausible_phone(std::string_view phone) {
    return std::ranges::count_if(phone, [](char c) { return c >= '0' && c <= '9'; }) >= 3 &&
           phone.find_first_not_of("0123456789 .+()-") == std::string_view::npos;
}

std::string presentation_of(db::Db& db, const std::string& commune_code) {
    return db.one<std::string>("SELECT presentation FROM town WHERE commune_code = :commune", commune_code).value_or("");
}

void set_hall(db::Db& db, const town::Reader& mayor, const std::string& commune_code, const town::TownHall& hall,
              const std::string& presentation, Seconds now) {
    if (!mayor.mayor) return;
    db::Transaction transaction{db};
    if (db.run(R"(
        UPDATE town SET hall_address = :address, hall_phone = :phone, hall_email = :email, hall_hours = :hours,
            presentation = :presentation
        WHERE commune_code = :commune AND (hall_address IS NULL OR hall_address <> :address OR hall_phone <> :phone
            OR hall_email <> :email OR hall_hours <> :hours OR presentation <> :presentation))",
               hall.address, hall.phone, hall.email, hall.opening_hours, presentation, commune_code) == 1)
        town::record(db, mayor.id, commune_code, "settings.hall", 0, now);
    transaction.commit();
}

std::optional<FirstSteps> first_steps(db::Db& db, const town::Reader& mayor, const std::string& commune_code) {
    if (!mayor.mayor) return {};
    return db.one<FirstSteps>(R"(
        SELECT CASE WHEN r.portrait = '' THEN 0 ELSE 1 END, CASE WHEN COALESCE(t.hall_address, '') = '' THEN 0 ELSE 1 END,
               CASE WHEN t.presentation = '' THEN 0 ELSE 1 END,
               CASE WHEN EXISTS (SELECT 1 FROM content c JOIN role a ON a.member_id = c.author_id AND a.commune_code = c.commune_code
                    WHERE c.commune_code = t.commune_code) THEN 1 ELSE 0 END,
               CASE WHEN EXISTS (SELECT 1 FROM role d WHERE d.commune_code = t.commune_code AND d.mayor = 0) THEN 1 ELSE 0 END,
               CASE WHEN t.poster_at IS NULL THEN 0 ELSE 1 END
        FROM town t JOIN role r ON r.commune_code = t.commune_code AND r.member_id = :mayor AND r.mayor = 1 AND r.ended_at IS NULL
        WHERE t.commune_code = :commune AND t.settled_at IS NULL)",
                              mayor.id, commune_code);
}

void settle(db::Db& db, const std::string& commune_code, Seconds now) {
    db.run("UPDATE town SET settled_at = :now WHERE commune_code = :commune AND settled_at IS NULL", now, commune_code);
}

void note_poster(db::Db& db, const town::Reader& mayor, const std::string& commune_code, Seconds now) {
    if (mayor.mayor)
        db.run("UPDATE town SET poster_at = :now WHERE commune_code = :commune AND poster_at IS NULL", now, commune_code);
}

bool on_trial(db::Db& db, const town::Reader& mayor, const std::string& commune_code) {
    return mayor.mayor && town::on_trial(db, commune_code);
}

void set_trial(db::Db& db, const town::Reader& mayor, const std::string& commune_code, bool on, Seconds now) {
    if (!mayor.mayor) return;
    db::Transaction transaction{db};
    if (town::set_trial(db, commune_code, on, now))
        town::record(db, mayor.id, commune_code, on ? "settings.trial" : "settings.open", 0, now);
    transaction.commit();
}

std::vector<HeldBack> held_back(db::Db& db, const town::Reader& mayor, const std::string& commune_code) {
    if (!mayor.mayor) return {};
    return db.all<HeldBack>(R"(
        SELECT o.channel, o.subject, o.body, h.people, h.since FROM (
            SELECT MIN(id) AS oldest, MAX(id) AS newest, COUNT(*) AS people, MIN(created_at) AS since FROM outbox
            WHERE state = 4 AND commune_code = :commune GROUP BY channel, cadence, period_end,
                CASE WHEN activity_id IS NOT NULL THEN activity_id WHEN cadence = 1 THEN -id ELSE 0 END
            ORDER BY MAX(id) DESC LIMIT 50) h
        JOIN outbox o ON o.id = h.oldest ORDER BY h.newest DESC)",
                            commune_code);
}

} // namespace townhall
