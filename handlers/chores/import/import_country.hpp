// The communes of France as one value: read from the database, changed by the sources of an import, and
// written back as the difference.
#pragma once

#include "lib/db/database.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace chores {

/// A row of `commune`.
struct CommuneRow {
    std::string code, name, slug, department_code, department_name, region_name;
    std::optional<std::int64_t> population;
    std::optional<double> surface_ha, latitude, longitude;
    std::optional<std::string> siren, epci_code, epci_name;
    std::string time_zone;

    bool operator==(const CommuneRow&) const = default;
};

/// A row of `town_hall`.
struct TownHallRow {
    std::string commune_code, address, phone, email, website, opening_hours;
    bool operator==(const TownHallRow&) const = default;
};

/// A row of `registered_mayor`.
struct MayorRow {
    std::string commune_code, first_name, last_name;
    std::string since; ///< ISO date, may be empty
    bool operator==(const MayorRow&) const = default;
};

using Pair = std::pair<std::string, std::string>;

/// What one row of `commune_key` says besides commune and key.
struct NameKey {
    int whole = 0;
    std::string part; ///< the former commune that is called so, or empty
    bool operator==(const NameKey&) const = default;
};

struct Country {
    std::map<std::string, CommuneRow> communes;
    std::set<Pair> postcodes;                  ///< commune, postcode
    std::map<Pair, NameKey> keys;              ///< commune, folded beginning of a name
    std::map<std::string, std::string> former; ///< former code → commune
    std::set<Pair> neighbours;                 ///< commune, neighbour
    std::map<std::string, TownHallRow> town_halls;
    std::map<std::string, MayorRow> mayors;

    /// The commune that bears this code, or null.
    CommuneRow* find(const std::string& code);
    /// The commune that bears it now or bore it before; empty when there is none.
    std::string current(const std::string& code) const;
    void set_postcodes(const std::string& code, const std::set<std::string>& fresh);
    void set_neighbours(const std::string& code, const std::set<std::string>& fresh);
    /// The keys under which people look for it: its folded name from each of its words on and without its
    /// small words; the same for `parts`, the communes of former times that are part of it.
    void set_keys(const CommuneRow& commune, const std::set<std::string>& parts);
    /// No longer found by search, and nobody's neighbour.
    void hide(const std::string& code);
};

Country read_country(db::Db& db);

/// Communes where somebody lives or whose mayor is here: they stay findable.
std::set<std::string> inhabited(db::Db& db);

/// Rows written and deleted so far, and all that there are to write.
using Written = std::function<void(int done, int total)>;

/// Writes what differs, in the caller's transaction. Returns the number of rows touched.
int write_difference(db::Db& db, const Country& before, const Country& after, const Written& written);

} // namespace chores
