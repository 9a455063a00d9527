// The parts of statements that say what a person may in a commune, as Reader says it in C++.
#pragma once

#include "lib/town/member.hpp"

#include <string>

namespace town::sql {

/// True of the `role`, an office that has not ended, with all these `rights`: a mayor has every one.
inline std::string holds(const std::string& role, int rights) {
    const auto bits = std::to_string(rights);
    return " (" + role + ".mayor = 1 OR (" + role + ".rights & " + bits + ") = " + bits + ") ";
}

/// Joins what a member is in a commune, each a column or a parameter: the office `r` and the citizenship `c`,
/// if any.
inline std::string standing(const std::string& member, const std::string& commune) {
    return " LEFT JOIN role r ON r.member_id = " + member + " AND r.commune_code = " + commune +
           " AND r.ended_at IS NULL LEFT JOIN citizenship c ON c.member_id = " + member +
           " AND c.commune_code = " + commune + " ";
}

/// The member's Level there, of standing().
inline const std::string level = " CASE WHEN r.id IS NOT NULL THEN 3 WHEN c.state = 1 THEN 2 ELSE 1 END ";

} // namespace town::sql
