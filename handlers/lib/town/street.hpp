// Streets as people write them, and the tags under which those of one commune are found without being known.
#pragma once

#include "lib/base/seal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace town {

/// What two ways of writing one street have in common: "12, Rue du Gal. de Gaulle" and "r. du général de
/// Gaulle" are "rue du general de gaulle". The number of the house goes, accents and apostrophes are folded,
/// usual abbreviations are written out: of ways as the first word, of titles and saints anywhere. Empty when
/// nothing is left.
std::string street_key(std::string_view street);

/// Of a member's address: by the newest key. Empty for what has no street_key.
std::string street_tag(const base::Seal& seal, std::string_view commune_code, std::string_view street);

/// Of a street that an alert is for: by every key, so that it is found whichever key tagged the address:
/// while `parvis rotate-keys` works, both are in use. Empty for what has no street_key.
std::vector<std::string> street_tags(const base::Seal& seal, std::string_view commune_code,
                                     std::string_view street);

} // namespace town
