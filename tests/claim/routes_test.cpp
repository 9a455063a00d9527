#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

const std::string village = std::string{"/mairie/"} + test::village_path;

struct Claim : test::World {
    Browser visitor{*this}, luc{*this};
    town::MemberId mayor_to_be;
    Claim() {
        mayor_to_be = member("luc@pres.test", "Luc", "Noir", test::village_code, false);
        luc.sign_in(mayor_to_be);
        db().run("INSERT INTO town_hall (commune_code, email) VALUES (:code, 'mairie@pres.test')",
                 test::village_code);
        mails();
    }
    bool is_mayor() { return town::reader_in(db(), mayor_to_be, test::village_code).mayor; }
    /// Asks for a code and reads it in the town hall's mail.
    std::string code() {
        BOOST_REQUIRE_EQUAL(luc.post(village + "/activation").status, 303);
        const auto sent = mails();
        BOOST_REQUIRE_EQUAL(sent.size(), 1);
        BOOST_TEST(sent[0].to == "mairie@pres.test");
        const auto dash = sent[0].body.find("-", sent[0].body.find("le permet"));
        return sent[0].body.substr(dash - 5, 11);
    }
    test::Answer type(const std::string& typed) {
        return luc.post(village + "/activation/code", {{"code", typed}});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(townhall_claim, Claim)

BOOST_AUTO_TEST_CASE(the_page_shows_only_a_mask_of_the_official_address) {
    for (auto* who : {&visitor, &luc}) {
        auto page = who->get(village + "/activation");
        BOOST_TEST(page.shows("m•••@pres.test"));
        BOOST_TEST(!page.shows("mairie@pres.test"));
    }
    BOOST_TEST(visitor.post(village + "/activation").status == 401);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(who_has_the_code_becomes_mayor_however_it_is_typed) {
    auto typed = code();
    for (char& c : typed) c = static_cast<char>(std::tolower(c));
    auto done = luc.post_and_follow(
        village + "/activation/code",
        {{"code", " " + typed.substr(0, 3) + "\u202f" + typed.substr(3, 2) + "\u2011" + typed.substr(5)}});
    BOOST_TEST(done.shows("La page de votre commune est ouverte"));
    BOOST_TEST(is_mayor());
    BOOST_TEST(visitor.get(village + "/activation").shows("est déjà sur Parvis"));
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM activity WHERE kind = 'mayor-joined' AND spread = 0 AND "
                               "commune_code = '99102'") == 1);
}

BOOST_AUTO_TEST_CASE(the_code_stands_nowhere_in_the_database) {
    auto typed = code();
    typed.erase(5, 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM one_time WHERE token_hash LIKE '%' || :code || '%' OR "
                               "data LIKE '%' || :code || '%'",
                               typed) == 0);
}

BOOST_AUTO_TEST_CASE(a_wrong_code_opens_nothing_and_tries_are_counted) {
    const auto right = code();
    for (const char* wrong : {"", "ABC", "ABCDEFGHJKM"}) BOOST_TEST(type(wrong).status == 422);
    for (int i = 0; i < 5; ++i) BOOST_TEST(type("ABCDEFGHJK").shows("Ce code n'est pas le bon"));
    BOOST_TEST(type(right).status == 429);
    BOOST_TEST(!is_mayor());
    now += base::hour + 1;
    BOOST_TEST(type(right).status == 303);
    BOOST_TEST(is_mayor());
}

BOOST_AUTO_TEST_CASE(a_code_expires_after_two_weeks_and_a_new_one_replaces_it) {
    const auto first = code();
    now += 14 * base::day;
    BOOST_TEST(type(first).status == 422);
    const auto second = code(), third = code();
    BOOST_TEST(type(second).status == 422);
    BOOST_TEST(type(third).status == 303);
}

BOOST_AUTO_TEST_CASE(a_code_is_good_for_its_commune_only_and_once) {
    const auto good = code();
    db().run("INSERT INTO commune SELECT '99103', 'Autre', 'autre', department_code, department_name, "
             "region_name, population, "
             "surface_ha, latitude, longitude, siren, epci_code, epci_name, time_zone FROM commune WHERE "
             "code = '99102'");
    BOOST_TEST(luc.post("/mairie/autre-99103/activation/code", {{"code", good}}).status == 422);
    BOOST_TEST(type(good).status == 303);
    Browser other{*this};
    other.sign_in(yanis);
    other.post(village + "/activation/code", {{"code", good}});
    BOOST_TEST(!town::reader_in(db(), yanis, test::village_code).team());
    BOOST_TEST(is_mayor());
}

BOOST_AUTO_TEST_CASE(one_person_gets_three_codes_a_day_at_most) {
    for (int i = 0; i < 3; ++i) code();
    BOOST_TEST(luc.post(village + "/activation").status == 429);
    BOOST_TEST(mails().empty());
    now += base::day;
    code();
}

BOOST_AUTO_TEST_CASE(without_address_in_the_directory_the_operator_appoints) {
    db().run("DELETE FROM town_hall");
    BOOST_TEST(luc.get(village + "/activation").shows("L'annuaire n'a pas d'adresse"));
    luc.post(village + "/activation");
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(an_open_town_sends_no_code) {
    const auto open = std::string{"/mairie/"} + test::town_path;
    db().run("INSERT INTO town_hall (commune_code, email) VALUES (:code, 'mairie@tilleuls.test')",
             test::town_code);
    luc.post(open + "/activation");
    BOOST_TEST(mails().empty());
    BOOST_TEST(luc.get(open + "/activation/code").status == 303);
}

BOOST_AUTO_TEST_CASE(the_stop_link_works_in_one_click_and_cannot_be_forged) {
    const auto key = app->sign("town-hall-stop", test::village_code);
    const auto stop = village + "/ne-plus-recevoir?cle=";
    const web::Fields one_click{{"List-Unsubscribe", "One-Click"}, {"csrf", ""}};
    const auto stopped = [&] {
        return db().value<int>("SELECT COUNT(*) FROM town_hall_contact WHERE stopped_at IS NOT NULL");
    };
    for (const auto& forged :
         {std::string{}, std::string{"x"}, app->sign("town-hall-stop", test::town_code)}) {
        BOOST_TEST(visitor.get(stop + forged).status == 404);
        BOOST_TEST(visitor.post(stop + forged, one_click).status == 404);
    }
    BOOST_TEST(visitor.get(stop + key).shows("Ne plus recevoir ces messages"));
    BOOST_TEST(stopped() == 0);
    auto done = visitor.post(stop + key, one_click);
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.shows("C'est noté"));
    BOOST_TEST(stopped() == 1);
    BOOST_TEST(visitor.post(stop + key, one_click).status == 200);
}

BOOST_AUTO_TEST_CASE(a_code_serves_only_the_person_whom_the_letter_names) {
    const auto good = code();
    Browser other{*this};
    other.sign_in(member("eve@pres.test", "Ève", "Martin", test::village_code));
    BOOST_TEST(other.post(village + "/activation").status == 303); // her own letter leaves his code alone
    BOOST_TEST(other.post(village + "/activation/code", {{"code", good}}).status == 422);
    BOOST_TEST(type(good).status == 303);
    BOOST_TEST(is_mayor());
}

BOOST_AUTO_TEST_SUITE_END()
