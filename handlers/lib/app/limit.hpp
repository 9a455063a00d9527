// Rate limits, shared by all programs through App::limits.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/app/route.hpp"

#include <string_view>

namespace web {

/// Counts one try of `what` by `who`; throws TooMany beyond the limit. `who` is stored as a keyed hash.
void count_attempt(App& app, std::string_view what, std::string_view who, Limit limit);

/// As count_attempt, but answers the seconds to wait, 0 when it was counted: for an error beside a field. A
/// try may weigh more than one: it is let through while there is any room.
int seconds_to_wait(App& app, std::string_view what, std::string_view who, Limit limit, int weight = 1);

/// True when a mail of this `kind` may go to `email` at the wish of this visitor; then it is counted.
/// Otherwise the answer is as always, and what the address has of us already stands.
bool may_mail(App& app, const Request& request, std::string_view kind, std::string_view email);

/// The member, or the address: whole for IPv4, its /64 for IPv6, where one person has them all.
std::string visitor_key(const Request& request);

/// True when a form brings a password to be checked or hashed.
bool brings_password(const Request& request);

/// Throws TooMany when there is no place for this password now (Places).
void take_place(App& app, const Request& request);

/// After a login with the password of `email`: its owner keeps a place from where they are, for 90 days.
/// Stored as a keyed hash of both, beside the counts.
void remember_place(App& app, const Request& request, std::string_view email);

/// Lets go of counts that are older than town::attempts_period, and of places that nobody came from for
/// town::places_period. Returns how many.
long long forget_attempts(App& app);

} // namespace web
