#include "chores/spool.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace chores {

namespace fs = std::filesystem;

namespace {

/// Where one mail cannot be written, the next one cannot either.
Result failed(std::string_view what, int error = errno) {
    return {Outcome::try_later, fmt::format("{}: {}", what, std::strerror(error)), false, true};
}

bool write_file(const fs::path& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    return file.fd >= 0 && write_all(file.fd, bytes) && ::fsync(file.fd) == 0;
}

} // namespace

Descriptor::~Descriptor() {
    if (fd >= 0) ::close(fd);
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Result write_to_spool(const fs::path& folder, const std::string& name, std::string_view bytes) {
    std::error_code error;
    if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
    if (error) return failed("folder", error.value());
    const auto whole = folder / name, partial = folder / fmt::format(".{}.{}", name, ::getpid());
    if (!write_file(partial, bytes) || ::rename(partial.c_str(), whole.c_str()) != 0) {
        auto failure = failed("write"); // before unlink(2) sets errno
        ::unlink(partial.c_str());
        return failure;
    }
    const Descriptor entry(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (entry.fd < 0 || ::fsync(entry.fd) != 0) return failed("fsync");
    return {Outcome::sent, {}};
}

} // namespace chores
