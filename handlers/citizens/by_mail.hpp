// Accepting a newcomer from the mail to the team, without logging in: an address signed for one moderator and one person,
// good for a week and for nothing else.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/town/member.hpp"

#include <string>
#include <string_view>

namespace citizens {

/// In the mail to `moderator`: https://…/mairie/vannes-56260/citoyens/17/accepter-par-e-mail?…
std::string accept_url(const web::App& app, std::string_view commune_path, town::MemberId moderator, town::MemberId applicant);

/// Accepts who waits, in the name of `by`, and tells the person. False when nothing was to be done.
bool accept_and_tell(web::App& app, const web::Request& request, const town::Reader& by, town::MemberId applicant);

/// GET: one button. Reading the mail, or a robot that follows its links, accepts nobody. Throws NotFound when the signature is
/// not ours, is over, or its moderator is none any more.
web::Response ask_by_mail(web::App& app, web::Request& request);
/// POST, in the moderator's name.
web::Response accept_by_mail(web::App& app, web::Request& request);

} // namespace citizens
