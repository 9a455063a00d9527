// An answer on its way out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

struct Response {
    int status = 200;
    std::string body;
    std::string content_type = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;

    Response& header(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

/// 303: after a POST, look at `location`, a path on this site. With `done`, the page there says that it
/// worked: "groups.opened" is OPENED in templates/groups/done.tpl. A word that begins with not_ is shown as a warning.
Response redirect(std::string location, std::string_view done = {});

/// True for an address that certainly stays on this site: "/fil/vannes-56260", never "//elsewhere". For what
/// comes from outside before it is redirected to, or made the action of a form.
bool local_path(std::string_view address);

/// Adds what every answer carries: CSP and its companions, Cache-Control when there is none, HSTS under TLS.
void secure(Response& response, bool tls);

/// CGI form: `Status:` line, headers and the empty line after them; the body follows as it is, but for HEAD.
std::string head_of(const Response& response);

} // namespace web
