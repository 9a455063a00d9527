#include "chores/delivery/remind_alerts.hpp"

#include "alerts/store.hpp"
#include "alerts/view.hpp"
#include "lib/town/outbox.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

struct Forgotten {
    alerts::AlertId id;
    std::string commune_code;
    town::MemberId author;
};

struct Person {
    town::MemberId id;
    std::string email;
    town::Name name;
};

std::optional<Person> responsible(db::Db& db, const Forgotten& alert) {
    return db.one<Person>(R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name FROM role r JOIN member m ON m.id = r.member_id
        WHERE r.commune_code = :commune AND r.ended_at IS NULL AND (r.member_id = :author OR r.mayor = 1)
          AND m.blocked_at IS NULL AND m.erased_at IS NULL AND m.leaving_at IS NULL
        ORDER BY CASE WHEN r.member_id = :author THEN 0 ELSE 1 END LIMIT 1)",
                          alert.commune_code, alert.author);
}

town::Mail reminder(web::App& app, const alerts::Alert& alert, const Person& to) {
    web::Dictionary d{"remind"};
    alerts::fill_alert(d, alert);
    d.SetValue("NAME", to.name.first);
    return web::fill_mail(app, "alert_running", d,
                          town::mail_to(to, fmt::format("alert-running-{}", alert.id.value), true));
}

int remind(web::App& app, const Forgotten& forgotten) {
    auto& db = app.db();
    const auto alert = alerts::find(db, forgotten.commune_code, forgotten.id);
    const auto to = responsible(db, forgotten);
    std::optional<town::Mail> mail;
    if (alert && to) mail = reminder(app, *alert, *to);
    db::Transaction transaction{db};
    if (db.run("UPDATE alert SET reminded_at = :now WHERE id = :id AND reminded_at = 0 AND ended_at IS NULL",
               app.now(), forgotten.id) != 1)
        return 0;
    const bool queued = mail && town::enqueue(db, *mail, app.now());
    transaction.commit();
    return queued ? 1 : 0;
}

} // namespace

int remind_of_alerts(web::App& app) {
    int queued = 0;
    for (const auto& forgotten : app.db().all<Forgotten>(
             "SELECT id, commune_code, author_id FROM alert WHERE ended_at IS NULL AND reminded_at = 0 "
             "AND sent_at <= :before ORDER BY sent_at LIMIT 1000",
             app.now() - remind_of_alert_after))
        queued += remind(app, forgotten);
    return queued;
}

} // namespace chores
