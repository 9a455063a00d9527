#include "lib/app/app.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/keys.hpp"

#include <filesystem>

namespace web {

App::App(base::Config settings, base::Clock clock, Sections all, std::string section,
         std::shared_ptr<Views> read)
    : config(std::move(settings)), now(std::move(clock)), sections(all), kinds(all_kinds(all)),
      templates(read ? std::move(read) : std::make_shared<Views>(config.templates, std::move(section))),
      fragments(views) {}

db::Db& App::db() {
    if (!db_) {
        auto opened = std::make_unique<db::Db>(config.database);
        if (const auto why = db::too_new(*opened, config.root / "sql/migrations"); !why.empty())
            throw db::Unavailable(why);
        db_ = std::move(opened);
        db_->revalidate();
    }
    return *db_;
}

namespace {

std::unique_ptr<db::Db> open_limits(const std::filesystem::path& file) {
    auto opened = std::make_unique<db::Db>(file.string(), db::Db::Open::notes);
    opened->run_once("CREATE TABLE IF NOT EXISTS attempt (subject TEXT NOT NULL PRIMARY KEY, window_start INTEGER NOT NULL, "
                     "hits INTEGER NOT NULL)");
    opened->run_once("CREATE INDEX IF NOT EXISTS attempt_by_window ON attempt (window_start)");
    return opened;
}

} // namespace

db::Db& App::limits() {
    if (limits_ && limits_->stale()) limits_.reset();
    if (limits_) return *limits_;
    const auto file = config.var / "limits.db";
    try {
        limits_ = open_limits(file);
    } catch (const db::Unavailable& error) {
        // A damaged one would refuse every form for ever; a locked one passes.
        if (error.locked || !std::filesystem::exists(file)) throw;
        base::log(base::Level::warning, "limits", {{"cause", error.what()}});
        std::filesystem::rename(file, file.string() + ".damaged");
        for (const char* companion : {"-wal", "-shm"}) std::filesystem::remove(file.string() + companion);
        limits_ = open_limits(file);
    }
    return *limits_;
}

const base::Seal& App::seal() {
    if (!seal_) {
        const auto folder = config.keys.empty() ? config.var / "keys" : config.keys;
        town::check_keys(db(), folder);
        seal_ = std::make_unique<base::Seal>(folder);
    }
    return *seal_;
}

std::string App::sign(std::string_view purpose, std::string_view message) const {
    return base::sign(config.secret, std::string{purpose} + '\0' + std::string{message});
}

} // namespace web
