// Links and codes that work once: stored hashed, for a limited time.
#pragma once

#include "lib/base/crypto.hpp"
#include "lib/town/member.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace town::one_time {

/// What a secret stands for. Member, commune and data are each as the purpose needs.
struct Grant {
    std::string purpose; ///< "confirm", "password", "email", "claim"
    MemberId member;
    std::string commune_code = {};
    std::string data = {};
};

/// Stores the right and returns its secret, which goes into a mail or a letter and nowhere else. The older
/// ones of the same purpose and member (without member: commune) stop working. Inside the caller's
/// transaction.
std::string create(db::Db& db, const Grant& grant, base::Seconds lifetime, base::Seconds now,
                   std::string secret = base::random_token());

/// What the secret stands for, without using it up: for the page behind a link, since mail scanners follow
/// links too. None when it is unknown, used or too old.
std::optional<Grant> find(db::Db& db, std::string_view purpose, std::string_view secret, base::Seconds now);

/// As find(), and uses it up: of two who come with the same secret, one gets it. Inside the caller's
/// transaction.
std::optional<Grant> take(db::Db& db, std::string_view purpose, std::string_view secret, base::Seconds now);

/// True when the member has one that is still good.
bool waits(db::Db& db, std::string_view purpose, MemberId member, base::Seconds now);

/// Ends all of one purpose that a member still has.
void drop(db::Db& db, std::string_view purpose, MemberId member);

} // namespace town::one_time
