#include "claim/invite.hpp"

#include "claim/store.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"

#include <fmt/format.h>

namespace claim {

namespace {

town::Mail invitation(web::App& app, const Invited& town_hall) {
    web::Dictionary d{"invite"};
    d.SetValue("COMMUNE", town_hall.commune.name);
    d.SetValue("PATH", town_hall.commune.path());
    d.SetValue("NEWCOMERS", web::plural(town_hall.newcomers, "habitant", "habitants"));
    d.ShowSection(town_hall.newcomers > 1 ? "SEVERAL_NEW" : "ONE_NEW");
    d.SetValue("MEMBERS", web::plural(town_hall.members, "habitant", "habitants"));
    d.ShowSection(town_hall.members > 1 ? "SEVERAL" : "ONE");
    const auto stop = app.absolute(fmt::format("/mairie/{}/ne-plus-recevoir?cle={}", town_hall.commune.path(),
                                               app.sign("town-hall-stop", town_hall.commune.code)));
    d.SetValue("STOP_URL", stop);
    return web::fill_mail(
        app, "invite", d,
        {.event = fmt::format("invite-{}-{}", town_hall.commune.code, town_hall.next_mail_at),
         .to_name = town_hall.commune.name,
         .to_address = town_hall.email,
         .unsubscribe_url = stop,
         .can_wait = true});
}

} // namespace

int invite_town_halls(web::App& app) {
    int queued = 0;
    const auto next = app.now() + app.config.mail.town_hall_days * base::day;
    for (const auto& town_hall : to_invite(app.db(), app.now()))
        queued += invite(app.db(), town_hall, invitation(app, town_hall), next, app.now());
    return queued;
}

} // namespace claim
