// The operator's words for people, as `parvis` runs them.
#include "chores/operator/people.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/password.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/office.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sysexits.h>
#include <utility>
#include <vector>

namespace {

struct Operator : test::World {
    Operator() {
        const auto file = var / "parvis.toml";
        std::ofstream{file} << "database = \"" << database.address() << "\"\nvar = \"" << var.string()
                            << "\"\n";
        ::setenv("PARVIS_CONFIG", file.c_str(), 1);
    }
    ~Operator() { ::unsetenv("PARVIS_CONFIG"); }

    std::string email(town::MemberId id) {
        return db().value<std::string>("SELECT email FROM member WHERE id = :id", id);
    }
    int acts(const std::string& act) {
        return db().value<int>("SELECT COUNT(*) FROM audit WHERE act = :act AND member_id IS NULL", act);
    }
    bool mayor_in(const char* code, town::MemberId id) {
        const auto now_mayor = town::mayor_of(db(), code);
        return now_mayor && now_mayor->member == id;
    }
    using Word = int (*)(const chores::Words&);
    enum class End { done, refused, misused };
    End end_of(Word word, const chores::Words& words) {
        try {
            word(words);
            return End::done;
        } catch (const std::runtime_error& error) {
            BOOST_TEST(std::string_view{error.what()}.size() > 10U);
            return dynamic_cast<const chores::Misused*>(&error) ? End::misused : End::refused;
        }
    }
    /// It was understood, and cannot be: exit code 1.
    bool refused(Word word, const chores::Words& words) { return end_of(word, words) == End::refused; }
    /// It is no command: exit code 2.
    bool misused(Word word, const chores::Words& words) { return end_of(word, words) == End::misused; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_people, Operator)

BOOST_AUTO_TEST_CASE(a_mayor_is_appointed_and_dismissed_and_both_stand_in_the_journal) {
    BOOST_TEST(chores::appoint_mayor_by_hand({"--mayor", email(claire), test::town_code}) == 0);
    BOOST_TEST(mayor_in(test::town_code, claire));
    BOOST_TEST(acts("mayor.appoint") == 1);
    BOOST_TEST(chores::dismiss({email(claire), "Bourg-les-Tilleuls"}) == 0);
    BOOST_TEST(!mayor_in(test::town_code, claire));
    BOOST_TEST(acts("mayor.end") == 1);
    BOOST_TEST(refused(chores::dismiss, {email(claire), test::town_code}));
    BOOST_TEST(chores::dismiss({email(delegate), test::town_code}) == 0);
    BOOST_TEST(acts("delegate.end") == 1);
    BOOST_TEST(town::offices(db(), test::town_code).empty());
    BOOST_TEST(chores::show_mayors({}) == 0);
}

BOOST_AUTO_TEST_CASE(who_lives_or_is_mayor_elsewhere_is_appointed_only_by_force) {
    for (const auto who : {claire, mayor})
        BOOST_TEST(refused(chores::appoint_mayor_by_hand, {"--mayor", email(who), test::village_code}));
    BOOST_TEST(acts("mayor.appoint") == 0);
    BOOST_TEST(chores::appoint_mayor_by_hand({"--mayor", email(claire), test::village_code, "--force"}) == 0);
    BOOST_TEST(mayor_in(test::village_code, claire));
    BOOST_TEST(chores::appoint_mayor_by_hand({"--mayor", email(mayor), test::town_code}) == 0); // already
    BOOST_TEST(acts("mayor.appoint") == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_said_and_changes_nothing) {
    BOOST_TEST(refused(chores::appoint_mayor_by_hand, {"--mayor", "nobody@x.test", test::town_code}));
    BOOST_TEST(refused(chores::appoint_mayor_by_hand, {"--mayor", email(claire), "Trifouillis"}));
    for (auto* word : {chores::show_person, chores::block_person, chores::unblock_person,
                       chores::confirm_person, chores::reset_password}) {
        BOOST_TEST(refused(word, {"nobody@x.test"}));
        BOOST_TEST(misused(word, {}));
        BOOST_TEST(misused(word, {email(claire), email(yanis)}));
        BOOST_TEST(misused(word, {email(claire), "--force"}));
    }
    BOOST_TEST(refused(chores::block_person, {email(mayor)})); // in office: dismissed first
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE member_id IS NULL") == 0);
}

BOOST_AUTO_TEST_CASE(what_is_no_command_is_told_from_what_cannot_be) {
    const std::vector<std::pair<Word, chores::Words>> slips = {
        {chores::appoint_mayor_by_hand, {test::town_code}},
        {chores::appoint_mayor_by_hand, {"--mayor=", test::town_code}},
        {chores::appoint_mayor_by_hand, {test::town_code, "--mayor"}},
        {chores::appoint_mayor_by_hand, {"--mayor", email(claire)}},
        {chores::appoint_mayor_by_hand, {"--mayor", email(claire), test::town_code, "--yes"}},
        {chores::dismiss, {email(mayor)}},
        {chores::dismiss, {email(mayor), "Bourg", "les", "Tilleuls"}},
        {chores::show_mayors, {"Bourg", "les", "Tilleuls"}},
        {chores::second_factor_off, {email(claire)}},
        {chores::second_factor_off, {"--off"}},
        {chores::take_bounce_from_input, {"report.eml"}},
        {chores::take_bounce_from_input, {"--to"}}};
    for (const auto& [word, words] : slips) BOOST_TEST(misused(word, words), (words.empty() ? "" : words.back()));
    BOOST_TEST(mayor_in(test::town_code, mayor));
    BOOST_TEST(chores::appoint_mayor_by_hand({test::town_code, "--mayor=" + email(claire)}) == 0);
    BOOST_TEST(mayor_in(test::town_code, claire));
}

BOOST_AUTO_TEST_CASE(before_the_migration_each_word_says_so) {
    const auto settings = var / "empty.toml";
    std::ofstream{var / "empty.db"};
    std::ofstream{settings} << "database = \"" << (var / "empty.db").string() << "\"\nvar = \"" << var.string() << "\"\n";
    ::setenv("PARVIS_CONFIG", settings.c_str(), 1);
    const std::vector<std::pair<Word, chores::Words>> all = {
        {chores::show_mayors, {}},           {chores::show_person, {"a@b.fr"}},
        {chores::block_person, {"a@b.fr"}},  {chores::unblock_person, {"a@b.fr"}},
        {chores::confirm_person, {"a@b.fr"}}, {chores::reset_password, {"a@b.fr"}},
        {chores::dismiss, {"a@b.fr", test::town_code}},
        {chores::second_factor_off, {"--off", "a@b.fr"}},
        {chores::appoint_mayor_by_hand, {"--mayor", "a@b.fr", test::town_code}}};
    for (const auto& [word, words] : all)
        BOOST_CHECK_EXCEPTION(word(words), std::runtime_error, [](const auto& error) {
            return std::string_view{error.what()}.find("`parvis migrate` first") != std::string_view::npos;
        });
}

BOOST_AUTO_TEST_CASE(a_returned_mail_that_cannot_be_judged_is_brought_again) {
    std::istringstream report;
    auto* const input = std::cin.rdbuf(report.rdbuf());
    ::setenv("PARVIS_CONFIG", (var / "no-such.toml").c_str(), 1);
    BOOST_TEST(chores::take_bounce_from_input({}) == EX_TEMPFAIL);
    std::cin.rdbuf(input);
}

BOOST_AUTO_TEST_CASE(a_blocked_person_is_logged_out_and_comes_back_when_unblocked) {
    test::Browser she{*this};
    she.sign_in(claire);
    BOOST_TEST(she.get("/compte").status == 200);
    BOOST_TEST(chores::block_person({email(claire)}) == 0);
    BOOST_TEST(she.get("/compte").status == 303);
    BOOST_TEST(refused(chores::reset_password, {email(claire)}));
    BOOST_TEST(chores::block_person({email(claire)}) == 0); // again: nothing more
    BOOST_TEST(acts("account.block") == 1);
    BOOST_TEST(chores::unblock_person({email(claire)}) == 0);
    BOOST_TEST(acts("account.unblock") == 1);
    BOOST_TEST(town::can_be_chosen(db(), claire));
    BOOST_TEST(chores::show_person({email(claire)}) == 0);
}

BOOST_AUTO_TEST_CASE(an_account_whose_mail_never_came_is_confirmed_by_hand) {
    db().run("INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, "
             "created_at) "
             "VALUES ('lea@x.test', 'lea@x.test', 'Léa', 'Martin', :hash, :code, :now)",
             base::hash_password("un parapluie vert"), test::town_code, now);
    BOOST_TEST(refused(chores::appoint_mayor_by_hand, {"--mayor", "lea@x.test", test::town_code}));
    BOOST_TEST(chores::confirm_person({"LEA@x.test"}) == 0);
    const auto id = town::member_by_email(db(), "lea@x.test")->id;
    BOOST_TEST(town::can_be_chosen(db(), id));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM citizenship WHERE member_id = :id", id) == 1);
    BOOST_TEST(chores::confirm_person({"lea@x.test"}) == 0);
    BOOST_TEST(acts("account.confirm") == 1);
}

BOOST_AUTO_TEST_CASE(a_link_to_a_new_password_is_made_once_and_the_former_one_ends) {
    BOOST_TEST(chores::reset_password({email(claire)}) == 0);
    BOOST_TEST(chores::reset_password({email(claire)}) == 0);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM one_time WHERE purpose = 'password' AND member_id = :id",
                               claire) == 1);
    BOOST_TEST(acts("account.reset") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
