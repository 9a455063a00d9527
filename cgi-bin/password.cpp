// The account's forms with passwords, apart from its pages: what takes long to check holds up nobody who reads.
#include "account/routes.hpp"
#include "lib/web/serve.hpp"
#include "sections.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, {account::routes()}, sections()); }
