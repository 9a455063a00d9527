// What is said under a publication: written, taken back, flagged and hidden.
#include "feed/newsroom.hpp"
#include "lib/town/thread.hpp"

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
    citizen.post(address + "/messages", {{"text", "Bravo"}, {"form_id", "x1"}});
    citizen.post(address + "/messages", {{"text", "Bravo"}, {"form_id", "x1"}});
    BOOST_TEST(citizen.get(address).shows("1 commentaire"));
}

BOOST_AUTO_TEST_CASE(a_page_that_was_open_before_comments_had_a_new_address_sends_what_was_typed) {
    auto address = publish("Le marché change de place");
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(citizen.post(address + "/commentaires", {{"text", "Écrit hier soir"}, {"once", "x1"}}).status == 303);
    BOOST_TEST(citizen.get(address).shows("1 commentaire"));
    BOOST_TEST(citizen.get(address).shows("Écrit hier soir"));
}

BOOST_AUTO_TEST_CASE(an_empty_comment_gets_a_sentence) {
    auto address = publish("Le marché change de place");
    auto answer = citizen.post(address + "/messages", {{"text", "  "}, {"form_id", "x1"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Écrivez votre commentaire avant de l'envoyer."));
}

BOOST_AUTO_TEST_CASE(who_waits_for_validation_cannot_comment_and_is_told_why) {
    auto address = publish("Le marché change de place");
    Browser noe{*this};
    noe.sign_in(newcomer);
    BOOST_TEST(noe.get(address).shows("quand la mairie aura validé votre inscription"));
    BOOST_TEST(noe.post(address + "/messages", {{"text", "Bonjour"}, {"form_id", "1"}}).status == 403);
}

BOOST_AUTO_TEST_CASE(one_deletes_ones_own_comment_and_nobody_elses) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Quelle bonne idée");
    BOOST_TEST(neighbour.post(address + "/messages/" + id + "/supprimer").status == 404);
    citizen.post(address + "/messages/" + id + "/supprimer");
    BOOST_TEST(!citizen.get(address).shows("Quelle bonne idée"));
    BOOST_TEST(citizen.get(address).shows("0 commentaire"));
}

BOOST_AUTO_TEST_CASE(a_hidden_comment_disappears_its_author_is_told_why_and_the_flag_is_answered) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Bande d'incapables");
    auto flagged =
        neighbour.post(address + "/messages/" + id + "/signaler", {{"reason", "1"}, {"good-faith", "1"}});
    BOOST_TEST(flagged.shows("Signalement reçu"));
    mails();
    auto done = helene.post_and_follow(address + "/messages/" + id + "/masquer",
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
    auto answer = visitor.post(address + "/messages/" + id + "/signaler",
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
    BOOST_TEST(citizen.get(address + "/messages/" + id + "/masquer").status == 404);
    BOOST_TEST(citizen.post(address + "/messages/" + id + "/masquer", {{"reason", "1"}}).status == 404);
    BOOST_TEST(citizen.get(fil + "/publier").status == 404);
    BOOST_TEST(
        citizen.post(fil, {{"title", "Moi maire"}, {"text", "Non"}, {"audience", "public"}, {"when", "now"}})
            .status == 404);
}

BOOST_AUTO_TEST_CASE(one_changes_ones_comment_for_ten_minutes_and_everybody_reads_that_it_was) {
    auto address = publish("Le marché change de place");
    const auto one = address + "/messages/" + comment(citizen, address, "Quelle bone idée");
    for (const auto& page : {fil, address}) {
        BOOST_TEST(citizen.get(page).shows(one + "/modifier\""));
        BOOST_TEST(!neighbour.get(page).shows(one + "/modifier\""));
    }
    BOOST_TEST(neighbour.post(one + "/modifier", {{"text", "Quelle horreur"}}).status == 404);
    BOOST_TEST(visitor.get(one + "/modifier").status == 404);
    BOOST_TEST(citizen.post(one + "/modifier", {{"text", std::string(2001, 'a')}}).shows("dépasse 2 000 caractères"));
    citizen.post(one + "/modifier", {{"text", "Quelle bonne idée"}});
    for (const auto& page : {fil, address}) {
        const auto read = visitor.get(page);
        BOOST_TEST(read.shows("Quelle bonne idée"));
        BOOST_TEST(read.shows("· modifié"));
        BOOST_TEST(read.shows("1 commentaire"));
    }
    now += town::post_editable;
    BOOST_TEST(!citizen.get(address).shows(one + "/modifier\""));
    const auto late = citizen.post(one + "/modifier", {{"text", "Trop tard"}});
    BOOST_TEST(late.status == 422);
    BOOST_TEST(late.shows("ce délai est passé"));
    BOOST_TEST(visitor.get(address).shows("Quelle bonne idée"));
}

BOOST_AUTO_TEST_CASE(a_comment_answers_another_one_of_the_same_publication) {
    auto address = publish("Le marché change de place"), other = publish("La piscine rouvre");
    const auto asked = comment(neighbour, address, "Et le parking ?");
    BOOST_TEST(citizen.get(fil).shows(address + "?citer=" + asked + "#ecrire"));
    BOOST_TEST(!visitor.get(address).shows("?citer="));
    const auto form = citizen.get(address + "?citer=" + asked);
    BOOST_TEST(form.shows("En réponse à <strong>Yanis Benali</strong>"));
    BOOST_TEST(form.hidden("quoted") == asked);
    citizen.post(address + "/messages",
                 {{"text", "Derrière la halle."}, {"quoted", asked}, {"form_id", "1"}});
    BOOST_TEST(visitor.get(address).shows("En réponse à Yanis B."));
    const auto empty =
        citizen.post(address + "/messages", {{"text", ""}, {"quoted", asked}, {"form_id", "2"}});
    BOOST_TEST(empty.hidden("quoted") == asked, "it is kept with what was typed");
    citizen.post(other + "/messages", {{"text", "À l'eau !"}, {"quoted", asked}, {"form_id", "3"}});
    BOOST_TEST(visitor.get(other).shows("À l'eau !"));
    BOOST_TEST(!visitor.get(other).shows("En réponse à"));
}

BOOST_AUTO_TEST_CASE(an_address_in_a_mail_of_before_comments_were_posts_leads_to_where_the_comment_is_now) {
    auto address = publish("Le marché change de place");
    const auto one = address + "/messages/" + comment(citizen, address, "Quelle bonne idée");
    db().run("UPDATE post SET comment_id = 77");
    BOOST_TEST(visitor.get(fil + "/commentaires/77/signaler").location == one + "/signaler");
    BOOST_TEST(helene.get(fil + "/commentaires/77/masquer").location == one + "/masquer");
    BOOST_TEST(citizen.get(fil + "/commentaires/77/masquer").status == 404);
    BOOST_TEST(visitor.get(fil + "/commentaires/78/signaler").status == 404);
    for (const auto& page : {fil, address}) BOOST_TEST(visitor.get(page).shows("id=\"c77\""));
    BOOST_TEST(visitor.get(one).location.ends_with("#m" + one.substr(one.rfind('/') + 1)));
    db().run("UPDATE publication SET audience = 2");
    BOOST_TEST(visitor.get(fil + "/commentaires/77/signaler").status == 404);
}

BOOST_AUTO_TEST_CASE(who_holds_an_office_is_marked_as_long_as_he_does_and_speaks_for_himself) {
    auto address = publish("Le marché change de place");
    comment(helene, address, "Merci de vos avis.");
    for (const auto& page : {fil, address}) BOOST_TEST(visitor.get(page).shows(">mairie</span>"));
    BOOST_TEST(db().value<int>("SELECT as_team FROM post") == 0, "his words are his own, and go with him");
    db().run("UPDATE role SET ended_at = :now WHERE mayor = 1", now);
    for (const auto& page : {fil, address}) {
        BOOST_TEST(!visitor.get(page).shows(">mairie</span>"));
        BOOST_TEST(visitor.get(page).shows("Merci de vos avis."));
    }
}

BOOST_AUTO_TEST_CASE(a_comment_carries_no_files) {
    auto address = publish("Le marché change de place");
    comment(citizen, address, "Quelle bonne idée");
    BOOST_TEST(!citizen.get(address).shows("type=\"file\""));
    BOOST_TEST(citizen.get(address + "/fichiers/1").status == 404);
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
    auto answer = citizen.post(address + "/messages", {{"text", "Encore"}, {"form_id", "31"}});
    BOOST_TEST(answer.status == 429);
    BOOST_TEST(answer.header("Retry-After") == "600");
    BOOST_TEST(answer.shows("Trop de demandes en peu de temps"));
    now += 600;
    comment(citizen, address, "Encore");
}

BOOST_AUTO_TEST_CASE(other_words_sent_by_the_same_form_are_another_comment) {
    auto address = publish("Le marché change de place");
    citizen.post(address + "/messages", {{"text", "Un"}, {"form_id", "x1"}});
    citizen.post(address + "/messages", {{"text", "Deux"}, {"form_id", "x1"}});
    BOOST_TEST(citizen.get(address).shows("2 commentaires"));
}

BOOST_AUTO_TEST_CASE(who_is_no_longer_a_citizen_may_still_delete_his_comment) {
    auto address = publish("Le marché change de place");
    auto id = comment(citizen, address, "Quelle bonne idée");
    db().run("UPDATE citizenship SET state = 2 WHERE member_id = :id", claire);
    BOOST_TEST(citizen.post(address + "/messages/" + id + "/supprimer").status == 303);
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
