#include "lib/town/crowd.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace town {

namespace {

struct Where {
    Crowd crowd;
    const char *table, *condition;
};
constexpr Where places[] = {{Crowd::members, "member", "confirmed_at IS NOT NULL"},
                            {Crowd::citizens, "citizenship", "state = 1"},
                            {Crowd::followers, "follow", "1 = 1"}};

/// Of all people of a crowd; what narrows them down can follow.
std::string from(const Where& where) {
    return std::string{" FROM "} + where.table + " WHERE " + where.condition;
}

struct Count {
    std::string commune_code;
    int people = 0;
};

} // namespace

int audience_size(db::Db& db, std::string_view commune_code, Crowd crowd) {
    const auto& place = *std::ranges::find(places, crowd, &Where::crowd);
    const auto sql = "SELECT CASE WHEN n < :most THEN n ELSE COALESCE((SELECT people FROM crowd "
                     "WHERE commune_code = :commune AND kind = :kind), n) END "
                     "FROM (SELECT COUNT(*) AS n FROM (SELECT 1" +
                     from(place) + " AND commune_code = :commune LIMIT :most) few) counted";
    return db.value<int>(sql, exact_up_to, commune_code, crowd);
}

void count_crowds(db::Db& db) {
    for (const auto& place : places) {
        // Read first, so that nobody who writes waits for it.
        const auto sql =
            "SELECT commune_code, COUNT(*)" + from(place) + " GROUP BY commune_code HAVING COUNT(*) >= :most";
        const auto counts = db.all<Count>(sql, exact_up_to);
        db::Transaction transaction{db};
        for (const auto& [code, people] : counts)
            db.run("INSERT INTO crowd (commune_code, kind, people) VALUES (:code, :kind, :people) "
                   "ON CONFLICT (commune_code, kind) DO UPDATE SET people = excluded.people",
                   code, place.crowd, people);
        transaction.commit();
    }
}

} // namespace town
