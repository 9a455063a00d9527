// What of a text is shown to somebody who looked for some words: where they stand in it.
#pragma once

#include "lib/town/search.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace search {

inline constexpr std::size_t query_max = 100, excerpt_bytes = 260; ///< characters; bytes

/// A text in pieces, in order: what was looked for, and what stands between.
struct Piece {
    std::string text;
    bool found = false;
};

/// All of `text`, `words` as base::searched_words has them.
std::vector<Piece> marked(std::string_view text, const std::vector<std::string>& words);

/// The part of `text` in which the first of the words stands, on one line; its beginning where none does.
std::vector<Piece> excerpt(std::string_view text, const std::vector<std::string>& words);

} // namespace search
