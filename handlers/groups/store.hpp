// Discussion groups of a commune: threads that its team opens, and its citizens write in.
//
// Whoever looks at the commune may know that a group exists: its title and what it is about invite to join.
// Its posts are for citizens, as everything that one discusses (a visitor and a member who is not a citizen
// read none); those of a group on request only for those who were let in, and for the team. To open groups,
// sort them and say who is in them takes the right to moderate: who opens a discussion answers for its order,
// and must be able to hide what is said there. `publish` is for speaking in the mayor's name.
#pragma once

#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/thread.hpp"
#include "lib/db/cursor.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace groups {

/// What is told of them: section.cpp.
extern const town::Kind group_news, post_news;

using base::Seconds;
using town::MemberId;
using town::ThreadId;

inline constexpr std::size_t title_max = 100, about_max = 500, reason_max = 300; ///< characters
inline constexpr int page_size = 20, posts_per_page = 25, pinned_max = 5, people_max = 30,
                     join_requests_per_page = 50, members_per_page = 50, own_max = 20, cards_shown = 3;

enum class Admission { open = 0, on_request = 1 };
enum class Membership { waiting = 0, inside = 1, excluded = 2 };

/// A group, and how the reader stands to it.
struct Group {
    ThreadId id;
    std::string title, about; ///< about may be empty
    Admission admission = Admission::open;
    Seconds created_at = 0;
    std::optional<Seconds> closed_at, pinned_at, archived_at;
    int post_count = 0, author_count = 0;
    town::PostId last_post;   ///< none: nobody has written yet
    Seconds last_post_at = 0; ///< or when it was opened
    std::optional<Membership> membership;
    std::string reason; ///< why the reader was shut out; may be empty
    town::PostId read;  ///< up to which the reader has read; none: they never came

    bool readable_by(const town::Reader& reader) const;
    bool closed() const { return closed_at || archived_at; }
};

std::optional<Group> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                          ThreadId id);

struct Card {
    ThreadId id;
    std::string title;
    int post_count = 0;
    Seconds last_post_at = 0; ///< or when it was opened
};
/// For the mayor's page: the pinned groups, then those with the newest posts, at most `cards_shown`; none
/// that is archived. For the commune's citizens, who read the titles of all.
std::vector<Card> cards(db::Db& db, std::string_view commune_code);

struct List {
    std::vector<Group> groups;
    std::optional<db::Cursor> next;
};
/// The pinned ones, at most pinned_max, the last one pinned first.
std::vector<Group> pinned(db::Db& db, const town::Reader& reader, const std::string& commune_code);
/// The others that are not archived, by last post; and the archived ones.
List page_of(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor from);
List archived(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor from);

// ---- What the team does. Each function writes its line of the journal and does nothing for those who may
// not.

struct Draft {
    std::string title, about;
    Admission admission = Admission::open;
    std::string idempotency_key; ///< web::idempotency_key of its form
};
/// Opens a group, telling all who follow, in a transaction of its own. The same idempotency key again writes nothing
/// and returns the first one.
std::optional<ThreadId> open(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                             const Draft& draft, Seconds now);

/// New words, or another admission: who wrote in a group that is on request from now on is in it, and who
/// asked for one that is open from now on need not wait.
void change(db::Db& db, const town::Reader& reader, const std::string& commune_code, const Group& group,
            const Draft& draft, Seconds now);

/// How somebody who stands to the group like this is told of its posts.
town::Access access_of(const Group& group);
/// To be called when somebody's standing changed, with `member` of that person alone. Inside the caller's
/// transaction.
void note_access(db::Db& db, ThreadId group, MemberId member = {});

enum class Command { pin, unpin, close, reopen, archive, restore };
enum class Result { yes, as_it_was, too_many_pinned };
/// To archive closes and unpins; to restore opens again. What was told of an archived group is told no more.
Result set(db::Db& db, const town::Reader& reader, const std::string& commune_code, ThreadId id,
           Command command, Seconds now);

// ---- Posts

struct OwnPost {
    town::PostId id;
    std::string body;
    Seconds at = 0;
};
/// What the reader wrote there and can take back, the newest first, at most own_max: whether they may still
/// read the group or not.
std::vector<OwnPost> own_posts(db::Db& db, const town::Reader& reader, ThreadId group);

enum class Outcome { written, closed, excluded, only_reads };
struct Said {
    Outcome outcome = Outcome::excluded;
    town::PostId id; ///< when written
};
/// Writes a post, for the town hall when its author speaks for it, and tells those who follow the group; its
/// author follows it from then on. In a transaction of its own, in which is asked once more whether they may.
Said say(db::Db& db, const town::Reader& reader, const std::string& commune_code, town::NewPost post,
         Seconds now);

} // namespace groups
