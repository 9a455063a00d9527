#include "townhall/team_mail.hpp"

#include "chores/operator/work.hpp"
#include "lib/base/text.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <set>

namespace {

struct TeamMail : test::World {
    test::Browser helene{*this}, claires{*this};
    const std::string town = test::town_path;

    TeamMail() {
        helene.sign_in(mayor), claires.sign_in(claire);
    }
    /// The mail that the team mail of now brings to this address; empty when none.
    test::Mail mail_to(const std::string& address) {
        mails();
        townhall::write_to_teams(*app);
        for (auto& mail : mails())
            if (mail.to == address) return mail;
        return {};
    }
    static std::string link_in(const std::string& body, const std::string& path) {
        const auto at = body.find(path);
        return at == std::string::npos ? "" : body.substr(at, body.find('\n', at) - at);
    }
    void flag(const std::string& reason) {
        const auto at = helene.post("/fil/" + town, {{"title", "Les vœux " + reason}, {"text", "Venez."}, {"audience", "public"}, {"when", "now"}, {"form_id", reason}}).location;
        claires.post(at.substr(0, at.find('?')) + "/signaler", {{"reason", reason}, {"good-faith", "1"}});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(townhall_team_mail, TeamMail)

BOOST_AUTO_TEST_CASE(the_team_hears_of_a_newcomer_the_same_day_and_once_a_week_of_who_waits_on) {
    const auto manon = member("manon@tilleuls.test", "Manon", "Roy", test::town_code, false);
    db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, 0)",
             manon, test::town_code);
    BOOST_TEST(townhall::write_to_teams(*app) == 2);
    BOOST_TEST(townhall::write_to_teams(*app) == 0);
    std::set<std::string> told;
    for (const auto& mail : mails()) told.insert(mail.to);
    BOOST_TEST((told == std::set<std::string>{"helene@tilleuls.test", "paul@tilleuls.test"}));
    now += base::hour;
    town::ask_citizenship(db(), manon, test::town_code, now);
    BOOST_TEST(townhall::write_to_teams(*app) == 0, "one mail a day");
    now += base::day;
    BOOST_TEST(townhall::write_to_teams(*app) == 2);
    now += 6 * base::day;
    BOOST_TEST(townhall::write_to_teams(*app) == 0, "nobody new");
    now += base::day;
    BOOST_TEST(townhall::write_to_teams(*app) == 2);
    db().run("UPDATE citizenship SET state = 1");
    now += 7 * base::day;
    BOOST_TEST(townhall::write_to_teams(*app) == 0);
}

BOOST_AUTO_TEST_CASE(one_touch_in_the_mail_and_one_on_the_page_accept_and_nothing_else_does) {
    townhall::write_to_teams(*app);
    std::string link;
    for (const auto& mail : mails())
        if (mail.to == "helene@tilleuls.test") {
            BOOST_TEST(mail.body.find(", accepter") != std::string::npos);
            const auto at = mail.body.find("/mairie/");
            link = mail.body.substr(at, mail.body.find('\n', at) - at);
        }
    test::Browser anybody{*this};
    BOOST_TEST(link.starts_with(std::string{"/mairie/"} + test::town_path + "/citoyens/" + std::to_string(newcomer.value) + "/accepter-par-e-mail?"));
    const auto page = anybody.get(link);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Noé Petit"));
    BOOST_TEST(reader(newcomer).waiting, "to read it accepts nobody");
    for (const auto& other : {link + "x", base::replace_all(link, "par=", "par=9"), base::replace_all(link, "avant=", "avant=9")})
        BOOST_TEST((anybody.get(other).status == 404 && anybody.post(other).status == 404), other);
    const auto done = anybody.post(link);
    BOOST_TEST(done.shows("C'est fait"));
    BOOST_TEST(reader(newcomer).accepted);
    BOOST_TEST(mails().size() == 1, "Noé is told");
    BOOST_TEST(anybody.post(link).shows("Déjà décidé"));
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(the_touch_is_good_for_a_week_and_as_long_as_its_moderator_is_one) {
    townhall::write_to_teams(*app);
    std::string link;
    for (const auto& mail : mails())
        if (mail.to == "paul@tilleuls.test") {
            const auto at = mail.body.find("/mairie/");
            link = mail.body.substr(at, mail.body.find('\n', at) - at);
        }
    test::Browser anybody{*this};
    BOOST_TEST(anybody.get(link).status == 200);
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id", delegate);
    BOOST_TEST(anybody.get(link).status == 404);
    db().run("UPDATE role SET rights = 127 WHERE member_id = :id", delegate);
    now += 8 * base::day;
    BOOST_TEST(anybody.post(link).status == 404);
    BOOST_TEST(reader(newcomer).waiting);
}

BOOST_AUTO_TEST_CASE(who_asks_for_a_group_is_let_in_by_one_touch_in_the_same_mail) {
    const auto at = helene.post("/groupes/" + town, {{"title", "La fanfare"}, {"about", ""}, {"admission", "1"}, {"form_id", "g"}}).location;
    const auto group = at.substr(0, at.find('?'));
    claires.post(group + "/demander");
    const auto mail = mail_to("helene@tilleuls.test");
    BOOST_TEST(mail.subject == "À faire à Bourg-les-Tilleuls\u00a0: 1 inscription à valider, 1 demande pour un groupe");
    BOOST_TEST(mail.body.find("Fontaine demande à entrer dans le groupe") != std::string::npos, mail.body);
    BOOST_TEST(mail.body.find("Petit, accepter") != std::string::npos);
    const auto link = link_in(mail.body, group + "/participants/");
    test::Browser anybody{*this};
    const auto state = [&] { return db().value<int>("SELECT state FROM discussion_member WHERE member_id = :id", claire); };
    BOOST_TEST(anybody.get(link).shows("demande à entrer dans le groupe"));
    BOOST_TEST(state() == 0, "to read it lets nobody in");
    for (const auto& other : {link + "x", base::replace_all(link, "par=", "par=9"), base::replace_all(link, "/participants/", "/participants/1")})
        BOOST_TEST((anybody.get(other).status == 404 && anybody.post(other).status == 404), other);
    BOOST_TEST(anybody.post(link).shows("C'est fait"));
    BOOST_TEST(state() == 1);
    BOOST_TEST(anybody.post(link).shows("Déjà décidé"));
    helene.post(group + "/participants/" + std::to_string(claire.value) + "/exclure", {{"reason", "Insultes"}});
    BOOST_TEST(anybody.post(link).shows("Déjà décidé"), "whoever was shut out meanwhile is not let in by it");
    BOOST_TEST(state() == 2);
}

BOOST_AUTO_TEST_CASE(what_is_flagged_stands_in_the_mail_of_the_day_and_a_threat_of_which_the_team_was_told_from_the_next_on) {
    helene.post("/mairie/" + town + "/citoyens/" + std::to_string(newcomer.value) + "/accepter");
    BOOST_TEST(mail_to("helene@tilleuls.test").to.empty(), "nothing waits");
    flag("5");
    BOOST_TEST(mail_to("paul@tilleuls.test").subject == "À faire à Bourg-les-Tilleuls\u00a0: 1 contenu signalé");
    now += base::day;
    flag("1");
    BOOST_TEST(mail_to("paul@tilleuls.test").to.empty(), "he was told at once");
    now += base::day;
    BOOST_TEST(mail_to("paul@tilleuls.test").subject == "À faire à Bourg-les-Tilleuls\u00a0: 2 contenus signalés");
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id", delegate);
    now += 2 * base::day;
    flag("4");
    BOOST_TEST(mail_to("paul@tilleuls.test").to.empty(), "it is not his work");
}

BOOST_AUTO_TEST_CASE(however_many_teams_let_people_wait_each_is_reminded) {
    constexpr int towns = 250;
    db::Transaction transaction{db()};
    for (int i = 0; i < towns; ++i) {
        const auto code = fmt::format("98{:03}", i);
        db().run("INSERT INTO commune (code, name, slug, department_code, department_name, region_name, "
                 "time_zone) VALUES (:code, 'Ormeaux', 'ormeaux', '98', '', '', 'Europe/Paris')",
                 code);
        town::open_town(db(), code, now);
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 1, "
                 "127, 0)",
                 mayor, code);
        town::ask_citizenship(db(), newcomer, code, now);
    }
    transaction.commit();
    now += 8 * base::day;
    db().run("UPDATE town SET reminded_at = :now WHERE commune_code = :code", now, test::town_code);
    mails();
    BOOST_TEST(townhall::write_to_teams(*app) == towns);
    std::set<std::string> events;
    for (const auto& mail : mails()) events.insert(mail.event);
    BOOST_TEST(events.size() == towns);
    BOOST_TEST(townhall::write_to_teams(*app) == 0);
}

BOOST_AUTO_TEST_CASE(teams_are_reminded_in_the_round_of_each_hour_and_not_of_each_minute) {
    chores::run_due(*app);
    const auto manon = member("manon@tilleuls.test", "Manon", "Roy", test::town_code, false);
    now += base::day - 10 * base::minute; // since the mail about Noé, but for ten minutes
    town::ask_citizenship(db(), manon, test::town_code, now);
    chores::run_due(*app);
    now += 20 * base::minute;
    mails();
    chores::run_due(*app);
    BOOST_TEST(mails().empty());
    now += 40 * base::minute;
    chores::run_due(*app);
    BOOST_TEST(mails().size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
