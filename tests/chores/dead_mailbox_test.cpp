// Addresses that refuse mail: when one is dead, when it is the relay, who is told, what still leaves.
#include "chores/delivery/bounce.hpp"
#include "chores/delivery/deliver.hpp"
#include "lib/town/mailbox.hpp"
#include "support/relays.hpp"
#include "support/smtp_sink.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>
#include <ctime>
#include <fmt/format.h>

using namespace test;
using chores::Blame;
using chores::Outcome;
using chores::Result;

namespace {

const std::string claire_address = "claire@demo.test";

const Result nobody{Outcome::refused_for_good, "550 5.1.1 no such user", false, false,
                    Blame::no_such_mailbox},
    perhaps{Outcome::refused_for_good, "550 no", false, false, Blame::perhaps_address},
    full{Outcome::refused_for_good, "552 5.2.2 mailbox full"};

struct Dead : Told {
    Relay relay;
    chores::Deliverer deliverer{*app, relay, nullptr, "here:var"};
    std::string address = db().value<std::string>("SELECT email FROM member WHERE id = :id", claire);
    std::string others = db().value<std::string>("SELECT email FROM member WHERE id = :id", yanis);
    int number = 0;

    /// One mail to `to`, news or what he asked for, and what the relay says to it. True when the relay saw
    /// it.
    bool mail(const std::string& to, const Result& answer = {Outcome::sent, {}}, bool news = true,
              town::MemberId member = {}) {
        db::Transaction transaction{db()};
        town::enqueue(db(),
                      town::Mail{.event = fmt::format("m-{}", ++number),
                                 .to_name = "C",
                                 .to_address = to,
                                 .subject = "S",
                                 .body = "B\n",
                                 .can_wait = news,
                                 .member = member},
                      now);
        transaction.commit();
        relay.answers = {answer};
        const auto seen = relay.to.size();
        deliverer.send_batches();
        return relay.to.size() > seen;
    }
    bool dead() { return town::mailbox::returns_mail(db(), address); }
    void kill() {
        for (int i = 0; i < 3; ++i) mail(address, nobody);
        BOOST_REQUIRE(dead());
    }
    std::string report(const std::string& to, const std::string& status,
                       const std::string& action = "failed") {
        return "From: MAILER-DAEMON@relay.test\r\nTo: " + to +
               "\r\nContent-Type: multipart/report;\r\n\treport-type=delivery-status; boundary=\"b\"\r\n\r\n"
               "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\r\n--b\r\nContent-Type: "
               "message/delivery-status\r\n\r\nReporting-MTA: dns; relay.test\r\n\r\nFinal-Recipient: "
               "rfc822; "
               "x@y.test\r\nAction: " +
               action + "\r\nStatus: " + status + "\r\n\r\n--b--\r\n";
    }
    /// A mail to Claire that the relay took; the address it comes back to.
    std::string taken() {
        app->config.mail.bounce_address = "retours@exemple.test";
        mail(address, {Outcome::sent, {}}, true, claire);
        return chores::return_path(*app, db().value<std::int64_t>("SELECT MAX(id) FROM outbox"), address);
    }
    std::string come_back(const std::string& to, const std::string& status = "5.1.1") {
        return chores::take_bounce(*app, report(to, status), "");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_dead_mailbox, Dead)

BOOST_AUTO_TEST_CASE(where_nobody_is_there_three_times_no_more_news_is_sent) {
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST(!dead());
        BOOST_TEST(mail(address, nobody));
        now += base::day;
    }
    BOOST_TEST(dead());
    for (int i = 0; i < 4; ++i) BOOST_TEST(!mail(address));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = 0") == 0);
    BOOST_TEST(mail(others)); // only hers
}

BOOST_AUTO_TEST_CASE(what_she_asks_for_herself_is_tried_all_the_same_and_its_arrival_revives_the_address) {
    kill();
    BOOST_TEST(mail(address, nobody, false));
    BOOST_TEST(dead());
    BOOST_TEST(mail(address, {Outcome::sent, {}}, false));
    BOOST_TEST(!dead());
    BOOST_TEST(mail(address));
}

BOOST_AUTO_TEST_CASE(after_a_week_one_more_is_tried_and_then_none) {
    kill();
    now += 8 * base::day;
    BOOST_TEST(mail(address, nobody));
    for (int i = 0; i < 10; ++i) {
        now += 8 * base::day;
        BOOST_TEST(!mail(address));
    }
}

BOOST_AUTO_TEST_CASE(a_provider_that_was_wrong_for_a_day_loses_nobody_for_good) {
    kill();
    now += 8 * base::day;
    BOOST_TEST(mail(address));
    BOOST_TEST(!dead());
}

BOOST_AUTO_TEST_CASE(a_bare_refusal_counts_only_over_days) {
    for (int i = 0; i < 5; ++i) mail(address, perhaps);
    BOOST_TEST(!dead());
    now += 3 * base::day;
    mail(address, perhaps);
    BOOST_TEST(dead());
}

BOOST_AUTO_TEST_CASE(a_full_mailbox_a_policy_or_a_busy_relay_is_no_dead_address) {
    for (int i = 0; i < 12; ++i) {
        mail(address, full);
        mail(address, {Outcome::try_later, "451 4.7.1 greylisted"});
        now += base::day;
    }
    BOOST_TEST(!dead());
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM mailbox") == 0);
}

BOOST_AUTO_TEST_CASE(a_relay_that_refuses_everybody_makes_nobody_dead) {
    mail(others);
    for (int i = 0; i < 12; ++i) {
        now += base::day;
        for (const auto* to : {"a@x.test", "b@x.test", "c@x.test"}) mail(to, nobody);
        mail(address, nobody);
    }
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM mailbox WHERE dead_at IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(two_dead_addresses_are_noticed_where_others_are_taken) {
    for (int i = 0; i < 8; ++i) {
        now += base::day;
        mail(address, nobody);
        mail("gone@x.test", nobody);
        mail(others);
    }
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM mailbox WHERE dead_at IS NOT NULL") == 2);
}

BOOST_AUTO_TEST_CASE(a_mail_that_comes_back_later_counts_too_although_the_relay_takes_everything) {
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST(!dead());
        BOOST_TEST(come_back(taken()).find("noted") != std::string::npos);
    }
    BOOST_TEST(dead());
    BOOST_TEST(!mail(address));
}

BOOST_AUTO_TEST_CASE(the_same_mail_that_comes_back_often_counts_once) {
    const auto back = taken();
    for (int i = 0; i < 5; ++i) come_back(back);
    BOOST_TEST(db().value<int>("SELECT refusals FROM mailbox") == 1);
}

BOOST_AUTO_TEST_CASE(nobody_but_who_was_written_to_can_send_a_mail_back) {
    const auto back = taken();
    const auto at = back.find('@');
    auto forged = back;
    forged[at - 1] = forged[at - 1] == '0' ? '1' : '0';
    for (const auto& to : {forged, std::string{"retours+1-00000000000000000000@exemple.test"},
                           std::string{"retours@exemple.test"}, address, std::string{"retours+-@x"}})
        BOOST_TEST(come_back(to).find("nothing to note") != std::string::npos, to);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM mailbox") == 0);
    db().run("UPDATE member SET email = 'new@x.test', email_key = 'new@x.test' WHERE id = :id", claire);
    BOOST_TEST(come_back(back).find("nothing to note") !=
               std::string::npos); // it says nothing of the new one
}

BOOST_AUTO_TEST_CASE(what_is_no_report_of_a_failure_for_good_changes_nothing) {
    const auto back = taken();
    for (const char* status : {"5.2.2", "5.7.1", "4.4.7", "2.0.0", "5.1.8", "x"}) come_back(back, status);
    chores::take_bounce(*app, report(back, "4.0.0", "delayed"), "");
    chores::take_bounce(*app, "To: " + back + "\r\nSubject: Absente\r\n\r\nJe suis en vacances. 5.1.1\r\n",
                        "");
    for (const auto& bytes : {std::string{}, std::string(3 << 20, '\n'), std::string{"\0\xff:\n\n--", 7}})
        chores::take_bounce(*app, bytes, back);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM mailbox") == 0);
}

BOOST_AUTO_TEST_CASE(a_report_of_a_million_empty_lines_costs_no_time) {
    const auto back = taken();
    std::string empty_lines;
    while (empty_lines.size() < (1U << 20)) empty_lines += "a\n\n";
    const auto head = report(back, "");
    const auto begin = head.substr(0, head.find("Action:"));
    for (const auto& bytes : {empty_lines, "To: " + back + "\n\n" + empty_lines, begin + empty_lines}) {
        const auto start = std::clock();
        BOOST_TEST(chores::take_bounce(*app, bytes, back).find("nothing to note") != std::string::npos);
        BOOST_TEST(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 0.5);
    }
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM mailbox") == 0);
}

BOOST_AUTO_TEST_CASE(an_address_in_capitals_and_one_that_the_mail_server_tells_are_understood) {
    auto back = taken();
    for (char& c : back) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    BOOST_TEST(chores::take_bounce(*app, report("postmaster@x.test", "5.1.1"), back).find("noted") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_answer_is_read_by_its_enhanced_code_and_else_by_where_it_was_given) {
    using chores::blame_of;
    for (const char* said :
         {"550 5.1.1 no such user", "550-5.1.1 The account does not exist 550 5.1.1 see help",
          "550 5.1.10 null MX", "551 5.1.6 moved", "553 5.1.3 bad syntax", "550 5.1.2 bad domain"})
        BOOST_TEST((blame_of(said, true) == Blame::no_such_mailbox), said);
    for (const char* maybe : {"550 <x@y>: no mailbox", "550 5.2.1 disabled", "550 5.4.4 no host",
                              "550 5.0.0 no", "553 mailbox name not allowed", "556 takes no mail"})
        BOOST_TEST((blame_of(maybe, true) == Blame::perhaps_address), maybe);
    for (const char* other :
         {"550 5.7.1 blocked by policy", "552 5.2.2 over quota", "550 5.1.8 bad sender",
          "550 5.1.7 bad sender", "450 4.2.0 greylisted", "451 4.1.1 try later", "550 relaying denied",
          "550 spam", "554 no", "530 5.7.0 auth", "421 4.7.0 too many", "552 5.3.4 too big", "500 5.5.1 what",
          "", "999 5.1.1 x"})
        BOOST_TEST((blame_of(other, true) == Blame::nobody), other);
    BOOST_TEST((blame_of("550", false) == Blame::nobody));
    BOOST_TEST((blame_of("550 no mailbox", false) == Blame::nobody));
}

BOOST_AUTO_TEST_CASE(a_real_relay_says_it_and_the_right_address_is_blamed) {
    const support::SmtpSink sink({"--reject", claire_address, "--reject-saying", "5.1.1 no such user here"});
    chores::SmtpSettings settings;
    settings.url = sink.url();
    settings.require_tls = false;
    const auto smtp = chores::make_smtp(settings);
    const auto result = smtp->send("parvis@demo.test", claire_address, "Subject: x\r\n\r\ny\r\n", "1@x");
    BOOST_TEST((result.outcome == Outcome::refused_for_good));
    BOOST_TEST((result.blame == Blame::no_such_mailbox));
    const auto good = smtp->send("parvis@demo.test", "yanis@demo.test", "Subject: x\r\n\r\ny\r\n", "2@x");
    BOOST_TEST((good.outcome == Outcome::sent));
}

BOOST_AUTO_TEST_SUITE_END()
