// Proof that a POST comes from a form of ours.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"

#include <string>

namespace web::csrf {

/// The value of the hidden field `csrf`. With a session it is bound to it; a visitor has no cookie, so theirs
/// is bound to the hour and good for a day.
std::string token(const App& app, const Request& request);

bool valid(const App& app, const Request& request);

/// True when the browser says that the request comes from another site. A browser that says nothing (w3m)
/// passes: its form still has to carry the token.
bool foreign(const App& app, const Request& request);

} // namespace web::csrf
