// From `parvis run`, which has prepared a site, to parvis-supervisor, which keeps it running: what to run
// goes over as words in a file in memory, each ended by a zero byte.
#include "chores/operator/supervisor.hpp"

#include "lib/base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace chores {

namespace {

class Handover {
  public:
    void add(const std::string& word) { text_.append(word).push_back('\0'); }
    void add(std::size_t number) { add(std::to_string(number)); }
    void add(int number) { add(std::to_string(number)); }

    std::string next() {
        const auto end = text_.find('\0', at_);
        if (end == std::string::npos) throw std::runtime_error("it is started by `parvis run` alone");
        return text_.substr(std::exchange(at_, end + 1), end - at_);
    }
    int number() { return std::atoi(next().c_str()); }
    /// A descriptor of ours: those who are started later get it only if they are given it.
    int descriptor() {
        const int fd = number();
        if (fd >= 0) ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        return fd;
    }
    bool left() const { return at_ < text_.size(); }

    void write(int fd) const {
        if (!base::write_all(fd, text_))
            throw std::runtime_error(fmt::format("cannot hand over: {}", std::strerror(errno)));
    }
    void read(int fd) { text_ = base::read_rest(fd).value_or(""); }

  private:
    std::string text_;
    std::size_t at_ = 0;
};

Program next_program(Handover& words) {
    Program program{.name = words.next(), .command = {}};
    program.socket = words.descriptor();
    program.port = words.descriptor();
    program.stale_file = words.next();
    program.stop_with = words.number();
    program.when_asked = words.number() != 0;
    for (int count = words.number(); count > 0; --count) program.command.push_back(words.next());
    return program;
}

void add_program(Handover& words, const Program& program) {
    words.add(program.name);
    words.add(program.socket);
    words.add(program.port);
    words.add(program.stale_file);
    words.add(program.stop_with);
    words.add(program.when_asked);
    words.add(program.command.size());
    for (const auto& word : program.command) words.add(word);
}

void stays_open(int fd) {
    if (fd >= 0) ::fcntl(fd, F_SETFD, 0);
}

} // namespace

void become_supervisor(const std::string& path, std::vector<std::string> arguments,
                       const std::vector<Program>& programs, int lock) {
    Handover words;
    words.add(lock);
    stays_open(lock);
    for (const auto& program : programs) {
        add_program(words, program);
        stays_open(program.socket);
        stays_open(program.port);
    }
    const int handed = ::memfd_create("programs", MFD_CLOEXEC);
    words.write(handed);
    ::lseek(handed, 0, SEEK_SET);
    ::dup2(handed, STDIN_FILENO);
    std::vector<char*> all;
    for (auto& word : arguments) all.push_back(word.data());
    all.push_back(nullptr);
    ::execv(path.c_str(), all.data());
    throw std::runtime_error(fmt::format("cannot start {}: {}", path, std::strerror(errno)));
}

void supervise() {
    Handover words;
    words.read(STDIN_FILENO);
    [[maybe_unused]] const int lock = words.descriptor(); // until we end, nobody else serves this folder
    std::vector<Program> programs;
    while (words.left()) programs.push_back(next_program(words));
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::close(nothing);
    Supervisor supervisor{std::move(programs)};
    supervisor.run();
    fmt::print("\nStopping…\n");
    std::fflush(stdout);
    supervisor.stop();
}

} // namespace chores
