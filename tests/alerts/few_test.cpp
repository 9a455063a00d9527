// Fewer than five people in a street are "moins de cinq", and no sum or difference of what is told says more.
#include "alerts/alerting.hpp"
#include "alerts/store.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <regex>

using namespace test::alerting;

namespace {

struct Few : Alerting {
    int number = 0;

    /// So many more people who follow, in that street or in none that is known, with mail and a telephone.
    void people(int count, const std::string& street = {}) {
        for (int i = 0; i < count; ++i) {
            const auto who = member(fmt::format("p{}@tilleuls.test", ++number), "P", "Q");
            town::follow(db(), who, test::town_code, now - base::day);
            has_phone(who, fmt::format("+336{:08}", number));
            if (!street.empty())
                town::set_address(db(), app->seal(), who, test::town_code, {"1", street, "99100", "Bourg"});
        }
    }
    std::string preview(const char* streets, const char* unknown = "") {
        return helene
            .post(form, with({{"recipients", *streets ? "streets" : "all"},
                              {"streets", streets},
                              {"unknown-too", unknown}}))
            .body;
    }
    /// What the page says of people, without what differs from form to form.
    std::string told(const char* streets, const char* unknown = "") {
        auto page = preview(streets, unknown);
        page = std::regex_replace(page, std::regex{"name=\"(csrf|form_id)\" value=\"[^\"]*\""}, "");
        return page;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_few, Few)

BOOST_AUTO_TEST_CASE(numbers_are_told_by_fives_and_below_five_not_at_all) {
    for (const auto& [people, least, most] :
         {std::array{0LL, 0LL, 4LL}, {1, 0, 4}, {4, 0, 4}, {5, 5, 9}, {9, 5, 9}, {12, 10, 14}}) {
        BOOST_TEST(alerts::coarse(people).least == least);
        BOOST_TEST(alerts::coarse(people).most == most);
    }
}

BOOST_AUTO_TEST_CASE(a_street_with_one_person_reads_like_one_with_four_or_nobody) {
    people(1, "rue Brizeux");
    people(7, "rue Haute");
    people(20);
    const auto page = preview("rue Brizeux\nrue du Mené\nrue Haute");
    const test::Answer seen{200, page, {}, {}, {}};
    BOOST_TEST(seen.shows("rue Brizeux : moins de cinq personnes"));
    BOOST_TEST(seen.shows("rue du Mené : moins de cinq personnes"));
    BOOST_TEST(seen.shows("rue Haute : 5 à 9 personnes"));
    BOOST_TEST(seen.shows("sans rue connue : 20 à 24 personnes"));
    BOOST_TEST(seen.shows("À <strong>5 à 17 personnes</strong>"));
    BOOST_TEST(!std::regex_search(page, std::regex{"[^0-9][01][^0-9,/][^0-9]{0,3}personnes?"}));
}

// Two towns that differ only in who lives in one street are the same town to whoever tries every page.
BOOST_AUTO_TEST_CASE(no_union_rest_or_whole_tells_who_lives_in_a_street) {
    const char* asked[] = {"rue Brizeux",
                           "rue Brizeux\nrue Haute",
                           "rue Haute",
                           "rue Brizeux\nrue Haute\nrue Basse",
                           "rue Haute\nrue Basse",
                           "12 rue Brizeux\nrue brizeux",
                           ""};
    std::vector<std::string> before;
    for (const auto who : {mayor, newcomer, claire, yanis})
        has_phone(who, fmt::format("+3369900000{}", ++number));
    people(4); // with Hélène, Noé, Claire and Yanis eight whose street is not known
    people(9, "rue Haute");
    people(3, "rue Basse");
    for (const auto* streets : asked)
        for (const auto* unknown : {"", "1"}) before.push_back(told(streets, unknown));
    people(3, "rue Brizeux"); // 20 become 23, three in a street where there was nobody
    std::size_t i = 0;
    for (const auto* streets : asked)
        for (const auto* unknown : {"", "1"})
            BOOST_TEST((told(streets, unknown) == before[i++]), "told apart by " << streets);
}

BOOST_AUTO_TEST_CASE(the_figures_of_an_alert_to_a_street_count_nobody_out) {
    people(1, "rue Brizeux");
    people(20);
    const auto answer = helene.post(form, with({{"recipients", "streets"},
                                                {"streets", "rue Brizeux"},
                                                {"unknown-too", ""},
                                                {"step", "send"},
                                                {"motive", "Fuite"},
                                                {"confirmation", "alerte"}}));
    BOOST_REQUIRE_EQUAL(answer.status, 303);
    const auto page = answer.location.substr(0, answer.location.find('?'));
    const auto alert = db().value<std::int64_t>("SELECT MAX(id) FROM alert");
    db().run("INSERT INTO outbox (event, channel, activity_id, to_name, to_address, subject, body, state, "
             "next_at, created_at) "
             "SELECT 'e', 1, a.id, '', '', '', '', 1, 0, 0 FROM activity a WHERE a.kind = 'alert' AND "
             "a.object_id = :id",
             alert);
    const auto seen = helene.get(page);
    BOOST_TEST(seen.shows("<td>moins de 5</td>"));
    BOOST_TEST(!std::regex_search(seen.body, std::regex{"<td>[0-9]+</td>"}));
    const auto ending = helene.post(page + "/fin", {{"text", "Réparé."}, {"step", "preview"}});
    BOOST_TEST(ending.status == 200);
    BOOST_TEST(ending.shows("moins de 5"));
    BOOST_TEST(ending.shows("au plus "));
}

BOOST_AUTO_TEST_CASE(the_page_on_personal_data_says_what_a_town_hall_is_told) {
    BOOST_TEST(visitor.get("/donnees-personnelles").shows("elle lit seulement « moins de cinq »"));
}

BOOST_AUTO_TEST_SUITE_END()
