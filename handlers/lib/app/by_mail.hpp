// What one touch in a mail does without logging in: an address signed for one person of the team and for what it says, good for
// a week and for nothing else.
#pragma once

#include "lib/app/app.hpp"
#include "lib/app/page.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/town/member.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace web {

/// In a mail to `who`: https://…/mairie/vannes-56260/citoyens/17/accepter-par-e-mail?…
std::string signed_url(const App& app, std::string_view path, town::MemberId who);

/// In whose name it is done, with their standing in the commune of the path. Throws NotFound when the signature is not ours,
/// is over, or the person may not do it (any more).
town::Reader signed_reader(App& app, const Request& request, town::Right::Bit right);

/// Shows ASK, with ACTION, of a page that answers such an address: one button, since reading the mail, or a robot that
/// follows its links, is to decide nothing. It asks only while that `waits`, and not again once the button was touched:
/// `accepted` is whether that did anything, which for somebody who is leaving it does not. Otherwise DONE or DECIDED.
void fill_by_mail(Page& page, const Request& request, bool waits, std::optional<bool> accepted);

} // namespace web
