// A group is found by its title and what it is about, and nothing that is said there.
#include "groups/meeting.hpp"
#include "lib/base/words.hpp"
#include "lib/town/search.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Searched : test::meeting::Meeting {
    town::ThreadId grouped(const std::string& title, const std::string& about, groups::Admission admission) {
        return groups::open(db(), reader(mayor), test::town_code, {title, about, admission, title}, now).value();
    }
    /// The titles, newest first.
    std::string found(const std::string& words, const town::Reader& who) {
        std::string titles;
        for (const auto& one :
             town::search(db(), app->kinds, who, test::town_code, base::searched_words(words), 0, now).found)
            titles += (titles.empty() ? "" : ", ") + one.title;
        return titles;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_search, Searched)

BOOST_AUTO_TEST_CASE(every_citizen_finds_a_group_that_he_may_ask_to_enter_and_not_what_is_said_there) {
    grouped("Jardins", "tilleul", groups::Admission::open);
    const auto closed = grouped("Sages", "tilleul", groups::Admission::on_request);
    groups::say(db(), reader(mayor), test::town_code, {closed, mayor, true, "Le tilleul secret", {}, "p"}, now);
    BOOST_TEST(found("tilleul", {}) == "");
    BOOST_TEST(found("tilleul", reader(newcomer)) == "");
    for (const auto who : {claire, mayor}) BOOST_TEST(found("tilleul", reader(who)) == "Sages, Jardins");
    BOOST_TEST(found("secret", reader(mayor)) == "", "what is said in groups is not searched");
}

BOOST_AUTO_TEST_CASE(a_group_that_is_changed_is_found_by_its_new_words_alone) {
    const auto group = grouped("Vélo", "pistes", groups::Admission::open);
    groups::change(db(), reader(mayor), test::town_code, *groups::find(db(), reader(mayor), test::town_code, group),
                   {"Vélo", "sentiers", groups::Admission::open, ""}, now);
    BOOST_TEST(found("pistes", reader(claire)) == "");
    BOOST_TEST(found("sentiers", reader(claire)) == "Vélo");
}

BOOST_AUTO_TEST_SUITE_END()
