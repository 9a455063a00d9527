// What is said under a publication: written, taken back, flagged and hidden.
#include "feed/newsroom.hpp"

using namespace test::newsroom;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(feed_comments, Newsroom)

BOOST_AUTO_TEST_CASE(a_citizen_comments_and_the_visitor_sees_only_the_first_letter_of_the_name) {
    auto address = publish("Le marché change de place");
    comment(citizen, address, "Merci, c'est plus près de chez moi.");
    BOOST_TEST(neighbour.get(address).shows("Claire Fontaine"));
    auto page = visitor.get(address);
    BOOST_TEST(page.shows("Claire F."));
    BOOST_TEST(!page.shows("Fontaine"));
}

BOOST_AUTO_TEST_CASE(a_double_click_makes_one_comment) {
    auto address = publish("Le marché change de place");
    citizen.post(address + "/commentaires", {{"text", "Bravo"}, {"once", "x1"}});
    citizen.post(address + "/commentaires", {{"text", "Bravo"}, {"once", "x1"}});
    BOOST_TEST(citizen.get(address).shows("1 commentaire"));
}

BOOST_AUTO_TEST_CASE(an_empty_comment_gets_a_sentence) {
    auto address = publish("Le marché change de place");
    auto answer = citizen.post(address + "/commentaires", {{"text", "  "}, {"once", "x1"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Écrivez votre commentaire avant de l'envoyer."));
}

BOOST_AUTO_TEST_CASE(who_waits_for_validation_cannot_comment_and_is_told_why) {
    auto address = publish("Le marché change de place");
    Browser noe{*this};
    noe.sign_in(newcomer);
    BOOST_TEST(noe.get(address).shows("quand la mairie aura validé votre inscription"));
    BOOST_TEST(noe.post(address + "/commentaires", {{"text", "Bonjour"}, {"once", "1"}}).status == 403);
}

BOOST_AUTO_TEST_CASE(one_deletes_ones_own_comment_and_nobody_elses) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Quelle bonne idée");
    BOOST_TEST(neighbour.post(fil + "/commentaires/" + id + "/supprimer").status == 404);
    citizen.post(fil + "/commentaires/" + id + "/supprimer");
    BOOST_TEST(!citizen.get(address).shows("Quelle bonne idée"));
    BOOST_TEST(citizen.get(address).shows("0 commentaire"));
}

BOOST_AUTO_TEST_CASE(a_hidden_comment_disappears_its_author_is_told_why_and_the_flag_is_answered) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Bande d'incapables");
    auto flagged =
        neighbour.post(fil + "/commentaires/" + id + "/signaler", {{"reason", "1"}, {"good-faith", "1"}});
    BOOST_TEST(flagged.shows("Signalement reçu"));
    mails();
    auto done = helene.post_and_follow(fil + "/commentaires/" + id + "/masquer",
                                       {{"reason", "1"}, {"explanation", "Restons courtois."}});
    BOOST_TEST(done.shows("Le texte est masqué"));
    BOOST_TEST(!citizen.get(address).shows("Bande d'incapables"));
    auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 2);
    BOOST_TEST(told[0].to == "claire@tilleuls.test");
    BOOST_TEST(told[0].body.find("Restons courtois.") != std::string::npos);
    BOOST_TEST(told[1].to == "yanis@tilleuls.test");
}

BOOST_AUTO_TEST_CASE(a_visitor_flags_a_public_comment_and_gets_a_receipt) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Achetez mes montres");
    auto answer = visitor.post(fil + "/commentaires/" + id + "/signaler",
                               {{"reason", "4"}, {"email", "passant@exemple.test"}, {"good-faith", "1"}});
    BOOST_TEST(answer.shows("Votre numéro de reçu : <span class=\"reference\">S-2026-"));
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "passant@exemple.test");
    BOOST_TEST(sent[0].subject.starts_with("Votre signalement S-2026-"));
}

BOOST_AUTO_TEST_CASE(a_flag_without_good_faith_or_reason_says_what_is_missing) {
    auto address = publish("Le marché change de place");
    auto answer = visitor.post(address + "/signaler", {{"email", "pas une adresse"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Choisissez une raison."));
    BOOST_TEST(answer.shows("Cette adresse e-mail n'est pas complète"));
    BOOST_TEST(answer.shows("Cochez cette case pour envoyer le signalement."));
    BOOST_TEST(answer.shows("value=\"pas une adresse\""));
}

BOOST_AUTO_TEST_CASE(a_citizen_cannot_hide_and_learns_nothing_of_the_address) {
    auto address = publish("Le marché change de place");
    auto id = comment(neighbour, address, "Bonjour");
    BOOST_TEST(citizen.get(fil + "/commentaires/" + id + "/masquer").status == 404);
    BOOST_TEST(citizen.post(fil + "/commentaires/" + id + "/masquer", {{"reason", "1"}}).status == 404);
    BOOST_TEST(citizen.get(fil + "/publier").status == 404);
    BOOST_TEST(
        citizen.post(fil, {{"title", "Moi maire"}, {"text", "Non"}, {"audience", "public"}, {"when", "now"}})
            .status == 404);
}

BOOST_AUTO_TEST_CASE(older_comments_load_above_the_last_three) {
    auto address = publish("Le marché change de place");
    for (int i = 1; i <= 40; ++i) {
        comment(citizen, address, "Avis " + std::to_string(i) + ".");
        now += 30; // nobody writes forty in a minute: see the next test
    }
    auto list = citizen.get(fil);
    BOOST_TEST(list.shows("Avis 40."));
    BOOST_TEST(!list.shows("Avis 37."));
    BOOST_TEST(list.shows("Charger les anciens commentaires"));
    auto own = citizen.get(address);
    BOOST_TEST(own.shows("Avis 11."));
    BOOST_TEST(!own.shows("Avis 10."));
    const auto older = own.body.find("?avant=");
    auto above = citizen.get(address + own.body.substr(older, own.body.find('#', older) - older));
    BOOST_TEST(above.shows("Avis 1."));
    BOOST_TEST(!above.shows("Avis 11."));
}

BOOST_AUTO_TEST_CASE(who_comments_like_a_machine_is_asked_to_wait) {
    auto address = publish("Le marché change de place");
    for (int i = 1; i <= 30; ++i) comment(citizen, address, "Avis " + std::to_string(i));
    auto answer = citizen.post(address + "/commentaires", {{"text", "Encore"}, {"once", "31"}});
    BOOST_TEST(answer.status == 429);
    BOOST_TEST(answer.header("Retry-After") == "600");
    BOOST_TEST(answer.shows("Trop de demandes en peu de temps"));
    now += 600;
    comment(citizen, address, "Encore");
}

BOOST_AUTO_TEST_CASE(other_words_sent_by_the_same_form_are_another_comment) {
    auto address = publish("Le marché change de place");
    citizen.post(address + "/commentaires", {{"text", "Un"}, {"once", "x1"}});
    citizen.post(address + "/commentaires", {{"text", "Deux"}, {"once", "x1"}});
    BOOST_TEST(citizen.get(address).shows("2 commentaires"));
}

BOOST_AUTO_TEST_CASE(who_is_no_longer_a_citizen_may_still_delete_his_comment) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Quelle bonne idée");
    db().run("UPDATE citizenship SET state = 2 WHERE member_id = :id", claire);
    BOOST_TEST(citizen.post(fil + "/commentaires/" + id + "/supprimer").status == 303);
    BOOST_TEST(!visitor.get(address).shows("Quelle bonne idée"));
}

BOOST_AUTO_TEST_CASE(a_receipt_carries_no_words_of_a_stranger_and_few_go_to_one_address) {
    auto address = publish("Le marché change de place");
    const web::Fields fields{{"reason", "1"},
                             {"good-faith", "1"},
                             {"email", "victime@exemple.test"},
                             {"name", "Gagnez 500 euros"}};
    for (int i = 0; i < 5; ++i) BOOST_TEST(visitor.post(address + "/signaler", fields).status == 200);
    const auto sent = mails();
    const auto more = visitor.post(address + "/signaler", fields);
    BOOST_TEST(more.status == 200);
    BOOST_TEST(more.shows("S-2026-"), "the flag counts, and its receipt stands on the page");
    BOOST_TEST(mails().empty());
    for (const auto& mail : sent) BOOST_TEST(mail.body.find("Gagnez") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
