#include "lib/web/serve.hpp"
#include "sections.hpp"
#include "townhall/routes.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, {townhall::routes()}, sections()); }
