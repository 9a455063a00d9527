#include "lib/web/section.hpp"

namespace chat {

namespace {

std::vector<town::Personal> personal() {
    return {
        {"chat_guest", R"(
        SELECT c.title, t.name AS commune, g.seen_at, NULLIF(g.posted_at, 0) AS posted_at FROM chat_guest g
        JOIN chat c ON c.thread_id = g.thread_id JOIN commune t ON t.code = c.commune_code
        WHERE g.member_id = :id ORDER BY g.thread_id)"},
        {"chat_support",
         "SELECT post_id, supported_at FROM chat_support WHERE member_id = :id ORDER BY post_id"},
    };
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "chat", .keeps = {.personal = personal}};

} // namespace chat
