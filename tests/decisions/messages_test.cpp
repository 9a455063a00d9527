// Flags and decisions on letters, and flags from before they knew whose words they are about.
#include "lib/town/member.hpp"
#include "support/flags.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser, test::flag, test::known_flags, test::migrate_flags;

namespace {

const std::string mairie = std::string{"/mairie/"} + test::town_path;

struct Messages : test::World {
    Browser helene{*this}, paul{*this}, citizen{*this}, neighbour{*this};
    Messages() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
    }
    std::int64_t last_post() { return db().value<std::int64_t>("SELECT MAX(id) FROM post"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(decisions_messages, Messages)

BOOST_AUTO_TEST_CASE(a_decision_on_a_letter_is_for_who_may_answer_letters) {
    town::follow(db(), claire, test::town_code, now);
    citizen.post(
        "/messagerie/nouveau",
        {{"mairie", test::town_code}, {"subject", "Secret"}, {"text", "Insultes"}, {"form_id", "l"}});
    const auto letter = fmt::format("/messagerie/{}/{}/messages/{}", test::town_path,
                                    db().value<int>("SELECT MAX(thread_id) FROM letter"), last_post());
    BOOST_TEST(
        helene.post(letter + "/masquer", {{"reason", "1"}, {"explanation", "Restons polis."}}).status == 303);
    const auto one = mairie + "/decisions/1";
    BOOST_TEST(helene.get(mairie + "/decisions").shows("Message de Claire Fontaine"));
    BOOST_TEST(helene.get(one).shows("Restons polis."));
    BOOST_TEST(paul.get(mairie + "/decisions").shows("Aucun texte masqué"));
    BOOST_TEST(paul.get(one).status == 404);
    BOOST_TEST(citizen.get(one).shows("Votre message a été masqué"));
    db().run("UPDATE role SET rights = rights + 2 WHERE member_id = :id", delegate);
    BOOST_TEST(paul.get(one).status == 200);
}

BOOST_AUTO_TEST_CASE(
    what_was_flagged_before_flags_knew_whose_words_they_are_is_judged_as_what_is_flagged_now) {
    const auto fil = std::string{"/fil/"} + test::town_path;
    helene.post(fil, {{"title", "Le marché"}, {"text", "À 8 h."}, {"audience", "public"}, {"when", "now"}});
    neighbour.post(fil + "/1/messages", {{"text", "Nuls"}, {"form_id", "c"}});
    town::follow(db(), claire, test::town_code, now);
    citizen.post(
        "/messagerie/nouveau",
        {{"mairie", test::town_code}, {"subject", "Secret"}, {"text", "Insultes"}, {"form_id", "l"}});
    const auto letter = fmt::format("/messagerie/{}/{}/messages/{}", test::town_path,
                                    db().value<int>("SELECT MAX(thread_id) FROM letter"), last_post());
    flag(helene, letter);
    for (const auto& text : {fil + "/1", fil + "/1/messages/1"}) flag(citizen, text);
    const auto now_known = known_flags(db());
    BOOST_TEST(now_known.size() == 3);
    BOOST_TEST(now_known[0] == fmt::format("letter of {} team 0 rights 6", claire.value));
    BOOST_TEST(now_known[1] == "publication of 0 team 1 rights 4");
    migrate_flags(db());
    BOOST_TEST(known_flags(db()) == now_known, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
