// What one may not see answers exactly as what does not exist: on every route of every section that names a
// thing, for everybody who may not see it. A new route is tested from the day it stands in a table.
#include "hostile/unseen.hpp"

#include "lib/db/database.hpp"
#include "lib/town/thread.hpp"

using namespace test::unseen;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(hostile_unseen, Unseen)

BOOST_AUTO_TEST_CASE(drafts_scheduled_and_deleted_publications_do_not_exist_and_neither_do_their_pictures) {
    const auto draft = publish("Brouillon", "public", "draft");
    const auto scheduled = publish("Demain", "public", "later");
    const auto deleted = publish("Retirée", "public", "now");
    helene.post(path("/fil/{commune}/{id}/supprimer", deleted));
    const auto before = writes();
    hidden("draft", "/fil/{commune}/{id}", draft);
    hidden("scheduled", "/fil/{commune}/{id}", scheduled);
    hidden("deleted", "/fil/{commune}/{id}", deleted);
    BOOST_TEST(writes() == before);
    BOOST_TEST(helene.get(path("/fil/{commune}/{id}/image", draft)).status == 200);
}

BOOST_AUTO_TEST_CASE(what_is_for_citizens_does_not_exist_for_others_nor_do_its_picture_and_comments) {
    const auto ours = commented("citizens", "Merci de le dire entre nous");
    const auto sees = [](const Person& person, const web::Route&) {
        return person.name == "citizen" || person.name == "delegate without rights";
    };
    const auto before = writes();
    hidden("for citizens", "/fil/{commune}/{id}", ours, sees);
    hidden("comment for citizens", "{id}/messages/{post}", ours, sees);
    hidden("comment for citizens, where it was before", "{comment}", ours, sees);
    BOOST_TEST(writes() == before);
    BOOST_TEST(people[2].browser.get(path("/fil/{commune}/{id}/image", ours)).status == 200);
}

BOOST_AUTO_TEST_CASE(hidden_and_deleted_comments_do_not_exist_for_anybody_not_even_their_author) {
    const auto masked = commented("public", "Bande d'incapables"),
               withdrawn = commented("public", "Je me suis trompée");
    Browser claire_browser{*this};
    claire_browser.sign_in(claire);
    helene.post(path("/fil/{commune}/{id}/messages/{post}/masquer", masked), {{"reason", "1"}});
    claire_browser.post(path("/fil/{commune}/{id}/messages/{post}/supprimer", withdrawn));
    people.push_back({"author", claire_browser, true});
    const auto before = writes();
    // Who wants to change his own words reads again what he typed, whatever has become of them.
    const auto typed = [](const Person& person, const web::Route& route) {
        return person.name == "author" && route.path.ends_with("/modifier");
    };
    for (const auto* below : {"{id}/messages/{post}", "{comment}"}) {
        hidden("hidden comment", below, masked, typed);
        hidden("deleted comment", below, withdrawn, typed);
    }
    BOOST_TEST(writes() == before);
}

BOOST_AUTO_TEST_CASE(decisions_flags_people_links_and_sessions_of_others_do_not_exist) {
    const auto open = publish("Pour tous", "public", "now");
    const auto said = comment(open, "Bande d'incapables"), flagged = comment(open, "Encore un mot");
    const auto messages = path("/fil/{commune}/{id}/messages", open);
    helene.post(path(messages + "/{post}/masquer", said), {{"reason", "1"}});
    Browser{*this}.post(path(messages + "/{post}/signaler", flagged),
                        {{"reason", "1"}, {"good-faith", "1"}});
    helene.post(path("/mairie/{commune}/reglages/liens", 0),
                {{"label", "École"}, {"url", "https://ecole.test"}});
    const auto number = [&](const char* sql) { return db().value<std::int64_t>(sql); };
    const auto before = writes();
    hidden("decision", "{decision}", number("SELECT MAX(id) FROM moderation"));
    hidden("flag", "{flag}", number("SELECT MAX(id) FROM flag"));
    hidden("link", "{link}", number("SELECT MAX(id) FROM useful_link"));
    hidden("delegate", "{member}", delegate.value);
    hidden("who waits", "/citoyens/{id}", newcomer.value);
    hidden("citizen", "/citoyens/{id}", claire.value);
    hidden("session", "/sessions/{id}", number("SELECT id FROM session WHERE member_id = 1"));
    BOOST_TEST(writes() == before);
    BOOST_TEST(number("SELECT COUNT(*) FROM useful_link") == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM flag WHERE state = 0") == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM role WHERE ended_at IS NULL") == 4);
    BOOST_TEST(number("SELECT COUNT(*) FROM citizenship WHERE state = 0") == 1);
    BOOST_TEST(helene.get("/compte").status == 200);
}

BOOST_AUTO_TEST_CASE(an_alert_exists_in_its_own_commune_and_only_who_may_alert_ends_it) {
    const auto alert_in = [&](const char* code, const char* form_id) {
        return db().value<std::int64_t>(
            "INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, motive, author_id, "
            "sent_at, once) VALUES (:code, 1, 'Crue', 'la mairie', 'Montez', 'Crue', 'Le secret de la "
            "mairie.', "
            ":author, :now, :once) RETURNING id",
            code, mayor, now, form_id);
    };
    const auto there = alert_in(test::village_code, "1"), here = alert_in(test::town_code, "2");
    db().run("UPDATE alert SET ended_at = :now WHERE id = :id", now,
             here); // its banner names it on every page
    const auto running = alert_in(test::town_code, "3");
    const auto before = writes();
    hidden("alert of the village", "/alertes/{commune}/{id}", there,
           [](const Person& person, const web::Route&) { return !person.here; });
    hidden("end of an alert", "/alertes/{commune}/{id}/fin", here);
    hidden("district", "/quartiers/{id}",
           db().value<std::int64_t>(
               "INSERT INTO district (commune_code, name, name_key, streets) VALUES (:code, "
               "'Le secret', 'secret', 'rue du Four') RETURNING id",
               test::village_code),
           [](const Person& person, const web::Route&) { return !person.here; });
    for (auto& person : people) {
        person.browser.post(path("/alertes/{commune}/{id}/fin", running), {{"text", "Fini"}});
        const auto page = person.browser.get(path("/alertes/{commune}/{id}", running));
        BOOST_TEST(page.shows("En cours"));
        BOOST_TEST(!page.shows("Le secret de la mairie."));
    }
    BOOST_TEST(writes() == before);
}

BOOST_AUTO_TEST_CASE(no_route_that_names_a_thing_is_left_out) {
    const char* captures[] = {"/fil/{commune}/{id}",
                              "{comment}",
                              "{decision}",
                              "{flag}",
                              "{link}",
                              "{member}",
                              "/citoyens/{id}",
                              "/sessions/{id}",
                              "/alertes/{commune}/{id}",
                              "/quartiers/{id}",
                              "/groupes/{commune}/{group}",
                              "/direct/{commune}/{id}",
                              "/direct/{commune}/messages/{post}",
                              "/messagerie/{commune}/{id}",
                              "{canned}",
                              "/{place}"}; // the name of a commune: everybody's
    for (const auto& table : test::site())
        for (const auto& route : table) {
            auto rest = std::string{route.path};
            if (const auto commune = rest.find("{commune}"); commune != std::string::npos)
                rest.erase(commune, 9);
            if (rest.find('{') == std::string::npos) continue;
            BOOST_TEST(std::ranges::any_of(
                           captures, [&](auto c) { return route.path.find(c) != std::string_view::npos; }),
                       route.path << ": say above who may not see what it names");
        }
}

BOOST_AUTO_TEST_SUITE_END()
