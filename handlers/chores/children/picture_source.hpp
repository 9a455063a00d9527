// A picture while it is read: rows of pixels, what its colours mean, and how it was held. One reader for each
// library of a format; all run in the child process of chores/children/picture.hpp only.
#pragma once

#include "chores/children/picture_head.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chores {

/// Primaries (x, y of red, green, blue and white, CIE 1931) and curve of a file that has no ICC profile.
struct Primaries {
    std::array<double, 8> xy;
    double gamma = 0; ///< 0: the curve of sRGB
};

struct PictureSource {
    int width = 0, height = 0; ///< pixels, as they lie in the file
    int orientation = 1;       ///< 1 to 8 as in EXIF
    std::string icc;           ///< as it stands in the file; empty when it has none
    std::optional<Primaries> primaries;
    /// Writes the next row, from the top: blue, green, red and opacity, a byte each. False when what is left
    /// cannot be read.
    std::function<bool(std::uint8_t* row)> next_row;
};

enum class Unread { damaged, unsupported };

/// What a reader gives: the first frame, or why there is none.
struct Opened {
    std::optional<PictureSource> source;
    Unread why = Unread::damaged;
};

/// At least `enough` pixels of the longest side (of the shortest, with `by_shortest`) are wanted: a JPEG is
/// read at a half, a quarter or an eighth where that suffices. A JPEG whose pixels end too early is damaged;
/// one that lacks nothing but its end marker is not.
Opened open_jpeg(std::string_view bytes, int enough, bool by_shortest);
Opened open_webp(std::string_view bytes);
Opened open_avif(std::string_view bytes);
Opened open_heic(std::string_view bytes);
Opened open_png(std::string_view bytes);
Opened open_gif(std::string_view bytes);

/// 1 to 8, of EXIF with or without its six first letters ("Exif"); 1 when it says nothing that can be read.
int orientation_in(std::string_view exif);

/// By the numbers of ITU-T H.273, as AVIF, HEIC and PNG write them; none where they are those of sRGB, or
/// nearly. What is meant for brighter screens is taken for sRGB.
std::optional<Primaries> primaries_of(int primaries, int transfer);

/// Turns rows of blue, green, red and opacity into sRGB. Without a profile that says how, they stay as they
/// are.
class ToSrgb {
  public:
    explicit ToSrgb(const PictureSource& source);
    ~ToSrgb();
    ToSrgb(const ToSrgb&) = delete;
    ToSrgb& operator=(const ToSrgb&) = delete;
    void operator()(int* pixels, int count) const;

  private:
    void* transform_ = nullptr;
    bool grey_ = false;
};

/// For rows of inverted cyan, magenta, yellow and black, as Adobe writes them; empty without a profile for
/// such colours.
std::function<void(const std::uint8_t* cmyk, std::uint8_t* bgra, int count)>
cmyk_to_srgb(std::string_view icc);

} // namespace chores
