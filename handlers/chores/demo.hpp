// The believable demo town: Vannes with a made-up mayor, from sql/demo.sql and sql/demo/*.jpg.
#pragma once

#include "lib/base/config.hpp"
#include "lib/db/database.hpp"

namespace chores {

/// Loads it into a database that has its communes and no member. All or nothing.
void load_demo(db::Db& db, const base::Config& config);

} // namespace chores
