#include "chores/operator/keys.hpp"
#include "lib/town/keys.hpp"
#include "lib/town/person.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <regex>

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

BOOST_AUTO_TEST_CASE(a_key_that_is_missing_or_another_one_is_refused_before_anything_is_sealed_anew) {
    namespace fs = std::filesystem;
    const auto folder = var / "turning", away = var / "away";
    town::set_phone(db(), town::settle_keys(db(), folder), claire, "+33612345678");
    fs::rename(folder, away);
    const auto names_it = [](const std::exception& error) {
        const std::string_view said{error.what()};
        return said.find("0001.key") != std::string_view::npos && said.find("--give-up-lost") != std::string_view::npos;
    };
    BOOST_CHECK_EXCEPTION(town::settle_keys(db(), folder), db::Unavailable, names_it);
    BOOST_TEST(!fs::exists(folder), "no first key was made in its place");
    BOOST_CHECK_EXCEPTION(town::add_key(db(), folder, false), db::Unavailable, names_it);
    const base::Seal another{folder};
    BOOST_CHECK_EXCEPTION(town::check_keys(db(), folder), db::Unavailable, names_it);
    fs::remove_all(folder);
    fs::rename(away, folder);
    BOOST_TEST(town::details_of(db(), town::settle_keys(db(), folder), claire).phone == "+33612345678");
}

BOOST_AUTO_TEST_CASE(a_site_from_before_keys_were_known_refuses_a_first_key_beside_what_is_sealed) {
    const auto folder = var / "turning";
    town::set_phone(db(), base::Seal{folder}, claire, "+33612345678");
    std::filesystem::remove_all(folder);
    BOOST_CHECK_THROW(town::settle_keys(db(), folder), db::Unavailable);
    BOOST_TEST(!std::filesystem::exists(folder));
}

BOOST_AUTO_TEST_CASE(who_gives_a_lost_key_up_goes_on_under_a_number_that_none_had_and_may_bring_it_back) {
    namespace fs = std::filesystem;
    const auto folder = var / "turning", away = var / "away";
    town::set_phone(db(), town::settle_keys(db(), folder), claire, "+33612345678");
    fs::rename(folder, away);
    BOOST_TEST(town::add_key(db(), folder, true) == 2);
    const auto seal = town::settle_keys(db(), folder);
    town::set_phone(db(), seal, yanis, "+33687654321");
    chores::reseal(db(), seal);
    BOOST_TEST(town::count_unreadable(db(), seal) == 1);
    BOOST_TEST(town::details_of(db(), seal, yanis).phone == "+33687654321");
    fs::copy_file(away / "0001.key", folder / "0001.key");
    const auto both = town::settle_keys(db(), folder);
    chores::reseal(db(), both);
    BOOST_TEST(town::count_unreadable(db(), both) == 0);
    BOOST_TEST(town::details_of(db(), both, claire).phone == "+33612345678");
}

BOOST_AUTO_TEST_CASE(every_column_that_holds_something_sealed_is_asked_before_a_key_is_given_up) {
    const auto asked = test::read_file("handlers/lib/town/keys.cpp");
    const std::regex column{R"(\b(\w+_sealed)\b)"};
    for (const auto& file : std::filesystem::directory_iterator{"sql/migrations"}) {
        if (file.path().extension() != ".sql") continue;
        const auto text = test::read_file(file.path());
        for (std::sregex_iterator it{text.begin(), text.end(), column}, end; it != end; ++it)
            BOOST_TEST(asked.find("\"" + it->str(1) + "\"") != std::string::npos, it->str(1) << " is not asked");
    }
}

BOOST_AUTO_TEST_SUITE_END()
