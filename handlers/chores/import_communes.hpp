// Fills the communes of France from the official geographic code and what an operator adds to it.
#pragma once

#include "lib/db/database.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace chores {

struct ImportSources {
    std::filesystem::path
        geographic_code; ///< folder data/ of npm @etalab/decoupage-administratif: required the first time
    std::filesystem::path geography;  ///< TSV, may be .gz: code, surface_ha, lat, lon, source, neighbours
    std::filesystem::path geo_api;    ///< JSON of geo.api.gouv.fr/communes
    std::filesystem::path mayors;     ///< RNE, CSV with semicolons
    std::filesystem::path town_halls; ///< directory of the administration, JSON {"service":[…]}
};

struct ImportReport {
    int communes = 0, skipped = 0;
    std::vector<std::string> problems; ///< "file:line: what is wrong", at most 1,000
};

/// `done` of `total` rows of `step`.
using Progress = std::function<void(std::string_view step, int done, int total)>;

/// Imports every source that is not empty, in one transaction: all of it is there afterwards, or nothing
/// changed. Running it again changes nothing more. A bad row is reported with its line and skipped. Throws
/// std::runtime_error when a file cannot be read.
ImportReport import_communes(db::Db& db, const ImportSources& sources, const Progress& progress = {});

/// What lies in the tree: the npm package.
ImportSources default_sources(const std::filesystem::path& root);

/// A bar on a terminal, a line per step elsewhere.
void print_progress(std::string_view step, int done, int total);

} // namespace chores
