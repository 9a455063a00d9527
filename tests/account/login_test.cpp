#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct Login : test::World {
    Browser browser{*this};

    test::Answer login(Browser& who, const std::string& email = "claire@tilleuls.test",
                       const std::string& word = test::password, const web::Fields& more = {}) {
        web::Fields fields{{"email", email}, {"password", word}};
        fields.insert(fields.end(), more.begin(), more.end());
        return who.post("/connexion", fields);
    }
    std::string publication() {
        Browser helene{*this};
        helene.sign_in(mayor);
        auto answer = helene.post(
            fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
        return answer.location.substr(0, answer.location.find('?'));
    }
    std::string reset_link(const std::string& email = "claire@tilleuls.test") {
        Browser{*this}.post("/mot-de-passe", {{"email", email}});
        return mails().at(0).link();
    }
    test::Answer set_password(Browser& who, const std::string& link, const std::string& word) {
        return who.post("/mot-de-passe/nouveau",
                        {{"jeton", link.substr(link.find('=') + 1)}, {"password", word}});
    }
    int sessions() { return db().value<int>("SELECT COUNT(*) FROM session"); }
};

/// What a person does on a page that kept his form: fills in his password and presses the button.
web::Fields kept_fields(const test::Answer& page, std::initializer_list<const char*> names) {
    web::Fields fields;
    for (const auto* name : names) fields.emplace_back(name, page.hidden(name));
    return fields;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_login, Login)

BOOST_AUTO_TEST_CASE(a_member_logs_in_goes_where_he_was_going_and_logs_out) {
    auto page = browser.visit("/fil");
    BOOST_TEST(page.hidden("suite") == "/fil");
    auto answer = login(browser, "Claire@Tilleuls.test", test::password, {{"suite", fil}});
    BOOST_TEST(answer.location == fil);
    BOOST_TEST(browser.get("/compte").shows("claire@tilleuls.test"));
    BOOST_TEST(browser.get("/connexion?suite=%2Fcompte").location == "/compte");
    BOOST_TEST(browser.post("/deconnexion").location == "/?fait=account.logged_out");
    BOOST_TEST(browser.cookie.empty());
    BOOST_TEST(sessions() == 0);
}

BOOST_AUTO_TEST_CASE(who_speaks_for_a_town_hall_comes_in_at_its_desk) {
    const auto desk = std::string{"/mairie/"} + test::town_path;
    BOOST_TEST(login(browser, "helene@tilleuls.test").location == desk);
    BOOST_TEST(browser.get("/connexion").location == desk);
    Browser paul{*this};
    BOOST_TEST(login(paul, "paul@tilleuls.test").location == desk);
    BOOST_TEST(login(paul, "paul@tilleuls.test", test::password, {{"suite", fil}}).location == fil, "but for where he was going");
    db().run("DELETE FROM publication");
    BOOST_TEST(paul.get("/fil").shows("href=\"" + desk + "\""), "and so does an empty feed");
    Browser claires{*this};
    BOOST_TEST(login(claires).location == "/fil");
    BOOST_TEST(claires.get("/fil").shows("Rien à lire pour le moment"));
}

BOOST_AUTO_TEST_CASE(a_wrong_password_and_an_unknown_address_read_the_same) {
    auto wrong = login(browser, "claire@tilleuls.test", "mauvais mot").body;
    auto unknown = login(browser, "clairf@tilleuls.test", "mauvais mot").body;
    BOOST_TEST(wrong.find("ou le mot de passe ne convient pas") != std::string::npos);
    unknown.replace(unknown.find("clairf"), 6, "claire");
    BOOST_TEST((wrong == unknown));
    BOOST_TEST(login(browser).status == 303);
}

BOOST_AUTO_TEST_CASE(empty_or_odd_fields_get_their_sentences) {
    auto page = login(browser, "", "");
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Indiquez votre adresse e-mail."));
    BOOST_TEST(page.shows("Tapez votre mot de passe."));
    BOOST_TEST(login(browser, "claire").shows("Cette adresse n'est pas complète."));
    BOOST_TEST(login(browser, "claire").shows("value=\"claire\""));
    BOOST_TEST(login(browser, "a@b.fr", std::string(201, 'x')).shows("Ce mot de passe est trop long"));
}

BOOST_AUTO_TEST_CASE(a_login_never_leads_to_another_site) {
    for (const auto* evil : {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example",
                             "javascript:alert(1)", "\\\\evil.example", "evil"}) {
        Browser fresh{*this};
        BOOST_TEST(login(fresh, "claire@tilleuls.test", test::password, {{"suite", evil}}).location == "/fil",
                   evil);
        now += base::hour;
        BOOST_TEST(!fresh.get("/connexion").shows("evil"), evil);
    }
    Browser fresh{*this};
    BOOST_TEST(!fresh.get("/connexion?suite=//evil.example").shows("evil"));
    auto resumed = login(fresh, "claire@tilleuls.test", test::password,
                         {{"resume", "//evil.example"}, {"kept-text", "secret"}});
    BOOST_TEST(resumed.location == "/fil");
}

BOOST_AUTO_TEST_CASE(each_login_has_a_session_of_its_own_and_ends_the_one_it_came_with) {
    login(browser);
    const auto first = browser.cookie;
    login(browser);
    BOOST_TEST(browser.cookie != first);
    BOOST_TEST(sessions() == 1);
    Browser thief{*this};
    thief.cookie = "parvis=" + std::string(43, 'A'); // a token that somebody chose
    login(thief);
    BOOST_TEST(thief.cookie != "parvis=" + std::string(43, 'A'));
}

BOOST_AUTO_TEST_CASE(who_has_not_confirmed_is_told_how_but_only_with_the_right_password) {
    db().run("UPDATE member SET confirmed_at = NULL WHERE id = :id", claire);
    BOOST_TEST(!login(browser, "claire@tilleuls.test", "mauvais mot").shows("Il reste à confirmer"));
    auto page = login(browser);
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Il reste à confirmer votre inscription"));
    browser.post("/inscription/renvoyer", {{"email", page.hidden("email")}});
    BOOST_TEST(mails().at(0).subject == "Confirmez votre inscription");
}

BOOST_AUTO_TEST_CASE(a_suspended_account_does_not_come_in) {
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, claire);
    BOOST_TEST(login(browser).shows("Ce compte est suspendu"));
    BOOST_TEST(!login(browser, "claire@tilleuls.test", "mauvais mot").shows("suspendu"));
    browser.post("/mot-de-passe", {{"email", "claire@tilleuls.test"}});
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(passwords_are_not_guessed_by_trying_all_of_them) {
    for (int i = 0; i < 10; ++i) login(browser, "claire@tilleuls.test", "essai " + std::to_string(i));
    auto page = login(browser);
    BOOST_TEST(page.status == 429);
    BOOST_TEST(page.header("Retry-After") == "900");
    BOOST_TEST(page.shows("Trop d'essais pour cette adresse."));
    BOOST_TEST(login(browser, "yanis@tilleuls.test").status == 303);
    now += 900;
    BOOST_TEST(login(browser).status == 303);
}

BOOST_AUTO_TEST_CASE(an_old_weak_hash_is_renewed_at_the_next_login) {
    const test::RealPasswords real;
    const auto hash = [&] {
        return db().value<std::string>("SELECT password_hash FROM member WHERE id = :id", claire);
    };
    db().run("UPDATE member SET password_hash = :hash WHERE id = :id",
             "scrypt$1024$8$1$sel$KTpy6h_sV4A7xH_w3gGtL40wURjyMLjoupCbNHQVO9k", claire);
    BOOST_TEST(login(browser).status == 303);
    BOOST_TEST(hash().starts_with("scrypt$32768$8$3$"));
    BOOST_TEST(login(browser).status == 303);
    db().run("UPDATE member SET password_hash = 'md5$x' WHERE id = :id", claire);
    BOOST_TEST(login(browser).status == 422);
}

BOOST_AUTO_TEST_CASE(a_password_with_accents_opens_the_account_from_every_keyboard) {
    const std::string composed = "été à la crêperie", apart = "e\u0301te\u0301 a\u0300 la cre\u0302perie";
    BOOST_TEST(set_password(browser, reset_link(), apart).status == 303);
    for (const auto& typed : {composed, apart}) {
        Browser fresh{*this};
        BOOST_TEST(login(fresh, "claire@tilleuls.test", typed).status == 303, typed);
    }
    mails();
    BOOST_TEST(set_password(browser, reset_link(), "e\u0301e\u0301e\u0301e\u0301e\u0301").status == 422,
               "five letters are five, in how many pieces ever");
}

BOOST_AUTO_TEST_CASE(a_member_comes_in_by_an_address_typed_or_pasted_in_any_way) {
    for (const auto* typed :
         {"CLAIRE@Tilleuls.test", " claire@tilleuls.test\u00a0", "mailto:claire@tilleuls.test",
          "Claire <claire@tilleuls.test>", "claire＠tilleuls.test"}) {
        Browser fresh{*this};
        BOOST_TEST(login(fresh, typed).status == 303, typed);
    }
    const auto leo = member("leo@xn--caf-dma.fr", "Léo", "Brun");
    for (const auto* typed : {"leo@café.fr", "leo@xn--caf-dma.fr", "LEO@CAFE\u0301.fr"}) {
        Browser fresh{*this};
        BOOST_TEST(login(fresh, typed).status == 303, typed);
    }
    browser.sign_in(leo);
    BOOST_TEST(browser.get("/compte/securite").shows("leo@café.fr"));
}

BOOST_AUTO_TEST_CASE(a_comment_typed_by_someone_whose_session_ended_is_sent_after_the_login) {
    const auto address = publication();
    browser.sign_in(claire);
    auto page = browser.get(address);
    web::Fields comment{{"csrf", page.hidden("csrf")},
                        {"form_id", page.hidden("form_id")},
                        {"text", "Une très longue phrase, que personne ne veut taper deux fois."}};
    db().run("DELETE FROM session");
    auto asked = browser.post(address + "/messages", comment);
    BOOST_TEST(asked.status == 401);
    BOOST_TEST(asked.shows("Connectez-vous pour continuer"));
    auto fields = kept_fields(asked, {"csrf", "resume", "kept-text", "kept-form_id"});
    auto failed = login(browser, "claire@tilleuls.test", "mauvais mot", fields);
    BOOST_TEST(failed.shows("le texte que vous écriviez est conservé"));
    fields = kept_fields(failed, {"csrf", "resume", "kept-text", "kept-form_id"});
    auto confirm = login(browser, "claire@tilleuls.test", test::password, fields);
    BOOST_TEST(confirm.status == 200);
    BOOST_TEST(confirm.shows("Il reste à envoyer ce que vous aviez écrit."));
    BOOST_TEST(confirm.shows(fmt::format("action=\"{}/messages\"", address)));
    BOOST_TEST(!confirm.shows("name=\"kept-"));
    auto sent =
        browser.post_and_follow(address + "/messages", kept_fields(confirm, {"csrf", "text", "form_id"}));
    BOOST_TEST(sent.shows("Votre commentaire est publié."));
    BOOST_TEST(browser.get(address).shows("que personne ne veut taper deux fois."));
}

BOOST_AUTO_TEST_CASE(a_forgotten_password_is_replaced_and_every_session_ends) {
    Browser elsewhere{*this};
    elsewhere.sign_in(claire);
    const auto link = reset_link();
    BOOST_TEST(browser.get(link).shows("Choisir un nouveau mot de passe"));
    BOOST_TEST(set_password(browser, link, "court").shows("10 caractères au moins."));
    BOOST_TEST(set_password(browser, link, "claire fontaine").shows("est votre nom ou votre adresse"));
    BOOST_TEST(set_password(browser, link, "").shows("Choisissez un mot de passe."));
    BOOST_TEST(set_password(browser, link, "un tout nouveau").location == "/compte?fait=account.password_changed");
    BOOST_TEST(mails().at(0).subject == "Votre mot de passe a été changé");
    BOOST_TEST(browser.get("/compte").status == 200);
    BOOST_TEST(elsewhere.get("/compte").status == 303);
    BOOST_TEST(login(elsewhere).status == 422);
    BOOST_TEST(login(elsewhere, "claire@tilleuls.test", "un tout nouveau").status == 303);
}

BOOST_AUTO_TEST_CASE(a_link_for_a_password_works_once_for_two_hours) {
    const auto link = reset_link();
    now += 2 * base::hour;
    BOOST_TEST(set_password(browser, link, "un tout nouveau").shows("Ce lien ne fonctionne plus"));
    const auto fresh = reset_link();
    BOOST_TEST(set_password(browser, fresh, "un tout nouveau").status == 303);
    BOOST_TEST(set_password(browser, fresh, "encore un autre").status == 404);
    BOOST_TEST(browser.get(fresh).status == 404);
    BOOST_TEST(set_password(browser, "?jeton=" + std::string(43, 'B'), "encore un autre").status == 404);
}

BOOST_AUTO_TEST_CASE(an_unknown_address_gets_no_mail_and_its_link_opens_nothing) {
    browser.post("/mot-de-passe", {{"email", "personne@exemple.test"}});
    BOOST_TEST(mails().empty());
    BOOST_TEST(
        browser.post("/mot-de-passe", {{"email", "personne"}}).shows("Cette adresse n'est pas complète."));
}

BOOST_AUTO_TEST_CASE(who_forgot_the_password_before_confirming_confirms_by_the_same_link) {
    db().run("UPDATE member SET confirmed_at = NULL WHERE id = :id", newcomer);
    set_password(browser, reset_link("noe@tilleuls.test"), "un tout nouveau");
    BOOST_TEST(browser.get("/compte").shows("Noé"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM member WHERE confirmed_at IS NULL") == 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_written_for_a_post_from_another_site) {
    browser.extra["HTTP_ORIGIN"] = "https://evil.example";
    BOOST_TEST(login(browser).status == 403);
    BOOST_TEST(browser.post("/inscription/renvoyer", {{"email", "claire@tilleuls.test"}}).status == 403);
    BOOST_TEST(sessions() == 0);
}

BOOST_AUTO_TEST_CASE(a_form_that_comes_back_lets_the_browser_fill_in_a_known_password_and_keep_a_new_one) {
    Browser member{*this};
    member.sign_in(claire);
    const auto kept = [](Browser& who, const std::string& path, const std::string& name) -> std::string {
        who.extra = {{"PARVIS_TOO_MANY", "on"}};
        const auto page = who.post(path, {{name, "x"}});
        who.extra = {};
        const auto field = page.body.find("name=\"" + name + "\" type=\"password\" autocomplete=\"");
        BOOST_TEST(page.status == 429);
        return field == std::string::npos ? "none" : page.body.find("\"current-", field) <
                                                             page.body.find("\"new-", field)
                                                     ? "known"
                                                     : "new";
    };
    BOOST_TEST(kept(browser, "/connexion", "password") == "known");
    BOOST_TEST(kept(browser, "/inscription/confirmer", "password") == "known");
    BOOST_TEST(kept(browser, "/inscription", "password") == "new");
    BOOST_TEST(kept(browser, "/mot-de-passe/nouveau", "password") == "new");
    BOOST_TEST(kept(member, "/compte/deux-etapes", "password") == "known");
    BOOST_TEST(kept(member, "/compte/supprimer", "leave-password") == "known");
    BOOST_TEST(kept(member, "/compte/mot-de-passe", "old-password") == "known");
    BOOST_TEST(kept(member, "/compte/mot-de-passe", "password") == "new");
    BOOST_TEST(kept(member, "/compte/mot-de-passe", "password-again") == "new");
}

BOOST_AUTO_TEST_SUITE_END()
