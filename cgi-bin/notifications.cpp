#include "lib/web/serve.hpp"
#include "notifications/routes.hpp"

int main(int argc, char** argv) { return web::serve(argc, argv, {notifications::routes()}); }
