// The section "messages": private conversations with a town hall.
#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace messages {

std::span<const web::Route> routes();

} // namespace messages
