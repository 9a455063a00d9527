#include "lib/base/subprocess.hpp"

#include "lib/base/file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" { // glibc 2.36 forgets it
#include <sys/pidfd.h>
}

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace base {
namespace {

using std::chrono::milliseconds;
using steady = std::chrono::steady_clock;

[[noreturn]] void fail(int error, const char* what) {
    throw std::system_error(error, std::generic_category(), what);
}

// A file in memory: no pipe that either side would have to drain, nothing on the disk to clean up.
int memory_file(const char* name) {
    const int fd = ::memfd_create(name, MFD_CLOEXEC);
    if (fd < 0) fail(errno, "memfd_create");
    return fd;
}

void rewind(int fd) {
    if (::lseek(fd, 0, SEEK_SET) != 0) fail(errno, "lseek");
}

pid_t spawn(const std::string& program, std::vector<std::string>& arguments, int in_fd, int out_fd,
            Environment environment) {
    std::string name = program;
    std::vector<char*> words{name.data()};
    for (auto& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    std::array<char*, 1> nothing = {nullptr};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in_fd, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out_fd, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    const int error = ::posix_spawn(&child, program.c_str(), &files, &attributes, words.data(),
                                    environment == Environment::ours ? environ : nothing.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) fail(error, "run a child");
    return child;
}

/// Whether the child has ended by then; it is still to be waited for.
bool ends_by(pid_t child, steady::time_point deadline) {
    if (const Descriptor process(::pidfd_open(child, 0)); process) {
        pollfd ended{process.get(), POLLIN, 0};
        int ready = 0;
        do {
            const auto left = std::chrono::ceil<milliseconds>(deadline - steady::now());
            ready = ::poll(&ended, 1, static_cast<int>(std::max<milliseconds::rep>(left.count(), 0)));
        } while (ready < 0 && errno == EINTR);
        return ready != 0;
    }
    // Linux before 5.3, as on some shared hosts: looked at again and again.
    for (milliseconds pause{1};; pause = std::min(pause * 2, milliseconds{50})) {
        siginfo_t ended{};
        if (::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 ||
            ended.si_pid == child)
            return true;
        if (steady::now() >= deadline) return false;
        std::this_thread::sleep_for(pause);
    }
}

/// The child's wait status; empty when it had to be killed.
std::optional<int> wait_for(pid_t child, int wall_limit_ms) {
    const bool late = !ends_by(child, steady::now() + milliseconds{wall_limit_ms});
    if (late) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) fail(errno, "wait for a child");
    }
    return late ? std::nullopt : std::optional(status);
}

} // namespace

Ended run_child(const std::string& program, std::vector<std::string> arguments, std::string_view input,
                int wall_limit_ms, Environment environment) {
    const Descriptor in(memory_file("child-in"));
    const Descriptor out(memory_file("child-out"));
    if (!write_all(in.get(), input)) fail(errno, "write to a memory file");
    rewind(in.get());
    Ended ended{wait_for(spawn(program, arguments, in.get(), out.get(), environment), wall_limit_ms), {}};
    rewind(out.get());
    auto output = read_rest(out.get());
    if (!output) fail(errno, "read of a memory file");
    ended.output = std::move(*output);
    return ended;
}

} // namespace base
