// What the operator is told of the outbox, and what he can do.
#include "chores/delivery/outbox_report.hpp"

#include "chores/delivery/outbox.hpp"
#include "chores/operator/work.hpp"
#include "chores/operator/worker.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

namespace {

struct Desk : Told {
    void queue(const std::string& event) {
        db::Transaction transaction{db()};
        town::enqueue(db(),
                      town::Mail{.event = event,
                                 .to_name = "Nadia Benali",
                                 .to_address = "nadia@exemple.fr",
                                 .subject = "Secret",
                                 .body = "Secret\n"},
                      now);
        transaction.commit();
    }
    std::int64_t give_up(const std::string& event) {
        queue(event);
        const auto item = chores::outbox::lease(db(), Channel::mail, "here", now, 1).at(0);
        chores::outbox::note_failed(db(), item, "here", now,
                                    {chores::Outcome::refused_for_good, "550 no such user"});
        return item.id;
    }
    std::string report() { return chores::outbox_report(db(), now); }
    bool says(const std::string& part) { return report().find(part) != std::string::npos; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_outbox, Desk)

BOOST_AUTO_TEST_CASE(the_report_counts_and_names_what_was_given_up_without_telling_who) {
    const auto id = give_up("confirm-17-abc");
    queue("password-9-def");
    BOOST_TEST(says("mail     due                       1"));
    BOOST_TEST(says("mail     given up                  1"));
    BOOST_TEST(says(std::to_string(id) + "  mail  confirm"));
    BOOST_TEST(says("550 no such user"));
    for (const char* private_thing : {"nadia", "Nadia", "Secret", "abc", "exemple.fr"})
        BOOST_TEST(!says(private_thing), private_thing);
}

BOOST_AUTO_TEST_CASE(what_left_or_is_unwanted_keeps_no_address_and_what_may_be_tried_again_does) {
    for (const auto* event : {"sent", "unwanted"}) {
        queue(event);
        const auto item = chores::outbox::lease(db(), Channel::mail, "here", now, 1).at(0);
        if (item.event == "sent")
            chores::outbox::note_sent(db(), item, now);
        else
            chores::outbox::note_unwanted(db(), item);
    }
    give_up("refused");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE to_name || to_address = ''") == 2);
    BOOST_TEST(db().value<std::string>("SELECT event FROM outbox WHERE to_address <> ''") == "refused");
}

BOOST_AUTO_TEST_CASE(what_waits_for_its_hour_is_not_due) {
    publish("Marché");
    chores::fan_out(*app);
    BOOST_TEST(says("mail     later                     3"));
}

BOOST_AUTO_TEST_CASE(what_was_given_up_can_be_tried_again_one_or_all) {
    const auto first = give_up("a-1");
    give_up("b-1");
    BOOST_TEST(chores::outbox::retry(db(), first, now) == 1);
    BOOST_TEST(chores::outbox::retry(db(), first, now) == 0);
    BOOST_TEST(chores::outbox::retry(db(), 0, now) == 1);
    BOOST_TEST(chores::outbox::lease(db(), Channel::mail, "here", now, 10).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_waits_for_another_try_can_be_hurried_and_says_why_it_waits) {
    queue("a-1");
    queue("b-1");
    const auto id_of = [&](const char* event) {
        return db().value<std::int64_t>("SELECT id FROM outbox WHERE event = :event", event);
    };
    const auto late = id_of("a-1"), planned = id_of("b-1");
    db().run("UPDATE outbox SET attempts = 2, last_error = '451 greylisted', next_at = :at WHERE id = :id", now + 3600, late);
    db().run("UPDATE outbox SET not_before = :at, next_at = :at WHERE id = :id", now + 3600, planned);
    BOOST_TEST(chores::outbox_report(db(), now).find("2 tries: 451 greylisted") != std::string::npos);
    BOOST_TEST(chores::outbox::hurry(db(), 0, now) == 1);
    const auto due = chores::outbox::lease(db(), Channel::mail, "here", now, 10);
    BOOST_REQUIRE(due.size() == 1U);
    BOOST_TEST(due[0].id == late);
    BOOST_TEST(chores::outbox::hurry(db(), planned, now) == 0, "what was planned keeps its hour");
}

BOOST_AUTO_TEST_CASE(the_lock_is_for_one) {
    chores::Lock mine{var / "run/deliver.lock"}, other{var / "run/deliver.lock"};
    BOOST_TEST(mine.take());
    BOOST_TEST(!other.take());
}

BOOST_AUTO_TEST_CASE(work_goes_on_when_the_clock_was_ahead_and_came_back) {
    now += 400 * base::day;
    chores::run_due(*app);
    now -= 400 * base::day;
    queue("a-1");
    db().run("UPDATE outbox SET next_at = :ahead", now + 400 * base::day);
    chores::run_due(*app);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM chore WHERE begun_at <> :now", now) == 0);
    BOOST_TEST(db().value<base::Seconds>("SELECT next_at FROM outbox WHERE event = 'a-1'") == now);
}

BOOST_AUTO_TEST_SUITE_END()
