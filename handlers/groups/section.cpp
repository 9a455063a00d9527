#include "groups/actions.hpp"
#include "lib/app/app.hpp"
#include "lib/http/request.hpp"
#include "lib/app/section.hpp"
#include "lib/talk/thread.hpp"

namespace groups {

// Everybody may know of a group that lets in on request, not of what is said there.
constexpr town::Content group_content{
    .kind = "group",
    .rows = R"(SELECT g.thread_id, g.commune_code, g.title, 0, CAST(NULL AS BIGINT), 2,
               CASE WHEN g.admission = 0 THEN 2 ELSE 3 END, 0, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
               FROM discussion g)",
    .key = "g.thread_id",
    .text = R"(SELECT g.thread_id AS number, t.created_at AS since, CAST(NULL AS BIGINT) AS until, g.about AS body
               FROM discussion g JOIN thread t ON t.id = g.thread_id)"};
constexpr town::Kind group_news{.name = "group",
                                .topic = town::talk_opens.topic,
                                .broadcast = true,
                                .content = &group_content,
                                .address = "/groupes/{commune}/{under}"};
constexpr town::Kind post_news{.name = "post",
                               .topic = town::talk_goes_on.topic,
                               .content = &group_content,
                               .address = "/groupes/{commune}/{under}/messages/{object}"};

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

// Whoever was shut out stays so; what they watch where people talk is told to citizens.
constexpr std::string_view moved[] = {
    "DELETE FROM discussion_member WHERE member_id = :id AND commune_code = :commune AND state <> 2",
    "DELETE FROM watch WHERE member_id = :id AND commune_code = :commune AND topic = 5"};
static_assert(town::talk_goes_on.topic == town::Topic{5});

std::vector<web::Task> asking(web::App& app, const web::Request& request) {
    const auto found = join_requests(app.db(), request.reader, request.commune->code, {}).people;
    std::vector<web::Task> tasks;
    for (const auto& person : found)
        tasks.push_back({person.asked_at, {}, [&request, person](web::Dictionary& d) {
                             d.SetIntValue("ID", person.id.value);
                             d.SetValue("NAME", town::full_name(person.name));
                             d.SetValue("TITLE", person.title);
                             d.SetValue("GROUP_PATH", request.commune->below("/groupes") + "/" + std::to_string(person.group.value));
                             d.SetValue("BACK", request.commune->below("/mairie"));
                         }});
    return tasks;
}

constexpr web::DeskItem desk[] = {{.place = 40,
                                   .right = town::Right::moderate,
                                   .address = "/groupes/{commune}/demandes",
                                   .sql = join_requests_sql,
                                   .tasks = asking,
                                   .since = join_requests_since_sql,
                                   .askers = askers}};

constexpr town::Choice choices[] = {town::talk_opens, town::talk_goes_on};
constexpr const town::Kind* news[] = {&group_news, &post_news};

constexpr web::Flaggable flaggables[] = {web::thread::flaggable("post")};

void card(web::App& app, const web::Request& request, web::Dictionary& column) {
    const auto shown = app.db().cached(cards, request.commune->code);
    if (!shown->empty())
        fill_card(web::add_card(column, "groups"), *shown, app.now(), request.commune->time_zone);
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "groups", .keeps = {.personal = personal, .retention = retention, .forget = forget, .moved = moved}, .desk = desk, .card = card, .flaggables = flaggables, .choices = choices, .news = news};

} // namespace groups
