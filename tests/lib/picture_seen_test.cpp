#include "chores/children/picture_head.hpp"
#include "lib/files/picture.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <webp/decode.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>

using namespace std::string_literals;

namespace {

struct Seen {
    int width = 0, height = 0;
    std::string rgb;

    std::array<double, 3> at(int x, int y) const {
        std::array<double, 3> colour{};
        for (std::size_t c = 0; c < 3; ++c)
            colour[c] = static_cast<unsigned char>(rgb[3 * static_cast<std::size_t>(y * width + x) + c]);
        return colour;
    }
};

std::string fixture(const std::string& name) { return test::read_file("tests/lib/fixtures/" + name); }

std::variant<web::Picture, web::PictureError> sent(std::string_view bytes) {
    return web::reencode(std::getenv("PARVIS_PROGRAM"), bytes, 1280);
}

Seen seen(std::string_view bytes) {
    const auto result = sent(bytes);
    BOOST_REQUIRE(std::holds_alternative<web::Picture>(result));
    const auto& webp = std::get<web::Picture>(result).webp;
    Seen picture;
    const std::unique_ptr<std::uint8_t, decltype(&WebPFree)> pixels{
        WebPDecodeRGB(reinterpret_cast<const std::uint8_t*>(webp.data()), webp.size(), &picture.width,
                      &picture.height),
        &WebPFree};
    BOOST_REQUIRE(pixels);
    picture.rgb.assign(reinterpret_cast<const char*>(pixels.get()),
                       std::size_t{3} * static_cast<unsigned>(picture.width * picture.height));
    return picture;
}

/// CIE 1931 to L*a*b*: a step of 2.3 is just seen.
std::array<double, 3> lab(const std::array<double, 3>& rgb) {
    std::array<double, 3> line{};
    for (std::size_t c = 0; c < 3; ++c)
        line[c] = rgb[c] > 10 ? std::pow((rgb[c] / 255 + 0.055) / 1.055, 2.4) : rgb[c] / 255 / 12.92;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * line[0] + 0.3576 * line[1] + 0.1805 * line[2]) / 0.9505);
    const double y = f(0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]);
    const double z = f((0.0193 * line[0] + 0.1192 * line[1] + 0.9505 * line[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const std::array<double, 3>& one, const std::array<double, 3>& other) {
    const auto a = lab(one), b = lab(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

constexpr std::array<double, 3> red{220, 0, 0}, blue{0, 0, 200}, white{255, 255, 255};
constexpr double just_seen_twice = 6;

/// The colours of two corners: red is the left one of the upper edge as it was taken, blue the right one.
void corners(const Seen& picture, const std::array<double, 3>& upper_right,
             const std::array<double, 3>& lower_right) {
    BOOST_TEST(picture.width == 120);
    BOOST_TEST(picture.height == 160);
    BOOST_TEST(difference(picture.at(115, 5), upper_right) < 2 * just_seen_twice);
    BOOST_TEST(difference(picture.at(115, 155), lower_right) < 2 * just_seen_twice);
    BOOST_TEST(difference(picture.at(5, 5), white) < just_seen_twice);
}

std::string jpeg_of_scans(int scans) {
    const auto part = [](char marker, const std::string& content) {
        const auto size = content.size() + 2;
        return "\xFF"s + marker + static_cast<char>(size >> 8) + static_cast<char>(size & 0xFF) + content;
    };
    std::string jpeg = "\xFF\xD8"s + part('\xDB', '\0' + std::string(64, '\1')) +
                       part('\xC2', "\x08\x15\x18\x15\x18\x01\x01\x11\0"s) +
                       part('\xC4', "\0\1"s + std::string(15, '\0') + '\0') +
                       part('\xC4', "\x10\1"s + std::string(15, '\0') + '\xE0') +
                       part('\xDA', "\1\1\0\0\0\0"s) + std::string(56953, '\0');
    for (int i = 0; i < scans; ++i) jpeg += part('\xDA', "\1\1\0\1\x3F\0"s) + "\x1F\xFF\0"s;
    return jpeg + "\xFF\xD9";
}

} // namespace

BOOST_AUTO_TEST_SUITE(picture_seen)

BOOST_AUTO_TEST_CASE(a_telephones_wide_colours_are_those_that_were_taken) {
    constexpr std::array<std::array<double, 3>, 4> taken{
        {{230, 30, 40}, {40, 160, 60}, {255, 120, 0}, {90, 150, 230}}};
    for (const char* name : {"wide-colours.jpg", "wide-colours.png", "wide-colours.webp", "wide-colours.avif",
                             "wide-colours.heic"}) {
        const auto picture = seen(fixture(name));
        for (int i = 0; i < 4; ++i)
            BOOST_TEST(difference(picture.at(64 * i + 32, 32), taken[static_cast<std::size_t>(i)]) <
                           just_seen_twice,
                       name << " colour " << i);
    }
}

BOOST_AUTO_TEST_CASE(the_four_inks_of_a_printer_become_the_colour_that_they_print) {
    BOOST_TEST(difference(seen(fixture("four-inks.jpg")).at(32, 32), {235, 51, 51}) < just_seen_twice);
}

BOOST_AUTO_TEST_CASE(a_photo_stands_upright_in_every_format_that_says_how_it_was_held) {
    for (const char* name : {"turned.webp", "turned.png", "turned.avif"}) {
        BOOST_TEST_CONTEXT(name) corners(seen(fixture(name)), red, blue);
    }
    corners(seen(fixture("mirrored.avif")), blue, red);
}

BOOST_AUTO_TEST_CASE(a_moving_picture_shows_its_first_moment) {
    const auto picture = seen(fixture("moving.webp"));
    BOOST_TEST(picture.width == 80);
    BOOST_TEST(difference(picture.at(40, 30), {255, 0, 0}) < just_seen_twice);
}

BOOST_AUTO_TEST_CASE(a_photo_without_its_end_marker_is_whole_and_one_without_its_end_is_not) {
    const std::string trailer =
        "\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data1795968SEFH"s + std::string(40, '\0') + "SEFT";
    for (const char* name : {"wide-colours.jpg", "progressive.jpg", "turned-with-place.jpg"}) {
        const auto whole = fixture(name);
        const auto bare = whole.substr(0, whole.size() - 2);
        BOOST_TEST(std::holds_alternative<web::Picture>(sent(bare)), name);
        BOOST_TEST(std::holds_alternative<web::Picture>(sent(bare + trailer)), name);
        for (const double part : {0.3, 0.6, 0.9}) {
            const auto cut = sent(std::string_view{whole}.substr(
                0, static_cast<std::size_t>(part * static_cast<double>(whole.size()))));
            BOOST_REQUIRE_MESSAGE(std::holds_alternative<web::PictureError>(cut), name << " cut at " << part);
            BOOST_CHECK(std::get<web::PictureError>(cut) == web::PictureError::damaged);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_small_photo_that_wants_a_thousand_passes_is_refused_before_it_is_read) {
    const auto began = std::chrono::steady_clock::now();
    const auto refused = sent(jpeg_of_scans(8000));
    BOOST_REQUIRE(std::holds_alternative<web::PictureError>(refused));
    BOOST_CHECK(std::get<web::PictureError>(refused) == web::PictureError::timed_out);
    BOOST_TEST(chores::head_of(chores::PictureKind::jpeg, jpeg_of_scans(10))->scans == 11);
    BOOST_CHECK((std::chrono::steady_clock::now() - began) < std::chrono::seconds{2});
}

BOOST_AUTO_TEST_CASE(what_browsers_do_not_read_either_is_no_picture_and_not_called_damaged) {
    for (const auto& frame :
         {"\xC3\0\x0B\x08\0\x08\0\x08\x01\x01\x11\0"s, "\xC9\0\x0B\x08\0\x08\0\x08\x01\x01\x11\0"s,
          "\xC1\0\x0B\x0C\0\x08\0\x08\x01\x01\x11\0"s}) {
        const auto refused = sent("\xFF\xD8\xFF"s + frame + "\xFF\xDA\0\x08\1\1\0\0\x3F\0\x12\x34\xFF\xD9"s);
        BOOST_REQUIRE(std::holds_alternative<web::PictureError>(refused));
        BOOST_CHECK(std::get<web::PictureError>(refused) == web::PictureError::not_a_picture);
    }
}

BOOST_AUTO_TEST_CASE(a_request_that_has_used_its_time_gets_no_more) {
    const auto refused =
        web::reencode(std::getenv("PARVIS_PROGRAM"), fixture("vert.gif"), 100, web::Shape::whole, 0);
    BOOST_REQUIRE(std::holds_alternative<web::PictureError>(refused));
    BOOST_CHECK(std::get<web::PictureError>(refused) == web::PictureError::timed_out);
}

BOOST_AUTO_TEST_SUITE_END()
