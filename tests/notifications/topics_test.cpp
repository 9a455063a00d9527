// What people may choose to hear of, as a section that only this test knows declares it: a market by night, told to who hears
// of what begins where people talk with each other.
#include "lib/app/section.hpp"
#include "lib/app/unsubscribe.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <stdexcept>

namespace {

constexpr town::Choice choices[] = {town::talk_opens};
const web::Section night_market{.name = "night", .choices = choices};

struct Night : test::World {
    test::Browser citizen{*this}, visitor{*this};
    Night() {
        add_section(night_market,
                    {{"topics.tpl", "{{#GROUP_TITLE}}Un marché de nuit{{/GROUP_TITLE}}{{#GROUP_HINT}}À la tombée du jour.{{/GROUP_HINT}}"
                                    "{{#GROUP_MAILS}}les marchés de nuit{{/GROUP_MAILS}}"}});
        citizen.sign_in(claire);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(notifications_topics, Night)

BOOST_AUTO_TEST_CASE(a_topic_under_which_several_sections_tell_is_one_choice_in_the_words_of_all) {
    const auto settings = citizen.get("/notifications/reglages");
    BOOST_TEST(settings.shows(" · Un marché de nuit <small>"));
    BOOST_TEST(settings.shows(" À la tombée du jour.</small>"));
    const auto url = web::unsubscribe_url(*app, claire, town::talk_opens.topic);
    BOOST_TEST(visitor.get(url.substr(url.find("/notifications/"))).shows(" et les marchés de nuit, ni tout de suite"));
}

BOOST_AUTO_TEST_CASE(no_program_starts_where_two_sections_took_the_same_topic_for_something_else) {
    static constexpr town::Choice ferries[] = {{town::talk_opens.topic, "ferry", "bacs"}};
    static const web::Section ferry{.name = "ferry", .choices = ferries};
    const std::vector<const web::Section*> both{&night_market, &ferry};
    BOOST_CHECK_THROW(web::all_kinds(both), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
