// What digests and mails are about.
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

BOOST_FIXTURE_TEST_SUITE(news_mail, Told)

BOOST_AUTO_TEST_CASE(a_digest_holds_what_is_unread_of_its_time_and_cadence) {
    publish("Avant-hier");
    now += 2 * base::day;
    const auto id = publish("Hier");
    town::watch(db(), app->kinds.find("comment"), id.value, claire, test::town_code, now);
    comment(yanis, id);
    BOOST_TEST(digest(claire, Cadence::daily) == "Hier* Hier* ");
    BOOST_TEST(digest(claire, Cadence::weekly) == "");
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::weekly);
    const auto daily = town::notifications_between(db(), app->kinds, claire, now - base::day, now, Channel::mail, Cadence::daily);
    BOOST_REQUIRE_EQUAL(daily.size(), 1);
    BOOST_TEST((daily[0].topic == choice("comment").topic));
    BOOST_TEST(digest(claire, Cadence::weekly) == "Hier* ");
    BOOST_TEST(digest(mayor, Cadence::daily) == "Hier* ", "what others said, not what she wrote");
    // What is said after its time belongs into the next one, and does not push out what came before.
    const auto until = now;
    now += 60;
    comment(yanis, id);
    const auto again = town::notifications_between(db(), app->kinds, claire, until - base::day, until,
                                                   Channel::mail, Cadence::daily);
    BOOST_REQUIRE_EQUAL(again.size(), 1);
    BOOST_TEST(again[0].at == until);
    BOOST_TEST(again[0].count == 1);
    db().run("UPDATE member SET notifications_read_at = :now WHERE id = :id", now, claire);
    BOOST_TEST(digest(claire, Cadence::daily) == "");
    BOOST_TEST(digest(claire, Cadence::weekly) == "");
}

BOOST_AUTO_TEST_CASE(a_mail_at_once_is_about_exactly_what_happened_while_it_is_wanted_unread_and_there) {
    const auto id = publish("Marché");
    const auto told = page(claire).at(0).id;
    const auto by_mail = [&](town::MemberId who, town::ActivityId activity) {
        return town::notification_for(db(), app->kinds, who, activity, Channel::mail, now);
    };
    BOOST_TEST(!by_mail(claire, told), "once a day, as usual");
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::at_once);
    BOOST_TEST(by_mail(claire, told)->title == "Marché");
    BOOST_TEST(!by_mail(mayor, told));
    town::prefer(db(), claire, choice("publication"), Channel::site, Cadence::off);
    BOOST_TEST(by_mail(claire, told).has_value(), "what she wants by mail has nothing to do with the site");
    town::prefer(db(), claire, choice("publication"), Channel::site, Cadence::at_once);

    town::prefer(db(), mayor, choice("comment"), Channel::mail, Cadence::at_once);
    comment(yanis, id);
    const auto first = page(mayor).at(0).id;
    now += 60;
    comment(claire, id);
    BOOST_TEST(by_mail(mayor, first)->actor_name() == "Yanis\u00a0Benali", "not the newest one");
    BOOST_TEST(!by_mail(yanis, first), "his own");
    db().run("UPDATE watch SET read_at = :now WHERE member_id = :id", now, mayor);
    BOOST_TEST(!by_mail(mayor, first));
    BOOST_TEST(town::find_notification(db(), app->kinds, mayor, first, now)->read, "the page still has it");

    remove(id);
    BOOST_TEST(!by_mail(claire, told));
    BOOST_TEST(!town::find_notification(db(), app->kinds, claire, told, now));
    BOOST_TEST(!town::find_notification(db(), app->kinds, mayor, first, now));
}

BOOST_AUTO_TEST_SUITE_END()
