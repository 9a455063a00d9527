#include "chores/children/picture_head.hpp"
#include "lib/base/webp.hpp"
#include "lib/files/picture.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <dirent.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

using web::Picture;
using web::PictureError;
using namespace std::string_literals;

namespace {

const std::string program = [] {
    const char* path = std::getenv("PARVIS_PROGRAM");
    return std::string(path == nullptr ? "" : path);
}();

std::string fixture(const std::string& name) {
    const auto path = std::filesystem::path(__FILE__).parent_path() / "fixtures" / name;
    std::ifstream file(path, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(file, "cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

auto send(std::string_view bytes, int max_side = 1280) {
    BOOST_REQUIRE_MESSAGE(!program.empty(), "PARVIS_PROGRAM must hold the path of the parvis command");
    return web::reencode(program, bytes, max_side);
}

Picture accepted(std::string_view bytes, int max_side = 1280) {
    const auto result = send(bytes, max_side);
    BOOST_REQUIRE(std::holds_alternative<Picture>(result));
    return std::get<Picture>(result);
}

PictureError refused(std::string_view bytes) {
    const auto result = send(bytes);
    BOOST_REQUIRE(std::holds_alternative<PictureError>(result));
    return std::get<PictureError>(result);
}

std::string big_endian(unsigned value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string png_head(unsigned width, unsigned height) {
    return "\x89PNG\r\n\x1A\n"s + big_endian(13) + "IHDR" + big_endian(width) + big_endian(height) +
           "\x08\x02\0\0\0"s + "crc!" + big_endian(0) + "IDAT";
}

std::ptrdiff_t open_descriptors() {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return std::distance(begin(all), end(all));
}

} // namespace

// Boost.Test prints enumerators by this.
namespace web {
static std::ostream& operator<<(std::ostream& out, PictureError error) {
    return out << static_cast<int>(error);
}
} // namespace web

BOOST_AUTO_TEST_SUITE(picture)

BOOST_AUTO_TEST_CASE(a_portrait_is_cut_to_a_square_after_it_was_turned) {
    const auto square = [&](const std::string& name, int max_side) {
        const auto result = web::reencode(program, fixture(name), max_side, web::Shape::square);
        BOOST_REQUIRE(std::holds_alternative<Picture>(result));
        const auto& picture = std::get<Picture>(result);
        BOOST_TEST(picture.width == picture.height);
        return picture.width;
    };
    BOOST_TEST(square("turned-with-place.jpg", 320) == 80); // never made larger than it is
    BOOST_TEST(square("turned-with-place.jpg", 40) == 40);
    BOOST_TEST(square("mairie.heic", 32) == 32);
    BOOST_TEST(square("vert.gif", 1) == 1);
}

BOOST_AUTO_TEST_CASE(a_phone_photo_is_turned_and_loses_the_place_where_it_was_taken) {
    const std::string sent = fixture("turned-with-place.jpg"); // 160 × 80, orientation 6, GPS, maker
    BOOST_REQUIRE(sent.find("Exif") != std::string::npos);
    const Picture picture = accepted(sent);
    BOOST_TEST(picture.width == 80);
    BOOST_TEST(picture.height == 160);
    for (const char* trace : {"Exif", "EXIF", "Mairie", "XMP ", "ICCP"}) {
        BOOST_TEST(picture.webp.find(trace) == std::string::npos, trace);
    }
    const auto size = base::webp_size(picture.webp);
    BOOST_REQUIRE(size.has_value());
    BOOST_TEST(size->width == 80);
}

BOOST_AUTO_TEST_CASE(a_million_boxes_within_one_another_are_no_picture) {
    std::string bytes = big_endian(16) + "ftypavif" + big_endian(0);
    constexpr unsigned boxes = 1'000'000;
    for (unsigned left = boxes; left > 0; --left) bytes += big_endian(8 * left) + "iprp";
    BOOST_TEST(!chores::head_of(chores::PictureKind::avif, bytes));
    BOOST_TEST(refused(bytes) == PictureError::damaged);
}

BOOST_AUTO_TEST_CASE(a_picture_is_never_larger_than_asked_and_never_blown_up) {
    const Picture small = accepted(fixture("turned-with-place.jpg"), 40);
    BOOST_TEST(small.width == 20);
    BOOST_TEST(small.height == 40);
    const Picture dot = accepted(fixture("turned-with-place.jpg"), 1);
    BOOST_TEST(dot.width == 1);
    BOOST_TEST(dot.height == 1);
    BOOST_TEST(accepted(fixture("vert.gif"), 16383).width == 40);
}

BOOST_AUTO_TEST_CASE(every_format_that_phones_and_scanners_make_is_read) {
    for (const char* name : {"half-transparent.png", "mairie.avif", "mairie.heic", "turned-with-place.jpg"}) {
        const Picture picture = accepted(fixture(name));
        BOOST_TEST(picture.width * picture.height == 160 * 80, name);
    }
    BOOST_TEST(accepted(accepted(fixture("mairie.heic")).webp).width == 160);
}

BOOST_AUTO_TEST_CASE(a_bomb_is_refused_by_its_head) {
    BOOST_TEST(refused(png_head(60000, 60000)) == PictureError::too_large);
    BOOST_TEST(refused(png_head(0x7FFFFFFF, 1)) == PictureError::too_large);
    BOOST_TEST(refused(png_head(0xFFFFFFFF, 0xFFFFFFFF)) == PictureError::too_large);
    BOOST_TEST(refused(png_head(0, 0)) == PictureError::damaged);
    BOOST_TEST(refused("GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\xFF\xFF\xFF\xFF\0\x02"s) ==
               PictureError::too_large);
}

BOOST_AUTO_TEST_CASE(thirty_million_points_are_the_most_and_are_refused_by_the_head) {
    BOOST_TEST(refused(png_head(6000, 5000)) == PictureError::damaged); // let in, and then there is nothing
    BOOST_TEST(refused(png_head(6000, 5001)) == PictureError::too_large);
    BOOST_TEST(refused(png_head(7000, 7000)) == PictureError::too_large);
}

BOOST_AUTO_TEST_CASE(the_child_and_its_program_fit_into_what_systemd_gives_them) {
    const std::string unit = test::read_file("systemd/parvis-files.service");
    const auto at = unit.find("\nMemoryMax=");
    BOOST_REQUIRE(at != std::string::npos);
    const std::size_t most = std::stoul(unit.substr(at + 11)) << 20;
    constexpr std::size_t program = 128U << 20; // itself, what was sent and what comes back
    BOOST_TEST(web::picture_memory + program <= most);
    BOOST_TEST(unit.find("\nOOMPolicy=continue\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_of_more_than_ten_megabytes_is_refused_without_a_look) {
    BOOST_TEST(refused(std::string(web::picture_limit + 1, '\xFF')) == PictureError::too_large);
}

BOOST_AUTO_TEST_CASE(a_photo_cut_short_by_a_bad_line_is_damaged) {
    const std::string jpeg = fixture("turned-with-place.jpg");
    BOOST_TEST(accepted(jpeg.substr(0, jpeg.size() - 2)).height == 160, "only the end marker is missing");
    for (const std::size_t kept : {jpeg.size() - 20, jpeg.size() * 9 / 10, jpeg.size() - 200, jpeg.size() / 2, std::size_t{20}, std::size_t{3}}) {
        BOOST_TEST(refused(std::string_view(jpeg).substr(0, kept)) == PictureError::damaged, kept);
    }
    for (const char* name : {"half-transparent.png", "mairie.avif", "mairie.heic"}) {
        const std::string whole = fixture(name);
        BOOST_TEST(refused(std::string_view(whole).substr(0, whole.size() / 2)) == PictureError::damaged,
                   name);
    }
    const std::string webp = accepted(jpeg).webp;
    BOOST_TEST(refused(std::string_view(webp).substr(0, webp.size() / 2)) == PictureError::damaged);
}

BOOST_AUTO_TEST_CASE(what_follows_the_end_of_a_photo_does_not_survive) {
    const Picture picture = accepted(fixture("turned-with-place.jpg") + "<script>alert(1)</script>");
    BOOST_TEST(picture.webp.find("script") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_disguised_as_a_gif_is_refused_or_made_harmless) {
    BOOST_TEST(refused("GIF89a/*<html><script>alert(1)</script></html>*/=1;") == PictureError::damaged);
    std::string gif = fixture("vert.gif");
    gif.insert(gif.size() - 1, "!\xFE\x19<script>alert(1)</script>"s + '\0');
    BOOST_TEST(accepted(gif).webp.find("script") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(drawings_pages_and_nothing_are_not_pictures) {
    for (const std::string& sent :
         {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"s, "<?xml version=\"1.0\"?><svg/>"s,
          "\xEF\xBB\xBF <svg/>"s, "<html>"s, ""s, "G"s, "%PDF-1.7"s, "BM\x36\0\0\0"s, std::string(64, '\0'),
          "RIFF\x10\0\0\0WAVEfmt "s}) {
        BOOST_TEST(refused(sent) == PictureError::not_a_picture, sent);
    }
}

BOOST_AUTO_TEST_CASE(random_damage_never_gets_through_as_anything_but_a_clean_picture) {
    unsigned state = 56260;
    for (const char* name :
         {"turned-with-place.jpg", "half-transparent.png", "mairie.avif", "mairie.heic", "vert.gif"}) {
        const std::string whole = fixture(name);
        for (int round = 0; round < 6; ++round) {
            std::string sent = whole;
            for (int i = 0; i < 8; ++i) {
                state = state * 1664525 + 1013904223;
                sent[12 + (state >> 8) % (sent.size() - 12)] = static_cast<char>(state >> 24);
            }
            const auto result = send(sent, 64);
            if (const Picture* picture = std::get_if<Picture>(&result))
                BOOST_TEST(base::webp_size(picture->webp)->width <= 64);
        }
    }
}

BOOST_AUTO_TEST_CASE(pictures_leave_no_descriptor_open) {
    const auto before = open_descriptors();
    for (int i = 0; i < 3; ++i) {
        accepted(fixture("vert.gif"));
        refused("GIF89a");
    }
    BOOST_TEST(open_descriptors() == before);
}

BOOST_AUTO_TEST_CASE(a_missing_program_or_a_wrong_one_is_the_operators_error) {
    BOOST_CHECK_THROW(web::reencode("/nowhere/parvis", "GIF89a", 100), std::system_error);
    BOOST_CHECK_THROW(web::reencode("/bin/true", "GIF89a", 100), std::runtime_error);
    BOOST_CHECK_THROW(web::reencode("/bin/false", "GIF89a", 100), std::runtime_error);
    BOOST_CHECK_THROW(send(fixture("vert.gif"), 0), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
