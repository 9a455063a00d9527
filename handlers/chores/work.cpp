#include "chores/work.hpp"

#include "chores/erase.hpp"
#include "chores/invite.hpp"
#include "chores/spread.hpp"
#include "chores/sweep.hpp"
#include "lib/base/log.hpp"

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
        attempt("remind", [&] { remind_teams(app); });
        attempt("spread", [&] {
            while (spread(app) > 0) {
            }
        });
    }
    if (now - rounds.hourly >= base::hour) {
        rounds.hourly = now;
        attempt("sweep", [&] { sweep(app.db(), now); });
        attempt("unused", [&] { watch_unused(app); });
        attempt("erase", [&] { erase_due(app); });
    }
}

} // namespace chores
