#include "lib/web/picture.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" { // glibc 2.36 forgets it
#include <sys/pidfd.h>
}

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace web {
namespace {

constexpr int wall_limit_ms = 25'000;

[[noreturn]] void fail(int error, const char* what) {
    throw std::system_error(error, std::generic_category(), what);
}

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

  private:
    int fd_;
};

// A file in memory: no pipe that either side would have to drain, nothing on the disk to clean up.
int memory_file(const char* name) {
    const int fd = ::memfd_create(name, MFD_CLOEXEC);
    if (fd < 0) fail(errno, "memfd_create");
    return fd;
}

void write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(errno, "write to a memory file");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::lseek(fd, 0, SEEK_SET) != 0) fail(errno, "lseek");
}

std::string read_all(int fd) {
    std::string bytes;
    std::array<char, 64U << 10> buffer;
    for (ssize_t got;
         (got = ::pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()))) != 0;) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(errno, "read of a memory file");
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return bytes;
}

pid_t spawn(const std::string& program, int in_fd, int out_fd, int max_side_px) {
    std::string command = "picture", option = "--max-side", side = std::to_string(max_side_px);
    std::string name = program;
    std::array<char*, 5> arguments = {name.data(), command.data(), option.data(), side.data(), nullptr};
    std::array<char*, 1> environment = {nullptr};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in_fd, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out_fd, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    const int error =
        ::posix_spawn(&child, program.c_str(), &files, &attributes, arguments.data(), environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) fail(error, "run parvis picture");
    return child;
}

// The child's wait status; empty when it had to be killed. Without pidfd (Linux before 5.3) only the child's
// own limit on computing time holds.
std::optional<int> wait_for(pid_t child) {
    const Descriptor process(::pidfd_open(child, 0));
    bool late = false;
    if (process.get() >= 0) {
        pollfd ended{process.get(), POLLIN, 0};
        int ready = 0;
        while ((ready = ::poll(&ended, 1, wall_limit_ms)) < 0 && errno == EINTR) {
        }
        late = ready == 0;
        if (late) ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) fail(errno, "wait for parvis picture");
    }
    return late ? std::nullopt : std::optional(status);
}

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
    throw std::runtime_error("parvis picture ended with status " + std::to_string(WEXITSTATUS(status)));
}

int little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t i = size; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

std::variant<Picture, PictureError> reencode(const std::string& parvis_program_path, std::string_view bytes,
                                             int max_side_px) {
    if (bytes.empty()) return PictureError::not_a_picture;
    if (bytes.size() > picture_limit) return PictureError::too_large;
    const Descriptor in(memory_file("picture-in"));
    const Descriptor out(memory_file("picture-out"));
    write_all(in.get(), bytes);
    const pid_t child = spawn(parvis_program_path, in.get(), out.get(), max_side_px);
    const std::optional<int> status = wait_for(child);
    if (!status) return PictureError::timed_out;
    if (const auto error = error_of(*status)) return *error;
    std::string webp = read_all(out.get());
    const std::optional<PixelSize> size = webp_size(webp);
    if (!size || size->width > max_side_px || size->height > max_side_px) {
        throw std::runtime_error("parvis picture did not write the picture that was asked for");
    }
    return Picture{std::move(webp), size->width, size->height};
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
