// Who answers in a live chat in the name of the town hall, and what people read of it elsewhere.
#include "chat/chatting.hpp"
#include "chores/delivery/compose.hpp"

using namespace test;

namespace {

struct Voices : ChatPages {
    void rights(int bits) { db().run("UPDATE role SET rights = :r WHERE member_id = :id", bits, delegate); }
    std::string journal() { return std::string{"/mairie/"} + town_path + "/journal"; }
    /// What a mail about that activity would say: text and HTML.
    std::string mail_about(town::MemberId who, const char* kind) {
        for (const auto* topic : {"group", "post"})
            town::prefer(db(), who, choice(topic), town::Channel::mail, town::Cadence::at_once);
        chores::outbox::Item item;
        item.member = who;
        item.activity = db().value<town::ActivityId>("SELECT MAX(id) FROM activity WHERE kind = :kind",
                                                     std::string{kind});
        const auto letter = chores::compose_email(*app, item);
        return letter ? letter->subject + "\n" + letter->text + letter->html : "";
    }
    std::string digest(town::MemberId who) {
        for (const auto* topic : {"group", "post"})
            town::prefer(db(), who, choice(topic), town::Channel::mail, town::Cadence::daily);
        chores::outbox::Item item;
        item.member = who;
        item.cadence = town::Cadence::daily;
        item.period_end = now;
        const auto letter = chores::compose_email(*app, item);
        return letter ? letter->text + letter->html : "";
    }
    static bool says(const std::string& text, const char* words) {
        Answer page;
        page.body = text;
        return page.shows(words);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chat_voice, Voices)

BOOST_AUTO_TEST_CASE(only_who_may_publish_answers_the_mayor_s_questions_and_it_stands_in_the_journal) {
    const auto id = open();
    const auto asked = ask(claire, id, "Et le pont ?");
    const web::Fields quoting{{"quoted", std::to_string(asked.value)}};
    rights(town::Right::moderate);
    db().run("INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at) "
             "VALUES (:id, :code, 1, :now, :now)",
             delegate, town_code, now);
    BOOST_TEST(!paul.get(path(id)).shows("Répondre à Claire Fontaine</a></div>"));
    write(paul, id, "Je crois que oui", quoting);
    const auto aside = *town::find_post(db(), id, room(id).newest);
    BOOST_TEST(aside.body == "Je crois que oui");
    BOOST_TEST(!aside.team);
    BOOST_TEST(texts(id, claire) == "Et le pont ? 1+, ");
    BOOST_TEST(!helene.get(journal()).shows("a répondu à une question dans un direct"));
    rights(town::Right::publish);
    write(paul, id, "Il rouvre lundi.", quoting);
    BOOST_TEST(town::find_post(db(), id, room(id).newest)->team);
    BOOST_TEST(texts(id, claire) == "Et le pont ? 1+ répondue, ");
    BOOST_TEST(helene.get(journal()).shows("Paul Aubry</strong> a répondu à une question dans un direct"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act = 'chat.answer'") == 1);
    write(paul, id, "Bonne soirée");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act = 'chat.answer'") == 1);
}

BOOST_AUTO_TEST_CASE(a_delegate_without_that_right_asks_as_a_citizen_or_only_reads) {
    const auto id = open();
    rights(town::Right::moderate);
    const auto refused = write(paul, id, "Un long texte");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Votre délégation ne comprend pas le droit de publier"));
    BOOST_TEST(refused.shows("Un long texte</textarea>"));
    BOOST_TEST(room(id).posts == 0);
    db().run("INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at) "
             "VALUES (:id, :code, 1, :now, :now)",
             delegate, town_code, now);
    BOOST_TEST(paul.get(path(id) + "/ecrire").shows("une question pour le maire"));
    write(paul, id, "Et la piscine ?", {{"question", "1"}});
    BOOST_TEST(texts(id, delegate) == "Et la piscine ? 1+, ");
}

BOOST_AUTO_TEST_CASE(a_mail_about_a_live_chat_speaks_of_no_group) {
    const auto id = open();
    const auto opening = mail_about(claire, "chat");
    BOOST_TEST(says(opening, "Le direct avec le maire de Bourg-les-Tilleuls est ouvert"));
    BOOST_TEST(says(opening, "« Parlons du budget »"));
    const auto asked = ask(claire, id, "Et le pont ?");
    now += 5;
    say(mayor, id, "Il rouvre lundi.", false, asked);
    tell_watchers();
    const auto answer = mail_about(claire, "chat-post"), both = digest(claire);
    BOOST_TEST(says(answer, "La mairie de Bourg-les-Tilleuls a répondu à votre question"));
    BOOST_TEST(says(both, "Le direct avec le maire de Bourg-les-Tilleuls est ouvert"));
    BOOST_TEST(says(both, "a répondu à votre question dans le direct « Parlons du budget »"));
    for (const auto& text : {opening, answer, both}) BOOST_TEST(!says(text, "un groupe"));
}

BOOST_AUTO_TEST_CASE(one_is_not_several) {
    const auto id = open();
    say(claire, id, "Bonjour");
    const auto page = helene.get(path(id) + "/fermer");
    BOOST_TEST(page.shows("Les messages restent lisibles"));
    BOOST_TEST(!page.shows("1 message restent"));
    for (int i = 0; i < chat::names_shown; ++i) // and Claire
        chat::touch(db(), id, member(fmt::format("p{}@tilleuls.test", i), "P", "Martin"), now);
    BOOST_TEST(claire_browser.get(path(id)).shows("<li>et 1 autre</li>"));
}

BOOST_AUTO_TEST_SUITE_END()
