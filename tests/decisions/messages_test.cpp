// Flags and decisions on what is written in groups and letters: who reads of whom.
#include "groups/meeting.hpp"
#include "lib/base/text.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/flag.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;
using test::Browser;

namespace {

const std::string mairie = std::string{"/mairie/"} + test::town_path;

struct Messages : Meeting {
    std::string group = opened();
    std::string said(Browser& who, const std::string& text) {
        write(who, group, text);
        return fmt::format("{}/messages/{}", group, last_post());
    }
    static void flag(Browser& who, const std::string& message) {
        BOOST_TEST(who.post(message + "/signaler", {{"reason", "1"}, {"name", "Jeanne"}, {"good-faith", "1"}})
                       .status == 200);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(decisions_messages, Messages)

BOOST_AUTO_TEST_CASE(who_flags_a_message_of_the_town_hall_is_not_named_to_it_and_reads_so_beforehand) {
    const auto message = said(paul, "Taisez-vous");
    BOOST_TEST(
        citizen.get(message + "/signaler").shows("ni le maire ni son équipe ne verront qui le signale"));
    flag(citizen, message);
    const auto one = fmt::format("{}/signalements/{}", mairie, db().value<int>("SELECT MAX(id) FROM flag"));
    for (auto* who : {&paul, &helene})
        for (const auto& path : {mairie + "/signalements", one}) {
            const auto page = who->get(path);
            BOOST_TEST(page.shows("par une personne inscrite"), path);
            BOOST_TEST(!page.shows("Fontaine"), path);
        }
    const auto other = said(citizen, "Bande de nuls");
    BOOST_TEST(neighbour.get(other + "/signaler").shows("L'équipe de la mairie verra votre nom"));
    flag(neighbour, other);
    BOOST_TEST(helene.get(mairie + "/signalements").shows("par Yanis Benali"));
}

BOOST_AUTO_TEST_CASE(an_author_who_moderates_does_not_read_who_flagged_him) {
    const auto message = said(neighbour, "Bande de nuls");
    const auto fil = std::string{"/fil/"} + test::town_path;
    helene.post(fil, {{"title", "Le marché"}, {"text", "À 8 h."}, {"audience", "public"}, {"when", "now"}});
    neighbour.post(fil + "/1/messages", {{"text", "Nuls aussi"}, {"once", "c"}});
    flag(citizen, message);
    flag(citizen, fmt::format("{}/1/messages/{}", fil, last_post()));
    db().run(
        "INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 4, :now)",
        yanis, test::town_code, now);
    const auto own = neighbour.get(mairie + "/signalements");
    BOOST_TEST(own.shows("par une personne inscrite"));
    BOOST_TEST(!own.shows("Fontaine"));
    BOOST_TEST(helene.get(mairie + "/signalements").shows("par Claire Fontaine"));
}

BOOST_AUTO_TEST_CASE(a_decision_on_a_letter_is_for_who_may_answer_letters) {
    town::follow(db(), claire, test::town_code, now);
    citizen.post("/messagerie/nouveau",
                 {{"mairie", test::town_code}, {"subject", "Secret"}, {"text", "Insultes"}, {"once", "l"}});
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

BOOST_AUTO_TEST_CASE(who_is_gone_is_told_nothing_of_his_hidden_words) {
    const auto message = said(neighbour, "Bande de nuls");
    flag(citizen, message);
    db().run("UPDATE member SET erased_at = :now, email = '', email_key = 'gone' WHERE id = :id", now, yanis);
    mails();
    BOOST_TEST(helene.post(message + "/masquer", {{"reason", "1"}}).status == 303);
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 1u);
    BOOST_TEST(told[0].to == "claire@tilleuls.test", "who flagged them");
}

BOOST_AUTO_TEST_CASE(
    what_was_flagged_before_flags_knew_whose_words_they_are_is_judged_as_what_is_flagged_now) {
    const auto fil = std::string{"/fil/"} + test::town_path;
    helene.post(fil, {{"title", "Le marché"}, {"text", "À 8 h."}, {"audience", "public"}, {"when", "now"}});
    neighbour.post(fil + "/1/messages", {{"text", "Nuls"}, {"once", "c"}});
    town::follow(db(), claire, test::town_code, now);
    citizen.post("/messagerie/nouveau",
                 {{"mairie", test::town_code}, {"subject", "Secret"}, {"text", "Insultes"}, {"once", "l"}});
    const auto letter = fmt::format("/messagerie/{}/{}/messages/{}", test::town_path,
                                    db().value<int>("SELECT MAX(thread_id) FROM letter"), last_post());
    flag(helene, letter);
    for (const auto& text :
         {said(paul, "Taisez-vous"), said(neighbour, "Bande de nuls"), fil + "/1", fil + "/1/messages/1"})
        flag(citizen, text);
    const auto known = [&] {
        return db().all<std::string>(
            "SELECT object_kind || ' of ' || COALESCE(author_id, 0) || ' team ' || as_team "
            "|| ' rights ' || rights FROM flag ORDER BY id");
    };
    const auto now_known = known();
    BOOST_TEST(now_known.size() == 5);
    BOOST_TEST(now_known[0] == fmt::format("letter of {} team 0 rights 6", claire.value));
    BOOST_TEST(now_known[3] == "publication of 0 team 1 rights 4");
    db().run("UPDATE flag SET author_id = NULL, as_team = 0, rights = 4");
    for (const auto& statement : db::statements_of(test::read_file("sql/migrations/0039-flags.sql")))
        if (statement.starts_with("UPDATE")) db().run_once(base::replace_all(statement, "FROM comment o", "FROM post o"));
    BOOST_TEST(known() == now_known, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
