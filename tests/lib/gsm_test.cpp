#include "lib/base/gsm.hpp"

#include <boost/test/unit_test.hpp>

using namespace base::gsm;

namespace {

std::string times(int count, const std::string& sign) {
    std::string text;
    for (int i = 0; i < count; ++i) text += sign;
    return text;
}

bool fits(const std::string& text) { return size_of(text).coding == Coding::gsm7; }

} // namespace

BOOST_AUTO_TEST_SUITE(gsm)

BOOST_AUTO_TEST_CASE(of_the_french_letters_the_gsm_alphabet_has_some) {
    for (const char* in : {"é", "è", "à", "ù", "É", "Ç", "ì", "ò", "ä", "ö", "ü", "Ä", "Ö",
                           "Ü", "ñ", "Ñ", "æ", "Æ", "ß", "ø", "å", "§", "£", "¿", "\n"})
        BOOST_TEST(fits(in), in << " is in the table");
    for (const char* out : {"ê", "â", "î", "ô", "û", "ë", "ï",      "ÿ",      "ç", "œ", "Œ", "È", "À",
                            "Ê", "’", "«", "»", "–", "…", "\u00a0", "\u202f", "°", "²", "`", "🚨"})
        BOOST_TEST(!fits(out), out << " is not in the table");
}

BOOST_AUTO_TEST_CASE(all_that_ascii_has_is_there_but_the_grave_accent_and_control_characters) {
    for (char c = ' '; c < 127; ++c) BOOST_TEST(fits(std::string{c}) == (c != '`'), c);
    BOOST_TEST(!fits("\t"));
    BOOST_TEST(!fits("\x1b"));
}

BOOST_AUTO_TEST_CASE(the_euro_brackets_and_braces_count_twice) {
    for (const char* sign : {"€", "[", "]", "{", "}", "\\", "^", "~", "|"})
        BOOST_TEST(size_of(sign).units == 2, sign);
    BOOST_TEST(size_of("10 €").units == 5);
}

BOOST_AUTO_TEST_CASE(one_sms_has_160_signs_and_a_divided_one_153_each) {
    BOOST_TEST(size_of("").parts == 0);
    BOOST_TEST(size_of(times(160, "a")).parts == 1);
    BOOST_TEST(size_of(times(160, "a")).left == 0);
    BOOST_TEST(size_of(times(161, "a")).parts == 2);
    BOOST_TEST(size_of(times(161, "a")).left == 145);
    BOOST_TEST(size_of(times(306, "a")).parts == 2);
    BOOST_TEST(size_of(times(307, "a")).parts == 3);
}

BOOST_AUTO_TEST_CASE(a_single_sign_outside_makes_it_70_and_67) {
    const auto size = size_of("ê" + times(69, "a"));
    BOOST_TEST((size.coding == Coding::ucs2));
    BOOST_TEST(size.units == 70);
    BOOST_TEST(size.parts == 1);
    BOOST_TEST(size_of("ê" + times(70, "a")).parts == 2);
    BOOST_TEST(size_of("ê" + times(133, "a")).parts == 2);
    BOOST_TEST(size_of("ê" + times(134, "a")).parts == 3);
    BOOST_TEST(size_of("êçê").outside.size() == 2);
    BOOST_TEST(size_of("€").outside.empty());
}

BOOST_AUTO_TEST_CASE(no_sign_is_cut_in_two_between_parts) {
    // 152 septets, then a euro that needs two: it goes into the second part, and so on.
    BOOST_TEST(size_of(times(152, "a") + "€" + times(153, "b")).parts == 3);
    BOOST_TEST(size_of(times(153, "a") + "€" + times(151, "b")).parts == 2);
    BOOST_TEST(size_of(times(33, "🚨") + "a🚨" + times(65, "b")).parts == 2);
    BOOST_TEST(size_of(times(34, "🚨") + times(67, "b")).parts == 3);
}

BOOST_AUTO_TEST_CASE(an_emoji_counts_twice_and_bad_bytes_count_as_one_sign) {
    BOOST_TEST(size_of("🚨").units == 2);
    BOOST_TEST(size_of("\xff\xfe").units == 2);
}

BOOST_AUTO_TEST_CASE(simplified_text_fits_and_keeps_what_the_alphabet_has) {
    BOOST_TEST(simplified("Forêt fermée : ça brûle à l’Île-aux-Bœufs « Ouest »") ==
               "Foret fermée : ca brule à l'Ile-aux-Boeufs \"Ouest\"");
    BOOST_TEST(simplified("ÊTRE PRÊT À PARTIR, ŒUVRE ÇA") == "ETRE PRET A PARTIR, OEUVRE ÇA");
    BOOST_TEST(simplified("Plouézec, Kerlouaň, Ÿ ÿ ž Ž ū") == "Plouézec, Kerlouan, Y y z Z u");
    BOOST_TEST(simplified("« Non » – oui… 12\u202f000\u00a0€") == "\"Non\" - oui... 12 000 €");
    for (const char* text : {"Forêt fermée", "l’été", "Noël", "œil", "ÊÂÎÔÛËÏ"})
        BOOST_TEST(fits(simplified(text)), text);
    const std::string already = "Alerte : crue, montez à l'étage. £ § {ok} Ç";
    BOOST_TEST(simplified(already) == already);
    BOOST_TEST(simplified(simplified("« ê »")) == simplified("« ê »"));
}

BOOST_AUTO_TEST_CASE(what_has_no_latin_base_stays_and_says_why_it_is_expensive) {
    BOOST_TEST(simplified("Crue 🚨") == "Crue 🚨");
    const auto size = size_of("Crue 🚨");
    BOOST_REQUIRE(size.outside.size() == 1);
    BOOST_TEST(size.outside[0] == "🚨");
}

BOOST_AUTO_TEST_CASE(plain_text_loses_typography_and_keeps_its_letters) {
    BOOST_TEST(plain("L’été : « forêt »\u00a0!") == "L'été : \"forêt\" !");
}

BOOST_AUTO_TEST_SUITE_END()
