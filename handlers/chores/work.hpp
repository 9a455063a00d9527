// What `parvis deliver` does besides sending: it writes the mails that nobody's visit writes.
#pragma once

#include "chores/tell.hpp"
#include "lib/web/app.hpp"

namespace chores {

/// When each round was last made; all zero at the start.
struct Rounds {
    base::Seconds minutely = 0, hourly = 0, daily = 0, seen = 0;
};

/// Each time tells what happened; each minute invites town halls and spreads news to old members; each hour
/// reminds teams, counts people and sweeps rows; each day sweeps pictures. Called as often as one likes, also
/// by a clock that jumps.
void work(web::App& app, Rounds& rounds, const Stopping& stopping = {});

} // namespace chores
