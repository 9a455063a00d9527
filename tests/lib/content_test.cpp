// What can be told is one row each: it says the same whether its section wrote it or the migration made it of a database
// from before, and what it hides is gone everywhere at once.
#include "alerts/store.hpp"
#include "chat/chatting.hpp"
#include "chores/delivery/fan_out.hpp"
#include "feed/store.hpp"
#include "lib/town/content.hpp"
#include "messages/store.hpp"
#include "lib/town/flag.hpp"
#include "support/contents.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace {

struct Everything : test::Chatting, test::Contents {
    feed::PublicationId market;
    alerts::AlertId flood;

    Everything() : Contents(static_cast<test::World&>(*this)) {
        db().run("UPDATE role SET rights = :all WHERE member_id = :id", static_cast<int>(town::Right::all), delegate);
        town::follow(db(), delegate, test::town_code, now - base::day);
        town::follow(db(), newcomer, test::town_code, now - base::day);
        market = published("Marché");
        published("Pour les citoyens", town::Level::citizen);
        published("Demain", town::Level::visitor, base::day);
        gone(published("Retirée"));
        feed::comment(db(), reader(claire), test::town_code, market, "Merci", "k1", now);
        feed::comment(db(), reader(yanis), test::town_code, market, "Oui", "k2", now);
        flood = alert("Inondation", alerts::Category::danger);
        ended(alert("Coupure d'eau", alerts::Category::information));
        written();
        const auto room = open(false);
        say(mayor, room, "Le 3", false, ask(claire, room, "Quand ?"));
        const auto hidden = ask(yanis, room, "Qui ?");
        say(mayor, room, "Moi", false, hidden);
        helene.post(fmt::format("{}/{}/messages/{}/masquer", home, room.value, hidden.value), {{"reason", "6"}});
        chores::fan_out(*app);
    }
    feed::PublicationId published(const std::string& title, town::Level audience = town::Level::visitor,
                                  base::Seconds in = 0) {
        feed::Draft draft;
        draft.title = title, draft.body = "…", draft.audience = audience, draft.publish_at = now + in;
        return feed::publish(db(), reader(mayor), test::town_code, draft, now);
    }
    void gone(feed::PublicationId id) {
        db::Transaction transaction{db()};
        feed::remove(db(), reader(mayor), *feed::find(db(), reader(mayor), test::town_code, id, now), now);
        transaction.commit();
    }
    alerts::AlertId alert(const char* risk, alerts::Category category) {
        alerts::Draft draft;
        draft.category = category, draft.risk = risk, draft.authority = "Mairie", draft.conduct = "Montez.";
        draft.sms = "ALERTE", draft.idempotency_key = risk;
        return alerts::send(db(), reader(mayor), test::town_code, draft, now)->id;
    }
    void ended(alerts::AlertId id) {
        alerts::end(db(), reader(mayor), *alerts::find(db(), test::town_code, id), "Fini", "FIN", now);
    }
    /// Claire writes to the town hall, which answers.
    void written() {
        messages::Beginning beginning{test::town_code, "Un lampadaire", false, {{}, claire, false, "Éteint", {}, "l"}, {}};
        const auto id = messages::begin(
                            db(), claire, beginning,
                            [](town::ThreadId) { return town::Mail{"receipt", "c", "c@tilleuls.test", "s", "b"}; }, now)
                            .id;
        const auto letter = *messages::find(db(), reader(mayor), test::town_code, id);
        messages::write(db(), reader(mayor), letter, {id, mayor, true, "Demain", {}, "a"}, {}, now);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(content, Everything)

BOOST_AUTO_TEST_CASE(a_database_from_before_tells_the_same_after_its_migration) {
    // No such database told anybody what was hidden.
    db().run("DELETE FROM watch WHERE topic = :topic", town::decision_topic);
    db().run("DELETE FROM activity WHERE kind IN ('text-hidden', 'text-shown')");
    db().run("DELETE FROM content WHERE kind = 'decision'");
    const auto before = told(), written = rows();
    for (const char* kind : {"publication", "comment", "alert", "alert-end", "chat", "chat-post", "letter", "letter-answer"})
        BOOST_TEST(before.find(fmt::format(" {} «", kind)) != std::string::npos, kind);
    go_back_and_migrate();
    BOOST_TEST(rows() == written);
    BOOST_TEST(told() == before);
}

BOOST_AUTO_TEST_CASE(what_is_mended_is_what_the_sections_wrote) {
    const auto written = rows();
    db().run("UPDATE activity SET content_id = NULL, while_open = 0");
    db().run("UPDATE watch SET content_id = NULL");
    db().run("DELETE FROM content");
    town::mend_content(db(), app->kinds);
    BOOST_TEST(rows() == written);
}

BOOST_AUTO_TEST_CASE(each_hears_of_what_he_may_know_and_no_more) {
    BOOST_TEST(told(newcomer).find("Pour les citoyens") == std::string::npos);
    for (const auto who : {claire, yanis, newcomer}) {
        BOOST_TEST(told(who).find("Demain") == std::string::npos);
        BOOST_TEST(told(who).find("Retirée") == std::string::npos);
        BOOST_TEST(told(who).find(" alert «Coupure") == std::string::npos, "it is over, and only its end is told");
        BOOST_TEST(told(who).find(" alert «Inondation»") != std::string::npos);
    }
    BOOST_TEST(told(claire).find(" letter-answer «Un lampadaire»") != std::string::npos);
    BOOST_TEST(told(delegate).find(" letter «Un lampadaire»") != std::string::npos);
    BOOST_TEST(told(delegate).find("letter-answer") == std::string::npos, "she alone is answered");
    BOOST_TEST(told(claire).find(" chat-post «") != std::string::npos);
    BOOST_TEST(told(yanis).find(" chat-post «") == std::string::npos, "his question was hidden");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_gone_from_list_bell_digest_and_mail_by_its_row_alone) {
    const auto id = db().value<town::ActivityId>("SELECT MIN(id) FROM activity WHERE kind = 'comment'");
    const auto before = town::unread(db(), mayor, now);
    BOOST_TEST(told(mayor).find(" comment «Marché»") != std::string::npos);
    db().run("UPDATE publication SET deleted_at = :now WHERE id = :id", now, market);
    town::write_content(db(), *feed::publication_news.content, market.value);
    BOOST_TEST(told(mayor).find("Marché") == std::string::npos);
    BOOST_TEST(told(claire).find("Marché") == std::string::npos);
    BOOST_TEST(town::unread(db(), mayor, now) == before - 1);
    BOOST_TEST(!town::find_notification(db(), app->kinds, mayor, id, now));
    for (const auto& one : town::notifications_between(db(), app->kinds, mayor, now - base::day, now,
                                                       town::Channel::mail, town::Cadence::daily))
        BOOST_TEST(one.title != "Marché");
}

BOOST_AUTO_TEST_SUITE_END()
