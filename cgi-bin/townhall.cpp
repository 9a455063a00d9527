// Everything under /mairie: the desk, and how a mayor gets there.
#include "citizens/routes.hpp"
#include "claim/routes.hpp"
#include "decisions/routes.hpp"
#include "lib/web/serve.hpp"
#include "townhall/routes.hpp"

int main(int argc, char** argv) {
    return web::serve(argc, argv,
                      {townhall::routes(), citizens::routes(), decisions::routes(), claim::routes()});
}
