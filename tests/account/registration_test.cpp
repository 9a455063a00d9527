#include "lib/town/commune_names.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Registration : test::World {
    Browser lea{*this};
    const std::string town_form = fmt::format("/inscription?commune={}", test::town_path);

    web::Fields typed(const std::string& email = "lea@exemple.test", const char* commune = test::town_path) {
        const bool village = std::string_view{commune} == test::village_path;
        const std::string place = village ? "Villeneuve-des-Prés (99100)" : "Bourg-les-Tilleuls (99100)";
        return {{"full-name", "Léa Martin"}, {"email", email},    {"password", "un parapluie vert"},
                {"place", place},            {"searched", place}, {"commune", commune}};
    }
    web::Fields with(const std::string& name, const std::string& value) {
        auto fields = typed();
        for (auto& field : fields)
            if (field.first == name) field.second = value;
        return fields;
    }
    /// The page for one wrong field.
    test::Answer wrong(const std::string& name, const std::string& value) {
        auto answer = lea.post("/inscription", with(name, value));
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(mails().empty());
        return answer;
    }
    std::string confirmation_link(const char* commune = test::town_path) {
        lea.post("/inscription", typed("lea@exemple.test", commune));
        return mails().at(0).link();
    }
    /// As on her other device, which knows nothing of the registration.
    std::string link_read_elsewhere() {
        auto link = confirmation_link();
        lea.registration.clear();
        return link;
    }
    test::Answer confirm(Browser& who, const std::string& link,
                         const std::string& word = "un parapluie vert") {
        return who.post("/inscription/confirmer",
                        {{"jeton", link.substr(link.find('=') + 1)}, {"password", word}});
    }
    int members() { return db().value<int>("SELECT COUNT(*) FROM member"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_registration, Registration)

BOOST_AUTO_TEST_CASE(the_commune_is_found_by_postcode_or_name_and_chosen_before_the_rest) {
    BOOST_TEST(lea.get("/inscription").shows("De quelle commune êtes-vous ?"));
    auto both = lea.get("/inscription?q=99100");
    BOOST_TEST(both.shows("2 communes pour « 99100 »"));
    BOOST_TEST(both.shows("Haute-Brenne · 99100 · le maire est sur Parvis"));
    BOOST_TEST(lea.get("/inscription?q=tilleuls").shows("Aucune commune ne correspond"));
    BOOST_TEST(lea.get("/inscription?q=bourg+les").shows("href=\"/inscription?commune=bourg-les-tilleuls-99101\""));
    auto form = lea.get(town_form);
    BOOST_TEST(form.hidden("commune") == test::town_path);
    BOOST_TEST(form.shows("value=\"Bourg-les-Tilleuls (99100)\""));
    BOOST_TEST(form.shows("<title>S'inscrire – Parvis</title>"));
}

BOOST_AUTO_TEST_CASE(both_steps_find_a_commune_as_the_page_of_communes_does) {
    for (const char* whole :
         {"Bourg-les-Tilleuls", "bourg+les+tilleuls+99100", "99101", "Bourg+les+Tilleuls+(99)"})
        BOOST_TEST(lea.get(std::string{"/inscription?q="} + whole).location == town_form, whole);
    town::list_names(db());
    auto asked = lea.get("/inscription?q=bourg+les+tileuls");
    BOOST_TEST(asked.shows("Vouliez-vous dire"));
    BOOST_TEST(asked.shows("href=\"/inscription?commune=bourg-les-tilleuls-99101\""));
    lea.get(town_form);
    auto form = typed("lea@exemple.test", "");
    for (auto& [name, value] : form)
        if (name == "place") value = "bourg les tileuls";
    auto again = lea.post("/inscription", form);
    BOOST_TEST(again.status == 422);
    BOOST_TEST(again.shows("Vouliez-vous dire"));
    for (auto& [name, value] : form)
        if (name == "place") value = "99101 bourg les tilleuls";
    BOOST_TEST(lea.post("/inscription", form).shows("Un e-mail vient de partir"));
    BOOST_TEST(db().value<std::string>("SELECT commune_code FROM member WHERE email = 'lea@exemple.test'") ==
               test::town_code);
}

BOOST_AUTO_TEST_CASE(a_newcomer_registers_confirms_and_is_in) {
    BOOST_TEST(
        lea.post("/inscription", typed()).shows("Un e-mail vient de partir vers <strong>lea@exemple.test"));
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "lea@exemple.test");
    BOOST_TEST(sent[0].subject == "Confirmez votre inscription");
    auto page = lea.get(sent[0].link());
    BOOST_TEST(
        page.shows("Vous confirmez l'inscription <strong>de Léa Martin</strong>, de Bourg-les-Tilleuls"));
    BOOST_TEST(lea.get("/compte").status == 303); // a look at the link changes nothing
    BOOST_TEST(confirm(lea, sent[0].link()).location ==
               "/compte/bienvenue?fait=account.confirmed");
    auto mine = lea.get("/compte");
    BOOST_TEST(mine.shows("La mairie de Bourg-les-Tilleuls doit encore valider votre inscription"));
    BOOST_TEST(mine.shows("Hélène Marchand"));
}

BOOST_AUTO_TEST_CASE(where_the_mayor_accepts_everybody_a_newcomer_is_a_citizen_at_once) {
    db().run("UPDATE town SET automatic = 1 WHERE commune_code = :code", test::town_code);
    confirm(lea, confirmation_link());
    BOOST_TEST(lea.get("/compte").shows("Votre inscription est validée : vous pouvez aimer et commenter"));
}

BOOST_AUTO_TEST_CASE(a_newcomer_of_a_commune_without_mayor_is_counted_for_its_town_hall_once_confirmed) {
    const auto waiting = [&] {
        return db().value<int>("SELECT COALESCE(MAX(newcomers), 0) FROM town_hall_contact");
    };
    BOOST_TEST(lea.get(fmt::format("/inscription?commune={}", test::village_path))
                   .shows("Le maire de Villeneuve-des-Prés n'est pas encore sur Parvis"));
    const auto link = confirmation_link(test::village_path);
    BOOST_TEST(waiting() == 0);
    confirm(lea, link);
    BOOST_TEST(waiting() == 1);
    BOOST_TEST(lea.get("/compte").shows("votre inscription attend son arrivée"));
}

BOOST_AUTO_TEST_CASE(every_mistake_gets_its_sentence_and_what_was_typed_stays_but_for_the_password) {
    BOOST_TEST(wrong("full-name", " ").shows("Indiquez votre prénom et votre nom."));
    BOOST_TEST(wrong("full-name", "L3a Martin").shows("Écrivez votre prénom et votre nom avec des lettres seulement."));
    BOOST_TEST(wrong("full-name", "Léa").shows("Écrivez votre prénom, puis votre nom de famille."));
    BOOST_TEST(wrong("full-name", "Léa " + std::string(51, 'a')).shows("50 caractères au plus"));
    BOOST_TEST(wrong("full-name", std::string(102, 'a')).shows("50 caractères au plus"));
    BOOST_TEST(wrong("email", "lea@exemple").shows("Cette adresse n'est pas complète."));
    BOOST_TEST(wrong("email", "").shows("Indiquez votre adresse e-mail."));
    BOOST_TEST(wrong("password", "").shows("Choisissez un mot de passe."));
    BOOST_TEST(wrong("password", "neuf lett").shows("il faut 10 caractères au moins."));
    BOOST_TEST(wrong("password", std::string(201, 'x')).shows("dépasse 200 caractères"));
    BOOST_TEST(wrong("password", "lea  Martin").status == 422);
    BOOST_TEST(wrong("password", "lea@exemple.test").shows("Ce mot de passe est votre nom ou votre adresse"));
    auto page = wrong("password", "court");
    BOOST_TEST(page.shows("En m'inscrivant, j'indique avoir 15 ans ou plus et j'accepte <a href=\"/charte\""),
               "beside the button stands what it says");
    for (const auto* kept : {"value=\"Léa Martin\"", "value=\"lea@exemple.test\""})
        BOOST_TEST(page.shows(kept), kept);
    BOOST_TEST(!page.shows("un parapluie vert"));
}

BOOST_AUTO_TEST_CASE(who_types_another_commune_chooses_among_what_it_matches_and_loses_nothing) {
    auto page = wrong("place", "99100");
    BOOST_TEST(page.shows("Choisissez votre commune dans la liste."));
    BOOST_TEST(page.shows("value=\"villeneuve-des-pres-99102\""));
    BOOST_TEST(page.shows("value=\"Léa Martin\""));
    auto fields = typed("lea@exemple.test", test::village_path);
    for (auto& [name, value] : fields)
        if (name == "place" || name == "searched") value = "99100";
    BOOST_TEST(lea.post("/inscription", fields).status == 200);
    BOOST_TEST(mails().size() == 1);
    BOOST_TEST(wrong("place", "Atlantis").shows("Aucune commune ne correspond."));
    BOOST_TEST(wrong("place", "").shows("Tapez le code postal ou le nom de votre commune."));
    // A commune that does not exist, beside a place that is none: nothing is guessed.
    auto nowhere = with("commune", "nulle-part-00000");
    for (auto& [name, value] : nowhere)
        if (name == "place" || name == "searched") value = "Atlantis";
    BOOST_TEST(lea.post("/inscription", nowhere).status == 422);
}

BOOST_AUTO_TEST_CASE(nobody_learns_whether_an_address_is_registered) {
    Browser curious{*this};
    const auto page = [&](const std::string& path, const std::string& email) {
        auto body =
            curious.post(path, path == "/inscription" ? typed(email) : web::Fields{{"email", email}}).body;
        for (auto at = body.find(email); at != std::string::npos; at = body.find(email))
            body.replace(at, email.size(), "*");
        return body;
    };
    lea.post("/inscription", typed()); // waits for confirmation
    for (const auto* path : {"/inscription", "/inscription/renvoyer", "/mot-de-passe"}) {
        const auto unknown = page(path, "personne@exemple.test");
        BOOST_TEST((page(path, "claire@tilleuls.test") == unknown), path);
        BOOST_TEST((page(path, "lea@exemple.test") == unknown), path);
    }
}

BOOST_AUTO_TEST_CASE(who_has_an_account_is_told_by_mail_and_it_stays_as_it_is) {
    lea.post("/inscription", typed("Claire@tilleuls.test"));
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "claire@tilleuls.test");
    BOOST_TEST(sent[0].subject == "Vous avez déjà un compte");
    BOOST_TEST(sent[0].body.find("Bonjour Claire") != std::string::npos);
    BOOST_TEST(sent[0].body.find("https://parvis.test/mot-de-passe") != std::string::npos);
    Browser claire_at_home{*this};
    BOOST_TEST(
        claire_at_home.post("/connexion", {{"email", "claire@tilleuls.test"}, {"password", test::password}})
            .status == 303);
}

BOOST_AUTO_TEST_CASE(a_link_works_once_and_only_the_newest_one) {
    const auto old = confirmation_link();
    lea.post("/inscription/renvoyer", {{"email", "lea@exemple.test"}});
    const auto fresh = mails().at(0).link();
    BOOST_TEST(confirm(lea, old).shows("Ce lien ne fonctionne plus"));
    BOOST_TEST(confirm(lea, fresh).status == 303);
    Browser other{*this};
    BOOST_TEST(confirm(other, fresh).status == 404);
    BOOST_TEST(other.get(fresh).shows("Ce lien ne fonctionne plus"));
    BOOST_TEST(lea.get(fresh).location == "/compte"); // a second click of the person herself
}

BOOST_AUTO_TEST_CASE(a_forged_or_old_link_confirms_nobody) {
    const auto link = confirmation_link();
    BOOST_TEST(confirm(lea, "?jeton=" + std::string(43, 'A')).status == 404);
    BOOST_TEST(lea.get("/inscription/confirmer").status == 404);
    now += 7 * base::day;
    BOOST_TEST(confirm(lea, link).status == 404);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM member WHERE confirmed_at IS NULL") == 1);
}

BOOST_AUTO_TEST_CASE(a_robot_that_fills_the_hidden_field_thinks_it_worked) {
    const auto before = members();
    auto fields = typed();
    fields.emplace_back("website", "https://montres.example");
    BOOST_TEST(lea.post("/inscription", fields).shows("Regardez vos e-mails"));
    BOOST_TEST(members() == before);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(one_address_is_not_flooded_with_mails) {
    for (int i = 0; i < 5; ++i) lea.post("/inscription", typed());
    BOOST_TEST(mails().size() == 5);
    const auto answer = lea.post("/inscription", typed());
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.shows("Regardez vos e-mails"),
               "he is answered as always: the newest link is good");
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(what_strangers_ask_for_an_address_keeps_nobody_from_his_own_link) {
    const web::Fields hers{{"email", "claire@tilleuls.test"}};
    for (int i = 0; i < 30; ++i) {
        Browser stranger{*this};
        stranger.extra = {{"REMOTE_ADDR", "198.51.100." + std::to_string(i)}};
        BOOST_TEST(stranger.post("/mot-de-passe", hers).status == 200);
    }
    const auto sent = mails();
    BOOST_TEST(sent.size() == 10, "and few of them reach her");
    BOOST_TEST(lea.post("/mot-de-passe", hers).status == 200, "never 429 for who owns the address");
    BOOST_TEST(mails().empty());
    BOOST_TEST(lea.get(sent.back().link()).status == 200, "the newest link is good");
    lea.post("/mot-de-passe/nouveau", {{"jeton", sent.back().link().substr(sent.back().link().find('=') + 1)},
                                       {"password", "une autre phrase assez longue"}});
    Browser again{*this};
    BOOST_TEST(again.post("/mot-de-passe", hers).status == 200);
    BOOST_TEST(mails().size() >= 1, "once it is used there is a new one, whatever strangers did");
}

BOOST_AUTO_TEST_CASE(many_people_behind_one_address_register_and_a_slip_is_no_attempt) {
    for (int i = 0; i < 40; ++i) BOOST_TEST(lea.post("/inscription", with("password", "court")).status == 422);
    BOOST_TEST(lea.post("/inscription", typed()).status == 200);
}

BOOST_AUTO_TEST_CASE(who_asks_like_a_machine_is_asked_to_wait_and_keeps_what_he_typed) {
    const auto ask = [&](int i) {
        return lea.post("/mot-de-passe", {{"email", "n" + std::to_string(i) + "@exemple.test"}});
    };
    for (int i = 0; i < 200; ++i) ask(i);
    const auto refused = ask(200);
    BOOST_TEST(refused.status == 429);
    BOOST_TEST(refused.hidden("email") == "n200@exemple.test");
    now += base::hour;
    BOOST_TEST(ask(200).status == 200);
}

BOOST_AUTO_TEST_CASE(a_page_that_was_open_for_two_days_asks_again_and_not_for_a_login) {
    auto fields = typed();
    fields.emplace_back("csrf", lea.get(town_form).hidden("csrf"));
    now += 2 * base::day;
    auto again = lea.post("/inscription", fields);
    BOOST_TEST(again.status == 403);
    BOOST_TEST(again.shows("Cette page était ouverte depuis longtemps"));
    BOOST_TEST(again.hidden("full-name") == "Léa Martin");
    BOOST_TEST(!again.shows("un parapluie vert"));
}

BOOST_AUTO_TEST_CASE(a_link_confirms_only_for_who_knows_the_password_of_the_registration) {
    const auto link = link_read_elsewhere();
    BOOST_TEST(lea.get(link).shows("Celui que vous avez choisi en vous inscrivant"));
    BOOST_TEST(lea.post("/inscription/confirmer", {{"jeton", link.substr(link.find('=') + 1)}}).status == 422);
    auto wrong = confirm(lea, link, "le mot de passe d'un autre");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.shows("Ce n'est pas le mot de passe choisi à l'inscription."));
    BOOST_TEST(confirm(lea, link).status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
