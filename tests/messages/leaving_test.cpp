// What of letters is in the copy of one's data, and what is left of them when their author has gone.
#include "chores/erase.hpp"
#include "lib/town/belongings.hpp"
#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::writing;

namespace {

struct Leaving : Writing {
    std::string page = begun("Affaire de famille", "Le texte de Claire");

    Leaving() {
        samis.get(page);
        samis.post(page + "/notes", {{"note", "Claire a appelé deux fois."}, {"once", "n"}});
    }
    void leave(const char* texts) {
        citizen.post("/compte/supprimer", {{"texts", texts}, {"leave-password", test::password}});
        now += 72 * base::hour;
        BOOST_TEST(chores::erase_due(*app) == 1);
    }
    /// "table: text, text" of all that a copy of somebody's data has of letters.
    std::string copy_of(town::MemberId member) {
        std::string all;
        for (const auto& list : town::belongings_of(db(), app->seal(), member)) {
            if (!list.table.starts_with("letter") && list.table != "post") continue;
            for (const auto& row : list.rows) {
                all += list.table + ":";
                for (const auto& cell : row)
                    if (const auto* text = std::get_if<std::string>(&cell))
                        all += " " + *text;
                    else if (const auto* figure = std::get_if<std::int64_t>(&cell))
                        all += " " + std::to_string(*figure);
                all += "\n";
            }
        }
        return all;
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_FIXTURE_TEST_SUITE(messages_leaving, Leaving)

BOOST_AUTO_TEST_CASE(the_copy_has_when_one_s_letters_were_opened_and_no_note_about_one) {
    const auto hers = copy_of(claire), his = copy_of(sami);
    BOOST_TEST(has(hers, "Affaire de famille"));
    BOOST_TEST(has(hers, "Le texte de Claire"));
    BOOST_TEST(has(hers, fmt::format("letter_reading: 1 0 {}", now)));
    BOOST_TEST(!has(hers, "appelé"));
    BOOST_TEST(!has(hers, "Sami"));
    BOOST_TEST(has(his, fmt::format("letter_reading: 1 1 {}", now)));
    BOOST_TEST(has(his, "Claire a appelé deux fois."));
    BOOST_TEST(!has(his, "Le texte de Claire"));
}

BOOST_AUTO_TEST_CASE(who_takes_the_texts_along_leaves_an_empty_conversation_without_subject_or_notes) {
    leave("erase");
    const auto left = samis.get(page);
    BOOST_TEST(left.status == 200);
    BOOST_TEST(left.shows("Sans objet"));
    BOOST_TEST(left.shows("elle ne lirait pas de réponse"));
    for (const auto* gone : {"Affaire de famille", "Le texte de Claire", "appelé", "Fontaine"})
        BOOST_TEST(!left.shows(gone), gone);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_note") == 0);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter WHERE subject <> ''") == 0);
}

BOOST_AUTO_TEST_CASE(who_leaves_the_texts_is_no_longer_named) {
    leave("keep");
    const auto left = samis.get(page);
    BOOST_TEST(left.shows("Affaire de famille"));
    BOOST_TEST(left.shows("Le texte de Claire"));
    BOOST_TEST(!left.shows("Fontaine"));
}

BOOST_AUTO_TEST_SUITE_END()
