#include "commune/routes.hpp"
#include "lib/web/serve.hpp"
#include "sections.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, {commune::routes()}, sections()); }
