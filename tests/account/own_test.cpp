#include "support/world.hpp"

#include "chores/operator/addresses.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Own : test::World {
    Browser visitor{*this}, citizen{*this}, phone{*this};
    Own() {
        citizen.sign_in(claire);
        phone.sign_in(claire);
    }
    test::Answer rename(const std::string& first, const std::string& last,
                        const std::string& shown = "full") {
        return citizen.post("/compte/nom",
                            {{"first-name", first}, {"last-name", last}, {"shown-name", shown}});
    }
    test::Answer new_email(const std::string& email, const std::string& word = test::password) {
        return citizen.post("/compte/e-mail", {{"email", email}, {"email-password", word}});
    }
    test::Answer new_password(const std::string& old, const std::string& word, const std::string& again) {
        return citizen.post("/compte/mot-de-passe",
                            {{"old-password", old}, {"password", word}, {"password-again", again}});
    }
    test::Answer confirm_email(Browser& who, const std::string& link) {
        return who.post("/compte/e-mail/confirmer", {{"jeton", link.substr(link.find('=') + 1)}});
    }
    bool can_log_in(const std::string& email, const std::string& word) {
        Browser fresh{*this};
        return fresh.post("/connexion", {{"email", email}, {"password", word}}).status == 303;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_own, Own)

BOOST_AUTO_TEST_CASE(an_account_is_ones_own) {
    BOOST_TEST(visitor.get("/compte").location == "/connexion?suite=%2Fcompte");
    auto page = citizen.get("/compte");
    BOOST_TEST(page.shows("<title>Mon compte – Parvis</title>"));
    BOOST_TEST(page.shows("<strong>Claire Fontaine</strong>"));
    BOOST_TEST(page.shows("Votre inscription est validée"));
    BOOST_TEST(page.shows("action=\"/compte/profil\""), "what one may change stands on it");
    for (const auto* below : {"/compte/telephone", "/notifications/reglages",
                              "/compte/securite", "/compte/donnees", "/compte/supprimer"})
        BOOST_TEST(page.shows(fmt::format("href=\"{}\"", below)));
    BOOST_TEST(citizen.get("/compte/profil").status == 200, "its former address");
    BOOST_TEST(page.shows("value=\"Claire\""));
    BOOST_TEST(page.shows("value=\"full\" checked> Claire Fontaine"));
    BOOST_TEST(page.shows("> Claire F.</label>"));
}

BOOST_AUTO_TEST_CASE(every_page_of_an_account_asks_a_visitor_to_log_in) {
    for (const auto* page : {"/compte/profil", "/compte/photo", "/compte/telephone", "/compte/securite",
                             "/compte/donnees", "/compte/supprimer"})
        BOOST_TEST(visitor.get(page).location.starts_with("/connexion?suite=%2Fcompte%2F"), page);
}

BOOST_AUTO_TEST_CASE(one_may_appear_as_first_name_and_initial_to_the_other_citizens) {
    BOOST_TEST(rename("Claire", "Fontaine", "short").location == "/compte/profil?fait=account.name_saved");
    BOOST_TEST(citizen.get("/compte/profil").shows("value=\"short\" checked"));
    BOOST_TEST(town::find_member(db(), claire)->name.abbreviated);
}

BOOST_AUTO_TEST_CASE(a_name_that_is_none_gets_a_sentence_and_stays_in_the_field) {
    auto page = rename("", "Font4ine", "both");
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Indiquez votre prénom."));
    BOOST_TEST(page.shows("Écrivez votre nom avec des lettres seulement."));
    BOOST_TEST(page.shows("Choisissez ce que voient les autres citoyens."));
    BOOST_TEST(page.shows("value=\"Font4ine\""));
    BOOST_TEST(citizen.get("/compte/profil").shows("value=\"Fontaine\""));
}

BOOST_AUTO_TEST_CASE(each_standing_in_the_home_commune_is_said_in_words) {
    Browser noe{*this}, helene{*this}, paul{*this};
    noe.sign_in(newcomer);
    BOOST_TEST(noe.get("/compte").shows("En attente de la mairie depuis le jeudi 19 novembre 2026."));
    db().run("UPDATE citizenship SET state = 2, reason = 2, decided_at = :now WHERE member_id = :id", now,
             newcomer);
    BOOST_TEST(noe.get("/compte").shows(
        "Sa raison, donnée le vendredi 20 novembre 2026 : vous n'habitez pas la commune"));
    BOOST_TEST(helene.sign_in(mayor).get("/compte").shows("Vous en êtes le maire."));
    BOOST_TEST(paul.sign_in(delegate).get("/compte").shows("Vous y êtes délégué du maire."));
}

BOOST_AUTO_TEST_CASE(a_new_address_counts_once_it_is_confirmed_and_the_old_one_is_warned) {
    BOOST_TEST(new_email("claire.f@exemple.test").location == "/compte/securite?fait=account.email_asked");
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 2);
    BOOST_TEST(sent[0].to == "claire.f@exemple.test");
    BOOST_TEST(sent[1].to == "claire@tilleuls.test");
    BOOST_TEST(sent[1].subject == "Un changement d’adresse a été demandé");
    BOOST_TEST(sent[1].body.find("jeton") == std::string::npos);
    BOOST_TEST(visitor.get(sent[0].link()).shows("claire.f@exemple.test"));
    BOOST_TEST(citizen.get("/compte/securite").shows("Actuelle : <strong>claire@tilleuls.test"));
    BOOST_TEST(confirm_email(visitor, sent[0].link()).location == "/connexion?fait=account.email_changed");
    BOOST_TEST(citizen.get("/compte/securite").shows("Actuelle : <strong>claire.f@exemple.test"));
    BOOST_TEST(confirm_email(visitor, sent[0].link()).shows("Ce lien ne fonctionne plus"));
    BOOST_TEST(can_log_in("claire.f@exemple.test", test::password));
}

BOOST_AUTO_TEST_CASE(nobody_learns_from_a_change_of_address_whether_the_new_one_is_taken) {
    const auto free = new_email("libre@exemple.test");
    mails();
    const auto taken = new_email("yanis@tilleuls.test");
    BOOST_TEST(free.location == taken.location);
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 2);
    BOOST_TEST(sent[0].to == "yanis@tilleuls.test");
    BOOST_TEST(sent[0].subject == "Vous avez déjà un compte");
}

BOOST_AUTO_TEST_CASE(a_change_of_address_needs_the_password_and_an_address) {
    BOOST_TEST(
        new_email("libre@exemple.test", "mauvais mot").shows("Ce n'est pas votre mot de passe actuel."));
    BOOST_TEST(new_email("libre@exemple.test", "").shows("Tapez votre mot de passe actuel."));
    BOOST_TEST(new_email("claire@tilleuls.test").shows("C'est déjà votre adresse."));
    BOOST_TEST(new_email("").shows("Indiquez votre adresse e-mail."));
    auto page = new_email("libre");
    BOOST_TEST(page.shows("Cette adresse n'est pas complète."));
    BOOST_TEST(page.shows("value=\"libre\""));
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(nobodys_address_is_flooded_with_links_to_change_to_it) {
    for (int i = 0; i < 5; ++i) BOOST_TEST(new_email("libre@exemple.test").status == 303);
    mails();
    BOOST_TEST(new_email("Libre@exemple.test").status == 303, "answered as always: the newest link is good");
    BOOST_TEST(mails().empty());
    now += base::hour + 1;
    BOOST_TEST(new_email("libre@exemple.test").status == 303);
}

BOOST_AUTO_TEST_CASE(a_link_to_a_new_address_is_good_for_a_day) {
    new_email("libre@exemple.test");
    const auto link = mails().at(0).link();
    now += base::day;
    BOOST_TEST(confirm_email(citizen, link).shows("Votre adresse n'a pas changé."));
    BOOST_TEST(citizen.get(link).status == 404);
}

BOOST_AUTO_TEST_CASE(a_new_password_ends_the_other_sessions_and_pending_links_and_is_told_by_mail) {
    new_email("voleur@exemple.test");
    const auto link = mails().at(0).link();
    BOOST_TEST(new_password(test::password, "un tout nouveau", "un tout nouveau").location ==
               "/compte/securite?fait=account.password_changed");
    BOOST_TEST(mails().at(0).to == "claire@tilleuls.test");
    BOOST_TEST(citizen.get("/compte").status == 200);
    BOOST_TEST(phone.get("/compte").status == 303);
    BOOST_TEST(confirm_email(visitor, link).status == 404);
    BOOST_TEST(can_log_in("claire@tilleuls.test", "un tout nouveau"));
    BOOST_TEST(!can_log_in("claire@tilleuls.test", test::password));
}

BOOST_AUTO_TEST_CASE(a_bad_new_password_gets_its_sentence) {
    BOOST_TEST(new_password("mauvais mot", "un tout nouveau", "un tout nouveau")
                   .shows("Ce n'est pas votre mot de passe actuel."));
    BOOST_TEST(new_password(test::password, "court", "court").shows("10 caractères au moins."));
    BOOST_TEST(new_password(test::password, "un tout nouveau", "un tout autre")
                   .shows("Les deux mots de passe ne sont pas les mêmes."));
    BOOST_TEST(new_password(test::password, "un tout nouveau", "")
                   .shows("Tapez encore une fois le nouveau mot de passe."));
    BOOST_TEST(new_password(test::password, "Fontaine Claire", "Fontaine Claire")
                   .shows("est votre nom ou votre adresse"));
    BOOST_TEST(phone.get("/compte").status == 200);
}

BOOST_AUTO_TEST_CASE(who_found_an_open_session_cannot_try_passwords_forever) {
    for (int i = 0; i < 10; ++i) new_password("essai", "un tout nouveau", "un tout nouveau");
    BOOST_TEST(new_password(test::password, "un tout nouveau", "un tout nouveau").shows("Trop d'essais."));
}

BOOST_AUTO_TEST_CASE(one_sees_ones_sessions_and_closes_one_or_all_others) {
    Browser tablet{*this};
    tablet.extra["HTTP_USER_AGENT"] = "Mozilla/5.0 (iPad) Safari/605";
    tablet.post("/connexion", {{"email", "claire@tilleuls.test"}, {"password", test::password}});
    auto page = citizen.get("/compte/securite");
    BOOST_TEST(page.shows("Safari, iPad"));
    BOOST_TEST(page.shows("cet appareil"));
    const auto id = db().value<int>("SELECT id FROM session WHERE agent = 'Safari, iPad'");
    Browser neighbour{*this};
    neighbour.sign_in(yanis);
    neighbour.post(fmt::format("/compte/sessions/{}/fermer", id));
    BOOST_TEST(tablet.get("/compte").status == 200);
    BOOST_TEST(citizen.post_and_follow(fmt::format("/compte/sessions/{}/fermer", id))
                   .shows("La session est fermée."));
    BOOST_TEST(tablet.get("/compte").status == 303);
    BOOST_TEST(phone.get("/compte").status == 200);
    citizen.post("/compte/sessions/fermer");
    BOOST_TEST(phone.get("/compte").status == 303);
    BOOST_TEST(citizen.get("/compte").status == 200);
    BOOST_TEST(neighbour.get("/compte").status == 200);
}

BOOST_AUTO_TEST_CASE(one_sees_the_mayors_one_follows_and_stops_following) {
    BOOST_TEST(citizen.get("/compte").shows("Vous ne suivez aucun maire."));
    town::follow(db(), claire, test::town_code, now);
    town::follow(db(), claire, test::village_code, now);
    auto page = citizen.get("/compte");
    BOOST_TEST(page.shows("Hélène Marchand</a>"));
    BOOST_TEST(page.shows("Bourg-les-Tilleuls, votre commune"));
    BOOST_TEST(page.shows("Villeneuve-des-Prés</a>"));
    citizen.post("/compte/ne-plus-suivre", {{"commune", test::town_path}});
    page = citizen.get("/compte");
    BOOST_TEST(!page.shows("Hélène Marchand</a>"));
    BOOST_TEST(page.shows("Villeneuve-des-Prés</a>"));
    BOOST_TEST(citizen.post("/compte/ne-plus-suivre", {{"commune", "?"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(the_town_hall_finds_a_citizen_by_the_new_name) {
    Browser helene{*this};
    helene.sign_in(mayor);
    Browser own{*this};
    own.sign_in(claire);
    own.post("/compte/nom", {{"first-name", "Claire"}, {"last-name", "Zimmermann"}, {"shown-name", "full"}});
    const auto list = std::string{"/mairie/"} + test::town_path + "/citoyens/acceptes?q=zimmer";
    BOOST_TEST(helene.get(list).shows("Zimmermann"));
}

BOOST_AUTO_TEST_CASE(the_capitals_of_ones_own_address_are_ones_own_to_mend) {
    BOOST_TEST(new_email("claire@tilleuls.test").shows("C'est déjà votre adresse."));
    BOOST_TEST(new_email("Claire@Tilleuls.test").location == "/compte/securite?fait=account.email_asked");
    const auto mail = mails().at(0);
    BOOST_TEST(mail.subject == "Confirmez votre nouvelle adresse");
    BOOST_TEST(mail.to == "Claire@tilleuls.test",
               "the part before the @ as typed, the domain in its one form");
    BOOST_TEST(confirm_email(phone, mail.link()).status == 303);
    BOOST_TEST(citizen.get("/compte").shows("Claire@tilleuls.test"));
    BOOST_TEST(can_log_in("claire@tilleuls.test", test::password));
}

BOOST_AUTO_TEST_CASE(an_address_that_was_stored_with_accents_gets_its_one_form_unless_it_is_taken) {
    const auto before = [&](const std::string& email) {
        const auto id = member(email, "Léo", "Brun");
        db().run("UPDATE member SET email_key = email WHERE id = :id", id);
        return id;
    };
    const auto leo = before("leo@café.fr"), lea = before("lea@café.fr"),
               lea_too = before("lea@xn--caf-dma.fr");
    BOOST_TEST(chores::tidy_addresses(db(), 2) == 1);
    BOOST_TEST(chores::tidy_addresses(db(), 2) == 0);
    const auto stored = [&](town::MemberId id) {
        return db().value<std::string>("SELECT email FROM member WHERE id = :id", id);
    };
    BOOST_TEST(stored(leo) == "leo@xn--caf-dma.fr");
    BOOST_TEST(stored(lea) == "lea@café.fr");
    BOOST_TEST(stored(lea_too) == "lea@xn--caf-dma.fr");
    BOOST_TEST(can_log_in("leo@café.fr", test::password));
}

BOOST_AUTO_TEST_SUITE_END()
