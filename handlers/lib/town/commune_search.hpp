// The one search for communes: wherever a person types one, the same text finds the same ones.
#pragma once

#include "lib/db/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

struct CommuneMatch {
    std::string code, name, slug, department_name, department_code;
    std::string postcodes; ///< the first one, or of those that were asked for
    bool open = false;
    std::string part;   ///< the former commune that was found in it, "Annecy-le-Vieux", or empty
    bool whole = false; ///< its whole name, or that of the part, was typed

    std::string path() const { return slug + "-" + code; }
};

struct FoundCommunes {
    std::vector<CommuneMatch> communes; ///< whole names first, then the most inhabited
    bool more = false;                  ///< there are more than `limit`
    std::vector<CommuneMatch>
        nearly;         ///< what may have been meant, at most `nearly_max`: to be asked, not taken
    bool exact = false; ///< there is one, and its whole name or number was typed
};

inline constexpr std::size_t place_max = 100; ///< characters of what is typed; the longest name has 45
inline constexpr int places_max = 50, nearly_max = 5;

/// Communes by name or the beginning of any word of it, also that of a commune that became part of another;
/// by postcode (two to five digits, blanks inside, also 75000 of a city that has none); by INSEE code; by
/// name and postcode or department, in figures or letters ("Vannes 56", "56000 Vannes", "Vannes Morbihan");
/// with accents, hyphens, apostrophes, "sur" or "les" or without, "s/" and "St". Where nothing is called so,
/// what is nearly called so. Takes any bytes.
FoundCommunes find_communes(db::Db& db, std::string_view typed, int limit = places_max);

} // namespace town
