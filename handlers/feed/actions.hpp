// The actions behind the table of routes.cpp that stand in another file, and what the files share.
#pragma once

#include "feed/store.hpp"
#include "feed/view.hpp"
#include "lib/app/page.hpp"

#include <string>

namespace feed {

using web::App;
using web::Form;
using web::Request;
using web::Response;

// edit.cpp: what a publisher writes, changes and deletes
Response compose(App&, Request&);
Response create(App&, Request&);
Response change(App&, Request&);
Response save(App&, Request&);
Response ask_delete(App&, Request&);
Response destroy(App&, Request&);
Response drafts(App&, Request&);

Visit visit_of(App& app, const Request& request);

/// "/fil/vannes-56260", and below it "/17".
std::string address(const Request& request, PublicationId id);

/// The publication of the path, as far as the visitor may see it. Throws NotFound.
Publication publication_of(App& app, const Request& request);

} // namespace feed
