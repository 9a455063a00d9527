// What routes.cpp and people.cpp share.
#pragma once

#include "groups/store.hpp"
#include "groups/view.hpp"
#include "lib/app/app.hpp"
#include "lib/app/section.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <string>

namespace groups {

using web::App;
using web::Request;
using web::Response;

std::string address(const Request& request, ThreadId id);

/// The group of the path, which may exist for the visitor, or NotFound.
Group group_of(App& app, const Request& request);
/// The group of the path, when the visitor may read its posts.
Group readable(App& app, const Request& request);

/// Its page for those who may not read it, with the text that they were writing.
Response door_page(App& app, Request& request, const Group& group, std::string_view text, int status);

/// Who asks to be let in, for the mail to `moderator`: people.cpp.
std::vector<web::Asker> askers(App& app, const town::CommuneRef& commune, const town::Reader& moderator);

// people.cpp:
Response people(App& app, Request& request);
Response members(App& app, Request& request);
Response excluded(App& app, Request& request);
Response requests(App& app, Request& request);
Response request_to_join(App& app, Request& request);
Response accept(App& app, Request& request);
Response ask_by_mail(App& app, Request& request);
Response accept_by_mail(App& app, Request& request);
Response ask_exclude(App& app, Request& request);
Response exclude(App& app, Request& request);
Response follow(App& app, Request& request);
Response mute(App& app, Request& request);

} // namespace groups
