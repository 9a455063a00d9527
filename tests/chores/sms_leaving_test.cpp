// When an SMS leaves, how often, and when not at all.
#include "account/store.hpp"
#include "chores/delivery/deliver.hpp"
#include "chores/delivery/outbox_report.hpp"
#include "lib/town/person.hpp"
#include "lib/view/french.hpp"
#include "support/relays.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;
using chores::Outcome;

namespace {

const chores::Result silent{Outcome::try_later, "gateway: timeout", true, true},
    broken{Outcome::try_later, "gateway: HTTP 500"};

struct Leaving : Told {
    Relay relay;
    Phone phone;
    chores::Deliverer deliverer{*app, relay, &phone, "here:var"};

    Leaving() {
        town::set_phone(db(), app->seal(), claire, "+33612345678");
        town::confirm_phone(db(), claire, now);
    }
    std::int64_t alert(int category) {
        const auto id = db().value<std::int64_t>("INSERT INTO alert (commune_code, category, risk, "
                                                 "authority, conduct, sms, end_sms, author_id, sent_at, "
                                                 "once) VALUES (:commune, :category, 'Coupure d''eau', "
                                                 "'Mairie', 'Rien.', 'INFO', 'FIN', :author, :now, "
                                                 "'eau') RETURNING id",
                                                 town_code, category, mayor, now);
        happened("alert", id);
        chores::fan_out(*app);
        return id;
    }
    void at(const char* local) { now = web::parse_local(local, "Europe/Paris").value(); }
    void code(const char* event, town::MemberId member) {
        db::Transaction transaction{db()};
        town::enqueue(db(), town::Sms{event, member, event, account::code_lifetime}, now);
        transaction.commit();
    }
    int sms_in_state(int state) {
        return db().value<int>("SELECT COUNT(*) FROM outbox WHERE channel = 2 AND state = :state", state);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_sms_leaving, Leaving)

BOOST_AUTO_TEST_CASE(an_information_that_the_gateway_did_not_take_in_time_leaves_in_the_morning) {
    at("2026-11-20T19:59"); // Friday
    alert(2);
    phone.answers = {broken};
    deliverer.send_batches();
    now += 2 * base::minute;
    BOOST_TEST(deliverer.send_batches().held == 1);
    now += 5 * base::hour;
    deliverer.send_batches();
    BOOST_TEST(phone.got.size() == 1U, "not at night");
    BOOST_TEST(db().value<int>("SELECT attempts FROM outbox WHERE channel = 2") == 1, "waiting is no try");
    at("2026-11-21T10:00");
    deliverer.send_batches();
    BOOST_TEST(phone.got.size() == 2U);
    BOOST_TEST(sms_in_state(1) == 1);
}

BOOST_AUTO_TEST_CASE(over_a_sunday_an_information_keeps_its_life) {
    at("2026-11-21T20:00"); // Saturday, closed
    alert(2);
    BOOST_TEST(deliverer.send_batches().held == 1);
    chores::outbox::repair_due_times(db(), now, true);
    at("2026-11-22T12:00");
    deliverer.send_batches();
    BOOST_TEST(phone.got.empty());
    at("2026-11-23T10:00");
    deliverer.send_batches();
    BOOST_TEST(phone.got.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_end_of_an_information_waits_too_and_a_danger_never) {
    at("2026-11-20T19:59");
    const auto id = alert(2);
    now += base::hour;
    db().run("UPDATE alert SET ended_at = :now", now);
    happened("alert-end", id);
    chores::fan_out(*app);
    deliverer.send_batches();
    BOOST_TEST(phone.got.empty());
    at("2026-11-21T10:00");
    deliverer.send_batches();
    BOOST_REQUIRE(phone.got.size() == 1U);
    BOOST_TEST(phone.got[0].text == "FIN");
    for (const auto* table : {"outbox", "activity", "alert"}) db().run(std::string{"DELETE FROM "} + table);
    at("2026-11-22T03:00");
    alert(1);
    deliverer.send_batches();
    BOOST_TEST(phone.got.size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_sms_that_may_have_arrived_leaves_once_more_and_is_then_given_up) {
    alert(1);
    phone.answers = {silent, broken, silent, silent, silent};
    for (int i = 0; i < 20; ++i) {
        deliverer.send_batches();
        now += 10 * base::minute;
    }
    BOOST_TEST(phone.got.size() == 3U, "what surely did not arrive does not count");
    BOOST_TEST(sms_in_state(2) == 1);
    BOOST_TEST(chores::outbox_report(db(), now).find("gateway: timeout; it may have arrived") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_code_leaves_while_it_is_good_and_only_the_newest) {
    code("phone-1", yanis);
    town::set_phone(db(), app->seal(), yanis, "+33712345678");
    now += account::code_lifetime + 1;
    deliverer.send_batches();
    BOOST_TEST(phone.got.empty(), "it opens nothing any more");
    code("phone-2", yanis);
    code("phone-3", yanis);
    deliverer.send_batches();
    BOOST_REQUIRE(phone.got.size() == 1U);
    BOOST_TEST(phone.got[0].text == "phone-3");
    BOOST_TEST(sms_in_state(3) == 2);
}

BOOST_AUTO_TEST_CASE(the_code_of_another_number_goes_to_it_and_alerts_to_the_confirmed_one) {
    town::set_phone(db(), app->seal(), claire, "+33787654321");
    code("phone-1", claire);
    alert(1);
    deliverer.send_batches();
    deliverer.send_batches();
    BOOST_REQUIRE(phone.got.size() == 2U);
    for (const auto& sms : phone.got)
        BOOST_TEST(sms.to == (sms.text == "phone-1" ? "+33787654321" : "+33612345678"));
}

BOOST_AUTO_TEST_CASE(all_read_does_not_keep_a_danger_back_its_own_mark_does) {
    alert(1);
    db().run("UPDATE member SET notifications_read_at = :now, notifications_cleared_at = :now WHERE id = :id",
             now, claire);
    deliverer.send_batches();
    BOOST_TEST(phone.got.size() == 1U);
    BOOST_TEST(std::ranges::count(relay.to, "claire@tilleuls.test") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
