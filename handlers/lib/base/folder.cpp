#include "lib/base/folder.hpp"

#include <cerrno>
#include <cstring>
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

std::string become_owner_of(const fs::path& folder) {
    struct stat found {};
    if (::geteuid() != 0 || ::stat(folder.c_str(), &found) != 0 || found.st_uid == 0) return {};
    const auto* owner = ::getpwuid(found.st_uid);
    const auto name = owner ? std::string{owner->pw_name} : std::to_string(found.st_uid);
    const auto group = owner ? owner->pw_gid : found.st_gid;
    const int groups = owner ? ::initgroups(owner->pw_name, group) : ::setgroups(1, &group);
    if (groups != 0 || ::setgid(group) != 0 || ::setuid(found.st_uid) != 0)
        throw std::runtime_error(
            fmt::format("{} belongs to {}, whom root cannot become here ({}): run this as {}",
                        folder.string(), name, std::strerror(errno), name));
    return name;
}

} // namespace base
