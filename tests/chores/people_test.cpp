// The operator's words for people, as `parvis` runs them.
#include "chores/people.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/password.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/office.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>

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
    bool refused(int (*word)(const chores::PeopleWords&), const chores::PeopleWords& words) {
        try {
            word(words);
            return false;
        } catch (const std::runtime_error& error) {
            BOOST_TEST(std::string_view{error.what()}.size() > 10U);
            return true;
        }
    }
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
    BOOST_TEST(refused(chores::appoint_mayor_by_hand, {test::town_code}));
    BOOST_TEST(refused(chores::appoint_mayor_by_hand, {"--mayor", email(claire), test::town_code, "--yes"}));
    for (auto* word : {chores::show_person, chores::block_person, chores::unblock_person,
                       chores::confirm_person, chores::reset_password}) {
        BOOST_TEST(refused(word, {"nobody@x.test"}));
        BOOST_TEST(refused(word, {}));
        BOOST_TEST(refused(word, {email(claire), email(yanis)}));
    }
    BOOST_TEST(refused(chores::block_person, {email(mayor)})); // in office: dismissed first
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE member_id IS NULL") == 0);
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
