// One touch in a mail lets somebody into a group. What the mail is like: tests/townhall/team_mail_test.cpp.
#include "groups/meeting.hpp"
#include "lib/app/by_mail.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(groups_by_mail, test::meeting::Meeting)

BOOST_AUTO_TEST_CASE(the_address_lets_in_whoever_asked_and_nobody_else) {
    const auto group = opened("La fanfare", true), other = opened("Le stade", true);
    citizen.post(group + "/demander");
    const auto link = [&](const std::string& of, town::MemberId who, town::MemberId moderator) {
        return web::signed_url(*app, of + "/participants/" + std::to_string(who.value) + "/accepter-par-e-mail", moderator).substr(app->config.base_url.size());
    };
    test::Browser anybody{*this};
    BOOST_TEST(anybody.get(link(group, claire, claire)).status == 404);
    BOOST_TEST(anybody.get(link(group, yanis, mayor)).status == 404, "Yanis never asked");
    BOOST_TEST(anybody.get(link(other, claire, mayor)).status == 404);
    BOOST_TEST(anybody.get(link(group, claire, mayor)).shows("Accepter cette demande ?"));
    BOOST_TEST(anybody.post(link(group, claire, mayor)).shows("C'est fait"));
    BOOST_TEST((this->group(group, claire).membership == groups::Membership::inside));
    helene.post(group + "/archiver");
    BOOST_TEST(anybody.get(link(group, claire, mayor)).shows("Déjà décidé"));
}

BOOST_AUTO_TEST_CASE(whoever_is_no_citizen_any_more_is_in_no_queue_and_is_not_let_in) {
    const auto group = opened("La fanfare", true);
    citizen.post(group + "/demander");
    BOOST_TEST(helene.get(home + "/demandes").shows("La fanfare"));
    helene.post(std::string{"/mairie/"} + test::town_path + "/citoyens/" + std::to_string(claire.value) + "/retirer", {{"reason", "2"}});
    BOOST_TEST(!helene.get(home + "/demandes").shows("La fanfare"));
    helene.post(person(group, claire, "accepter"));
    const auto link = web::signed_url(*app, group + "/participants/" + std::to_string(claire.value) + "/accepter-par-e-mail", mayor);
    const auto touched = test::Browser{*this}.post(link.substr(app->config.base_url.size()));
    BOOST_TEST((touched.shows("Déjà décidé") && !touched.shows("Accepter cette demande ?")), "what can do nothing is not asked again");
    BOOST_TEST((this->group(group, claire).membership == groups::Membership::waiting));
}

BOOST_AUTO_TEST_SUITE_END()
