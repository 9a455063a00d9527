// New keys for what is stored sealed.
#pragma once

#include "lib/base/seal.hpp"
#include "lib/town/member.hpp"

#include <functional>

namespace chores {

/// Closes anew, under the newest key of `seal`, all that an older one closed, and tags streets anew,
/// `step` members at a time. An alert that is still told of finds its streets before, meanwhile and
/// afterwards. Interrupted, it is simply run again. `progress` is told the last member of each step.
void reseal(db::Db& db, const base::Seal& seal, const std::function<void(town::MemberId)>& progress = {},
            int step = 500);

} // namespace chores
