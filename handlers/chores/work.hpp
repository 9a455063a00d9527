// What `parvis deliver` does besides sending: it writes the mails that nobody's visit writes.
#pragma once

#include "lib/web/app.hpp"

namespace chores {

/// When each round was last made; all zero at the start.
struct Rounds {
    base::Seconds minutely = 0, hourly = 0, daily = 0;
};

/// Each minute invites town halls and spreads news; each hour reminds teams, counts people and sweeps rows;
/// each day sweeps pictures. Called as often as one likes.
void work(web::App& app, Rounds& rounds);

} // namespace chores
