#include "lib/base/seal.hpp"
#include "lib/base/text.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/folder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace base {

namespace fs = std::filesystem;

namespace {

// A sealed text is "NUMBER." and base64url of: nonce, ciphertext, authentication tag.
constexpr std::size_t key_size = 32, nonce_size = 12, mac_size = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Cipher cipher() { return {EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free}; }

unsigned char* bytes(std::string& s) { return reinterpret_cast<unsigned char*>(s.data()); }
const unsigned char* bytes(std::string_view s) { return reinterpret_cast<const unsigned char*>(s.data()); }

void require(bool good) {
    if (!good) throw std::runtime_error("AES-256-GCM failed");
}

int number_of(std::string_view text) { return std::max(whole_number<int>(text).value_or(0), 0); }

/// The key's number and the rest of "NUMBER.rest".
std::pair<int, std::string_view> parted(std::string_view sealed) {
    const auto dot = sealed.find('.');
    if (dot == std::string_view::npos) return {};
    return {number_of(sealed.substr(0, dot)), sealed.substr(dot + 1)};
}

void make_key(const fs::path& path) {
    make_private_folder(path.parent_path());
    fs::permissions(path.parent_path(), fs::perms::owner_all);
    write_key_file(path, key_size);
}

std::vector<int> numbers_in(const fs::path& folder) {
    std::vector<int> numbers;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator{folder, none})
        if (entry.path().extension() == ".key")
            if (const int number = number_of(entry.path().stem().string())) numbers.push_back(number);
    std::ranges::sort(numbers);
    return numbers;
}

std::string digest(std::string_view key, std::string_view what, std::string_view value) {
    return value.empty() ? std::string{} : sign(key, fmt::format("tag {}\n{}", what, value)).substr(0, 22);
}

fs::path file_of(const fs::path& folder, int number) { return folder / fmt::format("{:04}.key", number); }

} // namespace

std::vector<Seal::Key> Seal::read(const fs::path& folder) {
    std::vector<Key> keys;
    for (const int number : numbers_in(folder))
        keys.push_back({number, read_key_file(file_of(folder, number), key_size)});
    return keys;
}

Seal::Seal(const fs::path& folder) : folder_(folder) {
    if (numbers_in(folder).empty()) make_key(file_of(folder, 1));
    keys_ = read(folder);
}

const Seal::Key* Seal::find(int number) const {
    if (number > keys_.back().number) keys_ = read(folder_);
    const auto key = std::ranges::find(keys_, number, &Key::number);
    return key == keys_.end() ? nullptr : &*key;
}

std::string Seal::close(std::string_view context, std::string_view text) const {
    if (text.empty()) return {};
    const auto& key = keys_.back();
    std::string out = random_bytes(nonce_size);
    out.resize(nonce_size + text.size() + mac_size);
    auto c = cipher();
    int size = 0;
    require(c && EVP_EncryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, bytes(std::string_view{key.bytes}),
                                    bytes(out)) == 1);
    require(EVP_EncryptUpdate(c.get(), nullptr, &size, bytes(context), static_cast<int>(context.size())) ==
            1);
    require(EVP_EncryptUpdate(c.get(), bytes(out) + nonce_size, &size, bytes(text),
                              static_cast<int>(text.size())) == 1);
    require(EVP_EncryptFinal_ex(c.get(), bytes(out) + nonce_size + size, &size) == 1);
    require(EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_GET_TAG, mac_size,
                                bytes(out) + nonce_size + text.size()) == 1);
    return fmt::format("{}.{}", key.number, base64url(out));
}

std::optional<std::string> Seal::open(std::string_view context, std::string_view sealed) const {
    if (sealed.empty()) return std::string{};
    const auto [number, encoded] = parted(sealed);
    const auto* key = number ? find(number) : nullptr;
    const auto in = from_base64url(encoded);
    if (!key || !in || in->size() < nonce_size + mac_size) return {};
    const auto text_size = in->size() - nonce_size - mac_size;
    std::string text(text_size, '\0'), mac = in->substr(nonce_size + text_size);
    auto c = cipher();
    int size = 0;
    const bool good =
        c &&
        EVP_DecryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, bytes(std::string_view{key->bytes}),
                           bytes(std::string_view{*in})) == 1 &&
        EVP_DecryptUpdate(c.get(), nullptr, &size, bytes(context), static_cast<int>(context.size())) == 1 &&
        EVP_DecryptUpdate(c.get(), bytes(text), &size, bytes(std::string_view{*in}) + nonce_size,
                          static_cast<int>(text_size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_SET_TAG, mac_size, mac.data()) == 1 &&
        EVP_DecryptFinal_ex(c.get(), bytes(text) + size, &size) == 1;
    return good ? std::optional{std::move(text)} : std::nullopt;
}

bool Seal::outdated(std::string_view sealed) const {
    return !sealed.empty() && parted(sealed).first != keys_.back().number;
}

std::string Seal::tag(std::string_view what, std::string_view value) const {
    return digest(keys_.back().bytes, what, value);
}

std::vector<std::string> Seal::tags(std::string_view what, std::string_view value) const {
    if (value.empty()) return {};
    if (const auto numbers = numbers_in(folder_); !numbers.empty() && numbers.back() > keys_.back().number)
        keys_ = read(folder_);
    std::vector<std::string> all;
    for (const auto& key : keys_) all.insert(all.begin(), digest(key.bytes, what, value));
    return all;
}

std::map<int, std::string> Seal::looks(const fs::path& folder) {
    std::map<int, std::string> all;
    for (const auto& key : read(folder)) all[key.number] = digest(key.bytes, "key", "what it looks like");
    return all;
}

int Seal::add_key(const fs::path& folder, int above) {
    const auto numbers = numbers_in(folder);
    const int number = std::max(numbers.empty() ? 0 : numbers.back(), above) + 1;
    make_key(file_of(folder, number));
    return number;
}

} // namespace base
