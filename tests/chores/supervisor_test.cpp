// What `parvis run` starts, and when it starts it again.
#include "chores/supervisor.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A supervisor in a process of its own, over one program that runs only when it is asked: it notes that it began, takes
/// a visitor and fails.
struct Failing {
    fs::path folder = fs::temp_directory_path() / fmt::format("parvis-supervisor-{}", ::getpid());
    std::string socket = folder / "asked.sock", notes = folder / "begun";
    pid_t supervisor = 0;

    Failing() {
        fs::create_directories(folder);
        std::fflush(nullptr);
        const int listening = chores::listen_on_path(socket);
        supervisor = ::fork();
        if (supervisor != 0) {
            ::close(listening);
            return;
        }
        if (!std::freopen("/dev/null", "w", stderr)) ::_exit(1);
        chores::Supervisor watching{
            {{.name = "asked",
              .command = {"perl", "-e",
                          "open(N, '>>', $ARGV[0]); print N 'x'; close N; accept(V, STDIN); exit 1", notes},
              .socket = listening,
              .when_asked = true}}};
        watching.run();
        watching.stop();
        ::_exit(0);
    }
    ~Failing() {
        ::kill(supervisor, SIGTERM);
        ::waitpid(supervisor, nullptr, 0);
        fs::remove_all(folder);
    }
    std::uintmax_t begun() const {
        std::error_code none;
        const auto size = fs::file_size(notes, none);
        return none ? 0 : size;
    }
    void knock() const {
        const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un where{};
        where.sun_family = AF_UNIX;
        socket.copy(where.sun_path, sizeof where.sun_path - 1);
        BOOST_REQUIRE(::connect(fd, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0);
        char nothing = 0;
        BOOST_TEST(::read(fd, &nothing, 1) <= 0); // until it has failed
        ::close(fd);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(chores_supervisor)

BOOST_AUTO_TEST_CASE(what_runs_when_it_is_asked_is_not_started_without_a_knock_however_often_it_failed) {
    const Failing site;
    std::this_thread::sleep_for(100ms);
    BOOST_TEST(site.begun() == 0u);
    for (const auto times : {1u, 2u, 3u}) {
        site.knock();
        BOOST_TEST(site.begun() == times);
    }
    std::this_thread::sleep_for(1200ms);
    BOOST_TEST(site.begun() == 3u, "nobody knocked");
    site.knock();
    const auto before = std::chrono::steady_clock::now();
    site.knock(); // heard, after a rest
    BOOST_TEST((std::chrono::steady_clock::now() - before > 300ms));
    BOOST_TEST(site.begun() == 5u);
}

BOOST_AUTO_TEST_SUITE_END()
