#include "lib/base/totp.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdexcept>

namespace base::totp {

std::string code(std::string_view key, std::int64_t step, int figures) {
    std::array<unsigned char, 8> moment{};
    auto rest = static_cast<std::uint64_t>(step);
    for (auto at = moment.rbegin(); at != moment.rend(); ++at, rest >>= 8)
        *at = static_cast<unsigned char>(rest & 0xff);
    std::array<unsigned char, 20> mac{};
    unsigned size = 0;
    if (!HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), moment.data(), moment.size(), mac.data(),
              &size) ||
        size != mac.size())
        throw std::runtime_error("no HMAC-SHA-1 in this OpenSSL");
    // RFC 4226 section 5.3: 31 bits, from where the last four say.
    const std::size_t from = mac.back() & 0xf;
    std::uint32_t number = mac[from] & 0x7fU;
    for (std::size_t i = 1; i < 4; ++i) number = number << 8 | mac[from + i];
    std::uint32_t bound = 1;
    for (int i = 0; i < figures; ++i) bound *= 10;
    return fmt::format("{:0{}}", number % bound, figures);
}

std::optional<std::int64_t> step_of(std::string_view key, std::string_view typed, Seconds now,
                                    std::int64_t after) {
    const auto present = now / period;
    std::optional<std::int64_t> found;
    for (const auto step : {present - 1, present, present + 1})
        if (same(code(key, step), typed) && step > after && !found) found = step;
    return found;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const unsigned char byte : bytes) {
        held = (held << 8 | byte) & 0xffff;
        for (bits += 8; bits >= 5; bits -= 5) out += symbols[held >> (bits - 5) & 31];
    }
    if (bits > 0) out += symbols[held << (5 - bits) & 31];
    return out;
}

std::string address(std::string_view key, std::string_view issuer, std::string_view account) {
    return fmt::format("otpauth://totp/{0}:{1}?secret={2}&issuer={0}", url_encode(issuer),
                       url_encode(account), base32(key));
}

} // namespace base::totp
