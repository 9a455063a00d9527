#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace search {

/// /recherche/{commune}: what a commune has said, by its words.
std::span<const web::Route> routes();

} // namespace search
