#include "lib/app/waiting.hpp"

#include "lib/db/cursor.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace web {

namespace {

struct QueueCount {
    std::size_t item = 0;
    int count = 0;
};

std::vector<QueueCount> count_queues(db::Db& db, const std::string& sql, const std::string& commune_code, town::MemberId reader, int rights,
                         base::Seconds now) {
    return db.all<QueueCount>(sql, commune_code, reader, rights, now, db::counted_max);
}

/// One row for each of the queues, by its number among them.
std::string counting_queues(const std::vector<Waits>& queues) {
    // The first SELECT, of no row, has the parameters in an order of ours.
    std::string sql = R"(
        SELECT 0, 0 WHERE CAST(:commune AS TEXT) = '' AND CAST(:reader AS BIGINT) = CAST(:rights AS BIGINT)
            AND CAST(:now AS BIGINT) = CAST(:most AS BIGINT))";
    for (std::size_t i = 0; i < queues.size(); ++i)
        sql += fmt::format(" UNION ALL SELECT {}, COUNT(*) FROM (SELECT 1 FROM ({}) w LIMIT :most) c", i, queues[i].item->sql());
    return sql;
}

/// The queues that are the reader's work, or with `told` all that the reader may know of.
std::vector<Waits> queues_of(Sections sections, const town::Reader& reader, bool told) {
    std::vector<Waits> all;
    for (const auto* section : sections)
        for (const auto& item : section->desk)
            if (reader.may(item.right) || (told && reader.team() && item.for_all)) all.push_back({section, &item});
    std::ranges::stable_sort(all, {}, [](const Waits& waits) { return waits.item->place; });
    return all;
}

} // namespace

std::vector<Waits> waiting(db::Db& db, Sections sections, const town::Reader& reader, const std::string& commune_code,
                           base::Seconds now) {
    auto all = queues_of(sections, reader, true);
    if (all.empty()) return all;
    for (const auto& [item, counted] : count_queues(db, counting_queues(all), commune_code, reader.id, reader.rights, now)) all[item].count = counted;
    return all;
}

int to_do(db::Db& db, Sections sections, const town::Reader& reader, const std::string& commune_code, base::Seconds now) {
    const auto mine = queues_of(sections, reader, false);
    if (mine.empty()) return 0;
    const auto found = db.cached(count_queues, counting_queues(mine), commune_code, reader.id, reader.rights, now);
    return std::accumulate(found->begin(), found->end(), 0, [](int sum, const QueueCount& one) { return sum + one.count; });
}

} // namespace web
