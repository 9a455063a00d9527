#include "chores/delivery/announce.hpp"

#include "lib/app/mail.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/member.hpp"
#include "lib/town/outbox.hpp"
#include "lib/town/sql.hpp"
#include "lib/view/french.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

constexpr base::Seconds week = 7 * base::day;

struct Announcement {
    std::int64_t id = 0;
    std::string kind;
    town::CommuneRef commune;
    town::MemberId actor;
    base::Seconds at = 0;
    std::int64_t until = 0; ///< last member who was told
    town::Name actor_name;
};

struct Person {
    town::MemberId id;
    std::string email;
    town::Name name;
};

/// How one kind of news is told: a mail template, an event, and to whom.
struct Kind {
    const char *name, *mail, *event;
    std::string people;
};
const std::string reachable{town::can_be_chosen_sql};
const Kind kinds[] = {
    {"mayor-joined", "mayor_joined", "joined", R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM member m
        WHERE m.commune_code = :commune AND m.id > :until AND m.id <> :actor AND CAST(:at AS BIGINT) > 0
          AND)" + reachable + "ORDER BY m.id LIMIT :limit"},
    {"citizens-accepted", "citizen_accepted", "accepted", R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name
        FROM member m JOIN citizenship c ON c.member_id = m.id AND c.commune_code = :commune
        WHERE m.id > :until AND c.state = 1 AND c.decided_by = :actor AND c.decided_at = :at
          AND)" + reachable + "ORDER BY m.id LIMIT :limit"},
};

town::Mail mail_to(web::App& app, const Kind& kind, const Announcement& activity, const Person& person) {
    web::Dictionary d{"spread"};
    d.SetValue("NAME", person.name.first);
    d.SetValue("COMMUNE", activity.commune.name);
    d.SetValue("PATH", activity.commune.path());
    d.SetValue("MAYOR", town::plain_name(activity.actor_name));
    return web::fill_mail(
        app, kind.mail, d,
        town::mail_to(person, fmt::format("{}-{}-{}", kind.event, activity.id, person.id.value), true));
}

/// One batch. Another deliverer that was first leaves nothing to do.
int tell_some(web::App& app, const Kind& kind, const Announcement& activity) {
    const auto people = app.db().all<Person>(kind.people, activity.commune.code, activity.until,
                                             activity.actor, activity.at, announce_size);
    std::vector<town::Mail> mails;
    mails.reserve(people.size());
    for (const auto& person : people) mails.push_back(mail_to(app, kind, activity, person));
    const bool done = people.size() < announce_size;
    db::Transaction transaction{app.db()};
    if (app.db().run("UPDATE activity SET spread = :done, spread_until = :last "
                     "WHERE id = :id AND spread = 0 AND spread_until = :until",
                     done ? 1 : 0, people.empty() ? activity.until : people.back().id.value, activity.id,
                     activity.until) != 1)
        return 0;
    for (const auto& mail : mails) town::enqueue(app.db(), mail, app.now());
    transaction.commit();
    return static_cast<int>(people.size());
}

struct Team {
    town::CommuneRef commune;
    base::Seconds reminded_at = 0, oldest = 0;
    int waiting = 0;
};

town::Mail reminder(web::App& app, const Team& team, const Person& person) {
    web::Dictionary d{"remind"};
    d.SetValue("NAME", person.name.first);
    d.SetValue("COMMUNE", team.commune.name);
    d.SetValue("PATH", team.commune.path());
    d.SetValue("WAITING", web::plural(team.waiting, "personne", "personnes"));
    d.ShowSection(team.waiting > 1 ? "SEVERAL" : "ONE");
    d.SetValue("SINCE", web::date(team.oldest, team.commune.zone));
    return web::fill_mail(
        app, "remind", d,
        town::mail_to(person, fmt::format("remind-{}-{}-{}", team.commune.code, app.now(), person.id.value),
                      true));
}

int remind(web::App& app, const Team& team) {
    static const auto sql = R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :code AND r.ended_at IS NULL AND m.blocked_at IS NULL AND m.leaving_at IS NULL
          AND m.erased_at IS NULL AND)" +
                            town::sql::holds("r", town::Right::moderate) + "ORDER BY m.id";
    std::vector<town::Mail> mails;
    for (const auto& person : app.db().all<Person>(sql, team.commune.code))
        mails.push_back(reminder(app, team, person));
    db::Transaction transaction{app.db()};
    if (app.db().run("UPDATE town SET reminded_at = :now WHERE commune_code = :code AND reminded_at = :seen",
                     app.now(), team.commune.code, team.reminded_at) != 1)
        return 0;
    for (const auto& mail : mails) town::enqueue(app.db(), mail, app.now());
    transaction.commit();
    return static_cast<int>(mails.size());
}

} // namespace

int announce(web::App& app, const Stopping& stopping) {
    int told = 0;
    for (const auto& kind : kinds)
        for (const auto& activity : app.db().all<Announcement>(R"(
                 SELECT a.id, a.kind, c.code, c.name, c.slug, c.time_zone, a.actor_id, a.at, a.spread_until,
                        m.first_name, m.last_name, m.short_name
                 FROM activity a JOIN commune c ON c.code = a.commune_code LEFT JOIN member m ON m.id = a.actor_id
                 WHERE a.spread = 0 AND a.kind = :kind AND a.at <= :now ORDER BY a.id LIMIT 20)",
                                                               kind.name, app.now())) {
            told += tell_some(app, kind, activity);
            if (stopping && stopping()) return told;
        }
    return told;
}

int remind_teams(web::App& app) {
    constexpr std::size_t step = 100; // towns
    int queued = 0;
    // Town by town, each through the index of its own waiting list.
    static const std::string waiting = R"(
        FROM citizenship w
        JOIN member m ON m.id = w.member_id AND m.confirmed_at IS NOT NULL AND m.blocked_at IS NULL
        WHERE w.commune_code = t.commune_code AND w.state = 0 )";
    static const std::string sql =
        "SELECT c.code, c.name, c.slug, c.time_zone, t.reminded_at, (SELECT MIN(w.asked_at) " + waiting +
        "), (SELECT COUNT(*) " + waiting +
        ") FROM town t JOIN commune c ON c.code = t.commune_code "
        "WHERE t.commune_code > :after AND t.reminded_at <= :before AND EXISTS (SELECT 1 " +
        waiting + " AND w.asked_at <= :before) ORDER BY t.commune_code LIMIT :step";
    for (std::string after;;) {
        const auto teams = app.db().all<Team>(sql, after, app.now() - week, step);
        for (const auto& team : teams) queued += remind(app, team);
        if (teams.size() < step) return queued;
        after = teams.back().commune.code;
    }
}

} // namespace chores
