// From a request to its answer: the one way in for every program and for the tests.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"
#include "lib/app/route.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace web {

using Tables = std::vector<std::span<const Route>>;

/// In this order: the route, the session, the commune, the right; the body, as much of it as the route takes
/// from this person; a foreign Origin, CSRF, access, the rate limit, the action. Never throws: whatever goes
/// wrong becomes a page, and a line in the log with the same reference.
Response answer(App& app, const Tables& tables, const Incoming& incoming);

} // namespace web
