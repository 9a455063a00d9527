#include "chores/import_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

BOOST_FIXTURE_TEST_SUITE(import_communes_test, Import)

BOOST_AUTO_TEST_CASE(a_commune_has_its_department_region_grouping_and_hours) {
    auto report = run();
    BOOST_TEST(report.communes == 5);
    BOOST_TEST(report.skipped == 0);
    auto c = commune("01001");
    BOOST_TEST(c.path() == "l-abergement-clemenciat-01001");
    BOOST_TEST(c.department_name == "Ain");
    BOOST_TEST(c.region_name == "Auvergne-Rhône-Alpes");
    BOOST_TEST(c.epci_name == "Dombes");
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
        BOOST_TEST(found(typed) == "L’Abergement-Clémenciat|", typed);
    for (const char* typed : {"st oeuf", "St. Œuf", "saint-oeuf-le-v", "vieux"})
        BOOST_TEST(found(typed) == "Saint-Œuf-le-Vieux|", typed);
}

BOOST_AUTO_TEST_CASE(a_commune_that_became_part_of_another_is_found_by_its_name) {
    run();
    const auto matches = town::find_communes(db, "arbignieu").communes;
    BOOST_REQUIRE(matches.size() == 1U);
    BOOST_TEST(matches[0].name == "Saint-Œuf-le-Vieux");
    BOOST_TEST(matches[0].part == "Arbignieu");
    auto lines = commune_lines;
    lines.pop_back();
    write_communes(lines);
    run();
    BOOST_TEST(found("arbignieu").empty());
}

BOOST_AUTO_TEST_CASE(a_database_of_a_former_version_gets_its_keys_by_the_next_import) {
    run();
    const auto whole = dump();
    db.run("DELETE FROM commune_names");
    db.run("DELETE FROM department");
    db.run("DELETE FROM commune_key WHERE part <> '' OR whole = 2");
    BOOST_TEST(found("arbignieu").empty());
    run();
    BOOST_TEST(dump() == whole);
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

BOOST_AUTO_TEST_SUITE_END()
