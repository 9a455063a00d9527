// The districts that a team keeps for its alerts. Actions of routes.cpp.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

namespace alerts {

// GET /alertes/{commune}/quartiers: all of them, and the form of a new one.
web::Response list_districts(web::App& app, web::Request& request);

// GET /alertes/{commune}/quartiers/{id}: the form of one.
web::Response edit_district(web::App& app, web::Request& request);

// POST /alertes/{commune}/quartiers name streets [id]: without id a new one.
web::Response save_district(web::App& app, web::Request& request);

// POST /alertes/{commune}/quartiers/{id}/supprimer: alerts keep their streets.
web::Response remove_district(web::App& app, web::Request& request);

} // namespace alerts
