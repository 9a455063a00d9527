#include "lib/town/commune_typed.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <span>

namespace town {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80); }

bool all_digits(std::string_view word) { return !word.empty() && std::ranges::all_of(word, is_digit); }

/// "Chalon/Saône", "Chalon s/Saône" → "sur", "Villiers s/s Grez" → "sous": before the stroke is folded away.
std::string with_strokes_read(std::string_view typed) {
    std::string out;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] != '/' || i == 0 || !(is_letter(typed[i - 1]) || typed[i - 1] == ' ')) {
            out += typed[i];
            continue;
        }
        const auto is_s = [](char c) { return c == 's' || c == 'S'; };
        const bool abbreviated = is_s(typed[i - 1]) && (i == 1 || !is_letter(typed[i - 2]));
        if (abbreviated) out.pop_back();
        const bool sous = abbreviated && i + 1 < typed.size() && is_s(typed[i + 1]) &&
                          (i + 2 == typed.size() || !is_letter(typed[i + 2]));
        out += sous ? " sous " : " sur ";
        if (sous) ++i;
    }
    return out;
}

struct Short {
    std::string_view from, to;
};
constexpr Short abbreviations[] = {
    {"s", "sur"},      {"ss", "sous"},      {"sts", "saints"},   {"stes", "saintes"},
    {"mt", "mont"},    {"mts", "monts"},    {"gd", "grand"},     {"gde", "grande"},
    {"pt", "petit"},   {"pte", "petite"},   {"vx", "vieux"},     {"chap", "chapelle"},
    {"vlle", "ville"}, {"chx", "chateaux"}, {"fbg", "faubourg"}, {"pce", "provence"}};

/// Of none of them there is a commune that has it as a word of its name.
std::string written_out(std::string_view word) {
    const auto found = std::ranges::find(abbreviations, word, &Short::from);
    return std::string{found == std::end(abbreviations) ? word : found->to};
}

/// "12e", "3eme", "1er", "2nd": of an arrondissement.
bool ordinal(std::string_view word) {
    const auto end = word.find_first_not_of("0123456789");
    if (end == 0 || end > 2 || end == std::string_view::npos) return false;
    constexpr std::string_view endings[] = {"e", "er", "ere", "eme", "ieme", "em", "nd", "nde", "d"};
    return std::ranges::find(endings, word.substr(end)) != std::end(endings);
}

bool arrondissement(std::string_view word) {
    return word.starts_with("arrondissement") || word == "arr" || word == "arrt" || word == "ardt";
}

bool department_of_corsica(std::string_view word) { return word == "2a" || word == "2b"; }

/// A department, a postcode or a commune's code may be written with blanks inside.
void take_number(std::string_view word, bool goes_on, std::string& number) {
    const bool joins = goes_on && all_digits(word) && number.size() + word.size() <= 5;
    if (number.empty() || joins)
        number += word;
    else if (all_digits(word) && word.size() == 5 && number.size() < 5)
        number = word; // "12 rue …, 56000": the longer one tells more
}

} // namespace

TypedPlace typed_place(std::string_view typed) {
    TypedPlace place;
    const auto key = base::fold(with_strokes_read(typed));
    const auto words = base::split(key, ' ');
    bool after_number = false, after_cedex = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = words[i];
        if (word.empty()) continue; // nothing was left of what was typed
        const bool number = is_digit(word.front()) || department_of_corsica(word);
        const bool before_number =
            i + 1 < words.size() && words[i + 1].size() == 5 && all_digits(words[i + 1]);
        if (after_cedex && number && word.size() < 3) continue;
        after_cedex = word == "cedex";
        if (after_cedex || ordinal(word) || ((word == "f" || word == "fr") && before_number)) continue;
        if (number) {
            take_number(word, after_number, place.number);
        } else if (word == "n" && i + 1 < words.size() && words[i + 1] == "d") {
            place.words.insert(place.words.end(), {"notre", "dame"});
            ++i;
        } else if (word == "nd") {
            place.words.insert(place.words.end(), {"notre", "dame"});
        } else if (arrondissement(word)) {
            if (!place.words.empty() && place.words.back() == "de") place.words.pop_back();
        } else {
            place.words.push_back(written_out(word));
        }
        after_number = number;
    }
    return place;
}

bool small_word(std::string_view word) {
    constexpr std::string_view small[] = {"le",  "la",   "les", "l",   "de", "du", "des", "d",   "en",
                                          "sur", "sous", "lez", "aux", "au", "a",  "et",  "dans"};
    return std::ranges::find(small, word) != std::end(small);
}

std::vector<std::string> without_small_words(const std::vector<std::string>& words) {
    std::vector<std::string> kept;
    for (const auto& word : words)
        if (!small_word(word)) kept.push_back(word);
    return kept.empty() ? words : kept;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> without_frills(std::vector<std::string> words) {
    constexpr std::string_view before[] = {"mairie", "commune", "ville", "village", "bourg", "hotel", "a"};
    constexpr std::string_view after[] = {"france", "ville", "arrondissement", "centre", "mairie"};
    const auto is_one_of = [](std::span<const std::string_view> list, const std::string& word) {
        return std::ranges::find(list, word) != list.end();
    };
    const auto roman = [](const std::string& word) {
        return word.find_first_not_of("ivx") == std::string::npos;
    };
    while (words.size() > 1 &&
           (is_one_of(after, words.back()) || roman(words.back()) || small_word(words.back()) ||
            (words.back().back() == 'e' && roman(words.back().substr(0, words.back().size() - 1)))))
        words.pop_back();
    while (words.size() > 1 && (is_one_of(before, words.front()) || small_word(words.front())))
        words.erase(words.begin());
    return words;
}

} // namespace town
