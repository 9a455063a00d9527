// Judging with the text in sight, telling everybody why, and taking a decision back.
#include "chores/delivery/fan_out.hpp"
#include "decisions/deciding.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::deciding;

BOOST_FIXTURE_TEST_SUITE(decisions_restored, Decisions)

BOOST_AUTO_TEST_CASE(who_decides_reads_the_text_itself_whose_it_is_and_where_it_stands) {
    flag(neighbour, "1");
    for (const auto& path : {mairie, mairie + "/signalements", mairie + "/signalements/1"}) {
        const auto page = helene.get(path);
        BOOST_TEST(page.shows("Bande d'incapables"), path);
        BOOST_TEST(page.shows("<h3>Claire Fontaine</h3>"), path);
        BOOST_TEST(page.shows("Le marché"), path);
        BOOST_TEST(page.shows("par Yanis Benali"), path);
    }
    helene.post(comment + "/masquer", {{"reason", "1"}});
    BOOST_TEST(helene.get(mairie + "/decisions").shows("Bande d'incapables"));
    BOOST_TEST(citizen.get(mairie + "/decisions/1").shows("Bande d'incapables"));
    BOOST_TEST(citizen.get(mairie + "/decisions/1").shows("Le marché"));
}

BOOST_AUTO_TEST_CASE(who_flagged_reads_the_reason_and_the_sentence_whatever_is_decided) {
    const auto mail_after = [&](const std::string& path, const web::Fields& said) {
        flag(neighbour, "5");
        mails();
        helene.post(path, said);
        std::string told;
        for (const auto& mail : mails())
            if (mail.to == "yanis@tilleuls.test") told += mail.body;
        return told;
    };
    const auto kept = mail_after(mairie + "/signalements/1/garder", {{"explanation", "Une critique n’est pas une injure."}});
    BOOST_TEST(kept.find("laisser en ligne") != std::string::npos);
    BOOST_TEST(kept.find("hors sujet") != std::string::npos);
    BOOST_TEST(kept.find("Une critique n’est pas une injure.") != std::string::npos);
    BOOST_TEST(kept.find("répondez à la mairie") == std::string::npos);
    BOOST_TEST(kept.find("/messagerie/nouveau?mairie=") != std::string::npos, "he is told where to write");
    const auto hidden = mail_after(comment + "/masquer", {{"reason", "1"}, {"explanation", "Restons courtois."}});
    BOOST_TEST(hidden.find("injure ou menace") != std::string::npos);
    BOOST_TEST(hidden.find("Restons courtois.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_author_reads_in_place_in_the_bell_and_by_mail_that_her_words_are_hidden) {
    mails();
    helene.post(comment + "/masquer", {{"reason", "5"}});
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 1);
    BOOST_TEST(told[0].body.find("Bande d'incapables") != std::string::npos);
    BOOST_TEST(told[0].body.find("Le marché") != std::string::npos);
    const auto place = citizen.get(fil + "/1");
    BOOST_TEST(place.shows("Votre commentaire est masqué par la mairie : hors sujet"));
    BOOST_TEST(place.shows("href=\"" + mairie + "/decisions/1\""));
    BOOST_TEST(!place.shows("Bande d'incapables"));
    chores::fan_out(*app);
    BOOST_TEST(citizen.get("/notifications").shows("a masqué ce que vous aviez écrit sous « Le marché »"));
    for (auto* other : {&neighbour, &helene, &visitor}) BOOST_TEST(!other->get(fil + "/1").shows("est masqué par la mairie"));
}

BOOST_AUTO_TEST_CASE(what_the_author_answers_waits_on_the_desk_until_it_is_settled) {
    helene.post(comment + "/masquer", {{"reason", "1"}});
    citizen.post(mairie + "/decisions/1", {{"text", "C'était de l'humour."}});
    BOOST_TEST(helene.get(mairie).shows("<strong>1</strong> réponse d'auteur"));
    BOOST_TEST(helene.get(mairie + "/signalements").shows("C'était de l'humour."));
    mails();
    BOOST_TEST(helene.post_and_follow(mairie + "/decisions/1/maintenir", {{"explanation", "Relisez la charte."}})
                   .shows("La décision est maintenue"));
    const auto upheld = mails();
    BOOST_REQUIRE_EQUAL(upheld.size(), 1);
    BOOST_TEST(upheld[0].to == "claire@tilleuls.test");
    BOOST_TEST(upheld[0].body.find("Relisez la charte.") != std::string::npos);
    BOOST_TEST(!helene.get(mairie).shows("réponse d'auteur"));
    helene.post(mairie + "/decisions/1/maintenir");
    BOOST_TEST(mails().empty(), "once");
    BOOST_TEST(!visitor.get(fil + "/1").shows("Bande d'incapables"));
}

BOOST_AUTO_TEST_CASE(a_hidden_text_can_be_shown_again_at_any_time_and_its_author_is_told) {
    helene.post(comment + "/masquer", {{"reason", "1"}});
    mails();
    for (auto* other : {&neighbour, &citizen}) BOOST_TEST(other->post(mairie + "/decisions/1/retablir").status == 404);
    BOOST_TEST(visitor.post(mairie + "/decisions/1/retablir").status == 401);
    BOOST_TEST(helene.post_and_follow(mairie + "/decisions/1/retablir", {{"explanation", "Je m’étais trompée."}})
                   .shows("Le texte est de nouveau en ligne"));
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 1);
    BOOST_TEST(told[0].to == "claire@tilleuls.test");
    BOOST_TEST(told[0].body.find("Je m’étais trompée.") != std::string::npos);
    BOOST_TEST(visitor.get(fil + "/1").shows("Bande d'incapables"));
    BOOST_TEST(!citizen.get(fil + "/1").shows("est masqué par la mairie"));
    chores::fan_out(*app);
    BOOST_TEST(citizen.get("/notifications").shows("a remis en ligne"));
    BOOST_TEST(helene.get(mairie + "/journal").shows("a remis en ligne un commentaire"));
    mails(); // of the deliverer
    helene.post(mairie + "/decisions/1/retablir");
    BOOST_TEST(mails().empty(), "once");
    helene.post(comment + "/masquer", {{"reason", "5"}}); // and again
    BOOST_TEST(citizen.get(fil + "/1").shows("est masqué par la mairie : hors sujet"));
}

BOOST_AUTO_TEST_CASE(what_its_author_had_erased_is_not_shown_again) {
    helene.post(comment + "/masquer", {{"reason", "1"}});
    db().run("UPDATE post SET body = ''");
    mails();
    BOOST_TEST(helene.post_and_follow(mairie + "/decisions/1/retablir").shows("ne peut pas être remis en ligne"));
    BOOST_TEST(mails().empty());
    BOOST_TEST(db().value<int>("SELECT restored FROM moderation") == 0);
}

BOOST_AUTO_TEST_CASE(of_a_threat_the_team_hears_at_once_and_of_what_is_off_topic_on_the_desk) {
    mails();
    flag(neighbour, "5");
    for (const auto& mail : mails()) BOOST_TEST(mail.to == "yanis@tilleuls.test", "his receipt alone");
    helene.post(mairie + "/signalements/1/garder");
    mails();
    flag(neighbour, "1");
    std::vector<std::string> told;
    for (const auto& mail : mails())
        if (mail.subject.find("grave") != std::string::npos) {
            told.push_back(mail.to);
            BOOST_TEST(mail.body.find("incapables") == std::string::npos, "none of the words leave the site");
        }
    BOOST_TEST((told == std::vector<std::string>{"helene@tilleuls.test", "paul@tilleuls.test"}));
    flag(visitor, "2");
    for (const auto& mail : mails()) BOOST_TEST(mail.subject.find("grave") == std::string::npos, "once");
}

BOOST_AUTO_TEST_CASE(from_the_desk_one_comes_back_to_the_desk_and_nowhere_else) {
    flag(neighbour, "1");
    BOOST_TEST(helene.post(mairie + "/signalements/1/garder", {{"retour", mairie}}).location == mairie + "?fait=decisions.kept");
    for (const std::string to : {"//exemple.fr", "/mairie/ailleurs-00000", "https://exemple.fr/mairie", "/compte"}) {
        flag(neighbour, "1");
        BOOST_TEST(helene.post(mairie + "/signalements/1/garder", {{"retour", to}}).location ==
                   mairie + "/signalements?fait=decisions.kept");
    }
}

BOOST_AUTO_TEST_SUITE_END()
