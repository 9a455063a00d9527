#include "chores/import/import_code.hpp"

#include "chores/import/import_json.hpp"
#include "lib/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <vector>

namespace chores {

namespace fs = std::filesystem;

namespace {

struct Epci {
    std::string code, name;
};

/// What the other three files say.
struct Names {
    std::map<std::string, std::string> departments, regions;
    std::map<std::string, Epci> epci; ///< by commune
};

/// A code that leads to a commune: of a commune that became part of it, or of a district.
struct Lead {
    std::string from, to;
};

struct CodeFile {
    std::map<std::string, CommuneRow> communes;
    std::map<std::string, std::set<std::string>> postcodes;
    std::map<std::string, std::set<std::string>> parts; ///< names of communes that became part of this one
    std::vector<Lead> leads;
};

fs::path plain_or_gzip(const fs::path& path) {
    return !fs::exists(path) && fs::exists(path.string() + ".gz") ? fs::path{path.string() + ".gz"} : path;
}

bool plausible_code(std::string_view code) {
    return code.size() == 5 && std::ranges::all_of(code, [](unsigned char c) { return std::isalnum(c); });
}

std::string time_zone(std::string_view department, std::string_view commune) {
    struct Zone {
        std::string_view code, zone;
    };
    // Within French Polynesia the Marquesas and the Gambier islands have hours of their own.
    constexpr Zone islands[] = {{"98718", "Pacific/Marquesas"}, {"98723", "Pacific/Marquesas"},
                                {"98731", "Pacific/Marquesas"}, {"98746", "Pacific/Marquesas"},
                                {"98756", "Pacific/Marquesas"}, {"98757", "Pacific/Marquesas"},
                                {"98719", "Pacific/Gambier"}};
    constexpr Zone departments[] = {
        {"971", "America/Guadeloupe"},    {"972", "America/Martinique"}, {"973", "America/Cayenne"},
        {"974", "Indian/Reunion"},        {"975", "America/Miquelon"},   {"976", "Indian/Mayotte"},
        {"977", "America/St_Barthelemy"}, {"978", "America/Marigot"},    {"984", "Indian/Kerguelen"},
        {"986", "Pacific/Wallis"},        {"987", "Pacific/Tahiti"},     {"988", "Pacific/Noumea"}};
    for (const auto& [code, zone] : islands)
        if (code == commune) return std::string{zone};
    for (const auto& [code, zone] : departments)
        if (code == department) return std::string{zone};
    return "Europe/Paris";
}

/// As it is printed: the sources write ' for ’.
std::string name_in(const Json& row) { return base::typographic(text_in(row, "nom")); }

std::map<std::string, std::string> read_names(const fs::path& path, const char* step, Problems& problems,
                                              const Progress& progress) {
    std::map<std::string, std::string> names;
    Input input{plain_or_gzip(path), step, progress};
    each_object(input, problems, [&](const Json& row) -> std::string {
        const auto code = text_in(row, "code"), name = name_in(row);
        if (code.empty() || name.empty()) return "no code or no name";
        names[code] = name;
        return {};
    });
    return names;
}

/// "CA Golfe du Morbihan - Vannes Agglomération": without the letters for its kind, and with a dash.
std::string shown_epci(std::string name) {
    for (const std::string_view kind : {"CA ", "CC ", "CU "}) {
        if (!name.starts_with(kind)) continue;
        name.erase(0, kind.size());
        for (const std::string_view article : {"de la ", "de l’", "du ", "des ", "de "})
            if (name.starts_with(article)) {
                name.erase(0, article.size());
                break;
            }
        break;
    }
    return base::replace_all(std::move(name), " - ", " – ");
}

std::map<std::string, Epci> read_epci(const fs::path& path, Problems& problems, const Progress& progress) {
    std::map<std::string, Epci> by_commune;
    Input input{plain_or_gzip(path), "groupings of communes", progress};
    each_object(input, problems, [&](const Json& row) -> std::string {
        const Epci epci{text_in(row, "code"), shown_epci(name_in(row))};
        const auto members = row.find("membres");
        if (epci.code.empty() || epci.name.empty() || members == row.end() || !members->is_array())
            return "no code, no name or no members";
        for (const auto& member : *members)
            if (member.is_object()) by_commune.try_emplace(text_in(member, "code"), epci);
        return {};
    });
    return by_commune;
}

std::string name_of(const std::map<std::string, std::string>& names, const std::string& code) {
    auto found = names.find(code);
    return found == names.end() ? std::string{} : found->second;
}

std::optional<std::string> some(std::string text) {
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

/// Returns what is wrong with the row, or nothing.
std::string take_commune(const Json& row, const Names& names, CodeFile& file) {
    CommuneRow c;
    c.code = text_in(row, "code");
    c.name = name_in(row);
    c.slug = base::slug(c.name);
    c.department_code = text_in(row, "departement");
    c.department_name = name_of(names.departments, c.department_code);
    c.region_name = name_of(names.regions, text_in(row, "region"));
    if (!plausible_code(c.code)) return fmt::format("\"{}\" is no commune code", c.code);
    if (c.slug.empty()) return fmt::format("{} has no name", c.code);
    if (c.department_name.empty() || c.region_name.empty())
        return fmt::format("{}: unknown department or region", c.code);
    c.population = number_in<std::int64_t>(row, "population", most_people);
    c.siren = some(text_in(row, "siren"));
    if (auto epci = names.epci.find(c.code); epci != names.epci.end()) {
        c.epci_code = epci->second.code;
        c.epci_name = epci->second.name;
    }
    c.time_zone = time_zone(c.department_code, c.code);
    file.postcodes[c.code].merge(texts_in(row, "codesPostaux"));
    for (const auto& old : texts_in(row, "anciensCodes")) file.leads.push_back({old, c.code});
    if (!file.communes.emplace(c.code, c).second) return fmt::format("{} stands here twice", c.code);
    return {};
}

/// A district, or a former commune that kept its name.
std::string take_part(const Json& row, std::string_view type, CodeFile& file) {
    const auto code = text_in(row, "code");
    const auto whole = text_in(row, type == "arrondissement-municipal" ? "commune" : "chefLieu");
    if (!plausible_code(code) || !plausible_code(whole)) return "a part of a commune without code";
    file.leads.push_back({code, whole});
    if (type == "arrondissement-municipal")
        file.postcodes[whole].merge(texts_in(row, "codesPostaux"));
    else if (auto name = name_in(row); !name.empty())
        file.parts[whole].insert(name);
    return {};
}

CodeFile read_communes(const fs::path& path, const Names& names, Problems& problems,
                       const Progress& progress) {
    CodeFile file;
    Input input{plain_or_gzip(path), "communes", progress};
    each_object(input, problems, [&](const Json& row) -> std::string {
        const auto type = text_in(row, "type");
        if (type == "commune-actuelle") return take_commune(row, names, file);
        if (type == "arrondissement-municipal" || type == "commune-deleguee" || type == "commune-associee")
            return take_part(row, type, file);
        return fmt::format("\"{}\" is no known type of commune", type);
    });
    return file;
}

/// The names on the road signs of what is now one commune. What became part of a part counts for the whole.
std::map<std::string, std::set<std::string>> parts_by_commune(const CodeFile& file) {
    std::map<std::string, std::set<std::string>> parts;
    std::map<std::string, std::string> leads;
    for (const auto& [from, to] : file.leads) leads.try_emplace(from, to);
    for (const auto& [whole, names] : file.parts) {
        auto code = whole;
        if (const auto lead = leads.find(code); !file.communes.contains(code) && lead != leads.end())
            code = lead->second;
        if (file.communes.contains(code)) parts[code].insert(names.begin(), names.end());
    }
    return parts;
}

/// The new code over what was known: figures that it does not give (area, centre) stay.
void merge(const CodeFile& file, const std::set<std::string>& inhabited, Country& country) {
    const auto parts = parts_by_commune(file);
    std::vector<std::string> gone;
    for (const auto& [code, row] : country.communes)
        if (!file.communes.contains(code) && !inhabited.contains(code)) gone.push_back(code);
    for (const auto& code : gone) country.hide(code);
    for (const auto& [code, fresh] : file.communes) {
        auto row = fresh;
        if (const auto* old = country.find(code)) {
            row.surface_ha = old->surface_ha;
            row.latitude = old->latitude;
            row.longitude = old->longitude;
            if (!row.population) row.population = old->population;
            if (!row.epci_code) row.epci_code = old->epci_code, row.epci_name = old->epci_name;
        }
        const auto of_it = parts.find(code);
        country.set_keys(row, of_it == parts.end() ? std::set<std::string>{} : of_it->second);
        country.communes[code] = std::move(row);
    }
    for (const auto& [code, postcodes] : file.postcodes)
        if (file.communes.contains(code)) country.set_postcodes(code, postcodes);
    std::erase_if(country.former, [&](const auto& f) { return file.communes.contains(f.first); });
    for (const auto& [from, to] : file.leads)
        if (!file.communes.contains(from) && file.communes.contains(to)) country.former[from] = to;
}

} // namespace

void read_geographic_code(const fs::path& folder, const std::set<std::string>& inhabited, Country& country,
                          Problems& problems, const Progress& progress) {
    const Names names{read_names(folder / "departements.json", "departments", problems, progress),
                      read_names(folder / "regions.json", "regions", problems, progress),
                      read_epci(folder / "epci.json", problems, progress)};
    const auto file = read_communes(folder / "communes.json", names, problems, progress);
    if (file.communes.empty() || file.communes.size() * 2 < country.communes.size())
        throw std::runtime_error(fmt::format("{}: only {} communes, {} are known; nothing was changed",
                                             (folder / "communes.json").string(), file.communes.size(),
                                             country.communes.size()));
    merge(file, inhabited, country);
}

} // namespace chores
