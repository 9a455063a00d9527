// What a member is told of: read from the activities, never copied from them, so that what is hidden, deleted
// or no longer for them is gone from the page, the count and every mail at once. The one place where it is
// said who hears of what.
//
// Told to all who follow (broadcasts): what happened in a commune that they follow, since they follow it, for
// their level there. Told to those who watch: what others said under a subject, one entry for all of it.
// Never what they did themselves, nor what they threw away; of an alert that is over, only its end.
#pragma once

#include "lib/town/activity.hpp"
#include "lib/town/commune.hpp"

#include <optional>
#include <string>
#include <vector>

namespace town {

/// One entry, grouped by object: of several activities under one subject, the newest.
struct Notification {
    Topic topic{};
    ActivityId id; ///< the newest activity
    std::string kind;
    bool broadcast = false;
    std::int64_t object_id = 0, under = 0;
    base::Seconds at = 0;
    CommuneRef commune;
    MemberId actor; ///< none: nobody who can be named; of a publication the mayor in whose name it speaks
    Name name;
    Level
        level{}; ///< of the member in that commune; of those who read the name whole, where the mayor speaks
    std::string title;       ///< of the subject: a publication's title, an alert's risk; may be empty
    bool urgent = true;      ///< of an alert and its end: a danger, no mere information
    int count = 1;           ///< activities that were not read, 1 to news_grouped; 1 when they were
    bool read = false;        ///< seen, or older than unread_lifetime
    base::Seconds key_at = 0; ///< with key_id its place in the list: the next page begins after the last one
    std::int64_t key_id = 0;

    /// Where it can be read on this site: "/fil/vannes-56260/12/messages/31"; the commune's page for what no section declares.
    std::string path(const Kinds& kinds) const;
    /// As the one rule for names wants it for this member; empty when nobody can be named.
    std::string actor_name() const;
};

inline constexpr int news_grouped = 10;   ///< more of one entry is not counted: "10 and more"
inline constexpr int news_counted = 100;  ///< more is not counted: "99+"
inline constexpr int news_in_digest = 50; ///< at most, the newest
inline constexpr base::Seconds unread_lifetime = 365 * base::day; ///< after which it counts as read

/// The page: newest first, at most `limit`, after the place (before_at, before_id). Only topics that the
/// member wants on the site. Three statements, whatever lies behind the page.
std::vector<Notification> notifications_of(db::Db& db, const Kinds& kinds, MemberId member,
                                           base::Seconds before_at, std::int64_t before_id, int limit,
                                           base::Seconds now);

/// What a digest covers: from < at <= until, not read, still visible, and only topics whose cadence for
/// `channel` is `cadence` now. Newest first, at most news_in_digest. Empty: send nothing.
std::vector<Notification> notifications_between(db::Db& db, const Kinds& kinds, MemberId member,
                                                base::Seconds from, base::Seconds until, Channel channel,
                                                Cadence cadence);

/// For what is told at once through `channel`: exactly this activity, or none when the member does not want
/// it at once (any more), has read it, may not see it or it is gone. A danger is kept back by its own mark
/// alone, not by "all read" or "all deleted". Whether the member is confirmed, leaving or has an address is
/// for the caller to ask.
std::optional<Notification> notification_for(db::Db& db, const Kinds& kinds, MemberId member,
                                             ActivityId activity, Channel channel, base::Seconds now);

/// An entry of the member's page, read or not, by its activity.
std::optional<Notification> find_notification(db::Db& db, const Kinds& kinds, MemberId member,
                                              ActivityId activity, base::Seconds now);

struct UnreadTopic {
    Topic topic{};
    int count = 0;
};
/// How many entries the member has not read, by topic, at most news_counted in all. One statement that touches nothing but
/// indexes.
std::vector<UnreadTopic> unread_topics(db::Db& db, MemberId member, base::Seconds now);
int total(const std::vector<UnreadTopic>& topics);
/// Of all topics.
int unread(db::Db& db, MemberId member, base::Seconds now);

} // namespace town
