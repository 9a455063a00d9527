// What `parvis deliver` does: it tells what happened, sends, and does the chores that nobody's visit does.
#pragma once

#include "chores/delivery/deliver.hpp"
#include "chores/delivery/fan_out.hpp"
#include "lib/app/app.hpp"

#include <chrono>

namespace chores {

/// Does the chores whose time has come, one after the other: first those that the sections declare, then what belongs to
/// none. Each minute spreads news; each hour mends times, counts people, sweeps rows, and ends accounts; each day sweeps
/// pictures. When each was last begun stands in the database (table chore): all who deliver share
/// it, and a clock that was ahead holds up none. `stopping` is asked before each and within the long one.
/// Returns true when it was stopped with something left to do.
bool run_due(web::App& app, const Stopping& stopping = {});

/// How long an alert, or what else is urgent, has waited for this turn, in seconds, where the last one was too long ago: more
/// than five minutes. 0 when nothing did. Where cron comes seldom, whoever runs the site has to hear of it.
base::Seconds urgent_waited(web::App& app);

/// One turn: tells what happened, alerts first; sends a batch; does chores. Telling and the chores end after
/// about `each`, so that an alert never waits for them, and go on in the next turn. Returns false when
/// nothing was left to do. `ending`: true when it is time to end.
bool tick(web::App& app, Deliverer& deliverer, const Stopping& ending,
          std::chrono::milliseconds each = std::chrono::seconds{2});

} // namespace chores
