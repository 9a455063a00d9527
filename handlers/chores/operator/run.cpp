#include "chores/operator/run.hpp"

#include "chores/operator/addresses.hpp"
#include "chores/operator/check.hpp"
#include "chores/operator/demo.hpp"
#include "chores/import/import_communes.hpp"
#include "chores/operator/nginx_conf.hpp"
#include "chores/operator/supervisor.hpp"
#include "lib/base/address.hpp"
#include "lib/db/database.hpp"
#include "lib/db/migrate.hpp"
#include "lib/db/site.hpp"
#include "lib/town/keys.hpp"
#include "lib/town/search.hpp"
#include "lib/app/section.hpp"
#include "sections.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>
#include <stdexcept>
#include <thread>
#include <vector>

namespace chores {

namespace fs = std::filesystem;

namespace {

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

bool on_this_machine_only(const base::Config& config, const RunOptions& options) {
    return base::loopback_host(base::host_of(config.base_url)) && base::loopback(options.listen);
}

/// And not a few that somebody put there by hand, as tests do.
bool has_all_of_france(db::Db& db) {
    return db.value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM commune LIMIT 30000) c") == 30000;
}

/// Migrations, the communes and the demo town: what is missing, with progress.
void prepare(const base::Config& config, bool demo, bool is_private) {
    db::Db db{config.database, db::Db::Open::create};
    if (db::migrate(db, config.root / "sql/migrations",
                    [](const std::string& name) { say("Migrating: " + name); }) > 0)
        tidy_addresses(db);
    town::fill_search(db, web::all_kinds(sections()));
    db::settle_identity(db, config.var);
    town::settle_keys(db, config.keys); // made while there is room, not at somebody's first visit
    if (!is_private && demo_accounts(db))
        throw std::runtime_error("the demo's accounts stand in this database, and everybody knows their password: remove "
                                 "them by `parvis sweep --demo` before the site is at " +
                                 config.base_url);
    const auto package = default_sources(config.root);
    const bool none = db.value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM commune LIMIT 1) c") == 0;
    // What search reads came with a later version: a site that has its communes already gets it here.
    const bool unlisted = db.value<int>("SELECT COUNT(*) FROM commune_names") == 0 &&
                          fs::exists(package.geographic_code / "communes.json") && has_all_of_france(db);
    if (none || unlisted) {
        say("Importing the communes of France…");
        const auto report = import_communes(db, package, print_progress);
        say(fmt::format("{} communes, {} rows skipped.", report.communes, report.skipped));
    }
    if (demo && db.value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM member LIMIT 1) m") == 0) {
        say("Loading the demo town, Vannes…");
        load_demo(db, config);
    }
}

/// A socket of ours behind which somebody listens; empty when nobody does. Who was killed has a moment to let go.
std::string served_already() {
    for (int tries = 0;; ++tries) {
        std::string answers;
        for (const auto& entry : fs::directory_iterator{"run"}) {
            if (entry.path().extension() != ".sock") continue;
            if (somebody_listens(entry.path().string())) answers = entry.path().string();
        }
        if (answers.empty() || tries == 60) return answers;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
}

std::vector<Program> programs_of(const base::Config& config, bool one, int port) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{config.programs})
        if (entry.path().extension() == ".fcgi") names.push_back(entry.path().stem());
    std::ranges::sort(names);
    std::vector<Program> programs{{.name = "nginx", // first: through it somebody knocks at the others
                                   .command = {"nginx", "-e", "stderr", "-p", ".", "-c", "run/nginx.conf"},
                                   .port = port,
                                   .stale_file = base::wake_socket,
                                   .stop_with = SIGQUIT}};
    const int shared = one ? listen_on_path("run/all.sock") : -1;
    for (const auto& name : names) {
        const auto path = (config.programs / (name + ".fcgi")).string();
        const auto socket_path = fmt::format("run/{}.sock", name);
        const bool apart = one && name == "password"; // nobody who reads waits behind those who log in
        if (!apart && one != (name == "all")) {
            ::unlink(name == "all" ? "" : socket_path.c_str());
            if (one && ::symlink("all.sock", socket_path.c_str()) != 0)
                throw std::runtime_error("cannot link " + socket_path);
            continue;
        }
        const int socket = one && !apart ? shared : listen_on_path(socket_path);
        // Who waits for a password, and how often they tried, is known within one program (web::Places).
        const int workers = name == "password" ? 1 : config.workers;
        for (int worker = 0; worker < workers; ++worker)
            programs.push_back({.name = name, .command = {path}, .socket = socket});
    }
    programs.push_back({.name = "files",
                        .command = {(config.programs / "all.fcgi").string(), "--idle", "60"},
                        .socket = listen_on_path("run/files.sock"),
                        .when_asked = true});
    programs.push_back({.name = "deliver", .command = {(config.programs / "parvis").string(), "deliver"}});
    return programs;
}

void welcome(const RunOptions& options, const base::Config& config, bool demo) {
    say(fmt::format("\nParvis is ready: {}", config.base_url));
    say(fmt::format("It listens on {}:{}; data: {}\n", options.listen, options.port, config.var.string()));
    if (demo)
        say("Demo town: " + config.base_url +
            "/fil/vannes-56260\n"
            "Logins, all with the password “demo parvis 2026”:\n"
            "  maire@demo.parvis     the mayor\n"
            "  deleguee@demo.parvis  a delegate\n"
            "  claire@demo.parvis    a citizen\n"
            "  yanis@demo.parvis     a citizen\n"
            "  nouveau@demo.parvis   waits for validation\n");
    if (config.mail.transport == "files") say("Mails are written to " + (config.var / "mail").string());
    if (::geteuid() == 0 && !demo)
        say("Everything runs as root: for a public site make a user and give it the data, see "
            "docs/hosting.md.");
    say("Ctrl-C stops everything.");
}

} // namespace

int run(base::Config config, const RunOptions& options) {
    ::setenv("PARVIS_VAR", config.var.c_str(), 1);
    if (!std::getenv("PARVIS_BASE_URL") && config.base_url == base::Config{}.base_url)
        config.base_url = fmt::format("http://{}:{}", options.listen, options.port);
    ::setenv("PARVIS_BASE_URL", config.base_url.c_str(), 1);
    const bool is_private = on_this_machine_only(config, options);
    if (options.demo == RunOptions::Demo::asked && !is_private) {
        fmt::print(stderr, "The demo town is for this machine alone: everybody knows its passwords, and the site would be at "
                           "{}.\n",
                   config.base_url);
        return 1;
    }
    if (const char* settings = std::getenv("PARVIS_CONFIG")) // the programs run in another folder
        ::setenv("PARVIS_CONFIG", fs::absolute(settings).c_str(), 1);
    for (const char* folder : {"run", "uploads", "mail"}) fs::create_directories(config.var / folder);
    const int lock = ::open((config.var / "run/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        fmt::print(stderr,
                   "Another `parvis run` already uses {}: stop it, or choose another folder with --var (VAR= for make).\n",
                   config.var.string());
        return 1;
    }
    fs::current_path(config.var); // unix socket paths are short and relative to it
    if (const auto socket = served_already(); !socket.empty()) {
        fmt::print(stderr,
                   "Other programs, those of systemd's units probably, already serve {} ({} answers): stop them "
                   "(systemctl stop 'parvis*'), or choose another folder with --var (VAR= for make).\n",
                   config.var.string(), socket);
        return 1;
    }
    const int port = bind_port(options.listen, options.port);
    if (port < 0) {
        fmt::print(stderr, "Port {} cannot be used ({}): choose another one with --port (PORT= for make).\n", options.port,
                   std::strerror(errno));
        return 1;
    }
    for (const auto& problem : settings_to_mend(config)) fmt::print(stderr, "parvis.toml: {}\n", problem);
    const bool demo = options.demo != RunOptions::Demo::none && is_private;
    prepare(config, demo, is_private);
    write_nginx_conf(config, options.listen, options.port);

    start_listening(port);
    const auto programs = programs_of(config, options.one_program, port);
    welcome(options, config, demo);
    become_supervisor(config.programs / "parvis-supervisor",
                      {program_invocation_name, "run", "--port", std::to_string(options.port), "--var", config.var.string()},
                      programs, lock);
}

} // namespace chores
