#include "chores/children/picture_source.hpp"

namespace chores {

namespace {

using namespace std::string_view_literals;

constexpr unsigned orientation_tag = 0x0112, short_number = 3;

/// EXIF is a TIFF file: its numbers begin with their large or with their small end.
struct Tiff {
    std::string_view bytes;
    bool large_end_first;

    /// Zero beyond the end.
    std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at > bytes.size() || bytes.size() - at < size) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[at + (large_end_first ? i : size - 1 - i)]);
        return value;
    }
};

} // namespace

int orientation_in(std::string_view exif) {
    if (exif.starts_with("Exif\0"sv)) exif.remove_prefix(std::min<std::size_t>(6, exif.size()));
    if (!exif.starts_with("II*\0"sv) && !exif.starts_with("MM\0*"sv)) return 1;
    const Tiff tiff{exif, exif[0] == 'M'};
    const std::size_t folder = tiff.number(4, 4);
    const std::uint32_t entries = tiff.number(folder, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const auto at = folder + 2 + 12 * i;
        if (tiff.number(at, 2) != orientation_tag) continue;
        const auto value = tiff.number(at + 2, 2) == short_number ? tiff.number(at + 8, 2) : 1;
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace chores
