// Everything that the database holds about one person, for the copy that he may ask for (GDPR, articles 15
// and 20). Whoever adds a table that names a member adds it here and to the chore that erases; a test asks
// for both.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/town/member.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace town {

using Value = std::variant<std::monostate, std::int64_t, std::string>; ///< nothing, a number, a text

/// A column of numbers that are moments.
inline bool is_moment(std::string_view column) { return column.ends_with("_at") || column == "since"; }

/// Rows of one table.
struct Belongings {
    std::string table; ///< of which they come
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

/// Without secrets: no digests of passwords, sessions and links, no text of a mail that waits. Opens what is
/// sealed. What he wrote himself is his (GDPR, articles 15 and 20), hidden or not, and from a group that he
/// may no longer enter; what he wrote in a town hall's name, and what he only liked or answered, is in it as
/// far as he may read it on the site at `now` (article 15(4)): otherwise dates alone. `commune_path` is
/// "vannes-56260". About 30 statements, each through an index.
std::vector<Belongings> belongings_of(db::Db& db, const base::Seal& seal, MemberId member, base::Seconds now);

/// Of them the files that came with his posts, oldest first: `file` under uploads, `name`, `bytes`, and
/// `address`, where he finds it on the site; empty when its post is hidden.
Belongings files_of(db::Db& db, MemberId member);

} // namespace town
