// What people write is set as French is printed, where it is shown.
#include "lib/view/typeset.hpp"

#include <boost/test/unit_test.hpp>

using web::typeset;

BOOST_AUTO_TEST_SUITE(lib_typeset, *boost::unit_test::label("no_postgresql"))

BOOST_AUTO_TEST_CASE(no_line_begins_with_a_sign_or_ends_before_its_closing) {
    BOOST_TEST(typeset("<p>Rue Hoche : est-elle fermée ? Oui ! « demain » ; si.</p>") ==
               "<p>Rue Hoche\u00a0: est-elle fermée\u00a0? Oui\u00a0! «\u00a0demain\u00a0»\u00a0; si.</p>");
    BOOST_TEST(typeset("<p>Vraiment? Oui: non.</p>") == "<p>Vraiment? Oui: non.</p>");
}

BOOST_AUTO_TEST_CASE(a_number_stays_with_its_unit_and_its_month) {
    BOOST_TEST(typeset("de 10 h à 20 h, le 4 décembre, 3 marcheurs, 12 km") ==
               "de 10\u00a0h à 20\u00a0h, le 4\u00a0décembre, 3 marcheurs, 12\u00a0km");
    BOOST_TEST(typeset("les 2 maisons, 5 mares") == "les 2 maisons, 5 mares");
}

BOOST_AUTO_TEST_CASE(a_telephone_number_is_a_link_and_stays_in_one_line) {
    BOOST_TEST(typeset("<p>Appelez le 02 97 01 60 00.</p>") ==
               "<p>Appelez le <a href=\"tel:+33297016000\">02\u00a097\u00a001\u00a060\u00a000</a>.</p>");
    BOOST_TEST(typeset("+33 2 97 01 60 00") == "<a href=\"tel:+33297016000\">+33\u00a02\u00a097\u00a001\u00a060\u00a000</a>");
    BOOST_TEST(typeset("0297016000") == "<a href=\"tel:+33297016000\">0297016000</a>");
    for (const auto* other : {"dossier 02 97 01 60 001", "A0297016000", "00 97 01 60 00", "02 97 01", "2026-0412"})
        BOOST_TEST(typeset(other) == other);
}

BOOST_AUTO_TEST_CASE(links_and_code_stay_as_they_were_made) {
    const std::string link = "<a href=\"https://exemple.fr/a?b=0297016000\">https://exemple.fr/ : 02 97 01 60 00</a>";
    BOOST_TEST(typeset(link) == link);
    BOOST_TEST(typeset("<code>a ; b</code> ; c") == "<code>a ; b</code>\u00a0; c");
    BOOST_TEST(typeset("<") == "<");
    BOOST_TEST(typeset("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
