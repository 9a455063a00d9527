// Every section in one program: for the smallest hosts, plain CGI and mod_fcgid.
#include "account/routes.hpp"
#include "alerts/routes.hpp"
#include "chat/routes.hpp"
#include "citizens/routes.hpp"
#include "claim/routes.hpp"
#include "commune/routes.hpp"
#include "decisions/routes.hpp"
#include "feed/routes.hpp"
#include "groups/routes.hpp"
#include "lib/web/serve.hpp"
#include "messages/routes.hpp"
#include "notifications/routes.hpp"
#include "townhall/routes.hpp"

int main(int argc, char** argv) {
    return web::serve(argc, argv,
                      {
                          commune::routes(),
                          account::routes(),
                          feed::routes(),
                          townhall::routes(),
                          citizens::routes(),
                          decisions::routes(),
                          claim::routes(),
                          notifications::routes(),
                          alerts::routes(),
                          groups::routes(),
                          chat::routes(),
                          messages::routes(),
                      });
}
