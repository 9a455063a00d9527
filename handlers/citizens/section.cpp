#include "citizens/by_mail.hpp"
#include "citizens/store.hpp"
#include "citizens/view.hpp"
#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/app/section.hpp"

namespace citizens {

namespace {

std::vector<town::Personal> personal() {
    return {{"citizenship", R"(
        SELECT c.name AS commune, z.state, COALESCE(z.reason, 0) AS reason, COALESCE(z.answer, '') AS answer,
               z.asked_at, z.decided_at
        FROM citizenship z JOIN commune c ON c.code = z.commune_code WHERE z.member_id = :id ORDER BY z.asked_at)"}};
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"citizenship", "member_id commune_code state reason answer asked_at decided_at name_key", account,
     "whether the town hall knows the person as living there", "citizens/section.cpp:forget"},
    {"citizenship", "decided_by", town, "who decided"},
};

constexpr std::string_view forget[] = {"DELETE FROM citizenship WHERE member_id = :id"};

std::vector<web::Task> to_validate(web::App& app, const web::Request& request) {
    const auto found = waiting(app.db(), request.reader, request.commune->code, {}).applicants;
    std::vector<web::Task> tasks;
    for (const auto& applicant : found)
        tasks.push_back({applicant.asked_at, {}, [&app, &request, applicant](web::Dictionary& d) {
                             fill_task(d, applicant, request.commune->below("/mairie"),
                                       {{request.reader, app.now()}, *request.commune});
                         }});
    return tasks;
}

constexpr web::DeskItem desk[] = {{.place = 10,
                                   .right = town::Right::moderate,
                                   .address = "/mairie/{commune}/citoyens",
                                   .sql = waiting_sql,
                                   .for_all = true,
                                   .tasks = to_validate,
                                   .since = waiting_since_sql,
                                   .askers = askers}};

constexpr web::Announcement announcements[] = {
    {.kind = "citizens-accepted", .mail = "citizen_accepted", .event = "accepted", .people = [] {
         return R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name
        FROM member m JOIN citizenship c ON c.member_id = m.id AND c.commune_code = :commune
        WHERE m.id > :until AND c.state = 1 AND c.decided_by = :actor AND c.decided_at = :at
          AND)" + std::string{town::can_be_chosen_sql} + "ORDER BY m.id LIMIT :limit";
     }}};

} // namespace

extern const web::Section section;
const web::Section section{.name = "citizens", .keeps = {.personal = personal, .retention = retention, .forget = forget}, .desk = desk,
                           .announcements = announcements};

} // namespace citizens
