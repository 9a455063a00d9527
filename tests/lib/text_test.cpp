#include "lib/base/text.hpp"

#include <boost/test/unit_test.hpp>

using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(a_name_typed_by_a_citizen_is_valid_utf8_and_a_broken_upload_is_not) {
    BOOST_TEST(base::valid_utf8("Bénéat Œuvrard 🙂"));
    BOOST_TEST(base::valid_utf8(""));
    for (const std::string& bad : {"caf\xE9"s, "\xC0\xAF"s, "\xE0\x80\xAF"s, "\xED\xA0\x80"s,
                                   "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xE2\x82"s, "\x80"s}) {
        BOOST_TEST(!base::valid_utf8(bad));
    }
}

BOOST_AUTO_TEST_CASE(a_title_pasted_from_a_letter_becomes_one_clean_line) {
    BOOST_TEST(base::clean_line("  Réunion \t du\r\nconseil\u2028municipal \n") ==
               "Réunion du conseil municipal");
    BOOST_TEST(base::clean_line("a\0b\x01\x7F"s) == "ab");
    BOOST_TEST(base::clean_line(" \u00a0\u200b\u2800\u3164 ") == "");
}

BOOST_AUTO_TEST_CASE(a_name_cannot_hide_behind_direction_marks_or_invisible_letters) {
    BOOST_TEST(base::clean_line("Le \u202Eeriam\u202C est\u2066 là\u2069\u200E\u200F\u061C\uFEFF") ==
               "Le eriam est là");
    BOOST_TEST(base::clean_line("M\u200Bai\u00ADre\u2060") == "Maire");
}

BOOST_AUTO_TEST_CASE(a_no_break_space_before_an_exclamation_mark_stays_but_a_run_collapses) {
    BOOST_TEST(base::clean_line("Bonjour\u00a0!") == "Bonjour\u00a0!");
    BOOST_TEST(base::clean_line("Bonjour\u00a0 \u202f!") == "Bonjour !");
    BOOST_TEST(base::clean_line("\u00a0Bonjour\u00a0") == "Bonjour");
}

BOOST_AUTO_TEST_CASE(the_family_emoji_of_the_village_feast_stays_one_family) {
    BOOST_TEST(base::clean_line("👨\u200D👩\u200D👧 fête\u200D!") == "👨\u200D👩\u200D👧 fête!");
}

BOOST_AUTO_TEST_CASE(bad_bytes_are_shown_as_replacement_characters) {
    BOOST_TEST(base::clean_line("caf\xE9 du port") == "caf\uFFFD du port");
    BOOST_TEST(base::valid_utf8(base::clean_text("\xFF\xC3\n\xE2\x82")));
}

BOOST_AUTO_TEST_CASE(a_letter_keeps_its_lines_and_at_most_two_blank_ones) {
    BOOST_TEST(
        base::clean_text("\r\n Chers  voisins,\r\n\r\n\r\n\r\n\r\nle  marché \r  - pain\n\t- lait  \n\n") ==
        "Chers voisins,\n\n\nle marché\n  - pain\n    - lait");
}

BOOST_AUTO_TEST_CASE(length_counts_letters_not_bytes) {
    BOOST_TEST(base::length("Ploërmel") == 8u);
    BOOST_TEST(base::length("🙂é") == 2u);
    BOOST_TEST(base::length("\xFFz") == 2u);
}

BOOST_AUTO_TEST_CASE(an_excerpt_ends_at_a_word) {
    BOOST_TEST(base::shorten("La place est fermée", 19) == "La place est fermée");
    BOOST_TEST(base::shorten("La place est fermée, demain", 21) == "La place est fermée…");
    BOOST_TEST(base::shorten("La place est fermée", 12) == "La place…");
    BOOST_TEST(base::shorten("Anticonstitutionnellement", 5) == "Anti…");
    BOOST_TEST(base::shorten("été", 2) == "é…");
    BOOST_TEST(base::shorten("été", 0) == "");
    BOOST_TEST(base::shorten(", , , , ,", 4) == "…");
}

BOOST_AUTO_TEST_CASE(a_commune_is_found_however_its_name_is_typed) {
    for (const char* typed : {"Saint-Aubin-d’Aubigné", "SAINT AUBIN D'AUBIGNE", "st. aubin d aubigné",
                              "St.Aubin-d'Aubigné", "  st-aubin–d‘aubigne\u0301 "}) {
        BOOST_TEST(base::fold(typed) == "saint aubin d aubigne");
    }
    BOOST_TEST(base::fold("Ste-Anne-d'Auray") == "sainte anne d auray");
    BOOST_TEST(base::fold("Strasbourg, Est") == "strasbourg est");
    BOOST_TEST(base::fold("Œuf-en-Ternois / Ælia") == "oeuf en ternois aelia");
}

BOOST_AUTO_TEST_CASE(regional_and_overseas_letters_fold_too) {
    BOOST_TEST(base::fold("L'Haÿ-les-Roses") == "l hay les roses");
    BOOST_TEST(base::fold("Kêr Ñ Iruña Ùù") == "ker n iruna uu");
    BOOST_TEST(base::fold("Sant Llorenç Ŀ") == "sant llorenc l");
    BOOST_TEST(base::fold("Fa’a’ā ʻĪao") == "fa a a iao");
    BOOST_TEST(base::fold("Nguyễn Łódź Straße") == "nguyen lodz strasse");
    BOOST_TEST(base::fold("Αθήνα") == "Αθήνα");
}

BOOST_AUTO_TEST_CASE(folding_drops_punctuation_and_can_be_repeated) {
    BOOST_TEST(base::fold("Vannes (56) !") == "vannes 56");
    BOOST_TEST(base::fold("«S.N.C.F.» n° 5 🙂") == "sncf n 5");
    BOOST_TEST(base::fold("...") == "");
    for (const char* name : {"s.t. malo", "St-Lô", "Ÿ'œ", "\xFF"}) {
        BOOST_TEST(base::fold(base::fold(name)) == base::fold(name));
    }
}

BOOST_AUTO_TEST_CASE(an_address_holds_only_letters_figures_and_hyphens) {
    BOOST_TEST(base::slug("Saint-Aubin-d’Aubigné") == "saint-aubin-d-aubigne");
    BOOST_TEST(base::slug("  Œuilly (51) ") == "oeuilly-51");
    BOOST_TEST(base::slug("Αθήνα x Αθήνα") == "x");
    BOOST_TEST(base::slug("Αθήνα") == "");
}

BOOST_AUTO_TEST_CASE(a_member_without_photo_has_initials) {
    BOOST_TEST(base::initials("Nolwenn", "Bénéat") == "NB");
    BOOST_TEST(base::initials("élodie", "d'Œuvrard") == "ED");
    BOOST_TEST(base::initials("", "Œuvrard") == "O");
    BOOST_TEST(base::initials("!", "") == "");
}

BOOST_AUTO_TEST_CASE(a_search_for_a_cafe_travels_in_an_address) {
    BOOST_TEST(base::url_encode("café & thé/2~a_b.c-d") == "caf%C3%A9%20%26%20th%C3%A9%2F2~a_b.c-d");
}

BOOST_AUTO_TEST_CASE(a_line_of_the_register_splits_into_all_its_columns) {
    const auto pieces = base::split("56260;;Vannes;", ';');
    BOOST_REQUIRE(pieces.size() == 4u);
    BOOST_TEST(pieces[0] == "56260");
    BOOST_TEST(pieces[1] == "");
    BOOST_TEST(pieces[3] == "");
    BOOST_TEST(base::split("", ';').size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_heap_of_accents_keeps_four_and_none_stands_on_what_the_page_writes) {
    std::string heap = "Z";
    for (int i = 0; i < 100; ++i) heap += "\u0301\u0E49"s;
    BOOST_TEST(base::clean_line(heap + "oe") == "Z\u0301\u0E49\u0301\u0E49oe");
    BOOST_TEST(base::clean_text(heap) == "Z\u0301\u0E49\u0301\u0E49");
    BOOST_TEST(base::clean_line("\u0301\u0489Maire") == "Maire");
    BOOST_TEST(base::clean_line("Ngu\u0065\u0302\u0303n, Be\u0301ne\u0301at, \u05E9\u05C1\u05B8\u05DC") ==
               "Ngu\u0065\u0302\u0303n, Be\u0301ne\u0301at, \u05E9\u05C1\u05B8\u05DC");
}

BOOST_AUTO_TEST_CASE(a_selector_of_colours_stays_with_its_emoji_and_hides_in_no_name) {
    BOOST_TEST(base::clean_line("Cl\uFE0Faire\uFE00\uFE0F") == "Claire");
    BOOST_TEST(base::clean_line("❤\uFE0F 1\uFE0F\u20E3 ©\uFE0F") == "❤\uFE0F 1\uFE0F\u20E3 ©\uFE0F");
}

BOOST_AUTO_TEST_CASE(a_number_is_the_whole_text_or_none) {
    BOOST_TEST((base::whole_number("42") == 42));
    BOOST_TEST((base::whole_number("-3") == -3));
    BOOST_TEST((base::whole_number("9223372036854775807") == INT64_MAX));
    for (const auto* text : {"", " 42", "42 ", "12b", "0x1f", "1.5", "9223372036854775808", "douze"})
        BOOST_TEST(!base::whole_number(text).has_value(), text);
    BOOST_TEST(!base::whole_number<int>("2147483648").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
