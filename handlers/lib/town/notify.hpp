// What people are told of, and how they want to hear it. What happened is one activity whatever the number of
// people (activity.hpp); the site's notifications are read from it, mails and SMS are made from it by the
// deliverer.
#pragma once

#include "lib/town/kind.hpp"

#include <string_view>
#include <vector>

namespace town {

/// Stores what differs from the usual. Inside the caller's transaction or none.
void prefer(db::Db& db, MemberId member, const Choice& choice, Channel channel, Cadence cadence);

/// What the member chose, or the usual.
Cadence chosen_cadence(db::Db& db, MemberId member, const Choice& choice, Channel channel);

struct Preference {
    Topic topic{};
    Channel channel{};
    Cadence cadence{};
};
/// All that differs from the usual.
std::vector<Preference> preferences(db::Db& db, MemberId member);
/// What `chosen`, of preferences(), says of one topic and channel: that, or the usual.
Cadence cadence_in(const std::vector<Preference>& chosen, const Choice& choice, Channel channel);

/// Whether a person is told of what is said under a subject: as the level that it has for others says,
/// whatever the person's level is, or only as one of the team.
enum class Access { by_level = 0, always = 1, team = 2 };

/// From now on the member is told of what others say under the subject, of news of this kind. Again: nothing changes.
void watch(db::Db& db, const Kind& kind, std::int64_t under, MemberId member, std::string_view commune_code,
           base::Seconds now, Access access = Access::by_level);

enum class Watching { no, yes, muted };
Watching watching(db::Db& db, Topic topic, std::int64_t under, MemberId member);

/// The member is told of nothing more under the subject, also after writing there again.
void mute(db::Db& db, const Kind& kind, std::int64_t under, MemberId member, std::string_view commune_code,
          base::Seconds now, Access access = Access::by_level);
/// Watches, also after a mute(); what was said meanwhile is not told.
void watch_again(db::Db& db, const Kind& kind, std::int64_t under, MemberId member,
                 std::string_view commune_code, base::Seconds now, Access access = Access::by_level);

} // namespace town
