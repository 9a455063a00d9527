// How a mayor joins with the code that his town hall received, and how a town hall stops our mails.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/member.hpp"

#include <string>

namespace claim {

using base::Seconds;

inline constexpr std::size_t code_length = 10; ///< symbols of base::random_code
inline constexpr Seconds code_lifetime = 14 * base::day;

/// Letters and digits only, upper case: what a person types is what was sent.
std::string plain_code(std::string_view typed);

/// Replaces the commune's code, of which there is one at a time; `asked_by` is noted in the audit trail.
/// Inside the caller's transaction.
void keep_code(db::Db& db, const std::string& code_hash, town::MemberId asked_by,
               const std::string& commune_code, Seconds now);

/// Uses the code up and makes `member` mayor. False when it is not the code, is too old, or the commune is
/// open. In a transaction of its own.
bool use_code(db::Db& db, const std::string& code_hash, town::MemberId member,
              const std::string& commune_code, Seconds now);

/// No more mails about newcomers to this town hall. Twice changes nothing.
void stop_mails(db::Db& db, const std::string& commune_code, Seconds now);

} // namespace claim
