#include "chores/operator/check.hpp"
#include "chores/operator/demo.hpp"
#include "lib/base/address.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/folder.hpp"
#include "lib/base/zone.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/keys.hpp"
#include "lib/app/health.hpp"
#include "sections.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <cstdlib>
#include <iterator>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace chores {

namespace fs = std::filesystem;

namespace {

using Sentences = std::vector<std::string>;

constexpr std::uint64_t least_free = 100ULL << 20, good_free = 1ULL << 30; ///< bytes

/// What only the owner of the data may read, and has to be able to.
void check_secret_file(const fs::path& path, const fs::path& var, Sentences& found) {
    struct stat file {}, folder {};
    if (::stat(path.c_str(), &file) != 0 || ::stat(var.c_str(), &folder) != 0) return;
    if (file.st_uid != folder.st_uid)
        found.push_back(fmt::format("{}: belongs to {}, and the folder of the data to {}: chown {} {}", path.string(),
                                    base::user_name(file.st_uid), base::user_name(folder.st_uid), base::user_name(folder.st_uid),
                                    path.string()));
    if (file.st_mode & (S_IRWXG | S_IRWXO))
        found.push_back(fmt::format("{}: others than its owner may read it: chmod 600 {}", path.string(), path.string()));
}

void check_files(const base::Config& config, Sentences& found) {
    check_secret_file(config.var / "secret.key", config.var, found);
    std::error_code none;
    for (const auto& entry : fs::directory_iterator{config.keys, none})
        if (entry.path().extension() == ".key") check_secret_file(entry.path(), config.var, found);
    if (config.database.find("://") == std::string::npos) check_secret_file(config.database, config.var, found);
    for (const char* name : {"", "uploads", "uploads-gone", "mail", "run"})
        if (const auto folder = config.var / name; fs::exists(folder) && ::access(folder.c_str(), W_OK | X_OK) != 0)
            found.push_back(fmt::format("{}: cannot be written by {}: chown it", folder.string(), base::user_name(::geteuid())));
    const char* named = std::getenv("PARVIS_CONFIG");
    const fs::path settings = named ? fs::path{named} : config.root / "parvis.toml";
    struct stat file {};
    const bool secrets = !config.mail.password.empty() || !config.sms.password.empty() || !config.sms.header.empty() ||
                         !config.health_token.empty() || config.database.find("://") != std::string::npos;
    if (secrets && ::stat(settings.c_str(), &file) == 0 && S_ISREG(file.st_mode) && (file.st_mode & S_IRWXO))
        found.push_back(fmt::format("{}: holds a password, and everybody on this machine may read it: chmod 640, with "
                                    "the group of the programs",
                                    settings.string()));
}

std::uint64_t free_bytes(const fs::path& folder) {
    struct statvfs disk {};
    return ::statvfs(folder.c_str(), &disk) == 0 ? disk.f_bavail * std::uint64_t{disk.f_frsize} : good_free;
}

void check_database(const base::Config& config, Sentences& found) {
    try {
        db::Db db{config.database};
        if (const auto why = db::too_new(db, config.root / "sql/migrations"); !why.empty()) {
            found.push_back("database: " + why);
            return;
        }
        if (const auto why = db::unsuited(db); !why.empty()) found.push_back("database: " + why);
        if (const int count = db::pending(db, config.root / "sql/migrations")) {
            found.push_back(fmt::format("database: {} migrations are missing: parvis migrate", count));
            return;
        }
        town::check_keys(db, config.keys);
        if (demo_accounts(db) && !base::loopback_host(base::host_of(config.base_url)))
            found.push_back("database: the demo's accounts are in it, and everybody knows their password: parvis sweep "
                            "--demo");
    } catch (const std::exception& error) {
        found.push_back(fmt::format("database: {}", error.what()));
    }
}

} // namespace

std::vector<std::string> site_to_mend(const base::Config& config) {
    Sentences found;
    check_files(config, found);
    if (free_bytes(config.var) < least_free)
        found.push_back(fmt::format("disk: less than 100 MB are free below {}: nobody can log in or write when it is full",
                                    config.var.string()));
    try {
        base::zone("Europe/Paris"); // of the machine, or of the archive for hosts without any
    } catch (const std::exception& error) {
        found.push_back(fmt::format("time zones: {}: apt-get install tzdata", error.what()));
    }
    check_database(config, found);
    try {
        web::App app{config, base::system_now, sections()};
        for (const auto& problem : web::look_at(app).problems())
            if (!problem.starts_with("database")) found.push_back(problem);
    } catch (const std::exception& error) {
        found.push_back(fmt::format("templates: {}", error.what()));
    }
    return found;
}

std::vector<std::string> site_to_think_of(const base::Config& config) {
    Sentences found;
    const auto free = free_bytes(config.var);
    if (free >= least_free && free < good_free)
        found.push_back(fmt::format("disk: {} MB are free below {}", free >> 20, config.var.string()));
    return found;
}

} // namespace chores
