// The deliverer with a relay that does as it is told: what leaves, when, how often.
#include "chores/delivery/deliver.hpp"

#include "lib/town/person.hpp"
#include "support/relays.hpp"
#include "support/told.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace test;
using chores::Outcome;
using chores::Result;

namespace {

const Result greylisted{Outcome::try_later, "451 greylisted"},
    refused{Outcome::refused_for_good, "550 no such user"},
    away{Outcome::try_later, "no connection", false, true};

struct Post : Told {
    Relay relay;
    Phone phone;
    chores::Deliverer deliverer{*app, relay, &phone, "here:var"};

    void queue(const std::string& event, bool can_wait = false) {
        db::Transaction transaction{db()};
        town::enqueue(db(),
                      town::Mail{.event = event,
                                 .to_name = "Nadia",
                                 .to_address = event + "@exemple.fr",
                                 .subject = "Bonjour",
                                 .body = "Bonjour\n",
                                 .can_wait = can_wait},
                      now);
        transaction.commit();
    }
    void queue_many(int count) {
        for (int i = 1; i <= count; ++i) queue("m-" + std::to_string(i));
    }
    int in_state(int state) {
        return db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = :state", state);
    }
    int leased() {
        return db().value<int>("SELECT COUNT(*) FROM outbox WHERE state = 0 AND leased_until > 0");
    }
    base::Seconds next() {
        return db().value<base::Seconds>("SELECT MIN(next_at) FROM outbox WHERE state = 0");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_deliver, Post)

BOOST_AUTO_TEST_CASE(a_mail_leaves_once_and_its_text_is_not_kept) {
    queue("a-1");
    BOOST_TEST(deliverer.send_batches().sent == 1);
    BOOST_TEST(deliverer.send_batches().total() == 0);
    BOOST_TEST(relay.to.size() == 1U);
    BOOST_TEST(db().value<std::string>("SELECT body FROM outbox") == "");
}

BOOST_AUTO_TEST_CASE(alerts_leave_first_then_what_somebody_waits_for_then_news) {
    queue("news", true);
    queue("password");
    db().run("UPDATE outbox SET priority = 1 WHERE event = 'news'");
    queue("other", true);
    while (deliverer.send_batches().total() > 0) {
    }
    BOOST_TEST(
        (relay.to == std::vector<std::string>{"news@exemple.fr", "password@exemple.fr", "other@exemple.fr"}));
}

BOOST_AUTO_TEST_CASE(what_one_worker_has_in_hand_no_other_takes) {
    queue_many(5);
    db::Db other{database.address()};
    const auto mine = chores::outbox::lease(db(), Channel::mail, "here", now, 3);
    const auto others = chores::outbox::lease(other, Channel::mail, "there", now, 10);
    BOOST_TEST(mine.size() == 3U);
    BOOST_TEST(others.size() == 2U);
    for (const auto& item : others)
        BOOST_TEST(std::ranges::none_of(mine, [&](const auto& m) { return m.id == item.id; }));
    BOOST_TEST(chores::outbox::lease(db(), Channel::mail, "here", now, 10).empty());
}

BOOST_AUTO_TEST_CASE(
    what_a_dead_worker_had_in_hand_its_successor_takes_at_once_and_a_stranger_after_ten_minutes) {
    queue_many(2);
    chores::outbox::lease(db(), Channel::mail, "here:var", now, 10);
    chores::Deliverer stranger{*app, relay, nullptr, "elsewhere:var"};
    BOOST_TEST(stranger.send_batches().total() == 0);
    BOOST_TEST(deliverer.send_batches().sent == 2);
    queue("b-1");
    chores::outbox::lease(db(), Channel::mail, "dead:var", now, 10);
    now += 11 * base::minute;
    BOOST_TEST(stranger.send_batches().sent == 1);
}

BOOST_AUTO_TEST_CASE(a_greylisted_mail_waits_its_minute_and_then_leaves) {
    queue("a-1");
    relay.answers = {greylisted};
    BOOST_TEST(deliverer.send_batches().postponed == 1);
    BOOST_TEST(deliverer.send_batches().total() == 0);
    now += 2 * base::minute;
    BOOST_TEST(deliverer.send_batches().sent == 1);
    BOOST_TEST(relay.ids.at(0) == relay.ids.at(1));
    BOOST_TEST(relay.texts.at(0) == relay.texts.at(1));
}

BOOST_AUTO_TEST_CASE(pauses_double_with_jitter_and_the_twelfth_try_is_the_last) {
    queue("a-1");
    for (int attempt = 0; attempt < chores::outbox::most_attempts; ++attempt) {
        relay.answers = {greylisted};
        const auto delivered = deliverer.send_batches();
        BOOST_TEST(delivered.total() == 1);
        const bool last = attempt + 1 == chores::outbox::most_attempts;
        BOOST_TEST(delivered.given_up == (last ? 1 : 0));
        if (last) break;
        const auto pause = std::min<base::Seconds>(base::minute << attempt, base::day);
        BOOST_TEST(next() >= now + pause);
        BOOST_TEST(next() <= now + pause + pause / 4);
        now = next();
    }
    BOOST_TEST(in_state(2) == 1);
    now += 30 * base::day;
    BOOST_TEST(deliverer.send_batches().total() == 0);
    BOOST_TEST(db().value<std::string>("SELECT last_error FROM outbox") == "451 greylisted");
}

BOOST_AUTO_TEST_CASE(a_refusal_for_good_is_not_repeated_and_holds_up_nobody) {
    queue_many(3);
    relay.answers = {refused};
    const auto delivered = deliverer.send_batches();
    BOOST_TEST(delivered.given_up == 1);
    BOOST_TEST(delivered.sent == 2);
}

BOOST_AUTO_TEST_CASE(a_relay_that_is_away_is_asked_once_and_the_rest_is_put_back) {
    queue_many(50);
    relay.answers = {away, away};
    BOOST_TEST(deliverer.send_batches().postponed == 1);
    BOOST_TEST(leased() == 0);
    BOOST_TEST(deliverer.send_batches().total() == 0, "it rests");
    now += 5;
    BOOST_TEST(deliverer.send_batches().postponed == 1);
    now += 5;
    BOOST_TEST(deliverer.send_batches().total() == 0, "longer now");
    now += 5;
    BOOST_TEST(deliverer.send_batches().sent == 48);
    BOOST_TEST(relay.to.size() == 50U);
    now += 10 * base::minute;
    BOOST_TEST(deliverer.send_batches().sent == 2);
}

BOOST_AUTO_TEST_CASE(sms_leave_while_the_relay_of_the_mails_is_away) {
    queue("a-1");
    town::set_phone(db(), app->seal(), claire, "+33612345678");
    {
        db::Transaction transaction{db()};
        town::enqueue(db(), town::Sms{"phone-code-1", claire, "Code : 123456"}, now);
        transaction.commit();
    }
    relay.answers = {away};
    const auto delivered = deliverer.send_batches();
    BOOST_TEST(delivered.sent == 1);
    BOOST_TEST(delivered.postponed == 1);
    BOOST_REQUIRE(phone.got.size() == 1U);
    BOOST_TEST(phone.got[0].to == "+33612345678", "the number that is to be confirmed");
    BOOST_TEST(phone.got[0].text == "Code : 123456");
}

BOOST_AUTO_TEST_CASE(told_to_end_it_ends_between_two_mails_and_puts_the_rest_back) {
    queue_many(10);
    chores::Deliverer ending{*app, relay, nullptr, "here:var", [&] { return relay.to.size() >= 3; }};
    BOOST_TEST(ending.send_batches().sent == 3);
    BOOST_TEST(leased() == 0);
    BOOST_TEST(in_state(0) == 7);
    BOOST_TEST(deliverer.send_batches().sent == 7);
}

BOOST_AUTO_TEST_CASE(a_clock_that_jumps_ahead_and_back_sends_nothing_twice_and_leaves_nothing_behind) {
    queue_many(4);
    relay.answers = {greylisted, {Outcome::sent, {}}};
    const auto before = now;
    now += 400 * base::day;
    BOOST_TEST(deliverer.send_batches().sent == 3); // one waits for another try, a year ahead
    queue("ahead");
    now = before;
    queue("back");
    chores::outbox::repair_due_times(db(), now, true); // as run_due() does when it sees it
    BOOST_TEST(deliverer.send_batches().sent == 3);
    auto ids = relay.ids;
    std::ranges::sort(ids);
    BOOST_TEST(ids.size() == 7U); // six mails, one of them twice because the first time it was refused
    BOOST_TEST(std::ranges::distance(ids.begin(), std::unique(ids.begin(), ids.end())) == 6);
    BOOST_TEST(in_state(0) == 0);
}

BOOST_AUTO_TEST_CASE(leases_of_a_clock_that_was_ahead_end_with_their_worker) {
    queue("a-1");
    chores::outbox::lease(db(), Channel::mail, "here:var", now + 400 * base::day, 10);
    BOOST_TEST(chores::outbox::lease(db(), Channel::mail, "other", now, 10).empty());
    BOOST_TEST(deliverer.send_batches().sent == 1);
}

BOOST_AUTO_TEST_CASE(digests_keep_their_time_when_the_clock_is_mended) {
    publish("Marché");
    chores::fan_out(*app);
    const auto due = next();
    chores::outbox::repair_due_times(db(), now, true);
    BOOST_TEST(next() == due);
}

BOOST_AUTO_TEST_CASE(what_left_while_the_database_was_full_does_not_leave_again) {
    queue_many(3);
    const auto cut = [&] {
        if (db().postgresql())
            db().run_once("SET default_transaction_read_only = on");
        else
            db().run_once("PRAGMA query_only = 1");
    };
    const auto heal = [&] {
        if (db().postgresql())
            db().run_once("SET default_transaction_read_only = off");
        else
            db().run_once("PRAGMA query_only = 0");
    };
    relay.meanwhile = [&] {
        if (relay.to.size() == 2) cut();
    };
    BOOST_CHECK_THROW(deliverer.send_batches(), std::exception);
    BOOST_TEST(relay.to.size() == 2U);
    BOOST_CHECK_THROW(deliverer.send_batches(), std::exception);
    BOOST_TEST(relay.to.size() == 2U, "nothing leaves while nothing can be noted");
    heal();
    BOOST_TEST(deliverer.send_batches().sent == 1);
    BOOST_TEST(in_state(1) == 3);
    BOOST_TEST(relay.to.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_template_that_its_editor_broke_holds_up_no_other_mail) {
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::at_once);
    publish("Marché");
    chores::fan_out(*app);
    db().run("UPDATE outbox SET next_at = 0, priority = 2");
    queue("b-1");
    const auto folder = var / "templates";
    std::filesystem::copy(app->config.templates.back(), folder, std::filesystem::copy_options::recursive);
    std::filesystem::remove(folder / "mail/news.tpl");
    std::filesystem::remove(folder / "mail/digest.tpl");
    auto config = app->config;
    config.templates = {folder};
    web::App broken{config, [this] { return now; }, sections()};
    chores::Deliverer other{broken, relay, nullptr, "here:var"};
    const auto delivered = other.send_batches();
    BOOST_TEST(delivered.sent == 1);
    BOOST_TEST(delivered.postponed == 3, "the mail to Claire, the digests of Yanis and Noé");
}

BOOST_AUTO_TEST_SUITE_END()
