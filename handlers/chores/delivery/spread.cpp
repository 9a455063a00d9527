#include "chores/delivery/spread.hpp"

#include "lib/app/section.hpp"
#include "lib/town/outbox.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

struct News {
    std::int64_t id = 0;
    std::string kind, commune_code, commune_name, commune_slug;
    town::MemberId actor;
    base::Seconds at = 0;
    std::int64_t until = 0; ///< last member who was told
    std::string actor_first_name, actor_last_name;
};

town::Mail mail_to(web::App& app, const web::Announcement& kind, const News& news, const town::Recipient& person) {
    web::Dictionary d{"spread"};
    d.SetValue("NAME", person.first_name);
    d.SetValue("COMMUNE", news.commune_name);
    d.SetValue("PATH", news.commune_slug + "-" + news.commune_code);
    d.SetValue("MAYOR", news.actor_first_name + " " + news.actor_last_name);
    return web::fill_mail(
        app, std::string{kind.mail}, d,
        town::mail_to(person, fmt::format("{}-{}-{}", kind.event, news.id, person.id.value), true));
}

/// One batch. Another deliverer that was first leaves nothing to do.
int tell_some(web::App& app, const web::Announcement& kind, const News& news) {
    const auto people =
        app.db().all<town::Recipient>(kind.people(), news.commune_code, news.until, news.actor, news.at, spread_batch);
    std::vector<town::Mail> mails;
    mails.reserve(people.size());
    for (const auto& person : people) mails.push_back(mail_to(app, kind, news, person));
    const bool done = people.size() < spread_batch;
    db::Transaction transaction{app.db()};
    if (app.db().run("UPDATE activity SET spread = :done, spread_until = :last "
                     "WHERE id = :id AND spread = 0 AND spread_until = :until",
                     done ? 1 : 0, people.empty() ? news.until : people.back().id.value, news.id,
                     news.until) != 1)
        return 0;
    for (const auto& mail : mails) town::enqueue(app.db(), mail, app.now());
    transaction.commit();
    return static_cast<int>(people.size());
}

} // namespace

int spread(web::App& app, const Stopping& stopping) {
    int told = 0;
    for (const auto* section : app.sections)
        for (const auto& kind : section->announcements)
            for (const auto& news : app.db().all<News>(R"(
                     SELECT a.id, a.kind, c.code, c.name, c.slug, a.actor_id, a.at, a.spread_until,
                            COALESCE(m.first_name, ''), COALESCE(m.last_name, '')
                     FROM activity a JOIN commune c ON c.code = a.commune_code LEFT JOIN member m ON m.id = a.actor_id
                     WHERE a.spread = 0 AND a.kind = :kind AND a.at <= :now ORDER BY a.id LIMIT 20)",
                                                       kind.kind, app.now())) {
                told += tell_some(app, kind, news);
                if (stopping && stopping()) return told;
            }
    return told;
}

} // namespace chores
