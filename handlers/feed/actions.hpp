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
Response ended_ones(App&, Request&);
Response pin_it(App&, Request&);
Response unpin_it(App&, Request&);
Response staged_picture(App&, Request&);

// carried.cpp: the files of a form that may be shown several times before it is sent for good

/// What `publication` has beside its picture, by itself.
std::vector<Attached> there(App& app, const Publication& publication);

/// What the form has of files: those of `before` that are there, what it brought already, and what it brings now, stored. Errors go
/// into the form's field `picture`.
std::vector<Attached> carried(App& app, const Request& request, Form& form, const std::vector<Attached>& before);

/// Into the draft, unless nothing is other than `before`.
void put_files(Draft& draft, const std::vector<Attached>& carried, const std::vector<Attached>& before);

Visit visit_of(App& app, const Request& request);

/// "/fil/vannes-56260", and below it "/17".
std::string address(const Request& request, PublicationId id);

/// The publication of the path, as far as the visitor may see it. Throws NotFound.
Publication publication_of(App& app, const Request& request);

// comments.cpp; all throw NotFound

/// As publication_of(), once readers may see it: a draft is neither liked nor discussed.
Publication public_publication(App& app, const Request& request);

/// Its comments, once there are any.
web::thread::ThreadContext comments_of(App& app, const Request& request);

/// To hide or take back: words that were left under what has ended, too. Who cannot read that any more is led to the feed.
web::thread::ThreadContext comments_left(App& app, const Request& request);

/// To change one's own: for anyone who could write it now.
web::thread::ThreadContext comments_to_edit(App& app, const Request& request);

} // namespace feed
