// The first minute: the browser of the registration, the wish with which somebody came, a whole name in one field.
#include "account/store.hpp"
#include "lib/base/text.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Arrival : test::World {
    Browser lea{*this};
    const std::string town_form = fmt::format("/inscription?commune={}", test::town_path);

    web::Fields typed(const std::string& email = "lea@exemple.test", const std::string& name = "Léa Martin") {
        return {{"full-name", name}, {"email", email},   {"password", "un parapluie vert"},
                {"place", "Bourg"},  {"searched", "Bourg"}, {"commune", test::town_path}};
    }
    std::string confirmation_link() {
        lea.post("/inscription", typed());
        return mails().at(0).link();
    }
    /// Registers with this after all the rest, follows the link, and tells where that leads.
    std::string led_on_to(const std::string& suite) {
        auto fields = typed();
        fields.emplace_back("suite", suite);
        lea.post("/inscription", fields);
        const auto link = mails().at(0).link();
        return lea.post("/inscription/confirmer", {{"jeton", link.substr(link.find('=') + 1)}}).location;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_arrival, Arrival)

BOOST_AUTO_TEST_CASE(where_she_registered_the_link_asks_for_nothing_more_for_a_day) {
    const auto link = confirmation_link();
    const auto right = lea.registration;
    auto page = lea.get(link);
    BOOST_TEST(page.shows("data-at-once"));
    BOOST_TEST(!page.shows("name=\"password\""));
    BOOST_TEST(lea.get("/compte").status == 303, "a look alone still changes nothing");
    const web::Fields only_the_link{{"jeton", link.substr(link.find('=') + 1)}};
    const auto refused = [&](std::string cookie) {
        lea.registration = std::move(cookie);
        return lea.post("/inscription/confirmer", only_the_link).status == 422;
    };
    BOOST_TEST(refused("parvis-inscription=" + std::to_string(now + base::day) + ".faux"));
    BOOST_TEST(refused(right.substr(0, right.size() - 1)));
    now += base::day;
    BOOST_TEST(refused(right), "too late");
    now -= base::day;
    lea.registration = right;
    BOOST_TEST(lea.post("/inscription/confirmer", only_the_link).status == 303);
    BOOST_TEST(lea.registration.empty(), "it has served");
}

BOOST_AUTO_TEST_CASE(a_new_link_serves_in_the_same_browser_too) {
    confirmation_link();
    lea.post("/inscription/renvoyer", {{"email", "lea@exemple.test"}});
    const auto fresh = mails().at(0).link();
    BOOST_TEST(lea.post("/inscription/confirmer", {{"jeton", fresh.substr(fresh.find('=') + 1)}}).status == 303);
}

BOOST_AUTO_TEST_CASE(who_registers_another_ones_address_gains_nothing_from_her_click_nor_from_his_own_browser) {
    Browser stranger{*this};
    stranger.post("/inscription", typed());
    mails();
    const auto link = confirmation_link(); // she registers as well, with a password of her own
    BOOST_TEST(stranger.get(link).shows("name=\"password\""), "the registration that his browser knows is gone");
    stranger.post("/inscription", typed("claire@tilleuls.test"));
    BOOST_TEST(!stranger.registration.empty(), "the same answer for an address that has an account");
}

BOOST_AUTO_TEST_CASE(the_wish_with_which_she_came_is_named_and_reached_at_the_end) {
    const auto login = lea.get(fmt::format("/messagerie/nouveau?mairie={}", test::town_code)).location;
    BOOST_TEST(login == "/connexion?suite=%2Fmessagerie%2Fnouveau%3Fmairie%3D99101");
    auto page = lea.get(login);
    BOOST_TEST(page.shows("Pour écrire au maire de Bourg-les-Tilleuls, connectez-vous ou"));
    const auto form = fmt::format("/inscription?commune={}&suite=%2Fmessagerie%2Fnouveau%3Fmairie%3D99101", test::town_path);
    BOOST_TEST(page.shows("href=\"" + form + "\""));
    auto asked = lea.get(form);
    BOOST_TEST(asked.shows("Pour écrire au maire de Bourg-les-Tilleuls, inscrivez-vous"));
    BOOST_TEST(asked.hidden("suite") == "/messagerie/nouveau?mairie=99101");
    BOOST_TEST(led_on_to("/messagerie/nouveau?mairie=99101") == "/messagerie/nouveau?mairie=99101&fait=account.confirmed");
    BOOST_TEST(lea.get("/messagerie/nouveau?mairie=99101").shows("value=\"99101\" selected"));
}

BOOST_AUTO_TEST_CASE(a_search_for_the_commune_keeps_the_wish) {
    const std::string follow = fmt::format("%2Ffil%2F{}%2Fsuivre", test::town_path);
    BOOST_TEST(lea.get("/inscription?q=99101&suite=" + follow).location == town_form + "&suite=" + follow);
    auto both = lea.get("/inscription?q=99100&suite=" + follow);
    BOOST_TEST(both.shows("Pour suivre le maire de Bourg-les-Tilleuls, inscrivez-vous"));
    BOOST_TEST(both.shows("commune=villeneuve-des-pres-99102&suite=" + follow));
}

BOOST_AUTO_TEST_CASE(the_way_never_leads_to_another_site) {
    for (const char* evil : {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example"}) {
        BOOST_TEST(!lea.get("/inscription?suite=" + base::url_encode(evil)).shows("evil"), evil);
        BOOST_TEST(!lea.get(town_form + "&suite=" + base::url_encode(evil)).shows("evil"), evil);
        BOOST_TEST(led_on_to(evil) == "/compte/bienvenue?fait=account.confirmed", evil);
        db().run("DELETE FROM session");
        db().run("UPDATE member SET confirmed_at = NULL WHERE email = 'lea@exemple.test'");
        lea.cookie.clear(), lea.registration.clear();
    }
}

BOOST_AUTO_TEST_CASE(a_whole_name_is_read_as_people_write_it) {
    const std::pair<const char*, std::pair<const char*, const char*>> names[] = {
        {"Nadia Bellec", {"Nadia", "Bellec"}},         {"Anne Le Bihan", {"Anne", "Le Bihan"}},
        {"LE BIHAN Anne", {"Anne", "LE BIHAN"}},       {"Jean Pierre MARTIN", {"Jean Pierre", "MARTIN"}},
        {"Anne de LA TOUR", {"Anne", "de LA TOUR"}},   {"J.P. Martin", {"J.P.", "Martin"}},
        {"ANNE LE BIHAN", {"ANNE", "LE BIHAN"}},       {"Élodie ŒUVRARD", {"Élodie", "ŒUVRARD"}},
        {"nadia", {"nadia", ""}}};
    for (const auto& [typed, parts] : names) {
        const auto name = account::split_name(typed);
        BOOST_TEST(name.first == parts.first, typed);
        BOOST_TEST(name.last == parts.second, typed);
    }
}

BOOST_AUTO_TEST_CASE(a_name_of_small_letters_or_capitals_alone_is_offered_as_it_is_usually_written) {
    const auto better = [](const char* first, const char* last) {
        const auto name = account::better_written({first, last});
        return name ? name->first + " " + name->last : std::string{};
    };
    BOOST_TEST(better("anne", "LE BIHAN") == "Anne Le Bihan");
    BOOST_TEST(better("JEAN-PIERRE", "d’arc") == "Jean-Pierre D’Arc");
    BOOST_TEST(better("élodie", "ŒUVRARD") == "Élodie Œuvrard");
    BOOST_TEST(better("Anne", "Le Bihan") == "");
    BOOST_TEST(better("Anne", "de La Tour") == "");
    lea.post("/inscription", typed("anne@exemple.test", "anne LE BIHAN"));
    const auto link = mails().at(0).link();
    lea.post("/inscription/confirmer", {{"jeton", link.substr(link.find('=') + 1)}});
    BOOST_TEST(lea.get("/compte/bienvenue").shows("Faut-il lire <strong>Anne Le Bihan</strong> ?"));
    lea.post("/compte/nom", {{"first-name", "Anne"}, {"last-name", "Le Bihan"}, {"shown-name", "full"}});
    BOOST_TEST(!lea.get("/compte/bienvenue").shows("Faut-il lire"));
}

BOOST_AUTO_TEST_SUITE_END()
