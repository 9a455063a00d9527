#include "lib/web/app.hpp"

#include "lib/base/crypto.hpp"

namespace web {

App::App(base::Config settings, base::Clock clock, std::string section)
    : config(std::move(settings)), now(std::move(clock)), views(config.templates, std::move(section)),
      pieces(views) {}

db::Db& App::db() {
    if (!db_) {
        db_ = std::make_unique<db::Db>(config.database);
        db_->look_again();
    }
    return *db_;
}

const base::Seal& App::seal() {
    if (!seal_) seal_ = std::make_unique<base::Seal>(config.keys.empty() ? config.var / "keys" : config.keys);
    return *seal_;
}

std::string App::sign(std::string_view purpose, std::string_view message) const {
    return base::sign(config.secret, std::string{purpose} + '\0' + std::string{message});
}

} // namespace web
