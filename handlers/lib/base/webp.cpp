#include "lib/base/webp.hpp"

#include <cstddef>

namespace base {

namespace {

int little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t i = size; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

std::optional<PixelSize> webp_size(std::string_view bytes) {
    if (bytes.size() < 30 || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP") return std::nullopt;
    const std::string_view kind = bytes.substr(12, 4);
    if (kind == "VP8X") return PixelSize{little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1};
    if (kind == "VP8L" && bytes[20] == 0x2F) {
        const int low = little_endian(bytes, 21, 2), high = little_endian(bytes, 23, 2);
        return PixelSize{(low & 0x3FFF) + 1, ((low >> 14) | ((high & 0xFFF) << 2)) + 1};
    }
    if (kind == "VP8 " && bytes.substr(23, 3) == "\x9d\x01\x2a") {
        return PixelSize{little_endian(bytes, 26, 2) & 0x3FFF, little_endian(bytes, 28, 2) & 0x3FFF};
    }
    return std::nullopt;
}

} // namespace base
