// The main loop of a program: FastCGI on its own socket or on an inherited descriptor 0, mod_fcgid, or plain
// CGI.
#pragma once

#include "lib/app/dispatch.hpp"

#include <string_view>

namespace web {

/// `tables_of`: what the program of a name serves ("feed" of cgi-bin/feed.fcgi); `sections`: all of the site. Returns the
/// process's exit code. `--socket PATH` listens there; otherwise descriptor 0 is the listening socket (spawn-fcgi, mod_fcgid,
/// systemd, `parvis run`); when it is none, one CGI request is answered. SIGTERM and SIGINT let the request in hand finish.
int serve(int argc, char** argv, Tables (*tables_of)(std::string_view name), Sections sections);

} // namespace web
