#include "lib/web/section.hpp"

namespace groups {

namespace {

std::vector<town::Personal> personal() {
    const auto seen =
        town::in_office("d", 0) + R"(OR EXISTS (SELECT 1 FROM citizenship z WHERE z.member_id = :id
                             AND z.commune_code = d.commune_code AND z.state = 1))";
    return {{"discussion_member", "SELECT " + town::where(seen, "d", "title") + R"(, m.state, m.reason,
               m.asked_at, m.decided_at FROM discussion_member m
        JOIN discussion d ON d.thread_id = m.thread_id WHERE m.member_id = :id ORDER BY m.thread_id)"}};
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "groups", .keeps = {.personal = personal}};

} // namespace groups
