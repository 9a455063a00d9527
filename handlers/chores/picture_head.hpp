// What a picture file says about itself, read without any picture library: before it is decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chores {

enum class PictureKind { jpeg, png, webp, avif, heic, gif };

/// By the first bytes only; empty for anything else, SVG included.
std::optional<PictureKind> kind_of(std::string_view bytes);

struct PictureHead {
    std::int64_t width = 0, height = 0; // pixels, as stored; the larger one where a file states several sizes
};

/// Empty when the size cannot be found, or when a JPEG ends before its end marker.
std::optional<PictureHead> head_of(PictureKind kind, std::string_view bytes);

} // namespace chores
