// Who holds which office, who may be chosen for one, what ends with it, and an account's standing on the
// site. Mayors appoint their delegates in the town hall's section.
#pragma once

#include "lib/town/member.hpp"

#include <string>
#include <vector>

namespace town {

/// A mayor or delegate in office.
struct Office {
    std::string commune_code, commune_name;
    MemberId member;
    Name name;
    std::string email;
    bool mayor = false;
    base::Seconds since = 0;
};

/// Of one commune, or of all where `commune_code` is empty: by name of the commune, mayors first.
std::vector<Office> offices(db::Db& db, std::string_view commune_code);
std::vector<Office> offices_of(db::Db& db, MemberId member);

/// Ends the office of a mayor or delegate and notes it in the town's journal as the operator's act. The town
/// stays open. False when the member holds none there. Inside the caller's transaction.
bool end_office(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now);

/// Makes a citizen of a member who was chosen for an office at home: nobody need decide about that any more. Inside the
/// caller's transaction.
void accept_at_home(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now);

/// The member lives there no more: is no citizen, asks for nothing, and follows its mayor only while in office there.
/// Inside the caller's transaction.
void leave_commune(db::Db& db, MemberId member, std::string_view commune_code);

/// Whether can_be_chosen_sql (lib/town/member) holds of the member.
bool can_be_chosen(db::Db& db, MemberId id);

/// For "UPDATE role SET …": ends an office at :now, with what hangs on it. Who comes next starts with none of
/// it; the picture itself is swept away, since no row names it any more. appoint_mayor() does so for the
/// former one; whoever is mayor already keeps it, and of one who cannot be chosen it throws
/// std::invalid_argument.
inline constexpr std::string_view office_ends =
    " motto = '', mayor_since = '', portrait = '', ended_at = :now ";

/// Ends one office of a member who is erased, with a line of the journal. Inside the caller's transaction.
void leave_office(db::Db& db, std::int64_t role, MemberId member, std::string_view commune_code,
                  base::Seconds now);

struct AccountState {
    base::Seconds created_at = 0, seen_at = 0;
    std::optional<base::Seconds> confirmed_at, blocked_at, leaving_at;
};
std::optional<AccountState> account_state(db::Db& db, MemberId member);

/// A blocked account cannot log in and is not written to; the caller ends its sessions. Both note it in the
/// audit trail as the operator's act, and return false when it was so already. Inside the caller's
/// transaction.
bool block(db::Db& db, MemberId member, base::Seconds now);
bool unblock(db::Db& db, MemberId member, base::Seconds now);

} // namespace town
