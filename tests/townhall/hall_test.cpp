// What the town hall says of itself, and the first steps of a new mayor.
#include "lib/town/commune.hpp"
#include "lib/town/outbox.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Hall : test::World {
    Browser helene{*this}, claires{*this}, visitor{*this};
    const std::string desk = fmt::format("/mairie/{}", test::town_path), form = desk + "/reglages/mairie",
                      card = fmt::format("/commune/{}", test::town_path);
    const web::Fields said{{"hall-address", "1, place des Tilleuls\n99100 Bourg-les-Tilleuls"},
                           {"hall-phone", "02 97 00 00 00"},
                           {"hall-email", "mairie@tilleuls.test"},
                           {"hall-hours", "Lundi : 9 h à 12 h"},
                           {"presentation", "Un bourg **au bord de l'eau**."}};

    Hall() { helene.sign_in(mayor), claires.sign_in(claire); }
    bool ticked(const std::string& step) {
        const auto page = helene.get(desk).body;
        const auto at = page.find("<strong>" + step);
        return at != std::string::npos && page.rfind("class=\"done\"", at) != std::string::npos &&
               page.rfind("<li", at) < page.rfind("class=\"done\"", at);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(townhall_hall, Hall)

BOOST_AUTO_TEST_CASE(what_the_directory_says_is_shown_until_the_mayor_says_it_himself) {
    db().run("INSERT INTO town_hall (commune_code, address, phone, email, website, opening_hours) VALUES (:code, 'Ancienne place', "
             "'01', 'a@b.fr', 'https://bourg.test', 'Mardi')",
             test::town_code);
    BOOST_TEST(visitor.get(card).shows("Selon l'annuaire de l'administration"));
    BOOST_TEST(helene.get(form).shows("Ancienne place"));
    BOOST_TEST(helene.get(desk + "/reglages").shows("href=\"" + form + "\""));
    BOOST_TEST(helene.post_and_follow(form, said).shows("Les coordonnées de la mairie et la présentation sont enregistrées"));
    auto page = visitor.get(card);
    for (const auto* text : {"1, place des Tilleuls<br>", "02 97 00 00 00", "mairie@tilleuls.test", "Lundi : 9 h à 12 h",
                             "https://bourg.test", "Un bourg <strong>au bord de l'eau</strong>", "Indiqué par la mairie"})
        BOOST_TEST(page.shows(text), text);
    BOOST_TEST(!page.shows("Ancienne place"));
    helene.post(form, said);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act = 'settings.hall'") == 1, "nothing changed, nothing noted");
}

BOOST_AUTO_TEST_CASE(the_receipt_of_a_letter_tells_where_the_town_hall_is) {
    helene.post(form, said);
    const auto hall = town::town_hall_of(db(), test::town_code);
    BOOST_REQUIRE(hall);
    BOOST_TEST(hall->address == "1, place des Tilleuls\n99100 Bourg-les-Tilleuls");
    claires.post("/messagerie/nouveau", {{"mairie", test::town_code}, {"subject", "Un banc"}, {"text", "Il est cassé."}, {"form_id", "lettre-1"}});
    const auto sent = mails();
    BOOST_REQUIRE(!sent.empty());
    BOOST_TEST(sent.front().body.find("1, place des Tilleuls") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_slip_keeps_what_was_typed_and_only_the_mayor_may) {
    auto wrong = said;
    wrong[1].second = "appelez-nous";
    wrong[2].second = "mairie";
    auto page = helene.post(form, wrong);
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Écrivez un numéro de téléphone"));
    BOOST_TEST(page.shows("Cette adresse n'est pas complète"));
    BOOST_TEST(page.shows("Lundi : 9 h à 12 h"));
    BOOST_TEST(claires.get(form).status == 404);
    BOOST_TEST(claires.post(form, said).status == 404);
    BOOST_TEST(!visitor.get(card).shows("02 97 00 00 00"));
}

BOOST_AUTO_TEST_CASE(the_first_steps_tick_themselves_and_go_for_good_when_all_are_done) {
    db().run("DELETE FROM role WHERE mayor = 0");
    db().run("DELETE FROM content");
    auto page = helene.get(desk);
    BOOST_TEST(page.shows("Vos premiers pas"));
    BOOST_TEST(page.shows("0 sur 6"));
    BOOST_TEST(!claires.get(desk).shows("Vos premiers pas"));
    helene.post(form, said);
    BOOST_TEST(ticked("L’adresse et les horaires"));
    BOOST_TEST(ticked("La présentation"));
    BOOST_TEST(!ticked("Votre portrait"));
    db().run("UPDATE role SET portrait = 'abc.webp' WHERE mayor = 1 AND member_id = :id", mayor);
    BOOST_TEST(ticked("Votre portrait"));
    helene.post(fmt::format("/fil/{}", test::town_path),
                {{"title", "Bienvenue"}, {"text", "À tous."}, {"audience", "public"}, {"when", "now"}, {"form_id", "p"}});
    BOOST_TEST(ticked("Votre première publication"));
    helene.post(desk + "/equipe", {{"email", "yanis@tilleuls.test"}, {"publish", "1"}});
    BOOST_TEST(ticked("Un délégué"));
    BOOST_TEST(helene.get(desk).shows("5 sur 6"));
    BOOST_TEST(helene.post(desk + "/affiche").location == desk + "/affiche");
    BOOST_TEST(!helene.get(desk).shows("Vos premiers pas"));
    db().run("UPDATE role SET portrait = '' WHERE mayor = 1");
    BOOST_TEST(!helene.get(desk).shows("Vos premiers pas"), "for good");
}

BOOST_AUTO_TEST_CASE(the_poster_invites_to_register_in_this_commune) {
    auto page = helene.get(desk + "/affiche");
    BOOST_TEST(page.shows("<svg class=\"qr\""));
    BOOST_TEST(page.shows(fmt::format("parvis.test/{}", test::town_path)));
    BOOST_TEST(claires.get(desk + "/affiche").status == 404);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM town WHERE poster_at IS NOT NULL") == 0, "a look prints nothing");
}

BOOST_AUTO_TEST_SUITE_END()
