// How a mayor joins with the code that the town hall received, and how a town hall stops our mails.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/town/outbox.hpp"

#include <optional>
#include <string>
#include <vector>

namespace claim {

using base::Seconds;

inline constexpr std::size_t code_length = 10; ///< symbols of base::random_code
inline constexpr Seconds code_lifetime = 14 * base::day;
inline constexpr int letters_at_once = 3; ///< to one town hall, before they take turns
inline constexpr Seconds letter_gap = 8 * base::hour;

/// Letters and digits only, upper case: what a person types is what was sent.
std::string plain_code(std::string_view typed);

/// When the letter with the code that `member` may still use leaves, or left; none without such a code.
std::optional<Seconds> letter_of(db::Db& db, town::MemberId member, const std::string& commune_code,
                                 Seconds now);

/// Gives the next letter to this town hall its turn, and returns when it may leave: at once for a few, then
/// one every letter_gap, in the order in which they were asked for. So a nuisance can neither flood a town
/// hall nor keep the mayor's letter from it: whoever has a code, or waits for one, takes no other turn.
/// Inside the caller's transaction.
Seconds take_turn(db::Db& db, const std::string& commune_code, Seconds now);

/// Replaces the member's own code for this commune: each person has their own, and leaves those of others
/// alone. It is good from `leaves_at` on. `asked_by` is noted in the audit trail. Inside the caller's
/// transaction.
void keep_code(db::Db& db, const std::string& code_hash, town::MemberId asked_by,
               const std::string& commune_code, Seconds leaves_at, Seconds now);

/// Uses the code up and makes `member` mayor. False when it is not the code, is too old, or the commune is
/// open, as for one of two who come at once. In a transaction of its own.
bool use_code(db::Db& db, const std::string& code_hash, town::MemberId member,
              const std::string& commune_code, Seconds now);

/// The commune's code, and those that it bore before a merger.
std::vector<std::string> codes_of(db::Db& db, const std::string& commune_code);

/// A town hall whose mayor is not here, with the people who have come since it was written to.
struct Invited {
    town::CommuneRef commune;
    std::string email;
    int newcomers = 0;
    Seconds next_mail_at = 0;
    int members = 0; ///< of its commune, in all
};
/// Town halls that may be written to now, at most a hundred.
std::vector<Invited> to_invite(db::Db& db, Seconds now);
/// Queues the mail; the next one not before `next`. False when another deliverer was first, or the town hall has just said
/// stop.
bool invite(db::Db& db, const Invited& town_hall, const town::Mail& mail, Seconds next, Seconds now);

/// No more mails about newcomers to this town hall. Twice changes nothing.
void stop_mails(db::Db& db, const std::string& commune_code, Seconds now);

} // namespace claim
