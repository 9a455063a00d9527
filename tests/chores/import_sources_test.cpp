#include "chores/import_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <pty.h>

using namespace test;

BOOST_FIXTURE_TEST_SUITE(import_sources_test, Import)

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

BOOST_AUTO_TEST_CASE(a_figure_that_no_commune_can_have_is_left_out) {
    run();
    sources.geo_api = write("api.json", R"([
{"code":"01001","population":1e300,"surface":1e300,"centre":{"coordinates":[1e300,46.1]},"codesPostaux":["01400","","01\u0000401\n"]},
{"code":"01002","population":99999999999999999999,"centre":{"coordinates":[5.1,-91]}}
])");
    run();
    BOOST_TEST(*commune("01001").population == 860);
    BOOST_TEST(!commune("01001").surface_ha);
    BOOST_TEST(*commune("01002").population == 270);
    BOOST_TEST(db.value<int>(
                   "SELECT COUNT(*) FROM commune WHERE latitude IS NOT NULL OR longitude IS NOT NULL") == 0);
    BOOST_TEST(db.value<std::string>(
                   "SELECT MAX(postcode) FROM commune_postcode WHERE commune_code = '01001'") == "01401");
    write_communes(
        {R"({"code":"01001","nom":"L'Abergement","departement":"01","region":"84","type":"commune-actuelle","population":1e19})",
         commune_lines[1], commune_lines[2], commune_lines[3], commune_lines[4]});
    sources.geo_api.clear();
    run();
    BOOST_TEST(*commune("01001").population == 860);
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
    BOOST_TEST(found("01401") == "L’Abergement-Clémenciat|");
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

BOOST_AUTO_TEST_CASE(a_file_in_another_encoding_or_with_nothing_in_it_is_refused_and_changes_nothing) {
    run();
    const auto before = dump();
    const auto refused = [&](const std::string& because) {
        BOOST_CHECK_EXCEPTION(run(), std::runtime_error, [&](const std::runtime_error& error) {
            return std::string_view{error.what()}.find(because) != std::string_view::npos;
        });
        BOOST_TEST(dump() == before);
        sources.mayors.clear();
        sources.town_halls.clear();
    };
    sources.mayors = write("latin1.csv", "Code de la commune;Nom de l'\xE9lu;Pr\xE9nom de l'\xE9lu\n01001;H\xE9rault;Ren\xE9\n");
    refused("not UTF-8");
    sources.mayors = write("empty.csv", "Code de la commune;Nom de l’élu;Prénom de l’élu\n");
    refused("there is no row in it");
    for (const char* nothing : {"[]", "{\"service\":[ ]}", "[\n]\n"}) {
        sources.town_halls = write("empty.json", nothing);
        refused("there is no row in it");
    }
    sources.town_halls = write("latin1.json", "[{\"nom\":\"Mairie de B\xE8gles\"}]");
    BOOST_TEST(has(run().problems, "latin1.json:1: the text is not UTF-8"));
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

BOOST_AUTO_TEST_CASE(opening_hours_with_a_gap_are_what_is_there) {
    const auto hours_of = [&](const std::string& stretch) {
        sources.town_halls = write("gap.json", R"({"service":[
{"pivot":[{"type_service_local":"mairie","code_insee_commune":["01001"]}],"plage_ouverture":[{)" +
                                                   stretch + "}]}\n]}");
        run();
        return town::town_hall_of(db, "01001")->opening_hours;
    };
    BOOST_TEST(hours_of(R"("valeur_heure_debut_1":"08:30:00","valeur_heure_fin_1":"12:00:00")") ==
               "8:30 – 12:00");
    BOOST_TEST(hours_of(R"("nom_jour_debut":"Lundi","valeur_heure_debut_2":"13:30:00",)"
                        R"("valeur_heure_fin_2":"17:00:00")") == "Lundi\u00a0: 13:30 – 17:00");
    BOOST_TEST(hours_of(R"("nom_jour_fin":"Vendredi","valeur_heure_debut_1":"08:30:00")") == "Vendredi");
    BOOST_TEST(hours_of(R"("commentaire":"sur rendez-vous")") == "(sur rendez-vous)");
}

BOOST_AUTO_TEST_CASE(a_killed_import_leaves_all_or_nothing) {
    const char* program = std::getenv("PARVIS_PROGRAM");
    BOOST_REQUIRE_MESSAGE(program, "PARVIS_PROGRAM must hold the path of the parvis command");
    BOOST_REQUIRE(fs::exists("node_modules/@etalab/decoupage-administratif/data"));
    int interrupted = 0, tried = 0;
    // At its first word, then where so many of the thirty marks of "writing" are shown: 25, 50, 75 and 95 %. On a machine that
    // has something else to do, one may end before it is killed: then the early ones once more.
    for (const int marks : {0, 8, 15, 23, 29, 0, 8, 0}) {
        if (++tried > 5 && interrupted >= 3) break;
        const test::Database killed;
        const auto config = write("parvis.toml", fmt::format("database = \"{}\"\n", killed.address()));
        const auto until =
            marks == 0 ? "departments" : fmt::format("{:<24} [{}", "writing", std::string(static_cast<std::size_t>(marks), '#'));
        std::fflush(nullptr);
        int screen = -1; // progress is shown on a terminal only
        const pid_t child = ::forkpty(&screen, nullptr, nullptr, nullptr);
        if (child == 0) {
            ::setenv("PARVIS_CONFIG", config.c_str(), 1);
            ::setenv("PARVIS_VAR", folder.c_str(), 1);
            ::execl(program, program, "import-communes", nullptr);
            ::_exit(127);
        }
        std::string shown;
        for (char part[200]; shown.find(until) == std::string::npos;) {
            const auto got = ::read(screen, part, sizeof part);
            if (got <= 0) break;
            shown.erase(0, shown.size() > 200 ? shown.size() - 200 : 0);
            shown.append(part, static_cast<std::size_t>(got));
        }
        BOOST_TEST(shown.find(until) != std::string::npos, shown);
        ::kill(child, marks % 2 ? SIGINT : SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(screen);
        db::Db left{killed.address()};
        const auto communes = left.value<int>("SELECT COUNT(*) FROM commune");
        BOOST_TEST((communes == 0 || communes == 34969), communes << " at " << marks);
        BOOST_TEST((communes > 0) == (left.value<int>("SELECT COUNT(*) FROM commune_key") > 0));
        interrupted += communes == 0 && WIFSIGNALED(status);
        if (!left.postgresql()) BOOST_TEST(left.value<std::string>("PRAGMA integrity_check") == "ok");
    }
    BOOST_TEST(interrupted >= 3);
}

BOOST_AUTO_TEST_SUITE_END()
