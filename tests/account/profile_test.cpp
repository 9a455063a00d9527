#include "lib/base/webp.hpp"
#include "lib/town/person.hpp"
#include "lib/files/picture.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Profile : test::World {
    Browser citizen{*this}, neighbour{*this};
    Profile() {
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
    }
    town::Details details(town::MemberId id) { return town::details_of(db(), app->seal(), id); }
    /// The whole form, with the name that she has.
    test::Answer save(web::Fields fields) {
        fields.insert(fields.end(), {{"first-name", "Claire"}, {"last-name", "Fontaine"}, {"shown-name", "full"}});
        return citizen.post("/compte/profil", fields);
    }
    test::Answer born(const std::string& day, const std::string& month, const std::string& year) {
        return save({{"birth-day", day}, {"birth-month", month}, {"birth-year", year}});
    }
    test::Answer lives(const std::string& number, const std::string& street, const std::string& postcode,
                       const std::string& town) {
        return save({{"address-number", number},
                     {"address-street", street},
                     {"address-postcode", postcode},
                     {"address-town", town}});
    }
    std::string photo() { return test::read_file("sql/demo/mayor.jpg"); }
    std::filesystem::path file_of(town::MemberId id) { return var / "uploads" / details(id).portrait; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_profile, Profile)

BOOST_AUTO_TEST_CASE(every_optional_field_says_so_and_who_sees_it) {
    const auto page = citizen.get("/compte/profil");
    for (const auto* field : {"Civilité", "Photo", "Date de naissance", "Adresse"})
        BOOST_TEST(page.shows(fmt::format("{} <span class=\"optional\">facultatif</span>", field)), field);
    BOOST_TEST(page.shows("Elle ne sert qu'à s'adresser à vous."));
    BOOST_TEST(page.shows("Vous seul la voyez. Elle est chiffrée."));
}

BOOST_AUTO_TEST_CASE(a_name_left_empty_in_a_folded_part_is_said_on_the_page_and_stops_no_browser_in_silence) {
    BOOST_TEST(citizen.get("/compte/profil").shows("action=\"/compte/profil\" novalidate>"));
    const auto refused = citizen.post("/compte/profil", {{"first-name", ""}, {"last-name", "Fontaine"}, {"shown-name", "full"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("<details class=\"options\" open><summary>Votre nom"));
    BOOST_TEST(refused.shows("Indiquez votre prénom."));
}

BOOST_AUTO_TEST_CASE(a_civility_is_chosen_changed_and_taken_back) {
    const web::Fields name{{"first-name", "Claire"}, {"last-name", "Fontaine"}, {"shown-name", "full"}};
    const auto choose = [&](const std::string& civility) {
        auto fields = name;
        fields.emplace_back("civility", civility);
        return citizen.post_and_follow("/compte/nom", fields);
    };
    BOOST_TEST(citizen.get("/compte/profil").shows("value=\"none\" checked"));
    BOOST_TEST(choose("mme").shows("value=\"mme\" checked"));
    citizen.post("/compte/nom", name); // a form without the field takes nothing away
    BOOST_TEST(details(claire).civility == "mme");
    BOOST_TEST(choose("duc").shows("Choisissez une des trois réponses."));
    choose("none");
    BOOST_TEST(details(claire).civility == "");
}

BOOST_AUTO_TEST_CASE(one_button_saves_all_of_it_and_nothing_while_something_is_wrong) {
    const auto page = save({{"civility", "mme"}, {"birth-day", "31"}, {"birth-month", "2"}, {"birth-year", "1951"}, {"address-street", "Rue des Lilas"},
                            {"address-postcode", "9910"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Cette date n'existe pas."));
    BOOST_TEST(page.shows("Un code postal a cinq chiffres."));
    BOOST_TEST(page.shows("value=\"Rue des Lilas\""));
    BOOST_TEST(details(claire).civility == "");
    BOOST_TEST(save({{"civility", "mme"}, {"birth-day", "27"}, {"birth-month", "3"}, {"birth-year", "1951"}, {"address-street", "Rue des Lilas"}}).status == 303);
    BOOST_TEST(details(claire).civility == "mme");
    BOOST_TEST(details(claire).birth_date == "1951-03-27");
    BOOST_TEST(details(claire).address.street == "Rue des Lilas");
}

BOOST_AUTO_TEST_CASE(a_birth_date_is_kept_sealed_and_shown_to_its_owner_only) {
    BOOST_TEST(born("27", "3", "1951").location == "/compte/profil?fait=account.profile_saved");
    BOOST_TEST(details(claire).birth_date == "1951-03-27");
    BOOST_TEST(citizen.get("/compte/profil").shows("value=\"1951\""));
    BOOST_TEST(!neighbour.get("/compte/profil").shows("1951"));
    BOOST_TEST(
        db().value<std::string>("SELECT birth_sealed FROM member WHERE id = :id", claire).find("1951") ==
        std::string::npos);
    born("", "", "");
    BOOST_TEST(details(claire).birth_date == "");
}

BOOST_AUTO_TEST_CASE(a_date_that_cannot_be_a_birth_date_gets_its_sentence_and_stays_typed) {
    for (const auto& [day, month, year] :
         {std::tuple{"31", "2", "1951"}, {"27", "", "1951"}, {"a", "3", "1951"}, {"1", "1", "0051"}}) {
        const auto page = born(day, month, year);
        BOOST_TEST(page.status == 422);
        BOOST_TEST(page.shows("Cette date n'existe pas."), day << '/' << month << '/' << year);
    }
    BOOST_TEST(born("31", "2", "1951").shows("value=\"31\""));
    BOOST_TEST(born("1", "1", "2027").shows("Cette date est dans le futur"));
    BOOST_TEST(born("27", "3", "19512").shows("Écrivez l'année en quatre chiffres."));
    BOOST_TEST(details(claire).birth_date == "");
}

BOOST_AUTO_TEST_CASE(one_is_fifteen_on_the_day_itself) {
    BOOST_TEST(born("21", "11", "2011").shows("Il faut avoir 15 ans"));
    BOOST_TEST(born("20", "11", "2011").status == 303);
    BOOST_TEST(details(claire).birth_date == "2011-11-20");
}

BOOST_AUTO_TEST_CASE(an_address_is_kept_sealed_and_its_street_can_be_found_by_alerts) {
    BOOST_TEST(lives("12 bis", "Rue des Lilas", "99100", "Bourg-les-Tilleuls").location ==
               "/compte/profil?fait=account.profile_saved");
    const auto address = details(claire).address;
    BOOST_TEST(address.number == "12 bis");
    BOOST_TEST(address.street == "Rue des Lilas");
    struct Stored {
        std::string sealed, tag;
    };
    const auto stored =
        db().one<Stored>("SELECT address_sealed, street_tag FROM member WHERE id = :id", claire);
    BOOST_TEST(stored->sealed.find("Lilas") == std::string::npos);
    BOOST_TEST(stored->tag == town::street_tag(app->seal(), test::town_code, "rue des lilas"));
    BOOST_TEST(citizen.get("/compte/profil").shows("value=\"Rue des Lilas\""));
    BOOST_TEST(!neighbour.get("/compte/profil").shows("Lilas"));
    lives("", "", "", "");
    BOOST_TEST(details(claire).address.empty());
}

BOOST_AUTO_TEST_CASE(a_postcode_has_five_figures) {
    const auto page = lives("1", "Rue des Lilas", "9910", "Bourg");
    BOOST_TEST(page.shows("Un code postal a cinq chiffres."));
    BOOST_TEST(page.shows("value=\"9910\""));
    BOOST_TEST(details(claire).address.empty());
    for (const char* pasted : {"56 000", "56\u202f000", "\uff15\uff16\uff10\uff10\uff10",
                               "\u2068"
                               "56000\u2069"}) {
        lives("1", "Rue des Lilas", pasted, "Bourg");
        BOOST_TEST(details(claire).address.postcode == "56000", pasted);
    }
}

BOOST_AUTO_TEST_CASE(a_photo_becomes_a_square_that_only_its_owner_sees) {
    BOOST_TEST(citizen.get("/compte/photo").status == 404);
    BOOST_TEST(citizen.post_file("/compte/photo", {}, "photo", photo()).location ==
               "/compte/profil?fait=account.photo_saved");
    BOOST_TEST(citizen.get("/compte").shows("src=\"/compte/photo?v="));
    const auto sent = citizen.get("/compte/photo");
    BOOST_TEST(sent.content_type == "image/webp");
    BOOST_TEST(sent.header("Cache-Control") == "private, max-age=3600");
    const auto size = base::webp_size(sent.body);
    BOOST_REQUIRE(size.has_value());
    BOOST_TEST(size->width == 320);
    BOOST_TEST(size->height == 320);
    BOOST_TEST(neighbour.get("/compte/photo").status == 404);
}

BOOST_AUTO_TEST_CASE(another_photo_or_none_takes_the_former_file_away) {
    citizen.post_file("/compte/photo", {}, "photo", photo());
    const auto first = file_of(claire);
    neighbour.post_file("/compte/photo", {}, "photo", photo());
    BOOST_TEST(file_of(yanis) != first); // the same picture, but each has a file of his own
    citizen.post_file("/compte/photo", {}, "photo", photo());
    const auto second = file_of(claire);
    BOOST_TEST(!std::filesystem::exists(first));
    BOOST_TEST(std::filesystem::exists(second));
    citizen.post("/compte/photo/supprimer");
    BOOST_TEST(!std::filesystem::exists(second));
    BOOST_TEST(std::filesystem::exists(file_of(yanis)));
    BOOST_TEST(citizen.get("/compte/photo").status == 404);
}

BOOST_AUTO_TEST_CASE(what_is_no_photo_is_refused_in_words) {
    BOOST_TEST(
        citizen.post_file("/compte/photo", {}, "photo", "bonjour").shows("Ce fichier n'est pas une photo que nous savons lire"));
    BOOST_TEST(citizen.post_file("/compte/photo", {}, "photo", "").shows("Choisissez d'abord une photo"));
    BOOST_TEST(details(claire).portrait == "");
}

BOOST_AUTO_TEST_SUITE_END()
