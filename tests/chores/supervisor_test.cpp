// What `parvis run` starts, and when it starts it again.
#include "chores/operator/supervisor.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A supervisor in a process of its own, which `parvis run` has become, over one program that runs only when it is asked: it
/// notes that it began, takes a visitor and fails.
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
        const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        ::flock(lock, LOCK_EX);
        const auto path = fs::path{std::getenv("PARVIS_PROGRAM")}.parent_path() / "parvis-supervisor";
        chores::become_supervisor(
            path, {"parvis", "run"},
            {{.name = "asked",
              .command = {"perl", "-e",
                          "open(N, '>>', $ARGV[0]); print N 'x'; close N; accept(V, STDIN); exit 1", notes},
              .socket = listening,
              .when_asked = true}},
            lock);
    }
    ~Failing() {
        if (supervisor > 0) end();
        fs::remove_all(folder);
    }
    /// Its status.
    int end() {
        int status = -1;
        ::kill(std::exchange(supervisor, 0), SIGTERM);
        ::waitpid(-1, &status, 0);
        return status;
    }
    /// Whether somebody else may serve this folder.
    bool is_free() const {
        const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CLOEXEC);
        const bool taken = ::flock(lock, LOCK_EX | LOCK_NB) == 0;
        ::close(lock);
        return taken;
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

BOOST_AUTO_TEST_SUITE(chores_supervisor, *boost::unit_test::label("no_postgresql"))

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

BOOST_AUTO_TEST_CASE(who_prepared_the_site_becomes_a_small_process_that_keeps_the_folder_until_it_ends) {
    Failing site;
    site.knock(); // it runs by now
    BOOST_TEST(site.begun() == 1u);
    BOOST_TEST(!site.is_free());
    std::ifstream words{fmt::format("/proc/{}/cmdline", site.supervisor)};
    const std::string line{std::istreambuf_iterator<char>{words}, {}};
    BOOST_TEST(line == std::string("parvis\0run\0", 11), "as the operator finds it in the list of processes");
    BOOST_TEST(site.end() == 0);
    BOOST_TEST(site.is_free());
}

BOOST_AUTO_TEST_SUITE_END()
