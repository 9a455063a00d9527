#include "chores/operator/work.hpp"

#include "chores/retention/erase.hpp"
#include "chores/operator/operator.hpp"
#include "chores/delivery/outbox.hpp"
#include "chores/delivery/announce.hpp"
#include "chores/retention/sweep.hpp"
#include "lib/base/log.hpp"
#include "lib/town/crowd.hpp"
#include "lib/town/second_factor.hpp"
#include "lib/app/section.hpp"

#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chores {

namespace {

using base::Seconds;
using std::chrono::steady_clock;
using Times = std::map<std::string, Seconds, std::less<>>;

constexpr Seconds alert_patience = 5 * base::minute;

struct Chore {
    std::string_view name;
    Seconds interval;
    std::function<bool(web::App&, const Stopping&)> run; ///< true: it asked `stopping`, and has something left to do
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

constexpr std::string_view each_minute = "spread";

/// What belongs to no section.
const Chore common_chores[] = {
    {each_minute, base::minute, announce_all},
    {"mend", base::hour, whole<[](web::App& app) { outbox::repair_due_times(app.db(), app.now(), false); }>},
    {"alerters", base::hour,
     whole<[](web::App& app) { town::second_factor::watch_alerters(app.db(), app.now()); }>},
    {"count", base::hour, whole<[](web::App& app) { town::count_crowds(app.db()); }>},
    {"sweep", base::hour,
     [](web::App& app, const Stopping& stopping) { return sweep(app, app.now(), 1000, stopping).left; }},
    {"unused", base::hour, whole<[](web::App& app) { watch_unused(app); }>},
    {"erase", base::hour, whole<[](web::App& app) { erase_due(app); }>},
    {"uploads", base::day, whole<watch_uploads>, true},
};

/// What the sections have to do, which is short, before the rest.
std::vector<Chore> all_chores(const web::App& app) {
    std::vector<Chore> all;
    for (const auto* section : app.sections)
        for (const auto& chore : section->chores)
            if (chore.interval > 0)
                all.push_back({chore.name, chore.interval, [&chore](web::App& of, const Stopping&) {
                                   chore.run(of);
                                   return false;
                               }});
    all.insert(all.end(), std::begin(common_chores), std::end(common_chores));
    return all;
}

/// A chore that fails is said in the log and holds up no other, least of all the mails.
template <class Act> void attempt(std::string_view name, Act act) {
    try {
        act();
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) {
        base::log(base::Level::error, "chore", {{"name", std::string{name}}, {"cause", error.what()}});
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
    const auto last = times.find(each_minute);
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
    for (const auto& chore : all_chores(app)) {
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

base::Seconds urgent_waited(web::App& app) {
    const auto times = begun(app.db());
    const auto last = times.find(each_minute);
    if (last == times.end()) return 0;
    const auto oldest = app.db().value<Seconds>(
        "SELECT COALESCE(MIN(at), 0) FROM activity WHERE spread = 0 AND at > :last AND at < :before "
        "AND ((CAST(:urgent AS BIGINT) >> CAST(topic AS INTEGER)) & 1) = 1",
        last->second, app.now() - alert_patience, app.kinds.bits(true));
    return oldest ? app.now() - oldest : 0;
}

bool tick(web::App& app, Deliverer& deliverer, const Stopping& ending, std::chrono::milliseconds each) {
    int told = 0;
    attempt("tell", [&] { told = fan_out(app, after(each, ending)); });
    if (ending && ending()) return true;
    for (const auto* section : app.sections)
        for (const auto& chore : section->chores)
            if (chore.interval == 0) attempt(chore.name, [&] { chore.run(app); });
    const bool sent = deliverer.send_batches().total() > 0;
    const bool left = run_due(app, after(each, ending));
    return told > 0 || sent || left;
}

} // namespace chores
