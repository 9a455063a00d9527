// The words that people flag and town halls judge, whatever section they belong to: each says by one SELECT where its own stand
// (web::Flaggable::words).
#pragma once

#include "lib/town/member.hpp"
#include "lib/town/outbox.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace town {

struct Quotable {
    std::string_view kind;  ///< flag.object_kind
    std::string_view words; ///< SELECT number, title, body, author, first_name, last_name, short_name, team, at FROM …
};

/// `with` begins the statement, "WITH few AS (…)": rows of (key, object_kind, object_id) under the name `few`. Gives key, title,
/// body, author, the name, team and at of each that is there, hidden or not. Empty where nothing has words.
std::string quotes_sql(const std::vector<Quotable>& all, std::string_view with, std::string_view few);

/// Of what it stands under; empty when it is gone.
std::string quoted_title(db::Db& db, std::string_view words, std::int64_t id);

/// Who of the team has all these rights, but the author of what is to be judged.
std::vector<Recipient> judges_of(db::Db& db, std::string_view commune_code, int rights, MemberId author);

} // namespace town
