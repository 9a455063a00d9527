#include "lib/app/cookie.hpp"

#include <fmt/format.h>

namespace web {

std::string cookie_name(const Request& request, std::string_view name) {
    return (request.tls ? "__Host-" : "") + std::string{name};
}

void set_cookie(const Request& request, Response& response, std::string_view name, std::string_view value,
                base::Seconds max_age) {
    response.header("Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", cookie_name(request, name),
                                              value, max_age, request.tls ? "; Secure" : ""));
}

} // namespace web
