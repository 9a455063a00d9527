// All names of communes as one list, in which a slip of the pen is guessed.
#pragma once

#include "lib/db/database.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace town {

/// Writes the list, and the departments, anew from the communes and their keys where they differ, inside the
/// caller's transaction. Returns the number of rows touched.
int list_names(db::Db& db);

inline constexpr std::size_t guesses_max = 20;

struct Guess {
    std::string commune_code, part; ///< the part of it that was meant, or empty
    int distance = 0;               ///< 0: only blanks, hyphens and apostrophes differ
    bool whole = false;             ///< from the whole name, and not from its first words
};

/// Guesses, for one search: it reads the list, about a megabyte, when the first one is asked for, and looks
/// through it once for each different name, some milliseconds whatever it is.
class Guesses {
  public:
    explicit Guesses(db::Db& db) : db_(db) {}

    /// The names to which the fewest letters have to be added, left out, replaced or swapped with the next
    /// one so that `words` become them or their first words: at most one letter of five, two of nine, three
    /// of more; all of the same distance, whole names and those with the same first letter first, then the
    /// most inhabited; at most guesses_max of distance 0, and as many others.
    const std::vector<Guess>& of(const std::vector<std::string>& words);

  private:
    db::Db& db_;
    std::vector<std::string> chunks_;
    std::map<std::string, std::vector<Guess>> known_; ///< by all letters of the words
};

} // namespace town
