// What a member does with notifications (lib/town/news.hpp says which they are), and how they want to hear of
// them.
#pragma once

#include "lib/town/news.hpp"
#include "lib/db/cursor.hpp"

#include <optional>
#include <vector>

namespace notifications {

using base::Seconds;
using town::ActivityId;
using town::MemberId;

inline constexpr int page_size = 20;
/// What is stamped now may be committed so much later: longer than a writer waits for another.
inline constexpr Seconds still_coming = 10;

/// What a page has shown: all that had happened by `until`, and of what was so new that more like it may
/// still have been coming, these.
struct Seen {
    Seconds until = 0;
    std::vector<ActivityId> recent; ///< at most page_size count
};
/// The first page's, at the time when it was made.
Seen seen_on(const std::vector<town::Notification>& news, Seconds now);

struct NewsPage {
    std::vector<town::Notification> news; ///< newest first
    std::optional<db::Cursor> next;
};
NewsPage page_for(db::Db& db, const town::Kinds& kinds, MemberId member, db::Cursor from, Seconds now);

/// The entry of that activity, read from now on. None when it is gone, or never was for this member.
std::optional<town::Notification> open(db::Db& db, const town::Kinds& kinds, MemberId member, ActivityId id,
                                       Seconds now);

/// Takes one entry out of the list; of comments, until there is another one. Again: nothing changes.
void discard(db::Db& db, const town::Kinds& kinds, MemberId member, ActivityId id, Seconds now);

/// All that was seen: what came, or was committed, after the page was made stays new.
void read_all(db::Db& db, const town::Kinds& kinds, MemberId member, const Seen& seen, Seconds now);
void discard_all(db::Db& db, const town::Kinds& kinds, MemberId member, const Seen& seen, Seconds now);

/// How one topic reaches the member.
struct Setting {
    const town::Choice* choice = nullptr;
    bool site = true;
    town::Cadence mail{};
    bool sms = false; ///< what is urgent alone
};
/// All, by number.
std::vector<Setting> settings_of(db::Db& db, const town::Kinds& kinds, MemberId member);
void save(db::Db& db, MemberId member, const std::vector<Setting>& settings);

/// No mails about this topic any more. Somebody who is gone has none anyway.
void unsubscribe(db::Db& db, MemberId member, const town::Choice& choice);
/// Nor of whatever comes in this digest now.
void unsubscribe(db::Db& db, const town::Kinds& kinds, MemberId member, town::Cadence digest);

} // namespace notifications
