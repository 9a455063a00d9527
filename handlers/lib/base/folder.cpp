#include "lib/base/folder.hpp"

#include "lib/base/crypto.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <grp.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace fs = std::filesystem;

void make_private_folder(const fs::path& folder) {
    fs::create_directories(folder);
    std::error_code none;
    const auto guard = folder / ".htaccess";
    if (!fs::exists(guard, none))
        std::ofstream{guard} << "# Nothing here is for visitors.\nRequire all denied\n";
}

std::string user_name(uid_t user) {
    const auto* found = ::getpwuid(user);
    return found ? found->pw_name : std::to_string(user);
}

void write_key_file(const fs::path& path, std::size_t bytes) {
    if (!make_key_file(path, bytes))
        throw std::runtime_error(
            fmt::format("{}: this key cannot be written: {}", path.string(), std::strerror(errno)));
}

std::string read_key_file(const fs::path& path, std::size_t bytes) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    std::string key(bytes + 1, '\0');
    const auto got = fd < 0 ? -1 : ::read(fd, key.data(), key.size());
    const int reason = errno;
    if (fd >= 0) ::close(fd);
    if (got < 0) {
        struct stat found {};
        const bool of_another = ::stat(path.c_str(), &found) == 0 && found.st_uid != ::geteuid();
        throw std::runtime_error(
            fmt::format("{}: this key cannot be read: {}{}", path.string(), std::strerror(reason),
                        of_another ? fmt::format("; it belongs to {}, and this program runs as {}",
                                                 user_name(found.st_uid), user_name(::geteuid()))
                                   : ""));
    }
    if (static_cast<std::size_t>(got) != bytes)
        throw std::runtime_error(fmt::format(
            "{}: a key has {} bytes, this file {}; restore it from your copy of the keys", path.string(),
            bytes, static_cast<std::size_t>(got) > bytes ? "more" : std::to_string(got)));
    key.resize(bytes);
    return key;
}

void become_owner_of(const fs::path& folder) {
    struct stat found {};
    if (::geteuid() != 0 || ::stat(folder.c_str(), &found) != 0 || found.st_uid == 0) return;
    const auto* owner = ::getpwuid(found.st_uid);
    const auto name = owner ? std::string{owner->pw_name} : std::to_string(found.st_uid);
    const auto group = owner ? owner->pw_gid : found.st_gid;
    const int groups = owner ? ::initgroups(owner->pw_name, group) : ::setgroups(1, &group);
    if (groups != 0 || ::setgid(group) != 0 || ::setuid(found.st_uid) != 0)
        throw std::runtime_error(
            fmt::format("{} belongs to {}, whom root cannot become here ({}): run this as {}",
                        folder.string(), name, std::strerror(errno), name));
}

} // namespace base
