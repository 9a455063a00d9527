// What is read in a group is told no more, and a group is read whatever the database can do.
#include "chores/delivery/fan_out.hpp"
#include "groups/meeting.hpp"
#include "lib/town/news.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;

namespace {

struct Reading : Meeting {
    int unread(town::MemberId who) {
        chores::fan_out(*app);
        return town::unread(db(), who, now);
    }
    std::size_t in_digest(town::MemberId who) {
        return town::notifications_between(db(), app->kinds, who, now - base::day, now, town::Channel::mail,
                                           town::Cadence::daily)
            .size();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_reading, Reading)

BOOST_AUTO_TEST_CASE(what_was_read_in_the_group_is_no_news_any_more) {
    const auto group = opened();
    write(citizen, group, "Bonjour");
    for (int i = 1; i <= groups::posts_per_page + 3; ++i) {
        now += 60;
        write(neighbour, group, fmt::format("Message {}", i));
    }
    BOOST_TEST(unread(claire) == 1);
    BOOST_TEST(in_digest(claire) == 1u);
    // Who reads older pages has not read the newest.
    const auto first = db().value<std::int64_t>("SELECT MIN(id) FROM post");
    BOOST_TEST(citizen.get(fmt::format("{}?message={}", group, first)).shows("Message 1<"));
    BOOST_TEST(unread(claire) == 1);
    citizen.get(group);
    BOOST_TEST(unread(claire) == 0);
    BOOST_TEST(in_digest(claire) == 0u);
    now += 60;
    write(neighbour, group, "Encore un mot");
    BOOST_TEST(unread(claire) == 1);
    const auto news = town::notifications_of(db(), app->kinds, claire, INT64_MAX, INT64_MAX, 9, now);
    BOOST_REQUIRE_EQUAL(news.size(), 1u);
    BOOST_TEST(news[0].count == 1);
}

BOOST_AUTO_TEST_CASE(what_was_read_before_costs_no_write) {
    const auto group = opened();
    write(neighbour, group, "Bonjour");
    citizen.get(group);
    const auto at = [&] {
        return db().value<base::Seconds>("SELECT read_at FROM thread_read WHERE member_id = :id", claire);
    };
    const auto before = at();
    now += 60;
    citizen.get(group);
    BOOST_TEST(at() == before);
}

BOOST_AUTO_TEST_CASE(a_group_is_read_while_nothing_can_be_written) {
    if (db().postgresql()) return;
    const auto group = opened();
    write(neighbour, group, "Bonjour");
    db().run_once("PRAGMA query_only = ON");
    const auto page = citizen.get(group);
    db().run_once("PRAGMA query_only = OFF");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Bonjour"));
    BOOST_TEST(!town::read_until(db(), id_of(group), claire), "nor is it marked");
}

BOOST_AUTO_TEST_SUITE_END()
