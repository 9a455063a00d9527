// An authenticator in a test: it knows the key that the page showed, and the time.
#pragma once

#include "support/world.hpp"

#include "lib/base/totp.hpp"
#include "lib/town/second_factor.hpp"

#include <regex>

namespace test {

/// Somebody's telephone, after POST /compte/deux-etapes.
struct Authenticator {
    World* world;
    std::string key;

    /// What it shows, `steps` of half a minute from now.
    std::string code(int steps = 0) const {
        return base::totp::code(key, world->now / base::totp::period + steps);
    }
    /// The next one, once its time has come: each opens once.
    std::string next() {
        world->now += base::totp::period;
        return code();
    }
};

/// Begins in `who`'s browser, which is signed in as `member`: the last session that was opened.
inline Authenticator begin_factor(World& world, Browser& who, town::MemberId member) {
    who.post("/compte/deux-etapes", {{"password", password}});
    const auto session = world.db().value<std::int64_t>(
        "SELECT COALESCE(MAX(session_id), 0) FROM second_factor WHERE member_id = :id", member);
    return {
        &world,
        town::second_factor::begun(world.db(), world.app->seal(), member, session, world.now).value_or("")};
}

/// The recovery codes of a page, as they stand there: figures in groups.
inline std::vector<std::string> recovery_codes_of(const Answer& page) {
    static const std::regex code{"<code>([0-9 ]{24})</code>"};
    std::vector<std::string> codes;
    for (std::sregex_iterator at{page.body.begin(), page.body.end(), code}, end; at != end; ++at)
        codes.push_back((*at)[1]);
    return codes;
}

} // namespace test
