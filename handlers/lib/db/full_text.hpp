// The index of words over search_entry (id, words): FTS5 on SQLite, GIN on PostgreSQL. What differs stands here alone; both
// answer alike, since both are given the same words, parted by single blanks and folded by their caller.
#pragma once

#include "lib/db/database.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace db {

/// After a row of search_entry was written, and before it is changed or deleted, with its words as they are: in the same
/// transaction. PostgreSQL does so by itself.
void add_text(Db& db, std::int64_t id, std::string_view words);
void drop_text(Db& db, std::int64_t id, std::string_view words);

/// The rows `e` of search_entry that match :query, with an id below :before: FROM {from} WHERE {where} ORDER BY {order} DESC,
/// in which no more is read than is taken.
struct Matching {
    std::string_view from, where, order;
};
Matching matching(const Db& db);

/// :query for rows that hold one of `any_of`, and all `words`, the last one as a beginning where it has two letters. Whatever
/// stands in a word is looked for as it stands, but for ' " and \, which no folded word has.
std::string match_query(const Db& db, const std::vector<std::string>& any_of, const std::vector<std::string>& words);

/// SQLite's index keeps what was dropped from it until it is merged anew.
bool keeps_dropped(Db& db);
/// Does that, in short transactions. Outside of any.
void merge_dropped(Db& db);

} // namespace db
