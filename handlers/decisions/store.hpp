// What was flagged and is not decided, what was decided and why, and how often.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/member.hpp"
#include "lib/db/cursor.hpp"
#include "lib/talk/moderation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decisions {

using base::Seconds;
using town::FlagId;
using town::ModerationId;

inline constexpr int objects_per_page = 20, decisions_per_page = 50;
inline constexpr int flags_shown = 10;          ///< of each object, in the list of all
inline constexpr int flags_per_page = 50;       ///< of one object, on its own page
inline constexpr std::size_t answer_max = 2000; ///< characters

/// One row for each text of :commune that is flagged and not decided, of those that :rights may judge or, to
/// those who do not moderate, could.
std::string flagged_sql();
/// Since when each flag waits in the town `t`; what the team was told of at once, from the day after on.
std::string flagged_since_sql();

struct Flagged {
    FlagId first; ///< the oldest open flag on it: its place in the list
    std::string kind;
    std::int64_t object_id = 0;
    int count = 0; ///< up to db::counted_max
};

struct Flag {
    FlagId id;
    std::string kind;
    std::int64_t object_id = 0;
    std::string receipt, address;
    town::Reason reason{};
    std::string explanation;
    Seconds at = 0;
    bool member = false; ///< has an account
    // Names are empty on what the town hall or the reader wrote.
    std::string first_name, last_name;
    bool short_name = false;
    std::string notifier_name; ///< as typed by somebody without account, may be empty
};

struct FlaggedPage {
    std::vector<Flagged> objects; ///< the one that was flagged first comes first
    std::vector<Flag> flags;      ///< the first few on each of these, oldest first
    FlagId next;                  ///< pass it as `after`; none at the end
};
/// For moderators; nothing for anybody else. Two statements, whatever the size.
FlaggedPage flagged(db::Db& db, const town::Reader& reader, const std::string& commune_code, FlagId after);

struct Object {
    std::string kind;
    std::int64_t id = 0;
};
/// One object, and a page of the open flags on it, from the one after `after` on: what `flag` is about. Empty
/// when none is open, and for those who may not moderate.
FlaggedPage flags_on(db::Db& db, const town::Reader& reader, const std::string& commune_code, FlagId flag,
                     FlagId after);

/// What a flag of this commune is about, open or not. For moderators; nothing for anybody else.
std::optional<Object> object_of(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                FlagId flag);

struct Decision {
    ModerationId id;
    town::MemberId author, decided_by;
    std::string kind;
    town::Reason reason{};
    std::string explanation;
    Seconds at = 0;
    town::Name author_name, by_name;
    std::string by_email;
    std::string answer;
    std::optional<Seconds> answered_at;
    std::int64_t object_id = 0;
    std::string title;                 ///< of what the text stands under; empty of former decisions
    std::optional<Seconds> settled_at; ///< shown again, or the answer did not change it
    bool restored = false;
    std::string settlement; ///< a sentence to the author
    std::string author_email;
};

/// Nothing is left to answer to: see town::contest_period.
bool too_late(const Decision& decision, Seconds now);

struct DecisionPage {
    std::vector<Decision> decisions; ///< newest first
    ModerationId next;               ///< pass it as `before`; none at the end
};
/// For moderators who have the rights that it took to judge; nothing for anybody else.
DecisionPage list(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                  ModerationId before);

/// For the author and for whom list() is.
std::optional<Decision> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                             ModerationId id);

/// What open flags and decisions are about, hidden or not; Quote::key is Flagged::first, or the number of the decision. Of
/// the page of flagged() after `after`; of one object; of `decisions`, a page of list() or what find() gave; of answered().
/// One statement each.
using web::moderation::Quote;
std::vector<Quote> flagged_quotes(db::Db& db, web::Sections sections, const town::Reader& reader, const std::string& commune_code,
                                  FlagId after);
std::vector<Quote> decided_quotes(db::Db& db, web::Sections sections, const town::Reader& reader, const std::string& commune_code,
                                  const std::vector<Decision>& decisions);
std::vector<Quote> answered_quotes(db::Db& db, web::Sections sections, const town::Reader& reader, const std::string& commune_code);

inline constexpr int answered_shown = 20;
/// What authors answered and nobody settled, who waits for longest first, at most answered_shown. For whom list() is.
std::vector<Decision> answered(db::Db& db, const town::Reader& reader, const std::string& commune_code);
/// One row for each of them.
std::string answered_sql();

/// What the author answered does not change it; or, of a text that its section showed again, at any time. False when it is
/// so already, when there is no answer, or for a reader who may not. Writes the journal. Inside the caller's transaction.
bool settle(db::Db& db, const town::Reader& reader, const std::string& commune_code, const Decision& decision, bool restored,
            const std::string& words, Seconds now);

/// The author answers, once, within town::contest_period. False when it was answered, when it is too late, or
/// when it is not about them. Inside the caller's transaction.
bool answer(db::Db& db, town::MemberId author, ModerationId id, const std::string& text, Seconds now);

struct Count {
    town::Reason reason{};
    int flags = 0, hidden = 0;
};
/// Of each reason, from `from` on and before `until`. Nothing in it names anybody.
std::vector<Count> count_by_reason(db::Db& db, const std::string& commune_code, Seconds from, Seconds until);

} // namespace decisions
