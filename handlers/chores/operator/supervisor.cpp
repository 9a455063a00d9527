#include "chores/operator/supervisor.hpp"

#include "lib/base/log.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace chores {

namespace {

using steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr auto patience = std::chrono::seconds{10};   ///< for requests in hand when stopping
constexpr auto quick_death = std::chrono::seconds{1}; ///< a program that dies sooner may have to wait
constexpr auto pause_after = milliseconds{500};
constexpr auto unasked_after = milliseconds{300}; ///< by then the first page has come, on a slow core too
constexpr auto one_start = milliseconds{50};      ///< about what a program needs until it answers
constexpr auto when_somebody_knocks = steady::time_point::max();
constexpr auto predecessor_ends_within = std::chrono::seconds{2};

// So many wait in half a second's queue; who comes then is told by nginx at once to come back later.
constexpr int program_backlog = 1024, port_backlog = 1024;

/// In the child: never returns.
[[noreturn]] void become(Program& program, pid_t parent, const sigset_t& mask) {
    ::sigprocmask(SIG_SETMASK, &mask, nullptr);
    ::setpgid(0, 0); // Ctrl-C reaches only us: the programs are then told to finish what they have in hand
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(0); // it died before that
    const int input = program.socket >= 0 ? program.socket : ::open("/dev/null", O_RDONLY);
    ::dup2(input, STDIN_FILENO);
    if (program.port >= 0) {
        // nginx takes over listening sockets that are named so: ours outlives it, and no visitor is refused.
        ::fcntl(program.port, F_SETFD, 0);
        ::setenv("NGINX", fmt::format("{};", program.port).c_str(), 1);
    }
    std::vector<char*> arguments;
    for (auto& word : program.command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    // Debian keeps nginx where the path of a plain user does not look.
    ::setenv("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", 1);
    ::execvp(arguments[0], arguments.data());
    fmt::print(stderr, "cannot start {}: {}\n", program.command[0], std::strerror(errno));
    std::fflush(stderr);
    ::_exit(127);
}

} // namespace

Supervisor::Supervisor(std::vector<Program> programs) : programs_(std::move(programs)) {
    ::sigemptyset(&signals_);
    for (int number : {SIGCHLD, SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&signals_, number);
    ::sigprocmask(SIG_BLOCK, &signals_, &former_);
    signal_fd_ = ::signalfd(-1, &signals_, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signal_fd_ < 0) throw std::runtime_error(fmt::format("cannot wait: {}", std::strerror(errno)));
}

Supervisor::~Supervisor() { ::close(signal_fd_); }

void Supervisor::start(Program& program) {
    program.started = steady::now();
    if (!program.stale_file.empty()) ::unlink(program.stale_file.c_str());
    const pid_t me = ::getpid(), child = ::fork();
    if (child == 0) become(program, me, former_);
    if (child > 0) {
        ::setpgid(child, child); // also here: whoever kills the group first must find it
        program.pid = child;
        return;
    }
    base::log(base::Level::error, "cannot_fork", {{"name", program.name}, {"cause", std::strerror(errno)}});
    program.due = program.started + pause_after;
}

void Supervisor::reap() {
    int status = 0;
    for (pid_t pid = 0; (pid = ::waitpid(-1, &status, WNOHANG)) > 0;) {
        const auto dead = std::ranges::find(programs_, pid, &Program::pid);
        if (dead == programs_.end()) continue;
        ::kill(-pid, SIGKILL);
        dead->pid = 0;
        dead->due = when_somebody_knocks;
        if (dead->when_asked && status == 0) continue; // nobody needed it any more
        base::log(base::Level::warning, "program_ended", {{"name", dead->name}, {"status", std::to_string(status)}});
        const auto now = steady::now();
        dead->quick_deaths = now - dead->started < quick_death ? dead->quick_deaths + 1 : 0;
        if (dead->quick_deaths > 2) dead->rests_until = now + pause_after;
        if (!dead->when_asked) dead->due = std::max(now, dead->rests_until);
    }
}

void Supervisor::start_due() {
    for (auto& program : programs_)
        if (program.pid == 0 && program.due <= steady::now()) start(program);
}

milliseconds Supervisor::until_next() const {
    const auto now = steady::now();
    auto wait = milliseconds{60'000};
    for (const auto& program : programs_) {
        const bool knock = program.due == when_somebody_knocks;
        if (program.pid != 0 || (knock && program.rests_until <= now)) continue;
        wait = std::min(wait, std::chrono::ceil<milliseconds>((knock ? program.rests_until : program.due) - now));
    }
    return std::max(wait, milliseconds{0});
}

/// For a signal, or the moment when something is due. Who was never started is due when somebody knocks.
void Supervisor::wait() {
    std::vector<pollfd> watched{{signal_fd_, POLLIN, 0}};
    for (const auto& program : programs_) {
        const bool waits = program.started == steady::time_point{} || program.due == when_somebody_knocks;
        const bool rests = program.rests_until > steady::now(); // a knock is heard afterwards
        watched.push_back({program.pid == 0 && waits && !rests ? program.socket : -1, POLLIN, 0});
    }
    ::poll(watched.data(), watched.size(), static_cast<int>(until_next().count()));
    for (std::size_t i = 0; i < programs_.size(); ++i)
        if (watched[i + 1].revents) programs_[i].due = steady::now();
}

/// The next one that came; 0 when there is none.
int Supervisor::signal() {
    signalfd_siginfo came{};
    return ::read(signal_fd_, &came, sizeof came) == sizeof came ? static_cast<int>(came.ssi_signo) : 0;
}

void Supervisor::run() {
    auto unasked = steady::now() + unasked_after;
    for (auto& program : programs_)
        if (program.when_asked)
            program.due = when_somebody_knocks;
        else if (program.socket >= 0)
            program.due = std::exchange(unasked, unasked + one_start);
    for (;;) {
        start_due();
        wait();
        while (const int came = signal())
            if (came != SIGCHLD && came != SIGHUP) return; // a terminal that is closed ends no site
        reap();
    }
}

void Supervisor::stop() {
    for (const auto& program : programs_)
        if (program.pid > 0) ::kill(program.pid, program.stop_with);
    const auto deadline = steady::now() + patience;
    for (auto& program : programs_) {
        while (program.pid > 0 && ::waitpid(program.pid, nullptr, WNOHANG) == 0) {
            if (steady::now() > deadline) ::kill(-program.pid, SIGKILL);
            std::this_thread::sleep_for(milliseconds{10});
        }
        if (program.pid > 0) ::kill(-program.pid, SIGKILL);
    }
}

int bind_port(const std::string& address, int port) {
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::inet_pton(AF_INET, address.c_str(), &where.sin_addr) != 1) {
        errno = EADDRNOTAVAIL;
        return -1;
    }
    // nginx leaves an inherited socket as it is: a blocking one would hold a worker whose visitor another
    // took.
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    const auto deadline = steady::now() + predecessor_ends_within;
    for (;;) {
        if (::bind(fd, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0) return fd;
        const int why = errno;
        if (why != EADDRINUSE || steady::now() > deadline) {
            ::close(fd);
            errno = why;
            return -1;
        }
        std::this_thread::sleep_for(milliseconds{20});
    }
}

void start_listening(int port_socket) {
    if (::listen(port_socket, port_backlog) != 0)
        throw std::runtime_error(fmt::format("cannot listen: {}", std::strerror(errno)));
}

bool somebody_listens(const std::string& relative_path) {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un where{};
    where.sun_family = AF_UNIX;
    relative_path.copy(where.sun_path, sizeof where.sun_path - 1);
    // EAGAIN: its queue is full, so there is one.
    const bool found =
        ::connect(fd, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0 || errno == EAGAIN;
    ::close(fd);
    return found;
}

int listen_on_path(const std::string& relative_path) {
    ::unlink(relative_path.c_str());
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un where{};
    where.sun_family = AF_UNIX;
    relative_path.copy(where.sun_path, sizeof where.sun_path - 1);
    if (::bind(fd, reinterpret_cast<sockaddr*>(&where), sizeof where) != 0 ||
        ::listen(fd, program_backlog) != 0)
        throw std::runtime_error(fmt::format("cannot listen on {}: {}", relative_path, std::strerror(errno)));
    return fd;
}

} // namespace chores
