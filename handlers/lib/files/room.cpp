#include "lib/files/room.hpp"

#include "lib/base/clock.hpp"
#include "lib/base/log.hpp"
#include "lib/db/database.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace web {

namespace {

/// The sweep counts every day. Where nobody sweeps, somebody's request has to.
constexpr base::Seconds recount_after = 3 * base::day;
constexpr std::int64_t megabyte = 1'000'000;

std::int64_t bytes_below(const std::filesystem::path& folder) {
    std::int64_t bytes = 0;
    std::error_code none;
    for (auto file = std::filesystem::recursive_directory_iterator{folder, none}; !none && file != end(file);
         file.increment(none)) {
        std::error_code gone;
        if (!file->is_regular_file(gone)) continue;
        if (const auto size = file->file_size(gone); !gone) bytes += static_cast<std::int64_t>(size);
    }
    return bytes;
}

std::filesystem::path uploads_of(const base::Config& config) { return config.var / "uploads"; }
std::filesystem::path total_of(const base::Config& config) { return config.var / "uploads.total"; }

/// How much there is and when that was counted, in var/uploads.total, for one program at a time.
class Total {
  public:
    explicit Total(const base::Config& config)
        : fd_(::open(total_of(config).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640)) {
        if (fd_ < 0 || ::flock(fd_, LOCK_EX) != 0) {
            if (fd_ >= 0) ::close(fd_);
            throw db::Unavailable("cannot open uploads.total");
        }
        std::array<char, 64> text{};
        long long bytes = 0, counted = 0;
        if (::pread(fd_, text.data(), text.size() - 1, 0) > 0 &&
            std::sscanf(text.data(), "%lld %lld", &bytes, &counted) == 2)
            bytes_ = bytes, counted_at_ = counted;
    }
    ~Total() { ::close(fd_); }
    Total(const Total&) = delete;
    Total& operator=(const Total&) = delete;

    bool older_than(base::Seconds age) const {
        const auto now = base::system_now();
        return counted_at_ + age < now || counted_at_ > now;
    }
    void counted(std::int64_t bytes) {
        bytes_ = bytes;
        counted_at_ = base::system_now();
    }
    std::int64_t bytes() const { return bytes_; }
    void write(std::int64_t bytes) {
        const auto text = fmt::format("{:020} {:020}\n", bytes, counted_at_);
        if (::pwrite(fd_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
            throw db::Unavailable("cannot write uploads.total");
    }

  private:
    int fd_;
    std::int64_t bytes_ = 0;
    base::Seconds counted_at_ = 0;
};

[[noreturn]] void refuse(const char* why) {
    base::log(base::Level::warning, "no_room", {{"cause", why}});
    throw NoRoom(why);
}

/// A small disk keeps less: a twentieth.
void keep_disk(const base::Config& config, std::int64_t bytes) {
    struct statvfs disk {};
    if (::statvfs(config.var.c_str(), &disk) != 0) return;
    const auto unit = static_cast<std::int64_t>(disk.f_frsize);
    const auto size = static_cast<std::int64_t>(disk.f_blocks) * unit,
               free = static_cast<std::int64_t>(disk.f_bavail) * unit;
    if (free - bytes < std::min(config.uploads.free_mb * megabyte, size / 20))
        refuse("less free than uploads.free_mb");
}

} // namespace

void take_room(const base::Config& config, std::int64_t bytes) {
    keep_disk(config, bytes);
    const auto most = config.uploads.most_mb * megabyte;
    Total total{config};
    if (total.older_than(recount_after)) total.counted(bytes_below(uploads_of(config)));
    const bool room = total.bytes() + bytes <= most;
    total.write(total.bytes() + (room ? bytes : 0));
    if (!room) refuse("more than uploads.most_mb");
}

void count_uploads(const base::Config& config) {
    // Whoever takes room first makes the file, and so owns it.
    if (std::error_code none; !std::filesystem::exists(total_of(config), none)) return;
    const auto before = Total{config}.bytes();
    const auto bytes = bytes_below(uploads_of(config)); // while nobody has to wait
    Total total{config};
    total.counted(bytes + total.bytes() - before);
    total.write(total.bytes());
}

} // namespace web
