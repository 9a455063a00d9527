// The address in each mail of news that ends them with one click and without login: RFC 8058. It is signed,
// works as often as it is asked, and carries no other right.
#pragma once

#include "lib/town/notify.hpp"
#include "lib/app/app.hpp"
#include "lib/http/request.hpp"

#include <optional>
#include <string>

namespace web {

/// For a mail about one topic: https://…/notifications/desabonnement/17/publications?cle=…
std::string unsubscribe_url(const App& app, town::MemberId member, town::Topic topic);

/// For a digest (daily or weekly): ends all that comes in it.
std::string unsubscribe_url(const App& app, town::MemberId member, town::Cadence digest);

/// What such an address ends: one topic, or else a digest.
struct Unsubscription {
    town::MemberId member;
    town::Topic topic = town::Topic::none;
    town::Cadence digest = town::Cadence::off;
    std::string path; ///< the address on this site, with its key
};

/// Of a request to /notifications/desabonnement/{member}/{what}. Throws NotFound when it is not ours.
Unsubscription unsubscription_of(const App& app, const Request& request);

} // namespace web
