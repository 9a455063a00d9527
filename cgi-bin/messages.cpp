#include "lib/web/serve.hpp"
#include "messages/routes.hpp"
#include "sections.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, {messages::routes()}, sections()); }
