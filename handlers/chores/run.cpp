#include "chores/run.hpp"

#include "chores/demo.hpp"
#include "chores/import_communes.hpp"
#include "chores/nginx_conf.hpp"
#include "chores/supervisor.hpp"
#include "lib/base/seal.hpp"
#include "lib/db/database.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/chat.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

namespace chores {

namespace fs = std::filesystem;

namespace {

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

/// Migrations, the communes and the demo town: what is missing, with progress.
void prepare(const base::Config& config, bool demo) {
    db::Db db{config.database, db::Db::Open::create};
    const base::Seal keys{config.keys}; // made while there is room, not at somebody's first visit
    db::migrate(db, config.root / "sql/migrations",
                [](const std::string& name) { say("Migrating: " + name); });
    if (db.value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM commune LIMIT 1) c") == 0) {
        say("Importing the communes of France…");
        const auto report = import_communes(db, default_sources(config.root), print_progress);
        say(fmt::format("{} communes, {} rows skipped.", report.communes, report.skipped));
    }
    if (demo && db.value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM member LIMIT 1) m") == 0) {
        say("Loading the demo town, Vannes…");
        load_demo(db, config);
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
                                   .leaves = town::wake_socket,
                                   .stop_with = SIGQUIT}};
    const int shared = one ? listen_on_path("run/all.sock") : -1;
    for (const auto& name : names) {
        const auto path = (config.programs / (name + ".fcgi")).string();
        const auto socket_path = fmt::format("run/{}.sock", name);
        if (one != (name == "all")) {
            ::unlink(name == "all" ? "" : socket_path.c_str());
            if (one && ::symlink("all.sock", socket_path.c_str()) != 0)
                throw std::runtime_error("cannot link " + socket_path);
            continue;
        }
        const int socket = one ? shared : listen_on_path(socket_path);
        for (int worker = 0; worker < config.workers; ++worker)
            programs.push_back({.name = name, .command = {path}, .socket = socket});
    }
    programs.push_back({.name = "deliver", .command = {(config.programs / "parvis").string(), "deliver"}});
    return programs;
}

void welcome(const RunOptions& options, const base::Config& config) {
    say(fmt::format("\nParvis is ready: {}", config.base_url));
    say(fmt::format("It listens on {}:{}; data: {}\n", options.listen, options.port, config.var.string()));
    if (options.demo)
        say("Demo town: " + config.base_url +
            "/fil/vannes-56260\n"
            "Logins, all with the password “demo parvis 2026”:\n"
            "  maire@demo.parvis     the mayor\n"
            "  deleguee@demo.parvis  a delegate\n"
            "  claire@demo.parvis    a citizen\n"
            "  yanis@demo.parvis     a citizen\n"
            "  nouveau@demo.parvis   waits for validation\n");
    if (config.mail.transport == "files") say("Mails are written to " + (config.var / "mail").string());
    if (::geteuid() == 0 && !options.demo)
        say("Everything runs as root: for a public site make a user and give him the data, see "
            "docs/hosting.md.");
    say("Ctrl-C stops everything.");
}

} // namespace

int run(base::Config config, const RunOptions& options) {
    ::setenv("PARVIS_VAR", config.var.c_str(), 1);
    if (!std::getenv("PARVIS_BASE_URL") && config.base_url == base::Config{}.base_url)
        config.base_url = fmt::format("http://{}:{}", options.listen, options.port);
    ::setenv("PARVIS_BASE_URL", config.base_url.c_str(), 1);
    for (const char* folder : {"run", "uploads", "mail"}) fs::create_directories(config.var / folder);
    const int lock = ::open((config.var / "run/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        fmt::print(stderr,
                   "Another `parvis run` already uses {}: stop it, or choose another folder with --var (make "
                   "run VAR=).\n",
                   config.var.string());
        return 1;
    }
    const int port = bind_port(options.listen, options.port);
    if (port < 0) {
        fmt::print(stderr, "Port {} cannot be used ({}): choose another one with --port (make run PORT=).\n",
                   options.port, std::strerror(errno));
        return 1;
    }
    prepare(config, options.demo);
    write_nginx_conf(config, options.listen, options.port);
    fs::current_path(config.var); // unix socket paths are short and relative to it

    start_listening(port);
    Supervisor supervisor{programs_of(config, options.one_program, port)};
    welcome(options, config);
    supervisor.run();
    say("\nStopping…");
    supervisor.stop();
    return 0;
}

} // namespace chores
