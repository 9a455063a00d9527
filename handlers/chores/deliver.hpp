// Sends what waits in the outbox.
#pragma once

#include "chores/transport.hpp"
#include "lib/base/clock.hpp"
#include "lib/base/config.hpp"
#include "lib/db/database.hpp"

#include <memory>

namespace chores {

struct Delivered {
    int sent = 0, postponed = 0, given_up = 0;
    int total() const { return sent + postponed + given_up; }
};

/// Leases at most `limit` due mails for ten minutes, longer than the slowest relay takes for that many, sends
/// them one by one and notes each result at once. A mail that cannot leave is tried again after 1, 2, 4 …
/// minutes, at most a day, with jitter, and given up after 12 tries or a refusal for good. Two deliverers
/// never send the same mail; one that dies leaves its lease to run out. The Message-ID depends only on the
/// mail, so that a server or reader can recognise one that was sent before a crash.
Delivered deliver(db::Db& db, Transport& transport, const base::Config& config, base::Seconds now,
                  int limit = 8);

/// What parvis.toml chose: files under var/mail, SMTP or sendmail. Throws std::runtime_error for an unknown
/// one.
std::unique_ptr<Transport> transport_for(const base::Config& config);

} // namespace chores
