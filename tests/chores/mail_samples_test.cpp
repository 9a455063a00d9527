// Each mail filled with examples.
#include "chores/operator/mail_samples.hpp"

#include "lib/base/file.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>

BOOST_FIXTURE_TEST_SUITE(chores_mail_samples, test::World)

BOOST_AUTO_TEST_CASE(each_mail_has_a_subject_a_text_and_the_sites_frame_and_says_who_sends_it) {
    const auto folder = var / "samples";
    std::filesystem::create_directories(folder);
    const auto names = chores::write_sample_mails(*app, folder);
    std::size_t templates = 0;
    for (const auto& file : std::filesystem::directory_iterator{"templates/mail"})
        templates += !file.path().string().ends_with(".html.tpl");
    BOOST_TEST(names.size() == templates);
    for (const auto& name : names) {
        const auto html = base::read_file(folder / (name + ".html")).value_or("");
        const auto text = base::read_file(folder / (name + ".txt")).value_or("");
        BOOST_TEST(html.starts_with("<!doctype html>"), name);
        BOOST_TEST(html.find("class=\"sheet\"") != std::string::npos, name);
        BOOST_TEST(html.find("{{") == std::string::npos, name);
        BOOST_TEST(text.find("\n\n") > 5U, name);
        BOOST_TEST(text.find("Parvis") != std::string::npos, name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
