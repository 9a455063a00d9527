// The statements of the search for communes (lib/town/commune_search), each by one thing that was typed.
#pragma once

#include "lib/town/commune_search.hpp"

#include <optional>

namespace town {

using Matches = std::vector<CommuneMatch>;

/// Where it has to lie, if anywhere: one of these is enough.
struct Within {
    std::string departments;    ///< ",56,2A,"
    std::string postcode, code; ///< the beginning of the one, the other whole

    bool anywhere() const { return departments.empty() && postcode.empty() && code.empty(); }
};

/// The first text after every text that begins with `prefix`, in byte order of folded keys (ASCII).
inline std::string end_of_prefix(std::string prefix) { return prefix + '\x7f'; }

/// By its first two to five digits.
Matches by_postcode(db::Db& db, const std::string& digits, int limit);

/// By INSEE code, also a former one. Only a commune that search knows: one that is no more has no keys.
std::optional<CommuneMatch> by_code(db::Db& db, const std::string& code);

/// The communes of these INSEE codes, five letters each without anything between, that lie there; in any
/// order.
Matches by_codes(db::Db& db, const std::string& codes, const Within& within);

/// The most inhabited of these departments: ",56,2A,".
Matches in_departments(db::Db& db, const std::string& departments, int limit);

/// By folded words, whole names first.
Matches by_name(db::Db& db, const std::vector<std::string>& words, const Within& within, int limit);

} // namespace town
