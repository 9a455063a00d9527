// An alert is found by everybody, by what it says, also when it is over.
#include "alerts/store.hpp"
#include "search/searching.hpp"

namespace {

struct Alerted : test::Searching {
    int sent = 0;

    alerts::AlertId alerted(const char* risk, const char* conduct, const char* where = "") {
        alerts::Draft draft;
        draft.category = alerts::Category::danger, draft.risk = risk, draft.authority = "Mairie",
        draft.conduct = conduct, draft.place = where;
        draft.sms = "ALERTE", draft.idempotency_key = fmt::format("{}", ++sent);
        return alerts::send(db(), reader(mayor), test::town_code, draft, now)->id;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_search, Alerted)

BOOST_AUTO_TEST_CASE(whoever_looks_finds_it) {
    alerted("Chute", "Un tilleul est tombé");
    for (const auto& who : {town::Reader{}, reader(passer_by), reader(claire), reader(mayor)})
        BOOST_TEST(found("tilleul", who) == "Chute");
}

BOOST_AUTO_TEST_CASE(where_an_alert_is_and_what_to_do_are_read_apart) {
    alerted("Inondation", "Montez à l’étage", "Rue des Lilas");
    alerted("Chute", "Un tilleul est tombé");
    BOOST_TEST(page("étage", reader(claire)).found.at(0).text == "Rue des Lilas – Montez à l’étage – Mairie");
    BOOST_TEST(page("tilleul", reader(claire)).found.at(0).text == "Un tilleul est tombé – Mairie");
}

BOOST_AUTO_TEST_CASE(an_alert_that_is_over_is_still_found) {
    const auto flood = alerted("Inondation", "Montez à l’étage");
    alerts::end(db(), reader(mayor), *alerts::find(db(), test::town_code, flood), "L’eau se retire", "FIN", now);
    BOOST_TEST(found("retire étage") == "Inondation");
}

BOOST_AUTO_TEST_SUITE_END()
