// Cookies of this site: only this host sets them, no script reads them, no form of another site sends them.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <string>
#include <string_view>

namespace web {

/// Under TLS the prefix makes the browser itself refuse the cookie from anywhere but this host (RFC 6265bis 4.1.3).
std::string cookie_name(const Request& request, std::string_view name);

/// For `max_age` seconds; 0 takes it away. `value` needs no quoting.
void set_cookie(const Request& request, Response& response, std::string_view name, std::string_view value,
                base::Seconds max_age);

} // namespace web
