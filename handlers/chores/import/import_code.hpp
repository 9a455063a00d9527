// The official geographic code: which communes there are, their names, postcodes and former codes.
#pragma once

#include "chores/import/import_country.hpp"
#include "chores/import/import_input.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace chores {

/// Folder data/ of npm @etalab/decoupage-administratif: communes, departements, regions, epci (.json or
/// .json.gz). A commune that is no longer in it keeps its row, because other rows point to it, but is not
/// found by search any more unless it is in `inhabited`. Throws std::runtime_error when a file cannot be read
/// whole, or when it has less than half of the communes that are known: that is no newer code.
void read_geographic_code(const std::filesystem::path& folder, const std::set<std::string>& inhabited,
                          Country& country, Problems& problems, const Progress& progress);

} // namespace chores
