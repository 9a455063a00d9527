#include "lib/base/email.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

using base::EmailFault;
using base::read_email;

BOOST_AUTO_TEST_SUITE(email)

BOOST_AUTO_TEST_CASE(addresses_that_exist_are_taken_as_they_are) {
    for (const std::string good :
         {"prenom.o'neil+parvis@exemple.fr", "a@exemple.photography", "x_y-z@sous.domaine.exemple.bzh",
          "1234@exemple.fr", "j.d'artagnan@exemple.com", "A.B@exemple.fr", "n@1and1.fr", "n@a--b.fr"}) {
        BOOST_TEST((read_email(good).fault == EmailFault::none), good);
        BOOST_TEST(read_email(good).address == good);
    }
}

BOOST_AUTO_TEST_CASE(an_address_where_no_mail_could_arrive_is_refused) {
    for (const std::string bad : {"n@exemple..fr",
                                  "n@.exemple.fr",
                                  "n@-exemple.fr",
                                  "n@exemple-.fr",
                                  "n@exemple.fr-",
                                  "n..b@exemple.fr",
                                  ".n@exemple.fr",
                                  "n.@exemple.fr",
                                  "n@exem ple.fr",
                                  "n@exemple.123",
                                  "n@127.0.0.1",
                                  "n@[127.0.0.1]",
                                  "a@b@c.fr",
                                  "n@ex_emple.fr",
                                  "n@exemple.f",
                                  "\"a b\"@exemple.fr",
                                  "n@exemple.fr:25",
                                  "n@xn--a.fr",
                                  "n@exemple.fr\r\nBcc: x@exemple.fr",
                                  "a,b@exemple.fr",
                                  "n@☃.net"})
        BOOST_TEST((read_email(bad).fault == EmailFault::impossible), bad);
    BOOST_TEST((read_email(std::string(65, 'a') + "@exemple.fr").fault == EmailFault::impossible));
    BOOST_TEST((read_email("n@" + std::string(64, 'a') + ".fr").fault == EmailFault::impossible));
    std::string deep = "n@";
    for (int i = 0; i < 130; ++i) deep += "a.";
    BOOST_TEST((read_email(deep + "fr").fault == EmailFault::impossible), "254 bytes at most");
    BOOST_TEST((read_email(std::string(100000, '@')).fault == EmailFault::impossible),
               "and no library gets more");
    for (const std::string half : {"", "n", "n@", "@exemple.fr", "n@exemple", "n@localhost"})
        BOOST_TEST((read_email(half).fault == EmailFault::incomplete), half);
}

BOOST_AUTO_TEST_CASE(slips_of_pasting_are_forgiven) {
    for (const std::string pasted :
         {" nadia@exemple.fr ", "nadia@exemple.fr\u00a0", "\u200bnadia@exemple.fr", "mailto:nadia@exemple.fr",
          "MAILTO:nadia@exemple.fr?subject=Bonjour", "Nadia Benali <nadia@exemple.fr>", "<nadia@exemple.fr>",
          "nadia@exemple.fr.", "nadia@exemple.fr,", "nadia@exemple.fr;", "nadia@Exemple.FR",
          "nadia＠exemple.fr", "nadia @ exemple.fr", "nadia@ｅｘｅｍｐｌｅ．ｆｒ", "'nadia@exemple.fr'",
          "nadia@exemple。fr"})
        BOOST_TEST(read_email(pasted).address == "nadia@exemple.fr", pasted);
    const auto read = read_email(" Nadia Benali <nadia@exemple> ");
    BOOST_TEST(read.address == "Nadia Benali <nadia@exemple>", "what is refused comes back as it was typed");
}

BOOST_AUTO_TEST_CASE(a_domain_with_accents_is_one_address_however_the_browser_spells_it) {
    const std::string one = "leo@xn--caf-de-la-place-dnb.fr";
    for (const std::string spelled :
         {"leo@café-de-la-place.fr", "leo@CAFÉ-de-la-place.fr", "leo@cafe\u0301-de-la-place.fr",
          "leo@xn--caf-de-la-place-dnb.fr", "leo@XN--CAF-DE-LA-PLACE-DNB.fr"}) {
        BOOST_TEST(read_email(spelled).address == one, spelled);
        BOOST_TEST(base::email_key(spelled) == one);
    }
    BOOST_TEST(base::shown_email(one) == "leo@café-de-la-place.fr");
    BOOST_TEST(base::shown_email("leo@exemple.fr") == "leo@exemple.fr");
    BOOST_TEST(base::shown_email("no address xn--") == "no address xn--");
    BOOST_TEST(base::email_key(" Leo@Exemple.FR ") == "leo@exemple.fr");
}

BOOST_AUTO_TEST_CASE(accents_before_the_at_are_refused_with_a_word_of_their_own) {
    for (const std::string accents : {"léo@exemple.fr", "лео@exemple.fr", "Léo <léo@exemple.fr>"})
        BOOST_TEST((read_email(accents).fault == EmailFault::accents), accents);
}

BOOST_AUTO_TEST_CASE(what_is_read_once_reads_the_same_again) {
    for (const std::string typed :
         {"Nadia <NADIA@Café.fr>", "n@exemple..fr", "léo@exemple.fr", "n", "n @ x.fr"}) {
        const auto first = read_email(typed);
        const auto again = read_email(first.address);
        BOOST_TEST(again.address == first.address, typed);
        BOOST_TEST((again.fault == first.fault), typed);
    }
}

BOOST_AUTO_TEST_CASE(common_slips_of_providers_are_asked_about) {
    BOOST_TEST(base::likely_email("nadia@gmial.com") == "nadia@gmail.com");
    BOOST_TEST(base::likely_email("nadia@exemple.fr").empty());
    BOOST_TEST(base::likely_email("gmial.com").empty());
}

BOOST_AUTO_TEST_SUITE_END()
