#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace groups {

/// /groupes: the discussion groups of a commune.
std::span<const web::Route> routes();

} // namespace groups
