// The actions behind the table of routes.cpp that stand in another file, and what the files share.
#pragma once

#include "lib/view/form.hpp"
#include "lib/app/page.hpp"
#include "lib/talk/thread.hpp"
#include "messages/store.hpp"

#include <span>

namespace messages {

using web::App;
using web::Form;
using web::Request;
using web::Response;

/// The conversation of the path, as far as the visitor may read it; that one of the team opens it is noted.
/// Throws NotFound.
Conversation conversation_of(App& app, const Request& request);

/// The conversation of the path, for the team alone.
Conversation conversation_of_team(App& app, const Request& request);

std::span<const web::Field> note_fields();

/// The newest letter of the person that the sender of a form had on the page.
PostId seen_by(const Request& request, const Conversation& conversation);

/// messages/show.tpl, with a letter and a note as far as they are written.
Response conversation_page(App& app, Request& request, const Conversation& conversation, const Form& form,
                           const Form& note, int status);

// beginning.cpp: a new conversation
Response compose(App&, Request&);
Response send(App&, Request&);

// desk.cpp: what the team does
/// What a button of the answer's form is for, by its value; null: nothing of these.
web::Action act_of(std::string_view value);
Response insert_canned(App&, Request&);
/// The note that stood in the same form, for the page that comes back.
Form note_kept(const Request& request);
/// Back to `to`, saying what was `done` (messages/done.tpl); or, when the form had words that a redirection
/// cannot carry, an answer that is being written or a note, the page with them, which says the same.
Response back_with(App& app, Request& request, const std::string& to, const char* done,
                   const std::optional<Form>& answer, const Form& note, int status = 200);
Response show_inbox(App&, Request&);
Response assign_letter(App&, Request&);
Response write_note(App&, Request&);
Response close_letter(App&, Request&);
Response reopen_letter(App&, Request&);
Response lock_letter(App&, Request&);
Response unlock_letter(App&, Request&);
Response show_canned(App&, Request&);
Response create_canned(App&, Request&);
Response edit_canned(App&, Request&);
Response save_canned(App&, Request&);
Response drop_canned(App&, Request&);

} // namespace messages
