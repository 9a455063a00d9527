// Who is visiting: an opaque cookie, stored hashed, listed in the account and revocable there.
#pragma once

#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/http/response.hpp"

#include <string>
#include <vector>

namespace web::session {

using Id = base::Id<struct web::SessionTag>;

inline constexpr base::Seconds lifetime = 90 * base::day;     ///< without a visit
inline constexpr base::Seconds longest = 365 * base::day;     ///< with visits, after the login
inline constexpr base::Seconds team_longest = 90 * base::day; ///< of those who speak for a town hall
inline constexpr base::Seconds touch_every = 5 * base::minute;
inline constexpr base::Seconds note_visit_every = base::day; ///< in member.seen_at

/// Fills request.session and request.member from the cookie, if it is good. A person who is leaving has no
/// session.
void resume(App& app, Request& request);

/// Notes the visit that `response` answers: at most every five minutes, and once a day with the member, which
/// ends the warnings that the account is unused; no other write on a page view. On the first one of a day the
/// cookie is sent anew, so that it lives on in the browser as its row does in the database. An answer that
/// others may keep cannot carry it, nor can one that failed: such a visit is not noted.
void note_visit(App& app, const Request& request, Response& response);

/// True when the browser sent a session, good or not.
bool brought(const Request& request);

/// Logs `member` in: a new row, a new secret, and the cookie on `response`; the session that the browser came
/// with ends, and `request` goes on as the new one. Inside the caller's transaction or none.
void open(App& app, Request& request, town::MemberId member, Response& response);

/// Logs out here: the row goes, the cookie too.
void close(App& app, Request& request, Response& response);

struct Listed {
    Id id;
    std::string agent;
    base::Seconds created_at = 0, seen_at = 0;
};
/// The sessions that still open the account, the last visit first.
std::vector<Listed> list(db::Db& db, town::MemberId member, base::Seconds now);

/// Only one's own.
void revoke(db::Db& db, town::MemberId member, Id id);
/// All but `keep`: after a change of password, or at the person's wish.
void revoke_others(db::Db& db, town::MemberId member, Id keep);

/// "Firefox, Windows": enough to recognise one's device, too little to follow anybody.
std::string agent_label(std::string_view user_agent);

} // namespace web::session
