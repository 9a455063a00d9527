#include "account/store.hpp"

#include "lib/base/crypto.hpp"
#include "lib/town/contact.hpp"
#include "lib/town/one_time.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace one_time = town::one_time;

BOOST_FIXTURE_TEST_SUITE(account_store, test::World)

BOOST_AUTO_TEST_CASE(real_names_are_accepted_and_advertising_is_not) {
    for (const auto* name : {"Hélène", "Jean-Pierre", "J.-P.", "J.P.", "J.P", "St. Clair", "Dupont Jr.",
                             "Martin (née Roux)", "d’Arc", "Le Goff", "Ngọc", "Łukasz", "O'Brien"})
        BOOST_TEST(account::plausible_name(name), name);
    for (const auto* name :
         {"www.gagnez.com", "gagnez.com", "x.com", "J.P.com", "(gratuit)", "Roux (gagnez.com)", "Roux (née)",
          "https://x", "06 12 34", "a@b", "Bob <b>", "—", "!!!"})
        BOOST_TEST(!account::plausible_name(name), name);
}

BOOST_AUTO_TEST_CASE(a_password_that_is_the_name_or_the_address_is_guessable) {
    const auto guess = [](const char* password) {
        return account::guessable(password, "nadia.benali@exemple.fr", {"Nadia", "Benali"});
    };
    for (const auto* password :
         {"nadia.benali@exemple.fr", "NadiaBenali", "Benali Nadia", "nadia benali", "nadia.benali"})
        BOOST_TEST(guess(password), password);
    BOOST_TEST(!guess("le chat de Nadia Benali dort"));
    BOOST_TEST(!guess("!!!!!!!!!!"));
}

BOOST_AUTO_TEST_CASE(a_secret_works_once_for_one_purpose_until_it_is_too_old) {
    const auto secret = one_time::create(db(), {"confirm", claire, "", "x"}, 100, now);
    BOOST_TEST(one_time::find(db(), "confirm", secret, now)->data == "x");
    BOOST_TEST(!one_time::find(db(), "password", secret, now));
    BOOST_TEST(!one_time::find(db(), "confirm", "forged", now));
    BOOST_TEST(!one_time::take(db(), "confirm", secret, now + 100));
    BOOST_TEST((one_time::take(db(), "confirm", secret, now + 99)->member == claire));
    BOOST_TEST(!one_time::take(db(), "confirm", secret, now));
}

BOOST_AUTO_TEST_CASE(a_newer_secret_of_the_same_purpose_ends_the_older_ones) {
    const auto old = one_time::create(db(), {"confirm", claire}, 100, now);
    const auto other = one_time::create(db(), {"password", claire}, 100, now);
    const auto code = one_time::create(db(), {"claim", {}, test::village_code}, 100, now, "ABCD-2345");
    const auto fresh = one_time::create(db(), {"confirm", claire}, 100, now);
    BOOST_TEST(!one_time::find(db(), "confirm", old, now));
    BOOST_TEST(one_time::find(db(), "confirm", fresh, now).has_value());
    BOOST_TEST(one_time::find(db(), "password", other, now).has_value());
    BOOST_TEST(one_time::find(db(), "claim", code, now)->commune_code == test::village_code);
    one_time::create(db(), {"claim", {}, test::village_code}, 100, now, "EFGH-6789");
    BOOST_TEST(!one_time::find(db(), "claim", code, now));
}

BOOST_AUTO_TEST_CASE(only_the_hash_of_a_secret_is_stored) {
    const auto secret = one_time::create(db(), {"confirm", claire}, 100, now);
    BOOST_TEST(db().value<std::string>("SELECT token_hash FROM one_time") == base::sha256_hex(secret));
}

BOOST_AUTO_TEST_CASE(newcomers_are_counted_and_a_town_hall_that_stopped_the_mails_stays_so) {
    struct Contact {
        int newcomers;
        base::Seconds next_mail_at;
        std::optional<base::Seconds> stopped_at;
    };
    const auto contact = [&] {
        return *db().one<Contact>("SELECT newcomers, next_mail_at, stopped_at FROM town_hall_contact "
                                  "WHERE commune_code = :code",
                                  test::village_code);
    };
    town::note_newcomer(db(), test::village_code, now);
    town::note_newcomer(db(), test::village_code, now + 50);
    BOOST_TEST(contact().newcomers == 2);
    BOOST_TEST(contact().next_mail_at == now);
    db().run("UPDATE town_hall_contact SET stopped_at = :now", now);
    town::note_newcomer(db(), test::village_code, now + 60);
    BOOST_TEST(contact().newcomers == 3);
    BOOST_TEST((contact().stopped_at == now));
}

BOOST_AUTO_TEST_CASE(a_confirmed_account_cannot_be_registered_over) {
    BOOST_TEST(!account::add(db(), {"CLAIRE@tilleuls.test", {"Eve", "Mal"}, "h", test::town_code}, now));
    BOOST_TEST(account::find_account(db(), claire)->name.first == "Claire");
    const auto first = account::add(db(), {"lea@x.test", {"Léa", "Un"}, "h1", test::town_code}, now);
    const auto second = account::add(db(), {"Lea@x.test", {"Léa", "Deux"}, "h2", test::village_code}, now);
    BOOST_TEST((first && first == second));
    BOOST_TEST(account::find_account(db(), *first)->name.last == "Deux");
}

BOOST_AUTO_TEST_CASE(a_change_of_name_is_in_the_audit_trail_of_who_validated_it_and_only_then) {
    const auto acts = [&] {
        return db().value<int>("SELECT COUNT(*) FROM audit WHERE act = 'member.rename'");
    };
    account::rename(db(), newcomer, {"Noé", "Grand"}, now);
    account::rename(db(), claire, {"Claire", "Fontaine", true}, now);
    BOOST_TEST(acts() == 0);
    account::rename(db(), claire, {"Claire", "Rivière", true}, now);
    BOOST_TEST(acts() == 1);
    BOOST_TEST(town::find_member(db(), claire)->name.abbreviated);
}

BOOST_AUTO_TEST_CASE(an_account_that_was_never_confirmed_does_not_hold_an_address) {
    account::add(db(), {"neuve@x.test", {"Eve", "Mal"}, "h", test::town_code}, now);
    auto secret = one_time::create(db(), {"email", claire, "", "neuve@x.test"}, 100, now);
    BOOST_TEST(account::use_email_link(db(), secret, now));
    BOOST_TEST(account::find_account(db(), "neuve@x.test")->name.first == "Claire");
    secret = one_time::create(db(), {"email", claire, "", "yanis@tilleuls.test"}, 100, now);
    BOOST_TEST(!account::use_email_link(db(), secret, now));
    BOOST_TEST(account::find_account(db(), claire)->email == "neuve@x.test");
}

BOOST_AUTO_TEST_SUITE_END()
