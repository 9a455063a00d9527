#include "chores/operator/worker.hpp"

#include "chores/delivery/curl.hpp"
#include "chores/delivery/deliver.hpp"
#include "chores/operator/operator.hpp"
#include "chores/operator/site.hpp"
#include "chores/operator/work.hpp"
#include "lib/base/log.hpp"
#include "lib/db/site.hpp"
#include "sections.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace chores {

namespace {

volatile std::sig_atomic_t told_to_end = 0;

bool ending() { return told_to_end != 0; }

constexpr auto between_looks = std::chrono::milliseconds{500};

/// Templates that their editor changed are read again within a minute; what was broken at the start is told at once.
void refresh_views(web::App& app) {
    static std::optional<std::chrono::steady_clock::time_point> last;
    if (const auto now = std::chrono::steady_clock::now(); !last || now - *last >= std::chrono::minutes{1}) {
        app.views.refresh();
        last = now;
        if (const auto& problem = app.views.problem(); !problem.empty()) tell_operator(app, Concern::templates, problem);
    }
}

/// Cron mails what a program says on standard error to whoever runs the site.
void complain_when_late(web::App& app) {
    if (const auto waited = urgent_waited(app))
        fmt::print(
            stderr,
            "An alert waited {} minutes for this: have cron start `parvis deliver --once` each minute; on a "
            "host that cannot, do not promise alerts by mail and SMS (docs/hosting.md).\n",
            waited / base::minute);
}

/// The database of another site: nothing is sent, erased or cleared away by it. Said once a minute.
bool strange(web::App& app) {
    static auto last = std::chrono::steady_clock::time_point{};
    static std::string sentence;
    if (const auto now = std::chrono::steady_clock::now();
        last == std::chrono::steady_clock::time_point{} || now - last >= std::chrono::minutes{1}) {
        last = now;
        try {
            sentence = db::stranger(app.db(), app.config.var);
        } catch (const db::Unavailable&) {
            throw;
        } catch (const std::exception&) { // not migrated yet
            sentence.clear();
        }
        if (!sentence.empty()) base::log(base::Level::error, "strange_database", {{"cause", sentence}});
    }
    return !sentence.empty();
}

/// Signals that end a deliverer wait while `held`.
void hold_signals(bool held) {
    sigset_t ends;
    ::sigemptyset(&ends);
    for (int number : {SIGTERM, SIGINT}) ::sigaddset(&ends, number);
    ::sigprocmask(held ? SIG_BLOCK : SIG_UNBLOCK, &ends, nullptr);
}

/// Begins this program anew, under the same process id; whoever tells it to end meanwhile is heard then.
void begin_anew(std::chrono::seconds rest) {
    auto seconds = std::to_string(rest.count());
    char deliver[] = "deliver", option[] = "--rest";
    char* const words[] = {program_invocation_name, deliver, option, seconds.data(), nullptr};
    hold_signals(true);
    ::execv("/proc/self/exe", words);
    hold_signals(false); // it goes on as it is
}

int loop(web::App& app, Deliverer& deliverer, bool once, std::chrono::seconds rest) {
    using std::chrono::steady_clock;
    bool migrated = false;
    auto last = steady_clock::now();
    while (!ending()) {
        bool busy = false;
        try {
            app.refresh_db();
            if (!migrated) {
                require_migrated(app.db(), app.config);
                if (once) complain_when_late(app);
                migrated = true;
            }
            if (strange(app)) { // also before anybody is written to
                if (once) return 1;
            } else {
                refresh_views(app);
                busy = tick(app, deliverer, ending);
            }
        } catch (const db::Unavailable& error) {
            base::log(base::Level::error, "deliver", {{"cause", error.what()}});
            if (once) return 1;
            app.forget_db();
        }
        if (!busy && once) break;
        if (busy || deliverer.keeps_away()) last = steady_clock::now();
        if (curl_is_loaded() && steady_clock::now() - last >= rest) {
            begin_anew(rest);
            last = steady_clock::now();
        }
        if (!busy && !ending()) std::this_thread::sleep_for(between_looks);
    }
    return 0;
}

} // namespace

Lock::Lock(const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd_ < 0) throw std::runtime_error(fmt::format("{}: {}", path.string(), std::strerror(errno)));
}

Lock::~Lock() { ::close(fd_); }

bool Lock::take() { return ::flock(fd_, LOCK_EX | LOCK_NB) == 0; }

int deliver_until_stopped(const base::Config& config, bool once, std::chrono::seconds rest) {
    struct sigaction action {};
    action.sa_handler = [](int) { told_to_end = 1; };
    for (int number : {SIGTERM, SIGINT}) ::sigaction(number, &action, nullptr);
    hold_signals(false);
    std::signal(SIGHUP, SIG_IGN); // a terminal that is closed
    Lock lock{config.var / "run/deliver.lock"};
    for (bool said = false; !lock.take(); said = true) {
        if (!said) fmt::print(stderr, "Another `parvis deliver` is at work in {}.\n", config.var.string());
        if (once || ending()) return 0;
        std::this_thread::sleep_for(between_looks);
    }
    const auto mail = transport_for(config);
    const auto sms = sms_gateway_for(config);
    web::App app{config, base::system_now, sections(), "mail"};
    Deliverer deliverer{app, *mail, sms.get(), outbox::worker_name(config.var.string()), ending};
    return loop(app, deliverer, once, rest);
}

} // namespace chores
