// What the head of a WebP file says, read without any picture library.
#pragma once

#include <optional>
#include <string_view>

namespace base {

struct PixelSize {
    int width, height;
};

/// Empty when it is not a WebP file.
std::optional<PixelSize> webp_size(std::string_view bytes);

} // namespace base
