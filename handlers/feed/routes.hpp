#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace feed {

/// /fil: the mayor's page, its publications, comments and likes.
std::span<const web::Route> routes();

} // namespace feed
