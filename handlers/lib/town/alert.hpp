// Alerts as the whole site needs them: every page of a commune shows those that are running. What an alert is
// stands in alerts/store.hpp.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

struct RunningAlert {
    std::int64_t id = 0;
    bool danger = false; ///< otherwise information
    std::string risk, place;
    CommuneRef commune;
    base::Seconds sent_at = 0;

    /// Its own page.
    std::string path() const { return "/alertes/" + commune.path() + "/" + std::to_string(id); }
};

inline constexpr int alerts_shown = 3;

/// The running alerts of one commune, dangers first, then the newest. At most one more than `alerts_shown`.
std::vector<RunningAlert> running_alerts(db::Db& db, std::string_view commune_code);

/// As running_alerts(), of all communes that a member follows.
std::vector<RunningAlert> running_alerts_for(db::Db& db, MemberId member);

/// Before the tags of members are made anew: adds the tags by every key of `seal` to the streets of each
/// alert that is still told of, because it runs or its messages are not all prepared. In a transaction of its
/// own.
void retag_alerts(db::Db& db, const base::Seal& seal);

/// The prefecture, which alone can send FR-Alert. Empty when the team has not given it.
std::string prefecture_phone(db::Db& db, std::string_view commune_code);

} // namespace town
