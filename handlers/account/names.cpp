#include "account/store.hpp"

#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unicase.h>
#include <unictype.h>

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

struct Letters {
    int upper = 0, lower = 0;
};
Letters letters_in(std::string_view text) {
    Letters found;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = base::decode(text, at);
        found.upper += uc_is_upper(next.code) ? 1 : 0;
        found.lower += uc_is_lower(next.code) ? 1 : 0;
        at += next.size;
    }
    return found;
}

/// Written as a family name is in an office: "BELLEC", and no initials.
bool shouted(std::string_view word) {
    const auto letters = letters_in(word);
    return letters.upper > 1 && letters.lower == 0 && word.find('.') == std::string_view::npos;
}

/// What may stand before a family name in capitals and belongs to it.
bool particle(std::string_view word) {
    constexpr std::array known{"de", "du", "des", "d", "le", "la", "von", "van"};
    return letters_in(word).upper == 0 && std::ranges::find(known, base::fold(word)) != known.end();
}

/// Capitals where a word begins, and after a hyphen or an apostrophe; particles stay as they are typed.
std::string with_capitals(std::string_view name) {
    std::string text;
    bool begins = true;
    for (std::size_t at = 0; at < name.size();) {
        const auto next = base::decode(name, at);
        base::append(text, begins ? uc_toupper(next.code) : uc_tolower(next.code));
        begins = next.code == ' ' || next.code == '-' || next.code == '\'' || next.code == 0x2019 || next.code == '.';
        at += next.size;
    }
    return text;
}

std::string joined_words(std::span<const std::string_view> words) {
    std::string text;
    for (const auto word : words) (text += text.empty() ? "" : " ") += word;
    return text;
}

} // namespace

town::Name split_name(std::string_view typed) {
    auto words = base::split(typed, ' ');
    const std::span all{words};
    const auto count = static_cast<std::size_t>(std::ranges::count_if(words, shouted));
    if (count > 0 && count < words.size()) {
        if (std::ranges::all_of(all.first(count), shouted)) return {joined_words(all.subspan(count)), joined_words(all.first(count))};
        auto first = words.size() - count;
        if (std::ranges::all_of(all.last(count), shouted)) {
            while (first > 1 && particle(words[first - 1])) --first;
            return {joined_words(all.first(first)), joined_words(all.subspan(first))};
        }
    }
    return {joined_words(all.first(1)), joined_words(all.subspan(1))};
}

std::optional<town::Name> better_written(const town::Name& name) {
    const auto of_one_case = [](std::string_view part) {
        const auto letters = letters_in(part);
        return letters.upper + letters.lower > 1 && (letters.upper == 0 || letters.lower == 0);
    };
    auto better = name;
    for (auto* part : {&better.first, &better.last})
        if (of_one_case(*part)) *part = with_capitals(*part);
    return better.first == name.first && better.last == name.last ? std::nullopt : std::optional{better};
}

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
