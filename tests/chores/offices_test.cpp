// Whoever leaves is erased whatever his office, and what hangs on an office ends with it.
#include "chores/retention/erase.hpp"
#include "chores/retention/sweep.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <regex>

using test::Browser;

namespace {

struct InOffice : test::World {
    Browser helene{*this}, citizen{*this}, visitor{*this};
    const std::string desk = std::string{"/mairie/"} + test::town_path,
                      fil = std::string{"/fil/"} + test::town_path,
                      card = std::string{"/commune/"} + test::town_path;

    InOffice() {
        helene.sign_in(mayor);
        citizen.sign_in(claire);
    }
    void leave(Browser& who, const char* texts = "keep") {
        BOOST_REQUIRE(
            who.post("/compte/supprimer", {{"texts", texts}, {"leave-password", test::password}}).status ==
            303);
    }
    void make_delegate(town::MemberId id) {
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:id, :code, 0, 1, "
                 ":now)",
                 id, test::town_code, now);
    }
    void make_mayor(town::MemberId id) {
        db::Transaction transaction{db()};
        town::appoint_mayor(db(), id, test::town_code, now);
        transaction.commit();
    }
    int erase_after_three_days() {
        now += 72 * base::hour;
        return chores::erase_due(*app);
    }
    int files() {
        int count = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{var / "uploads"})
            count += entry.is_regular_file();
        return count;
    }
    /// The mayor's card with all that a mayor can put on it.
    void fill_card() {
        helene.post_file(desk + "/reglages/maire",
                         {{"motto", "Ensemble pour le bourg"}, {"since", "2026-03-22"}}, "portrait",
                         test::read_file("sql/demo/mayor.jpg"));
        BOOST_REQUIRE(visitor.get(card + "/portrait").status == 200);
        BOOST_REQUIRE(visitor.get(fil).shows("Ensemble pour le bourg"));
    }
    int offices(town::MemberId id) {
        return db().value<int>("SELECT COUNT(*) FROM role WHERE member_id = :id AND ended_at IS NULL", id);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(offices, InOffice)

BOOST_AUTO_TEST_CASE(who_is_leaving_cannot_be_made_a_delegate_and_the_mayor_reads_why) {
    leave(citizen);
    const auto page = helene.post(desk + "/equipe", {{"email", "claire@tilleuls.test"}, {"publish", "1"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("a demandé la suppression de son compte : elle ne peut pas être nommée"));
    BOOST_TEST(page.shows("claire@tilleuls.test"));
    BOOST_TEST(offices(claire) == 0);
    BOOST_TEST(erase_after_three_days() == 1);
}

BOOST_AUTO_TEST_CASE(who_is_leaving_blocked_or_not_confirmed_cannot_be_made_mayor) {
    for (const auto* change : {"leaving_at = 2000000000", "blocked_at = 1", "confirmed_at = NULL"}) {
        db().run(fmt::format("UPDATE member SET leaving_at = NULL, blocked_at = NULL, confirmed_at = 1 "
                             "WHERE id = :id"),
                 claire);
        db().run(fmt::format("UPDATE member SET {} WHERE id = :id", change), claire);
        BOOST_CHECK_THROW(make_mayor(claire), std::invalid_argument);
        BOOST_TEST(offices(claire) == 0, change);
        BOOST_TEST(offices(mayor) == 1, change);
    }
}

BOOST_AUTO_TEST_CASE(who_is_leaving_is_accepted_nowhere_and_waits_in_no_list) {
    Browser noe{*this};
    noe.sign_in(newcomer);
    BOOST_REQUIRE(helene.get(desk + "/citoyens").shows("Noé"));
    leave(noe);
    BOOST_TEST(!helene.get(desk + "/citoyens").shows("Noé"));
    const auto answer =
        helene.post_and_follow(fmt::format("{}/citoyens/{}/accepter", desk, newcomer.value), {});
    BOOST_TEST(answer.shows("elle ne peut pas être acceptée, et rien n'a changé"));
    BOOST_TEST(db().value<int>("SELECT state FROM citizenship WHERE member_id = :id", newcomer) == 0);
    BOOST_TEST(erase_after_three_days() == 1);
}

BOOST_AUTO_TEST_CASE(who_was_made_a_delegate_meanwhile_is_erased_all_the_same_and_the_mayor_is_told) {
    leave(citizen);
    make_delegate(claire);
    mails();
    BOOST_TEST(erase_after_three_days() == 1);
    BOOST_TEST(offices(claire) == 0);
    BOOST_TEST(db().value<std::string>("SELECT email FROM member WHERE id = :id", claire) == "");
    const auto told = mails();
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].to == "helene@tilleuls.test");
    BOOST_TEST(told[0].subject.find("Bourg-les-Tilleuls") != std::string::npos);
    for (const auto* name : {"Claire", "Fontaine", "claire@"})
        BOOST_TEST(told[0].body.find(name) == std::string::npos, "the mail keeps the name that is erased");
    BOOST_TEST(helene.get(desk + "/journal").shows("a quitté sa fonction en supprimant son compte"));
    BOOST_TEST(chores::erase_due(*app) == 0);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(a_mayor_who_leaves_is_erased_and_the_operator_is_told) {
    app->config.host.email = "exploitant@hebergeur.test";
    fill_card();
    db().run("UPDATE member SET leaving_at = :at WHERE id = :id", now, mayor);
    mails();
    BOOST_TEST(chores::erase_due(*app) == 1);
    const auto told = mails();
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].to == "exploitant@hebergeur.test");
    BOOST_TEST(visitor.get(card + "/portrait").status == 404);
    BOOST_TEST(files() == 0);
    for (const auto& path : {card, fil, fil + "/atom", std::string{"/alertes/"} + test::town_path,
                             desk + "/activation", std::string{"/groupes/"} + test::town_path}) {
        const auto page = visitor.get(path);
        BOOST_TEST(page.status < 500, path);
        for (const auto* trace : {"Ensemble pour le bourg", "Marchand", "mars 2026"})
            BOOST_TEST(!page.shows(trace), path << " still shows " << trace);
    }
}

BOOST_AUTO_TEST_CASE(a_new_mayor_starts_with_no_word_picture_or_date_of_the_former_one) {
    fill_card();
    helene.post(fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
    make_mayor(claire);
    for (const auto& path : {card, fil}) {
        const auto page = visitor.get(path);
        BOOST_TEST(page.shows("Claire"), path);
        for (const auto* trace : {"Ensemble pour le bourg", "mars 2026", "/portrait?v="})
            BOOST_TEST(!page.shows(trace), path << " still shows " << trace);
    }
    BOOST_TEST(visitor.get(card + "/portrait").status == 404);
    Browser now_mayor{*this};
    now_mayor.sign_in(claire);
    const auto settings = now_mayor.get(desk + "/reglages");
    BOOST_TEST(!settings.shows("Ensemble pour le bourg"));
    BOOST_TEST(!settings.shows("2026-03-22"));
    chores::sweep_uploads(*app, now + 3 * base::day + 40 * 365 * base::day);
    BOOST_TEST(files() == 0);
}

BOOST_AUTO_TEST_CASE(a_former_mayor_who_became_a_delegate_does_not_speak_under_the_new_ones_picture) {
    fill_card();
    helene.post(fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
    make_mayor(claire);
    make_delegate(mayor);
    Browser now_mayor{*this};
    now_mayor.sign_in(claire);
    now_mayor.post_file(desk + "/reglages/maire", {{"motto", ""}}, "portrait",
                        test::read_file("sql/demo/mayor.jpg"));
    const auto page = visitor.get(fil);
    const auto at = page.body.find("Le marché");
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_TEST(page.body.substr(at > 1500 ? at - 1500 : 0, 3000).find("Hélène") != std::string::npos);
    BOOST_TEST(db().value<std::string>("SELECT portrait FROM role WHERE member_id = :id AND ended_at IS NULL",
                                       mayor) == "");
}

BOOST_AUTO_TEST_CASE(to_appoint_the_mayor_who_is_mayor_already_takes_nothing_from_him) {
    fill_card();
    make_mayor(mayor);
    BOOST_TEST(offices(mayor) == 1);
    BOOST_TEST(visitor.get(fil).shows("Ensemble pour le bourg"));
    BOOST_TEST(visitor.get(card + "/portrait").status == 200);
}

BOOST_AUTO_TEST_CASE(a_mayors_picture_is_no_other_rows_file_and_goes_with_him) {
    const auto photo = test::read_file("sql/demo/mayor.jpg");
    fill_card();
    helene.post_file(fil,
                     {{"title", "Portrait"},
                      {"text", "Moi."},
                      {"audience", "public"},
                      {"when", "now"},
                      {"picture-alt", "Moi"}},
                     "picture", photo);
    db().run("UPDATE member SET leaving_at = :at WHERE id = :id", now, mayor);
    const int before = files();
    BOOST_TEST(chores::erase_due(*app) == 1);
    BOOST_TEST(files() == before - 1);
}

BOOST_AUTO_TEST_CASE(a_mayors_picture_that_stands_among_those_of_a_publication_stays_when_he_goes) {
    fill_card();
    const auto file = db().value<std::string>("SELECT portrait FROM role WHERE member_id = :id AND ended_at IS NULL", mayor);
    db().run("INSERT INTO publication (commune_code, author_id, mayor_id, title, body, picture, audience, created_at, published_at) "
             "VALUES (:code, :id, :id, 'Le nouveau conseil', '', '', 0, :now, :now)",
             test::town_code, delegate, now);
    db().run("INSERT INTO publication_file (publication_id, place, file) SELECT MAX(id), 2, :file FROM publication", file);
    db().run("UPDATE member SET leaving_at = :at WHERE id = :id", now, mayor);
    BOOST_TEST(chores::erase_due(*app) == 1);
    BOOST_TEST(std::filesystem::exists(var / "uploads" / file));
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

/// The C++ sources below `folder`, with the words of each literal that runs over several lines put together.
std::vector<std::pair<std::string, std::string>> sources() {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{"handlers"})
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
            all.emplace_back(entry.path().string(), test::read_file(entry.path()));
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(choosing)

// Who looks for a person by his e-mail has to say whom it may find: by can_be_chosen_sql, or for a reason of
// its own.
BOOST_AUTO_TEST_CASE(nobody_is_looked_for_by_e_mail_except_where_this_list_says_why) {
    const std::map<std::string, std::string> may{
        {"handlers/lib/town/member.cpp", "member_by_email: the operator's words, which ask can_be_chosen"},
        {"handlers/account/store.cpp", "logins, registrations and links, of whoever it is"},
        {"handlers/townhall/store.cpp", "inhabitant: says that he is leaving, and appoint asks again"},
        {"handlers/chores/retention/erase.cpp", "empties it"},
        {"handlers/chores/retention/unused.cpp", "spares the demo's people"},
        {"handlers/chores/operator/demo_removal.cpp", "finds the demo's people, to erase them"},
        {"handlers/lib/town/second_factor.cpp", "spares the demo's people"},
        {"handlers/chores/operator/addresses.cpp", "writes the addresses that are there in one form"},
        {"handlers/lib/town/core.cpp", "copies for a person what is known of his own address, and remembers a dead one "
                                       "as long as anybody bears it"},
    };
    const std::regex by_email{R"(email_key\s*(=|IN|LIKE|NOT LIKE))"};
    for (const auto& [path, text] : sources())
        if (std::regex_search(text, by_email))
            BOOST_TEST(may.contains(path), path << " looks for a member by e-mail");
}

BOOST_AUTO_TEST_CASE(every_office_is_given_under_the_one_condition_and_ends_in_the_one_way) {
    const std::regex given{R"(INSERT INTO role)"}, ended{R"(UPDATE role SET[^;]*ended_at\s*=)"};
    for (const auto& [path, text] : sources()) {
        if (std::regex_search(text, given)) BOOST_TEST(text.find("can_be_chosen") != std::string::npos, path);
        BOOST_TEST(!std::regex_search(text, ended), path << " ends an office without town::office_ends");
    }
}

BOOST_AUTO_TEST_SUITE_END()
