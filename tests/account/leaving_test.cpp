#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

struct Leaving : test::World {
    Browser citizen{*this}, tablet{*this}, visitor{*this};
    Leaving() {
        citizen.sign_in(claire);
        tablet.sign_in(claire);
    }
    test::Answer leave(Browser& who, const std::string& texts = "erase",
                       const std::string& word = test::password) {
        return who.post("/compte/supprimer", {{"texts", texts}, {"leave-password", word}});
    }
    test::Answer login(const std::string& word = test::password) {
        return visitor.post("/connexion", {{"email", "claire@tilleuls.test"}, {"password", word}});
    }
    test::Answer keep(const std::string& secret) {
        return visitor.post("/compte/garder", {{"jeton", secret}});
    }
    bool leaving() {
        return db()
            .one<base::Seconds>("SELECT leaving_at FROM member WHERE id = :id AND leaving_at > 0", claire)
            .has_value();
    }
};

std::string secret_of(const std::string& link) { return link.substr(link.find('=') + 1); }

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_leaving, Leaving)

BOOST_AUTO_TEST_CASE(to_leave_closes_the_account_at_once_and_says_by_mail_how_to_stay) {
    BOOST_TEST(citizen.get("/compte/supprimer").shows("Garder mes textes sans mon nom"));
    BOOST_TEST(leave(citizen).location == "/connexion?fait=account.leaving");
    BOOST_TEST(citizen.cookie.empty());
    BOOST_TEST(tablet.get("/compte").status == 303);
    const auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "claire@tilleuls.test");
    BOOST_TEST(sent[0].subject == "Votre compte sera supprimé dans 72 heures");
    BOOST_TEST(sent[0].body.find("lundi 23 novembre 2026 à 9\u00a0h\u00a012") != std::string::npos);
    BOOST_TEST(sent[0].body.find("sera effacé aussi") != std::string::npos);
    BOOST_TEST(leaving());
}

BOOST_AUTO_TEST_CASE(it_takes_the_password_and_a_choice_about_what_one_wrote) {
    BOOST_TEST(leave(citizen, "erase", "mauvais mot").shows("Ce n'est pas votre mot de passe actuel."));
    BOOST_TEST(leave(citizen, "", test::password).shows("Choisissez ce que deviennent vos textes."));
    BOOST_TEST(leave(citizen, "keep", "").shows("value=\"keep\" required checked"));
    BOOST_TEST(!leaving());
    BOOST_TEST(citizen.get("/compte").status == 200);
}

BOOST_AUTO_TEST_CASE(who_logs_in_meanwhile_is_offered_to_stay_and_is_in_with_one_press) {
    leave(citizen);
    const auto page = login();
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Il sera effacé le <strong>lundi 23 novembre 2026 à 9 h 12"));
    BOOST_TEST(visitor.cookie.empty());
    BOOST_TEST(login("mauvais mot").status == 422);
    BOOST_TEST(keep(page.hidden("jeton")).location == "/compte?fait=account.stayed");
    BOOST_TEST(visitor.get("/compte").status == 200);
    BOOST_TEST(!leaving());
    BOOST_TEST(keep(page.hidden("jeton")).shows("Ce lien ne fonctionne plus"));
}

BOOST_AUTO_TEST_CASE(the_link_of_the_mail_gives_the_account_back_but_lets_nobody_in) {
    leave(citizen);
    const auto link = mails().at(0).link();
    BOOST_TEST(visitor.get(link).shows("Garder mon compte"));
    BOOST_TEST(leaving()); // a scanner of mails follows links too
    BOOST_TEST(keep(secret_of(link)).location == "/connexion?fait=account.stayed");
    BOOST_TEST(visitor.get("/compte").status == 303);
    BOOST_TEST(!leaving());
    BOOST_TEST(login().status == 303);
}

BOOST_AUTO_TEST_CASE(after_three_days_it_is_too_late) {
    leave(citizen);
    const auto link = mails().at(0).link();
    now += 72 * base::hour - 1;
    const auto offered = login().hidden("jeton");
    BOOST_TEST(visitor.get(link).status == 200);
    now += 1;
    BOOST_TEST(visitor.get(link).status == 404);
    BOOST_TEST(keep(secret_of(link)).status == 404);
    BOOST_TEST(keep(offered).status == 404);
    BOOST_TEST(login().shows("Ce compte est supprimé"));
    BOOST_TEST(leaving());
}

BOOST_AUTO_TEST_CASE(a_mayor_and_a_delegate_stay_as_long_as_they_are_in_office) {
    Browser helene{*this}, paul{*this};
    helene.sign_in(mayor);
    paul.sign_in(delegate);
    for (auto* who : {&helene, &paul}) {
        BOOST_TEST(who->get("/compte/supprimer").shows("Pas tant que vous êtes en fonction"));
        BOOST_TEST(leave(*who).shows("Pas tant que vous êtes en fonction"));
        BOOST_TEST(who->get("/compte").status == 200);
    }
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM member WHERE leaving_at IS NOT NULL") == 0);
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, delegate);
    BOOST_TEST(leave(paul).status == 303);
}

BOOST_AUTO_TEST_CASE(no_link_from_before_leads_around_it) {
    visitor.post("/mot-de-passe", {{"email", "claire@tilleuls.test"}});
    const auto before = mails().at(0).link();
    leave(citizen);
    mails();
    BOOST_TEST(visitor.get(before).status == 404);
    visitor.post("/mot-de-passe", {{"email", "claire@tilleuls.test"}});
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(a_session_that_is_opened_at_the_same_moment_is_of_no_use) {
    leave(citizen);
    tablet.sign_in(claire);
    BOOST_TEST(tablet.get("/compte").status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
