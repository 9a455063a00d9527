#include "lib/web/upload.hpp"

#include "lib/base/crypto.hpp"
#include "lib/web/errors.hpp"
#include "lib/web/picture.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace web {

namespace fs = std::filesystem;

namespace {

/// Whole and on the disk, or not there at all: written beside, synced, renamed.
void write_whole(const fs::path& path, std::string_view content) {
    fs::create_directories(path.parent_path()); // its exception says what the system could not do
    const std::string draft = path.string() + "." + base::random_code(8);
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    bool good = fd >= 0;
    for (std::size_t done = 0; good && done < content.size();) {
        const auto count = ::write(fd, content.data() + done, content.size() - done);
        good = count > 0;
        done += good ? static_cast<std::size_t>(count) : 0;
    }
    good = good && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (good && ::rename(draft.c_str(), path.c_str()) == 0) return;
    ::unlink(draft.c_str());
    throw db::Unavailable("cannot write an upload below " + path.parent_path().string());
}

bool plain_name(std::string_view file) {
    return !file.empty() && file.find("..") == std::string_view::npos && !file.starts_with('/') &&
           std::ranges::all_of(file, [](unsigned char c) { return std::isalnum(c) || c == '/' || c == '.'; });
}

std::variant<StoredPicture, std::string_view> store(const base::Config& config, std::string_view content,
                                                    int max_side, Shape shape, std::string_view salt) {
    if (content.size() > picture_limit) return "PICTURE_TOO_LARGE";
    const auto result = reencode((config.programs / "parvis").string(), content, max_side, shape);
    if (const auto* error = std::get_if<PictureError>(&result))
        return *error == PictureError::not_a_picture ? "NOT_A_PICTURE"
               : *error == PictureError::too_large   ? "PICTURE_TOO_LARGE"
                                                     : "PICTURE_DAMAGED";
    const auto& picture = std::get<Picture>(result);
    const auto digest = base::sha256_hex(std::string{salt} + picture.webp);
    StoredPicture stored{digest.substr(0, 2) + "/" + digest.substr(2, 40) + ".webp", picture.width,
                         picture.height};
    if (const auto path = config.var / "uploads" / stored.file; !fs::exists(path))
        write_whole(path, picture.webp);
    return stored;
}

} // namespace

std::variant<StoredPicture, std::string_view> store_picture(const base::Config& config,
                                                            std::string_view content, int max_side) {
    return store(config, content, max_side, Shape::whole, {});
}

std::variant<StoredPicture, std::string_view> store_portrait(const base::Config& config,
                                                             std::string_view content, int side) {
    return store(config, content, side, Shape::square, base::random_bytes(16));
}

void remove_portrait(const base::Config& config, const std::string& file) {
    std::error_code none;
    if (plain_name(file)) fs::remove(config.var / "uploads" / file, none);
}

std::optional<StoredPicture> take_picture(const base::Config& config, const Request& request, Form& form,
                                          std::string_view field, int max_side) {
    const auto* upload = request.upload(field);
    if (!upload || upload->content.empty() || !form.ok()) return {};
    const auto stored = store_picture(config, upload->content, max_side);
    if (const auto* picture = std::get_if<StoredPicture>(&stored)) return *picture;
    form.reject(field, std::get<std::string_view>(stored));
    return {};
}

Response send_picture(App& app, const Request& request, const std::string& file, bool shared) {
    if (!plain_name(file)) throw NotFound{};
    Response response;
    response.content_type = "image/webp";
    response.header("Cache-Control",
                    shared ? "public, max-age=31536000, immutable" : "private, max-age=3600");
    if (request.accel) return response.header("X-Accel-Redirect", "/_uploads/" + file);
    std::ifstream in{app.config.var / "uploads" / file, std::ios::binary};
    if (!in) throw NotFound{};
    response.body.assign(std::istreambuf_iterator<char>{in}, {});
    return response;
}

} // namespace web
