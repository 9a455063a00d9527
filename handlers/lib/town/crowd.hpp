// How many people a commune has: counted on the spot while they are few, and by the deliverer where a page
// would have to count for long.
#pragma once

#include "lib/db/database.hpp"

#include <string_view>

namespace town {

/// Who is counted: crowd.kind.
enum class Crowd {
    members,  ///< whose home it is, and whose e-mail is confirmed
    citizens, ///< accepted
    followers
};

inline constexpr int exact_up_to = 200;

/// Exact up to that many; beyond, what count_crowds() found last.
int audience_size(db::Db& db, std::string_view commune_code, Crowd crowd);

/// Counts the crowds of all communes anew, in transactions of their own. Reads everybody: for the deliverer.
void count_crowds(db::Db& db);

} // namespace town
