// Rate limits, shared by all programs through the database.
#pragma once

#include "lib/web/app.hpp"
#include "lib/web/request.hpp"
#include "lib/web/route.hpp"

#include <string_view>

namespace web {

/// Counts one try of `what` by `whom`; throws TooMany beyond the limit. `whom` is stored as a keyed hash.
void count_attempt(App& app, std::string_view what, std::string_view whom, Limit limit);

/// The same, but answers the seconds to wait, 0 when it was counted: for an error beside a field.
int seconds_to_wait(App& app, std::string_view what, std::string_view whom, Limit limit);

/// As count_attempt, for what is written anyway: throws at once for who is beyond the limit; the try is
/// counted in the next transaction of this visit, which throws too if others were quicker, or by
/// settle_attempts().
void note_attempt(App& app, std::string_view what, std::string_view whom, Limit limit);

/// At the end of a visit: counts what no transaction did.
void settle_attempts(App& app);

/// Mails that strangers can make us send to one address: registration, forgotten password, receipt of a flag.
inline constexpr Limit mails_to_one{5, 3600};

/// The member, or the address: whole for IPv4, its /64 for IPv6, where one person has them all.
std::string visitor_key(const Request& request);

} // namespace web
