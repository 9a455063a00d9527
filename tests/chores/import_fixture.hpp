// What the import tests share: a small country in files.
#pragma once

#include "chores/import/import_communes.hpp"
#include "chores/import/import_people.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/commune_search.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

namespace test {

namespace fs = std::filesystem;
using chores::import_communes;
using chores::ImportSources;

constexpr const char* department_lines = R"([
{"code":"01","nom":"Ain","region":"84"},
{"code":"2A","nom":"Corse-du-Sud","region":"94"},
{"code":"75","nom":"Paris","region":"11"},
{"code":"972","nom":"Martinique","region":"02"}
])";
constexpr const char* region_lines = R"([
{"code":"84","nom":"Auvergne-Rhône-Alpes"},
{"code":"94","nom":"Corse"},
{"code":"11","nom":"Île-de-France"},
{"code":"02","nom":"Martinique"}
])";
constexpr const char* epci_lines = R"([
{"code":"200000172","nom":"CC de la Dombes","membres":[{"code":"01001"},{"code":"01002"}]}
])";
const std::vector<std::string> commune_lines = {
    R"({"code":"01001","nom":"L'Abergement-Clémenciat","departement":"01","region":"84","type":"commune-actuelle","siren":"210100012","codesPostaux":["01400"],"population":860,"anciensCodes":["01340"]})",
    R"({"code":"01002","nom":"Saint-Œuf-le-Vieux","departement":"01","region":"84","type":"commune-actuelle","codesPostaux":["01400","01640"],"population":270})",
    R"({"code":"2A004","nom":"Ajaccio","departement":"2A","region":"94","type":"commune-actuelle","codesPostaux":["20000"],"population":70000})",
    R"({"code":"75056","nom":"Paris","departement":"75","region":"11","type":"commune-actuelle","population":2100000})",
    R"({"code":"97209","nom":"Fort-de-France","departement":"972","region":"02","type":"commune-actuelle","codesPostaux":["97200"],"population":75506})",
    R"({"code":"75101","nom":"Paris 1er Arrondissement","type":"arrondissement-municipal","commune":"75056","codesPostaux":["75001"]})",
    R"({"code":"01015","nom":"Arbignieu","type":"commune-deleguee","chefLieu":"01002"})",
};

/// An empty database, and a folder with files that look like the real ones.
struct Import {
    test::Database database;
    db::Db db{database.address()};
    fs::path folder = fs::temp_directory_path() / fmt::format("parvis-import-{}", ::getpid());
    ImportSources sources;

    Import() {
        write("departements.json", department_lines);
        write("regions.json", region_lines);
        write("epci.json", epci_lines);
        write_communes(commune_lines);
        sources.geographic_code = folder;
    }
    ~Import() { fs::remove_all(folder); }

    fs::path write(const std::string& name, const std::string& text) {
        fs::create_directories(folder);
        std::ofstream{folder / name} << text;
        return folder / name;
    }
    void write_communes(const std::vector<std::string>& lines) {
        std::string text = "[\n";
        for (std::size_t i = 0; i < lines.size(); ++i)
            text += lines[i] + (i + 1 < lines.size() ? ",\n" : "\n]\n");
        write("communes.json", text);
    }
    chores::ImportReport run() { return import_communes(db, sources); }
    town::Commune commune(const std::string& code) {
        auto found = town::find_commune(db, code);
        BOOST_REQUIRE_MESSAGE(found, "no commune " << code);
        return *found;
    }
    std::string found(const std::string& query) {
        std::string names;
        for (const auto& match : town::find_communes(db, query).communes) names += match.name + "|";
        return names;
    }
    int count(const std::string& table) { return db.value<int>("SELECT COUNT(*) FROM " + table); }
    /// Everything that an import writes, as text.
    std::string dump() {
        struct Row {
            std::string a, b, c;
        };
        std::string text;
        for (const char* sql :
             {"SELECT code, name || slug || department_name || region_name || time_zone, "
              "COALESCE(CAST(population AS "
              "TEXT), '-') || COALESCE(CAST(surface_ha AS TEXT), '-') || COALESCE(epci_name, '-') FROM "
              "commune ORDER "
              "BY code",
              "SELECT postcode, commune_code, '' FROM commune_postcode ORDER BY 1, 2",
              "SELECT name_key, commune_code, CAST(whole AS TEXT) || part FROM commune_key ORDER BY 1, 2",
              "SELECT names, '', '' FROM commune_names ORDER BY chunk",
              "SELECT code, name_key, region_key FROM department ORDER BY code",
              "SELECT former_code, commune_code, '' FROM commune_former ORDER BY 1",
              "SELECT commune_code, neighbour_code, '' FROM commune_neighbour ORDER BY 1, 2",
              "SELECT commune_code, address || phone || email, website || opening_hours FROM town_hall ORDER "
              "BY 1",
              "SELECT commune_code, first_name || last_name, since FROM registered_mayor ORDER BY 1"})
            for (const auto& row : db.all<Row>(sql)) text += row.a + ";" + row.b + ";" + row.c + "\n";
        return text;
    }
};

inline bool has(const std::vector<std::string>& problems, const std::string& line) {
    return std::ranges::find(problems, line) != problems.end();
}

} // namespace test
