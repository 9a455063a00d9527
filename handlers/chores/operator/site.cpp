#include "chores/operator/site.hpp"

#include "lib/db/migrate.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <stdexcept>
#include <unistd.h>

namespace chores {

base::Config own_settings() {
    const bool was_root = ::geteuid() == 0;
    auto config = base::load_config(base::program_root());
    if (was_root && ::geteuid() != 0)
        fmt::print(stderr, "parvis: working as the user to whom {} belongs.\n", config.var.string());
    return config;
}

void require_migrated(db::Db& db, const base::Config& config) {
    if (const auto newer = db::too_new(db, config.root / "sql/migrations"); !newer.empty())
        throw std::runtime_error(newer);
    if (db::pending(db, config.root / "sql/migrations"))
        throw std::runtime_error("the database is not of this version yet: `parvis migrate` first");
}

} // namespace chores
