// A file that somebody sends as a picture, decoded and written anew in this very process.
#include "fuzz.hpp"

#include "chores/children/picture.hpp"
#include "chores/children/picture_head.hpp"
#include "lib/base/webp.hpp"

#include <exception>

namespace {

constexpr std::int64_t most_pixels = 300'000; ///< larger ones only take longer
constexpr int side = 64;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes{fuzz::view(data, size)}, webp;
    const auto kind = chores::kind_of(bytes);
    const auto head = kind ? chores::head_of(*kind, bytes) : std::nullopt;
    if (!head || head->width > most_pixels || head->height > most_pixels ||
        head->width * head->height > most_pixels)
        return 0;
    try {
        if (chores::convert_picture(bytes, side, webp) != web::PictureExit::ok) return 0;
    } catch (const std::exception&) {
        return 0; // as in the child, that ends as damaged
    }
    const auto written = base::webp_size(webp);
    fuzz::require(written.has_value(), "what is written is a WebP");
    fuzz::require(written->width >= 1 && written->height >= 1 && written->width <= side &&
                      written->height <= side,
                  "it is as large as was asked for");
    for (const char* part : {"EXIF", "XMP ", "ICCP"})
        fuzz::require(webp.substr(0, 64).find(part) == std::string::npos, "nothing but the picture leaves");
    return 0;
}
