// Parts around a page that need nothing of the page itself.
#pragma once

#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/web/views.hpp"

namespace web {

/// The figures of a commune above its pages.
void fill_band(Dictionary& layout, const town::Commune& commune);

/// That mails come back from the member's address: to its owner alone, and even so not whole, since a screen has
/// more than one reader.
void fill_mail_returns(const town::Member& member, Dictionary& layout);

} // namespace web
