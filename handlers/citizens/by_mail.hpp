// Accepting a newcomer from the mail to the team, without logging in.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/app/section.hpp"

#include <vector>

namespace citizens {

/// Who waits, for the mail to `moderator`.
std::vector<web::Asker> askers(web::App& app, const town::CommuneRef& commune, const town::Reader& moderator);

/// Accepts who waits, in the name of `by`, and tells the person. False when nothing was to be done.
bool accept_and_tell(web::App& app, const web::Request& request, const town::Reader& by, town::MemberId applicant);

/// GET and POST /mairie/{commune}/citoyens/{id}/accepter-par-e-mail
web::Response ask_by_mail(web::App& app, web::Request& request);
web::Response accept_by_mail(web::App& app, web::Request& request);

} // namespace citizens
