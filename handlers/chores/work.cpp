#include "chores/work.hpp"

#include "chores/erase.hpp"
#include "chores/invite.hpp"
#include "chores/outbox.hpp"
#include "chores/spread.hpp"
#include "chores/sweep.hpp"
#include "lib/base/log.hpp"
#include "lib/town/crowd.hpp"
#include "lib/web/chat_end.hpp"

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

/// Also when the clock was ahead, and what was noted is now in the future.
bool due(base::Seconds& last, base::Seconds now, base::Seconds interval) {
    if (now - last < interval && now >= last) return false;
    last = now;
    return true;
}

} // namespace

void work(web::App& app, Rounds& rounds, const Stopping& stopping) {
    const auto now = app.now();
    const bool jumped_back = now < rounds.seen - base::minute;
    rounds.seen = now;
    if (due(rounds.minutely, now, base::minute)) {
        app.views.refresh();
        attempt("invite", [&] { invite_town_halls(app); });
        attempt("spread", [&] {
            while ((!stopping || !stopping()) && spread(app) > 0) {
            }
        });
    }
    const bool hourly = due(rounds.hourly, now, base::hour);
    if (hourly || jumped_back) attempt("mend", [&] { outbox::mend_times(app.db(), now, jumped_back); });
    if (hourly) {
        attempt("remind", [&] { remind_teams(app); }); // looks at every town
        attempt("count", [&] { town::count_crowds(app.db()); });
        attempt("sweep", [&] { sweep(app.db(), now); });
        attempt("unused", [&] { watch_unused(app); });
        attempt("erase", [&] { erase_due(app); });
    }
    if (due(rounds.daily, now, base::day))
        attempt("uploads", [&] { sweep_uploads(app.db(), app.config, now); });
    attempt("chats", [&] { web::settle_chats(app); });
    attempt("tell", [&] { tell(app, stopping); });
}

} // namespace chores
