// /direct/…: the live chat of a commune.
#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace chat {

std::span<const web::Route> routes();

} // namespace chat
