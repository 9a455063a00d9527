#include "claim/invite.hpp"
#include "lib/app/section.hpp"

namespace claim {

namespace {

constexpr web::Announcement announcements[] = {
    // The new mayor: what can be done now, and where.
    {.kind = "mayor-welcomed", .mail = "welcome_mayor", .event = "welcome", .people = [] {
         return R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM member m
        WHERE CAST(:commune AS TEXT) <> '' AND m.id > :until AND m.id = :actor AND CAST(:at AS BIGINT) > 0
          AND)" + std::string{town::can_be_chosen_sql} + "ORDER BY m.id LIMIT :limit";
     }},
    {.kind = "mayor-joined", .mail = "mayor_joined", .event = "joined", .people = [] {
         return R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM member m
        WHERE m.commune_code = :commune AND m.id > :until AND m.id <> :actor AND CAST(:at AS BIGINT) > 0
          AND)" + std::string{town::can_be_chosen_sql} + "ORDER BY m.id LIMIT :limit";
     }}};

constexpr web::Chore chores[] = {{"invite", base::minute, [](web::App& app) { invite_town_halls(app); }}};

} // namespace

extern const web::Section section;
const web::Section section{.name = "claim", .announcements = announcements, .chores = chores};

} // namespace claim
