// Fills the communes of France from the official geographic code and what an operator adds to it.
#pragma once

#include "chores/import/import_input.hpp"
#include "lib/db/database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chores {

/// Each one may be gzip. An empty path is left out.
struct ImportSources {
    std::filesystem::path
        geographic_code; ///< folder data/ of npm @etalab/decoupage-administratif: required the first time
    std::filesystem::path geography;  ///< TSV: code, surface_ha, lat, lon, source, neighbours
    std::filesystem::path geo_api;    ///< JSON of geo.api.gouv.fr/communes
    std::filesystem::path mayors;     ///< RNE, CSV with semicolons
    std::filesystem::path town_halls; ///< directory of the administration, JSON {"service":[…]}
};

struct ImportReport {
    int communes = 0;                  ///< known afterwards
    int changed = 0;                   ///< rows written or deleted
    int skipped = 0;                   ///< rows of the files that could not be used
    std::vector<std::string> problems; ///< "file:line: what is wrong", at most 1,000
};

/// Imports every source that is given. The files are read and compared first; what differs is then written in
/// one transaction: all of it is there afterwards, or nothing changed. Running it again changes nothing more.
/// A bad row is reported with its line and skipped. A source says nothing about rows that it does not have:
/// they stay as they were. Throws std::runtime_error when a file cannot be read, or when there are no
/// communes for it to speak of yet.
ImportReport import_communes(db::Db& db, const ImportSources& sources, const Progress& progress = {});

/// What lies in the tree: the npm package.
ImportSources default_sources(const std::filesystem::path& root);

/// A bar on a terminal, a line per step elsewhere.
void print_progress(std::string_view step, int done, int total);

} // namespace chores
