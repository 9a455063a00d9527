// /alertes/…: alerts of a town hall.
#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace alerts {

std::span<const web::Route> routes();

} // namespace alerts
