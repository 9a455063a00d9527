#include "chores/import/import_geography.hpp"

#include "chores/import/import_json.hpp"
#include "lib/base/text.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace chores {

namespace fs = std::filesystem;

namespace {

/// Empty when the text is no number between `least` and `most`.
std::optional<double> number_between(std::string_view text, double least, double most) {
    double value = 0;
    const auto* end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, value); read.ec != std::errc{} || read.ptr != end)
        return {};
    return value >= least && value <= most ? std::optional{value} : std::nullopt;
}

constexpr double largest_area_ha = 44e6; ///< the polar land of the south is the largest "commune"

struct GeoLine {
    std::optional<double> area, latitude, longitude;
};

/// Neighbours by the codes of today.
std::set<std::string> neighbours_of(const std::string& code, std::string_view listed,
                                    const Country& country) {
    std::set<std::string> found;
    for (auto word : base::split(listed, ' '))
        if (auto current = country.current(std::string{word}); !current.empty() && current != code)
            found.insert(std::move(current));
    return found;
}

std::string take_line(const std::vector<std::string>& v, Country& country) {
    auto* commune = country.find(v[0]);
    if (!commune) return fmt::format("no commune has the code \"{}\"", v[0]);
    const GeoLine line{number_between(v[1], 0, largest_area_ha), number_between(v[2], -90, 90),
                       number_between(v[3], -180, 180)};
    if (!line.area || !line.latitude || !line.longitude)
        return fmt::format("{}: area or centre is no number", v[0]);
    commune->surface_ha = line.area;
    commune->latitude = line.latitude;
    commune->longitude = line.longitude;
    country.set_neighbours(v[0], neighbours_of(v[0], v[4], country));
    return {};
}

/// Names of the groupings by their codes, as far as the communes know them.
std::map<std::string, std::string> epci_names(const Country& country) {
    std::map<std::string, std::string> names;
    for (const auto& [code, commune] : country.communes)
        if (commune.epci_code && commune.epci_name) names.emplace(*commune.epci_code, *commune.epci_name);
    return names;
}

void take_centre(const Json& row, CommuneRow& commune) {
    const auto centre = row.find("centre");
    if (centre == row.end() || !centre->is_object() || !centre->contains("coordinates")) return;
    const auto& at = (*centre)["coordinates"];
    if (!at.is_array() || at.size() < 2 || !at[0].is_number() || !at[1].is_number()) return;
    const auto longitude = at[0].get<double>(), latitude = at[1].get<double>();
    if (std::abs(longitude) > 180 || std::abs(latitude) > 90) return;
    commune.longitude = longitude;
    commune.latitude = latitude;
}

std::string take_api_row(const Json& row, const std::map<std::string, std::string>& epci, Country& country) {
    const auto code = text_in(row, "code");
    auto* commune = country.find(code);
    if (!commune) return fmt::format("no commune has the code \"{}\"", code);
    if (auto area = number_in<double>(row, "surface", largest_area_ha)) commune->surface_ha = area;
    if (auto people = number_in<std::int64_t>(row, "population", most_people)) commune->population = people;
    if (auto siren = text_in(row, "siren"); !siren.empty()) commune->siren = siren;
    if (auto found = epci.find(text_in(row, "codeEpci")); found != epci.end()) {
        commune->epci_code = found->first;
        commune->epci_name = found->second;
    }
    take_centre(row, *commune);
    if (const auto postcodes = texts_in(row, "codesPostaux"); !postcodes.empty())
        country.set_postcodes(code, postcodes);
    return {};
}

} // namespace

void read_geography(const fs::path& path, Country& country, Problems& problems, const Progress& progress) {
    Input input{path, "area and neighbours", progress};
    each_record(input, {{"code"}, {"surface ha"}, {"lat"}, {"lon"}, {"voisins", "neighbours"}},
                [&](int line, const auto& values) {
                    if (auto wrong = take_line(values, country); !wrong.empty())
                        problems.add(path, line, wrong);
                });
}

void read_geo_api(const fs::path& path, Country& country, Problems& problems, const Progress& progress) {
    const auto epci = epci_names(country);
    Input input{path, "geo.api.gouv.fr", progress};
    each_object(input, problems, [&](const Json& row) { return take_api_row(row, epci, country); });
}

} // namespace chores
