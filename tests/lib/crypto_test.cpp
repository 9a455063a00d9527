#include "lib/base/crypto.hpp"

#include "support/world.hpp"

#include "lib/base/config.hpp"
#include "lib/base/text.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sys/stat.h>

namespace fs = std::filesystem;

namespace {

/// Settings read from `text`, in a folder of their own.
struct Settings {
    fs::path folder = fs::temp_directory_path() / ("parvis-config-" + base::random_code(8));
    Settings() { fs::create_directories(folder); }
    ~Settings() {
        ::unsetenv("PARVIS_CONFIG");
        fs::remove_all(folder);
    }
    base::Config read(const std::string& text) {
        std::ofstream{folder / "my.toml"} << text;
        ::setenv("PARVIS_CONFIG", (folder / "my.toml").c_str(), 1);
        return base::load_config(folder);
    }
    std::string problem(const std::string& text) {
        try {
            read(text);
            return {};
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(crypto)

BOOST_AUTO_TEST_CASE(tokens_never_repeat_and_codes_have_no_doubtful_letter) {
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) tokens.insert(base::random_token());
    BOOST_TEST(tokens.size() == 1000);
    for (const auto& token : tokens)
        BOOST_TEST((token.size() == 43 && token.find_first_of("+/=") == std::string::npos));
    BOOST_TEST(base::random_code(2000).find_first_of("01OIL") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_signature_serves_one_purpose_and_one_message) {
    test::World world;
    const auto& app = *world.app;
    BOOST_TEST(app.sign("csrf", "a") == app.sign("csrf", "a"));
    BOOST_TEST(app.sign("csrf", "a") != app.sign("csrf", "b"));
    BOOST_TEST(app.sign("csrf", "a") != app.sign("stop", "a"));
    BOOST_TEST(app.sign("cs", "rfa") != app.sign("csrf", "a"));
    // RFC 4231, test case 2
    BOOST_TEST(base::sign("Jefe", "what do ya want for nothing?") ==
               "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
    BOOST_TEST(base::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(base::same("abc", "abc"));
    BOOST_TEST(!base::same("abc", "abd"));
    BOOST_TEST(!base::same("abc", "ab"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(config, Settings)

BOOST_AUTO_TEST_CASE(templates_lie_in_one_folder_or_several_and_the_admins_follow_the_data) {
    using Folders = std::vector<fs::path>;
    BOOST_TEST((read("").templates == Folders{folder / "var/templates", folder / "templates"}));
    const auto elsewhere = folder / "elsewhere";
    const auto data = "var = \"" + elsewhere.string() + "\"\n";
    BOOST_TEST((read(data).templates == Folders{elsewhere / "templates", folder / "templates"}));
    BOOST_TEST((read(data + "templates = [\"var/templates\", \"templates\"]\n").templates ==
                Folders{elsewhere / "templates", folder / "templates"}), "as the default is written");
    BOOST_TEST((read("templates = \"templates\"\n").templates == Folders{folder / "templates"}));
    BOOST_TEST((read("templates = [\"/etc/parvis/templates\", \"templates\"]\n").templates ==
                Folders{"/etc/parvis/templates", folder / "templates"}));
    ::setenv("PARVIS_VAR", elsewhere.c_str(), 1);
    BOOST_TEST((read("").templates.front() == elsewhere / "templates"));
    ::unsetenv("PARVIS_VAR");
    BOOST_TEST(problem("workers = 2\ntemplates = []\n").find("my.toml:2: name a folder") != std::string::npos);
    BOOST_TEST(problem("templates = 3\n").find("my.toml:1: a value of another kind") != std::string::npos);
    BOOST_TEST(problem("templates = [\"a\",\n3]\n").find("my.toml:2: a value of another kind") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_key_that_nobody_reads_is_refused_with_its_line) {
    const auto top = problem("workers = 2\n\nbase_urll = \"https://x\"\n");
    BOOST_TEST(top.find("my.toml:3:") != std::string::npos, top);
    BOOST_TEST(top.find("base_urll") != std::string::npos);
    const auto inner = problem("[mail]\nfrom_name = \"Parvis\"\nfrom_adress = \"x@y.fr\"\n");
    BOOST_TEST(inner.find("my.toml:3:") != std::string::npos, inner);
    BOOST_TEST(inner.find("mail.from_adress") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_value_of_another_kind_or_broken_writing_is_refused_with_its_line) {
    BOOST_TEST(problem("base_url = 12\n").find("my.toml:1:") != std::string::npos);
    BOOST_TEST(problem("workers = 1\nvar = \n").find("my.toml:2:") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_and_the_rest_has_its_default) {
    const auto config = read("workers = 3\nbase_url = \"https://parvis.exemple.fr\"\nvar = "
                             "\"data\"\n[mail]\ntransport = \"smtp\"\n");
    BOOST_TEST(config.workers == 3);
    BOOST_TEST(config.base_url == "https://parvis.exemple.fr");
    BOOST_TEST(config.mail.transport == "smtp");
    BOOST_TEST(config.mail.require_tls);
    BOOST_TEST(config.secret.size() == 32);
}

BOOST_AUTO_TEST_CASE(the_key_is_made_once_and_only_its_owner_reads_it) {
    const auto first = read("var = \"data\"\n"), second = read("var = \"data\"\n");
    BOOST_TEST((first.secret == second.secret));
    struct stat status {};
    BOOST_REQUIRE(::stat((first.var / "secret.key").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0600);
}

BOOST_AUTO_TEST_SUITE_END()
