#include "lib/web/limit.hpp"

#include "lib/base/log.hpp"
#include "lib/web/errors.hpp"

#include <arpa/inet.h>

namespace web {

namespace {

std::string subject_of(const App& app, std::string_view what, std::string_view whom) {
    return app.sign("attempt", std::string{what} + ' ' + std::string{whom});
}

/// Throws TooMany for who is beyond the limit.
void check(db::Db& db, const std::string& subject, Limit limit, base::Seconds now) {
    const auto since = db.one<base::Seconds>("SELECT window_start FROM attempt WHERE subject = :subject AND "
                                             "window_start > :oldest AND hits >= :most",
                                             subject, now - limit.seconds, limit.count);
    if (since) throw TooMany{static_cast<int>(*since + limit.seconds - now)};
}

void count(db::Db& db, const std::string& subject, Limit limit, base::Seconds now) {
    const auto counted = db.run(R"(
        INSERT INTO attempt (subject, window_start, hits) VALUES (:subject, :now, 1)
        ON CONFLICT (subject) DO UPDATE SET
            hits = CASE WHEN attempt.window_start > :oldest THEN attempt.hits + 1 ELSE 1 END,
            window_start = CASE WHEN attempt.window_start > :oldest THEN attempt.window_start ELSE excluded.window_start END
        WHERE attempt.window_start <= :oldest OR attempt.hits < :most)",
                                subject, now, now - limit.seconds, limit.count);
    if (counted > 0) return;
    check(db, subject, limit, now);
    throw TooMany{limit.seconds};
}

} // namespace

void count_attempt(App& app, std::string_view what, std::string_view whom, Limit limit) {
    const db::Relaxed relaxed{app.db()};
    count(app.db(), subject_of(app, what, whom), limit, app.now());
}

int seconds_to_wait(App& app, std::string_view what, std::string_view whom, Limit limit) {
    try {
        count_attempt(app, what, whom, limit);
        return 0;
    } catch (const TooMany& error) {
        return error.retry_after;
    }
}

void note_attempt(App& app, std::string_view what, std::string_view whom, Limit limit) {
    const auto now = app.now();
    const auto subject = subject_of(app, what, whom);
    check(app.db(), subject, limit, now);
    app.db().in_next_transaction([=](db::Db& db) { count(db, subject, limit, now); });
}

void settle_attempts(App& app) {
    try {
        app.settle_db();
    } catch (const TooMany&) { // others were quicker, and what he asked for is done
    } catch (const std::exception& error) {
        base::log(base::Level::warning, "attempt", {{"cause", error.what()}});
    }
}

std::string visitor_key(const Request& request) {
    if (request.member) return "member " + std::to_string(request.member->id.value);
    in6_addr address{};
    if (::inet_pton(AF_INET6, request.remote_address.c_str(), &address) != 1) return request.remote_address;
    return {reinterpret_cast<const char*>(&address), 8};
}

} // namespace web
