#include "chat/chatting.hpp"

using namespace test;

BOOST_FIXTURE_TEST_SUITE(chat_routes, ChatPages)

BOOST_AUTO_TEST_CASE(the_mayor_opens_a_room_and_everybody_sees_that_it_is_open) {
    BOOST_TEST(visitor.get(home).shows("Pas de direct en ce moment"));
    BOOST_TEST(!claire_browser.get(home).shows("Ouvrir un direct"));
    BOOST_TEST(helene.get(home).shows("Ouvrir un direct"));
    BOOST_TEST(helene.get(home + "/ouvrir").shows("Que deviennent les messages à la fin ?"));
    const auto opened = helene.post_and_follow(home, form);
    BOOST_TEST(opened.shows("Le direct est ouvert"));
    BOOST_TEST(opened.shows("Jusqu'à 18 h 30"));
    BOOST_TEST(visitor.get(home).shows("Parlons du budget"));
    BOOST_TEST(visitor.get(home).shows("connectez-vous pour entrer"));
    BOOST_TEST(noe_browser.get(home).shows("voir comment le devenir"));
    BOOST_TEST(claire_browser.get(home).shows("Entrer dans le direct"));
    BOOST_TEST(claire_browser.get("/notifications")
                   .shows("Le direct avec le maire de Bourg-les-Tilleuls est ouvert"));
    BOOST_TEST(helene.get(std::string{"/mairie/"} + town_path + "/journal").shows("a ouvert un direct"));
    const auto again = helene.post(home, with("form_id", "g"));
    BOOST_TEST(again.status == 422);
    BOOST_TEST(again.shows("Un direct est déjà ouvert"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_the_form_is_said_beside_it) {
    const auto refused = [&](const std::string& name, const std::string& value) {
        auto answer = helene.post(home, with(name, value));
        BOOST_TEST(answer.status == 422);
        return answer;
    };
    BOOST_TEST(refused("title", " ").shows("Dites de quoi on va parler."));
    BOOST_TEST(refused("closes-at", "").shows("Choisissez le jour et l'heure de fin."));
    BOOST_TEST(refused("closes-at", "2026-11-20T09:12").shows("Cette heure est déjà passée"));
    BOOST_TEST(refused("closes-at", "2027-11-20T09:12").shows("Un direct dure un mois au plus"));
    BOOST_TEST(refused("record", "").shows("Choisissez si les messages sont gardés"));
    BOOST_TEST(refused("record", "").shows("Parlons du budget"));
    BOOST_TEST(refused("slow", "7").shows("Choisissez un rythme"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM chat") == 0);
}

BOOST_AUTO_TEST_CASE(only_who_may_publish_opens_and_closes_and_only_citizens_enter) {
    db().run("UPDATE role SET rights = 64 WHERE member_id = :id", delegate);
    const auto id = open();
    for (auto* who : {&claire_browser, &paul}) {
        BOOST_TEST(who->get(home + "/ouvrir").status == 404);
        BOOST_TEST(who->post(home, form).status == 404);
        BOOST_TEST(who->get(path(id) + "/fermer").status == 404);
        BOOST_TEST(who->post(path(id) + "/fermer").status == 404);
        BOOST_TEST(who->get(path(id)).status == 200);
    }
    for (const char* tail : {"", "/ecrire", "/questions"}) {
        BOOST_TEST(visitor.get(path(id) + tail).status == 303);
        BOOST_TEST(noe_browser.get(path(id) + tail).status == 403);
    }
    BOOST_TEST(helene.get(path(id) + "/fermer").shows("restent lisibles par les citoyens"));
    BOOST_TEST(helene.post_and_follow(path(id) + "/fermer").shows("Le direct est fermé."));
    BOOST_TEST(helene.get(path(id) + "/fermer").status == 303);
    BOOST_TEST(claire_browser.get(home).shows("Directs passés"));
    BOOST_TEST(!visitor.get(home).shows("Directs passés"));
}

BOOST_AUTO_TEST_CASE(names_and_the_town_hall_s_messages_are_read_as_such) {
    const auto id = open();
    db().run("UPDATE member SET short_name = 1 WHERE id = :id", yanis);
    write(yanis_browser, id, "Bonjour **tous** <b>");
    write(paul, id, "Bonjour Yanis");
    const auto page = claire_browser.get(path(id));
    BOOST_TEST(page.shows("Yanis B."));
    BOOST_TEST(page.shows("Bonjour **tous** &lt;b&gt;"));
    BOOST_TEST(page.body.find("<b>") == std::string::npos);
    BOOST_TEST(page.shows("class=\"from-team\""));
    BOOST_TEST(page.shows("Paul Aubry"));
    BOOST_TEST(helene.get(path(id)).shows("Yanis Benali"));
    BOOST_TEST(page.shows("3 personnes connectées")); // who wrote is there too
}

BOOST_AUTO_TEST_CASE(questions_are_put_supported_and_answered) {
    const auto id = open();
    write(yanis_browser, id, "Et le pont ?", {{"question", "1"}});
    const auto asked = room(id).newest;
    const auto support = fmt::format("{}/questions/{}", path(id), asked.value);
    BOOST_TEST(claire_browser.post(support + "/soutenir").location == path(id) + "#questions");
    BOOST_TEST(claire_browser.get(path(id)).shows("2 voix"));
    BOOST_TEST(claire_browser.get(path(id)).shows("Vous soutenez"));
    BOOST_TEST(by_htmx(claire_browser, support + "/ne-plus-soutenir").shows("1 voix"));
    BOOST_TEST(noe_browser.post(support + "/soutenir").status == 403);
    BOOST_TEST(
        claire_browser.post(fmt::format("{}/questions/{}/soutenir", path(id), asked.value + 5)).status ==
        404);
    const auto answering = helene.get(fmt::format("{}/ecrire?citer={}", path(id), asked.value));
    BOOST_TEST(answering.shows("En réponse à"));
    BOOST_TEST(answering.hidden("quoted") == std::to_string(asked.value));
    write(helene, id, "Il rouvre lundi.", {{"quoted", std::to_string(asked.value)}});
    tell_watchers();
    BOOST_TEST(yanis_browser.get("/notifications")
                   .shows("La mairie de Bourg-les-Tilleuls a répondu à votre question"));
    const auto answer = room(id).newest;
    const auto lead = yanis_browser.get(fmt::format("{}/messages/{}", home, answer.value));
    BOOST_TEST(lead.location == fmt::format("{}/messages/{}", path(id), answer.value));
    BOOST_TEST(yanis_browser.visit(lead.location).shows("Il rouvre lundi."));
    BOOST_TEST(claire_browser.get(path(id)).shows("réponse donnée"));
    BOOST_TEST(claire_browser.get(path(id) + "/questions").shows("Lire la réponse"));
}

BOOST_AUTO_TEST_CASE(all_questions_are_paged_in_their_order) {
    const auto id = open();
    for (int i = 1; i <= chat::questions_per_page + 3; ++i)
        ask(i % 2 ? claire : yanis, id, fmt::format("Q{}.", i));
    const auto page = claire_browser.get(path(id) + "/questions");
    BOOST_TEST(page.shows("Q50."));
    BOOST_TEST(!page.shows("Q51."));
    const auto last = db().value<std::int64_t>("SELECT MIN(post_id) + 49 FROM chat_question");
    const auto next = claire_browser.get(fmt::format("{}/questions?apres=1-{}", path(id), last));
    BOOST_TEST(next.shows("Q51."));
    BOOST_TEST(next.shows("Q53."));
    BOOST_TEST(!next.shows("Q50."));
}

BOOST_AUTO_TEST_CASE(a_record_is_read_from_its_beginning_by_pages) {
    const auto id = open();
    for (int i = 1; i <= chat::posts_shown + 5; ++i) say(claire, id, fmt::format("Mot {}.", i));
    const auto live = claire_browser.get(path(id));
    BOOST_TEST(live.shows("Mot 55."));
    BOOST_TEST(!live.shows("Mot 5."));
    const auto older = claire_browser.get(
        fmt::format("{}?avant={}", path(id), room(id).newest.value - chat::posts_shown + 1));
    BOOST_TEST(older.shows("Mot 5."));
    BOOST_TEST(older.shows("revenir aux derniers messages"));
    BOOST_TEST(!older.shows("http-equiv"));
    chat::close(db(), reader(mayor), town_code, id, now);
    const auto record = claire_browser.get(path(id));
    BOOST_TEST(record.shows("Messages précédents"));
    BOOST_TEST(record.body.find("Mot 54.") < record.body.find("Mot 55."));
    BOOST_TEST(!record.shows("Écrire un message"));
}

BOOST_AUTO_TEST_CASE(nothing_is_attached_to_what_is_said_in_a_live_chat) {
    const auto id = open();
    const auto page = claire_browser.get(path(id));
    BOOST_TEST(page.body.find("type=\"file\"") == std::string::npos);
    for (auto* who : {&claire_browser, &helene}) BOOST_TEST(who->get(path(id) + "/fichiers/1").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
