#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace townhall {

/// /mairie: the desk of a town hall team, and how a mayor claims the commune.
std::span<const web::Route> routes();

} // namespace townhall
