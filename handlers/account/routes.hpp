#pragma once

#include "lib/app/route.hpp"

#include <span>

namespace account {

/// /inscription, /connexion, /mot-de-passe, /compte: people and their sessions.
std::span<const web::Route> routes();

} // namespace account
