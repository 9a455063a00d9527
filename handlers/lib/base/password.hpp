// Passwords: one form however they were typed, and the hash that is stored in their place.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// What a password is wherever it is typed (OpaqueString of RFC 8265, section 4.2): accents in one piece
/// (NFC), every kind of space a plain one. A Mac sends é as two characters, a telephone as one: the account
/// opens with both. Bytes that are not UTF-8 stay as they are.
std::string password_form(std::string_view typed);

/// scrypt of password_form() as `scrypt$N$r$p$salt$hash`, by N=2^15, r=8, p=3: what OWASP's Password Storage
/// Cheat Sheet holds equal to N=2^17, p=1, at 32 MiB in place of 128. About 0.2 s of one core.
std::string hash_password(std::string_view password);

/// False for a wrong password and for a hash that this program cannot read. Costs the same either way, also
/// for an empty `hash` and for one made with weaker parameters, so that nobody learns from the time whether
/// there is an account. A hash that is outdated() may be of a password that was not brought to its form: it
/// opens too.
bool check_password(std::string_view password, std::string_view hash);

/// True when `hash` was made with weaker parameters than today's: to be made anew once the password is known.
bool outdated(std::string_view hash);

} // namespace base
