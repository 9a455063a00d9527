// What other pages show of the discussion groups: the mayor's page and the desk have a line for them, and a
// section knows nothing of another.
#pragma once

#include "lib/town/thread.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

struct GroupCard {
    ThreadId id;
    std::string title;
    int post_count = 0;
    base::Seconds last_post_at = 0; ///< or when it was opened
};
inline constexpr int group_cards = 3;

/// The pinned groups of a commune, then those with the newest posts; none that is archived. For its
/// citizens, who read the titles of all.
std::vector<GroupCard> group_cards_of(db::Db& db, std::string_view commune_code);

/// How many ask to be let into a group of the commune, up to `most`.
int count_asking_for_groups(db::Db& db, std::string_view commune_code, int most);

} // namespace town
