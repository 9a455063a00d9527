// The main loop of a program: FastCGI on its own socket or on an inherited descriptor 0, mod_fcgid, or plain
// CGI.
#pragma once

#include "lib/web/dispatch.hpp"

namespace web {

/// `tables`: of what this program serves; `sections`: all of the site. Returns the process's exit code. `--socket PATH` listens there; otherwise descriptor 0 is the listening
/// socket (spawn-fcgi, mod_fcgid, systemd, `parvis run`); when it is none, one CGI request is answered.
/// SIGTERM and SIGINT let the request in hand finish.
int serve(int argc, char** argv, const Tables& tables, Sections sections);

} // namespace web
