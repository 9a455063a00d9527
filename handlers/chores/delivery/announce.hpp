// Mails to many people about one thing that happened.
#pragma once

#include "chores/delivery/fan_out.hpp"
#include "lib/app/app.hpp"

namespace chores {

inline constexpr int announce_size = 500; ///< persons in one transaction

/// Tells the next batch of people of each activity that has to be spread, as its section announces it. Notes how far
/// it came in the transaction of the mails: interrupted, it goes on there, and nobody is told twice. Not told: who is
/// blocked, leaving, erased or not confirmed. `stopping` is asked after each batch. Returns how many were told; 0: all
/// is done.
int announce(web::App& app, const Stopping& stopping = {});

} // namespace chores
