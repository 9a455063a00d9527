// Every section in one program: for the smallest hosts, plain CGI and mod_fcgid.
#include "lib/web/serve.hpp"
#include "sections.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, all_routes(), sections()); }
