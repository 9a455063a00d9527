// The end of an alert: its form and its announcement. Actions of routes.cpp.
#pragma once

#include "alerts/store.hpp"
#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

namespace alerts {

/// The alert {id} of the commune {commune}; throws NotFound.
Alert alert_of(web::App& app, const web::Request& request);

// GET /alertes/{commune}/{id}/fin
web::Response ask_end(web::App& app, web::Request& request);

// POST /alertes/{commune}/{id}/fin text step: "preview" shows the SMS and what it costs and writes nothing.
// Again changes nothing.
web::Response finish(web::App& app, web::Request& request);

} // namespace alerts
