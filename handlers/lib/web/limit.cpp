#include "lib/web/limit.hpp"

#include "lib/web/errors.hpp"

#include <arpa/inet.h>

namespace web {

void count_attempt(App& app, std::string_view what, std::string_view whom, Limit limit) {
    struct Counted {
        base::Seconds window_start;
        int hits;
    };
    const auto now = app.now();
    const auto subject = app.sign("attempt", std::string{what} + ' ' + std::string{whom});
    const db::Relaxed relaxed{app.db()};
    const auto counted = app.db().one<Counted>(R"(
        INSERT INTO attempt (subject, window_start, hits) VALUES (:subject, :now, 1)
        ON CONFLICT (subject) DO UPDATE SET
            hits = CASE WHEN attempt.window_start > :oldest THEN attempt.hits + 1 ELSE 1 END,
            window_start = CASE WHEN attempt.window_start > :oldest THEN attempt.window_start ELSE excluded.window_start END
        RETURNING window_start, hits)",
                                               subject, now, now - limit.seconds);
    if (counted->hits > limit.count)
        throw TooMany{static_cast<int>(counted->window_start + limit.seconds - now)};
}

std::string visitor_key(const Request& request) {
    if (request.member) return "member " + std::to_string(request.member->id.value);
    in6_addr address{};
    if (::inet_pton(AF_INET6, request.remote_address.c_str(), &address) != 1) return request.remote_address;
    return {reinterpret_cast<const char*>(&address), 8};
}

} // namespace web
