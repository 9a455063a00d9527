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

using enum town::Until;

constexpr town::Retention retention[] = {
    {"discussion_member", "thread_id member_id commune_code state reason asked_at decided_at", account,
     "who takes part in a group, or was shut out and why", "groups/section.cpp:forget"},
    {"discussion_member", "decided_by", town, "who decided"},
    {"discussion", "thread_id commune_code title about admission once pinned_at archived_at"},
};

constexpr std::string_view forget[] = {"DELETE FROM discussion_member WHERE member_id = :id"};

} // namespace

extern const web::Section section;
const web::Section section{.name = "groups", .keeps = {.personal = personal, .retention = retention, .forget = forget}};

} // namespace groups
