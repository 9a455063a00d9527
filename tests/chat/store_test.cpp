#include "chat/chatting.hpp"

#include "chat/ending.hpp"

using namespace test;

BOOST_FIXTURE_TEST_SUITE(chat_store, Chatting)

BOOST_AUTO_TEST_CASE(only_one_room_is_open_at_once_and_the_same_form_opens_one) {
    const auto id = open();
    const auto again = [&](const char* form_id, town::MemberId who) {
        return chat::open(db(), reader(who), town_code, {"Encore", now + 60, true, 0, form_id}, now);
    };
    BOOST_TEST(!again("other", mayor).has_value());
    BOOST_TEST((again("o1", mayor) == id));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM thread") == 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM activity WHERE kind = 'chat'") == 1);
    BOOST_TEST(!again("third", claire).has_value());
    BOOST_TEST(chat::close(db(), reader(mayor), town_code, id, now));
    BOOST_TEST(!chat::close(db(), reader(mayor), town_code, id, now));
    BOOST_TEST(again("other", mayor).has_value());
}

BOOST_AUTO_TEST_CASE(at_its_hour_it_is_over_without_anybody_s_doing) {
    const auto id = open(true, 0, base::hour);
    BOOST_TEST(say(claire, id, "Bonjour").post.has_value());
    now += base::hour - 1;
    BOOST_TEST(say(claire, id, "Encore").post.has_value());
    now += 1;
    BOOST_TEST(!room(id).open(now));
    BOOST_TEST(!say(claire, id, "Trop tard").post.has_value());
    BOOST_TEST(!chat::running(db(), town_code, now).has_value());
    BOOST_TEST(chat::past(db(), reader(claire), town_code, {}, now).rooms.size() == 1u);
    // Another one can be opened: the first one then ended at its own hour.
    const auto at = now;
    now += 500;
    open();
    BOOST_TEST(*room(id).ended_at == at);
}

BOOST_AUTO_TEST_CASE(a_room_without_hour_stays_open) {
    const auto id = open(false, 0, 0);
    now += 60 * base::day;
    BOOST_TEST(say(claire, id, "Toujours là ?").post.has_value());
}

BOOST_AUTO_TEST_CASE(in_slow_mode_each_person_waits_but_the_team) {
    const auto id = open(true, 30);
    BOOST_TEST(say(claire, id, "Un").post.has_value());
    BOOST_TEST(say(yanis, id, "Un aussi").post.has_value());
    now += 10;
    const auto refused = say(claire, id, "Deux", false, {}, "twice");
    BOOST_TEST(!refused.post.has_value());
    BOOST_TEST(refused.wait == 20);
    BOOST_TEST(say(delegate, id, "A").post.has_value());
    BOOST_TEST(say(delegate, id, "B").post.has_value());
    now += 20;
    const auto written = say(claire, id, "Deux", false, {}, "twice");
    BOOST_TEST(written.post.has_value());
    // A double click is no second post, and is not told to wait.
    BOOST_TEST((say(claire, id, "Deux", false, {}, "twice").post == written.post));
    BOOST_TEST(room(id).posts == 5);
}

BOOST_AUTO_TEST_CASE(questions_are_sorted_by_their_supports_one_per_person) {
    const auto id = open();
    const auto first = ask(claire, id, "L'école ?"), second = ask(yanis, id, "Le pont ?");
    BOOST_TEST(texts(id, claire) == "L'école ? 1+, Le pont ? 1, ");
    chat::support(db(), claire, id, second, true, now);
    chat::support(db(), claire, id, second, true, now);
    BOOST_TEST(texts(id, claire) == "Le pont ? 2+, L'école ? 1+, ");
    chat::support(db(), claire, id, second, false, now);
    chat::support(db(), claire, id, second, false, now);
    BOOST_TEST(texts(id, claire) == "L'école ? 1+, Le pont ? 1, ");
    chat::support(db(), claire, id, first, true, now);
    chat::support(db(), claire, id, first, false, now); // one's own stays
    BOOST_TEST(texts(id, yanis) == "L'école ? 1, Le pont ? 1+, ");
    chat::support(db(), claire, ThreadId{id.value + 1}, second, true, now); // not of this room
    BOOST_TEST(texts(id, yanis) == "L'école ? 1, Le pont ? 1+, ");
}

BOOST_AUTO_TEST_CASE(the_answer_of_the_team_is_told_to_who_asked_and_to_nobody_else) {
    const auto id = open();
    const auto school = ask(claire, id, "L'école ?"), bridge = ask(yanis, id, "Le pont ?");
    BOOST_TEST(say(yanis, id, "Bonne question", false, school).post.has_value());
    BOOST_TEST(texts(id, claire) == "L'école ? 1+, Le pont ? 1, ");
    now += 5;
    const auto answer = *say(mayor, id, "Elle ouvre lundi.", false, school).post;
    BOOST_TEST(texts(id, claire) == "Le pont ? 1, L'école ? 1+ répondue, ");
    tell_watchers();
    const auto claires_news = news(claire);
    BOOST_REQUIRE_EQUAL(claires_news.size(), 2u);
    BOOST_TEST(claires_news[0].kind == "chat-post");
    BOOST_TEST(claires_news[0].title == "Parlons du budget");
    BOOST_TEST(claires_news[0].path(app->kinds) == fmt::format("{}/messages/{}", home, answer.value));
    BOOST_TEST(claires_news[1].kind == "chat");
    BOOST_TEST(claires_news[1].path(app->kinds) == path(id));
    BOOST_TEST(town::unread(db(), claire, now) == 2);
    BOOST_TEST(news(yanis).size() == 1u); // that it opened
    BOOST_TEST(news(delegate).empty());
    // A thread of the same number, as groups have, is another subject.
    town::watch(db(), app->kinds.find("post"), school.value, yanis, town_code, now - 10);
    tell_watchers();
    BOOST_TEST(news(yanis).size() == 1u);
    BOOST_TEST((bridge > school));
}

BOOST_AUTO_TEST_CASE(that_it_is_open_is_told_as_long_as_it_is) {
    open(true, 0, base::hour);
    BOOST_TEST(news(claire).size() == 1u);
    BOOST_TEST(town::unread(db(), claire, now) == 1);
    BOOST_TEST(news(newcomer).empty()); // citizens only
    now += base::hour;
    BOOST_TEST(news(claire).empty());
    BOOST_TEST(town::unread(db(), claire, now) == 0);
}

BOOST_AUTO_TEST_CASE(a_question_goes_with_its_post_and_is_open_again_without_its_answer) {
    const auto id = open();
    const auto asked = ask(claire, id, "L'école ?");
    chat::support(db(), yanis, id, asked, true, now);
    const auto answer = *say(mayor, id, "Lundi.", false, asked).post;
    const auto forget = [&](PostId post) {
        db::Transaction transaction{db()};
        chat::forget_post(db(), post);
        transaction.commit();
    };
    forget(answer);
    BOOST_TEST(texts(id, yanis) == "L'école ? 2+, ");
    const auto before = room(id);
    forget(asked);
    BOOST_TEST(texts(id, yanis).empty());
    BOOST_TEST(room(id).removals == before.removals + 1);
    BOOST_TEST(room(id).question_changes == before.question_changes + 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM chat_support") == 0);
}

BOOST_AUTO_TEST_CASE(what_was_announced_not_to_be_kept_goes_for_everybody) {
    const auto id = open(false);
    const auto asked = ask(claire, id, "L'école ?");
    say(mayor, id, "Lundi.", false, asked);
    const auto hidden = *say(yanis, id, "Bande de nuls").post;
    for (int i = 0; i < 7; ++i) say(yanis, id, fmt::format("Mot {}", i));
    db::Transaction transaction{db()};
    town::hide_post(db(), hidden, now);
    transaction.commit();
    chat::touch(db(), id, claire, now);
    BOOST_TEST(chat::end_due(*app) == 0);
    now += base::hour;
    BOOST_TEST(!room(id).readable(now)); // from its hour on, before any chore
    BOOST_TEST(chat::end_due(*app, {}, 3) == 1);
    BOOST_TEST(chat::end_due(*app) == 0);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post WHERE body <> ''") == 0);
    for (const auto* table : {"chat_guest", "chat_question", "chat_support", "thread_author"})
        BOOST_TEST(db().value<int>(std::string{"SELECT COUNT(*) FROM "} + table) == 0, table);
    BOOST_TEST(room(id).posts == 0);
    tell_watchers();
    BOOST_TEST(news(claire).empty());
}

BOOST_AUTO_TEST_CASE(who_had_flagged_words_that_go_is_told_that_they_are_gone) {
    const auto id = open(false);
    const auto said = *say(yanis, id, "Bande de nuls").post;
    BOOST_TEST(claire_browser
                   .post(fmt::format("{}/messages/{}/signaler", path(id), said.value),
                         {{"reason", "1"}, {"good-faith", "1"}})
                   .status == 200);
    mails();
    chat::close(db(), reader(mayor), town_code, id, now);
    chat::end_due(*app);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag WHERE state = 0") == 0);
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 1u);
    BOOST_TEST(told[0].to == "claire@tilleuls.test");
    BOOST_TEST(told[0].body.find("n’est plus en ligne") != std::string::npos);
    BOOST_TEST(told[0].body.find("supprimé par son auteur") == std::string::npos, "it was not");
}

BOOST_AUTO_TEST_CASE(a_record_that_is_kept_stays) {
    const auto id = open(true);
    say(claire, id, "Merci !");
    chat::close(db(), reader(mayor), town_code, id, now);
    BOOST_TEST(chat::end_due(*app) == 0);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post WHERE body <> ''") == 1);
    BOOST_TEST(room(id).readable(now + base::day));
}

BOOST_AUTO_TEST_CASE(who_is_there_is_noted_at_most_every_half_minute) {
    const auto id = open();
    chat::touch(db(), id, claire, now);
    const auto seen = [&] { return db().value<base::Seconds>("SELECT MAX(seen_at) FROM chat_guest"); };
    now += chat::touch_every - 1;
    chat::touch(db(), id, claire, now);
    BOOST_TEST(seen() == now - chat::touch_every + 1);
    now += 1;
    chat::touch(db(), id, claire, now);
    BOOST_TEST(seen() == now);
    chat::touch(db(), id, mayor, now);
    auto there = chat::guests(db(), town_code, id, now);
    BOOST_TEST(there.count == 2);
    BOOST_TEST(there.named.at(0).team);
    BOOST_TEST(there.named.at(1).name.first == "Claire");
    now += chat::here_for;
    BOOST_TEST(chat::guests(db(), town_code, id, now).count == 0);
}

BOOST_AUTO_TEST_CASE(only_its_citizens_and_its_team_find_a_room) {
    const auto id = open();
    BOOST_TEST(chat::find(db(), reader(claire), town_code, id).has_value());
    BOOST_TEST(!chat::find(db(), reader(newcomer), town_code, id).has_value());
    BOOST_TEST(!chat::find(db(), {}, town_code, id).has_value());
    BOOST_TEST(!chat::find(db(), reader(claire), village_code, id).has_value());
    BOOST_TEST(chat::past(db(), {}, town_code, {}, now + base::day).rooms.empty());
    BOOST_TEST(!chat::say(db(), reader(newcomer), town_code, room(id),
                          {id, newcomer, false, "x", {}, "n", {}}, false, now)
                    .post.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
