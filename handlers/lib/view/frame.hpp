// Parts around a page that need nothing of the page itself.
#pragma once

#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/view/views.hpp"

#include <string>
#include <string_view>

namespace web {

/// The figures of a commune above its pages.
void fill_band(Dictionary& layout, const town::Commune& commune);

/// That mails come back from the member's address: to its owner alone, and even so not whole, since a screen has
/// more than one reader.
void fill_mail_returns(const town::Member& member, Dictionary& layout);

/// "commune/charter.tpl" is CHARTER in commune/titles.tpl; empty where that says nothing.
std::string title_of(Views& views, std::string_view name);

/// `?fait=groups.opened`, set by redirect(): OPENED in groups/done.tpl. Only a code, so nobody's link can put words here.
void fill_done(Dictionary& layout, Views& views, std::string_view code);

} // namespace web
