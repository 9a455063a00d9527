// Takes away what has had its day.
#pragma once

#include "chores/tell.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/config.hpp"
#include "lib/db/database.hpp"

namespace chores {

struct Swept {
    long long rows = 0;
    bool left = false; ///< it was stopped with something left to do
};

/// Deletes counted attempts older than a day, one-time links that have run out, sessions without a visit for
/// their lifetime, mails that left or were given up 90 days ago, and registrations that nobody confirmed
/// within 30 days. Of the messages of an alert their number stays. In small steps of at most `step` rows
/// each, so that nobody waits for it; `stopping` is asked after each.
Swept sweep(db::Db& db, base::Seconds now, int step = 1000, const Stopping& stopping = {});

/// Deletes pictures under uploads that were stored more than a day ago and that no row names (any more): of
/// a form whose transaction failed, or replaced by another one. Asks for the rows of one folder at a time.
/// The pictures of a deleted publication stay, like its row. Returns the number of files.
long long sweep_uploads(db::Db& db, const base::Config& config, base::Seconds now);

} // namespace chores
