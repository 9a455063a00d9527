#include "lib/web/section.hpp"

namespace account {

namespace {

/// What lets him in, never the secrets themselves.
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

} // namespace

extern const web::Section section;
const web::Section section{.name = "account", .keeps = {.personal = personal}};

} // namespace account
