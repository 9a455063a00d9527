// Pictures that people send: always decoded and written anew, in a child process with limits, so that a
// broken or hostile file can neither hurt this process nor reach a browser, and place data is lost on the
// way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace web {

/// Most bytes of a picture that is sent; say so beside the field.
constexpr std::size_t picture_limit = 10U << 20;

/// Most pixels of a picture that is sent: a phone's photo of 24 million, not the 48 or 50 of its largest
/// setting, which cost half as much again.
constexpr std::int64_t picture_pixels = 30'000'000;

/// Bytes of addresses that the child may take, libraries included. So many pixels take up to 445 MiB (HEIC
/// with transparency, in threads), 400 as AVIF, 300 as PNG. Less than MemoryMax in systemd/parvis-files.service,
/// which the program and its child share. There is one such child at a time for the whole site.
constexpr std::size_t picture_memory = 512U << 20;

/// Sides of a picture that is kept, in pixels.
constexpr int picture_side = 1280;

/// Of the small copy beside it, for a phone; and of a portrait's, for a list.
constexpr int small_side = 640, small_portrait_side = 160;

/// What the pictures of one request may take together: of computing for each, and from the first one's
/// beginning to the last one's end. A photo takes 0.1 to 0.5 s.
constexpr int picture_seconds = 4, picture_wall_ms = 5000;

struct Picture {
    std::string webp;  // the file, without any metadata
    int width, height; // pixels
};

enum class PictureError {
    not_a_picture, // not JPEG, PNG, WebP, AVIF, HEIC or GIF
    too_large,     // more bytes than picture_limit, or more than picture_pixels
    damaged,       // cut short, inconsistent, or needs more memory than the child may take
    timed_out,     // would take, or took, longer than a request may
};

/// What `parvis-picture` answers by its exit status; any other end counts as damaged.
enum class PictureExit : int {
    ok = 0,
    not_a_picture = 10,
    too_large = 11,
    damaged = 12,
    cannot_write = 13,
    too_long = 14
};

/// Square: the largest one from the middle; of an upright picture a little higher, where faces are.
enum class Shape { whole, square };

/// Decodes, turns as the camera says, crops to `shape`, scales down until no side exceeds `max_side_px` (1 to
/// 16383), puts transparent parts on white and returns a WebP: by running `parvis_program_path`-picture
/// `--max-side N [--square]` with the bytes as standard input. Ends within `wall_ms`: never inside a
/// transaction. Throws std::system_error when the program cannot be run, std::runtime_error when it
/// misbehaves.
std::variant<Picture, PictureError> reencode(const std::string& parvis_program_path, std::string_view bytes,
                                             int max_side_px, Shape shape = Shape::whole,
                                             int wall_ms = picture_wall_ms);

} // namespace web
