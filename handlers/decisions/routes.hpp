#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace decisions {

/// /mairie/…/signalements, /decisions and /moderation: flags, statements of reasons and their public count.
std::span<const web::Route> routes();

} // namespace decisions
