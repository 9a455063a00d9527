// What waits for the team of a town hall, in the queues that the sections declare (web::DeskItem).
#pragma once

#include "lib/app/section.hpp"
#include "lib/base/clock.hpp"
#include "lib/town/member.hpp"

#include <string>
#include <vector>

namespace web {

/// What waits in one queue of a section.
struct Waits {
    const Section* section;
    const DeskItem* item;
    int count = 0; ///< up to db::counted_max
};
/// What waits in each queue that the reader is to know of, in the order of the desk; nothing for others than the team. One
/// statement, however many they are.
std::vector<Waits> waiting(db::Db& db, Sections sections, const town::Reader& reader, const std::string& commune_code,
                           base::Seconds now);

/// How much of it is the reader's own work, for every page: read by Db::cached().
int to_do(db::Db& db, Sections sections, const town::Reader& reader, const std::string& commune_code, base::Seconds now);

} // namespace web
