#include "alerts/remind.hpp"

#include "alerts/channels.hpp"
#include "alerts/store.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace alerts {

namespace {

town::Mail reminder_mail(web::App& app, const Alert& alert, const town::Recipient& to) {
    web::Dictionary d{"remind"};
    fill_alert(d, alert);
    d.SetValue("NAME", to.name.first);
    return web::fill_mail(app, "alert_running", d,
                          town::mail_to(to, fmt::format("alert-running-{}", alert.id.value), true));
}

} // namespace

int remind_of_alerts(web::App& app) {
    auto& db = app.db();
    int queued = 0;
    for (const auto& forgotten : forgotten_alerts(db, app.now())) {
        const auto alert = find(db, forgotten.commune_code, forgotten.id);
        const auto to = responsible_for(db, forgotten);
        std::optional<town::Mail> mail;
        if (alert && to) mail = reminder_mail(app, *alert, *to);
        queued += note_reminder(db, forgotten.id, mail, app.now());
    }
    return queued;
}

} // namespace alerts
