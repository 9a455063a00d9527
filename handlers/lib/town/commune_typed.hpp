// What a person typed where a commune is asked for, told apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace town {

struct TypedPlace {
    std::vector<std::string>
        words;          ///< of the name, folded, abbreviations written out: "chalon", "sur", "saone"
    std::string number; ///< "56000", "56", "2a", "2a004"; empty when there is none
};

/// "56 000 Vannes" is the name "vannes" and the number "56000". CEDEX and its number, the number of an
/// arrondissement and the F of "F-56000" say nothing of the commune. Takes any bytes.
TypedPlace typed_place(std::string_view typed);

/// "sur", "les", "d"…: what people leave out, add or take for another.
bool small_word(std::string_view word);

/// Without small words; as it is when it has no other.
std::vector<std::string> without_small_words(const std::vector<std::string>& words);

std::string joined(const std::vector<std::string>& words);

/// As prefixes of a postal address and of speech have it: without "mairie de", "ville de", "france", "xii".
std::vector<std::string> without_frills(std::vector<std::string> words);

} // namespace town
