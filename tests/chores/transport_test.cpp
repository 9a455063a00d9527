// make_sendmail and make_files; make_smtp is in smtp_test.cpp.
#include "chores/delivery/transport.hpp"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

#include <boost/test/unit_test.hpp>
#include <sys/resource.h>
#include <sys/stat.h>

#include "../support/smtp_sink.hpp"
#include "sending.hpp"

using namespace sending;
using chores::Outcome;
using chores::Result;
using support::TemporaryFolder;

namespace {

/// A program named sendmail in `folder` that keeps its arguments and input there and ends with `code`.
std::string fake_sendmail(const TemporaryFolder& folder, const std::string& ending) {
    const auto path = folder.path() / "sendmail";
    std::ofstream(path) << "#!/bin/sh\ncd '" << folder.path().string()
                        << "'\nprintf '%s\\n' \"$@\" > arguments\ncat > input\n"
                        << ending << "\n";
    ::chmod(path.c_str(), 0700);
    return path;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chores_transport, *boost::unit_test::label("no_postgresql"))

// ---- sendmail

BOOST_AUTO_TEST_CASE(sendmail_gets_its_arguments_and_the_mail_with_line_feeds) {
    TemporaryFolder folder;
    const auto sendmail = chores::make_sendmail(fake_sendmail(folder, "exit 0"));
    const std::string to = "$`id`'x@example.org";
    BOOST_TEST(sendmail->send(sender, to, "A: b\r\n\r\n.\r\né\r\n", "1@x").outcome == Outcome::sent);
    BOOST_TEST(support::read_file(folder.path() / "arguments") == "-i\n-f\n" + sender + "\n--\n" + to + "\n");
    BOOST_TEST(support::read_file(folder.path() / "input") == "A: b\n\n.\né\n");
}

BOOST_AUTO_TEST_CASE(sendmail_exit_codes_say_what_to_do) {
    TemporaryFolder folder;
    const std::pair<const char*, Outcome> cases[] = {
        {"exit 0", Outcome::sent},
        {"exit 75", Outcome::try_later},
        {"exit 67", Outcome::refused_for_good},
        {"exit 65", Outcome::refused_for_good},
        {"exit 69", Outcome::try_later},
        {"exit 78", Outcome::try_later},
        {"kill -9 $$", Outcome::try_later},
    };
    for (const auto& [ending, outcome] : cases) {
        const Result result = send(*chores::make_sendmail(fake_sendmail(folder, ending)));
        BOOST_TEST(result.outcome == outcome);
        BOOST_TEST(result.reason.empty() == (outcome == Outcome::sent));
    }
}

BOOST_AUTO_TEST_CASE(a_sendmail_that_is_missing_or_never_ends_is_tried_later) {
    TemporaryFolder folder;
    const Result missing = send(*chores::make_sendmail(folder.path() / "absent"));
    BOOST_TEST(missing.outcome == Outcome::try_later);
    BOOST_TEST(contains(missing.reason, "No such file"));
    const auto start = std::chrono::steady_clock::now();
    const Result endless = send(*chores::make_sendmail(fake_sendmail(folder, "exec sleep 30"), 1));
    BOOST_TEST(endless.outcome == Outcome::try_later);
    BOOST_TEST(endless.in_doubt);
    BOOST_TEST(seconds_since(start) < 3);
}

BOOST_AUTO_TEST_CASE(a_sendmail_that_reads_nothing_does_not_end_the_program) {
    TemporaryFolder folder;
    const auto path = folder.path() / "sendmail";
    std::ofstream(path) << "#!/bin/sh\nexit 75\n";
    ::chmod(path.c_str(), 0700);
    const auto sendmail = chores::make_sendmail(path);
    BOOST_TEST(sendmail->send(sender, citizen, std::string(1 << 20, 'x'), "1@x").outcome ==
               Outcome::try_later);
}

// ---- files

BOOST_AUTO_TEST_CASE(a_mail_becomes_one_private_file_however_often_it_is_sent) {
    TemporaryFolder folder;
    const auto mails = folder.path() / "var" / "mail";
    const auto files = chores::make_files(mails);
    BOOST_TEST(files->send(sender, citizen, message("un\n"), "notice-7.42@parvis.example").outcome ==
               Outcome::sent);
    BOOST_TEST(files->send(sender, citizen, message("deux\n"), "notice-7.42@parvis.example").outcome ==
               Outcome::sent);
    BOOST_TEST(support::read_file(mails / "notice-7.42.eml") == message("deux\n"));
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(mails), {}) == 1);
    struct ::stat facts {};
    ::stat((mails / "notice-7.42.eml").c_str(), &facts);
    BOOST_TEST((facts.st_mode & 0777) == 0600u);
}

BOOST_AUTO_TEST_CASE(a_message_id_cannot_leave_the_folder_nor_share_a_name) {
    TemporaryFolder folder;
    const auto mails = folder.path() / "mail";
    const auto files = chores::make_files(mails);
    for (const char* id : {"../x@h", "%2E./x@h", "a/b@h", "a_b@h", ".@h", "é@h"})
        BOOST_TEST(files->send(sender, citizen, "x\r\n", id).outcome == Outcome::sent);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(mails), {}) == 6);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    BOOST_TEST(files->send(sender, citizen, "x\r\n", "@h").outcome == Outcome::refused_for_good);
    BOOST_TEST(files->send(sender, citizen, "x\r\n", std::string(300, 'a')).outcome ==
               Outcome::refused_for_good);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_tried_later) {
    TemporaryFolder folder;
    std::ofstream(folder.path() / "taken") << "a file";
    const Result result = send(*chores::make_files(folder.path() / "taken"));
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(!result.reason.empty());
    BOOST_TEST(result.unreachable, "the next mail would fare no better");
}

BOOST_AUTO_TEST_CASE(a_disk_without_room_leaves_no_half_mail_and_all_is_well_again_with_room) {
    TemporaryFolder folder;
    const auto files = chores::make_files(folder.path());
    ::rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    const ::rlimit tight{100, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const Result result = send(*files);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, former);
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(result.unreachable);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 0);
    BOOST_TEST(send(*files).outcome == Outcome::sent);
}

BOOST_AUTO_TEST_SUITE_END()
