// Keeps programs running: starts them, starts again what dies, stops them together.
#pragma once

#include <chrono>
#include <csignal>
#include <string>
#include <sys/types.h>
#include <vector>

namespace chores {

struct Program {
    std::string name;
    std::vector<std::string> command;
    int socket = -1;         ///< becomes its descriptor 0
    int port = -1;           ///< a listening socket that stays open in it, for nginx
    std::string stale_file{}; ///< a file that it leaves when it is killed, and that its successor cannot bear
    int stop_with = SIGTERM; ///< the signal that lets it finish what it has in hand
    bool when_asked = false; ///< runs only from a knock at its socket until it ends by itself
    pid_t pid = 0;           ///< 0 while it does not run
    std::chrono::steady_clock::time_point started{}, due{}, rests_until{};
    int quick_deaths = 0; ///< deaths in a row, each soon after its start
};

/// Each program leads a process group of its own, and what it leaves there when it dies is killed: the
/// workers of an nginx whose master is gone would go on answering beside the new one. All get SIGTERM when we
/// die.
class Supervisor {
  public:
    /// Throws std::runtime_error.
    explicit Supervisor(std::vector<Program> programs);
    ~Supervisor();
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    /// Starts all of them and watches until SIGINT or SIGTERM; a closed terminal (SIGHUP) ends nothing. Those with a
    /// socket start when somebody knocks there, the others a moment later, one after the other (but for those that run
    /// only when they are asked): the first page does not wait for those that it does not need. Who dies is back at
    /// once, or at the next knock; who dies soon after its start three times in a row rests a little before, and nobody
    /// else waits with it.
    void run();

    /// Lets them finish what they have in hand, for at most ten seconds.
    void stop();

  private:
    void start(Program& program);
    void reap();
    void start_due();
    std::chrono::milliseconds until_next() const;
    void wait();
    int signal();

    std::vector<Program> programs_;
    sigset_t signals_, former_;
    int signal_fd_;
};

/// Becomes the program `path`, parvis-supervisor, under the name and the words of `arguments`, and in it supervise() of
/// `programs`: what prepares a site takes 5 MB that nobody needs while it runs. The descriptors of `programs`, and `lock`,
/// stay open. Throws std::runtime_error when there is no such program.
[[noreturn]] void become_supervisor(const std::string& path, std::vector<std::string> arguments,
                                    const std::vector<Program>& programs, int lock);

/// What parvis-supervisor does, with what was handed over to it on standard input: runs the programs until SIGINT or SIGTERM,
/// and stops them. Throws std::runtime_error.
void supervise();

/// A socket bound to `address`, an IPv4 address, or -1 with the cause in errno. A predecessor that is just
/// ending may hold the port a moment longer.
int bind_port(const std::string& address, int port);

/// From here on visitors may knock at what bind_port() returned. Throws std::runtime_error.
void start_listening(int port_socket);

/// Whether a program listens on this unix socket.
bool somebody_listens(const std::string& relative_path);

/// A listening socket at `relative_path`, in place of what was there. Throws std::runtime_error.
int listen_on_path(const std::string& relative_path);

} // namespace chores
