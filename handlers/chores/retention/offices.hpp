// The offices of somebody who is erased end with them, whoever gave them and whenever.
#pragma once

#include "lib/town/member.hpp"
#include "lib/app/app.hpp"

namespace chores {

/// Ends each office of `member`, also one that was given while the account was already closed, takes away
/// what hangs on it (words, date, the picture's file), writes the audit trail and queues one mail for each
/// office: to the mayor, or, where there is none any more, to the site's operator if parvis.toml names one.
/// The mail does not repeat the person's name, which is about to be nowhere. In a transaction of its own.
void end_offices(web::App& app, town::MemberId member);

} // namespace chores
