// One touch in a mail accepts a newcomer. What the mail is like: tests/townhall/team_mail_test.cpp.
#include "lib/app/by_mail.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(citizens_by_mail, test::World)

BOOST_AUTO_TEST_CASE(the_address_is_good_for_its_person_its_moderator_and_its_commune_alone) {
    const auto path = [&](town::MemberId who) {
        return std::string{"/mairie/"} + test::town_path + "/citoyens/" + std::to_string(who.value) + "/accepter-par-e-mail";
    };
    const auto query = [&](const std::string& of, town::MemberId moderator) {
        const auto url = web::signed_url(*app, of, moderator);
        return url.substr(url.find('?'));
    };
    test::Browser anybody{*this};
    BOOST_TEST(anybody.get(path(newcomer)).status == 404);
    BOOST_TEST(anybody.get(path(newcomer) + query(path(newcomer), claire)).status == 404, "who may not moderate signs nothing");
    BOOST_TEST(anybody.get(path(newcomer) + query(path(yanis), mayor)).status == 404);
    BOOST_TEST(anybody.get(path(newcomer) + query(path(newcomer), mayor)).shows("Accepter cette inscription ?"));
    BOOST_TEST(anybody.post(path(newcomer) + query(path(newcomer), mayor)).shows("C'est fait"));
    BOOST_TEST(reader(newcomer).accepted);
}

BOOST_AUTO_TEST_CASE(to_accept_somebody_who_is_leaving_does_nothing_and_is_not_asked_again) {
    const auto path = std::string{"/mairie/"} + test::town_path + "/citoyens/" + std::to_string(newcomer.value) + "/accepter-par-e-mail";
    db().run("UPDATE member SET leaving_at = :now WHERE id = :id", now, newcomer);
    const auto url = web::signed_url(*app, path, mayor);
    const auto touched = test::Browser{*this}.post(url.substr(url.find(path)));
    BOOST_TEST((touched.shows("Déjà décidé") && !touched.shows("Accepter cette inscription ?")));
    BOOST_TEST(!reader(newcomer).accepted);
}

BOOST_AUTO_TEST_SUITE_END()
