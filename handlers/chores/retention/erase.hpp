// Erases those who asked for it and did not change their mind, and those whose account has not been used for
// two years.
#pragma once

#include "lib/town/member.hpp"
#include "lib/app/app.hpp"

namespace chores {

/// Erases every account whose time has come: what they wrote goes or stays without their name, as they chose;
/// all else about them goes, the file of a photo too; the row of member stays, with the words of
/// templates/account/erased_name.tpl for a name, for what refers to it. Works in short transactions of at
/// most `step` rows and goes on after an interruption where it stopped. Who was made mayor or delegate
/// meanwhile is erased too: their offices end, and the mayor, or the operator, is told. Returns how many were
/// erased.
int erase_due(web::App& app, int step = 200);

/// Warns by mail whoever has not come for 700 days and again after 716, and lets the account of anyone who
/// has not come for 730 be erased, a fortnight after the last warning at the earliest; their texts stay,
/// without their name. A visit ends all of it. Mayors and delegates in office are spared, and the demo's
/// people, and those who are blocked: they cannot come, and erasing them would lift the block; the operator
/// decides. Returns how many were warned or let go.
int watch_unused(web::App& app, int step = 500);

} // namespace chores
