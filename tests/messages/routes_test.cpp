#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace test::writing;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(messages_routes, Writing)

BOOST_AUTO_TEST_CASE(a_letter_arrives_and_its_answer_comes_back_in_the_same_window) {
    const auto form = citizen.get(home + "/nouveau?mairie=" + test::town_code);
    BOOST_TEST(form.shows("Hélène Marchand, maire de Bourg-les-Tilleuls"));
    BOOST_TEST(form.shows("5 Mo")); // before anything is chosen
    const auto page = begun();
    const auto sent = citizen.get(page);
    BOOST_TEST(sent.shows("Le lampadaire du 12, rue des Lilas est éteint."));
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(samis.get(inbox).shows("Claire Fontaine"));
    BOOST_TEST(samis.get(page).shows("De <strong>Claire Fontaine</strong>"));
    BOOST_TEST(say(samis, page, "Un électricien passe jeudi.").status == 303);
    const auto answered = citizen.get(page);
    BOOST_TEST(answered.shows("Un électricien passe jeudi."));
    BOOST_TEST(answered.shows("Sami Roux")); // who answers for the town hall has his whole name
    BOOST_TEST(citizen.get(home).shows("la mairie a répondu"));
    BOOST_TEST(!samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(samis.get(inbox + "?etat=toutes").shows("Lampadaire éteint"));
}

BOOST_AUTO_TEST_CASE(the_first_letter_gets_the_receipt_of_the_law_on_the_page_and_by_mail) {
    auto fields = letter("Permis de stationner");
    fields.emplace_back("official", "1");
    const auto page = page_of(citizen.post(home + "/nouveau", fields));
    const auto shown = citizen.get(page);
    for (const auto* part :
         {"Accusé de réception n°", "vendredi 20 novembre 2026 à 9 h 12", "Mairie de Bourg-les-Tilleuls",
          "1 place des Tilleuls, 99100 Bourg-les-Tilleuls", "02 99 00 00 01", "l'accusé de réception prévu par la loi",
          "Vous avez indiqué une demande officielle"})
        BOOST_TEST(shown.shows(part), part);
    const auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1u);
    BOOST_TEST(sent[0].to == "claire@tilleuls.test");
    BOOST_TEST(db().value<town::MemberId>("SELECT member_id FROM outbox WHERE to_address <> ''").value ==
               claire.value);
    for (const auto* part :
         {"vendredi 20 novembre 2026", "1 place des Tilleuls", "02 99 00 00 01", "accusé de réception prévu par la loi", "officielle"})
        BOOST_TEST(sent[0].body.find(part) != std::string::npos, part);
    BOOST_TEST(sent[0].link() == page);
    const auto all = sent[0].subject + sent[0].body;
    BOOST_TEST(all.find("lampadaire") == std::string::npos);
    BOOST_TEST(all.find("Permis") == std::string::npos);
    // The receipt stays what it was; no further letter gets one.
    db().run("UPDATE town_hall SET phone = '02 99 99 99 99'");
    say(citizen, page, "J’oubliais le plan.");
    BOOST_TEST(mails().empty());
    BOOST_TEST(citizen.get(page).shows("02 99 00 00 01"));
    const auto plain = begun();
    BOOST_TEST(!citizen.get(plain).shows("Vous avez indiqué une demande officielle"));
}

BOOST_AUTO_TEST_CASE(for_everybody_else_there_is_no_such_conversation) {
    const auto sent =
        citizen.post_file(home + "/nouveau", letter(), "files", "%PDF-1.7\n%%EOF\n", "plan.pdf");
    const auto page = page_of(sent), post = post_path(page);
    const auto file = fmt::format("{}/fichiers/{}", page, number("SELECT MAX(id) FROM attachment"));
    for (const auto& path : {page, post, file, post + "/modifier", post + "/signaler"}) {
        const auto answer = visitor.get(path);
        BOOST_TEST(answer.status == 303, path);
        BOOST_TEST(answer.location.starts_with("/connexion"), path);
        for (auto* who : {&neighbour, &paul}) BOOST_TEST(who->get(path).status == 404, path);
    }
    for (auto* who : {&neighbour, &paul}) {
        BOOST_TEST(who->get(inbox).status == 404);
        BOOST_TEST(who->get(inbox + "/reponses-types").status == 404);
        BOOST_TEST(say(*who, page, "Moi aussi").status == 404);
        for (const auto* act : {"/archiver", "/desarchiver", "/attribuer", "/notes", "/clore", "/rouvrir"})
            BOOST_TEST(who->post(page + act, {{"note", "x"}, {"form_id", "x"}}).status == 404, act);
        for (const auto* act : {"/supprimer", "/modifier", "/signaler", "/masquer"})
            BOOST_TEST(who->post(post + act, {{"text", "x"}, {"reason", "1"}, {"good-faith", "1"}}).status ==
                           404,
                       act);
        BOOST_TEST(who->get(post + "/masquer").status ==
                   404); // Paul moderates: who may not read may not hide
        BOOST_TEST(!who->get(home).shows("Lampadaire"));
    }
    BOOST_TEST(posts() == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
    for (auto* who : {&citizen, &samis, &helene}) {
        BOOST_TEST(who->get(page).status == 200);
        BOOST_TEST(who->get(file).status == 200);
        BOOST_TEST(who->get(file).header("Content-Disposition").find("plan.pdf") != std::string::npos);
    }
    BOOST_TEST(samis.get(post + "/masquer").status == 404); // he answers, but does not moderate
    BOOST_TEST(helene.get(post + "/masquer").status == 200);
    BOOST_TEST(citizen.post(page + "/clore").status == 404);
    BOOST_TEST(samis.post(page + "/archiver").status == 404);
}

BOOST_AUTO_TEST_CASE(nginx_sends_the_file_only_after_the_same_rule) {
    const auto page =
        page_of(citizen.post_file(home + "/nouveau", letter(), "files", "%PDF-1.7\n%%EOF\n", "plan.pdf"));
    const auto file = fmt::format("{}/fichiers/{}", page, number("SELECT MAX(id) FROM attachment"));
    citizen.extra["PARVIS_ACCEL"] = neighbour.extra["PARVIS_ACCEL"] = "on";
    BOOST_TEST(citizen.get(file).header("X-Accel-Redirect").starts_with("/_uploads/"));
    BOOST_TEST(citizen.get(file).header("Content-Disposition").starts_with("attachment"));
    BOOST_TEST(neighbour.get(file).header("X-Accel-Redirect").empty());
}

BOOST_AUTO_TEST_CASE(one_writes_only_to_the_mayors_one_follows) {
    // She lives in the village next door; of one's own mayor it is no question.
    db().run("UPDATE member SET commune_code = :village WHERE id = :id", test::village_code, claire);
    town::unfollow(db(), claire, test::town_code);
    BOOST_TEST(citizen.get(home + "/nouveau").shows("Vous ne suivez aucun maire à qui écrire"));
    BOOST_TEST(citizen.get(home + "/nouveau?mairie=99101").shows("suivez d'abord son maire"));
    const auto refused = citizen.post(home + "/nouveau", letter());
    BOOST_TEST(refused.status == 422);
    town::follow(db(), claire, test::village_code, now);
    BOOST_TEST(citizen.get(home + "/nouveau?mairie=99102").shows("n'est pas encore sur Parvis"));
    town::follow(db(), claire, test::town_code, now);
    auto fields = letter();
    fields[0].second = test::village_code;
    const auto nobody = citizen.post(home + "/nouveau", fields);
    BOOST_TEST(nobody.status == 422);
    BOOST_TEST(nobody.shows("Choisissez un maire que vous suivez"));
    BOOST_TEST(nobody.shows("Le lampadaire du 12, rue des Lilas est éteint."));
    BOOST_TEST(letters() == 0);
    // Who answers there himself does not write to himself.
    town::follow(db(), sami, test::town_code, now);
    BOOST_TEST(samis.get(home + "/nouveau?mairie=99101").shows("Vous répondez vous-même"));
    BOOST_TEST(samis.post(home + "/nouveau", letter()).status == 422);
    // A delegate without the right writes like anybody.
    town::follow(db(), delegate, test::town_code, now);
    const auto pauls = page_of(paul.post(home + "/nouveau", letter("Clé du local")));
    BOOST_TEST(paul.get(pauls).status == 200);
    BOOST_TEST(number("SELECT as_team FROM post") == 0);
    // What he began he reads as its author, with the right too: no notes, no list of readers.
    db().run("UPDATE role SET rights = 2 WHERE member_id = :id", delegate);
    BOOST_TEST(!paul.get(pauls).shows("Notes entre collègues"));
    BOOST_TEST(!paul.get(inbox).shows("Clé du local"));
    BOOST_TEST(paul.post(pauls + "/clore").status == 404);
}

BOOST_AUTO_TEST_CASE(every_error_keeps_what_was_typed_and_says_what_to_do) {
    auto fields = letter("", "Un long texte");
    const auto empty = citizen.post(home + "/nouveau", fields);
    BOOST_TEST(empty.status == 422);
    BOOST_TEST(empty.shows("Dites en quelques mots"));
    BOOST_TEST(empty.shows("Un long texte"));
    BOOST_TEST(empty.hidden("form_id") == fields.back().second);
    const auto page = begun();
    const auto blank = say(citizen, page, " ");
    BOOST_TEST(blank.status == 422);
    BOOST_TEST(blank.shows("Écrivez votre message avant de l'envoyer."));
    const auto note = samis.post(page + "/notes", {{"note", ""}, {"form_id", "x"}});
    BOOST_TEST(note.status == 422);
    BOOST_TEST(note.shows("Écrivez la note avant de l'ajouter."));
}

BOOST_AUTO_TEST_CASE(who_writes_too_often_loses_nothing) {
    const auto first = begun("Premier");
    for (int i = 0; i < 30; ++i) say(citizen, first, fmt::format("Message {}", i));
    const auto stopped = say(citizen, first, "Le dernier mot");
    BOOST_TEST(stopped.status == 422);
    BOOST_TEST(stopped.shows("attendez quelques minutes"));
    BOOST_TEST(stopped.shows("Le dernier mot"));
}

BOOST_AUTO_TEST_CASE(a_form_sent_twice_writes_once_and_two_tabs_write_two) {
    const auto fields = letter();
    const auto first = citizen.post(home + "/nouveau", fields),
               again = citizen.post(home + "/nouveau", fields);
    BOOST_TEST(page_of(first) == page_of(again));
    BOOST_TEST(letters() == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM thread") == 1);
    BOOST_TEST(mails().size() == 1u);
    const auto page = page_of(first);
    for (int i = 0; i < 2; ++i)
        citizen.post(page + "/messages", {{"text", "Et la rue ?"}, {"form_id", "tab-1"}});
    BOOST_TEST(posts() == 2);
    citizen.post(page + "/messages", {{"text", "Et la place ?"}, {"form_id", "tab-2"}});
    BOOST_TEST(posts() == 3);
    BOOST_TEST(number("SELECT COUNT(*) FROM activity WHERE kind = 'letter'") == 3);
    // The same words in a form of their own are another conversation.
    begun();
    BOOST_TEST(letters() == 2);
}

BOOST_AUTO_TEST_CASE(a_letter_that_was_taken_back_is_sent_anew_by_its_form) {
    const auto fields = letter();
    const auto first = page_of(citizen.post(home + "/nouveau", fields));
    BOOST_TEST(citizen.post(post_path(first) + "/supprimer").status == 303);
    const auto again = citizen.post(home + "/nouveau", fields);
    BOOST_TEST(again.location.find("messages.sent") != std::string::npos);
    BOOST_TEST(page_of(again) != first);
    BOOST_TEST(citizen.get(page_of(again)).shows("Le lampadaire du 12, rue des Lilas est éteint."));
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint"));
    BOOST_TEST(page_of(citizen.post(home + "/nouveau", fields)) == page_of(again));
    BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE deleted_at IS NULL") == 1);
    BOOST_TEST(mails().size() == 2u); // a receipt for each
}

BOOST_AUTO_TEST_CASE(an_archived_conversation_comes_back_with_an_answer) {
    const auto page = begun();
    BOOST_TEST(citizen.post_and_follow(page + "/archiver").shows("La conversation est archivée."));
    BOOST_TEST(!citizen.get(home).shows("Lampadaire éteint"));
    BOOST_TEST(citizen.get(home + "/archives").shows("Lampadaire éteint"));
    BOOST_TEST(samis.get(inbox).shows("Lampadaire éteint")); // for the team nothing changes
    citizen.post(page + "/desarchiver");
    BOOST_TEST(citizen.get(home).shows("Lampadaire éteint"));
    citizen.post(page + "/archiver");
    say(samis, page, "C’est réparé.");
    BOOST_TEST(citizen.get(home).shows("Lampadaire éteint"));
}

BOOST_AUTO_TEST_CASE(unread_is_what_came_since_one_looked) {
    const auto page = begun();
    citizen.get(page);
    BOOST_TEST(!citizen.get(home).shows("Nouveau</span>"));
    say(samis, page, "C’est noté.");
    BOOST_TEST(citizen.get(home).shows("Nouveau</span>"));
    BOOST_TEST(citizen.get(page).shows("Nouveaux messages à partir d'ici"));
    BOOST_TEST(!citizen.get(home).shows("Nouveau</span>"));
    BOOST_TEST(!citizen.get(page).shows("Nouveaux messages à partir d'ici"));
}

BOOST_AUTO_TEST_CASE(search_finds_only_one_s_own_and_however_it_is_accented) {
    const auto page = begun("Éclairage", "Le lampadaire de la ruelle");
    town::follow(db(), yanis, test::town_code, now);
    neighbour.post(home + "/nouveau", letter("Secret de Yanis", "lampadaire confidentiel"));
    say(samis, page, "Réparé demain matin.");
    citizen.post(page + "/archiver");
    for (const auto* words :
         {"eclairage", "LAMPADAIRE", "r%C3%A9par%C3%A9+matin", "eclairage+ruelle", "%C3%A9clairage+demain"}) {
        const auto found = citizen.get(home + "?q=" + words);
        BOOST_TEST(found.shows("Éclairage"), words);
        BOOST_TEST(!found.shows("Yanis"), words);
        BOOST_TEST(!found.shows("confidentiel"), words);
    }
    BOOST_TEST(citizen.get(home + "?q=confidentiel").shows("Rien ne contient"));
    BOOST_TEST(samis.get(home + "?q=lampadaire").shows("Rien ne contient"));
    BOOST_TEST(citizen.get(home + "?q=%21%21").shows("Rien ne contient"));
    BOOST_TEST(citizen.get(home + "?q=%3Cb%3E").body.find("<b>") == std::string::npos);
    // What was taken back is not found.
    const auto other = begun("Autre chose", "un mot regrettable");
    citizen.post(post_path(other) + "/supprimer");
    BOOST_TEST(citizen.get(home + "?q=regrettable").shows("Rien ne contient"));
}

BOOST_AUTO_TEST_CASE(lists_are_paged_by_key_and_so_is_what_is_found) {
    for (int i = 1; i <= 45; ++i) {
        now += 5 * base::hour; // five a day
        begun(fmt::format("Sujet n{}.", i), "Toujours le même lampadaire");
    }
    for (const auto* list : {"/messagerie", "/messagerie?q=lampadaire"}) {
        std::set<std::string> seen;
        std::string next = list;
        for (int pages = 0; pages < 3; ++pages) {
            const auto shown = citizen.get(next);
            for (int i = 1; i <= 45; ++i)
                if (const auto subject = fmt::format("Sujet n{}.", i); shown.shows(subject))
                    BOOST_TEST(seen.insert(subject).second, subject);
            const auto at = shown.body.find("avant=");
            if (at == std::string::npos) break;
            next = std::string{list} +
                   (next.find('?') == std::string::npos || list == std::string{"/messagerie"} ? "?" : "&") +
                   shown.body.substr(at, shown.body.find('"', at) - at);
        }
        BOOST_TEST(seen.size() == 45u, list);
    }
}

BOOST_AUTO_TEST_CASE(nothing_that_is_typed_can_become_markup) {
    const auto page = begun("<b>\"'&", "<b>&\"'<script>");
    samis.post(page + "/notes", {{"note", "<b>note"}, {"form_id", "n"}});
    samis.post(inbox + "/reponses-types", {{"title", "<b>titre"}, {"text", "<b>texte"}, {"form_id", "c"}});
    for (const auto& path : {page, inbox, inbox + "/reponses-types", home})
        for (auto* who : {&citizen, &samis})
            BOOST_TEST(who->get(path).body.find("<b>") == std::string::npos, path);
}

BOOST_AUTO_TEST_SUITE_END()
