#include "decisions/store.hpp"
#include "lib/town/flag.hpp"
#include "decisions/deciding.hpp"
#include "support/meanwhile.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;
using namespace test::deciding;

BOOST_FIXTURE_TEST_SUITE(townhall_decisions, Decisions)

BOOST_AUTO_TEST_CASE(flags_on_one_text_are_one_item_with_who_and_why) {
    flag(neighbour, "1", "C'est blessant.");
    flag(visitor, "5", "", "Jeanne");
    flag(visitor, "7");
    auto page = helene.get(mairie + "/signalements");
    BOOST_TEST(page.shows("Commentaire : 3 signalements"));
    BOOST_TEST(page.shows("par Yanis Benali"));
    BOOST_TEST(page.shows("par Jeanne, sans compte"));
    BOOST_TEST(page.shows("Injure ou menace"));
    BOOST_TEST(page.shows("C'est blessant."));
    BOOST_TEST(page.shows("action=\"" + comment + "/masquer\""));
    BOOST_TEST(page.shows("href=\"" + comment + "\""));
    BOOST_TEST(helene.get(mairie).shows("<strong>1</strong> contenu signalé"));
}

BOOST_AUTO_TEST_CASE(a_comment_and_a_message_of_the_same_number_are_each_hidden_at_their_own_address) {
    flag(neighbour, "1");
    const auto message = std::string{"/groupes/"} + test::town_path + "/3/messages/1";
    town::raise_flag(db(), {test::town_code, "post", 1, message, town::Reason::spam, "", {}, "Jeanne", ""},
                     now);
    const auto page = helene.get(mairie + "/signalements");
    BOOST_TEST(page.shows("action=\"" + comment + "/masquer\""));
    BOOST_TEST(page.shows("action=\"" + message + "/masquer\""));
    BOOST_TEST(!page.shows("#c1/masquer"));
}

BOOST_AUTO_TEST_CASE(flagged_texts_come_by_their_oldest_open_flag_and_each_on_one_page) {
    for (int i = 2; i <= 30; ++i) {
        citizen.post(fil + "/1/messages", {{"text", "Encore"}, {"form_id", std::to_string(i)}});
        comment = fil + "/1/messages/" + std::to_string(i);
        flag(neighbour, "1");
        now += base::hour; // nobody flags so much at once
    }
    // Flagged again, the first one stays where it was: on the first page, and on no other.
    comment = fil + "/1/messages/2";
    flag(visitor, "1");
    auto first = helene.get(mairie + "/signalements");
    auto second = helene.get(mairie + "/signalements?apres=20");
    BOOST_TEST(first.shows("Commentaire : 2 signalements"));
    BOOST_TEST(first.shows("/messages/2\""));
    BOOST_TEST(first.shows("/messages/21\""));
    BOOST_TEST(!first.shows("/messages/22\""));
    BOOST_TEST(second.shows("/messages/22\""));
    BOOST_TEST(second.shows("/messages/30\""));
    BOOST_TEST(!second.shows("/messages/2\""));
    // Decided on, it is open no more: a new flag puts it at the end.
    helene.post(mairie + "/signalements/1/garder");
    BOOST_TEST(!helene.get(mairie + "/signalements").shows("/messages/2\""));
    flag(visitor, "1");
    BOOST_TEST(helene.get(mairie + "/signalements?apres=20").shows("/messages/2\""));
}

BOOST_AUTO_TEST_CASE(a_text_that_hundreds_flag_hides_none_of_the_others_and_all_its_flags_can_be_read) {
    flag(neighbour, "1");
    for (int i = 2; i <= 230; ++i)
        db().run("INSERT INTO flag (receipt, commune_code, object_kind, object_id, address, reason, "
                 "explanation, created_at) VALUES (:receipt, :code, 'comment', 1, :address, 1, :words, :now)",
                 "R-" + std::to_string(i), test::town_code, fil + "/1/messages/1",
                 "Raison " + std::to_string(i) + ".", now);
    citizen.post(fil + "/1/messages", {{"text", "Bien vu"}, {"form_id", "2"}});
    comment = fil + "/1/messages/2";
    flag(neighbour, "5", "Sans rapport.");
    const auto list = helene.get(mairie + "/signalements");
    BOOST_TEST(list.shows("Commentaire : plus de 99 signalements"));
    BOOST_TEST((list.shows("Raison 10.") && !list.shows("Raison 11.")));
    BOOST_TEST(list.shows("Sans rapport."));
    BOOST_TEST(list.shows("href=\"" + comment + "\""));
    BOOST_TEST(list.shows("href=\"" + mairie + "/signalements/1\""));
    int read = 0;
    std::string path = mairie + "/signalements/1";
    for (int pages = 0; !path.empty() && pages < 9; ++pages) {
        const auto page = helene.get(path);
        BOOST_TEST((page.status == 200 && page.shows("Laisser en ligne") && !page.shows("Sans rapport.")));
        for (int i = 2; i <= 230; ++i) read += page.shows("Raison " + std::to_string(i) + ".");
        const auto next = page.body.find("?apres=");
        path = next == std::string::npos
                   ? ""
                   : mairie + "/signalements/1" + page.body.substr(next, page.body.find('"', next) - next);
    }
    BOOST_TEST(read == 229);
}

BOOST_AUTO_TEST_CASE(the_flags_on_one_text_are_for_moderators_of_its_commune_while_it_is_open) {
    flag(neighbour, "1", "C'est blessant.");
    BOOST_TEST(helene.get(mairie + "/signalements/1").shows("C'est blessant."));
    BOOST_TEST(neighbour.get(mairie + "/signalements/1").status == 404);
    BOOST_TEST(visitor.get(mairie + "/signalements/1").status == 303);
    BOOST_TEST(helene.get(mairie + "/signalements/2").status == 404);
    helene.post(mairie + "/signalements/1/garder");
    BOOST_TEST(helene.get(mairie + "/signalements/1").status == 404);
}

BOOST_AUTO_TEST_CASE(what_stays_online_closes_its_flags_and_tells_who_raised_them) {
    flag(neighbour, "1");
    mails();
    auto done = helene.post_and_follow(mairie + "/signalements/1/garder");
    BOOST_TEST(done.shows("Le contenu reste en ligne."));
    BOOST_TEST(done.shows("Rien à examiner"));
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "yanis@tilleuls.test");
    BOOST_TEST(visitor.get(fil + "/1").shows("Bande d'incapables"));
    BOOST_TEST(helene.get(mairie + "/journal").shows("a laissé en ligne un commentaire signalé"));
    helene.post(mairie + "/signalements/1/garder");
    BOOST_TEST(mails().empty());
    BOOST_TEST(helene.post(mairie + "/signalements/99/garder").status == 404);
}

BOOST_AUTO_TEST_CASE(what_its_author_deletes_is_decided_and_who_flagged_it_reads_that) {
    flag(neighbour, "1");
    mails();
    citizen.post(comment + "/supprimer");
    const auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "yanis@tilleuls.test");
    BOOST_TEST(sent[0].subject.starts_with("Fin de votre signalement S-2026-"));
    BOOST_TEST(sent[0].body.find("supprimé par son auteur") != std::string::npos);
    BOOST_TEST(sent[0].body.find("laisser en ligne") == std::string::npos);
    BOOST_TEST(helene.get(mairie + "/signalements").shows("Rien à examiner"));
    helene.post(mairie + "/signalements/1/garder");
    BOOST_TEST(mails().empty(), "and nobody is told that it stays");
    BOOST_TEST(!helene.get(mairie + "/journal").shows("a laissé en ligne"));
}

BOOST_AUTO_TEST_CASE(who_may_not_delete_a_comment_closes_no_flag_on_it) {
    flag(neighbour, "1");
    mails();
    BOOST_TEST(neighbour.post(comment + "/supprimer").status == 404);
    BOOST_TEST(mails().empty());
    BOOST_TEST(helene.get(mairie + "/signalements").shows("Commentaire : 1 signalement"));
}

BOOST_AUTO_TEST_CASE(a_flagged_publication_that_the_town_hall_deletes_is_decided_too) {
    neighbour.post(fil + "/1/signaler", {{"reason", "5"}, {"good-faith", "1"}});
    mails();
    helene.post(fil + "/1/supprimer");
    const auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].body.find("supprimé par son auteur") != std::string::npos);
    BOOST_TEST(helene.get(mairie + "/signalements").shows("Rien à examiner"));
}

BOOST_AUTO_TEST_CASE(what_is_gone_cannot_be_left_online_and_nobody_is_told_that_it_was) {
    flag(neighbour, "1");
    visitor.post(fil + "/1/signaler",
                 {{"reason", "6"}, {"email", "passant@exemple.test"}, {"good-faith", "1"}});
    // As before such flags were closed with what they are about.
    db().run("UPDATE publication SET deleted_at = :now", now);
    mails();
    for (const char* number : {"1", "2"}) {
        auto done = helene.post_and_follow(mairie + "/signalements/" + number + "/garder");
        BOOST_TEST(done.shows("Ce contenu n'est plus en ligne"));
    }
    BOOST_TEST(helene.get(mairie + "/signalements").shows("Rien à examiner"));
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 2);
    for (const auto& mail : told) BOOST_TEST(mail.body.find("laisser en ligne") == std::string::npos);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act LIKE '%.keep'") == 0);
}

BOOST_AUTO_TEST_CASE(of_two_moderators_who_decide_at_once_one_closes_the_flag_and_tells) {
    flag(neighbour, "1");
    const auto close = [&](db::Db& by, town::Outcome outcome, town::MemberId whom) {
        return town::close_flags(by, test::town_code, "comment", 1, outcome, whom, now).size();
    };
    const auto told = test::meanwhile(
        *this, [&] { BOOST_TEST(close(db(), town::Outcome::hidden, mayor) == 1); },
        [&](db::Db& own) {
            db::Transaction theirs{own};
            const auto count = close(own, town::Outcome::upheld, delegate);
            theirs.commit();
            return static_cast<int>(count);
        });
    BOOST_TEST(told == 0);
    BOOST_TEST(db().value<int>("SELECT state FROM flag") == 2);
}

BOOST_AUTO_TEST_CASE(who_flags_a_publication_of_the_team_is_not_named_to_it_and_reads_so_beforehand) {
    BOOST_TEST(
        neighbour.get(fil + "/1/signaler").shows("ni le maire ni son équipe ne verront qui le signale"));
    BOOST_TEST(visitor.get(fil + "/1/signaler").shows("Ni l'équipe de la mairie ni le maire ne le verront."));
    BOOST_TEST(neighbour.get(comment + "/signaler").shows("L'équipe de la mairie verra votre nom"));
    BOOST_TEST(
        visitor.get(comment + "/signaler").shows("L'équipe de la mairie le verra, l'auteur du texte non."));
    neighbour.post(fil + "/1/signaler", {{"reason", "6"}, {"good-faith", "1"}});
    visitor.post(fil + "/1/signaler", {{"reason", "6"}, {"name", "Jeanne"}, {"good-faith", "1"}});
    auto page = helene.get(mairie + "/signalements");
    BOOST_TEST(page.shows("Publication : 2 signalements"));
    BOOST_TEST(page.shows("par une personne inscrite"));
    for (const char* name : {"Yanis", "Benali", "Jeanne"}) BOOST_TEST(!page.shows(name), name);
    flag(neighbour, "1");
    BOOST_TEST(helene.get(mairie + "/signalements").shows("par Yanis Benali"));
}

BOOST_AUTO_TEST_CASE(flags_and_decisions_are_for_moderators_in_the_query_too) {
    flag(neighbour, "1");
    helene.post(comment + "/masquer", {{"reason", "1"}});
    db().run("UPDATE role SET rights = :rights WHERE member_id = :id", static_cast<int>(town::Right::publish),
             delegate);
    const auto may = reader(mayor), may_not = reader(delegate);
    BOOST_TEST(decisions::list(db(), may, test::town_code, {}).decisions.size() == 1);
    BOOST_TEST(decisions::list(db(), may_not, test::town_code, {}).decisions.empty());
    BOOST_TEST(decisions::flagged(db(), may_not, test::town_code, {}).objects.empty());
    BOOST_TEST(!decisions::object_of(db(), may_not, test::town_code, {1}));
    BOOST_TEST(!decisions::find(db(), may_not, test::town_code, {1}));
}

BOOST_AUTO_TEST_CASE(the_author_reads_the_reasons_through_the_link_of_the_mail_and_answers_once) {
    mails();
    helene.post(comment + "/masquer", {{"reason", "1"}, {"explanation", "Restons courtois."}});
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 1);
    const auto mark = told[0].body.find("/mairie/");
    const auto link = told[0].body.substr(mark, told[0].body.find_first_of(" \n", mark) - mark);
    auto page = citizen.get(link);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Votre commentaire a été masqué"));
    BOOST_TEST(page.shows("Injure ou menace"));
    BOOST_TEST(page.shows("Restons courtois."));
    BOOST_TEST(citizen.post(link, {{"text", ""}}).status == 422);
    BOOST_TEST(
        citizen.post_and_follow(link, {{"text", "C'était de l'humour."}}).shows("C'était de l'humour."));
    auto second = citizen.post(link, {{"text", "Et encore."}});
    BOOST_TEST(second.status == 303);
    BOOST_TEST(helene.get(link).shows("C'était de l'humour."));
    BOOST_TEST(!helene.get(link).shows("Et encore."));
    auto list = helene.get(mairie + "/decisions");
    BOOST_TEST(list.shows("Commentaire de Claire Fontaine"));
    BOOST_TEST(list.shows("par Hélène Marchand"));
    BOOST_TEST(list.shows("C'était de l'humour."));
    auto answered = mails();
    BOOST_REQUIRE_EQUAL(answered.size(), 1);
    BOOST_TEST(answered[0].to == "helene@tilleuls.test");
    BOOST_TEST(answered[0].body.find("humour") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_decision_does_not_exist_for_anybody_else) {
    helene.post(comment + "/masquer", {{"reason", "1"}});
    BOOST_TEST(neighbour.get(mairie + "/decisions/1").status == 404);
    BOOST_TEST(neighbour.post(mairie + "/decisions/1", {{"text", "Moi"}}).status == 404);
    BOOST_TEST(helene.post(mairie + "/decisions/1", {{"text", "Moi"}}).status == 404);
    BOOST_TEST(visitor.get(mairie + "/decisions/1").status == 303);
    BOOST_TEST(citizen.get(std::string{"/mairie/"} + test::village_path + "/decisions/1").status == 404);
    BOOST_TEST(citizen.get(mairie + "/decisions/2").status == 404);
    BOOST_TEST(citizen.get(mairie + "/decisions/x").status == 404);
}

BOOST_AUTO_TEST_CASE(the_public_figures_count_by_reason_and_name_nobody) {
    flag(neighbour, "1");
    flag(visitor, "1", "", "Jeanne");
    helene.post(comment + "/masquer", {{"reason", "5"}});
    auto page = visitor.get(mairie + "/moderation");
    BOOST_TEST(page.shows("en 2026"));
    BOOST_TEST(page.shows("Injure ou menace\n</th><td>2</td><td>0</td>"));
    BOOST_TEST(page.shows("Hors sujet\n</th><td>0</td><td>1</td>"));
    BOOST_TEST(page.shows("<td>2</td><td>1</td></tr></tfoot>"));
    for (const char* name : {"Claire", "Yanis", "Jeanne", "Hélène"}) BOOST_TEST(!page.shows(name));
    now += 60 * base::day;
    BOOST_TEST(visitor.get(mairie + "/moderation").shows("<td>0</td><td>0</td></tr></tfoot>"));
    BOOST_TEST(visitor.get(mairie + "/moderation?annee=2026").shows("<td>2</td><td>1</td></tr></tfoot>"));
    BOOST_TEST(visitor.get(mairie + "/moderation?annee=1999").shows("en 2027"));
}

BOOST_AUTO_TEST_SUITE_END()
