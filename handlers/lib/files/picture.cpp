#include "lib/files/picture.hpp"

#include "lib/base/webp.hpp"
#include "lib/base/subprocess.hpp"

#include <csignal>
#include <stdexcept>
#include <sys/wait.h>

namespace web {
namespace {

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
    case PictureExit::too_long:
        return PictureError::timed_out;
    case PictureExit::cannot_write:
        break;
    }
    throw std::runtime_error("parvis-picture ended with status " + std::to_string(WEXITSTATUS(status)));
}

} // namespace

std::variant<Picture, PictureError> reencode(const std::string& parvis_program_path, std::string_view bytes,
                                             int max_side_px, Shape shape, int wall_ms) {
    if (bytes.empty()) return PictureError::not_a_picture;
    if (bytes.size() > picture_limit) return PictureError::too_large;
    if (wall_ms <= 0) return PictureError::timed_out;
    std::vector<std::string> arguments{"--max-side", std::to_string(max_side_px)};
    if (shape == Shape::square) arguments.emplace_back("--square");
    auto ended = base::run_child(parvis_program_path + "-picture", std::move(arguments), bytes, wall_ms);
    if (!ended.status) return PictureError::timed_out;
    if (const auto error = error_of(*ended.status)) return *error;
    const std::optional<base::PixelSize> size = base::webp_size(ended.output);
    if (!size || size->width > max_side_px || size->height > max_side_px ||
        (shape == Shape::square && size->width != size->height)) {
        throw std::runtime_error("parvis-picture did not write the picture that was asked for");
    }
    return Picture{std::move(ended.output), size->width, size->height};
}

} // namespace web
