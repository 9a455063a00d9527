#include "account/routes.hpp"

namespace account {

std::span<const web::Route> routes() { return {}; }

} // namespace account
