#include "chores/work.hpp"

#include "chores/invite.hpp"
#include "chores/spread.hpp"

namespace chores {

void work(web::App& app, base::Seconds& last) {
    const auto now = app.now();
    if (now - last < work_every) return;
    last = now;
    app.views.refresh();
    invite_town_halls(app);
    remind_teams(app);
    while (spread(app) > 0) {
    }
}

} // namespace chores
