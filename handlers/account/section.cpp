#include "lib/town/second_factor.hpp"
#include "lib/app/section.hpp"
#include "lib/app/session.hpp"

namespace account {

namespace {

/// What lets a person in, never the secrets themselves.
std::vector<town::Personal> personal() {
    return {
        {"session",
         "SELECT agent, created_at, seen_at FROM session WHERE member_id = :id ORDER BY created_at"},
        {"second_factor", "SELECT since FROM second_factor WHERE member_id = :id AND since IS NOT NULL"},
        // How many are left; what they are is not kept.
        {"recovery_code",
         "SELECT COUNT(*) AS codes FROM recovery_code WHERE member_id = :id HAVING COUNT(*) > 0"},
        {"one_time",
         "SELECT purpose, created_at, expires_at FROM one_time WHERE member_id = :id ORDER BY created_at"},
    };
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"session", "id member_id token_hash agent created_at seen_at", sessions, "to stay logged in",
     "account/section.cpp:expiries"},
    {"second_factor", "member_id key_sealed session_id begun_at since last_step", second_factor,
     "the second step of a login", "account/section.cpp:forget"},
    {"recovery_code", "member_id code_hash", second_factor, "codes for who lost the telephone",
     "account/section.cpp:forget"},
    {"one_time", "token_hash purpose member_id commune_code data created_at expires_at", links,
     "links and codes that work once", "account/section.cpp:expiries"},
};

static_assert(web::session::lifetime == town::sessions_period);
constexpr town::Expiry expiries[] = {
    {"one_time", "token_hash", "expires_at < :before", 0},
    {"session", "id", "seen_at < :before", web::session::lifetime},
    {"session", "id", "created_at < :before", web::session::longest},
    {"session", "id",
     "created_at < :before AND EXISTS (SELECT 1 FROM role r "
     "WHERE r.member_id = session.member_id AND r.ended_at IS NULL)",
     web::session::team_longest},
    {"second_factor", "member_id", "since IS NULL AND begun_at < :before", town::second_factor::beginning_lifetime},
};

constexpr std::string_view forget[] = {
    "DELETE FROM session WHERE member_id = :id", "DELETE FROM one_time WHERE member_id = :id",
    "DELETE FROM recovery_code WHERE member_id = :id", "DELETE FROM second_factor WHERE member_id = :id"};

} // namespace

extern const web::Section section;
const web::Section section{.name = "account", .keeps = {.personal = personal, .retention = retention,
                                                        .expiries = expiries, .forget = forget}};

} // namespace account
