// The second step of a login: a code of an authenticator (base::totp), or a recovery code. Its key is stored
// sealed, the recovery codes hashed; each code works once.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/town/member.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace town::second_factor {

inline constexpr int recovery_codes = 10;
inline constexpr std::size_t recovery_figures = 20;             ///< 66 bits: not to be guessed
inline constexpr base::Seconds beginning_lifetime = base::hour; ///< to show the authenticator its key
/// From the day on which somebody may alert: until then alerts leave without it.
inline constexpr base::Seconds grace = 14 * base::day;

struct State {
    base::Seconds since = 0;
    int codes_left = 0; ///< recovery codes
};
/// None while it is off.
std::optional<State> state(db::Db& db, MemberId member);

/// A new key for an authenticator, good in this `session` alone; nothing is asked for yet. False when it is
/// on already.
bool begin(db::Db& db, const base::Seal& seal, MemberId member, std::int64_t session, base::Seconds now);

/// The key that begin() made in this session, 20 bytes; none when there is none or it is too old.
std::optional<std::string> begun(db::Db& db, const base::Seal& seal, MemberId member, std::int64_t session,
                                 base::Seconds now);

/// The figures of what was typed or pasted, as base::clean_figures reads them, without blanks and hyphens.
/// Empty for anything else.
std::string figures_of(std::string_view typed);

/// Switches it on with the first code of the authenticator, `figures`. Returns the recovery codes, which are
/// stored nowhere but hashed; none when the code is wrong. Inside the caller's transaction.
std::optional<std::vector<std::string>> switch_on(db::Db& db, const base::Seal& seal, MemberId member,
                                                  std::int64_t session, std::string_view figures,
                                                  base::Seconds now);

/// Ten new recovery codes; the former ones stop working. Inside the caller's transaction.
std::vector<std::string> renew_codes(db::Db& db, MemberId member);

enum class Try { wrong, right, recovery };
/// Uses up what was typed: a code of the authenticator, or a recovery code. A code that was used already is
/// wrong.
Try attempt(db::Db& db, const base::Seal& seal, MemberId member, std::string_view figures, base::Seconds now);

/// Forgets the key and the recovery codes. False when it was off. Inside the caller's transaction or none.
bool switch_off(db::Db& db, MemberId member);

/// Says to the roles that may alert from when on a second step is required, and withholds the right, in
/// role.factor_due, from the moment on. The demo's people are spared. Returns how many were told or withheld.
long long watch_alerters(db::Db& db, base::Seconds now);

/// What it is to somebody who may alert in a commune or more.
struct Duty {
    std::optional<base::Seconds> by; ///< from when on alerts want it, once watch_alerters() has said so
    bool due = false;                ///< the moment has come
};
/// None for those who may not alert anywhere.
std::optional<Duty> duty(db::Db& db, MemberId member);

/// Closes the keys anew under today's key of the seal, for at most `limit` members after `after`; what cannot
/// be opened stays. Returns the last member looked at, none at the end.
MemberId reseal_some(db::Db& db, const base::Seal& seal, MemberId after, int limit);

} // namespace town::second_factor
