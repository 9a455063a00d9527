#include "lib/base/crypto.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdexcept>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace {

const unsigned char* bytes_of(std::string_view s) { return reinterpret_cast<const unsigned char*>(s.data()); }

// OpenSSL 3 looks an algorithm up among its providers at every use, at ten times the price of hashing a
// token: each one that a page needs is looked up once.

const EVP_MD* sha256() {
    static EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

/// HMAC-SHA-256 without its key: copied for each signature.
EVP_MAC_CTX* keyless_hmac() {
    static EVP_MAC_CTX* const prepared = [] {
        EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        EVP_MAC_CTX* context = EVP_MAC_CTX_new(mac);
        EVP_MAC_free(mac);
        char digest[] = "SHA256";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                         OSSL_PARAM_construct_end()};
        if (!context || EVP_MAC_CTX_set_params(context, parameters) != 1)
            throw std::runtime_error("no HMAC in this OpenSSL");
        return context;
    }();
    return prepared;
}

} // namespace

std::string random_bytes(std::size_t bytes) {
    // Not OpenSSL's generators, which would bring all its ciphers into every program: 0.2 MB.
    std::string result(bytes, '\0');
    for (std::size_t had = 0; had < bytes;) {
        const auto got = ::getrandom(result.data() + had, bytes - had, 0);
        if (got < 0 && errno != EINTR) throw std::runtime_error("no random bytes");
        had += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return result;
}

bool make_key_file(const std::filesystem::path& path, std::size_t bytes) {
    const auto draft = path.string() + "." + random_code(8);
    const auto fresh = random_bytes(bytes);
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool written =
        fd >= 0 && ::write(fd, fresh.data(), fresh.size()) == static_cast<ssize_t>(bytes) && ::fsync(fd) == 0;
    const bool there = written && (::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST);
    const int reason = errno;
    if (fd >= 0) ::close(fd);
    ::unlink(draft.c_str());
    errno = reason; // for whoever says that there is none
    return there;
}

std::string random_token() { return base64url(random_bytes(32)); }

std::string random_code(std::size_t length) {
    constexpr std::string_view symbols = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    constexpr unsigned fair = 256 / symbols.size() * symbols.size();
    std::string code;
    while (code.size() < length)
        for (unsigned char byte : random_bytes(length))
            if (byte < fair && code.size() < length) code += symbols[byte % symbols.size()];
    return code;
}

std::string base64(std::string_view bytes) {
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
    out.resize(static_cast<std::size_t>(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                                        bytes_of(bytes), static_cast<int>(bytes.size()))));
    return out;
}

std::string base64url(std::string_view bytes) {
    auto out = base64(bytes);
    while (out.ends_with('=')) out.pop_back();
    for (char& c : out) c = c == '+' ? '-' : c == '/' ? '_' : c;
    return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string padded{text};
    for (char& c : padded) c = c == '-' ? '+' : c == '_' ? '/' : c == '+' || c == '/' || c == '=' ? '?' : c;
    const auto padding = (4 - padded.size() % 4) % 4;
    if (padding == 3) return {};
    padded.append(padding, '=');
    std::string out(padded.size() / 4 * 3 + 1, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes_of(padded),
                                     static_cast<int>(padded.size()));
    if (size < 0) return {};
    out.resize(static_cast<std::size_t>(size) - padding);
    if (base64url(out) != text) return {};
    return out;
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, sha256(), nullptr);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (unsigned char c : digest) hex.append(1, digits[c >> 4]).append(1, digits[c & 15]);
    return hex;
}

std::string sign(std::string_view key, std::string_view message) {
    std::array<unsigned char, 32> mac{};
    std::size_t size = 0;
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context{EVP_MAC_CTX_dup(keyless_hmac()),
                                                                            EVP_MAC_CTX_free};
    if (!context || EVP_MAC_init(context.get(), bytes_of(key), key.size(), nullptr) != 1 ||
        EVP_MAC_update(context.get(), bytes_of(message), message.size()) != 1 ||
        EVP_MAC_final(context.get(), mac.data(), &size, mac.size()) != 1)
        throw std::runtime_error("HMAC failed");
    return base64url({reinterpret_cast<char*>(mac.data()), mac.size()});
}

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace base
