// What the two files of the section's actions share: routes.cpp has the pages, live.cpp what is said and seen
// while a room is open.
#pragma once

#include "chat/view.hpp"
#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

namespace chat {

/// The room of the path, for whom it is; throws NotFound.
Room room_of_path(web::App& app, const web::Request& request);
web::thread::ThreadContext context_of(const web::Request& request, const Room& room, Seconds now);
Posts newest_posts(web::App& app, const Room& room);
Questions first_questions(web::App& app, const web::Request& request, const Room& room);

web::Response changes(web::App& app, web::Request& request);
web::Response may_listen(web::App& app, web::Request& request);
web::Response presence(web::App& app, web::Request& request);
web::Response write(web::App& app, web::Request& request);
web::Response add(web::App& app, web::Request& request);
web::Response support_it(web::App& app, web::Request& request);
web::Response leave_it(web::App& app, web::Request& request);

} // namespace chat
