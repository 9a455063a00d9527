#include "chat/chatting.hpp"

using namespace test;

BOOST_FIXTURE_TEST_SUITE(chat_live, ChatPages)

BOOST_AUTO_TEST_CASE(without_javascript_the_page_comes_anew_and_one_writes_on_a_page_that_stays) {
    const auto id = open();
    const auto page = claire_browser.get(path(id));
    BOOST_TEST(page.shows("http-equiv=\"refresh\" content=\"20; url=" + path(id)));
    BOOST_TEST(!page.shows("<textarea")); // nothing to lose
    const auto form_page = claire_browser.get(path(id) + "/ecrire");
    BOOST_TEST(!form_page.shows("http-equiv"));
    BOOST_TEST(form_page.shows("<textarea"));
    const auto still = claire_browser.get(path(id) + "?arret=1");
    BOOST_TEST(!still.shows("http-equiv"));
    BOOST_TEST(!still.shows("every 2s"));
    BOOST_TEST(still.shows("Reprendre l'actualisation"));
    write(claire_browser, id, "Le premier");
    const auto read = write(yanis_browser, id, "Le second");
    BOOST_TEST(read.location == path(id));
    const auto body = claire_browser.get(path(id)).body;
    BOOST_TEST(body.find("Le second") < body.find("Le premier")); // the newest on top
}

BOOST_AUTO_TEST_CASE(a_poll_is_204_until_there_is_something_new_and_then_says_where_to_go_on) {
    const auto id = open();
    write(yanis_browser, id, "Le premier");
    const auto first = room(id).newest;
    const auto quiet = poll(claire_browser, id, first);
    BOOST_TEST(quiet.status == 204);
    BOOST_TEST(quiet.body.empty());
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM chat_guest WHERE member_id = :id", claire) == 0);
    BOOST_TEST(app->limits().value<int>("SELECT COUNT(*) FROM attempt WHERE hits > 1") == 0);
    write(yanis_browser, id, "Le second");
    const auto news = poll(claire_browser, id, first);
    BOOST_TEST(news.status == 200);
    BOOST_TEST(news.shows("Le second"));
    BOOST_TEST(!news.shows("Le premier"));
    BOOST_TEST(!news.shows("<!doctype"));
    BOOST_TEST(news.shows(fmt::format("/nouveau?apres={}&etat=0-0", room(id).newest.value)));
    BOOST_TEST(!news.shows("id=\"questions\""));
    write(yanis_browser, id, "Et le pont ?", {{"question", "1"}});
    BOOST_TEST(poll(claire_browser, id, first).shows("id=\"questions\""));
    BOOST_TEST(poll(claire_browser, id, room(id).newest, "0-1").status == 204);
    BOOST_TEST(
        poll(claire_browser, id, room(id).newest, "0-1", "&arret=1").shows("L'actualisation est arrêtée"));
    BOOST_TEST(poll(claire_browser, id, room(id).newest, "0-1", "&reprise=1").shows("every 2s"));
}

BOOST_AUTO_TEST_CASE(what_is_hidden_or_taken_back_leaves_the_open_pages_too) {
    const auto id = open();
    write(yanis_browser, id, "Bande de nuls");
    const auto insult = room(id).newest;
    write(claire_browser, id, "Oups");
    const auto slip = room(id).newest;
    const auto post = [&](PostId which) { return fmt::format("{}/messages/{}", path(id), which.value); };
    BOOST_TEST(claire_browser.post(post(insult) + "/masquer", {{"reason", "1"}}).status == 404);
    BOOST_TEST(helene.get(post(insult) + "/masquer").status == 200);
    BOOST_TEST(
        helene.post_and_follow(post(insult) + "/masquer", {{"reason", "1"}}).shows("Le texte est masqué"));
    const auto news = poll(claire_browser, id, slip);
    BOOST_TEST(news.shows("hx-swap-oob=\"innerHTML\""));
    BOOST_TEST(news.shows("Oups"));
    BOOST_TEST(!news.shows("Bande de nuls"));
    BOOST_TEST(yanis_browser.post(post(slip) + "/supprimer").status == 404);
    BOOST_TEST(claire_browser.post(post(slip) + "/supprimer").status == 303);
    BOOST_TEST(!poll(yanis_browser, id, slip, "1-0").shows("Oups"));
    BOOST_TEST(yanis_browser.get(post(insult)).status == 404);
    BOOST_TEST(claire_browser.get(post(insult) + "/signaler").status == 404);
    BOOST_TEST(helene.get(std::string{"/mairie/"} + town_path + "/journal").shows("a masqué un message"));
    BOOST_TEST(!mails().empty());
}

BOOST_AUTO_TEST_CASE(one_s_own_words_are_mended_for_a_while_and_the_open_pages_show_it) {
    const auto id = open();
    write(claire_browser, id, "Rendez-vous a 8 h");
    const auto last = room(id).newest;
    const auto edit = fmt::format("{}/messages/{}/modifier", path(id), last.value);
    BOOST_TEST(claire_browser.get(path(id)).shows("href=\"" + edit));
    BOOST_TEST(!yanis_browser.get(path(id)).shows(edit));
    BOOST_TEST(yanis_browser.get(edit).status == 404);
    BOOST_TEST(claire_browser.get(edit).shows("maxlength=\"500\""));
    const auto refused = claire_browser.post(edit, {{"text", std::string(501, 'e')}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Votre message dépasse 500 caractères"));
    BOOST_TEST(poll(yanis_browser, id, last).status == 204);
    BOOST_TEST(claire_browser.post(edit, {{"text", "Rendez-vous à 8 h"}}).status == 303);
    const auto news = poll(yanis_browser, id, last);
    BOOST_TEST(news.shows("Rendez-vous à 8 h"));
    BOOST_TEST(news.shows("· modifié"));
    BOOST_TEST(news.shows("hx-swap-oob=\"innerHTML\""));
    now += town::post_editable;
    BOOST_TEST(!claire_browser.get(path(id)).shows(edit));
    BOOST_TEST(claire_browser.post(edit, {{"text", "Rendez-vous à 9 h"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_question_that_others_may_support_stays_as_it_was_put) {
    const auto id = open();
    write(claire_browser, id, "Et le pont ?", {{"question", "1"}});
    const auto edit = fmt::format("{}/messages/{}/modifier", path(id), room(id).newest.value);
    BOOST_TEST(!claire_browser.get(path(id)).shows(edit));
    BOOST_TEST(claire_browser.get(edit).status == 404);
    const auto refused = claire_browser.post(edit, {{"text", "Et la mairie, quelle honte ?"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Et la mairie, quelle honte ?"), "the text is given back");
}

BOOST_AUTO_TEST_CASE(whatever_stops_a_message_its_text_is_kept) {
    const auto id = open(true, 30);
    const auto kept = [&](const Answer& answer, const char* sentence) {
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(answer.shows(sentence));
        BOOST_TEST(answer.shows("Ma longue phrase"));
    };
    write(claire_browser, id, "Bonjour");
    kept(write(claire_browser, id, "Ma longue phrase"), "attendez encore 30 secondes");
    kept(by_htmx(claire_browser, path(id) + "/messages", {{"text", "Ma longue phrase"}, {"form_id", "h"}}),
         "attendez encore");
    kept(write(yanis_browser, id, "Ma longue phrase" + std::string(500, 'e')), "dépasse 500 caractères");
    db().run("UPDATE citizenship SET state = 2 WHERE member_id = :id", yanis);
    kept(write(yanis_browser, id, "Ma longue phrase"), "vous ne l'êtes pas ou plus");
    db().run("UPDATE citizenship SET state = 1 WHERE member_id = :id", yanis);
    chat::close(db(), reader(mayor), town_code, id, now);
    kept(write(yanis_browser, id, "Ma longue phrase"), "Le direct vient de se terminer");
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, yanis);
    const auto blocked =
        write(yanis_browser, id, "Ma longue phrase, écrite quand on m'a bloqué, et que je garde");
    BOOST_TEST(blocked.status == 401);
    BOOST_TEST(blocked.shows("Ma longue phrase"));
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_of_messages_the_text_is_kept_too) {
    const auto id = open();
    for (int i = 0; i < 120; ++i) BOOST_REQUIRE_EQUAL(write(claire_browser, id, "Mot").status, 303);
    const auto refused = write(claire_browser, id, "Le mot de trop");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Le mot de trop"));
    BOOST_TEST(refused.shows("attendez quelques minutes"));
}

BOOST_AUTO_TEST_CASE(with_htmx_the_form_comes_back_empty_and_the_page_asks_at_once) {
    const auto id = open();
    const auto form_alone = by_htmx(claire_browser, path(id) + "/ecrire?text=Je+commence", {}, false);
    BOOST_TEST(form_alone.shows("Je commence"));
    BOOST_TEST(form_alone.shows("hx-swap-oob=\"true\""));
    BOOST_TEST(!form_alone.shows("<!doctype"));
    const auto sent =
        by_htmx(claire_browser, path(id) + "/messages", {{"text", "Bonjour"}, {"form_id", "a"}});
    BOOST_TEST(sent.status == 200);
    BOOST_TEST(sent.header("HX-Trigger") == "nouveau");
    BOOST_TEST(!sent.shows("Bonjour"));
    BOOST_TEST(sent.shows("Message envoyé."));
    BOOST_TEST(claire_browser.get(path(id)).shows("Bonjour"));
}

BOOST_AUTO_TEST_CASE(an_error_takes_the_place_of_nothing_on_a_page_where_somebody_writes) {
    const auto id = open();
    for (const char* tail : {"/nouveau", "/presents"}) {
        const auto gone = by_htmx(claire_browser, path({id.value + 9}) + tail, {}, false);
        BOOST_TEST(gone.status == 404);
        BOOST_TEST(gone.body.empty());
        BOOST_TEST(gone.header("HX-Retarget").empty());
    }
    // Who is logged out or no longer a citizen hears it in place; nothing of the room, nor whether there is
    // one.
    for (auto* who : {&visitor, &noe_browser}) {
        const auto out = poll(*who, id, {});
        BOOST_TEST(out.status == 200);
        BOOST_TEST(out.shows("les nouveaux messages n'arrivent plus"));
        BOOST_TEST(!out.shows("hx-trigger"));
        BOOST_TEST(poll(*who, {id.value + 9}, {}).shows("les nouveaux messages n'arrivent plus"));
        BOOST_TEST(by_htmx(*who, path(id) + "/presents", {}, false).status == 204);
    }
}

BOOST_AUTO_TEST_CASE(a_poll_notices_the_end_and_takes_what_is_not_kept_off_the_page) {
    for (const bool kept : {true, false}) {
        const auto id = open(kept);
        write(claire_browser, id, "Un mot dit en direct");
        const auto last = room(id).newest;
        now += base::hour;
        const auto over = poll(claire_browser, id, last);
        BOOST_TEST(over.status == 200);
        BOOST_TEST(over.shows("Le direct est terminé"));
        BOOST_TEST(!over.shows("hx-trigger"));
        BOOST_TEST(over.shows("id=\"posts\"") == !kept);
        const auto page = claire_browser.get(path(id));
        BOOST_TEST(page.shows("Un mot dit en direct") == kept);
        BOOST_TEST(page.shows("ses messages ne sont pas gardés") == !kept);
        BOOST_TEST(!page.shows("http-equiv"));
        BOOST_TEST(claire_browser.get(path(id) + "/ecrire").status == 303);
        BOOST_TEST(claire_browser.get(path(id) + "/questions").status == (kept ? 200 : 404));
        BOOST_TEST(claire_browser.get(fmt::format("{}/messages/{}", path(id), last.value)).status ==
                   (kept ? 303 : 404));
    }
    helene.post(home, with("form_id", "new"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post WHERE body <> ''") == 1);
}

BOOST_AUTO_TEST_CASE(who_is_there_is_counted_and_named_for_the_citizens) {
    const auto id = open();
    yanis_browser.get(path(id));
    helene.get(path(id));
    const auto there = by_htmx(claire_browser, path(id) + "/presents", {}, false);
    BOOST_TEST(there.shows("3 personnes connectées"));
    BOOST_TEST(there.shows("Hélène Marchand"));
    BOOST_TEST(there.shows("Yanis Benali"));
    BOOST_TEST(there.header("Cache-Control").find("public") == std::string::npos);
    now += chat::here_for;
    BOOST_TEST(by_htmx(claire_browser, path(id) + "/presents", {}, false).shows("1 personne connectée"));
}

BOOST_AUTO_TEST_SUITE_END()
