#include "chores/retention/sweep.hpp"
#include "lib/files/room.hpp"
#include "lib/files/upload.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

namespace {

constexpr std::int64_t megabyte = 1'000'000;

std::size_t files_in(const std::filesystem::path& folder) {
    std::size_t files = 0;
    if (std::filesystem::exists(folder))
        for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
            files += entry.is_regular_file();
    return files;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(room, test::World)

BOOST_AUTO_TEST_CASE(the_site_keeps_as_much_as_its_operator_allows_and_nothing_of_what_is_refused) {
    auto config = app->config;
    config.uploads = {1, 0};
    web::store_private_file(config, std::string(600'000, 'a'), "pdf");
    const auto before = files_in(config.var / "uploads");
    BOOST_CHECK_THROW(web::store_private_file(config, std::string(600'000, 'b'), "pdf"), web::NoRoom);
    BOOST_TEST(files_in(config.var / "uploads") == before);
    web::store_private_file(config, std::string(100'000, 'c'), "pdf"); // what is smaller has room
    config.uploads.most_mb = 0;
    const auto full = web::store_picture(config, test::read_file("sql/demo/market.jpg"), 1280);
    BOOST_REQUIRE(std::holds_alternative<std::string_view>(full));
    BOOST_TEST(std::get<std::string_view>(full) == "NO_ROOM");
}

BOOST_AUTO_TEST_CASE(what_lay_there_before_is_counted_and_room_that_was_made_shows_the_next_day) {
    auto config = app->config;
    config.uploads = {1, 0};
    std::filesystem::create_directories(config.var / "uploads/ab");
    std::ofstream{config.var / "uploads/ab/old.pdf"} << std::string(900'000, 'a');
    std::filesystem::remove(config.var / "uploads.total");
    BOOST_CHECK_THROW(web::take_room(config, 200'000), web::NoRoom);
    std::filesystem::remove(config.var / "uploads/ab/old.pdf");
    std::ofstream{config.var / "uploads.total"} << "900000 1000\n"; // counted long ago
    BOOST_CHECK_NO_THROW(web::take_room(config, 200'000));
}

BOOST_AUTO_TEST_CASE(the_sweep_counts_and_nobody_who_sends_something_has_to_wait_for_that) {
    auto config = app->config;
    config.uploads = {1, 0};
    std::ofstream{config.var / "uploads.total"} << "900000 " << base::system_now() - 2 * base::day << "\n";
    BOOST_CHECK_THROW(web::take_room(config, 200'000), web::NoRoom);
    std::filesystem::create_directories(config.var / "uploads");
    app->config.uploads = config.uploads;
    chores::sweep_uploads(*app, now);
    BOOST_CHECK_NO_THROW(web::take_room(config, 200'000));
    BOOST_CHECK_THROW(web::take_room(config, 900'000), web::NoRoom);
}

BOOST_AUTO_TEST_CASE(the_last_of_the_disk_is_never_taken) {
    auto config = app->config;
    config.uploads.free_mb = std::int64_t{1} << 40;
    config.uploads.most_mb = std::int64_t{1} << 40;
    const auto disk = std::filesystem::space(config.var);
    const auto most =
        static_cast<std::int64_t>(disk.available) - static_cast<std::int64_t>(disk.capacity) / 20;
    BOOST_CHECK_THROW(web::take_room(config, std::max<std::int64_t>(0, most) + 100 * megabyte), web::NoRoom);
}

BOOST_AUTO_TEST_SUITE_END()
