#include "lib/town/notify.hpp"

#include "feed/store.hpp"
#include "support/world.hpp"

#include "lib/town/activity.hpp"
#include "lib/town/outbox.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using town::Cadence, town::Channel;

struct Told : test::World {
    int rows(const char* sql) { return db().value<int>(sql); }
    town::ActivityId happened(town::Activity activity) {
        db::Transaction transaction{db()};
        const auto id = town::publish(db(), activity);
        transaction.commit();
        return id;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(notify, Told)

BOOST_AUTO_TEST_CASE(alerts_come_at_once_by_mail_and_sms_and_the_rest_once_a_day) {
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("alert"), Channel::mail) == Cadence::at_once));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("alert"), Channel::sms) == Cadence::at_once));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("letter"), Channel::mail) == Cadence::at_once));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("publication"), Channel::mail) == Cadence::daily));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("publication"), Channel::sms) == Cadence::off));
}

BOOST_AUTO_TEST_CASE(only_what_differs_from_the_usual_is_stored) {
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::weekly);
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("publication"), Channel::mail) == Cadence::weekly));
    BOOST_TEST((town::chosen_cadence(db(), yanis, choice("publication"), Channel::mail) == Cadence::daily));
    BOOST_TEST(town::preferences(db(), claire).size() == 1U);
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::off);
    BOOST_TEST(town::preferences(db(), claire).size() == 1U);
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::daily);
    BOOST_TEST(town::preferences(db(), claire).empty());
}

BOOST_AUTO_TEST_CASE(a_broadcast_is_one_row_that_waits_to_be_told) {
    happened({.commune_code = test::town_code,
              .object_id = 41,
              .actor = mayor,
              .at = now,
              .news = &feed::publication_news});
    BOOST_TEST(rows("SELECT COUNT(*) FROM activity WHERE topic = 3 AND broadcast = 1 AND subject_id = 41 AND "
                    "spread = 0") == 1);
    happened({.commune_code = test::town_code,
              .object_id = 7,
              .actor = claire,
              .at = now,
              .news = &feed::comment_news,
              .under = 41});
    BOOST_TEST(rows("SELECT COUNT(*) FROM activity WHERE topic = 6 AND broadcast = 0 AND subject_id = 41 AND "
                    "spread = 0") == 1);
    happened({.commune_code = test::town_code,
              .kind = "mayor-changed",
              .object_id = 1,
              .actor = mayor,
              .at = now});
    BOOST_TEST(
        rows("SELECT COUNT(*) FROM activity WHERE kind = 'mayor-changed' AND topic = 0 AND spread = 1") == 1);
}

BOOST_AUTO_TEST_CASE(what_is_retracted_is_gone_and_what_has_happened_can_be_spared) {
    const town::Kind poll{.name = "poll", .topic = choice("poll").topic, .broadcast = true};
    for (const auto at : {now - base::hour, now + base::hour})
        happened({.commune_code = test::town_code,
                  .object_id = 5,
                  .actor = mayor,
                  .at = at,
                  .news = &poll});
    town::retract(db(), "poll", 5, now);
    BOOST_TEST(rows("SELECT COUNT(*) FROM activity WHERE kind = 'poll'") == 1);
    town::retract(db(), "poll", 5);
    BOOST_TEST(rows("SELECT COUNT(*) FROM activity WHERE kind = 'poll'") == 0);
}

BOOST_AUTO_TEST_CASE(to_watch_twice_is_to_watch_once) {
    town::watch(db(), app->kinds.find("comment"), 41, claire, test::town_code, now);
    town::watch(db(), app->kinds.find("comment"), 41, claire, test::town_code, now + 5);
    BOOST_TEST(rows("SELECT COUNT(*) FROM watch") == 1);
    BOOST_TEST(db().value<base::Seconds>("SELECT since FROM watch") == now);
}

BOOST_AUTO_TEST_CASE(an_sms_waits_without_the_number) {
    db::Transaction transaction{db()};
    BOOST_TEST(town::enqueue(db(), town::Sms{"phone-code-1", claire, "Code : 123456"}, now));
    BOOST_TEST(!town::enqueue(db(), town::Sms{"phone-code-1", claire, "Code : 123456"}, now));
    transaction.commit();
    BOOST_TEST(rows("SELECT COUNT(*) FROM outbox WHERE channel = 2 AND to_address = ''") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
