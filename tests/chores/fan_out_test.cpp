// From what happened to who is told: fan_out() and the times of digests.
#include "chores/delivery/fan_out.hpp"

#include "lib/town/person.hpp"
#include "lib/view/french.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

namespace {

struct Telling : Told {
    std::vector<std::string> events() {
        return db().all<std::string>("SELECT event FROM outbox WHERE member_id IS NOT NULL ORDER BY event");
    }
    int told() { return db().value<int>("SELECT COUNT(*) FROM outbox WHERE member_id IS NOT NULL"); }
    bool told(town::MemberId member, Channel channel = Channel::mail) {
        return db().value<int>("SELECT COUNT(*) FROM outbox WHERE member_id = :id AND channel = :channel",
                               member, channel) > 0;
    }
    void everybody_at_once(const char* topic) {
        for (const auto member : {claire, yanis, mayor, delegate, newcomer})
            town::prefer(db(), member, choice(topic), Channel::mail, Cadence::at_once);
    }
    /// Citizens of the town who follow it, all with these settings.
    void crowd(int count) {
        db().run(R"(
            WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < :count)
            INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at,
                                confirmed_at)
            SELECT 'h' || CAST(i AS TEXT) || '@tilleuls.test', 'h' || CAST(i AS TEXT) || '@tilleuls.test', 'Anne', 'Le Goff',
                   '', CAST(:commune AS TEXT), CAST(:now AS BIGINT), CAST(:now AS BIGINT) FROM n)",
                 count, test::town_code, now);
        db().run("INSERT INTO follow (member_id, commune_code, since) SELECT id, commune_code, 0 FROM member "
                 "WHERE last_name = 'Le Goff'");
    }
    std::int64_t alert(bool by_street = false, bool unknown_too = false) {
        const auto id = db().value<std::int64_t>("INSERT INTO alert (commune_code, category, risk, "
                                                 "authority, conduct, sms, by_street, unknown_too, "
                                                 "author_id, sent_at, once) VALUES (:commune, 1, 'Crue', "
                                                 "'Mairie', 'Montez.', 'ALERTE crue', :street, "
                                                 ":unknown, :author, :now, 'crue') RETURNING id",
                                                 test::town_code, by_street, unknown_too, mayor, now);
        happened("alert", id);
        return id;
    }
    void phone(town::MemberId member, bool confirmed = true) {
        town::set_phone(db(), app->seal(), member, "+33612345678");
        if (confirmed) town::confirm_phone(db(), member, now);
    }
    std::string street(town::MemberId member, const std::string& name) {
        town::set_address(db(), app->seal(), member, test::town_code, {"12", name, "99100", "Bourg"});
        return town::street_tag(app->seal(), test::town_code, name);
    }
};

base::Seconds at(const char* local, const char* zone = "Europe/Paris") {
    return web::parse_local(local, zone).value();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_tell, Telling)

BOOST_AUTO_TEST_CASE(a_publication_waits_for_the_next_morning_of_each_who_follows) {
    publish("Marché");
    chores::fan_out(*app);
    const auto morning = at("2026-11-21T07:00"); // it is Friday, 9:12
    BOOST_TEST(told() == 3);
    for (const auto member : {claire, yanis, newcomer}) BOOST_TEST(told(member));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE cadence = 2 AND period_end = :end AND "
                               "next_at >= :end AND next_at < :end + 120 AND body = '' AND to_address = ''",
                               morning) == 3);
    BOOST_TEST(db().value<int>("SELECT spread FROM activity WHERE topic = 3") == 1);
}

BOOST_AUTO_TEST_CASE(two_publications_are_one_digest_and_telling_twice_tells_once) {
    publish("Marché");
    publish("Piscine");
    town::prefer(db(), yanis, choice("publication"), Channel::mail, Cadence::at_once);
    chores::fan_out(*app);
    BOOST_TEST(told() == 4); // two digests, of Claire and Noé, and two mails to Yanis
    const auto before = events();
    db().run("UPDATE activity SET spread = 0, spread_until = 0");
    chores::fan_out(*app);
    BOOST_TEST((events() == before));
}

BOOST_AUTO_TEST_CASE(who_wants_it_weekly_gets_it_on_monday_and_who_wants_none_gets_none) {
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::weekly);
    town::prefer(db(), yanis, choice("publication"), Channel::mail, Cadence::off);
    publish("Marché");
    chores::fan_out(*app);
    BOOST_TEST(!told(yanis));
    BOOST_TEST(db().value<base::Seconds>("SELECT period_end FROM outbox WHERE cadence = 3") ==
               at("2026-11-23T07:00"));
}

BOOST_AUTO_TEST_CASE(seven_o_clock_is_that_of_the_home_commune) {
    db().run(
        "INSERT INTO commune (code, name, slug, department_code, department_name, region_name, population, "
        "time_zone) VALUES ('97401', 'Les Avirons', 'les-avirons', '974', 'La Réunion', 'La Réunion', 11000, "
        "'Indian/Reunion')");
    const auto marie = member("marie@avirons.test", "Marie", "Hoarau", "97401");
    town::follow(db(), marie, test::town_code, now - base::day);
    publish("Marché");
    chores::fan_out(*app);
    BOOST_TEST(db().value<base::Seconds>("SELECT period_end FROM outbox WHERE member_id = :id", marie) ==
               at("2026-11-21T07:00", "Indian/Reunion"));
    BOOST_TEST(db().value<base::Seconds>("SELECT period_end FROM outbox WHERE member_id = :id", claire) ==
               at("2026-11-21T07:00"));
}

BOOST_AUTO_TEST_CASE(what_happens_at_seven_belongs_to_seven_and_a_second_later_to_the_next_day) {
    const auto seven = at("2026-11-20T07:00");
    BOOST_TEST(chores::digest_for(seven, false, "Europe/Paris") == seven);
    BOOST_TEST(chores::digest_for(seven + 1, false, "Europe/Paris") == at("2026-11-21T07:00"));
    BOOST_TEST(chores::digest_start(at("2026-11-21T07:00"), false, "Europe/Paris") == seven);
    BOOST_TEST(chores::digest_for(seven, true, "Europe/Paris") == at("2026-11-23T07:00"));
    BOOST_TEST(chores::digest_for(at("2026-11-23T07:00"), true, "Europe/Paris") == at("2026-11-23T07:00"));
    BOOST_TEST(chores::digest_start(at("2026-11-23T07:00"), true, "Europe/Paris") == at("2026-11-16T07:00"));
    // The night of the change of clocks has 25 hours, or 23.
    BOOST_TEST(chores::digest_for(at("2026-10-24T07:01"), false, "Europe/Paris") == at("2026-10-25T07:00"));
    BOOST_TEST(at("2026-10-25T07:00") - at("2026-10-24T07:00") == 25 * base::hour);
    BOOST_TEST(chores::digest_start(at("2027-03-28T07:00"), false, "Europe/Paris") == at("2027-03-27T07:00"));
}

BOOST_AUTO_TEST_CASE(not_told_are_who_did_it_who_may_not_read_it_and_who_is_not_here) {
    town::follow(db(), delegate, test::town_code, now - 5);
    everybody_at_once("publication");
    publish("Pour les citoyens", Level::citizen);
    chores::fan_out(*app);
    BOOST_TEST(told(claire));
    BOOST_TEST(told(delegate));
    BOOST_TEST(!told(newcomer), "he waits to be accepted");
    BOOST_TEST(!told(mayor), "she wrote it");
    BOOST_TEST(told() == 3);
    const auto gone = [&](const char* how) {
        db().run("DELETE FROM outbox");
        db().run("UPDATE activity SET spread = 0, spread_until = 0");
        db().run(std::string{"UPDATE member SET "} + how + " WHERE id = :id", claire);
        chores::fan_out(*app);
        BOOST_TEST(!told(claire), how);
        BOOST_TEST(told(yanis));
        db().run(
            "UPDATE member SET confirmed_at = 1, blocked_at = NULL, leaving_at = NULL, erased_at = NULL");
    };
    for (const char* how : {"blocked_at = 5", "confirmed_at = NULL", "leaving_at = 5", "erased_at = 5"})
        gone(how);
}

BOOST_AUTO_TEST_CASE(what_was_before_one_followed_is_not_told) {
    db().run("UPDATE follow SET since = :later WHERE member_id = :id", now + 60, claire);
    publish("Marché");
    chores::fan_out(*app);
    BOOST_TEST(!told(claire));
    BOOST_TEST(told(yanis));
}

BOOST_AUTO_TEST_CASE(what_is_scheduled_is_told_when_its_time_has_come) {
    publish("Demain", Level::visitor, base::day);
    BOOST_TEST(chores::fan_out(*app) == 0);
    BOOST_TEST(told() == 0);
    now += base::day;
    chores::fan_out(*app);
    BOOST_TEST(told() == 3);
}

BOOST_AUTO_TEST_CASE(a_crowd_is_told_in_batches_that_go_on_where_they_were_interrupted) {
    crowd(2 * chores::fan_out_size + 10);
    publish("Marché");
    int asked = 0;
    chores::fan_out(*app, [&] { return ++asked > 1; });
    BOOST_TEST(told() == chores::fan_out_size - 1, "all of the first batch but the mayor, who wrote it");
    BOOST_TEST(db().value<int>(
                   "SELECT COUNT(*) FROM activity WHERE topic = 3 AND spread = 0 AND spread_until > 0") == 1);
    chores::fan_out(*app);
    BOOST_TEST(told() == 2 * chores::fan_out_size + 13);
    BOOST_TEST(db().value<int>("SELECT COUNT(DISTINCT member_id) FROM outbox") == told());
}

BOOST_AUTO_TEST_CASE(an_alert_goes_before_all_that_waits_longer) {
    crowd(chores::fan_out_size + 10);
    publish("Marché");
    now += 60;
    alert();
    int asked = 0;
    chores::fan_out(*app, [&] { return ++asked > 1; });
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE priority = 1") == chores::fan_out_size - 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE priority <> 1") == 0);
}

BOOST_AUTO_TEST_CASE(an_alert_comes_at_once_by_mail_and_by_sms_to_a_confirmed_number) {
    phone(claire);
    phone(yanis, false);
    alert();
    chores::fan_out(*app);
    BOOST_TEST(told(claire));
    BOOST_TEST(told(yanis));
    BOOST_TEST(told(claire, Channel::sms));
    BOOST_TEST(!told(yanis, Channel::sms), "nobody proved that it is his");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE cadence <> 1") == 0);
}

BOOST_AUTO_TEST_CASE(a_site_that_sends_no_sms_queues_none) {
    app->config.sms.transport = "none";
    phone(claire);
    alert();
    chores::fan_out(*app);
    BOOST_TEST(told(claire));
    BOOST_TEST(!told(claire, Channel::sms));
}

BOOST_AUTO_TEST_CASE(an_alert_to_a_street_reaches_who_lives_there) {
    const auto tag = street(claire, "rue des Lilas");
    street(yanis, "rue du Port");
    const auto id = alert(true); // Noé gave no street
    db().run("INSERT INTO alert_street (alert_id, street_tag, street) VALUES (:id, :tag, 'rue des Lilas')",
             id, tag);
    chores::fan_out(*app);
    BOOST_TEST(told(claire));
    BOOST_TEST(told() == 1);
    db().run("UPDATE alert SET unknown_too = 1");
    db().run("UPDATE activity SET spread = 0, spread_until = 0");
    chores::fan_out(*app);
    BOOST_TEST(told(newcomer));
    BOOST_TEST(told() == 2);
}

BOOST_AUTO_TEST_CASE(who_watches_a_publication_learns_of_a_comment_but_not_its_author) {
    const auto id = publish("Marché");
    town::watch(db(), app->kinds.find("comment"), id.value, claire, test::town_code, now);
    town::watch(db(), app->kinds.find("comment"), id.value, yanis, test::town_code, now);
    now += 60;
    comment(claire, id);
    db().run("UPDATE watch SET last_at = 0, last_id = 0"); // the fixture did what tell() does
    chores::fan_out(*app);
    const auto last = [&](town::MemberId who) {
        return db().value<base::Seconds>("SELECT last_at FROM watch WHERE member_id = :id", who);
    };
    BOOST_TEST(last(yanis) == now);
    BOOST_TEST(last(mayor) == now);
    BOOST_TEST(last(claire) == 0);
    const auto digests = [&](town::MemberId who) {
        return db().value<int>("SELECT COUNT(*) FROM outbox WHERE member_id = :id", who);
    };
    BOOST_TEST(digests(yanis) == 1);
    BOOST_TEST(digests(mayor) == 1, "she does not follow her own page, and watches what she published");
}

BOOST_AUTO_TEST_CASE(an_older_comment_told_late_does_not_turn_the_watch_back) {
    const auto id = publish("Marché");
    town::watch(db(), app->kinds.find("comment"), id.value, yanis, test::town_code, now);
    comment(claire, id);
    db().run("UPDATE watch SET last_at = :at, last_id = 999 WHERE member_id = :id", now + 50, yanis);
    chores::fan_out(*app);
    BOOST_TEST(db().value<int>("SELECT last_id FROM watch WHERE member_id = :id", yanis) == 999);
}

BOOST_AUTO_TEST_CASE(what_is_retracted_before_it_was_told_is_told_to_nobody) {
    remove(publish("Erreur"));
    chores::fan_out(*app);
    BOOST_TEST(told() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
