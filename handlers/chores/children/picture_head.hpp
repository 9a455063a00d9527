// What a picture file says about itself, read without any picture library: before it is decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chores {

enum class PictureKind { jpeg, png, webp, avif, heic, gif };

/// By the first bytes only; empty for anything else, SVG included.
std::optional<PictureKind> kind_of(std::string_view bytes);

/// Most passes over its pixels that a JPEG may want. Programs write ten or so; each may cost a thousandth of
/// its bytes and as much computing as all the others.
constexpr int jpeg_scans = 64;

struct PictureHead {
    std::int64_t width = 0, height = 0; // pixels, as stored; the larger one where a file states several sizes
    int scans = 0;                      // of a JPEG; 0 for all others
    bool usual = true;                  // a JPEG as browsers read it: 8 bits, Huffman, not lossless
};

/// The number in `size` bytes from `at` on, which have to be there.
std::int64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size);

/// Empty when the size cannot be found, or when a JPEG ends before its pixels.
std::optional<PictureHead> head_of(PictureKind kind, std::string_view bytes);

} // namespace chores
