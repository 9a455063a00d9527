#include "lib/base/file.hpp"

#include "lib/base/subprocess.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <stdexcept>

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

BOOST_AUTO_TEST_SUITE_END()
