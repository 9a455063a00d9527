// Writing an alert: the form, its preview, and the sending. Actions of routes.cpp.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

namespace alerts {

// GET /alertes/{commune}/nouvelle [modele renvoyer]: the empty form, or with what the model or the alert of that number says.
web::Response compose(web::App& app, web::Request& request);

// POST /alertes/{commune}/nouvelle category risk place authority conduct link recipients streets unknown-too
// sms sms-made motive confirmation form_id step: step is the button: preview (also when none was pressed),
// compose (the proposed SMS again), simplify (its accents), change (back to the form), send. Only send
// writes.
web::Response prepare(web::App& app, web::Request& request);

} // namespace alerts
