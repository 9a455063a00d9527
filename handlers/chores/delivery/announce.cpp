#include "chores/delivery/announce.hpp"

#include "lib/app/mail.hpp"
#include "lib/app/section.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/outbox.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

struct Announced {
    std::int64_t id = 0;
    std::string kind;
    town::CommuneRef commune;
    town::MemberId actor;
    base::Seconds at = 0;
    std::int64_t until = 0; ///< last member who was told
    town::Name actor_name;
};

town::Mail mail_to(web::App& app, const web::Announcement& kind, const Announced& activity, const town::Recipient& person) {
    web::Dictionary d{"spread"};
    d.SetValue("NAME", person.name.first);
    d.SetValue("COMMUNE", activity.commune.name);
    d.SetValue("PATH", activity.commune.path());
    d.SetValue("MAYOR", town::plain_name(activity.actor_name));
    return web::fill_mail(
        app, std::string{kind.mail}, d,
        town::about(activity.commune.code,
                    town::mail_to(person, fmt::format("{}-{}-{}", kind.event, activity.id, person.id.value), true)));
}

/// One batch. Another deliverer that was first leaves nothing to do.
int tell_some(web::App& app, const web::Announcement& kind, const Announced& activity) {
    const auto people =
        app.db().all<town::Recipient>(kind.people(), activity.commune.code, activity.until, activity.actor, activity.at, announce_size);
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

} // namespace

int announce(web::App& app, const Stopping& stopping) {
    int told = 0;
    for (const auto* section : app.sections)
        for (const auto& kind : section->announcements)
            for (const auto& activity : app.db().all<Announced>(R"(
                     SELECT a.id, a.kind, c.code, c.name, c.slug, c.time_zone, a.actor_id, a.at, a.spread_until,
                            COALESCE(m.first_name, ''), COALESCE(m.last_name, ''), COALESCE(m.short_name, 0)
                     FROM activity a JOIN commune c ON c.code = a.commune_code LEFT JOIN member m ON m.id = a.actor_id
                     WHERE a.spread = 0 AND a.kind = :kind AND a.at <= :now ORDER BY a.id LIMIT 20)",
                                                       kind.kind, app.now())) {
                told += tell_some(app, kind, activity);
                if (stopping && stopping()) return told;
            }
    return told;
}

} // namespace chores
