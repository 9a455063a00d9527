#include "lib/app/app.hpp"

#include "lib/base/crypto.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/keys.hpp"

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
