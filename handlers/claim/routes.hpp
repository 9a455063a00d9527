#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace claim {

/// /mairie/…/activation and /ne-plus-recevoir: how a mayor joins, and how a town hall stops our mails.
std::span<const web::Route> routes();

} // namespace claim
