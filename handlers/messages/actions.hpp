// The actions behind the table of routes.cpp that stand in another file, and what the files share.
#pragma once

#include "lib/web/form.hpp"
#include "lib/web/page.hpp"
#include "lib/web/thread.hpp"
#include "messages/store.hpp"

#include <span>

namespace messages {

using web::App;
using web::Form;
using web::Request;
using web::Response;

/// The conversation of the path, as far as the visitor may read it; that one of the team opens it is noted.
/// Throws NotFound.
Letter letter_of(App& app, const Request& request);

/// The same for the team alone.
Letter letter_of_team(App& app, const Request& request);

std::span<const web::Field> note_fields();

/// messages/show.tpl, with a letter and a note as far as they are written.
Response conversation(App& app, Request& request, const Letter& letter, const Form& form, const Form& note,
                      int status);

// desk.cpp: what the team does
Response show_inbox(App&, Request&);
Response assign_letter(App&, Request&);
Response write_note(App&, Request&);
Response close_letter(App&, Request&);
Response reopen_letter(App&, Request&);
Response show_canned(App&, Request&);
Response create_canned(App&, Request&);
Response edit_canned(App&, Request&);
Response save_canned(App&, Request&);
Response drop_canned(App&, Request&);

} // namespace messages
