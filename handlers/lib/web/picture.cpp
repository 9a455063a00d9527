#include "lib/web/picture.hpp"

#include "lib/web/child.hpp"

#include <csignal>
#include <stdexcept>
#include <sys/wait.h>

namespace web {
namespace {

constexpr int wall_limit_ms = 25'000;

std::optional<PictureError> error_of(int status) {
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGXCPU ? PictureError::timed_out : PictureError::damaged;
    }
    switch (static_cast<PictureExit>(WEXITSTATUS(status))) {
    case PictureExit::ok:
        return std::nullopt;
    case PictureExit::not_a_picture:
        return PictureError::not_a_picture;
    case PictureExit::too_large:
        return PictureError::too_large;
    case PictureExit::damaged:
        return PictureError::damaged;
    case PictureExit::cannot_write:
        break;
    }
    throw std::runtime_error("parvis-picture ended with status " + std::to_string(WEXITSTATUS(status)));
}

int little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t i = size; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

std::variant<Picture, PictureError> reencode(const std::string& parvis_program_path, std::string_view bytes,
                                             int max_side_px, Shape shape) {
    if (bytes.empty()) return PictureError::not_a_picture;
    if (bytes.size() > picture_limit) return PictureError::too_large;
    std::vector<std::string> arguments{"--max-side", std::to_string(max_side_px)};
    if (shape == Shape::square) arguments.emplace_back("--square");
    auto ended = run_child(parvis_program_path + "-picture", std::move(arguments), bytes, wall_limit_ms);
    if (!ended.status) return PictureError::timed_out;
    if (const auto error = error_of(*ended.status)) return *error;
    const std::optional<PixelSize> size = webp_size(ended.output);
    if (!size || size->width > max_side_px || size->height > max_side_px ||
        (shape == Shape::square && size->width != size->height)) {
        throw std::runtime_error("parvis-picture did not write the picture that was asked for");
    }
    return Picture{std::move(ended.output), size->width, size->height};
}

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

} // namespace web
