// All names of communes as one list, in which a slip of the pen is guessed.
#pragma once

#include "lib/db/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

/// Writes the list, and the departments, anew from the communes and their keys where they differ, inside the
/// caller's transaction. Returns the number of rows touched.
int list_names(db::Db& db);

struct Guess {
    std::string commune_code, part; ///< the part of it that was meant, or empty
    int distance = 0;               ///< 0: only blanks, hyphens and apostrophes differ
    bool whole = false;             ///< from the whole name, and not from its first words
};

/// The names to which the fewest letters have to be added, left out, replaced or swapped with the next one so
/// that `words` become them or their first words: at most one letter of five, two of nine, three of more; all
/// of the same distance, whole names and those with the same first letter first, then the most inhabited; at
/// most `limit`. It reads the whole list, about a megabyte, and no more: some milliseconds, whatever was
/// typed.
std::vector<Guess> guess_names(db::Db& db, const std::vector<std::string>& words, int limit);

} // namespace town
