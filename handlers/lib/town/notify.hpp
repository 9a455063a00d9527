// What people are told of, and how they want to hear it. What happened is one activity whatever the number of
// people (activity.hpp); the site's notifications are read from it, mails and SMS are made from it by the
// deliverer.
#pragma once

#include "lib/town/member.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace town {

/// The seven kinds of news that a person can choose to hear of; the number is stored.
enum class Topic {
    none = 0, ///< told to nobody by itself
    group = 1,
    poll = 2,
    publication = 3,
    alert = 4,
    // From here on only who watches the subject is told:
    post = 5,    ///< messages of a group
    comment = 6, ///< under a publication
    letter = 7,  ///< private messages
};
inline constexpr std::array topics{Topic::group, Topic::poll,    Topic::publication, Topic::alert,
                                   Topic::post,  Topic::comment, Topic::letter};

/// True when all who follow the commune are told.
constexpr bool broadcast(Topic topic) { return topic >= Topic::group && topic <= Topic::alert; }

enum class Channel { site = 0, mail = 1, sms = 2, push = 3 };

/// On the site there is only off and at_once.
enum class Cadence { off = 0, at_once = 1, daily = 2, weekly = 3 };

/// What holds until a person chooses otherwise: on the site everything; by mail alerts and private messages
/// at once, the rest once a day; by SMS and push alerts only. SMS exists for alerts alone.
constexpr Cadence usual_cadence(Topic topic, Channel channel) {
    const bool urgent = topic == Topic::alert;
    switch (channel) {
    case Channel::site:
        return Cadence::at_once;
    case Channel::mail:
        return urgent || topic == Topic::letter ? Cadence::at_once : Cadence::daily;
    case Channel::sms:
    case Channel::push:
        return urgent ? Cadence::at_once : Cadence::off;
    }
    return Cadence::off;
}

/// Stores what differs from the usual. Inside the caller's transaction or none.
void prefer(db::Db& db, MemberId member, Topic topic, Channel channel, Cadence cadence);

/// What the member chose, or the usual.
Cadence preferred(db::Db& db, MemberId member, Topic topic, Channel channel);

struct Preference {
    Topic topic{};
    Channel channel{};
    Cadence cadence{};
};
/// All that differs from the usual.
std::vector<Preference> preferences(db::Db& db, MemberId member);
/// What `chosen`, of preferences(), says of one topic and channel: that, or the usual.
Cadence cadence_in(const std::vector<Preference>& chosen, Topic topic, Channel channel);

/// From now on the member is told of what others say under the subject. Again: nothing changes.
void watch(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member, std::string_view commune_code,
           base::Seconds now);

enum class Watching { no, yes, muted };
Watching watching(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member);

/// The member is told of nothing more under the subject, also when he writes there himself.
void mute(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member, std::string_view commune_code,
          base::Seconds now);
/// Watches, also after a mute(); what was said meanwhile is not told.
void watch_again(db::Db& db, Topic topic, std::int64_t subject_id, MemberId member,
                 std::string_view commune_code, base::Seconds now);

} // namespace town
