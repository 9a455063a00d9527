// What a copy of one's data (GDPR, articles 15 and 20) is made of: one statement for each table, declared by whoever
// keeps the table. Whoever adds a table that names a member declares it; a test asks for it, and for its erasure.
#pragma once

#include "lib/town/sql.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

/// A table of which a person may have a copy. No secrets: no digests of passwords, sessions and links, no
/// text of a mail that waits. What people wrote themselves is theirs, hidden or not, and from a group that
/// they may no longer enter; what they wrote in a town hall's name, and what they only liked or answered, is
/// in it as far as they may read it on the site (article 15(4)): otherwise dates alone.
struct Personal {
    std::string_view table;
    /// The rows of the member :id, at the time :now (named after it) where that matters, each through an
    /// index. Its columns bear the names that are shown, in that order: `c.name AS commune`; those that are
    /// moments end in _at or _since, or are `since`.
    std::string sql;
};

/// True while the member :id holds an office in the commune of `of` with all these `rights` (none: any
/// office): what is the town hall's is in a copy only as long as the member may read it there.
inline std::string in_office(const std::string& of, int rights) {
    return " EXISTS (SELECT 1 FROM role held WHERE held.member_id = :id AND held.commune_code = " + of +
           ".commune_code AND held.ended_at IS NULL AND" + sql::holds("held", rights) + ") ";
}

/// `table.column` where `condition` holds, nothing otherwise, under the name of the column.
inline std::string where(const std::string& condition, const std::string& table, const std::string& column) {
    return " CASE WHEN " + condition + " THEN " + table + "." + column + " ELSE '' END AS " + column + " ";
}

/// A column of numbers that are moments.
inline bool is_moment(std::string_view column) {
    return column.ends_with("_at") || column.ends_with("_since") || column == "since";
}

} // namespace town
