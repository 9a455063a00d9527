#include "townhall/routes.hpp"

namespace townhall {

std::span<const web::Route> routes() { return {}; }

} // namespace townhall
