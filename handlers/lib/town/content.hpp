// Whatever can be told, as one row each: who may know of it and until when, and its title; its words stay in its section.
// A section says by one statement what the row is, and writes it in the transaction of what changed. What is hidden there
// is gone from the page of news, the bell, every mail and digest at once, and none of their statements names a section.
#pragma once

#include "lib/db/database.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace town {

struct Kinds;

/// What one sort of thing is to the rest of the site.
struct Content {
    std::string_view kind; ///< content.kind
    /// Its rows as they ought to be: SELECT the number, by which activities have it as their subject, and the columns of
    /// content from commune_code on, in their order, FROM …, without WHERE.
    std::string_view rows;
    std::string_view key; ///< in that statement, what write_content() is given: "p.id"
    std::string_view which = "1 = 1"; ///< of all rows, those that are written
    /// What can be found by its words, beside the title (lib/town/search): SELECT the number AS number, from when it can be
    /// read AS since (null: not yet known) and until when AS until, the words AS body, FROM …, without WHERE, of the same
    /// tables. Empty: it is never found, as what is for some people of a level alone.
    std::string_view text = {};
    bool markdown = false; ///< the words are written in it
};

/// Of the row `content`, which :level has to reach: nobody hid it, and `until` is not over. The same for news and search.
std::string can_be_known(std::string_view content, std::string_view until, std::string_view now);

/// Writes the row of one, new or changed, to its broadcasts who may know of it, and by which words it is found. Inside the
/// caller's transaction.
void write_content(db::Db& db, const Content& content, std::int64_t number);

/// A SELECT of those for which `where` holds, of the tables of content.rows.
std::string content_sql(const Content& content, std::string_view where);

/// Writes all rows of all sections, and finds for activities and who watches what they are about, where somebody wrote
/// them without: demo data, and what a test changed behind its section's back. Reads every row. Inside the caller's
/// transaction, if any.
void mend_content(db::Db& db, const Kinds& kinds);

} // namespace town
