// The operator's words for people: who is in office, and what only the operator can mend in an account.
#pragma once

#include "chores/operator/words.hpp"

namespace chores {

/// Each takes the words after its own and returns the exit code. A sentence for whatever cannot be done is thrown as
/// std::runtime_error, for what is no command as Misused. Whatever changes something is written into the audit trail.

int show_mayors(const Words& words);
int show_person(const Words& words);
int appoint_mayor_by_hand(const Words& words);
int dismiss(const Words& words);
int block_person(const Words& words);
int unblock_person(const Words& words);
int confirm_person(const Words& words);
int reset_password(const Words& words);
int second_factor_off(const Words& words);
/// Reads a returned mail from standard input. 0 also for what says nothing; 75 (EX_TEMPFAIL) where it could not be
/// judged, the database being away for instance, so that the mail server tries again. Throws Misused alone.
int take_bounce_from_input(const Words& words);

} // namespace chores
