#include "lib/base/password.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <stdexcept>
#include <vector>

namespace base {

namespace {

struct ScryptCost {
    std::uint64_t n = 1 << 15;
    std::uint32_t r = 8, p = 3;
    auto operator<=>(const ScryptCost&) const = default;
    std::uint64_t work() const { return n * r * p; }
};

std::string scrypt(std::string_view password, std::string_view salt, ScryptCost cost) {
    std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf{EVP_KDF_fetch(nullptr, "SCRYPT", nullptr),
                                                          EVP_KDF_free};
    std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context{EVP_KDF_CTX_new(kdf.get()),
                                                                      EVP_KDF_CTX_free};
    std::uint64_t memory = 256U << 20;
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<char*>(password.data()),
                                          password.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char*>(salt.data()), salt.size()),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &cost.n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &cost.r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &cost.p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    std::array<unsigned char, 32> out{};
    if (EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) != 1)
        throw std::runtime_error("scrypt failed");
    return base64url({reinterpret_cast<char*>(out.data()), out.size()});
}

struct StoredHash {
    ScryptCost cost;
    std::string_view salt, hash;
};

/// Hash of no password: compared when there is nothing to compare with.
StoredHash parse(std::string_view stored) {
    StoredHash result{{}, "no-such-account", "-"};
    const auto parts = split(stored, '$');
    if (parts.size() != 6 || parts[0] != "scrypt") return result;
    const auto number = [](std::string_view s, auto& into) {
        return std::from_chars(s.data(), s.data() + s.size(), into).ec == std::errc{};
    };
    ScryptCost cost;
    if (!number(parts[1], cost.n) || !number(parts[2], cost.r) || !number(parts[3], cost.p)) return result;
    return {cost, parts[4], parts[5]};
}

/// Spends what a weaker hash spared, at today's rate.
void spend_rest(std::string_view password, std::uint64_t spent) {
    ScryptCost cost;
    if (spent >= cost.work()) return;
    cost.p = static_cast<std::uint32_t>((cost.work() - spent) / (cost.n * cost.r));
    if (cost.p > 0) scrypt(password, "no-such-account", cost);
}

} // namespace

std::string password_form(std::string_view typed) {
    std::string spaced;
    for (std::size_t at = 0; at < typed.size();) {
        const auto next = decode(typed, at);
        if (!next.valid) return std::string{typed};
        const auto code = next.code;
        const bool space = code == 0xA0 || code == 0x1680 || between(code, 0x2000, 0x200A) ||
                           code == 0x202F || code == 0x205F || code == 0x3000;
        append(spaced, space ? U' ' : code);
        at += next.size;
    }
    return normalised(NormalForm::nfc, spaced);
}

std::string hash_password(std::string_view password) {
    const ScryptCost cost;
    const auto salt = base64url(random_bytes(16));
    return fmt::format("scrypt${}${}${}${}${}", cost.n, cost.r, cost.p, salt,
                       scrypt(password_form(password), salt, cost));
}

bool check_password(std::string_view password, std::string_view hash) {
    const auto stored = parse(hash);
    std::vector<std::string> forms{password_form(password)};
    if (stored.cost < ScryptCost{}) // as typed then, or as a Mac typed it
        for (auto&& other : {std::string{password}, normalised(NormalForm::nfd, password)})
            if (other != forms[0] && other != forms.back()) forms.push_back(other);
    bool good = false;
    for (const auto& form : forms) good |= same(scrypt(form, stored.salt, stored.cost), stored.hash);
    spend_rest(password, forms.size() * stored.cost.work());
    return good;
}

bool outdated(std::string_view hash) { return parse(hash).cost < ScryptCost{}; }

} // namespace base
