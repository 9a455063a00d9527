// `parvis run`: the whole site in the foreground, for a newcomer and for small hosts.
#pragma once

#include "lib/base/config.hpp"

#include <string>

namespace chores {

struct RunOptions {
    int port = 8080;
    bool one_program = false;         ///< all.fcgi instead of one program per section
    std::string listen = "127.0.0.1"; ///< address that nginx binds
    enum class Demo {
        where_private, ///< the demo town goes into an empty database where only this machine can ask for it
        asked,         ///< it goes there, or `run` says why not: its passwords are published
        none
    } demo = Demo::where_private;
};

/// Migrates, imports the communes and the demo town where they are missing, then becomes the supervisor, which keeps one
/// program per section, the mail deliverer and nginx running until SIGINT or SIGTERM. The listening sockets stay open
/// there, so that a program that dies is started again without losing a request. Leaves nothing behind but
/// `config.var`. Returns only where it cannot: 1, after a sentence, when the port or the folder is taken, by systemd's units for
/// instance, or when the demo's accounts, whose passwords are published, would stand on a public address.
int run(base::Config config, const RunOptions& options);

} // namespace chores
