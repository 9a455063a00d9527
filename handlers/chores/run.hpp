// `parvis run`: the whole site in the foreground, for a newcomer and for small hosts.
#pragma once

#include "lib/base/config.hpp"

#include <string>

namespace chores {

struct RunOptions {
    int port = 8080;
    bool one_program = false;         ///< all.fcgi instead of one program per section
    std::string listen = "127.0.0.1"; ///< address that nginx binds
    bool demo = true;                 ///< load the demo town into an empty database
};

/// Migrates, imports the communes and the demo town where they are missing, then keeps one program per
/// section, the mail deliverer and nginx running until SIGINT or SIGTERM. The listening sockets stay open
/// here, so that a program that dies is started again without losing a request. Leaves nothing behind but
/// `config.var`. Returns the exit code; 1, after a sentence, when the port or the folder is taken.
int run(base::Config config, const RunOptions& options);

} // namespace chores
