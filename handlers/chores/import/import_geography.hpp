// Area, centre and neighbours of the communes, and the figures of geo.api.gouv.fr.
#pragma once

#include "chores/import/import_country.hpp"
#include "chores/import/import_input.hpp"

#include <filesystem>

namespace chores {

/// TSV with a header: code, surface_ha, lat, lon, source, voisins (codes with blanks between).
void read_geography(const std::filesystem::path& path, Country& country, Problems& problems,
                    const Progress& progress);

/// JSON array of geo.api.gouv.fr/communes: surface (hectares), centre, population, siren, codeEpci,
/// codesPostaux. Updates communes that are known; what a row does not give stays. The names stay those of the
/// geographic code.
void read_geo_api(const std::filesystem::path& path, Country& country, Problems& problems,
                  const Progress& progress);

} // namespace chores
