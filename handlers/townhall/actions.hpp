// The actions behind the table of routes.cpp that stand in files of their own.
#pragma once

#include "lib/app/page.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

namespace townhall {

// hall.cpp: what the town hall says of itself
web::Response show_hall(web::App&, web::Request&);
web::Response save_hall(web::App&, web::Request&);

// trial.cpp
web::Response show_trial(web::App&, web::Request&);
web::Response save_trial(web::App&, web::Request&);

// first_steps.cpp
web::Response show_invitation(web::App&, web::Request&);
web::Response print_invitation(web::App&, web::Request&);

/// The include FIRST_STEPS of a page of the desk: what a new mayor does first, each ticked once it is done. Nothing for
/// others, and nothing for good once all are.
void fill_first_steps(web::App& app, const web::Request& request, web::Dictionary& page);

} // namespace townhall
