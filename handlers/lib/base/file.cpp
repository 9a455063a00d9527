#include "lib/base/file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

std::optional<std::string> read_rest(int fd) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) return std::nullopt;
    // One byte more than it says: the read that finds its end needs no second buffer. What has no size, as in
    // /proc, and what grows meanwhile are read on.
    std::string text(static_cast<std::size_t>(status.st_size) + 1, '\0');
    for (std::size_t size = 0;;) {
        const ssize_t got = ::read(fd, text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        size += static_cast<std::size_t>(got);
        if (got == 0) {
            text.resize(size);
            return text;
        }
        if (size == text.size()) text.resize(2 * size + 4096);
    }
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    return file ? read_rest(file.get()) : std::nullopt;
}

std::string read_file_or_throw(const std::filesystem::path& path) {
    if (auto text = read_file(path)) return std::move(*text);
    throw std::runtime_error(fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)));
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

} // namespace base
