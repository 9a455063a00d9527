#include "chores/children/picture_source.hpp"

#include <algorithm>
#include <gd.h>
#include <zlib.h>

namespace chores {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t profile_max = std::size_t{4}
                                    << 20; ///< bytes: those of cameras and screens have a few thousand

Opened rows_of(gdImage* decoded) {
    const std::shared_ptr<gdImage> image{decoded, [](gdImage* made) {
                                             if (made) gdImageDestroy(made);
                                         }};
    if (!image || !gdImagePaletteToTrueColor(image.get())) return {};
    PictureSource source;
    source.width = gdImageSX(image.get());
    source.height = gdImageSY(image.get());
    source.next_row = [image, y = 0](std::uint8_t* row) mutable {
        const int* pixels = image->tpixels[y++];
        for (int x = 0; x < gdImageSX(image.get()); ++x, row += 4) {
            const int pixel = pixels[x];
            row[0] = static_cast<std::uint8_t>(gdTrueColorGetBlue(pixel));
            row[1] = static_cast<std::uint8_t>(gdTrueColorGetGreen(pixel));
            row[2] = static_cast<std::uint8_t>(gdTrueColorGetRed(pixel));
            row[3] = static_cast<std::uint8_t>((gdAlphaMax - gdTrueColorGetAlpha(pixel)) * 255 / gdAlphaMax);
        }
        return true;
    };
    return {std::move(source)};
}

/// The content of the first chunk of that name before the pixels, or anywhere with `anywhere`.
std::optional<std::string_view> chunk(std::string_view png, std::string_view name, bool anywhere = false) {
    for (std::size_t at = 8; png.size() - std::min(at, png.size()) >= 12;) {
        const auto size = static_cast<std::size_t>(big_endian(png, at, 4));
        const auto found = png.substr(at + 4, 4);
        if (size > png.size() - at - 12 || (found == "IDAT" && !anywhere)) return {};
        if (found == name) return png.substr(at + 8, size);
        at += 12 + size;
    }
    return {};
}

/// iCCP: a name, a zero, a zero, and the packed profile. Empty when it is larger than any screen's, or
/// broken.
std::string unpacked_profile(std::string_view content) {
    const auto name_ends = content.find('\0');
    if (name_ends == std::string_view::npos || name_ends + 2 > content.size()) return {};
    content.remove_prefix(name_ends + 2);
    std::string profile(profile_max, '\0');
    uLongf size = profile.size();
    if (::uncompress(reinterpret_cast<Bytef*>(profile.data()), &size,
                     reinterpret_cast<const Bytef*>(content.data()), content.size()) != Z_OK)
        return {};
    profile.resize(size);
    return profile;
}

/// gAMA and cHRM, of scanners and programs of before.
std::optional<Primaries> old_colours(std::string_view png) {
    constexpr double unit = 100'000, usual = 1 / 2.2;
    auto said = primaries_of(1, 8).value_or(Primaries{}); // those of sRGB, until cHRM says others
    const auto gamma = chunk(png, "gAMA"), points = chunk(png, "cHRM");
    if (!gamma || gamma->size() != 4) return {};
    const double value = static_cast<double>(big_endian(*gamma, 0, 4)) / unit;
    if (value < 0.2 || value > 5) return {};
    said.gamma = 1 / value;
    const bool given = points && points->size() == 32;
    if (given)
        for (std::size_t i = 0; i < 8; ++i) // white stands first there, and last here
            said.xy[(i + 6) % 8] = std::clamp(static_cast<double>(big_endian(*points, 4 * i, 4)) / unit, 0.0, 1.0);
    if (!given && value > usual - 0.01 && value < usual + 0.01) return {};
    return said;
}

void read_colours(std::string_view png, PictureSource& source) {
    if (const auto numbers = chunk(png, "cICP"); numbers && numbers->size() == 4) {
        source.primaries = primaries_of((*numbers)[0], (*numbers)[1]);
    } else if (const auto profile = chunk(png, "iCCP")) {
        source.icc = unpacked_profile(*profile);
    } else if (!chunk(png, "sRGB")) {
        source.primaries = old_colours(png);
    }
}

void say_nothing(int, const char*, va_list) {}

} // namespace

Opened open_png(std::string_view bytes) {
    gdSetErrorMethod(say_nothing);
    auto opened =
        rows_of(gdImageCreateFromPngPtr(static_cast<int>(bytes.size()), const_cast<char*>(bytes.data())));
    if (!opened.source) return opened;
    read_colours(bytes, *opened.source);
    if (const auto exif = chunk(bytes, "eXIf", true)) opened.source->orientation = orientation_in(*exif);
    return opened;
}

Opened open_gif(std::string_view bytes) {
    gdSetErrorMethod(say_nothing);
    return rows_of(gdImageCreateFromGifPtr(static_cast<int>(bytes.size()), const_cast<char*>(bytes.data())));
}

} // namespace chores
