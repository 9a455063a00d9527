// Flags on content, and hiding it: regulation (EU) 2022/2065 (DSA), articles 16 (notice) and 17 (statement of
// reasons). The texts themselves belong to their sections; here are the notice, the decision and the receipt.
#pragma once

#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"

#include <string>
#include <vector>

namespace town {

using FlagId = base::Id<struct FlagTag>;
using ModerationId = base::Id<struct ModerationTag>;

/// Reasons of the charter, for a flag and for hiding.
enum class Reason { insult = 1, hatred, privacy, spam, off_topic, illegal, other };
inline constexpr int reason_count = 7;
/// Of those the team is told at once: a threat does not wait until somebody looks at the desk.
constexpr bool urgent(Reason reason) { return reason == Reason::insult || reason == Reason::hatred || reason == Reason::illegal; }
inline const std::string urgent_reasons = "1, 2, 6"; ///< the same, in statements
static_assert(int(Reason::insult) == 1 && int(Reason::hatred) == 2 && int(Reason::illegal) == 6);

struct Flag {
    std::string commune_code;
    std::string object_kind; ///< "publication", "comment"
    std::int64_t object_id = 0;
    std::string address; ///< exact address of the content, a path on this site
    Reason reason = Reason::other;
    std::string explanation;
    MemberId member;                           ///< or, without account:
    std::string notifier_name, notifier_email; ///< both may be empty
    MemberId author = {};                      ///< of the content, who does not read who flagged it
    bool as_team = false;                      ///< said for the town hall, which does not read it either
    int rights = Right::moderate;              ///< all of these it takes to judge it
};

struct Raised {
    std::string receipt; ///< "S-2026-7KQ4MX"
    bool before = false; ///< it was raised before, and is open: nothing was written
};

/// Stores the notice. A person has one open notice on one object: raised again, by the member, or by a
/// visitor of the same e-mail address, or of none in the same words within the day, it keeps its receipt.
/// Inside the caller's transaction.
Raised raise_flag(db::Db& db, const Flag& flag, base::Seconds now);

/// Somebody complains about it, and nobody has decided.
bool is_flagged(db::Db& db, std::string_view commune_code, std::string_view object_kind,
                std::int64_t object_id);

struct Decision {
    std::string commune_code, object_kind;
    std::int64_t object_id = 0;
    MemberId author, decided_by;
    Reason reason = Reason::other;
    std::string explanation;
    int rights = Right::moderate; ///< all of these it takes to read it
    std::string title = {};       ///< of what it stands under
};

/// What an author reads of a decision on the site, by its number: that the text is hidden, and that it is shown again.
extern const Content decision_content;
inline constexpr Topic decision_topic{20};
extern const Kind hidden_news, shown_news;

/// Leaves the statement of reasons for something that its section just hid, tells its author on the site and
/// records the act. Inside the caller's transaction.
ModerationId state_reasons(db::Db& db, const Decision& decision, base::Seconds now);

/// What the reader wrote in a thread and the town hall hid.
struct Masked {
    std::int64_t post = 0;
    ModerationId decision;
    Reason reason = Reason::other;
};
/// In the order of the thread. Through the decisions on what the reader wrote, however long the thread is.
std::vector<Masked> masked_in(db::Db& db, std::string_view object_kind, std::int64_t thread, MemberId reader);

/// Who is to be told what became of a flag. Empty address: nobody.
struct FlagOutcome {
    FlagId id;
    std::string receipt, name, email, address;
    MemberId member = {};  ///< none: somebody without an account
    Reason reason = Reason::other; ///< that was given
};

/// What became of flagged content: flag.state.
enum class Outcome {
    upheld = 1,
    hidden,
    withdrawn, ///< deleted by its author
    not_kept   ///< gone with a live chat whose words are not kept
};

/// Closes every open flag on one object; that it was kept is recorded here. `by` decided it, or is who took
/// their own text back. Returns whom to tell. Inside the caller's transaction.
std::vector<FlagOutcome> close_flags(db::Db& db, std::string_view commune_code, std::string_view object_kind,
                                     std::int64_t object_id, Outcome outcome, MemberId by, base::Seconds now);

} // namespace town
