// The deliverer's turns: alerts first, chores at their times whoever is started when, and what a clock does
// to them.
#include "chores/operator/work.hpp"

#include "claim/store.hpp"
#include "support/relays.hpp"
#include "support/told.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test;

namespace {

struct Turning : Told {
    Relay relay;
    chores::Deliverer deliverer{*app, relay, nullptr, "here:var"};

    int old_attempts() { return app->limits().value<int>("SELECT COUNT(*) FROM attempt WHERE subject = 'old'"); }
    void leave_old_attempt() {
        app->limits().run("INSERT INTO attempt (subject, window_start, hits) VALUES ('old', 1, 1)");
    }
    void alert(const char* number = "crue") {
        const auto id = db().value<std::int64_t>(
            "INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, author_id, sent_at, "
            "once) "
            "VALUES (:commune, 1, 'Crue', 'Mairie', 'Montez.', 'ALERTE', :author, :now, :once) RETURNING id",
            town_code, mayor, now, number);
        happened("alert", id);
    }
    /// As cron starts it: a program of its own, each time.
    void form_id() {
        chores::Deliverer fresh{*app, relay, nullptr, "here:var"};
        while (chores::tick(*app, fresh, {})) {
        }
    }
    base::Seconds next(const char* event) {
        return db().value<base::Seconds>("SELECT next_at FROM outbox WHERE event = :event", event);
    }
    void plan(const char* event, base::Seconds at) {
        db::Transaction transaction{db()};
        town::enqueue(db(), town::Mail{.event = event, .to_name = "", .to_address = "mairie@pres.test"}, now,
                      at);
        transaction.commit();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_turn, Turning)

BOOST_AUTO_TEST_CASE(an_alert_is_told_and_sent_before_the_chores) {
    leave_old_attempt();
    alert();
    int swept_before = -1;
    relay.meanwhile = [&] {
        if (swept_before < 0) swept_before = 1 - old_attempts();
    };
    chores::tick(*app, deliverer, {});
    BOOST_TEST(swept_before == 0);
    BOOST_TEST(old_attempts() == 0, "and then they are done");
}

BOOST_AUTO_TEST_CASE(the_chores_of_an_hour_end_after_their_time_and_go_on_in_the_next_turn) {
    using std::chrono::milliseconds;
    int turns = 0;
    while (chores::tick(*app, deliverer, {}, milliseconds{0})) ++turns;
    BOOST_TEST(turns >= 8, "one chore each");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM chore WHERE begun_at = :now", now) == 13);
}

BOOST_AUTO_TEST_CASE(a_crowd_that_is_told_lets_the_deliverer_in_between) {
    for (int i = 0; i < chores::fan_out_size + 10; ++i)
        town::follow(db(), member(fmt::format("h{}@tilleuls.test", i), "Anne", "Le Goff"), town_code, 1);
    publish("Marché");
    const auto waiting = [&] { return db().value<int>("SELECT COUNT(*) FROM outbox WHERE cadence = 2"); };
    chores::tick(*app, deliverer, {}, std::chrono::milliseconds{0});
    BOOST_TEST(waiting() <= chores::fan_out_size);
    chores::tick(*app, deliverer, {}, std::chrono::milliseconds{0});
    BOOST_TEST(waiting() > chores::fan_out_size);
}

BOOST_AUTO_TEST_CASE(started_each_minute_it_does_the_chores_of_the_hour_once_an_hour) {
    form_id();
    leave_old_attempt();
    for (int minute = 1; minute < 60; ++minute) {
        now += base::minute;
        form_id();
    }
    BOOST_TEST(old_attempts() == 1);
    now += base::minute;
    form_id();
    BOOST_TEST(old_attempts() == 0);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_ahead_holds_up_no_chore) {
    now += 400 * base::day;
    form_id();
    now -= 400 * base::day;
    leave_old_attempt();
    form_id();
    BOOST_TEST(old_attempts() == 0);
}

BOOST_AUTO_TEST_CASE(what_was_planned_for_later_keeps_its_time_whatever_is_mended) {
    plan("later", now + 5 * claim::letter_gap);
    const auto planned = next("later");
    BOOST_TEST(planned == now + 5 * claim::letter_gap);
    form_id();
    now += base::hour;
    form_id();
    chores::outbox::repair_due_times(db(), now, true);
    BOOST_TEST(next("later") == planned);
    const auto left = [&] { return std::ranges::count(relay.to, std::string{"mairie@pres.test"}); };
    const auto before = left(); // the town hall hears of who waits for it
    now = planned;
    form_id();
    BOOST_TEST(left() == before + 1);
}

BOOST_AUTO_TEST_CASE(what_a_clock_that_was_ahead_planned_is_due) {
    now += 400 * base::day;
    plan("ahead", now + base::day);
    now -= 400 * base::day;
    chores::outbox::repair_due_times(db(), now, false);
    BOOST_TEST(next("ahead") == now);
}

BOOST_AUTO_TEST_CASE(the_mail_of_many_does_not_leave_to_who_is_leaving_and_what_he_asked_for_does) {
    const auto queue = [&](const char* event, bool can_wait) {
        db::Transaction transaction{db()};
        town::enqueue(db(),
                      town::Mail{.event = event,
                                 .to_name = "Claire",
                                 .to_address = "claire@tilleuls.test",
                                 .subject = event,
                                 .body = "…\n",
                                 .can_wait = can_wait,
                                 .member = claire},
                      now);
        transaction.commit();
    };
    queue("joined-1", true);
    queue("leaving-1", false);
    db().run("UPDATE member SET leaving_at = :at WHERE id = :id", now + 72 * base::hour, claire);
    const auto delivered = deliverer.send_batches();
    BOOST_TEST(delivered.sent + deliverer.send_batches().sent == 1);
    BOOST_REQUIRE(relay.texts.size() == 1U);
    BOOST_TEST(relay.texts[0].find("leaving-1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_alert_that_waited_for_a_cron_that_comes_seldom_is_complained_of_and_no_other) {
    BOOST_TEST(chores::urgent_waited(*app) == 0); // nobody ever delivered
    form_id();
    now += 1;
    alert();
    now += base::hour;
    BOOST_TEST(chores::urgent_waited(*app) == base::hour);
    form_id();
    BOOST_TEST(chores::urgent_waited(*app) == 0);
    now += base::hour; // seldom, but nothing waited
    BOOST_TEST(chores::urgent_waited(*app) == 0);
    form_id();
    now += 1;
    alert("tempête");
    now += base::minute; // as it should be
    BOOST_TEST(chores::urgent_waited(*app) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
