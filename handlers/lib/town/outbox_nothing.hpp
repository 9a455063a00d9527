// A mail that is none.
#pragma once

#include "lib/town/outbox.hpp"

namespace town {

/// In place of a mail that nobody may get, where who asks must not learn that: as much work, and a row that
/// holds nothing and never leaves. Inside the caller's transaction, which is required.
void enqueue_nothing(db::Db& db, std::string_view event, base::Seconds now);

} // namespace town
