#include "chores/delivery/spool.hpp"

#include "lib/base/file.hpp"

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
    const base::Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    return file && base::write_all(file.get(), bytes) && ::fsync(file.get()) == 0;
}

} // namespace

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
    const base::Descriptor entry(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!entry || ::fsync(entry.get()) != 0) return failed("fsync");
    return {Outcome::sent, {}};
}

} // namespace chores
