// What people may tell about themselves beyond name and e-mail: optional, stored sealed, shown to them alone.
// The telephone number serves SMS of alerts, the street alerts to a street, the rest nothing but letters from
// the team.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/town/member.hpp"
#include "lib/town/street.hpp"

#include <optional>
#include <string>

namespace town {

struct Address {
    std::string number, street, postcode, town;
    bool empty() const { return number.empty() && street.empty() && postcode.empty() && town.empty(); }
};

struct Details {
    std::string civility;   ///< "mme", "m" or empty
    std::string birth_date; ///< ISO date or empty
    std::string phone;      ///< E.164 or empty
    std::optional<base::Seconds> phone_confirmed_at;
    std::string asked_phone; ///< takes the place of the confirmed one once its code was typed, or empty
    Address address;
    std::string portrait; ///< file name under uploads, or empty
};

/// What cannot be opened (its key is missing) counts as empty.
Details details_of(db::Db& db, const base::Seal& seal, MemberId member);

/// Of the number that was confirmed by its code, E.164; none when there is none.
std::optional<std::string> confirmed_phone(db::Db& db, const base::Seal& seal, MemberId member);

/// The number that waits for its code: the first one, or the one after it; or empty.
inline std::string waiting_phone(const Details& details) {
    return !details.asked_phone.empty() ? details.asked_phone
           : details.phone_confirmed_at ? std::string{}
                                        : details.phone;
}

/// Stores number (E.164) as not confirmed; one that is confirmed serves until this one is. Empty: forgets
/// both. Inside the caller's transaction or none.
void set_phone(db::Db& db, const base::Seal& seal, MemberId member, std::string_view e164);
/// Keeps the confirmed number and forgets the one that would have taken its place.
void forget_asked_phone(db::Db& db, MemberId member);
/// The number that waits is confirmed.
void confirm_phone(db::Db& db, MemberId member, base::Seconds now);

/// `commune_code` is the home commune: the street's tag is kept for its alerts, and only where the postcode,
/// if one is given, is one of its own. Inside the caller's transaction or none.
void set_address(db::Db& db, const base::Seal& seal, MemberId member, std::string_view commune_code,
                 const Address& address);
void set_birth_date(db::Db& db, const base::Seal& seal, MemberId member, std::string_view iso_date);

/// Closes anew, under today's key, what an older key closed in the fields of at most `limit` members after
/// `after`, and makes the tags of their streets anew, by today's key and street_key(). What cannot be opened
/// stays as it is, and is said in the log. Returns the last member looked at, none at the end.
MemberId reseal_some(db::Db& db, const base::Seal& seal, MemberId after, int limit);

} // namespace town
