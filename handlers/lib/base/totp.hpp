// The six figures that an authenticator shows: TOTP (RFC 6238) by HMAC-SHA-1, 30 seconds.
#pragma once

#include "lib/base/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base::totp {

inline constexpr Seconds period = 30;
inline constexpr int digits = 6;
inline constexpr std::size_t key_bytes = 20; ///< what RFC 4226 section 4 recommends

/// The code of one step (seconds / period), as `figures` decimal figures, at most nine.
std::string code(std::string_view key, std::int64_t step, int figures = digits);

/// The step whose code `typed` is: the present one, or its neighbour, for clocks that are not quite right and
/// people who are not quite quick; never `after` or one before it, so that each code opens once. None for any
/// other text.
std::optional<std::int64_t> step_of(std::string_view key, std::string_view typed, Seconds now,
                                    std::int64_t after);

/// RFC 4648 section 6, without padding: how a key is typed.
std::string base32(std::string_view bytes);

/// The address that an authenticator reads from a QR code. `issuer` and `account` are what it shows.
std::string address(std::string_view key, std::string_view issuer, std::string_view account);

} // namespace base::totp
