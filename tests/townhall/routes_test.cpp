#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

const std::string mairie = std::string{"/mairie/"} + test::town_path;

struct Desk : test::World {
    Browser visitor{*this}, helene{*this}, paul{*this}, citizen{*this}, noe{*this};
    Desk() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        citizen.sign_in(claire);
        noe.sign_in(newcomer);
        mails();
    }
    std::string id(town::MemberId member) { return std::to_string(member.value); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(townhall_routes, Desk)

BOOST_AUTO_TEST_CASE(each_page_opens_to_its_roles_and_does_not_exist_for_others) {
    const auto manon = member("manon@tilleuls.test", "Manon", "Roy", test::town_code, false);
    db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, 0)",
             manon, test::town_code);
    Browser clerk{*this};
    clerk.sign_in(manon);
    struct Row {
        const char* path;
        int visitor, waiting, citizen, clerk, moderator, mayor;
    };
    const Row rows[] = {
        {"", 303, 404, 404, 200, 200, 200},
        {"/citoyens", 303, 404, 404, 404, 200, 200},
        {"/citoyens/acceptes", 303, 404, 404, 404, 200, 200},
        {"/signalements", 303, 404, 404, 404, 200, 200},
        {"/decisions", 303, 404, 404, 404, 200, 200},
        {"/equipe", 303, 404, 404, 404, 404, 200},
        {"/reglages", 303, 404, 404, 404, 404, 200},
        {"/journal", 303, 404, 404, 404, 404, 200},
        {"/moderation", 200, 200, 200, 200, 200, 200},
        {"/activation", 200, 200, 200, 200, 200, 200},
        {"/ma-demande", 303, 200, 200, 404, 404, 200},
        {"/ne-plus-recevoir", 404, 404, 404, 404, 404, 404},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.path) {
            BOOST_TEST(visitor.get(mairie + row.path).status == row.visitor);
            BOOST_TEST(noe.get(mairie + row.path).status == row.waiting);
            BOOST_TEST(citizen.get(mairie + row.path).status == row.citizen);
            BOOST_TEST(clerk.get(mairie + row.path).status == row.clerk);
            BOOST_TEST(paul.get(mairie + row.path).status == row.moderator);
            BOOST_TEST(helene.get(mairie + row.path).status == row.mayor);
        }
    }
}

BOOST_AUTO_TEST_CASE(nobody_without_the_right_changes_anything) {
    const std::string moderators[] = {"/citoyens/" + id(newcomer) + "/accepter",
                                      "/citoyens/" + id(newcomer) + "/refuser",
                                      "/citoyens/" + id(claire) + "/retirer", "/signalements/1/garder"};
    const std::string mayors[] = {"/equipe",
                                  "/equipe/" + id(delegate),
                                  "/equipe/" + id(delegate) + "/fin",
                                  "/reglages/validation",
                                  "/reglages/maire",
                                  "/reglages/prefecture",
                                  "/reglages/liens",
                                  "/reglages/liens/1/retirer"};
    for (const auto& path : moderators)
        for (auto* who : {&noe, &citizen})
            BOOST_TEST(who->post(mairie + path, {{"reason", "1"}}).status == 404);
    for (const auto& path : mayors)
        for (auto* who : {&noe, &citizen, &paul}) BOOST_TEST(who->post(mairie + path).status == 404);
    BOOST_TEST(visitor.post(mairie + "/equipe").status == 401);
    BOOST_TEST(mails().empty());
    BOOST_TEST(reader(newcomer).waiting);
    BOOST_TEST(reader(delegate).team());
}

BOOST_AUTO_TEST_CASE(the_desk_of_one_town_is_closed_to_the_team_of_another) {
    Browser mayor_next_door{*this};
    const auto other = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    db::Transaction transaction{db()};
    town::appoint_mayor(db(), other, test::village_code, now);
    transaction.commit();
    mayor_next_door.sign_in(other);
    BOOST_TEST(mayor_next_door.get(mairie).status == 404);
    BOOST_TEST(mayor_next_door.post(mairie + "/citoyens/" + id(newcomer) + "/accepter").status == 404);
    const auto own = std::string{"/mairie/"} + test::village_path;
    BOOST_TEST(mayor_next_door.post(own + "/citoyens/" + id(newcomer) + "/accepter").status == 404);
    BOOST_TEST(reader(newcomer).waiting);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(the_desk_counts_what_waits_and_insists_after_a_week) {
    auto page = helene.get(mairie);
    BOOST_TEST(page.shows("<strong>1</strong> inscription à valider"));
    BOOST_TEST(page.shows("Noé Petit"));
    BOOST_TEST(page.shows("<strong>3</strong> citoyens validés"));
    BOOST_TEST(!page.shows("attend depuis"));
    now += 7 * base::day;
    BOOST_TEST(helene.get(mairie).shows("<p class=\"leaf plain soon\"><span>depuis</span> 8 <span>jours"));
}

BOOST_AUTO_TEST_CASE(what_waits_is_counted_up_to_99_on_each_page_of_the_desk) {
    const auto wait = [&](int from, int to) {
        db::Transaction transaction{db()};
        for (int i = from; i <= to; ++i) {
            const auto number = std::to_string(i);
            const auto who = member("w" + number + "@tilleuls.test", "Ana", "Roy", test::town_code, false);
            town::ask_citizenship(db(), who, test::town_code, now);
            db().run("INSERT INTO flag (receipt, commune_code, object_kind, object_id, address, reason, "
                     "explanation, created_at) VALUES (:receipt, :code, 'comment', :i, '/', 1, '', :now)",
                     "R-" + number, test::town_code, i, now);
            db().run("INSERT INTO publication (commune_code, author_id, mayor_id, title, body, audience, "
                     "created_at, published_at) VALUES (:code, :id, :id, 'Plus tard', '', 0, :now, :at)",
                     test::town_code, mayor, now, i % 2 ? std::optional{now + base::day} : std::nullopt);
        }
        transaction.commit();
    };
    wait(1, 18); // and Noé
    BOOST_TEST(helene.get(mairie + "/reglages").shows("j'accepte les 19 personnes qui attendent"));
    wait(19, 98);
    const auto some = helene.get(mairie);
    BOOST_TEST(some.shows("<strong>99</strong> inscriptions à valider"));
    BOOST_TEST(some.shows("<strong>98</strong> contenus signalés"));
    BOOST_TEST(some.shows("<strong>98</strong> brouillons et publications programmées"));
    BOOST_TEST(helene.get(mairie + "/citoyens").shows(">99 personnes attendent."));
    wait(99, 120);
    const auto many = helene.get(mairie);
    BOOST_TEST(many.shows("<strong>plus de 99</strong> inscriptions à valider"));
    BOOST_TEST(many.shows("<strong>plus de 99</strong> contenus signalés"));
    BOOST_TEST(many.shows("<strong>plus de 99</strong> brouillons et publications programmées"));
    BOOST_TEST(helene.get(mairie + "/citoyens").shows(">Plus de 99 personnes attendent."));
    BOOST_TEST(helene.get(mairie + "/reglages").shows("j'accepte toutes les personnes qui attendent"));
    BOOST_TEST(helene.post(mairie + "/reglages/validation", {{"validation", "automatic"}}).status == 422);
    helene.post(mairie + "/reglages/validation", {{"validation", "automatic"}, {"confirm", "1"}});
    BOOST_TEST(helene.get(mairie).shows("<strong>124</strong> citoyens validés"));
}

BOOST_AUTO_TEST_CASE(the_mayor_appoints_a_delegate_who_is_told_and_may_then_act) {
    auto done =
        helene.post_and_follow(mairie + "/equipe", {{"email", " Claire@Tilleuls.test "}, {"moderate", "1"}});
    BOOST_TEST(done.shows("La délégation est donnée"));
    BOOST_TEST(done.shows("Claire Fontaine"));
    BOOST_TEST(reader(claire).may(town::Right::moderate));
    BOOST_TEST(!reader(claire).may(town::Right::publish));
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "claire@tilleuls.test");
    BOOST_TEST(sent[0].body.find("modérer et valider") != std::string::npos);
    BOOST_TEST(sent[0].body.find("publier\n") == std::string::npos);
    BOOST_TEST(helene.get(mairie + "/journal").shows("a nommé délégué : Claire Fontaine"));
}

BOOST_AUTO_TEST_CASE(an_unknown_address_and_that_of_another_town_read_the_same) {
    member("luc@pres.test", "Luc", "Noir", test::village_code, false);
    const web::Fields unknown{{"email", "personne@exemple.test"}, {"publish", "1"}};
    const web::Fields elsewhere{{"email", "luc@pres.test"}, {"publish", "1"}};
    for (const auto& fields : {unknown, elsewhere}) {
        auto answer = helene.post(mairie + "/equipe", fields);
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(answer.shows("Cette adresse n'est pas celle d'un habitant inscrit."));
    }
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(a_delegate_needs_a_right_and_is_appointed_once) {
    BOOST_TEST(helene.post(mairie + "/equipe", {{"email", "claire@tilleuls.test"}})
                   .shows("Choisissez au moins un droit"));
    auto again = helene.post(mairie + "/equipe", {{"email", "paul@tilleuls.test"}, {"alerts", "1"}});
    BOOST_TEST(again.status == 422);
    BOOST_TEST(again.shows("fait déjà partie de l'équipe"));
    auto herself = helene.post(mairie + "/equipe", {{"email", "helene@tilleuls.test"}, {"alerts", "1"}});
    BOOST_TEST(herself.shows("fait déjà partie de l'équipe"));
    BOOST_TEST(reader(mayor).mayor);
}

BOOST_AUTO_TEST_CASE(rights_change_and_end_and_the_delegate_is_told_each_time) {
    const auto his = mairie + "/equipe/" + id(delegate);
    helene.post(his, {{"agenda", "1"}});
    BOOST_TEST(reader(delegate).rights == static_cast<int>(town::Right::agenda));
    BOOST_TEST(helene.post(his, {}).status == 422);
    helene.post(his + "/fin");
    BOOST_TEST(!reader(delegate).team());
    BOOST_TEST(paul.get(mairie).status == 404);
    BOOST_TEST(helene.post(his + "/fin").status == 404);
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 2);
    BOOST_TEST(sent[0].body.find("tenir l’agenda") != std::string::npos);
    BOOST_TEST(sent[1].subject.starts_with("Votre délégation"));
}

BOOST_AUTO_TEST_CASE(the_mayor_cannot_dismiss_herself) {
    BOOST_TEST(helene.post(mairie + "/equipe/" + id(mayor) + "/fin").status == 404);
    BOOST_TEST(reader(mayor).mayor);
}

BOOST_AUTO_TEST_CASE(automatic_validation_accepts_those_who_wait_after_a_tick) {
    auto refused = helene.post(mairie + "/reglages/validation", {{"validation", "automatic"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Cochez cette case pour passer"));
    BOOST_TEST(reader(newcomer).waiting);
    helene.post(mairie + "/reglages/validation", {{"validation", "automatic"}, {"confirm", "1"}});
    BOOST_TEST(reader(newcomer).citizen());
    BOOST_TEST(helene.post(mairie + "/reglages/validation", {{"validation", "manual"}}).status == 303);
    BOOST_TEST(reader(newcomer).citizen());
}

BOOST_AUTO_TEST_CASE(who_was_refused_and_answered_is_not_swept_in) {
    helene.post(mairie + "/citoyens/" + id(newcomer) + "/refuser", {{"reason", "2"}});
    noe.post(mairie + "/ma-demande", {{"text", "J'habite rue Haute."}});
    helene.post(mairie + "/reglages/validation", {{"validation", "automatic"}, {"confirm", "1"}});
    BOOST_TEST(reader(newcomer).waiting);
}

BOOST_AUTO_TEST_CASE(the_mayors_card_is_saved_and_a_wrong_date_is_explained) {
    helene.post(mairie + "/reglages/maire", {{"motto", "À votre écoute"}, {"since", "2026-03-22"}});
    auto page = helene.get(mairie + "/reglages");
    BOOST_TEST(page.shows("value=\"À votre écoute\""));
    BOOST_TEST(page.shows("value=\"2026-03-22\""));
    auto wrong = helene.post(mairie + "/reglages/maire", {{"motto", "Nouveau"}, {"since", "22 mars"}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.shows("comme 04/07/2020 ou 4 juillet 2020"));
    BOOST_TEST(wrong.shows("value=\"Nouveau\""));
    BOOST_TEST(
        helene.post(mairie + "/reglages/maire", {{"since", "2027-01-01"}}).shows("Cette date est à venir"));
    BOOST_TEST(helene.post(mairie + "/reglages/maire", {{"motto", std::string(161, 'a')}}).status == 422);
}

BOOST_AUTO_TEST_CASE(the_portrait_is_made_small_and_can_be_taken_away) {
    const auto photo = test::read_file("tests/lib/fixtures/turned-with-place.jpg");
    BOOST_TEST(helene.post_file(mairie + "/reglages/maire", {}, "portrait", photo).status == 303);
    BOOST_TEST(helene.get(mairie + "/reglages").shows("Portrait actuel"));
    helene.post(mairie + "/reglages/maire", {{"motto", "x"}});
    BOOST_TEST(helene.get(mairie + "/reglages").shows("Portrait actuel"));
    helene.post(mairie + "/reglages/maire", {{"drop-portrait", "1"}});
    BOOST_TEST(!helene.get(mairie + "/reglages").shows("Portrait actuel"));
    auto wrong = helene.post_file(mairie + "/reglages/maire", {}, "portrait", "bonjour");
    BOOST_TEST(wrong.shows("n'est pas une photo que nous savons lire"));
}

BOOST_AUTO_TEST_CASE(useful_links_are_https_and_at_most_twenty) {
    for (const char* url :
         {"http://www.exemple.fr", "javascript:alert(1)", "https://a@exemple.fr", "https://x"})
        BOOST_TEST(helene.post(mairie + "/reglages/liens", {{"label", "Lien"}, {"url", url}}).status == 422);
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(helene
                       .post(mairie + "/reglages/liens",
                             {{"label", "Lien " + std::to_string(i)}, {"url", "https://www.exemple.fr"}})
                       .status == 303);
    auto many =
        helene.post(mairie + "/reglages/liens", {{"label", "Encore"}, {"url", "https://www.exemple.fr"}});
    BOOST_TEST(many.status == 422);
    helene.post(mairie + "/reglages/liens/1/retirer");
    BOOST_TEST(
        helene.post(mairie + "/reglages/liens", {{"label", "Encore"}, {"url", "https://www.exemple.fr"}})
            .status == 303);
}

BOOST_AUTO_TEST_CASE(the_journal_names_who_acted_and_is_paged) {
    paul.post(mairie + "/citoyens/" + id(newcomer) + "/accepter");
    BOOST_TEST(
        helene.get(mairie + "/journal").shows("Paul Aubry</strong> a accepté l'inscription de Noé Petit"));
    for (int i = 0; i < 60; ++i)
        helene.post(mairie + "/reglages/validation", {{"validation", i % 2 ? "manual" : "automatic"}});
    auto page = helene.get(mairie + "/journal");
    BOOST_TEST(!page.shows("Paul Aubry"));
    const auto at = page.body.find("/journal?avant=");
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_TEST(helene.get(mairie + page.body.substr(at, page.body.find('"', at) - at)).shows("Paul Aubry"));
}

BOOST_AUTO_TEST_CASE(the_mayor_notes_the_prefecture_s_telephone_and_takes_it_away) {
    const auto save = [&](const char* phone) {
        return helene.post(mairie + "/reglages/prefecture", {{"prefecture", phone}});
    };
    const auto refused = save("appelez-moi");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Écrivez un numéro de téléphone"));
    BOOST_TEST(refused.shows("value=\"appelez-moi\""));
    BOOST_TEST(save("+33 2 97 54 84 00").status == 303);
    BOOST_TEST(helene.get(mairie + "/reglages").shows("value=\"+33 2 97 54 84 00\""));
    BOOST_TEST(helene.get(mairie + "/journal").shows("a changé le téléphone de la préfecture"));
    BOOST_TEST(save("").status == 303);
    BOOST_TEST(!helene.get(mairie + "/reglages").shows("+33 2 97"));
}

BOOST_AUTO_TEST_SUITE_END()
