#include "search/store.hpp"

#include "lib/base/text.hpp"
#include "lib/base/words.hpp"

#include <algorithm>

namespace search {

namespace {

constexpr std::size_t words_before = 8; ///< of an excerpt, before the first one that was found

bool is_one_of(const base::Word& word, const std::vector<std::string>& words) {
    return std::ranges::any_of(word.folded, [&](const std::string& folded) {
        return std::ranges::find(words, folded) != words.end() ||
               (!words.empty() && words.back().size() > 1 && folded.starts_with(words.back()));
    });
}

std::vector<Piece> pieces(std::string_view text, const std::vector<base::Word>& all, const std::vector<std::string>& words,
                          std::size_t from, std::size_t to) {
    std::vector<Piece> result;
    for (const auto& word : all) {
        if (word.from < from || word.to > to || !is_one_of(word, words)) continue;
        if (word.from > from) result.push_back({std::string{text.substr(from, word.from - from)}});
        result.push_back({std::string{text.substr(word.from, word.to - word.from)}, true});
        from = word.to;
    }
    if (to > from) result.push_back({std::string{text.substr(from, to - from)}});
    return result;
}

} // namespace

std::vector<Piece> marked(std::string_view text, const std::vector<std::string>& words) {
    return pieces(text, base::words_in(text), words, 0, text.size());
}

std::vector<Piece> excerpt(std::string_view text, const std::vector<std::string>& words) {
    const auto line = base::clean_line(text);
    const auto all = base::words_in(line);
    const auto hit = std::ranges::find_if(all, [&](const auto& word) { return is_one_of(word, words); });
    const auto place = hit == all.end() ? 0 : static_cast<std::size_t>(hit - all.begin());
    const auto from = place > words_before ? all[place - words_before].from : 0;
    auto to = line.size();
    if (to - from > excerpt_bytes) {
        to = from;
        for (const auto& word : all)
            if (word.to > from && word.to <= from + excerpt_bytes) to = word.to;
    }
    auto result = pieces(line, all, words, from, to);
    if (from > 0) result.insert(result.begin(), {"… "});
    if (to < line.size()) result.push_back({" …"});
    return result;
}

} // namespace search
