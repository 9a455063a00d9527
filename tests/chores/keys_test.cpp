#include "chores/keys.hpp"
#include "lib/town/person.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(keys, test::World)

BOOST_AUTO_TEST_CASE(after_a_rotation_all_is_sealed_under_the_new_key_and_reads_as_before) {
    const auto folder = var / "turning";
    const base::Seal old{folder};
    for (const auto who : {claire, yanis, newcomer}) town::set_phone(db(), old, who, "+33612345678");
    town::set_birth_date(db(), old, yanis, "1951-03-27");
    BOOST_TEST(base::Seal::add_key(folder) == 2);
    const base::Seal seal{folder};
    std::vector<town::MemberId> steps;
    chores::reseal(
        db(), seal, [&](town::MemberId last) { steps.push_back(last); }, 2);
    BOOST_TEST(steps.size() == 2);
    BOOST_TEST((steps.back() == newcomer));
    for (const auto& sealed :
         db().all<std::string>("SELECT phone_sealed FROM member WHERE phone_sealed <> '' "
                               "UNION ALL SELECT birth_sealed FROM member WHERE birth_sealed <> ''"))
        BOOST_TEST(sealed.starts_with("2."));
    BOOST_TEST(town::details_of(db(), seal, claire).phone == "+33612345678");
    BOOST_TEST(town::details_of(db(), old, yanis).birth_date == "1951-03-27"); // a program that runs on
}

BOOST_AUTO_TEST_SUITE_END()
