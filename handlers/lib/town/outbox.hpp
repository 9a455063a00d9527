// Mail leaves through a table: written in the transaction of its cause, sent by `parvis deliver`.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"

#include <string>

namespace town {

struct Mail {
    std::string event; ///< unique: the same event is never mailed twice, "confirm-17-<hash>"
    std::string to_name, to_address;
    std::string subject = {};
    std::string body = {};            ///< plain text
    std::string unsubscribe_url = {}; ///< one click, RFC 8058; empty for mails a person asked for
};

/// Queues a mail inside the caller's transaction, which is required; it leaves at `at`, now or later. False
/// when that event was queued before.
bool enqueue(db::Db& db, const Mail& mail, base::Seconds at);

} // namespace town
