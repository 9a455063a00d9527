#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace commune {

/// / and /communes: finding a commune; /commune/{commune}: its card; the legal pages of the site.
std::span<const web::Route> routes();

} // namespace commune
