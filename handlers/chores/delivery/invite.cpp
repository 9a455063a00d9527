#include "chores/delivery/invite.hpp"

#include "lib/town/commune.hpp"
#include "lib/town/outbox.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace chores {

namespace {

constexpr int at_once = 100; ///< town halls in one call; the others are due at the next one

struct Due {
    std::string code, name, slug, email;
    int newcomers = 0;
    base::Seconds next_mail_at = 0;
    int members = 0;

    std::string path() const { return slug + "-" + code; }
};

town::Mail invitation(web::App& app, const Due& hall) {
    web::Dictionary d{"invite"};
    d.SetValue("COMMUNE", hall.name);
    d.SetValue("PATH", hall.path());
    d.SetValue("NEWCOMERS", web::plural(hall.newcomers, "habitant", "habitants"));
    d.ShowSection(hall.newcomers > 1 ? "SEVERAL_NEW" : "ONE_NEW");
    d.SetValue("MEMBERS", web::plural(hall.members, "habitant", "habitants"));
    d.ShowSection(hall.members > 1 ? "SEVERAL" : "ONE");
    const auto stop = app.absolute(fmt::format("/mairie/{}/ne-plus-recevoir?cle={}", hall.path(),
                                               app.sign("town-hall-stop", hall.code)));
    d.SetValue("STOP_URL", stop);
    return web::fill_mail(app, "invite", d,
                          {.event = fmt::format("invite-{}-{}", hall.code, hall.next_mail_at),
                           .to_name = hall.name,
                           .to_address = hall.email,
                           .unsubscribe_url = stop,
                           .can_wait = true});
}

/// False when another deliverer was first, or the town hall has just said stop.
bool queue(web::App& app, const Due& hall) {
    const auto mail = invitation(app, hall);
    const auto now = app.now();
    db::Transaction transaction{app.db()};
    // Who registers meanwhile counts for the next mail.
    const bool mine = app.db().run(R"(
        UPDATE town_hall_contact SET newcomers = newcomers - :told, next_mail_at = :next
        WHERE commune_code = :code AND next_mail_at = :seen AND newcomers >= :told AND stopped_at IS NULL)",
                                   hall.newcomers, now + app.config.mail.town_hall_days * base::day,
                                   hall.code, hall.next_mail_at) == 1;
    if (mine) town::enqueue(app.db(), mail, now);
    transaction.commit();
    return mine;
}

} // namespace

int invite_town_halls(web::App& app) {
    const auto due = app.db().all<Due>(R"(
        SELECT c.code, c.name, c.slug, h.email, k.newcomers, k.next_mail_at,
               (SELECT COUNT(*) FROM member m WHERE m.commune_code = c.code AND m.confirmed_at IS NOT NULL)
        FROM town_hall_contact k JOIN commune c ON c.code = k.commune_code
        JOIN town_hall h ON h.commune_code = c.code
        LEFT JOIN town t ON t.commune_code = c.code
        WHERE k.newcomers > 0 AND k.stopped_at IS NULL AND k.next_mail_at <= :now AND t.commune_code IS NULL
          AND h.email <> '' ORDER BY k.next_mail_at, c.code LIMIT :limit)",
                                       app.now(), at_once);
    int queued = 0;
    for (const auto& hall : due) queued += queue(app, hall);
    return queued;
}

} // namespace chores
