// The few uses of OpenSSL outside TLS: random tokens, digests and signatures. Passwords:
// lib/base/password.hpp
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// `bytes` from the system's generator. Throws std::runtime_error when it has none to give.
std::string random_bytes(std::size_t bytes);

/// Makes a file of `bytes` random ones that its owner alone can read, unless there is one. Several programs
/// start at once on a fresh folder: it appears whole, and the first one stays. False when there is none
/// afterwards.
bool make_key_file(const std::filesystem::path& path, std::size_t bytes);

/// A secret for links and cookies: 32 random bytes in base64url, 43 characters.
std::string random_token();

/// A short code that people copy by hand: `length` symbols without 0 O 1 I L.
std::string random_code(std::size_t length);

/// RFC 4648, padded, on one line.
std::string base64(std::string_view bytes);
/// For addresses: without padding.
std::string base64url(std::string_view bytes);
/// The reverse; none for what base64url() does not write.
std::optional<std::string> from_base64url(std::string_view text);

/// SHA-256 in lower-case hexadecimal: what is stored in place of a token.
std::string sha256_hex(std::string_view bytes);

/// HMAC-SHA-256 in base64url: signs what leaves and has to come back unchanged.
std::string sign(std::string_view key, std::string_view message);

/// Constant-time comparison.
bool same(std::string_view a, std::string_view b);

} // namespace base
