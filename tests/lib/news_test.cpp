// Who hears of what: the one place that says it, for the page, the count, digests and mails.
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

BOOST_FIXTURE_TEST_SUITE(news, Told)

BOOST_AUTO_TEST_CASE(who_follows_is_told_what_the_mayor_publishes_and_she_herself_is_not) {
    const auto id = publish("Marché");
    const auto news = page(claire);
    BOOST_REQUIRE_EQUAL(news.size(), 1);
    BOOST_TEST(news[0].title == "Marché");
    BOOST_TEST(news[0].actor_name() == "Hélène\u00a0Marchand");
    BOOST_TEST(news[0].commune.name == "Bourg-les-Tilleuls");
    BOOST_TEST(news[0].path(app->kinds) == "/fil/bourg-les-tilleuls-99101/" + std::to_string(id.value));
    BOOST_TEST(news[0].at == now);
    BOOST_TEST(!news[0].read);
    BOOST_TEST(unread(claire) == 1);
    BOOST_TEST(titles(mayor) == "");
    BOOST_TEST(unread(mayor) == 0);
    BOOST_TEST(titles(delegate) == "", "he does not follow");
}

BOOST_AUTO_TEST_CASE(what_happened_before_one_followed_is_no_news) {
    publish("Ancien");
    now += base::hour;
    const auto late = member("lea@tilleuls.test", "Léa", "Morel");
    town::follow(db(), late, test::town_code, now);
    publish("Nouveau");
    BOOST_TEST(titles(late) == "Nouveau* ");
    BOOST_TEST(unread(late) == 1);
    town::unfollow(db(), late, test::town_code);
    BOOST_TEST(titles(late) == "");
    BOOST_TEST(unread(late) == 0);
}

BOOST_AUTO_TEST_CASE(only_who_may_read_it_is_told_also_after_it_was_changed) {
    const auto id = publish("Pour tous");
    publish("Pour les citoyens", Level::citizen);
    BOOST_TEST(titles(newcomer) == "Pour tous* ");
    BOOST_TEST(unread(newcomer) == 1);
    BOOST_TEST(unread(claire) == 2);
    edit(id, "Pour tous", Level::citizen);
    BOOST_TEST(titles(newcomer) == "");
    BOOST_TEST(unread(newcomer) == 0);
    BOOST_TEST(unread(claire) == 2);
}

BOOST_AUTO_TEST_CASE(the_publication_itself_is_asked_whatever_its_activity_says) {
    const auto id = publish("Pour tous");
    change("UPDATE publication SET audience = 2 WHERE id = :id", id);
    BOOST_TEST(titles(newcomer) == "");
    BOOST_TEST(titles(claire) == "Pour tous* ");
    change("UPDATE publication SET deleted_at = :now WHERE id = :id", now, id);
    BOOST_TEST(titles(claire) == "");
}

BOOST_AUTO_TEST_CASE(what_is_scheduled_is_told_when_its_hour_has_come) {
    publish("Demain", Level::visitor, base::day);
    BOOST_TEST(titles(claire) == "");
    BOOST_TEST(unread(claire) == 0);
    now += base::day;
    BOOST_TEST(titles(claire) == "Demain* ");
    BOOST_TEST(unread(claire) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_deleted_is_gone_at_once_and_its_number_is_never_given_again) {
    const auto id = publish("Marché");
    const auto seen = page(claire).at(0).id;
    remove(id);
    BOOST_TEST(titles(claire) == "");
    BOOST_TEST(unread(claire) == 0);
    db().run("INSERT INTO notification_mark (member_id, activity_id, state) VALUES (:id, :activity, 2)",
             claire, seen);
    publish("Foire");
    BOOST_TEST(titles(claire) == "Foire* ");
}

BOOST_AUTO_TEST_CASE(comments_under_a_publication_are_one_entry_for_who_wrote_there) {
    const auto id = publish("Marché");
    comment(claire, id);
    BOOST_TEST(unread(claire) == 1, "only the publication: her own comment is no news");
    now += 60;
    comment(yanis, id);
    now += 60;
    const auto last = comment(delegate, id);
    const auto news = page(claire);
    BOOST_REQUIRE_EQUAL(news.size(), 2);
    BOOST_TEST((news[0].topic == Topic::comment));
    BOOST_TEST(news[0].count == 2);
    BOOST_TEST(news[0].title == "Marché");
    BOOST_TEST(news[0].actor_name() == "Paul\u00a0Aubry");
    BOOST_TEST(news[0].at == now);
    BOOST_TEST(news[0].path(app->kinds) == "/fil/bourg-les-tilleuls-99101/" + std::to_string(id.value) + "/messages/" + std::to_string(last.value));
    BOOST_TEST(unread(claire) == 2);
    BOOST_TEST(titles(mayor) == "Marché* ", "the mayor hears of what is answered to her");
    BOOST_TEST(page(mayor)[0].count == 3);
    BOOST_TEST(page(yanis)[0].count == 1, "since he wrote there");
}

BOOST_AUTO_TEST_CASE(a_hidden_comment_vanishes_and_the_one_before_shows) {
    const auto id = publish("Marché");
    comment(claire, id);
    now += 60;
    comment(yanis, id);
    const auto before = now;
    now += 60;
    const auto rude = comment(newcomer, id);
    hide(rude);
    const auto news = page(claire);
    BOOST_REQUIRE_EQUAL(news.size(), 2);
    BOOST_TEST(news[0].actor_name() == "Yanis\u00a0Benali");
    BOOST_TEST(news[0].at == before);
    BOOST_TEST(news[0].count == 1);
    const auto only = publish("Foire");
    hide(comment(newcomer, only));
    for (const auto& entry : page(mayor)) BOOST_TEST(entry.title != "Foire");
    BOOST_TEST(unread(mayor) == 1);
}

BOOST_AUTO_TEST_CASE(comments_vanish_with_their_publication_and_for_who_may_no_longer_read_it) {
    const auto id = publish("Marché");
    town::watch(db(), app->kinds.find("comment"), id.value, newcomer, test::town_code, now);
    comment(claire, id);
    BOOST_TEST(titles(newcomer) == "Marché* Marché* ");
    BOOST_TEST(unread(newcomer) == 2);
    edit(id, "Marché", Level::citizen);
    BOOST_TEST(titles(newcomer) == "");
    BOOST_TEST(unread(newcomer) == 0);
    BOOST_TEST(unread(mayor) == 1);
    remove(id);
    BOOST_TEST(unread(mayor) == 0);
    BOOST_TEST(titles(mayor) == "");
}

BOOST_AUTO_TEST_CASE(what_one_has_read_or_thrown_away_is_known_one_by_one_and_all_together) {
    publish("Un");
    now += 60;
    publish("Deux");
    const auto second = page(claire).at(0).id;
    const auto mark = [&](int state) {
        db().run(
            "INSERT INTO notification_mark (member_id, activity_id, state) VALUES (:member, :id, :state) "
            "ON CONFLICT (member_id, activity_id) DO UPDATE SET state = excluded.state",
            claire, second, state);
    };
    mark(1);
    BOOST_TEST(titles(claire) == "Deux Un* ");
    BOOST_TEST(unread(claire) == 1);
    mark(2);
    BOOST_TEST(titles(claire) == "Un* ");
    BOOST_TEST(unread(claire) == 1);
    db().run("UPDATE member SET notifications_read_at = :now WHERE id = :id", now, claire);
    BOOST_TEST(titles(claire) == "Un ");
    BOOST_TEST(unread(claire) == 0);
    db().run("UPDATE member SET notifications_cleared_at = :now WHERE id = :id", now, claire);
    BOOST_TEST(titles(claire) == "");
    now += 60;
    publish("Trois");
    BOOST_TEST(titles(claire) == "Trois* ");
    BOOST_TEST(titles(yanis) == "Trois* Deux* Un* ");
}

BOOST_AUTO_TEST_CASE(an_entry_of_comments_is_read_until_somebody_adds_one) {
    const auto id = publish("Marché");
    comment(claire, id);
    now += 60;
    comment(yanis, id);
    db().run("UPDATE watch SET read_at = :now WHERE member_id = :id", now, mayor);
    BOOST_TEST(titles(mayor) == "Marché ");
    BOOST_TEST(page(mayor)[0].count == 1);
    BOOST_TEST(unread(mayor) == 0);
    now += 60;
    comment(yanis, id);
    BOOST_TEST(titles(mayor) == "Marché* ");
    BOOST_TEST(page(mayor)[0].count == 1);
    db().run("UPDATE watch SET gone_at = :now WHERE member_id = :id", now, mayor);
    BOOST_TEST(titles(mayor) == "");
    now += 60;
    comment(yanis, id);
    BOOST_TEST(page(mayor).at(0).count == 1);
    db().run("UPDATE watch SET muted = 1 WHERE member_id = :id", mayor);
    BOOST_TEST(titles(mayor) == "");
    BOOST_TEST(unread(mayor) == 0);
}

BOOST_AUTO_TEST_CASE(after_a_year_nothing_is_new) {
    publish("Marché");
    now += 366 * base::day;
    BOOST_TEST(titles(claire) == "Marché ");
    BOOST_TEST(unread(claire) == 0);
}

BOOST_AUTO_TEST_CASE(a_topic_that_one_does_not_want_on_the_site_is_neither_listed_nor_counted) {
    const auto id = publish("Marché");
    comment(claire, id);
    town::prefer(db(), claire, choice(Topic::publication), Channel::site, Cadence::off);
    town::prefer(db(), mayor, choice(Topic::comment), Channel::site, Cadence::off);
    for (const auto who : {claire, mayor}) {
        BOOST_TEST(titles(who) == "");
        BOOST_TEST(unread(who) == 0);
    }
    BOOST_TEST(titles(yanis) == "Marché* ");
}

BOOST_AUTO_TEST_CASE(an_information_is_known_from_a_danger_and_so_is_its_end) {
    for (const int category : {1, 2})
        db().run("INSERT INTO alert (id, commune_code, category, risk, authority, conduct, sms, author_id, "
                 "sent_at, once) VALUES (:id, :code, :category, 'Eau', 'Mairie', 'Patientez', 'x', :by, "
                 ":now, :once)",
                 category, test::town_code, category, mayor, now, std::to_string(category));
    happened("alert", 1, Topic::alert);
    BOOST_TEST(page(claire).at(0).urgent);
    now += 60;
    happened("alert", 2, Topic::alert);
    BOOST_TEST(!page(claire).at(0).urgent);
    happened("alert-end", 2, Topic::alert);
    BOOST_TEST((page(claire).at(0).kind == "alert-end" && !page(claire)[0].urgent));
}

BOOST_AUTO_TEST_CASE(of_an_alert_that_is_over_only_its_end_is_told) {
    db().run("INSERT INTO alert (id, commune_code, category, risk, authority, conduct, sms, author_id, "
             "sent_at, once) VALUES (7, :code, 1, 'Inondation', 'Mairie', 'Montez à l''étage.', 'x', :by, "
             ":now, 'a')",
             test::town_code, mayor, now);
    const auto first = happened("alert", 7, Topic::alert);
    BOOST_TEST(page(claire).at(0).kind == "alert");
    BOOST_TEST(page(claire).at(0).title == "Inondation");
    BOOST_TEST(page(claire).at(0).path(app->kinds) == "/alertes/bourg-les-tilleuls-99101/7");
    BOOST_TEST(town::notification_for(db(), app->kinds, claire, first, Channel::sms, now).has_value());
    now += 60;
    happened("alert-end", 7, Topic::alert);
    BOOST_REQUIRE_EQUAL(page(claire).size(), 1);
    BOOST_TEST(page(claire)[0].kind == "alert-end");
    BOOST_TEST(unread(claire) == 1);
    BOOST_TEST(!town::notification_for(db(), app->kinds, claire, first, Channel::sms, now).has_value());
}

BOOST_AUTO_TEST_CASE(the_list_is_paged_by_key_and_each_entry_is_on_one_page) {
    town::follow(db(), claire, test::village_code, now - base::day);
    std::vector<std::string> all;
    for (int i = 0; i < 12; ++i) {
        if (i % 3 == 0)
            happened("mayor-speaks", i, Topic::poll, test::village_code);
        else if (i % 3 == 1)
            publish(std::to_string(i));
        else {
            const auto id = publish(std::to_string(i));
            town::watch(db(), app->kinds.find("comment"), id.value, claire, test::town_code, now);
            comment(yanis, id);
        }
        if (i % 2) now += 60; // some at the same second
    }
    const auto whole = page(claire);
    BOOST_TEST(whole.size() == 16);
    std::vector<std::int64_t> paged;
    base::Seconds at = INT64_MAX;
    std::int64_t id = INT64_MAX;
    for (int pages = 0; pages < 20; ++pages) {
        const auto some = town::notifications_of(db(), app->kinds, claire, at, id, 3, now);
        for (const auto& entry : some) paged.push_back(entry.id.value);
        if (some.empty()) break;
        at = some.back().key_at, id = some.back().key_id;
    }
    std::vector<std::int64_t> expected;
    for (const auto& entry : whole) expected.push_back(entry.id.value);
    BOOST_TEST(paged == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nobody_is_told_who_is_blocked_or_erased) {
    publish("Marché");
    for (const char* column : {"blocked_at", "erased_at"}) {
        db().run(std::string{"UPDATE member SET "} + column + " = :now WHERE id = :id", now, claire);
        BOOST_TEST(titles(claire) == "");
        BOOST_TEST(unread(claire) == 0);
        db().run(std::string{"UPDATE member SET "} + column + " = NULL WHERE id = :id", claire);
    }
    BOOST_TEST(unread(claire) == 1);
}

BOOST_AUTO_TEST_CASE(names_are_shown_as_they_are_everywhere) {
    const auto id = publish("Marché");
    db().run("UPDATE member SET short_name = 1 WHERE id = :id", yanis);
    town::watch(db(), app->kinds.find("comment"), id.value, newcomer, test::town_code, now);
    town::watch(db(), app->kinds.find("comment"), id.value, claire, test::town_code, now);
    comment(yanis, id);
    BOOST_TEST(page(claire).at(0).actor_name() == "Yanis\u00a0B.");
    BOOST_TEST(page(mayor).at(0).actor_name() == "Yanis\u00a0Benali");
    BOOST_TEST(page(newcomer).at(0).actor_name() == "Yanis\u00a0B.");
}

BOOST_AUTO_TEST_CASE(the_count_stops_at_a_hundred) {
    for (int i = 0; i < 101; ++i) happened("poll", i, Topic::poll);
    BOOST_TEST(unread(claire) == town::news_counted);
}

BOOST_AUTO_TEST_SUITE_END()
