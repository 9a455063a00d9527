#include "claim/invite.hpp"

#include "claim/store.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace claim {

namespace {

town::Mail invitation(web::App& app, const Invited& hall) {
    web::Dictionary d{"invite"};
    d.SetValue("COMMUNE", hall.commune.name);
    d.SetValue("PATH", hall.commune.path());
    d.SetValue("NEWCOMERS", web::plural(hall.newcomers, "habitant", "habitants"));
    d.ShowSection(hall.newcomers > 1 ? "SEVERAL_NEW" : "ONE_NEW");
    d.SetValue("MEMBERS", web::plural(hall.members, "habitant", "habitants"));
    d.ShowSection(hall.members > 1 ? "SEVERAL" : "ONE");
    const auto stop = app.absolute(fmt::format("/mairie/{}/ne-plus-recevoir?cle={}", hall.commune.path(),
                                               app.sign("town-hall-stop", hall.commune.code)));
    d.SetValue("STOP_URL", stop);
    return web::fill_mail(app, "invite", d,
                          {.event = fmt::format("invite-{}-{}", hall.commune.code, hall.next_mail_at),
                           .to_name = hall.commune.name,
                           .to_address = hall.email,
                           .unsubscribe_url = stop,
                           .can_wait = true});
}

} // namespace

int invite_town_halls(web::App& app) {
    int queued = 0;
    const auto next = app.now() + app.config.mail.town_hall_days * base::day;
    for (const auto& hall : to_invite(app.db(), app.now()))
        queued += invite(app.db(), hall, invitation(app, hall), next, app.now());
    return queued;
}

} // namespace claim
