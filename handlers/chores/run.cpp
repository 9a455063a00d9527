#include "chores/run.hpp"

#include "chores/demo.hpp"
#include "chores/import_communes.hpp"
#include "lib/db/database.hpp"
#include "lib/db/migrate.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace chores {

namespace fs = std::filesystem;
using steady = std::chrono::steady_clock;

namespace {

constexpr auto patience = std::chrono::seconds{10}; ///< for requests in hand when stopping
constexpr auto hasty_death =
    std::chrono::seconds{1}; ///< a program that dies sooner waits before its next start
constexpr auto pause_after = std::chrono::milliseconds{500};

struct Program {
    std::string name;
    std::vector<std::string> command;
    int socket = -1; ///< becomes its descriptor 0
    pid_t pid = 0;
    steady::time_point started{};
    int hasty = 0;
};

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

/// Null when it is free to take; otherwise why not.
const char* port_problem(const std::string& address, int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, address.c_str(), &where.sin_addr);
    const bool free = ::bind(fd, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0;
    const char* why = free ? nullptr : std::strerror(errno);
    ::close(fd);
    return why;
}

int listen_on(const std::string& relative_path) {
    ::unlink(relative_path.c_str());
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un where{};
    where.sun_family = AF_UNIX;
    relative_path.copy(where.sun_path, sizeof where.sun_path - 1);
    if (::bind(fd, reinterpret_cast<sockaddr*>(&where), sizeof where) != 0 || ::listen(fd, 1024) != 0)
        throw std::runtime_error(fmt::format("cannot listen on {}: {}", relative_path, std::strerror(errno)));
    return fd;
}

std::string replace_all(std::string text, std::string_view word, std::string_view by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
        text.replace(at, word.size(), by);
    return text;
}

void write_nginx_conf(const base::Config& config, const RunOptions& options) {
    std::ifstream in{config.root / "nginx.conf"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto* me = ::getpwuid(::geteuid());
    text = replace_all(std::move(text), "@listen@", fmt::format("{}:{}", options.listen, options.port));
    text = replace_all(std::move(text), "@root@", config.root.string());
    text = replace_all(std::move(text), "@user@",
                       ::geteuid() == 0 && me ? fmt::format("user {};", me->pw_name) : "");
    std::ofstream{config.var / "run" / "nginx.conf"} << text;
}

/// Migrations, the communes and the demo town: what is missing, with progress.
void prepare(const base::Config& config, bool demo) {
    db::Db db{config.database, db::Db::Open::create};
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

std::vector<Program> programs_of(const base::Config& config, bool one) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{config.programs})
        if (entry.path().extension() == ".fcgi") names.push_back(entry.path().stem());
    std::ranges::sort(names);
    std::vector<Program> programs;
    const int shared = one ? listen_on("run/all.sock") : -1;
    for (const auto& name : names) {
        const auto path = (config.programs / (name + ".fcgi")).string();
        const auto socket_path = fmt::format("run/{}.sock", name);
        if (one != (name == "all")) {
            ::unlink(name == "all" ? "" : socket_path.c_str());
            if (one && ::symlink("all.sock", socket_path.c_str()) != 0)
                throw std::runtime_error("cannot link " + socket_path);
            continue;
        }
        const int socket = one ? shared : listen_on(socket_path);
        for (int worker = 0; worker < config.workers; ++worker) programs.push_back({name, {path}, socket});
    }
    programs.push_back({"deliver", {(config.programs / "parvis").string(), "deliver"}});
    programs.push_back({"nginx", {"nginx", "-e", "stderr", "-p", ".", "-c", "run/nginx.conf"}});
    return programs;
}

void start(Program& program, const sigset_t& former_mask) {
    program.started = steady::now();
    program.pid = ::fork();
    if (program.pid != 0) return;
    ::sigprocmask(SIG_SETMASK, &former_mask, nullptr);
    ::setpgid(0, 0); // Ctrl-C reaches only us: the programs are then told to finish what they have in hand
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    const int input = program.socket >= 0 ? program.socket : ::open("/dev/null", O_RDONLY);
    ::dup2(input, STDIN_FILENO);
    std::vector<char*> arguments;
    for (auto& word : program.command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    // Debian keeps nginx where the path of a plain user does not look.
    ::setenv("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", 1);
    ::execvp(arguments[0], arguments.data());
    fmt::print(stderr, "cannot start {}: {}\n", program.command[0], std::strerror(errno));
    ::_exit(127);
}

void restart_dead(std::vector<Program>& programs, const sigset_t& mask) {
    int status = 0;
    while (const pid_t pid = ::waitpid(-1, &status, WNOHANG)) {
        if (pid < 0) break;
        auto dead = std::ranges::find(programs, pid, &Program::pid);
        if (dead == programs.end()) continue;
        fmt::print(stderr, "level=warning event=program_ended name={} status={}\n", dead->name, status);
        dead->hasty = steady::now() - dead->started < hasty_death ? dead->hasty + 1 : 0;
        if (dead->hasty > 2) std::this_thread::sleep_for(pause_after);
        start(*dead, mask);
    }
}

void stop_all(std::vector<Program>& programs) {
    for (auto& program : programs) ::kill(program.pid, program.name == "nginx" ? SIGQUIT : SIGTERM);
    const auto deadline = steady::now() + patience;
    for (auto& program : programs) {
        while (::waitpid(program.pid, nullptr, WNOHANG) == 0) {
            if (steady::now() > deadline) ::kill(program.pid, SIGKILL);
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
    }
}

void welcome(const RunOptions& options, const base::Config& config) {
    say(fmt::format("\nParvis is ready: {}\n", config.base_url));
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
                   "Another `parvis run` already uses {}: stop it, or choose another folder with VAR=.\n",
                   config.var.string());
        return 1;
    }
    if (const char* why = port_problem(options.listen, options.port)) {
        fmt::print(stderr, "Port {} cannot be used ({}): choose another one with PORT=.\n", options.port,
                   why);
        return 1;
    }
    prepare(config, options.demo);
    write_nginx_conf(config, options);
    fs::current_path(config.var); // unix socket paths are short and relative to it

    sigset_t signals, former;
    ::sigemptyset(&signals);
    for (int number : {SIGCHLD, SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&signals, number);
    ::sigprocmask(SIG_BLOCK, &signals, &former);
    auto programs = programs_of(config, options.one_program);
    for (auto& program : programs) start(program, former);
    welcome(options, config);
    for (;;) {
        const int signal = ::sigwaitinfo(&signals, nullptr);
        if (signal == SIGCHLD)
            restart_dead(programs, former);
        else if (signal > 0)
            break;
    }
    say("\nStopping…");
    stop_all(programs);
    return 0;
}

} // namespace chores
