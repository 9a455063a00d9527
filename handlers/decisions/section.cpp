#include "lib/web/section.hpp"

namespace decisions {

namespace {

std::vector<town::Personal> personal() {
    return {
        {"flag", "SELECT receipt, address, reason, explanation, created_at, state, decided_at FROM flag "
                 "WHERE member_id = :id ORDER BY id"},
        {"moderation", R"(
        SELECT object_kind, object_id, reason, explanation, decided_at, COALESCE(answer, '') AS answer, answered_at
        FROM moderation WHERE author_id = :id ORDER BY id)"},
    };
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "decisions", .keeps = {.personal = personal}};

} // namespace decisions
