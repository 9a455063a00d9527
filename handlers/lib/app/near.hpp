// Addresses as they are copied: with a full stop, a bracket or a slash behind them, or in capitals.
#pragma once

#include "lib/app/dispatch.hpp"

#include <string>
#include <string_view>

namespace web {

/// The address of the tables that `path` is a near form of: what a mail program glues to its end taken away,
/// empty parts left out, fixed words in small letters. Empty when there is none, or when it is `path` itself.
/// Percent-encoded.
std::string near_path(const Tables& tables, std::string_view path);

} // namespace web
