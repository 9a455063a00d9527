#include "chores/work.hpp"

#include "chores/invite.hpp"
#include "chores/spread.hpp"
#include "chores/sweep.hpp"

namespace chores {

void work(web::App& app, Rounds& rounds) {
    const auto now = app.now();
    if (now - rounds.minutely >= base::minute) {
        rounds.minutely = now;
        app.views.refresh();
        invite_town_halls(app);
        remind_teams(app);
        while (spread(app) > 0) {
        }
    }
    if (now - rounds.hourly >= base::hour) {
        rounds.hourly = now;
        sweep(app.db(), now);
    }
}

} // namespace chores
