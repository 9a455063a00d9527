#include "chores/work.hpp"

#include "chores/invite.hpp"
#include "chores/spread.hpp"
#include "chores/sweep.hpp"
#include "lib/base/log.hpp"
#include "lib/town/crowd.hpp"

namespace chores {

namespace {

/// A chore that fails is said in the log and holds up no other, least of all the mails.
template <class Chore> void attempt(const char* name, Chore chore) {
    try {
        chore();
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) {
        base::log(base::Level::error, "chore", {{"name", name}, {"cause", error.what()}});
    }
}

} // namespace

void work(web::App& app, Rounds& rounds) {
    const auto now = app.now();
    if (now - rounds.minutely >= base::minute) {
        rounds.minutely = now;
        app.views.refresh();
        attempt("invite", [&] { invite_town_halls(app); });
        attempt("spread", [&] {
            while (spread(app) > 0) {
            }
        });
    }
    if (now - rounds.hourly >= base::hour) {
        rounds.hourly = now;
        attempt("remind", [&] { remind_teams(app); }); // looks at every town
        attempt("count", [&] { town::count_crowds(app.db()); });
        attempt("sweep", [&] { sweep(app.db(), now); });
    }
    if (now - rounds.daily >= base::day) {
        rounds.daily = now;
        attempt("uploads", [&] { sweep_uploads(app.db(), app.config, now); });
    }
}

} // namespace chores
