// make_smtp against a real SMTP server that misbehaves on request.
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "../support/smtp_sink.hpp"
#include "chores/delivery/transport.hpp"
#include "sending.hpp"

using namespace sending;
using chores::Outcome;
using chores::Result;
using chores::SmtpSettings;
using support::SmtpSink;
using support::TemporaryFolder;

namespace {

SmtpSettings settings_for(const SmtpSink& sink) {
    SmtpSettings s;
    s.url = sink.url();
    s.require_tls = false;
    s.timeout_seconds = 5;
    return s;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chores_smtp, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(a_mail_arrives_over_smtp_with_its_accents_and_its_envelope) {
    SmtpSink sink;
    const auto smtp = chores::make_smtp(settings_for(sink));
    const Result result = smtp->send(sender, citizen, message("Où ? À l’école.\n"), "m-1@example.org");
    BOOST_TEST(result.outcome == Outcome::sent);
    BOOST_TEST(result.reason == "");
    BOOST_TEST_REQUIRE(sink.mails().size() == 1u);
    const std::string mail = sink.mails()[0];
    BOOST_TEST(support::header(mail, "X-Envelope-From") == sender);
    BOOST_TEST(support::header(mail, "X-Envelope-To") == citizen);
    BOOST_TEST(support::header(mail, "Subject") == "Été à Ploërmel");
    BOOST_TEST(support::body(mail) == "Où ? À l’école.\n");
}

BOOST_AUTO_TEST_CASE(every_byte_arrives_with_long_lines_and_lines_of_dots) {
    SmtpSink sink;
    const auto smtp = chores::make_smtp(settings_for(sink));
    const std::string raw =
        "Subject: x\r\n\r\n.\r\n..\r\n.a\r\n" + std::string(900, 'z') + "\r\n.\r\nend\r\n";
    const std::string large = "Subject: y\r\n\r\n" + [] {
        std::string lines;
        while (lines.size() < 300000) lines += ".\r\n.text of a line\r\n";
        return lines;
    }();
    BOOST_TEST(smtp->send(sender, citizen, raw, "1@x").outcome == Outcome::sent);
    BOOST_TEST(smtp->send(sender, citizen, large, "2@x").outcome == Outcome::sent);
    BOOST_TEST(smtp->send(sender, citizen, message(std::string(5000, 'm') + "\n.\n"), "3@x").outcome ==
               Outcome::sent);
    BOOST_TEST_REQUIRE(sink.mails().size() == 3u);
    BOOST_TEST(sink.mails()[0].ends_with("false\r\n" + raw));
    BOOST_TEST(sink.mails()[1].ends_with("false\r\n" + large));
    BOOST_TEST(support::body(sink.mails()[2]) == std::string(5000, 'm') + "\n.\n");
}

BOOST_AUTO_TEST_CASE(a_busy_relay_is_tried_later_and_then_takes_the_mail) {
    SmtpSink sink({"--temporary", "2"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    for (int i = 0; i < 2; ++i) {
        const Result busy = send(*smtp);
        BOOST_TEST(busy.outcome == Outcome::try_later);
        BOOST_TEST(contains(busy.reason, "451"));
        BOOST_TEST(contains(busy.reason, "try again later"));
        BOOST_TEST(!busy.in_doubt);
    }
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(sink.mails().size() == 1u);
    BOOST_TEST(sink.texts() == 3);
}

BOOST_AUTO_TEST_CASE(an_unknown_mailbox_is_refused_for_good_and_its_address_is_not_in_the_reason) {
    SmtpSink sink({"--reject", citizen});
    const auto smtp = chores::make_smtp(settings_for(sink));
    const Result refused = send(*smtp);
    BOOST_TEST(refused.outcome == Outcome::refused_for_good);
    BOOST_TEST(contains(refused.reason, "550"));
    BOOST_TEST(contains(refused.reason, "no mailbox for <address>"));
    BOOST_TEST(!contains(refused.reason, "gaelle"));
    BOOST_TEST(send(*smtp, "other@example.org").outcome == Outcome::sent);
}

BOOST_AUTO_TEST_CASE(a_refused_text_is_refused_for_good_but_a_closed_relay_is_tried_later) {
    SmtpSink strict({"--refuse-text", "1"}), closed({"--closed"});
    const Result refused = send(*chores::make_smtp(settings_for(strict)));
    BOOST_TEST(refused.outcome == Outcome::refused_for_good);
    BOOST_TEST(contains(refused.reason, "554"));
    const Result greeted = send(*chores::make_smtp(settings_for(closed)));
    BOOST_TEST(greeted.outcome == Outcome::try_later);
    BOOST_TEST(contains(greeted.reason, "554"));
}

BOOST_AUTO_TEST_CASE(a_relay_that_says_nothing_is_left_after_the_timeout) {
    SmtpSink sink({"--hang"});
    SmtpSettings s = settings_for(sink);
    s.timeout_seconds = 1;
    const auto start = std::chrono::steady_clock::now();
    {
        const auto smtp = chores::make_smtp(s);
        const Result result = send(*smtp);
        BOOST_TEST(result.outcome == Outcome::try_later);
        BOOST_TEST(!result.in_doubt);
        BOOST_TEST(!result.reason.empty());
    }
    BOOST_TEST(seconds_since(start) < 2.5);
}

BOOST_AUTO_TEST_CASE(no_relay_at_all_is_tried_later) {
    SmtpSink sink;
    const SmtpSettings s = settings_for(sink);
    sink.stop();
    const auto smtp = chores::make_smtp(s);
    const Result result = send(*smtp);
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(!result.reason.empty());
}

BOOST_AUTO_TEST_CASE(many_mails_go_over_one_connection) {
    SmtpSink sink;
    const auto smtp = chores::make_smtp(settings_for(sink));
    for (int i = 0; i < 50; ++i) BOOST_TEST_REQUIRE(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(sink.mails().size() == 50u);
    BOOST_TEST(sink.connections() == 1);
}

BOOST_AUTO_TEST_CASE(a_connection_closed_between_two_mails_is_opened_anew) {
    SmtpSink sink({"--drop-after", "2"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(send(*smtp).outcome == Outcome::sent);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    BOOST_TEST(sink.mails().size() == 5u);
    BOOST_TEST(sink.texts() == 5);
    BOOST_TEST(sink.connections() == 3);
}

BOOST_AUTO_TEST_CASE(a_kept_connection_that_breaks_at_mail_is_retried_once) {
    SmtpSink sink({"--drop-on-mail", "2"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(sink.mails().size() == 2u);
    BOOST_TEST(sink.connections() == 2);
}

BOOST_AUTO_TEST_CASE(a_kept_connection_that_says_421_at_mail_is_retried_once) {
    SmtpSink sink({"--say-421-on-mail", "2"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(sink.mails().size() == 2u);
    BOOST_TEST(sink.connections() == 2);
}

BOOST_AUTO_TEST_CASE(a_new_connection_that_breaks_is_not_retried_at_once) {
    SmtpSink sink({"--drop-on-mail", "1"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    const Result result = send(*smtp);
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(!result.in_doubt);
    BOOST_TEST(sink.connections() == 1);
}

BOOST_AUTO_TEST_CASE(a_line_that_breaks_before_the_answer_leaves_a_doubt_and_no_second_copy) {
    SmtpSink sink({"--die-before-ok", "2"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    const Result result = send(*smtp);
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(result.in_doubt);
    BOOST_TEST(sink.texts() == 2);
    BOOST_TEST(sink.connections() == 1);
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
}

BOOST_AUTO_TEST_CASE(a_relay_that_falls_silent_after_the_text_leaves_a_doubt) {
    SmtpSink sink({"--hang-before-ok", "1"});
    SmtpSettings s = settings_for(sink);
    s.timeout_seconds = 1;
    const Result result = send(*chores::make_smtp(s));
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(result.in_doubt);
    BOOST_TEST(sink.texts() == 1);
}

BOOST_AUTO_TEST_CASE(a_relay_may_ask_for_a_password) {
    SmtpSink sink({"--user", "parvis", "--password", "s3cret-pass"});
    SmtpSettings s = settings_for(sink);
    const Result without = send(*chores::make_smtp(s));
    BOOST_TEST(without.outcome == Outcome::try_later);
    BOOST_TEST(contains(without.reason, "530"));
    s.user = "parvis";
    s.password = "s3cret-pass";
    BOOST_TEST(send(*chores::make_smtp(s)).outcome == Outcome::sent);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_loses_no_mail_and_is_not_told) {
    SmtpSink sink({"--user", "parvis", "--password", "right"});
    SmtpSettings s = settings_for(sink);
    s.user = "parvis";
    s.password = "wr0ng-pass";
    const Result result = send(*chores::make_smtp(s));
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(contains(result.reason, "535"));
    BOOST_TEST(!contains(result.reason, "wr0ng-pass"));
    BOOST_TEST(sink.mails().empty());
}

BOOST_AUTO_TEST_CASE(offered_tls_is_used_even_with_a_certificate_that_nobody_signed) {
    SmtpSink sink({"--tls"});
    const auto smtp = chores::make_smtp(settings_for(sink));
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(send(*smtp).outcome == Outcome::sent);
    BOOST_TEST(sink.connections() == 1);
    BOOST_TEST(support::header(sink.mails().at(0), "X-Secure") == "true");
}

BOOST_AUTO_TEST_CASE(required_tls_wants_a_trusted_certificate) {
    SmtpSink sink({"--tls"});
    SmtpSettings s = settings_for(sink);
    s.require_tls = true;
    const Result result = send(*chores::make_smtp(s));
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(contains(result.reason, "certificate"));
    BOOST_TEST(sink.mails().empty());
}

BOOST_AUTO_TEST_CASE(required_tls_works_with_a_trusted_certificate_for_starttls_and_smtps) {
    TemporaryFolder folder;
    const std::string pem = folder.path() / "relay.pem";
    const std::string make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=relay "
                             "-addext subjectAltName=IP:127.0.0.1 -keyout '" +
                             pem + "' 2>/dev/null >'" + pem + ".crt' && cat '" + pem + ".crt' >>'" + pem +
                             "'";
    BOOST_TEST_REQUIRE(std::system(make.c_str()) == 0);
    for (const std::string scheme : {"smtp", "smtps"}) {
        SmtpSink sink(
            {scheme == "smtp" ? "--tls" : "--smtps", "--certificate", pem, "--user", "u", "--password", "p"});
        SmtpSettings s = settings_for(sink);
        s.url = sink.url(scheme);
        s.require_tls = true;
        s.user = "u";
        s.password = "p";
        BOOST_TEST(contains(send(*chores::make_smtp(s)).reason, "certificate"));
        s.ca_file = pem;
        BOOST_TEST(send(*chores::make_smtp(s)).outcome == Outcome::sent);
        BOOST_TEST(sink.mails().size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(required_tls_that_is_not_offered_sends_nothing) {
    SmtpSink sink({"--user", "parvis", "--password", "right"});
    SmtpSettings s = settings_for(sink);
    s.require_tls = true;
    s.user = "parvis";
    s.password = "right";
    const Result result = send(*chores::make_smtp(s));
    BOOST_TEST(result.outcome == Outcome::try_later);
    BOOST_TEST(sink.mails().empty());
}

BOOST_AUTO_TEST_CASE(an_envelope_cannot_carry_a_second_command_or_recipient) {
    SmtpSink sink;
    const auto smtp = chores::make_smtp(settings_for(sink));
    const std::string bad[] = {"",
                               "a",
                               "@b",
                               "a@",
                               "a@b\r\nRCPT TO:<c@d>",
                               "a@b>\r\nDATA",
                               "a@b,c@d",
                               "a b@c",
                               "-a@b",
                               "|a@b",
                               "a@b@c",
                               std::string("a@b\0", 4),
                               std::string(300, 'a') + "@b"};
    for (const std::string& address : bad) {
        BOOST_TEST(send(*smtp, address).outcome == Outcome::refused_for_good);
        BOOST_TEST(smtp->send(address, citizen, message(), "1@x").outcome == Outcome::try_later);
    }
    BOOST_TEST(sink.connections() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
