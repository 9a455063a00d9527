#include "lib/web/serve.hpp"
#include "notifications/routes.hpp"
#include "sections.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, {notifications::routes()}, sections()); }
