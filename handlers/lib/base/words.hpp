// The words of a text, as they are searched: the same for what is written and for what is asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// One word where it stands in a text, from byte to byte, and what fold() makes of it: mostly one, two of "St.Malo".
struct Word {
    std::size_t from = 0, to = 0;
    std::vector<std::string> folded; ///< none is empty, none longer than word_max
};

inline constexpr std::size_t word_max = 60; ///< bytes; the rest of a longer one is not looked at

/// In their order. Whatever fold() takes for a blank parts them, and so do brackets, quotes and other signs that stand
/// between words: "Marché(s)", "«Noël»". Takes any bytes.
std::vector<Word> words_in(std::string_view text);

/// The folded words that somebody looks for, in their order. Without what stands before an apostrophe ("l’arrêté" is found by
/// "arrêté", and finds it), unless there is nothing else.
std::vector<std::string> searched_words(std::string_view typed);

} // namespace base
