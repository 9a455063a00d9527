#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace citizens {

/// /mairie/…/citoyens and /ma-demande: who is a citizen, who waits, who was refused and answers.
std::span<const web::Route> routes();

} // namespace citizens
