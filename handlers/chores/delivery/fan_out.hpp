// Who is told of what happened: from one activity to the outbox.
#pragma once

#include "lib/app/app.hpp"

#include <functional>

namespace chores {

inline constexpr int fan_out_size = 1000; ///< persons in one transaction

/// True when it is time to end.
using Stopping = std::function<bool()>;

/// Takes each activity with a topic that has happened and was not told, alerts first, and writes what leaves
/// for it: a row for each person and channel that wants it at once, a row for the next digest of those who
/// want one. Whoever watches the subject gets it among their notifications. Set-based, in batches of
/// `fan_out_size` persons; how far it came is noted in the transaction of the rows: interrupted, it goes on
/// there, and nobody is told twice (outbox.event). Not told: the actor; who may not read it; who is blocked,
/// leaving, erased or not confirmed. SMS only to confirmed numbers, and only when this site sends any.
/// Returns how many batches were written; afterwards nothing is left, unless it was stopped.
int fan_out(web::App& app, const Stopping& stopping = {});

/// The digest in which something stands that happened at `at`: it covers what happened since the one before,
/// and is due at 7:00 of `zone`, weekly on Mondays.
base::Seconds digest_for(base::Seconds at, bool weekly, std::string_view zone);

/// From when on the digest that is due at `end` tells.
base::Seconds digest_start(base::Seconds end, bool weekly, std::string_view zone);

} // namespace chores
