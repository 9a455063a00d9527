// Who may take a route.
#pragma once

#include "lib/town/member.hpp"
#include "lib/app/route.hpp"

namespace web {

/// True when `reader` is what `access` asks for, in the commune of the path.
bool admitted(const town::Reader& reader, Access access);

} // namespace web
