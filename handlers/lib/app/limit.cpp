#include "lib/app/limit.hpp"

#include "lib/town/member.hpp"
#include "lib/town/retention.hpp"
#include "lib/http/errors.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>

namespace web {

namespace {

/// Mails of one kind that one visitor can make us send to one address, and those that all of them together
/// can. The first is the visitor's own fault; the second must refuse nobody, since strangers can fill it.
constexpr Limit mails_to_one{5, 3600}, mails_to_one_by_all{10, 3600};

std::string rate_key(const App& app, std::string_view what, std::string_view who) {
    return app.sign("attempt", std::string{what} + ' ' + std::string{who});
}

/// Throws TooMany for anyone who is beyond the limit.
void check(db::Db& db, const std::string& key, Limit limit, base::Seconds now) {
    const auto since = db.one<base::Seconds>("SELECT window_start FROM attempt WHERE subject = :subject AND "
                                             "window_start > :oldest AND hits >= :most",
                                             key, now - limit.seconds, limit.count);
    if (since) throw TooMany{static_cast<int>(*since + limit.seconds - now)};
}

void count(db::Db& db, const std::string& key, Limit limit, base::Seconds now, int weight = 1) {
    const auto counted = db.run(R"(
        INSERT INTO attempt (subject, window_start, hits) VALUES (:subject, :now, :weight)
        ON CONFLICT (subject) DO UPDATE SET
            hits = CASE WHEN attempt.window_start > :oldest THEN attempt.hits + excluded.hits ELSE excluded.hits END,
            window_start = CASE WHEN attempt.window_start > :oldest THEN attempt.window_start ELSE excluded.window_start END
        WHERE attempt.window_start <= :oldest OR attempt.hits < :most)",
                                key, now, weight, now - limit.seconds, limit.count);
    if (counted > 0) return;
    check(db, key, limit, now);
    throw TooMany{limit.seconds};
}

} // namespace

void count_attempt(App& app, std::string_view what, std::string_view who, Limit limit) {
    count(app.limits(), rate_key(app, what, who), limit, app.now());
}

int seconds_to_wait(App& app, std::string_view what, std::string_view who, Limit limit, int weight) {
    try {
        count(app.limits(), rate_key(app, what, who), limit, app.now(), weight);
        return 0;
    } catch (const TooMany& error) {
        return error.retry_after;
    }
}

bool may_mail(App& app, const Request& request, std::string_view kind, std::string_view email) {
    const auto what = "mail " + std::string{kind};
    const auto key = town::email_key(email);
    return seconds_to_wait(app, what + " by one", key + " " + visitor_key(request), mails_to_one) == 0 &&
           seconds_to_wait(app, what, key, mails_to_one_by_all) == 0;
}

namespace {

/// The first `v6` or `v4` bytes of the address: a network.
std::string network_of(const Request& request, std::size_t v4, std::size_t v6) {
    in6_addr six{};
    if (::inet_pton(AF_INET6, request.remote_address.c_str(), &six) == 1)
        return {reinterpret_cast<const char*>(&six), v6};
    in_addr four{};
    if (::inet_pton(AF_INET, request.remote_address.c_str(), &four) == 1)
        return {reinterpret_cast<const char*>(&four), v4};
    return request.remote_address;
}

std::string place_of(const App& app, const Request& request, std::string_view email) {
    return rate_key(app, "known here", town::email_key(email) + " " + network_of(request, 4, 8));
}

} // namespace

std::string visitor_key(const Request& request) {
    if (request.member) return "member " + std::to_string(request.member->id.value);
    in6_addr address{};
    if (::inet_pton(AF_INET6, request.remote_address.c_str(), &address) != 1) return request.remote_address;
    return network_of(request, 4, 8);
}

bool brings_password(const Request& request) {
    return std::ranges::any_of(request.form, [](const auto& field) {
        return is_password(field.first) && !field.second.empty();
    });
}

void take_place(App& app, const Request& request) {
    const bool known =
        request.member || app.limits().value<int>("SELECT COUNT(*) FROM attempt WHERE subject = :place",
                                              place_of(app, request, request.field("email"))) > 0;
    if (!app.places.admit({network_of(request, 4, 8), network_of(request, 3, 6), known},
                          std::chrono::steady_clock::now()))
        throw TooMany{Places::wait};
}

void remember_place(App& app, const Request& request, std::string_view email) {
    // Counts go when their window began a day ago: this one begins so much later.
    app.limits().run("INSERT INTO attempt (subject, window_start, hits) VALUES (:place, :until, 0) "
                     "ON CONFLICT (subject) DO UPDATE SET window_start = excluded.window_start",
                     place_of(app, request, email), app.now() + town::places_period - town::attempts_period);
}

long long forget_attempts(App& app) {
    return app.limits().run("DELETE FROM attempt WHERE window_start < :before", app.now() - town::attempts_period);
}

} // namespace web
