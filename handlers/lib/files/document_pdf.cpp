// PDF (ISO 32000): whether it holds programs, actions that start something, or files.
#include "lib/files/document.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <string>
#include <zlib.h>

namespace web {

namespace {

using std::string_view;

constexpr std::size_t inflated_max = std::size_t{100} << 20; ///< bytes, of all that is packed in one PDF
/// Bytes that are looked at because of the word `stream`, in all: each of them once is enough for any real
/// PDF, but the word can stand thousands of times before or among the same ones.
constexpr std::size_t looked_max = std::size_t{64} << 20;
constexpr std::size_t action_max = 1024; ///< bytes, of what is done when a PDF is opened

/// Long enough never to stand by chance among the bytes of a picture: so they are looked for everywhere, and
/// no way of hiding an object from those who read the file in order helps.
constexpr std::array never_names{
    string_view{"JavaScript"}, string_view{"Launch"},     string_view{"EmbeddedFile"},
    string_view{"RichMedia"},  string_view{"ImportData"}, string_view{"SubmitForm"},
    string_view{"GoToE"},      string_view{"Rendition"},  string_view{"FileAttachment"}};

bool ends_name(string_view text, std::size_t at) {
    return at >= text.size() || std::strchr(" \t\r\n\f/<>[](){}%", text[at]) != nullptr;
}

int hex_digit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/// Names may be written in part by numbers: /J#61vaScript.
std::string plain_names(string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '#' && i + 2 < bytes.size() && hex_digit(bytes[i + 1]) >= 0 &&
            hex_digit(bytes[i + 2]) >= 0) {
            text += static_cast<char>(hex_digit(bytes[i + 1]) * 16 + hex_digit(bytes[i + 2]));
            i += 2;
        } else {
            text += bytes[i];
        }
    }
    return text;
}

bool holds_name(string_view text, string_view name, bool beginning = false) {
    for (auto at = text.find(name); at != string_view::npos; at = text.find(name, at + 1))
        if (at > 0 && text[at - 1] == '/' && (beginning || ends_name(text, at + name.size()))) return true;
    return false;
}

void skip_white(string_view& text) {
    while (!text.empty() && (std::isspace(static_cast<unsigned char>(text[0])) || text[0] == '\0'))
        text.remove_prefix(1);
}

/// What is done when it is opened: to show a place in it is all that may be.
bool harmless_opening(string_view text) {
    constexpr string_view name = "/OpenAction";
    for (auto at = text.find(name); at != string_view::npos; at = text.find(name, at + 1)) {
        auto rest = text.substr(at + name.size());
        skip_white(rest);
        if (rest.starts_with('[') || !rest.starts_with("<<"))
            continue; // a place; or an object, that is looked at as any
        const auto action = rest.substr(0, rest.substr(0, action_max).find(">>"));
        if (action.size() > action_max) return false;
        if (!holds_name(action, "GoTo") && !holds_name(action, "Named")) return false;
    }
    return true;
}

bool harmless_text(string_view bytes) {
    const bool numbered = bytes.find('#') != string_view::npos;
    const std::string decoded = numbered ? plain_names(bytes) : std::string{};
    const string_view text = numbered ? string_view{decoded} : bytes;
    return std::ranges::none_of(never_names,
                                [&](string_view name) { return holds_name(text, name, true); }) &&
           harmless_opening(text);
}

/// Of the dictionary before a stream, the one way of packing objects that we unpack.
bool plainly_packed(string_view dictionary) {
    auto filter = dictionary.find("/Filter");
    if (filter == string_view::npos) return dictionary.find("/F ") == string_view::npos;
    auto rest = dictionary.substr(filter + 7);
    skip_white(rest);
    if (rest.starts_with('[')) rest.remove_prefix(1), skip_white(rest);
    if (!rest.starts_with("/FlateDecode")) return false;
    rest.remove_prefix(12);
    skip_white(rest);
    if (rest.starts_with(']')) rest.remove_prefix(1);
    return dictionary.find("/Predictor") == string_view::npos && !rest.starts_with("/FlateDecode") &&
           dictionary.find("/Filter", filter + 1) == string_view::npos;
}

/// Takes `bytes` off what is left. False when there is not as much.
bool take_off(std::size_t& left, std::size_t bytes) {
    const bool enough = bytes < left;
    left -= std::min(bytes, left);
    return enough;
}

/// Unpacks what begins with `packed`, as far as it goes. False beyond `left` bytes, or when that took more
/// than `looked` packed ones.
bool inflate_into(string_view packed, std::string& into, std::size_t& left, std::size_t& looked) {
    z_stream state{};
    if (::inflateInit(&state) != Z_OK) return false;
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    state.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 65536> some;
    int result = Z_OK;
    while (result == Z_OK && left > 0) {
        state.next_out = reinterpret_cast<Bytef*>(some.data());
        state.avail_out = some.size();
        result = ::inflate(&state, Z_NO_FLUSH);
        const auto got = std::min(left, some.size() - state.avail_out);
        into.append(some.data(), got);
        left -= got;
        if (got == 0) break;
    }
    const bool read = take_off(looked, packed.size() - state.avail_in);
    ::inflateEnd(&state);
    return read && left > 0;
}

/// The dictionary in front of the word `stream` at `at`.
string_view dictionary_before(string_view bytes, std::size_t at) {
    constexpr std::size_t longest = 65536;
    const auto before = bytes.substr(at > longest ? at - longest : 0, std::min(at, longest));
    const auto begin = before.rfind(" obj");
    return begin == string_view::npos ? before : before.substr(begin);
}

/// Every stream that is packed as usual, whatever its object says it is.
std::optional<NotTaken> fault_of_streams(string_view content) {
    constexpr string_view word = "stream";
    auto left = inflated_max, looked = looked_max;
    std::string unpacked;
    for (auto at = content.find(word); at != string_view::npos; at = content.find(word, at + word.size())) {
        if (at >= 3 && content.substr(at - 3, 3) == "end") continue;
        auto packed = content.substr(at + word.size());
        packed.remove_prefix(packed.starts_with("\r\n")                             ? 2
                             : packed.starts_with('\n') || packed.starts_with('\r') ? 1
                                                                                    : 0);
        if (packed.empty()) break;
        const auto before = dictionary_before(content, at);
        if (!take_off(looked, before.size())) return NotTaken::too_large;
        const auto dictionary = plain_names(before);
        const bool objects = holds_name(dictionary, "ObjStm");
        if (objects && !plainly_packed(dictionary)) return NotTaken::active_pdf;
        if ((packed[0] & 0x0F) != Z_DEFLATED) continue; // not the head of what zlib packs
        unpacked.clear();
        if (!inflate_into(packed, unpacked, left, looked)) return NotTaken::too_large;
        if (!harmless_text(unpacked)) return NotTaken::active_pdf;
    }
    return {};
}

} // namespace

std::optional<NotTaken> fault_of_pdf(string_view content) {
    if (!harmless_text(content)) return NotTaken::active_pdf;
    // An archive reads its list from the end: such a file would be two at once.
    const auto tail = content.substr(content.size() > 70'000 ? content.size() - 70'000 : 0);
    if (tail.find("PK\x05\x06") != string_view::npos) return NotTaken::active_pdf;
    const auto names = plain_names(content);
    if (holds_name(names, "Encrypt") && holds_name(names, "ObjStm")) return NotTaken::locked;
    return fault_of_streams(content);
}

} // namespace web
