#include "account/store.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <array>

namespace account {

namespace {

/// Only letters and figures, lower case, no accents: "Le Goff" and "legoff" are one.
std::string squeezed(std::string_view text) {
    auto key = base::fold(text);
    std::erase(key, ' ');
    return key;
}

/// "née Roux)": what stands between parentheses after a name.
bool says_birth_name(std::string_view inside) {
    const auto words = base::fold(inside);
    return words.starts_with("ne ") || words.starts_with("nee ");
}

bool one_letter(std::string_view text) { return base::length(text) == 1 && !base::fold(text).empty(); }

/// A full stop ends a word, "St. Clair", or parts initials, "J.P." and "J.-P."; "site.com" is an address.
bool full_stops_fit(std::string_view name) {
    for (std::size_t word = 0; word < name.size();) {
        const auto end = std::min(name.find_first_of(" -", word), name.size());
        auto pieces = base::split(name.substr(word, end - word), '.');
        if (pieces.back().empty()) pieces.pop_back();
        if (pieces.size() > 1 && !std::ranges::all_of(pieces, one_letter)) return false;
        word = end + 1;
    }
    return true;
}

} // namespace

bool plausible_name(std::string_view name) {
    auto rest = std::string{name};
    if (const auto open = rest.find('('); open != std::string::npos && rest.ends_with(')')) {
        if (!says_birth_name(std::string_view{rest}.substr(open + 1))) return false;
        rest = rest.substr(0, open) + " " + rest.substr(open + 1, rest.size() - open - 2);
    }
    if (rest.find_first_of("0123456789@/\\:;<>()[]{}_#*+=|~^$%&!?\"") != std::string::npos) return false;
    return full_stops_fit(rest) && !base::fold(rest).empty();
}

bool guessable(std::string_view password, std::string_view email, const town::Name& name) {
    const auto typed = squeezed(password);
    const auto first = squeezed(name.first), last = squeezed(name.last);
    const std::array known{
        squeezed(email), squeezed(email.substr(0, email.find('@'))), first + last, last + first, first, last};
    return !typed.empty() && std::ranges::find(known, typed) != known.end();
}

} // namespace account
