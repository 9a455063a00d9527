#include "chores/operator/work.hpp"

#include "chores/delivery/announce.hpp"
#include "chores/delivery/invite.hpp"
#include "chores/delivery/outbox.hpp"
#include "chores/delivery/remind_alerts.hpp"
#include "chores/operator/operator.hpp"
#include "chores/retention/erase.hpp"
#include "chores/retention/sweep.hpp"
#include "lib/base/log.hpp"
#include "lib/talk/chat_end.hpp"
#include "lib/town/crowd.hpp"
#include "lib/town/second_factor.hpp"

#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>

namespace chores {

namespace {

using base::Seconds;
using std::chrono::steady_clock;
using Times = std::map<std::string, Seconds, std::less<>>;

constexpr Seconds alert_patience = 5 * base::minute;

struct Chore {
    const char* name;
    Seconds interval;
    bool (*run)(web::App&, const Stopping&); ///< true: it asked `stopping`, and has something left to do
    bool waits_first = false; ///< in a database that has never done it, one interval: it may be the wrong one
};

bool announce_all(web::App& app, const Stopping& stopping) {
    while (announce(app, stopping) > 0)
        if (stopping && stopping()) return true;
    return false;
}

template <auto act> bool whole(web::App& app, const Stopping&) {
    act(app);
    return false;
}

void watch_uploads(web::App& app) {
    const auto swept = sweep_uploads(app, app.now());
    if (!swept.strange) return;
    base::log(base::Level::error, "uploads_strange",
              {{"files", std::to_string(swept.files)}, {"without_row", std::to_string(swept.unused)}});
    tell_operator(app, Concern::uploads_strange, fmt::format("{} / {}", swept.unused, swept.files));
}

constexpr Chore all_chores[] = {
    {"invite", base::minute, whole<[](web::App& app) { invite_town_halls(app); }>},
    {"spread", base::minute, announce_all},
    {"mend", base::hour, whole<[](web::App& app) { outbox::repair_due_times(app.db(), app.now(), false); }>},
    {"remind", base::hour, whole<[](web::App& app) { remind_teams(app); }>}, // looks at every town
    {"alerts", base::hour, whole<[](web::App& app) { remind_of_alerts(app); }>},
    {"alerters", base::hour,
     whole<[](web::App& app) { town::second_factor::watch_alerters(app.db(), app.now()); }>},
    {"count", base::hour, whole<[](web::App& app) { town::count_crowds(app.db()); }>},
    {"sweep", base::hour,
     [](web::App& app, const Stopping& stopping) { return sweep(app, app.now(), 1000, stopping).left; }},
    {"unused", base::hour, whole<[](web::App& app) { watch_unused(app); }>},
    {"erase", base::hour, whole<[](web::App& app) { erase_due(app); }>},
    {"uploads", base::day, whole<watch_uploads>, true},
};

/// A chore that fails is said in the log and holds up no other, least of all the mails.
template <class Act> void attempt(const char* name, Act act) {
    try {
        act();
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) {
        base::log(base::Level::error, "chore", {{"name", name}, {"cause", error.what()}});
    }
}

Times begun(db::Db& db) {
    struct Row {
        std::string name;
        Seconds at;
    };
    Times times;
    for (auto& row : db.all<Row>("SELECT name, begun_at FROM chore")) times[row.name] = row.at;
    return times;
}

/// True too when the clock was ahead, and what was noted is in the future.
bool due(const Times& times, const Chore& chore, Seconds now) {
    const auto last = times.find(chore.name);
    return last == times.end() || now - last->second >= chore.interval || now < last->second;
}

/// False when somebody else was first.
bool begin(db::Db& db, const Times& times, const Chore& chore, Seconds now) {
    const auto last = times.find(chore.name);
    if (last != times.end())
        return db.run("UPDATE chore SET begun_at = :now WHERE name = :name AND begun_at = :last", now,
                      chore.name, last->second) == 1;
    return db.run("INSERT INTO chore (name, begun_at) VALUES (:name, :now) ON CONFLICT (name) DO NOTHING",
                  chore.name, now) == 1;
}

/// The chore of each minute was begun in what is the future.
bool jumped_back(const Times& times, Seconds now) {
    const auto last = times.find(all_chores[0].name);
    return last != times.end() && now < last->second - base::minute;
}

/// True after some time, or when `ending` says so; never at the first question, so that each turn gets on.
Stopping after(std::chrono::milliseconds time, const Stopping& ending) {
    return [end = steady_clock::now() + time, ending, asked = false]() mutable {
        if (ending && ending()) return true;
        return std::exchange(asked, true) && steady_clock::now() >= end;
    };
}

} // namespace

bool run_due(web::App& app, const Stopping& stopping) {
    const auto now = app.now();
    const auto times = begun(app.db());
    if (jumped_back(times, now)) attempt("mend", [&] { outbox::repair_due_times(app.db(), now, true); });
    const auto stopped = [&] { return stopping && stopping(); };
    for (const auto& chore : all_chores) {
        if (!due(times, chore, now)) continue;
        if (stopped()) return true;
        if (!begin(app.db(), times, chore, now)) continue;
        if (chore.waits_first && !times.contains(chore.name)) continue;
        bool left = false;
        attempt(chore.name, [&] { left = chore.run(app, stopping); });
        if (!left) continue;
        app.db().run("UPDATE chore SET begun_at = 0 WHERE name = :name", chore.name);
        return true;
    }
    return false;
}

base::Seconds alert_waited(db::Db& db, base::Seconds now) {
    const auto times = begun(db);
    const auto last = times.find(all_chores[0].name); // begun each minute
    if (last == times.end()) return 0;
    const auto oldest = db.value<Seconds>(
        "SELECT COALESCE(MIN(sent_at), 0) FROM alert WHERE sent_at > :last AND sent_at < :before",
        last->second, now - alert_patience);
    return oldest ? now - oldest : 0;
}

bool tick(web::App& app, Deliverer& deliverer, const Stopping& ending, std::chrono::milliseconds each) {
    int told = 0;
    attempt("tell", [&] { told = fan_out(app, after(each, ending)); });
    if (ending && ending()) return true;
    attempt("chats", [&] { web::end_due_chats(app); });
    const bool sent = deliverer.send_batches().total() > 0;
    const bool left = run_due(app, after(each, ending));
    return told > 0 || sent || left;
}

} // namespace chores
