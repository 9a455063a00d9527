#include "lib/base/file.hpp"

#include "lib/base/subprocess.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// As on Linux before 5.3, for this process and for good.
void forget_pidfd_open() {
    sock_filter rules[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                           BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_pidfd_open, 0, 1),
                           BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
                           BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    const sock_fprog program{std::size(rules), rules};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

} // namespace

BOOST_AUTO_TEST_SUITE(whole_files)

BOOST_FIXTURE_TEST_CASE(a_file_is_read_to_its_last_byte_whatever_is_in_it, test::World) {
    const std::string arrete =
        std::string("Arr\xC3\xAAt\xC3\xA9 \0 du maire\r\n", 22) + std::string(70'000, 'x');
    std::ofstream{var / "arrete.txt", std::ios::binary} << arrete;
    BOOST_TEST((base::read_file(var / "arrete.txt") == arrete));
    std::ofstream{var / "empty.txt"};
    BOOST_TEST(base::read_file(var / "empty.txt").value_or("none") == "");
}

BOOST_AUTO_TEST_CASE(what_the_system_gives_without_a_size_is_read_too) {
    BOOST_TEST(base::read_file("/proc/self/status").value_or("").starts_with("Name:"));
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_read_is_told_with_its_name_and_the_reason, test::World) {
    BOOST_TEST(!base::read_file(var / "nowhere.txt").has_value());
    BOOST_TEST(!base::read_file(var).has_value());
    BOOST_CHECK_EXCEPTION(
        base::read_file_or_throw(var / "nowhere.txt"), std::runtime_error, [](const auto& error) {
            return std::string_view{error.what()}.ends_with("nowhere.txt: No such file or directory");
        });
}

BOOST_AUTO_TEST_CASE(a_child_has_our_environment_only_where_it_is_said) {
    ::setenv("PARVIS_TOLD_TO_CHILDREN", "yes", 1);
    BOOST_TEST(base::run_child("/usr/bin/env", {}, "", 5000).output == "");
    BOOST_TEST(base::run_child("/usr/bin/env", {}, "", 5000, base::Environment::ours)
                   .output.find("PARVIS_TOLD_TO_CHILDREN=yes\n") != std::string::npos);
    BOOST_TEST(base::run_child("/bin/cat", {}, "Bonjour", 5000).output == "Bonjour");
    BOOST_TEST(!base::run_child("/bin/sleep", {"5"}, "", 100).status.has_value());
}

BOOST_AUTO_TEST_CASE(on_an_old_kernel_too_a_child_that_does_not_end_is_killed_in_time) {
    const pid_t old = ::fork();
    if (old == 0) {
        forget_pidfd_open();
        if (::syscall(SYS_pidfd_open, ::getpid(), 0) >= 0) ::_exit(2);
        const bool killed = !base::run_child("/bin/sleep", {"30"}, "", 100).status;
        const auto quick = base::run_child("/bin/cat", {}, "Bonjour", 5000);
        ::_exit(killed && quick.status == 0 && quick.output == "Bonjour" ? 0 : 1);
    }
    int status = -1;
    BOOST_REQUIRE(::waitpid(old, &status, 0) == old);
    BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0), status);
}

BOOST_AUTO_TEST_SUITE_END()
