#include "lib/db/site.hpp"

#include "lib/base/crypto.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace db {

namespace fs = std::filesystem;

namespace {

std::string noted_in(const fs::path& file) {
    std::ifstream in{file};
    std::string word;
    in >> word;
    return word;
}

/// Never over one that another program has just written.
void note(const fs::path& file, const std::string& identity) {
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const auto line = identity + "\n";
    const bool good = fd >= 0 && ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    const int why = errno;
    if (fd >= 0) ::close(fd);
    if (!good && why != EEXIST)
        throw std::runtime_error(fmt::format("{}: {}", file.string(), std::strerror(why)));
}

} // namespace

std::string site_value(Db& db, const std::string& name) {
    return db.one<std::string>("SELECT value FROM site WHERE name = :name", name).value_or("");
}

void set_site_value(Db& db, const std::string& name, const std::string& value) {
    db.run("INSERT INTO site (name, value) VALUES (:name, :value) "
           "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
           name, value);
}

std::string stranger(Db& db, const fs::path& var) {
    const auto file = var / "site.id";
    const auto noted = noted_in(file), has = site_value(db, "identity");
    if (noted.empty() || has.empty() || noted == has) return {};
    return fmt::format("this database belongs to another site than the folder {}: look at `database` and `var` in "
                       "parvis.toml. Nothing was changed. If this database is really the one to serve from now on, "
                       "delete {} and start again",
                       var.string(), file.string());
}

void settle_identity(Db& db, const fs::path& var) {
    const auto file = var / "site.id";
    // An empty database beside files that belong to another one gets another identity, and is refused below.
    db.run("INSERT INTO site (name, value) VALUES ('identity', :word) ON CONFLICT (name) DO NOTHING",
           base::random_code(24));
    if (const auto sentence = stranger(db, var); !sentence.empty()) throw std::runtime_error(sentence);
    if (noted_in(file).empty()) note(file, site_value(db, "identity"));
}

} // namespace db
