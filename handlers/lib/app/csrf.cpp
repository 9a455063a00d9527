#include "lib/app/csrf.hpp"

#include "lib/base/crypto.hpp"

namespace web::csrf {

namespace {

constexpr int visitor_hours = 24;

std::string visitor_token(const App& app, base::Seconds hour) {
    return app.sign("csrf-visitor", std::to_string(hour));
}

} // namespace

std::string token(const App& app, const Request& request) {
    return request.session ? app.sign("csrf", request.session->token)
                           : visitor_token(app, app.now() / base::hour);
}

bool valid(const App& app, const Request& request) {
    const auto sent = request.field("csrf");
    if (request.session) return base::same(sent, token(app, request));
    const auto hour = app.now() / base::hour;
    for (int age = 0; age <= visitor_hours; ++age)
        if (base::same(sent, visitor_token(app, hour - age))) return true;
    return false;
}

bool foreign(const App& app, const Request& request) {
    if (request.fetch_site == "cross-site" || request.fetch_site == "same-site") return true;
    if (request.origin.empty()) return false;
    // What hides the referrer, in the browser or before us, hides the origin too; the browser still says
    // where from.
    if (request.origin == "null") return request.fetch_site != "same-origin";
    return request.origin != request.scheme_and_host() && request.origin != app.config.base_url;
}

} // namespace web::csrf
