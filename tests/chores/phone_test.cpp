// Numbers as people type them, in each part of France that has a numbering plan of its own.
#include "chores/children/phone.hpp"

#include <boost/test/unit_test.hpp>
#include <utility>
#include <vector>

using chores::read_phone;
using web::PhoneExit;

namespace {

struct Typed {
    const char *region, *text, *e164;
};

void all_read(const std::vector<Typed>& numbers) {
    for (const auto& [region, text, e164] : numbers)
        BOOST_TEST(read_phone(text, region).e164 == e164, region << ": " << text);
}

} // namespace

BOOST_AUTO_TEST_SUITE(phone)

BOOST_AUTO_TEST_CASE(a_mobile_of_the_mainland_however_it_is_written) {
    for (const auto* text : {"0612345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78",
                             "+33612345678", "+33 (0)6 12 34 56 78", "0033 6 12 34 56 78",
                             "+33 06 12 34 56 78", "tel:+33612345678", "06 12 34 56 78"})
        BOOST_TEST(read_phone(text, "FR").e164 == "+33612345678", text);
}

BOOST_AUTO_TEST_CASE(overseas_mobiles_go_to_their_own_country_code_from_anywhere) {
    all_read({{"RE", "0692 12 34 56", "+262692123456"},
              {"FR", "0692 12 34 56", "+262692123456"},
              {"FR", "+33 692 12 34 56", "+262692123456"},
              {"GP", "+33 (0)692 12 34 56", "+262692123456"},
              {"YT", "0639 01 23 45", "+262639012345"},
              {"RE", "0639 01 23 45", "+262639012345"},
              {"GP", "0690 00 12 34", "+590690001234"},
              {"FR", "0033 690 00 12 34", "+590690001234"},
              {"GF", "0694 20 12 34", "+594694201234"},
              {"FR", "0694 20 12 34", "+594694201234"},
              {"MQ", "0696 20 12 34", "+596696201234"},
              {"FR", "0696 20 12 34", "+596696201234"},
              {"RE", "06 12 34 56 78", "+33612345678"},
              {"GP", "06 12 34 56 78", "+33612345678"}});
}

BOOST_AUTO_TEST_CASE(ranges_that_the_library_does_not_know_are_at_home_overseas_too) {
    all_read({{"FR", "0709 00 12 34", "+590709001234"},
              {"FR", "0709 10 12 34", "+596709101234"},
              {"FR", "+33 709 20 12 34", "+262709201234"},
              {"FR", "0709 30 12 34", "+594709301234"},
              {"PM", "0708 40 12 34", "+508708401234"}});
}

BOOST_AUTO_TEST_CASE(places_without_a_zero_have_their_short_numbers_and_call_the_mainland_with_it) {
    all_read({{"NC", "75 12 34", "+687751234"},
              {"PF", "87 12 34 56", "+68987123456"},
              {"WF", "82 12 34", "+681821234"},
              {"PM", "55 12 34", "+508551234"},
              {"NC", "06 12 34 56 78", "+33612345678"},
              {"PF", "0612345678", "+33612345678"},
              {"PM", "0612345678", "+33612345678"},
              {"NC", "0692 12 34 56", "+262692123456"}});
}

BOOST_AUTO_TEST_CASE(numbers_of_other_countries_keep_theirs) {
    all_read({{"FR", "+32 470 12 34 56", "+32470123456"},
              {"RE", "+230 5251 2345", "+23052512345"},
              {"FR", "00 41 78 123 45 67", "+41781234567"}});
}

BOOST_AUTO_TEST_CASE(only_what_cannot_be_a_number_is_refused) {
    for (const auto* text : {"", "bonjour", "06", "06 12 34 56 7", "06 12 34 56 78 90", "+33", "12",
                             "06123456780612345678", "+999 12 34 56 78"})
        BOOST_TEST((read_phone(text, "FR").exit == PhoneExit::not_a_number), text);
    BOOST_TEST(
        (read_phone("0700 00 00 00", "FR").exit == PhoneExit::ok)); // not in use yet, as far as we know
}

BOOST_AUTO_TEST_CASE(what_surely_receives_no_sms_is_told_from_a_mistake) {
    for (const auto* text : {"01 42 76 40 40", "02 97 01 60 00", "+33 1 42 76 40 40", "08 99 12 34 56",
                             "0262 40 00 00", "09 72 12 34 56"})
        BOOST_TEST((read_phone(text, "FR").exit == PhoneExit::not_mobile), text);
}

BOOST_AUTO_TEST_CASE(abroad_a_number_has_to_be_known_and_of_a_kind_that_costs_an_sms) {
    for (const auto* text : {"+44 70 1234 5678", "+44 76 4012 3456", "+44 20 7946 0018", "+32 2 555 12 12"})
        BOOST_TEST((read_phone(text, "FR").exit == PhoneExit::not_mobile),
                   text); // personal, pager, fixed lines
    for (const auto* text : {"+32 400 12 34 56", "+1 111 111 1111", "+44 7999"})
        BOOST_TEST((read_phone(text, "FR").exit == PhoneExit::not_a_number), text);
    BOOST_TEST(read_phone("+44 7400 123456", "FR").e164 == "+447400123456");
}

BOOST_AUTO_TEST_CASE(a_number_is_shown_in_pairs_of_figures) {
    BOOST_TEST(web::shown_phone("+33612345678") == "+33\u00a06\u00a012\u00a034\u00a056\u00a078");
    BOOST_TEST(web::shown_phone("+262692123456") == "+262\u00a0692\u00a012\u00a034\u00a056");
    BOOST_TEST(web::shown_phone("+687751234") == "+687\u00a075\u00a012\u00a034");
    BOOST_TEST(web::shown_phone("+32470123456") == "+32470123456");
    BOOST_TEST(web::shown_phone("+33") == "+33");
}

BOOST_AUTO_TEST_SUITE_END()
