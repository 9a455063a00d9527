// What is counted of visitors stands beside the town's data, and is worth less.
#include "lib/app/limit.hpp"
#include "lib/http/errors.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>

namespace {

constexpr web::Limit five{5, 60};

struct Counting : test::World {
    std::filesystem::path file = var / "limits.db";

    void try_once() { web::count_attempt(*app, "login", "claire", five); }
    /// How often Claire may still try.
    int left() {
        for (int tried = 0;; ++tried)
            if (web::seconds_to_wait(*app, "login", "claire", five) > 0) return tried;
    }
    /// Another program of the same site.
    void restart() {
        auto open = app->use(nullptr);
        start(app->config);
        app->use(std::move(open));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(limit, Counting)

BOOST_AUTO_TEST_CASE(all_programs_of_a_site_count_together) {
    try_once();
    try_once();
    restart();
    BOOST_TEST(left() == 3);
    BOOST_CHECK_THROW(try_once(), web::TooMany);
    now += five.seconds;
    BOOST_TEST(left() == 5);
}

BOOST_AUTO_TEST_CASE(a_login_that_fails_writes_nothing_into_the_towns_data_on_sqlite) {
    if (db().postgresql()) return; // where the file of the counts is the same
    const auto changes = [&] { return db().value<long long>("SELECT total_changes()"); };
    const auto before = changes();
    BOOST_TEST(test::Browser{*this}.post("/connexion", {{"email", "claire@tilleuls.test"}, {"password", "tournesol 1"}}).status == 422);
    BOOST_TEST(changes() == before);
    BOOST_TEST(app->limits().value<int>("SELECT COUNT(*) FROM attempt") > 0);
}

BOOST_AUTO_TEST_CASE(who_deletes_the_file_lets_everybody_begin_anew) {
    while (web::seconds_to_wait(*app, "login", "claire", five) == 0) {
    }
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
    BOOST_TEST(left() == 5);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_set_aside_and_refuses_nobody) {
    try_once();
    restart();
    for (const char* end : {"-wal", "-shm"}) std::filesystem::remove(file.string() + end);
    std::ofstream{file} << std::string(5000, 'x');
    BOOST_TEST(left() == 5);
    BOOST_TEST(std::filesystem::exists(file.string() + ".damaged"));
}

BOOST_AUTO_TEST_CASE(one_that_is_damaged_while_a_program_has_it_open_refuses_one_visit_and_no_more) {
    try_once();
    auto open = app->use(nullptr);
    app->forget_db(); // as the visit that failed leaves it
    app->use(std::move(open));
    for (const char* end : {"-wal", "-shm"}) std::filesystem::remove(file.string() + end);
    std::ofstream{file} << std::string(5000, 'x');
    BOOST_TEST(left() == 5);
}

BOOST_AUTO_TEST_CASE(where_it_cannot_be_written_nobody_is_let_through_uncounted) {
    std::filesystem::create_directories(file.string() + ".damaged/in the way"); // not even root puts a file there
    std::filesystem::create_directory(file);
    BOOST_CHECK_THROW(try_once(), std::exception);
    BOOST_TEST(test::Browser{*this}.post("/connexion", {{"email", "claire@tilleuls.test"}, {"password", test::password}}).status == 503);
}

BOOST_AUTO_TEST_SUITE_END()
