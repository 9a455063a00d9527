#include "chores/delivery/compose.hpp"
#include "chores/delivery/fan_out.hpp"
#include "lib/town/news.hpp"
#include "messages/writing.hpp"
#include "support/routes.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test::writing;

namespace {

struct Telling : Writing {
    /// As the deliverer does it: who watches learns when something was said last, and mails are queued.
    void tell() {
        chores::fan_out(*app);
        now += 1;
    }
    std::vector<town::Notification> news(town::MemberId member) {
        return town::notifications_of(db(), app->kinds, member, INT64_MAX, INT64_MAX, 20, now);
    }
    int unread(town::MemberId member) { return town::unread(db(), member, now); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(messages_told, Telling)

BOOST_AUTO_TEST_CASE(the_team_hears_of_a_letter_and_the_person_of_the_answer) {
    const auto page = begun();
    tell();
    for (const auto id : {mayor, sami}) BOOST_TEST(unread(id) == 1);
    for (const auto id : {claire, delegate, yanis}) BOOST_TEST(unread(id) == 0);
    BOOST_TEST(news(sami).front().path(app->kinds) == post_path(page));
    BOOST_TEST(
        samis.get("/notifications").shows("Claire Fontaine a écrit à la mairie de Bourg-les-Tilleuls"));
    BOOST_TEST(samis.get(news(sami).front().path(app->kinds)).status == 303);
    say(samis, page, "Jeudi.");
    tell();
    BOOST_TEST(unread(claire) == 1);
    BOOST_TEST(unread(mayor) == 1); // a colleague's answer is no news
    BOOST_TEST(citizen.get("/notifications").shows("La mairie de Bourg-les-Tilleuls vous a répondu"));
    BOOST_TEST(citizen.get("/notifications").shows("Lampadaire éteint"));
}

BOOST_AUTO_TEST_CASE(who_gets_the_right_later_hears_of_new_letters_and_who_loses_it_of_none) {
    const auto page = begun();
    tell();
    db().run("UPDATE role SET rights = rights + 2 WHERE member_id = :id", delegate);
    BOOST_TEST(unread(delegate) == 0);
    BOOST_TEST(paul.get(page).status == 200); // he may read what came before, and is told of what comes
    now += base::hour;
    say(citizen, page, "Toujours éteint.");
    tell();
    BOOST_TEST(unread(delegate) == 1);
    db().run("UPDATE role SET rights = rights - 2 WHERE member_id = :id", delegate);
    BOOST_TEST(unread(delegate) == 0);
    BOOST_TEST(news(delegate).empty());
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, sami);
    BOOST_TEST(unread(sami) == 0);
    now += base::hour;
    say(citizen, page, "Et maintenant ?");
    tell();
    BOOST_TEST(unread(sami) == 0);
    BOOST_TEST(unread(mayor) == 1);
}

BOOST_AUTO_TEST_CASE(a_delegate_who_wrote_as_anybody_hears_of_the_answer_with_the_right_too) {
    town::follow(db(), delegate, test::town_code, now);
    const auto page = page_of(paul.post(home + "/nouveau", letter("Clé du local")));
    db().run("UPDATE role SET rights = rights + 2 WHERE member_id = :id", delegate);
    say(helene, page, "À l’accueil.");
    tell();
    BOOST_TEST(unread(delegate) == 1);
    BOOST_TEST(unread(sami) == 1); // of the letter alone
    BOOST_TEST(news(sami).front().kind == "letter");
}

BOOST_AUTO_TEST_CASE(a_letter_that_was_read_is_no_news_and_no_mail_leaves_for_it) {
    const auto page = begun();
    tell();
    const auto item = [&](town::MemberId who) {
        chores::outbox::Item about;
        about.member = who;
        about.activity = db().value<town::ActivityId>("SELECT MAX(id) FROM activity WHERE topic = 7");
        return about;
    };
    BOOST_TEST(chores::compose_email(*app, item(sami)).has_value());
    samis.get(page);
    BOOST_TEST(unread(sami) == 0);
    BOOST_TEST(unread(mayor) == 1);
    BOOST_TEST(!chores::compose_email(*app, item(sami)).has_value());
    say(samis, page, "Jeudi.");
    tell();
    BOOST_TEST(chores::compose_email(*app, item(claire)).has_value());
    citizen.get(page);
    BOOST_TEST(unread(claire) == 0);
    BOOST_TEST(!chores::compose_email(*app, item(claire)).has_value());
}

BOOST_AUTO_TEST_CASE(one_reads_one_s_letters_while_nothing_can_be_written_and_the_team_none) {
    if (db().postgresql()) return;
    const auto page = begun();
    say(samis, page, "Jeudi.");
    now += base::hour; // Sami's last reading is another visit
    test::routes::Log quiet;
    db().run_once("PRAGMA query_only = ON");
    const auto own = citizen.get(page), other = samis.get(page);
    db().run_once("PRAGMA query_only = OFF");
    BOOST_TEST(own.status == 200);
    BOOST_TEST(own.shows("Jeudi."));
    BOOST_TEST(other.status == 503, "a reading that cannot be noted shows nothing");
    BOOST_TEST(!other.shows("Jeudi."));
}

BOOST_AUTO_TEST_CASE(a_letter_costs_as_many_rows_as_the_team_has_members) {
    begun();
    BOOST_TEST(number("SELECT COUNT(*) FROM watch WHERE topic = 7") == 3); // Claire, Hélène, Sami
    BOOST_TEST(number("SELECT COUNT(*) FROM activity WHERE topic = 7") == 1);
}

BOOST_AUTO_TEST_CASE(no_mail_has_a_word_of_what_was_written) {
    const auto page = begun("Affaire de famille", "Le texte secret");
    tell();
    say(samis, page, "La réponse secrète");
    tell();
    int written = 0;
    for (const auto& item : db().all<chores::outbox::Item>(
             fmt::format("SELECT {} FROM outbox ORDER BY id", chores::outbox::columns))) {
        const auto mail = chores::compose_email(*app, item);
        if (!mail) continue;
        ++written;
        const auto all = mail->subject + mail->text + mail->html;
        for (const auto* word : {"secret", "Affaire de famille"})
            BOOST_TEST(all.find(word) == std::string::npos, word);
    }
    BOOST_TEST(written >= 4); // the receipt, two of the team, Claire
}

BOOST_AUTO_TEST_CASE(what_is_taken_back_is_told_to_nobody) {
    const auto page = begun();
    citizen.post(post_path(page) + "/supprimer");
    tell();
    BOOST_TEST(unread(sami) == 0);
    say(samis, page, "Vous vouliez ?");
    samis.post(post_path(page) + "/supprimer");
    tell();
    BOOST_TEST(unread(claire) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
