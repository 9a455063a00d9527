// One search over whatever can be told, by the words of its title and text. What is hidden has no entry; who may see what is
// said by `content`, as it is for the news.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/town/content.hpp"
#include "lib/town/kind.hpp"
#include "lib/town/member.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace town {

/// What was found: its address is Kind::path of `kind`.
struct Found {
    const Kind* kind = nullptr;
    std::string_view section; ///< in whose folder its words stand
    std::int64_t number = 0;
    std::string title, text; ///< to be read, without markup
    base::Seconds since = 0; ///< it can be read
};

struct FoundPage {
    std::vector<Found> found; ///< newest first
    std::int64_t next = 0;    ///< pass it as `before`; 0 at the end
};

inline constexpr int found_per_page = 10;

/// What of one commune holds all `words` (base::searched_words), and the beginning of the last one, as far as
/// `reader` may see it; `before` 0: from the newest on. Reads what it shows, not all that there is. Empty
/// when there is no word.
FoundPage search(db::Db& db, const Kinds& kinds, const Reader& reader, std::string_view commune_code,
                 const std::vector<std::string>& words, std::int64_t before, base::Seconds now);

/// Reads the entry of one anew, after its row of content was written; for write_content(). Inside the caller's transaction.
void index_content(db::Db& db, const Content& content, std::int64_t number);

/// Reads anew what search_due names, `step` at a time in a transaction each: after the migrations, which cannot fold.
void fill_search(db::Db& db, const Kinds& kinds, int step = 500);
/// The first `step` of it, inside the caller's transaction. False when nothing is left.
bool fill_some(db::Db& db, const Kinds& kinds, int step);

} // namespace town
