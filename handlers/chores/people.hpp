// The operator's words for people: who is in office, and what only he can mend in an account.
#pragma once

#include <string>
#include <vector>

namespace chores {

/// Each takes the words after its own and returns the exit code; a sentence for whatever cannot be done is
/// thrown as std::runtime_error. Whatever changes something is written into the audit trail.
using PeopleWords = std::vector<std::string>;

int show_mayors(const PeopleWords& words);
int show_person(const PeopleWords& words);
int appoint_mayor_by_hand(const PeopleWords& words);
int dismiss(const PeopleWords& words);
int block_person(const PeopleWords& words);
int unblock_person(const PeopleWords& words);
int confirm_person(const PeopleWords& words);
int reset_password(const PeopleWords& words);
int second_factor_off(const PeopleWords& words);
/// Reads a returned mail from standard input. 0 also for what says nothing; 75 (EX_TEMPFAIL) where the
/// database is away, so that the mail server tries again.
int take_bounce_from_input(const PeopleWords& words);

} // namespace chores
