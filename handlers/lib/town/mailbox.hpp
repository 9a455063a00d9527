// Addresses that refuse mail: noticed after a few refusals, told to their owner, and written to no more.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"

#include <string_view>

namespace town::mailbox {

inline constexpr int refusals_needed = 3;
inline constexpr base::Seconds days_needed = 3 * base::day; ///< where it was not said that nobody is there
inline constexpr base::Seconds second_look_after = 7 * base::day;

struct Refusal {
    bool nobody_there = false; ///< it was said (5.1.1 and its like); otherwise it may have been
    bool by_mail = false;      ///< the mail was taken first, and came back
};

/// One mail to `address` was refused for good because of the address. Three mark it as dead: at once where it
/// was said that nobody is there, otherwise when three days lie between them. What was refused while others
/// were refused too, and none was taken between, says more of the relay than of the address and does not
/// count.
void note_refused(db::Db& db, std::string_view address, const Refusal& refusal, base::Seconds now);

/// The relay took one: forgets what it said before.
void note_taken(db::Db& db, std::string_view address, base::Seconds now);

/// False for a dead one. Once, a week after the relay refused it for the last time, it is true again: whole
/// providers were wrong for a day.
bool may_try(db::Db& db, std::string_view address, base::Seconds now);

/// True for a dead one.
bool returns_mail(db::Db& db, std::string_view address);

/// Its owner says that it is good, has proved it, or is gone: as if nothing had been refused.
void forget(db::Db& db, std::string_view address);

} // namespace town::mailbox
