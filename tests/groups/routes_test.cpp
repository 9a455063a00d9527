#include "chores/delivery/fan_out.hpp"
#include "groups/meeting.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(groups_routes, Meeting)

BOOST_AUTO_TEST_CASE(everybody_reads_the_titles_and_citizens_the_messages) {
    const auto group = opened();
    write(citizen, group, "Plantons des **tilleuls** !");
    for (auto* who : {&visitor, &noe, &citizen, &helene}) {
        const auto page = who->get(home);
        BOOST_TEST(page.shows("La cour de l'école"));
        BOOST_TEST(page.shows("1 message, 1 participant"));
        BOOST_TEST(!page.shows("Plantons"));
        BOOST_TEST(!page.shows("Fontaine"));
    }
    for (auto* who : {&citizen, &neighbour, &paul, &helene}) {
        const auto page = who->get(group);
        BOOST_TEST(page.status == 200);
        BOOST_TEST(page.shows("Plantons des **tilleuls** !"));
        BOOST_TEST(page.shows("Claire Fontaine"));
    }
    for (auto* who : {&visitor, &noe}) {
        const auto page = who->get(group);
        BOOST_TEST(page.status == 200);
        BOOST_TEST(page.shows("réservés aux citoyens"));
        BOOST_TEST(!page.shows("tilleuls</strong>"));
        BOOST_TEST(!page.shows("Fontaine"));
        BOOST_TEST(who->get(group + "/participants").status == (who == &visitor ? 303 : 403));
    }
    BOOST_TEST(visitor.get(group).shows("/connexion?suite=" + group));
    BOOST_TEST(noe.get(group).shows("La mairie vérifie votre inscription"));
}

BOOST_AUTO_TEST_CASE(the_bare_address_leads_home) {
    BOOST_TEST(citizen.get("/groupes").location == home);
    BOOST_TEST(visitor.get("/groupes").location == "/connexion?suite=%2Fgroupes");
}

BOOST_AUTO_TEST_CASE(only_who_moderates_opens_sorts_and_closes) {
    const auto group = opened();
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id", delegate); // he may publish only
    for (const auto& path : {home + "/nouveau", home + "/demandes", group + "/modifier",
                             group + "/exclus"}) {
        BOOST_TEST(visitor.get(path).status == 303);
        BOOST_TEST(citizen.get(path).status == 404);
        BOOST_TEST(paul.get(path).status == 404);
        BOOST_TEST(helene.get(path).status == 200);
    }
    BOOST_TEST(helene.get(group + "/membres").status == 404, "of an open group all citizens are members");
    db().run("UPDATE discussion SET admission = 1");
    BOOST_TEST(helene.get(group + "/membres").status == 200);
    for (auto* who : {&citizen, &paul}) BOOST_TEST(who->get(group + "/membres").status == 404);
    db().run("UPDATE discussion SET admission = 0");
    for (const char* order : {"epingler", "detacher", "fermer", "rouvrir", "archiver", "restaurer"}) {
        BOOST_TEST(citizen.post(group + "/" + order).status == 404);
        BOOST_TEST(paul.post(group + "/" + order).status == 404);
        BOOST_TEST(helene.post(group + "/" + order).status == 303, order);
    }
    BOOST_TEST(citizen.post(home, {{"title", "x"}, {"admission", "0"}, {"form_id", "1"}}).status == 404);
    BOOST_TEST(!citizen.get(group).shows("Gérer le groupe"));
    BOOST_TEST(!paul.get(group).shows("Gérer le groupe"));
    BOOST_TEST(helene.get(group).shows("Gérer le groupe"));
}

BOOST_AUTO_TEST_CASE(a_group_without_title_comes_back_with_all_that_was_typed) {
    const auto answer = helene.post(home, {{"about", "De l’ombre"}, {"admission", "1"}, {"form_id", "x"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Donnez un titre au groupe."));
    BOOST_TEST(answer.shows("De l'ombre"));
    BOOST_TEST(answer.hidden("form_id") == "x");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM discussion") == 0);
    // Sent twice it is one group.
    for (int i = 0; i < 2; ++i)
        helene.post(home,
                    {{"title", "Ombre"}, {"about", "De l’ombre"}, {"admission", "1"}, {"form_id", "x"}});
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM discussion") == 1);
}

BOOST_AUTO_TEST_CASE(a_new_group_is_told_to_who_follows_and_an_archived_one_no_more) {
    town::follow(db(), claire, test::town_code, now);
    now += 60;
    const auto group = opened();
    BOOST_TEST(citizen.get("/notifications")
                   .shows("Un groupe de discussion est ouvert à Bourg-les-Tilleuls : "
                          "« La cour de l'école »."));
    helene.post(group + "/archiver");
    BOOST_TEST(!citizen.get("/notifications").shows("La cour de l'école"));
    BOOST_TEST(!citizen.get(home).shows("La cour de l'école"));
    BOOST_TEST(citizen.get(home + "/archives").shows("La cour de l'école"));
    BOOST_TEST(citizen.get(group).shows("on le lit encore, on n'y écrit plus"));
    BOOST_TEST(write(citizen, group, "Encore un mot").status == 422);
}

BOOST_AUTO_TEST_CASE(who_writes_follows_and_who_mutes_hears_no_more) {
    const auto group = opened();
    BOOST_TEST(citizen.get(group).shows("Suivre ce groupe"));
    write(citizen, group, "Bonjour");
    BOOST_TEST(citizen.get(group).shows("Vous suivez ce groupe"));
    now += 60;
    write(neighbour, group, "Bonjour Claire");
    const auto told = "Yanis Benali a écrit dans le groupe « La cour de l'école »";
    chores::fan_out(*app);
    BOOST_TEST(citizen.get("/notifications").shows(told));
    BOOST_TEST(citizen.post_and_follow(group + "/ne-plus-suivre").shows("Suivre ce groupe"));
    BOOST_TEST(!citizen.get("/notifications").shows(told));
    write(citizen, group, "Je parle, mais je n’écoute pas");
    BOOST_TEST(citizen.get(group).shows("Suivre ce groupe"));
    now += 60;
    BOOST_TEST(citizen.post_and_follow(group + "/suivre").shows("Vous suivez ce groupe"));
    BOOST_TEST(!citizen.get("/notifications").shows(told)); // said while he did not listen
}

BOOST_AUTO_TEST_CASE(a_group_closed_while_one_writes_keeps_the_text) {
    const auto group = opened();
    helene.post(group + "/fermer");
    const auto answer = write(citizen, group, "Une longue réponse");
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("La discussion vient d'être fermée"));
    BOOST_TEST(answer.shows("Une longue réponse</textarea>"));
    BOOST_TEST(!citizen.get(group).shows("</textarea>"));
    helene.post(group + "/rouvrir");
    BOOST_TEST(write(citizen, group, "Une longue réponse").status == 303);
}

BOOST_AUTO_TEST_CASE(who_is_shut_out_or_no_citizen_any_more_while_he_writes_keeps_his_text) {
    const auto group = opened();
    write(citizen, group, "Bonjour");
    write(neighbour, group, "Entre nous");
    BOOST_TEST(helene.get(person(group, claire, "exclure")).shows("Claire Fontaine"));
    BOOST_TEST(helene.post(person(group, claire, "exclure")).shows("Écrivez une raison"));
    helene.post(person(group, claire, "exclure"), {{"reason", "Trois insultes en un jour."}});
    const auto answer = write(citizen, group, "Une <longue> réponse");
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("vous n'avez plus accès à ce groupe"));
    BOOST_TEST(answer.shows("Une &lt;longue&gt; réponse</textarea>"));
    BOOST_TEST(answer.shows("Trois insultes en un jour."));
    BOOST_TEST(!answer.shows("Entre nous"));
    BOOST_TEST(citizen.get(fmt::format("{}/messages/{}", group, last_post())).status == 404);
    BOOST_TEST(citizen.get(group + "/participants").status == 404);
    BOOST_TEST(mails().back().body.find("Trois insultes en un jour.") != std::string::npos);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE to_address <> '' AND member_id IS NULL") ==
               0);

    db().run("UPDATE citizenship SET state = 2 WHERE member_id = :id", yanis);
    const auto other = write(neighbour, group, "Ma réponse");
    BOOST_TEST(other.status == 422);
    BOOST_TEST(other.shows("Ma réponse</textarea>"));
    BOOST_TEST(write(visitor, group, "Ma réponse").status == 401);

    BOOST_TEST(helene.get(group + "/exclus").shows("Trois insultes en un jour."));
    helene.post(person(group, claire, "accepter"));
    BOOST_TEST(write(citizen, group, "Je suis de retour").status == 303);
}

BOOST_AUTO_TEST_CASE(one_asks_to_be_in_a_group_and_the_team_answers_in_one_list) {
    const auto group = opened("Conseil des sages", true), other = opened("Fleurs", true);
    write(paul, group, "Entre nous");
    BOOST_TEST(citizen.get(home).shows("Demander à participer"));
    BOOST_TEST(citizen.get(group).shows("On participe à ce groupe sur demande"));
    BOOST_TEST(!citizen.get(group).shows("Entre nous"));
    BOOST_TEST(write(citizen, group, "Moi !").status == 422);
    BOOST_TEST(noe.post(group + "/demander").status == 403);
    citizen.post(group + "/demander");
    citizen.post(group + "/demander");
    neighbour.post(other + "/demander");
    BOOST_TEST(citizen.get(group).shows("Votre demande attend"));
    BOOST_TEST(helene.get(home).shows("2 demandes attendent votre réponse"));
    BOOST_TEST(!citizen.get(home).shows("attendent votre réponse"));
    BOOST_TEST(helene.get("/mairie/" + std::string{test::town_path}).shows("demandes pour des groupes"));
    const auto list = helene.get(home + "/demandes");
    BOOST_TEST(list.shows("Claire Fontaine"));
    BOOST_TEST(list.shows("« Fleurs »"));
    helene.post(person(group, claire, "accepter"));
    helene.post(person(other, yanis, "exclure"), {{"reason", "Réservé aux jardiniers."}});
    BOOST_TEST(helene.get(home + "/demandes").shows("Personne n'attend"));
    BOOST_TEST(citizen.get(group).shows("Entre nous"));
    BOOST_TEST(write(citizen, group, "Merci").status == 303);
    BOOST_TEST(neighbour.get(other).shows("Réservé aux jardiniers."));
    const auto sent = mails();
    BOOST_TEST(sent.at(sent.size() - 2).subject ==
               "Vous participez au groupe «\u00a0Conseil des sages\u00a0»");
    BOOST_TEST(sent.back().to == "yanis@tilleuls.test");
    const auto journal = helene.get("/mairie/" + std::string{test::town_path} + "/journal");
    BOOST_TEST(journal.shows("a laissé entrer dans un groupe de discussion Claire Fontaine"));
    BOOST_TEST(journal.shows("a refusé dans un groupe de discussion Yanis Benali"));
}

BOOST_AUTO_TEST_CASE(pictures_and_posts_of_a_group_on_request_are_for_its_members_only) {
    const auto group = opened("Conseil des sages", true);
    helene.post_file(group + "/messages", {{"text", "Le plan"}, {"form_id", "x"}}, "files",
                     test::read_file("sql/demo/gulf.jpg"));
    const auto file =
        fmt::format("{}/fichiers/{}", group, db().value<std::int64_t>("SELECT MAX(id) FROM attachment"));
    const auto message = fmt::format("{}/messages/{}", group, last_post());
    for (auto* who : {&helene, &paul}) {
        BOOST_TEST(who->get(file).content_type == "image/webp");
        BOOST_TEST(who->get(message).location.starts_with(group + "?message="));
    }
    for (const auto& path : {file, message, message + "/signaler", group + "/participants"}) {
        BOOST_TEST(citizen.get(path).status == 404, path);
        BOOST_TEST(noe.get(path).status == 403, path);
        BOOST_TEST(visitor.get(path).status == 303, path);
    }
    for (const auto& what : {"suivre", "ne-plus-suivre"})
        BOOST_TEST(citizen.post(group + "/" + what).status == 404);
    citizen.post(group + "/demander");
    BOOST_TEST(citizen.get(file).status == 404);
    helene.post(person(group, claire, "accepter"));
    BOOST_TEST(citizen.get(file).status == 200);
    BOOST_TEST(citizen.get(message + "/signaler").status == 200);
    BOOST_TEST(citizen.get(message + "/masquer").status == 404);
    BOOST_TEST(helene.get(group + "/membres").shows("Claire Fontaine"));
}

BOOST_AUTO_TEST_CASE(one_s_own_message_is_mended_and_taken_back_and_others_are_quoted_flagged_and_hidden) {
    const auto group = opened();
    write(citizen, group, "Rendez-vous a 8 h");
    const auto message = fmt::format("{}/messages/{}", group, last_post());
    BOOST_TEST(neighbour.get(message + "/modifier").status == 404);
    citizen.post(message + "/modifier", {{"text", "Rendez-vous à 8 h"}});
    BOOST_TEST(citizen.get(group).shows("· modifié"));
    now += town::post_editable;
    BOOST_TEST(citizen.post(message + "/modifier", {{"text", "Rendez-vous à 9 h"}}).status == 422);
    const auto quoting = neighbour.get(fmt::format("{}?citer={}", group, last_post()));
    BOOST_TEST(quoting.shows("En réponse à <strong>Claire Fontaine</strong>"));
    neighbour.post(group + "/messages",
                   {{"text", "J’y serai"}, {"quoted", quoting.hidden("quoted")}, {"form_id", "q"}});
    BOOST_TEST(citizen.get(group).shows("En réponse à Claire Fontaine"));
    const auto answer = fmt::format("{}/messages/{}", group, last_post());
    BOOST_TEST(citizen.post(answer + "/signaler", {{"reason", "1"}, {"good-faith", "1"}}).status == 200);
    helene.post(answer + "/masquer", {{"reason", "1"}});
    BOOST_TEST(!citizen.get(group).shows("J'y serai"));
    BOOST_TEST(citizen.get(answer).status == 404);
    citizen.post(message + "/supprimer");
    BOOST_TEST(citizen.get(group).shows("0 message, 0 participant"));
}

BOOST_AUTO_TEST_CASE(who_wrote_is_said_to_citizens_and_when_anybody_reads_to_nobody) {
    const auto group = opened();
    write(citizen, group, "Bonjour");
    write(helene, group, "Bonjour à tous");
    now += 60;
    neighbour.get(group);
    const auto page = neighbour.get(group + "/participants");
    BOOST_TEST(page.shows("Claire Fontaine"));
    BOOST_TEST(page.shows("A écrit 1 message"));
    BOOST_TEST(!page.shows("Yanis Benali</strong>"));
    BOOST_TEST((!page.shows("lecture") && !page.shows("à l'instant")));
    BOOST_TEST(page.shows("Hélène Marchand</strong> <span class=\"pill\">mairie"));
    BOOST_TEST(!page.shows("Exclure"));
    BOOST_TEST(helene.get(group + "/participants").shows("Exclure"));
    BOOST_TEST(helene.get(person(group, delegate, "exclure")).status == 404); // never the team
    BOOST_TEST(helene.get(person(group, newcomer, "exclure")).status == 404); // never came
    db().run("UPDATE member SET short_name = 1 WHERE id = :id", claire);
    BOOST_TEST(neighbour.get(group + "/participants").shows("Claire F."));
}

BOOST_AUTO_TEST_CASE(the_mayor_s_page_shows_three_groups_to_everybody_when_there_are_any) {
    const auto fil = std::string{"/fil/"} + test::town_path;
    BOOST_TEST(!citizen.get(fil).shows("Tous les groupes"));
    const auto first = opened("Premier");
    for (const char* title : {"Deuxième", "Troisième", "Quatrième"}) now += 60, opened(title);
    helene.post(first + "/epingler");
    const auto page = citizen.get(fil);
    BOOST_TEST(page.shows("Tous les groupes"));
    BOOST_TEST(page.shows("Premier"));
    BOOST_TEST(page.shows("Quatrième"));
    BOOST_TEST(!page.shows("Deuxième"));
    BOOST_TEST(visitor.get(fil).shows("Quatrième")); // titles are public
    BOOST_TEST(noe.get(fil).shows("Tous les groupes"));
}

BOOST_AUTO_TEST_CASE(five_groups_at_most_are_pinned) {
    for (int i = 1; i <= 5; ++i) helene.post(opened(fmt::format("Groupe {}", i)) + "/epingler");
    const auto sixth = opened("Sixième");
    BOOST_TEST(helene.post_and_follow(sixth + "/epingler").shows("Cinq groupes sont déjà épinglés"));
    BOOST_TEST(!group(sixth).pinned_at.has_value());
}

BOOST_AUTO_TEST_CASE(
    a_group_that_becomes_open_lets_in_who_asked_and_one_that_closes_its_door_keeps_who_wrote) {
    const auto group = opened("Fleurs", true);
    citizen.post(group + "/demander");
    helene.post(group, {{"title", "Fleurs et jardins"}, {"admission", "0"}, {"form_id", "a"}});
    BOOST_TEST(write(citizen, group, "Bonjour").status == 303);
    write(neighbour, group, "Bonjour");
    helene.post(group, {{"title", "Fleurs et jardins"}, {"admission", "1"}, {"form_id", "a"}});
    BOOST_TEST(write(neighbour, group, "Je reste").status == 303);
    Browser other{*this};
    other.sign_in(member("ana@tilleuls.test", "Ana", "Costa"));
    BOOST_TEST(other.get(group).shows("On participe à ce groupe sur demande"));
    BOOST_TEST(helene.get(group + "/modifier").shows("Fleurs et jardins"));
}

BOOST_AUTO_TEST_SUITE_END()
