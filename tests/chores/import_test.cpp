#include "chores/import_communes.hpp"
#include "chores/import_people.hpp"
#include "lib/town/commune.hpp"
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

namespace {

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
        for (const auto& match : town::search_communes(db, query)) names += match.name + "|";
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
              "SELECT name_key, commune_code, CAST(whole AS TEXT) FROM commune_key ORDER BY 1, 2",
              "SELECT former_code, commune_code, '' FROM commune_former ORDER BY 1",
              "SELECT commune_code, neighbour_code, '' FROM commune_neighbour ORDER BY 1, 2",
              "SELECT commune_code, address || phone || email, website || opening_hours FROM town_hall ORDER "
              "BY 1",
              "SELECT commune_code, first_name || last_name, since FROM registered_mayor ORDER BY 1"})
            for (const auto& row : db.all<Row>(sql)) text += row.a + ";" + row.b + ";" + row.c + "\n";
        return text;
    }
};

bool has(const std::vector<std::string>& problems, const std::string& line) {
    return std::ranges::find(problems, line) != problems.end();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_communes_test, Import)

BOOST_AUTO_TEST_CASE(a_commune_has_its_department_region_grouping_and_hours) {
    auto report = run();
    BOOST_TEST(report.communes == 5);
    BOOST_TEST(report.skipped == 0);
    auto c = commune("01001");
    BOOST_TEST(c.path() == "l-abergement-clemenciat-01001");
    BOOST_TEST(c.department_name == "Ain");
    BOOST_TEST(c.region_name == "Auvergne-Rhône-Alpes");
    BOOST_TEST(c.epci_name == "CC de la Dombes");
    BOOST_TEST(c.postcode == "01400");
    BOOST_TEST(*c.population == 860);
    BOOST_TEST(c.time_zone == "Europe/Paris");
    BOOST_TEST(commune("97209").time_zone == "America/Martinique");
}

BOOST_AUTO_TEST_CASE(a_former_code_leads_to_the_commune_of_today) {
    run();
    BOOST_TEST(commune("01340").code == "01001");
    BOOST_TEST(commune("01015").code == "01002");
    BOOST_TEST(commune("75101").code == "75056");
}

BOOST_AUTO_TEST_CASE(a_district_gives_its_postcode_to_the_city) {
    run();
    BOOST_TEST(found("75001") == "Paris|");
}

BOOST_AUTO_TEST_CASE(a_name_is_found_from_each_of_its_words_on_and_without_accents) {
    run();
    for (const char* typed : {"l'abergement", "Abergement", "CLEMENCIAT", "L’Abergement-Clém"})
        BOOST_TEST(found(typed) == "L'Abergement-Clémenciat|", typed);
    for (const char* typed : {"st oeuf", "St. Œuf", "saint-oeuf-le-v", "vieux"})
        BOOST_TEST(found(typed) == "Saint-Œuf-le-Vieux|", typed);
}

BOOST_AUTO_TEST_CASE(a_second_import_changes_nothing) {
    sources.mayors = "tests/chores/fixtures/mayors.csv";
    sources.town_halls = "tests/chores/fixtures/town-halls.json";
    sources.geography = write("geo.tsv", "code\tsurface_ha\tlat\tlon\tsource\tvoisins\n"
                                         "01001\t1566.3\t46.15359\t4.92582\tign2018\t01002\n");
    BOOST_TEST(run().changed > 0);
    const auto first = dump();
    BOOST_TEST(run().changed == 0);
    BOOST_TEST(dump() == first);
}

BOOST_AUTO_TEST_CASE(a_bad_row_is_named_with_its_line_and_skipped) {
    auto lines = commune_lines;
    lines.insert(lines.begin() + 1, R"({"code":"01003","nom":"Sans fin)");
    lines.insert(lines.begin() + 2, R"({"code":"01004","nom":"Ouverte","codesPostaux":["01400")");
    lines.insert(lines.begin() + 3, R"("code":"01005","codesPostaux":["01500"]})");
    lines.push_back(R"({"code":"1","nom":"Court","type":"commune-actuelle"})");
    lines.push_back(R"({"code":"01007","nom":"Ailleurs","departement":"ZZ","type":"commune-actuelle"})");
    lines.push_back(commune_lines[0]);
    write_communes(lines);
    auto report = run();
    BOOST_TEST(report.communes == 5);
    BOOST_TEST(report.skipped == 5);
    for (const char* line : {"communes.json:3: not a JSON object", "communes.json:4: not a JSON object",
                             "communes.json:12: \"1\" is no commune code",
                             "communes.json:13: 01007: unknown department or region",
                             "communes.json:14: 01001 stands here twice"})
        BOOST_TEST(has(report.problems, line), line);
}

BOOST_AUTO_TEST_CASE(the_file_may_be_laid_out_over_many_lines_or_on_one) {
    write("regions.json", "[{\"code\":\"84\",\"nom\":\"Auvergne\"},{\"code\":\"94\",\"nom\":\"Corse\"},"
                          "{\"code\":\"11\",\n  \"nom\":\"Île-de-France\"\n },\n {\n  \"code\":\"02\", "
                          "\"nom\":\"Martinique\"\n }\n]");
    BOOST_TEST(run().communes == 5);
    BOOST_TEST(commune("75056").region_name == "Île-de-France");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_cut_short_or_missing_changes_nothing) {
    run();
    const auto before = dump();
    write("communes.json", "[\n" + commune_lines[0] + ",\n" + commune_lines[1].substr(0, 60));
    BOOST_CHECK_THROW(run(), std::runtime_error);
    write("communes.json", "[\n" + commune_lines[0] + ",\n" + commune_lines[1]);
    BOOST_CHECK_THROW(run(), std::runtime_error);
    write_communes({commune_lines[0]}); // whole, but most communes are missing
    BOOST_CHECK_THROW(run(), std::runtime_error);
    fs::remove(folder / "communes.json");
    BOOST_CHECK_THROW(run(), std::runtime_error);
    sources.geographic_code.clear();
    sources.mayors = folder; // a folder is no file
    BOOST_CHECK_THROW(run(), std::runtime_error);
    BOOST_TEST(dump() == before);
}

BOOST_AUTO_TEST_CASE(without_communes_nothing_else_can_be_imported) {
    sources = {};
    sources.mayors = "tests/chores/fixtures/mayors.csv";
    BOOST_CHECK_THROW(run(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_commune_that_disappears_is_hidden_unless_people_live_there) {
    run();
    db.run("INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, "
           "created_at) "
           "VALUES ('a@b.test', 'a@b.test', 'A', 'B', '', '2A004', 0)");
    auto lines = commune_lines;
    std::erase_if(lines, [](const auto& line) {
        return line.find("\"code\":\"2A004\"") != std::string::npos ||
               line.find("\"code\":\"97209\"") != std::string::npos;
    });
    write_communes(lines);
    run();
    BOOST_TEST(found("Fort-de-France").empty());
    BOOST_TEST(found("97200").empty());
    BOOST_TEST(commune("97209").name == "Fort-de-France");
    BOOST_TEST(found("Ajaccio") == "Ajaccio|");
    write_communes(commune_lines);
    run();
    BOOST_TEST(found("Fort-de-France") == "Fort-de-France|");
}

BOOST_AUTO_TEST_CASE(a_new_name_replaces_the_old_keys_and_area_stays) {
    sources.geography = write("geo.tsv", "code\tsurface_ha\tlat\tlon\tsource\tvoisins\n"
                                         "2A004\t8203\t41.9\t8.7\tign2018\t\n");
    run();
    sources.geography.clear();
    auto lines = commune_lines;
    lines[2].replace(lines[2].find("Ajaccio"), 7, "Aiacciu");
    write_communes(lines);
    run();
    BOOST_TEST(found("Ajaccio").empty());
    BOOST_TEST(found("Aiacciu") == "Aiacciu|");
    BOOST_TEST(*commune("2A004").surface_ha == 8203);
}

BOOST_AUTO_TEST_CASE(area_and_neighbours_come_from_a_compressed_table) {
    const std::string rows = "code\tsurface_ha\tlat\tlon\tsource\tvoisins\n"
                             "01001\t1566.3\t46.15359\t4.92582\tign2018\t01002 01015 99999 01001\n"
                             "01002\tlarge\t46\t5\tign2018\t01001\n"
                             "99999\t1\t46\t5\tign2018\t\n"
                             "75056\t10535.2\t48.8\n";
    const auto path = (folder / "geo.tsv.gz").string();
    auto* file = gzopen(path.c_str(), "wb");
    gzwrite(file, rows.data(), static_cast<unsigned>(rows.size()));
    gzclose(file);
    sources.geography = path;
    auto report = run();
    BOOST_TEST(*commune("01001").surface_ha == 1566.3);
    BOOST_TEST(db.value<std::string>(
                   "SELECT neighbour_code FROM commune_neighbour WHERE commune_code = '01001'") == "01002");
    BOOST_TEST(has(report.problems, "geo.tsv.gz:3: 01002: area or centre is no number"));
    BOOST_TEST(has(report.problems, "geo.tsv.gz:4: no commune has the code \"99999\""));
    BOOST_TEST(has(report.problems, "geo.tsv.gz:5: 75056: area or centre is no number"));
}

BOOST_AUTO_TEST_CASE(a_damaged_archive_changes_nothing) {
    run();
    const auto path = (folder / "geo.tsv.gz").string();
    auto* file = gzopen(path.c_str(), "wb");
    std::string rows = "code\tsurface_ha\tlat\tlon\tsource\tvoisins\n";
    for (int i = 0; i < 20000; ++i) rows += fmt::format("01001\t{}\t46\t5\tign\t\n", i * 7919 % 9973);
    gzwrite(file, rows.data(), static_cast<unsigned>(rows.size()));
    gzclose(file);
    fs::resize_file(path, fs::file_size(path) / 2);
    sources.geography = path;
    const auto before = dump();
    BOOST_CHECK_THROW(run(), std::runtime_error);
    BOOST_TEST(dump() == before);
}

BOOST_AUTO_TEST_CASE(the_api_updates_figures_and_postcodes) {
    sources.geo_api = write(
        "api.json", R"([{"nom":"L'Abergement-Clémenciat","code":"01001","codesPostaux":["01400","01401"],
 "siren":"210100012","codeEpci":"200000172","codeDepartement":"01","codeRegion":"84","population":870,"surface":1564.5,
 "centre":{"type":"Point","coordinates":[4.9306,46.1517]}},
{"nom":"Paris","code":"75056","population":-3,"surface":"?","centre":null},
{"nom":"Nulle part","code":"00000"}])");
    auto report = run();
    auto c = commune("01001");
    BOOST_TEST(*c.population == 870);
    BOOST_TEST(*c.surface_ha == 1564.5);
    BOOST_TEST(db.value<double>("SELECT longitude FROM commune WHERE code = '01001'") == 4.9306);
    BOOST_TEST(found("01401") == "L'Abergement-Clémenciat|");
    BOOST_TEST(*commune("75056").population == 2100000);
    BOOST_TEST(report.skipped == 1);
}

BOOST_AUTO_TEST_CASE(mayors_come_from_the_national_register_without_their_birth_dates) {
    sources.mayors = "tests/chores/fixtures/mayors.csv";
    auto report = run();
    struct Row {
        std::string first_name, last_name, since;
    };
    const auto mayor = [&](const std::string& code) {
        return db.one<Row>(
            "SELECT first_name, last_name, since FROM registered_mayor WHERE commune_code = :c", code);
    };
    BOOST_REQUIRE(mayor("01001"));
    BOOST_TEST(mayor("01001")->last_name == "EXEMPLE"); // not the row of 2020
    BOOST_TEST(mayor("01001")->since == "2026-03-22");
    BOOST_TEST(mayor("2A004")->since == "2026-03-28");
    BOOST_TEST(mayor("97209")->last_name == "MODELE; dit \"Lix\"");
    BOOST_TEST(mayor("97209")->since == "2026-03-15"); // of the mandate
    BOOST_TEST(!mayor("75056"));
    BOOST_TEST(has(report.problems, "mayors.csv:6: 75056: \"31/02/2026\" is no date"));
    BOOST_TEST(has(report.problems, "mayors.csv:7: no commune has the code \"75999\""));
    BOOST_TEST(has(report.problems, "mayors.csv:8: 75056: no name"));
    BOOST_TEST(dump().find("1970") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_register_may_have_other_capitals_a_mark_and_dos_line_ends) {
    sources.mayors =
        write("rne.csv", "\xEF\xBB\xBF"
                         "CODE DE LA COMMUNE,NOM DE L’ÉLU,PRÉNOM DE L’ÉLU,date de début de la Fonction\r\n"
                         "1001,EXEMPLE,Camille,2026-03-22T00:00:00\r\n\r\n"
                         "2a004,\xC9,Dominique,\r\n");
    auto report = run();
    BOOST_TEST(count("registered_mayor") == 1);
    BOOST_TEST(has(report.problems, "rne.csv:4: the text is not UTF-8"));
    sources.mayors = write("other.csv", "un;deux\n1;2\n");
    BOOST_CHECK_THROW(run(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(codes_and_dates_are_restored_or_refused) {
    BOOST_TEST(chores::restored_code("1001", "1") == "01001");
    BOOST_TEST(chores::restored_code("2a004", "2A") == "2A004");
    BOOST_TEST(chores::restored_code("209", "972") == "97209");
    BOOST_TEST(chores::restored_code("4", "2A") == "2A004");
    BOOST_TEST(chores::restored_code("ZB209", "ZB") == "97209");
    BOOST_TEST(chores::restored_code("735", "ZP") == "98735");
    for (const char* bad : {"", "abcde", "123456", "2C004", "12 34"})
        BOOST_TEST(chores::restored_code(bad, "").empty(), bad);
    BOOST_TEST(*chores::iso_date("29/02/2024") == "2024-02-29");
    for (const char* bad : {"", "29/02/2025", "2026-13-01", "01/01/26", "22-03-2026", "0000-01-01", "demain"})
        BOOST_TEST(!chores::iso_date(bad), bad);
}

BOOST_AUTO_TEST_CASE(town_halls_come_from_the_directory) {
    sources.town_halls = "tests/chores/fixtures/town-halls.json";
    auto report = run();
    auto hall = town::town_hall_of(db, "01001");
    BOOST_REQUIRE(hall);
    BOOST_TEST(hall->email == "mairie@abergement.test");
    BOOST_TEST(hall->address == "1 place de la Mairie\n01400 L'Abergement-Clémenciat");
    BOOST_TEST(hall->phone == "04 99 00 00 01");
    BOOST_TEST(hall->website == "https://abergement.test");
    BOOST_TEST(hall->opening_hours == "Lundi – Vendredi\u00a0: 8:30 – 12:00, 13:30 – 17:00\n"
                                      "Samedi\u00a0: 9:00 – 12:00 (sur rendez-vous)");
    BOOST_TEST(town::town_hall_of(db, "2A004")->email == "mairie@ajaccio.test");
    BOOST_TEST(town::town_hall_of(db, "2A004")->website.empty());
    BOOST_TEST(town::town_hall_of(db, "75056")->email.empty()); // not that of its first district
    BOOST_TEST(report.skipped == 2);
    BOOST_TEST(has(report.problems, "town-halls.json:9: not a JSON object"));
}

BOOST_AUTO_TEST_CASE(a_killed_import_leaves_all_or_nothing) {
    const auto data = fs::absolute("node_modules/@etalab/decoupage-administratif/data");
    const char* program = std::getenv("PARVIS_PROGRAM");
    if (!fs::exists(data) || !program) return;
    const auto config = write("parvis.toml", fmt::format("database = \"{}\"\n", database.address()));
    int before = 0;
    for (int i = 0; i < 8; ++i) {
        std::fflush(nullptr);
        const pid_t child = ::fork();
        if (child == 0) {
            ::setenv("PARVIS_CONFIG", config.c_str(), 1);
            ::setenv("PARVIS_VAR", folder.c_str(), 1);
            if (!std::freopen("/dev/null", "w", stdout)) ::_exit(127);
            ::execl(program, program, "import-communes", nullptr);
            ::_exit(127);
        }
        ::usleep(150000U + static_cast<unsigned>(i) * 350000U);
        ::kill(child, i % 2 ? SIGINT : SIGKILL);
        ::waitpid(child, nullptr, 0);
        const int now = count("commune");
        BOOST_TEST((now == before || now == 34969), now);
        BOOST_TEST((now > 0) == (count("commune_key") > 0));
        before = now;
        if (!db.postgresql()) BOOST_TEST(db.value<std::string>("PRAGMA integrity_check") == "ok");
    }
}

BOOST_AUTO_TEST_SUITE_END()
