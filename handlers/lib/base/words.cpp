#include "lib/base/words.hpp"

#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace base {

namespace {

// What fold() takes away stands between words too, but for a full stop ("S.N.C.F.") and marks over a letter.
bool stands_between(char32_t code) {
    switch (code) {
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2022:
    case 0x2026:
        return true;
    default:
        return code < 0x80 && code != '.' && !is_plain(code);
    }
}

bool parts_words(std::string_view letter, char32_t code) {
    if (is_plain(code)) return false;
    return stands_between(code) || fold("a" + std::string{letter} + "a").find(' ') != std::string::npos;
}

void cut(std::string& word) {
    if (word.size() <= word_max) return;
    auto end = word_max;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
    word.resize(end);
}

/// Full stops around it are no part of a word.
void add(std::vector<Word>& words, std::string_view text, std::size_t from, std::size_t to) {
    while (from < to && text[from] == '.') ++from;
    while (from < to && text[to - 1] == '.') --to;
    if (from == to) return;
    Word word{from, to, {}};
    const auto folded = fold(text.substr(from, to - from));
    for (const auto part : split(folded, ' '))
        if (!part.empty()) cut(word.folded.emplace_back(part));
    if (!word.folded.empty()) words.push_back(std::move(word));
}

} // namespace

std::vector<Word> words_in(std::string_view text) {
    std::vector<Word> words;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = decode(text, at);
        if (parts_words(text.substr(at, letter.size), letter.code)) {
            add(words, text, from, at);
            from = at + letter.size;
        }
        at += letter.size;
    }
    add(words, text, from, text.size());
    return words;
}

std::vector<std::string> searched_words(std::string_view typed) {
    static constexpr std::array elided{"c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu"};
    std::vector<std::string> all, whole;
    for (const auto& word : words_in(typed))
        for (const auto& one : word.folded) {
            all.push_back(one);
            if (std::ranges::find(elided, one) == elided.end()) whole.push_back(one);
        }
    return whole.empty() ? all : whole;
}

} // namespace base
