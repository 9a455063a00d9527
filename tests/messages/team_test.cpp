#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace test::writing;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(messages_team, Writing)

BOOST_AUTO_TEST_CASE(the_longest_waiting_letter_is_first_and_its_delay_is_shown) {
    const auto old = begun("Vieux sujet");
    now += 6 * base::day;
    begun("Sujet neuf");
    const auto shown = samis.get(inbox);
    BOOST_TEST(shown.shows("attend une réponse depuis 6 jours"));
    BOOST_TEST(shown.shows("depuis moins d'un jour"));
    BOOST_TEST(shown.body.find("Vieux sujet") < shown.body.find("Sujet neuf"));
    BOOST_TEST(samis.get(old).shows("attend une réponse depuis 6 jours"));
    BOOST_TEST(helene.get(std::string{"/mairie/"} + test::town_path).shows("messages sans réponse"));
    BOOST_TEST(!paul.get(std::string{"/mairie/"} + test::town_path).shows("message sans réponse"));
    // A second letter does not make the first one younger; an answer ends the wait, and a new one begins.
    say(citizen, old, "Toujours rien ?");
    BOOST_TEST(samis.get(old).shows("depuis 6 jours"));
    say(samis, old, "Pardon, demain.");
    BOOST_TEST(!samis.get(inbox).shows("Vieux sujet"));
    now += 2 * base::day;
    say(citizen, old, "Et alors ?");
    BOOST_TEST(samis.get(old).shows("depuis moins d'un jour"));
}

BOOST_AUTO_TEST_CASE(what_waits_is_counted_anew_when_a_letter_is_taken_back_or_hidden) {
    const auto page = begun();
    samis.get(page);
    say(samis, page, "C’est noté.");
    say(citizen, page, "Idiots !");
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    helene.post(post_path(page) + "/masquer", {{"reason", "1"}});
    BOOST_TEST(!samis.get(inbox).shows("Lampadaire éteint"));
    say(citizen, page, "Pardon.");
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(citizen.post(post_path(page) + "/supprimer").status == 303);
    BOOST_TEST(!samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(!samis.get(inbox + "?etat=toutes").shows("Non lu"));
    // A conversation of which nothing is left is nobody's work.
    const auto lone = begun("Repenti");
    citizen.post(post_path(lone) + "/supprimer");
    BOOST_TEST(!samis.get(inbox + "?etat=toutes").shows("Repenti"));
    BOOST_TEST(citizen.get(lone).status == 200);
}

BOOST_AUTO_TEST_CASE(every_opening_by_the_team_is_noted_and_no_other) {
    const auto page = begun();
    citizen.get(page);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
    BOOST_TEST(!citizen.get(page).shows("Ouvert par la mairie"));
    samis.get(inbox); // subjects alone are no letter
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
    samis.get(page);
    samis.get(page);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 1); // one visit
    helene.get(post_path(page));
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 2); // by whatever address
    now += base::hour;
    samis.get(page);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading WHERE member_id = :id", sami) == 2);
    const auto seen = samis.get(page);
    BOOST_TEST(seen.shows("<li>Sami Roux, <time"));
    BOOST_TEST(seen.shows("<li>Hélène Marchand, <time"));
    // The person learns when, not who.
    const auto own = citizen.get(page);
    BOOST_TEST(own.shows("Ouvert par la mairie le vendredi 20 novembre 2026 à 9 h 12"));
    BOOST_TEST(!own.shows("Sami"));
    BOOST_TEST(samis.get(inbox).shows("lu par Sami Roux"));
    say(citizen, page, "Encore un mot.");
    BOOST_TEST(samis.get(inbox).shows("Non lu"));
    BOOST_TEST(!citizen.get(page).shows("Ouvert par la mairie"));
}

BOOST_AUTO_TEST_CASE(the_desk_shows_how_a_letter_begins_and_only_its_answer_from_there_counts_as_opening_it) {
    const auto page = begun();
    say(citizen, page, "Encore un mot. " + std::string(300, 'a') + " Point final");
    const auto desk = std::string{"/mairie/"} + test::town_path;
    const auto shown = samis.get(desk);
    BOOST_TEST((shown.shows("Encore un mot") && !shown.shows("Point final")));
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
    BOOST_TEST(!citizen.get(page).shows("Ouvert par la mairie"));
    say(samis, page, "C’est noté.");
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading WHERE member_id = :id", sami) == 1);
}

BOOST_AUTO_TEST_CASE(a_short_letter_is_read_whole_on_the_desk_without_being_opened_and_of_a_long_one_two_hundred_characters) {
    begun("Lampadaire", "Le lampadaire du 12, rue des Lilas est éteint.");
    begun("Trottoir", "Bonjour. " + std::string(210, 'o') + " La suite");
    const auto shown = samis.get(std::string{"/mairie/"} + test::town_path);
    BOOST_TEST(shown.shows("Le lampadaire du 12, rue des Lilas est éteint."));
    BOOST_TEST((shown.shows("Bonjour") && !shown.shows(std::string(200, 'o')) && !shown.shows("La suite")));
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
}

BOOST_AUTO_TEST_CASE(a_reading_that_cannot_be_noted_shows_nothing) {
    const auto page = begun();
    db().run("DROP TABLE letter_reading");
    const auto answer = samis.get(page);
    BOOST_TEST(answer.status >= 500);
    BOOST_TEST(!answer.shows("lampadaire"));
}

BOOST_AUTO_TEST_CASE(notes_are_between_colleagues_and_nowhere_else) {
    const auto page = begun();
    const web::Fields note{{"note", "Elle a déjà appelé deux fois."}, {"form_id", "n1"}};
    BOOST_TEST(samis.post_and_follow(page + "/notes", note).shows("Elle a déjà appelé deux fois."));
    samis.post(page + "/notes", note);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_note") == 1);
    BOOST_TEST(helene.get(page).shows("Elle a déjà appelé"));
    BOOST_TEST(!citizen.get(page).shows("Elle a déjà appelé"));
    BOOST_TEST(citizen.get(home + "?q=appel%C3%A9").shows("Rien ne contient"));
    BOOST_TEST(mails().size() == 1u); // the receipt alone
}

BOOST_AUTO_TEST_CASE(a_conversation_is_given_to_a_colleague_who_may_answer_or_to_nobody) {
    const auto page = begun();
    BOOST_TEST(!samis.get(page).shows("Paul Aubry"));
    BOOST_TEST(samis.post(page + "/attribuer", {{"colleague", std::to_string(delegate.value)}}).status ==
               404);
    BOOST_TEST(samis.post(page + "/attribuer", {{"colleague", std::to_string(claire.value)}}).status == 404);
    const web::Fields to_helene{{"colleague", std::to_string(mayor.value)}};
    BOOST_TEST(samis.post(page + "/attribuer", to_helene).status == 303);
    BOOST_TEST(helene.get(inbox + "?etat=moi").shows("Lampadaire éteint"));
    BOOST_TEST(!samis.get(inbox + "?etat=moi").shows("Lampadaire éteint"));
    BOOST_TEST(samis.get(inbox).shows("suivi par Hélène Marchand"));
    BOOST_TEST(!citizen.get(page).shows("Hélène"));
    samis.post(page + "/attribuer", {{"colleague", std::to_string(sami.value)}});
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id", sami);
    BOOST_TEST(!helene.get(inbox).shows("suivi par")); // who may answer no longer takes care of nothing
    helene.post(page + "/attribuer", {{"colleague", ""}});
    BOOST_TEST(number("SELECT COUNT(*) FROM letter WHERE assigned_to IS NOT NULL") == 0);
    BOOST_TEST(helene.get(std::string{"/mairie/"} + test::town_path + "/journal")
                   .shows("a attribué une conversation"));
}

BOOST_AUTO_TEST_CASE(a_closed_conversation_opens_again_with_a_letter_of_the_person) {
    const auto page = begun();
    BOOST_TEST(samis.post_and_follow(page + "/clore").shows("La conversation est close."));
    BOOST_TEST(!samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(samis.get(inbox + "?etat=closes").shows("Lampadaire éteint"));
    BOOST_TEST(citizen.get(page).shows("la conversation est alors rouverte"));
    now += 3 * base::day;
    BOOST_TEST(say(citizen, page, "Il est de nouveau éteint.").status == 303);
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(samis.get(page).shows("depuis moins d'un jour")); // what was closed is not owed any more
    samis.post(page + "/clore");
    samis.post(page + "/rouvrir");
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(number("SELECT COUNT(*) FROM audit WHERE act IN ('letter.close', 'letter.reopen')") == 3);
}

BOOST_AUTO_TEST_CASE(canned_answers_fill_the_form_and_are_the_commune_s_own) {
    const auto answers = inbox + "/reponses-types";
    const web::Fields one{
        {"title", "Éclairage"}, {"text", "Bonjour, notre électricien passe le jeudi."}, {"form_id", "c"}};
    BOOST_TEST(samis.post_and_follow(answers, one).shows("notre électricien"));
    samis.post(answers, one);
    BOOST_TEST(number("SELECT COUNT(*) FROM canned_answer") == 1);
    const auto page = begun();
    const auto id = number("SELECT MAX(id) FROM canned_answer");
    BOOST_TEST(samis.get(page).shows("Insérer dans la réponse"));
    const web::Fields chosen{{"modele", std::to_string(id)}, {"text", "Madame,"}};
    const auto filled = samis.post(page + "/inserer", chosen);
    BOOST_TEST(filled.status == 200);
    BOOST_TEST(
        filled.shows("Madame,\n\nBonjour, notre électricien passe le jeudi.")); // what was written stays
    BOOST_TEST(citizen.post(page + "/inserer", chosen).status == 404);
    BOOST_TEST(!citizen.get(page).shows("Insérer"));
    BOOST_TEST(samis.post(fmt::format("{}/{}", answers, id), {{"title", "Éclairage"}, {"text", ""}}).status ==
               422);
    samis.post(fmt::format("{}/{}", answers, id),
               {{"title", "Éclairage"}, {"text", "Il passe le vendredi."}});
    BOOST_TEST(samis.get(answers).shows("Il passe le vendredi."));
    for (auto* who : {&citizen, &paul}) BOOST_TEST(who->get(fmt::format("{}/{}", answers, id)).status == 404);
    samis.post(fmt::format("{}/{}/supprimer", answers, id));
    BOOST_TEST(number("SELECT COUNT(*) FROM canned_answer") == 0);
    BOOST_TEST(number("SELECT COUNT(*) FROM audit WHERE act LIKE 'canned.%'") == 3);
    // Another commune's are out of reach.
    const auto luc = member("luc@pres.test", "Luc", "Moreau", test::village_code, false);
    db::Transaction transaction{db()};
    town::appoint_mayor(db(), luc, test::village_code, now);
    transaction.commit();
    samis.post(answers, {{"title", "Neuve"}, {"text", "Texte"}, {"form_id", "d"}});
    Browser next_door{*this};
    next_door.sign_in(luc);
    const auto there = fmt::format("/messagerie/{}/reponses-types/{}", test::village_path,
                                   number("SELECT MAX(id) FROM canned_answer"));
    BOOST_TEST(next_door.get(there).status == 404);
    BOOST_TEST(next_door.post(there + "/supprimer").status == 404);
    BOOST_TEST(next_door.get(page).status == 404);
    BOOST_TEST(number("SELECT COUNT(*) FROM canned_answer") == 1);
}

BOOST_AUTO_TEST_CASE(the_conversation_stays_for_the_town_when_its_author_is_gone) {
    const auto page = begun();
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, claire);
    const auto shown = samis.get(page);
    BOOST_TEST(shown.shows("elle ne lirait pas de réponse"));
    BOOST_TEST(shown.shows("Le lampadaire du 12"));
    BOOST_TEST(!shown.shows("Envoyer</button>"));
    BOOST_TEST(say(samis, page, "Bonjour").status == 422);
    BOOST_TEST(posts() == 1);
}

BOOST_AUTO_TEST_CASE(each_side_flags_the_other_and_only_who_may_read_hears_of_it) {
    const auto page = begun();
    const auto letter_post = post_path(page);
    BOOST_TEST(citizen.get(letter_post + "/signaler").status == 404); // one's own
    say(samis, page, "Débrouillez-vous.");
    const auto answer = post_path(page);
    const web::Fields flag{{"reason", "1"}, {"good-faith", "1"}};
    BOOST_TEST(helene.post(answer + "/signaler", flag).status == 404); // a colleague's
    BOOST_TEST(citizen.post(answer + "/signaler", flag).status == 200);
    BOOST_TEST(samis.post(letter_post + "/signaler", flag).status == 200);
    const auto flags = std::string{"/mairie/"} + test::town_path + "/signalements";
    BOOST_TEST(helene.get(flags).shows(answer));
    BOOST_TEST(!paul.get(flags).shows(page));
    BOOST_TEST(paul.get(fmt::format("{}/{}", flags, number("SELECT MIN(id) FROM flag"))).status == 404);
    BOOST_TEST(helene.post(answer + "/masquer", {{"reason", "1"}}).status == 303);
    BOOST_TEST(!citizen.get(page).shows("Débrouillez-vous"));
    BOOST_TEST(number("SELECT COUNT(*) FROM flag WHERE state = 2") == 1);
    BOOST_TEST(helene.get(std::string{"/mairie/"} + test::town_path + "/journal")
                   .shows("a masqué un message privé"));
}

BOOST_AUTO_TEST_CASE(the_inbox_is_paged_by_key_in_each_of_its_views) {
    for (int i = 1; i <= 25; ++i) {
        now += 5 * base::hour; // five a day
        const auto page = begun(fmt::format("Sujet n{}.", i));
        samis.post(page + "/attribuer", {{"colleague", std::to_string(sami.value)}});
    }
    const auto pages_of = [&](const std::string& state) {
        std::set<std::string> seen;
        std::string next = inbox + "?etat=" + state;
        for (int pages = 0; pages < 3; ++pages) {
            const auto shown = samis.get(next);
            for (int i = 1; i <= 25; ++i)
                if (const auto subject = fmt::format("Sujet n{}.", i); shown.shows(subject))
                    BOOST_TEST(seen.insert(subject).second, subject);
            const auto at = shown.body.find("avant=");
            if (at == std::string::npos) break;
            next = inbox + "?etat=" + state + "&" + shown.body.substr(at, shown.body.find('"', at) - at);
        }
        return seen.size();
    };
    for (const auto* state : {"attente", "moi", "toutes"}) BOOST_TEST(pages_of(state) == 25u, state);
    db().run("UPDATE letter SET closed_at = :now", now);
    BOOST_TEST(pages_of("closes") == 25u);
    BOOST_TEST(pages_of("attente") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
