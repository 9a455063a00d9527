// `parvis outbox`: what waits, what left, what was given up.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"

#include <string>

namespace chores {

/// As told to the operator: numbers, kinds, times in UTC and reasons; never a name, an address or a text.
std::string outbox_report(db::Db& db, base::Seconds now);

/// Prints it; with `retry`, a number of the report or "all", first makes that due again. Returns the exit
/// code: 1 when nothing was given up under that number. Throws std::runtime_error for another word.
int show_outbox(db::Db& db, const std::string& retry);

} // namespace chores
