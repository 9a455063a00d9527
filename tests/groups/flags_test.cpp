// Flags and decisions on what is written in groups: who reads of whom.
#include "groups/meeting.hpp"
#include "support/flags.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::meeting;
using test::Browser, test::flag, test::known_flags, test::migrate_flags;

namespace {

const std::string mairie = std::string{"/mairie/"} + test::town_path;

struct Messages : Meeting {
    std::string group = opened();
    std::string said(Browser& who, const std::string& text) {
        write(who, group, text);
        return fmt::format("{}/messages/{}", group, last_post());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_flags, Messages)

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
    neighbour.post(fil + "/1/messages", {{"text", "Nuls aussi"}, {"form_id", "c"}});
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

BOOST_AUTO_TEST_CASE(what_was_flagged_before_flags_knew_whose_words_they_are_is_judged_as_what_is_flagged_now) {
    for (const auto& text : {said(paul, "Taisez-vous"), said(neighbour, "Bande de nuls")}) flag(citizen, text);
    const auto now_known = known_flags(db());
    BOOST_TEST(now_known.size() == 2);
    migrate_flags(db());
    BOOST_TEST(known_flags(db()) == now_known, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
