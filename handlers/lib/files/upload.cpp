#include "lib/files/upload.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/file.hpp"
#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/files/picture.hpp"
#include "lib/files/room.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace web {

namespace fs = std::filesystem;

namespace {

constexpr auto set_aside_folder = "uploads-gone";
constexpr int small_wall_ms = 1000;

/// What was just named in `folder` is found there after a power cut.
bool sync_folder(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool good = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    return good;
}

/// Whole and on the disk, or not there at all: written beside, synced, renamed, the name synced too.
void write_whole(const base::Config& config, const std::string& file, std::string_view content) {
    take_room(config, static_cast<std::int64_t>(content.size()));
    const auto path = config.var / "uploads" / file;
    const auto folder = path.parent_path(), uploads = folder.parent_path();
    const bool first = fs::create_directories(uploads); // its exception says what the system could not do
    const bool fresh = fs::create_directories(folder);
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
    good = good && ::rename(draft.c_str(), path.c_str()) == 0 && sync_folder(folder) &&
           (!fresh || sync_folder(uploads)) && (!first || sync_folder(uploads.parent_path()));
    if (good) return;
    ::unlink(draft.c_str());
    throw db::Unavailable("cannot write an upload below " + folder.string());
}

/// Whoever stores a picture that is there already, and whoever removes one, do so one after the other.
class UploadsLock {
  public:
    explicit UploadsLock(const fs::path& uploads)
        : fd_(::open(uploads.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (fd_ < 0 || ::flock(fd_, LOCK_EX) != 0) {
            if (fd_ >= 0) ::close(fd_);
            throw db::Unavailable("cannot lock " + uploads.string());
        }
    }
    ~UploadsLock() { ::close(fd_); }
    UploadsLock(const UploadsLock&) = delete;
    UploadsLock& operator=(const UploadsLock&) = delete;

  private:
    int fd_;
};

/// Makes a file that is there as young as one that was just written. False when there is none to keep.
bool renew(const fs::path& path) {
    return ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0 || errno == EROFS;
}

bool plain_name(std::string_view file) {
    return !file.empty() && file.find("..") == std::string_view::npos && !file.starts_with('/') &&
           std::ranges::all_of(file, [](unsigned char c) { return std::isalnum(c) || c == '/' || c == '.'; });
}

/// The name of a file by the digest of what it is made from.
std::string name_of(std::string_view made_from, std::string_view ending) {
    const auto digest = base::sha256_hex(made_from);
    return digest.substr(0, 2) + "/" + digest.substr(2, 40) + "." + std::string{ending};
}

/// A file that others may store, or remove, at the same time.
void keep_shared(const base::Config& config, const std::string& file, std::string_view content) {
    const auto uploads = config.var / "uploads";
    fs::create_directories(uploads);
    const UploadsLock lock{uploads};
    if (const auto path = uploads / file; !renew(path)) write_whole(config, file, content);
}

/// Its small copy, where that would be smaller. Made of what was just made: a few hundredths of a second. Without it the page shows
/// the picture itself.
void keep_small_copy(const base::Config& config, const StoredPicture& stored, const Picture& picture, Shape shape, bool shared) {
    const int side = shape == Shape::square ? small_portrait_side : small_side;
    if (std::max(stored.width, stored.height) <= side) return;
    const auto result = reencode((config.programs / "parvis").string(), picture.webp, side, shape, small_wall_ms);
    const auto* small = std::get_if<Picture>(&result);
    if (!small) return;
    if (shared)
        keep_shared(config, small_copy(stored.file), small->webp);
    else
        write_whole(config, small_copy(stored.file), small->webp);
}

std::variant<StoredPicture, std::string_view> store(const base::Config& config, std::string_view content,
                                                    int max_side, Shape shape, std::string_view salt,
                                                    int wall_ms = picture_wall_ms) try {
    if (content.size() > picture_limit) return "PICTURE_TOO_LARGE";
    const auto result = reencode((config.programs / "parvis").string(), content, max_side, shape, wall_ms);
    if (const auto* error = std::get_if<PictureError>(&result))
        return *error == PictureError::not_a_picture ? "NOT_A_PICTURE"
               : *error == PictureError::too_large   ? "PICTURE_TOO_LARGE"
               : *error == PictureError::timed_out   ? "PICTURE_TOO_LONG"
                                                     : "PICTURE_DAMAGED";
    const auto& picture = std::get<Picture>(result);
    const auto salted = std::string{salt} + picture.webp;
    StoredPicture stored{name_of(salted, "webp"), picture.width, picture.height};
    if (salt.empty())
        keep_shared(config, stored.file, picture.webp);
    else // nobody else can name it, and the sweep spares what is young
        write_whole(config, stored.file, picture.webp);
    keep_small_copy(config, stored, picture, shape, salt.empty());
    return stored;
} catch (const NoRoom&) {
    return "NO_ROOM";
}

} // namespace

std::variant<StoredPicture, std::string_view> store_picture(const base::Config& config, std::string_view content,
                                                            int max_side, int wall_ms) {
    return store(config, content, max_side, Shape::whole, {}, wall_ms);
}

std::variant<StoredPicture, std::string_view> store_portrait(const base::Config& config,
                                                             std::string_view content, int side) {
    return store(config, content, side, Shape::square, base::random_bytes(16));
}

std::variant<StoredPicture, std::string_view>
store_private_picture(const base::Config& config, std::string_view content, int max_side, int wall_ms) {
    return store(config, content, max_side, Shape::whole, base::random_bytes(16), wall_ms);
}

std::string store_private_file(const base::Config& config, std::string_view content,
                               std::string_view ending) {
    auto file = name_of(base::random_bytes(32), ending);
    write_whole(config, file, content);
    return file;
}

void remove_private(const base::Config& config, const std::string& file) {
    std::error_code none;
    if (!plain_name(file)) return;
    fs::remove(config.var / "uploads" / file, none);
    if (file.ends_with(".webp")) fs::remove(config.var / "uploads" / small_copy(file), none);
}

void remove_private(const base::Config& config, std::span<const std::string> files) {
    for (const auto& file : files) remove_private(config, file);
}

bool remove_upload(const base::Config& config, const std::string& file, base::Seconds before) {
    const auto uploads = config.var / "uploads";
    const auto path = uploads / file;
    const UploadsLock lock{uploads};
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode) || found.st_mtime >= before)
        return false;
    const auto aside = config.var / set_aside_folder / file;
    fs::create_directories(aside.parent_path());
    std::error_code other_disk;
    fs::rename(path, aside, other_disk);
    if (other_disk) {
        fs::copy_file(path, aside, fs::copy_options::overwrite_existing);
        fs::remove(path);
    }
    return renew(aside); // its days there begin now
}

long long delete_set_aside(const base::Config& config, base::Seconds before) {
    const auto folder = config.var / set_aside_folder;
    if (!fs::exists(folder)) return 0;
    std::vector<fs::path> old;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        struct stat found {};
        if (::lstat(entry.path().c_str(), &found) == 0 && S_ISREG(found.st_mode) && found.st_mtime < before)
            old.push_back(entry.path());
    }
    for (const auto& path : old) fs::remove(path);
    return static_cast<long long>(old.size());
}

std::optional<StoredPicture> take_private_picture(App& app, const Request& request, Form& form,
                                                  std::string_view field, int max_side) {
    const auto* upload = request.upload(field);
    if (!upload || upload->content.empty() || !form.ok()) return {};
    if (seconds_to_wait(app, "picture", visitor_key(request), pictures_of_one)) {
        form.reject(field, "PICTURES_TOO_MANY");
        return {};
    }
    const auto stored = store_private_picture(app.config, upload->content, max_side);
    if (const auto* picture = std::get_if<StoredPicture>(&stored)) return *picture;
    form.reject(field, std::get<std::string_view>(stored));
    return {};
}

namespace {

/// The bytes of a stored file: from nginx, or in the body.
Response& deliver(const App& app, const Request& request, const std::string& file, Response& response) {
    if (!plain_name(file)) throw NotFound{};
    if (request.accel) return response.header("X-Accel-Redirect", "/_uploads/" + file);
    auto bytes = base::read_file(app.config.var / "uploads" / file);
    if (!bytes) throw NotFound{};
    response.body = std::move(*bytes);
    return response;
}

} // namespace

std::string small_copy(std::string_view file) {
    return std::string{file.substr(0, file.rfind('.'))} + ".small.webp";
}

std::string picture_version(std::string_view file) { return base::url_encode(file.substr(3, 8)); }

Response send_picture(App& app, const Request& request, const std::string& file, Copies copies) {
    Response response;
    response.content_type = "image/webp";
    response.header("Cache-Control", copies == Copies::everywhere  ? "public, max-age=31536000, immutable"
                                     : copies == Copies::for_a_day ? "public, max-age=86400"
                                     : copies == Copies::browser   ? "private, max-age=3600"
                                                                   : "private, no-store");
    const auto small = request.parameter("l").empty() ? std::string{} : small_copy(file);
    return deliver(app, request, !small.empty() && fs::exists(app.config.var / "uploads" / small) ? small : file, response);
}

Response send_file(App& app, const Request& request, const std::string& file, const std::string& type,
                   const std::string& name) {
    Response response;
    response.content_type = type;
    response.header("Cache-Control", "private, no-store");
    response.header("Content-Disposition", "attachment; filename*=UTF-8''" + base::url_encode(name));
    return deliver(app, request, file, response);
}

} // namespace web
