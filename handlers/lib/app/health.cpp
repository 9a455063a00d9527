#include "lib/app/health.hpp"

#include "lib/base/address.hpp"
#include "lib/base/crypto.hpp"
#include "lib/db/site.hpp"
#include "lib/town/outbox.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/file.h>
#include <unistd.h>

namespace web {

namespace {

constexpr base::Seconds cron_comes_within = 65 * base::minute;
constexpr base::Seconds late_after = 65 * base::minute; ///< of what is due; a relay that is away for so long is a fault

/// Whether some program holds the lock: taken and given back at once where nobody does.
bool held(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool locked = ::flock(fd, LOCK_SH | LOCK_NB) == 0;
    ::close(fd);
    return !locked;
}

void ask_database(App& app, Health& health) {
    auto& db = app.db();
    health.database = db::stranger(db, app.config.var);
    if (const auto due = town::oldest_due(db, app.now())) health.oldest_due = app.now() - *due;
    if (const auto last = town::last_delivery(db))
        health.delivered_ago = std::max<base::Seconds>(app.now() - *last, 0);
}

} // namespace

std::vector<std::string> Health::problems() const {
    std::vector<std::string> found;
    if (!database.empty()) found.push_back("database: " + database);
    if (!deliverer && delivered_ago < 0)
        found.push_back("mail: `parvis deliver` has never run");
    else if (!deliverer && delivered_ago > cron_comes_within)
        found.push_back(fmt::format("mail: `parvis deliver` last ran {} minutes ago", delivered_ago / base::minute));
    if (oldest_due > late_after)
        found.push_back(fmt::format("mail: the oldest that is due waits since {} minutes", oldest_due / base::minute));
    if (!templates.empty()) found.push_back("templates: " + templates);
    return found;
}

Health look_at(App& app) {
    Health health;
    try {
        ask_database(app, health);
    } catch (const std::exception& error) {
        health.database = error.what();
        health.delivered_ago = 0; // nobody can tell
    }
    health.deliverer = held(app.config.var / "run/deliver.lock");
    health.templates = app.views.problem();
    return health;
}

bool trusted(const App& app, const Request& request) {
    const auto& token = app.config.health_token;
    if (!token.empty() && base::same(request.parameter("jeton"), token)) return true;
    return !request.forwarded && base::loopback(request.remote_address) && base::loopback_host(request.host);
}

Response health_page(App& app, const Request& request) {
    const auto health = look_at(app);
    const auto problems = health.problems();
    Response response;
    response.status = problems.empty() ? 200 : 503;
    response.content_type = "text/plain; charset=utf-8";
    response.body = problems.empty() ? "ok\n" : "failing\n";
    if (!trusted(app, request))
        response.body += "details=hidden\n";
    else if (problems.empty())
        response.body += fmt::format("database=ok deliverer={} oldest_due={} templates=ok\n",
                                     health.deliverer ? "running" : "by_cron", health.oldest_due);
    else
        response.body += fmt::format("{}\n", fmt::join(problems, "; "));
    return response.header("Cache-Control", "no-store");
}

} // namespace web
