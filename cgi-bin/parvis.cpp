// The one program, which does what its name says: feed.fcgi serves a section, password.fcgi the forms with passwords, all.fcgi
// the whole site (for the smallest hosts, plain CGI and mod_fcgid), and parvis is the operator's command line.
#include "chores/operator/commands.hpp"
#include "lib/app/serve.hpp"
#include "sections.hpp"

#include <cstdio>
#include <exception>
#include <string_view>

int main(int argc, char** argv) {
    if (std::string_view{argv[0]}.ends_with(".fcgi")) return web::serve(argc, argv, routes_of, sections());
    try {
        return chores::command_line(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "parvis: %s\n", error.what());
        return 1;
    }
}
