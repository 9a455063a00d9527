// Who is a citizen of a commune, who waits to be, and why somebody is not. What belongs to the team answers
// nothing to a reader who may not moderate.
#pragma once

#include "lib/base/clock.hpp"
#include "lib/db/database.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/db/cursor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citizens {

using base::Seconds;
using town::MemberId;

inline constexpr int waiting_per_page = 20, accepted_per_page = 50;
inline constexpr std::size_t answer_max = 1000;     ///< characters
inline constexpr Seconds long_wait = 7 * base::day; ///< then the list says so

enum class State { waiting, accepted, refused };

struct Applicant {
    MemberId id;
    town::Name name;
    std::string email;
    std::optional<town::Refusal> refused_before; ///< and then answered
    std::string answer;
    Seconds asked_at = 0;
};

/// One row for each who waits for a decision of :commune.
std::string waiting_sql();
/// Since when each waits in the town `t` (web::DeskItem::since).
std::string waiting_since_sql();

struct Waiting {
    std::vector<Applicant> applicants; ///< oldest first
    int count = 0;                     ///< of all pages, up to db::counted_max
    std::optional<db::Cursor> next;
};
/// People who wait, after `after` (start: from the oldest on).
Waiting waiting(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor after);

struct Citizen {
    MemberId id;
    town::Name name;
    Seconds since = 0;
};

struct Accepted {
    std::vector<Citizen> citizens; ///< by name
    MemberId next;                 ///< pass it as `after`; none at the end
};
/// Citizens whose name begins with `query`, in either order of first and last name; all when it is empty.
Accepted accepted(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                  std::string_view query, MemberId after);
std::optional<Citizen> find_accepted(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                     MemberId id);

/// Each answers false when the person was not in that state (any more), and writes the audit trail. Inside
/// the caller's transaction. A refusal also takes away what was granted before: `from` says which it is.
bool accept(db::Db& db, const town::Reader& by, const std::string& commune_code, MemberId id, Seconds now);
bool refuse(db::Db& db, const town::Reader& by, const std::string& commune_code, MemberId id, State from,
            town::Refusal reason, Seconds now);

struct Request {
    State state = State::waiting;
    std::optional<town::Refusal> reason;
    std::string answer;
    Seconds asked_at = 0;
    std::optional<Seconds> decided_at;
};
/// What became of a request: one's own, or anybody's for moderators.
std::optional<Request> request_of(db::Db& db, const town::Reader& reader, MemberId member,
                                  const std::string& commune_code);

/// Whoever was refused answers, and waits again. False when they were not refused.
bool answer(db::Db& db, MemberId member, const std::string& commune_code, const std::string& text,
            Seconds now);

} // namespace citizens
