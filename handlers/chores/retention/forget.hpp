// Empties what has had its day while its row stays, for what refers to it: the words of what was hidden or
// deleted, and who flagged it. What and when is declared by whoever keeps it (town::Emptying).
#pragma once

#include "lib/app/app.hpp"

#include <functional>
#include <vector>

namespace chores {

/// What is kept of people, in the order in which it is taken away: what is common to all last.
std::vector<const town::Keeps*> last_first(const web::App& app);

/// Lets each section keep of mails what it counts of them, inside the transaction in which they leave the outbox.
void tell_gone(web::App& app, const std::vector<town::GoneMail>& mails);

/// Works like sweep(): looks without locking, writes in transactions of about `step` rows (some files may
/// hang on one), each of which is not found again. The files of what it empties are named by no row any more: sweep_uploads takes them. Adds
/// to `rows` how many it emptied; true when `stopping` said so before it was done.
bool forget_old(web::App& app, base::Seconds now, int step, const std::function<bool()>& stopping, long long& rows);

/// After something was erased: the index of words is merged without what was taken from it, and SQLite's log,
/// in which its pages still stand as they were, is written into the database, which overwrites them
/// (secure_delete), and emptied. Does nothing while somebody reads; the next erasure tries again.
/// PostgreSQL's server keeps its own files: see docs/hosting.md.
void overwrite_erased(db::Db& db);

} // namespace chores
