// The program of every section. By its name it serves one of them (feed.fcgi), the forms with passwords (password.fcgi), or the
// whole site (all.fcgi): for the smallest hosts, plain CGI and mod_fcgid.
#include "lib/app/serve.hpp"
#include "sections.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, routes_of, sections()); }
