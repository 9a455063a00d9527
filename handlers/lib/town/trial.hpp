// A town that tries the site: everything works, and nothing leaves but to its own team.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/member.hpp"

#include <string_view>

namespace town {

bool on_trial(db::Db& db, std::string_view commune_code);

/// What is about `commune_code` and for `member`, who may be nobody of the site, stays here.
bool held_by_trial(db::Db& db, std::string_view commune_code, MemberId member);

/// Begins or ends the trial. False when it was so already. What was held stays held. Inside the caller's transaction.
bool set_trial(db::Db& db, std::string_view commune_code, bool on, base::Seconds now);

} // namespace town
