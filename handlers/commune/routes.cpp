#include "commune/routes.hpp"

namespace commune {

std::span<const web::Route> routes() { return {}; }

} // namespace commune
