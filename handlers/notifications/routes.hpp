#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace notifications {

/// /notifications: what a member is told of, how they want to hear it, and the one click that ends a mail.
std::span<const web::Route> routes();

} // namespace notifications
