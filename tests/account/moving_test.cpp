// Whoever moves house changes the home commune: what is asked anew, what ends, what stays.
#include "lib/town/person.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

struct Moving : test::World {
    Browser claires{*this};
    const web::Fields to_the_village{{"commune", test::village_path}};

    Moving() { claires.sign_in(claire); }
    int state(town::MemberId id, const char* code) {
        return db().one<int>("SELECT state FROM citizenship WHERE member_id = :id AND commune_code = :code", id, code).value_or(-1);
    }
    bool follows(town::MemberId id, const char* code) { return town::reader_in(db(), id, code).follows; }
    std::string home(town::MemberId id) { return town::find_member(db(), id)->commune_code; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_moving, Moving)

BOOST_AUTO_TEST_CASE(the_new_commune_is_searched_and_what_changes_is_said_before_anything_does) {
    BOOST_TEST(claires.get("/compte").shows("href=\"/compte/commune\""));
    BOOST_TEST(claires.get("/compte/commune").shows("Votre commune est aujourd'hui Bourg-les-Tilleuls"));
    BOOST_TEST(claires.get("/compte/commune?q=99100").shows("/compte/commune?commune=villeneuve-des-pres-99102"));
    BOOST_TEST(claires.get("/compte/commune?q=Atlantis").shows("Aucune commune ne correspond"));
    BOOST_TEST(claires.get("/compte/commune?q=99102").location == "/compte/commune?commune=villeneuve-des-pres-99102");
    auto asked = claires.get("/compte/commune?commune=villeneuve-des-pres-99102");
    BOOST_TEST(asked.shows("Le maire de Villeneuve-des-Prés n'est pas encore sur Parvis"));
    BOOST_TEST(asked.shows("Vous ne serez plus compté parmi les citoyens de Bourg-les-Tilleuls"));
    BOOST_TEST(asked.shows("Votre adresse postale est effacée"));
    BOOST_TEST(home(claire) == test::town_code);
    BOOST_TEST(claires.get(std::string{"/compte/commune?commune="} + test::town_path).shows("est déjà votre commune"));
}

BOOST_AUTO_TEST_CASE(claire_moves_asks_anew_and_is_no_citizen_of_the_former_commune) {
    town::follow(db(), claire, test::town_code, now);
    town::set_address(db(), app->seal(), claire, test::town_code, {"3", "rue des Halles", "99100", "Bourg-les-Tilleuls"});
    BOOST_TEST(claires.post("/compte/commune", to_the_village).location == "/compte?fait=account.moved");
    BOOST_TEST(home(claire) == test::village_code);
    BOOST_TEST(state(claire, test::village_code) == 0);
    BOOST_TEST(state(claire, test::town_code) == -1);
    BOOST_TEST(follows(claire, test::village_code));
    BOOST_TEST(!follows(claire, test::town_code));
    BOOST_TEST(town::details_of(db(), app->seal(), claire).address.street == "");
    BOOST_TEST(!reader(claire).citizen());
    BOOST_TEST(db().value<int>("SELECT newcomers FROM town_hall_contact WHERE commune_code = :code", test::village_code) == 1);
    BOOST_TEST(claires.post("/compte/commune", to_the_village).location == "/compte", "twice is once");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act = 'member.move'") == 1);
}

BOOST_AUTO_TEST_CASE(where_the_mayor_accepts_everybody_the_newcomer_is_a_citizen_at_once) {
    const auto ada = member("ada@pres.test", "Ada", "Loin", test::village_code);
    db().run("UPDATE town SET automatic = 1 WHERE commune_code = :code", test::town_code);
    Browser adas{*this};
    adas.sign_in(ada);
    BOOST_TEST(adas.get(std::string{"/compte/commune?commune="} + test::town_path).shows("est acceptée aussitôt"));
    adas.post("/compte/commune", {{"commune", test::town_path}});
    BOOST_TEST(state(ada, test::town_code) == 1);
}

BOOST_AUTO_TEST_CASE(an_office_stays_and_who_holds_it_is_told) {
    Browser pauls{*this}, helenes{*this};
    pauls.sign_in(delegate), helenes.sign_in(mayor);
    BOOST_TEST(pauls.get("/compte/commune?commune=villeneuve-des-pres-99102").shows("Vous restez délégué du maire de Bourg-les-Tilleuls"));
    BOOST_TEST(helenes.get("/compte/commune?commune=villeneuve-des-pres-99102").shows("Vous restez maire de Bourg-les-Tilleuls"));
    town::follow(db(), delegate, test::town_code, now);
    pauls.post("/compte/commune", to_the_village);
    BOOST_TEST(reader(delegate).team());
    BOOST_TEST(follows(delegate, test::town_code));
}

BOOST_AUTO_TEST_CASE(who_moves_away_leaves_the_groups_and_asks_for_none_any_more) {
    Browser helenes{*this};
    helenes.sign_in(mayor);
    const auto opened = [&](const char* title, const char* admission) {
        const auto at = helenes.post(std::string{"/groupes/"} + test::town_path,
                                     {{"title", title}, {"about", ""}, {"admission", admission}, {"form_id", title}}).location;
        return at.substr(0, at.find('?'));
    };
    const auto in = opened("Le jardin", "1"), asked = opened("La fanfare", "1"), out = opened("Le stade", "1"), everybody = opened("La cour", "0");
    for (const auto& group : {in, asked, out}) claires.post(group + "/demander");
    helenes.post(in + "/participants/" + std::to_string(claire.value) + "/accepter", {});
    helenes.post(out + "/participants/" + std::to_string(claire.value) + "/exclure", {{"reason", "Insultes"}});
    for (const auto& group : {in, everybody}) {
        claires.post(group + "/messages", {{"text", "Merci"}, {"form_id", group}});
        helenes.post(group + "/messages", {{"text", "Bonjour"}, {"form_id", group + "h"}});
    }
    const auto states = [&](int state) {
        return db().value<int>("SELECT COUNT(*) FROM discussion_member WHERE member_id = :id AND state = :state", claire, state);
    };
    const auto watched = [&] { return db().value<int>("SELECT COUNT(*) FROM watch WHERE member_id = :id AND topic = 5", claire); };
    BOOST_TEST(states(1) == 1);
    BOOST_TEST(watched() == 2);
    BOOST_TEST(helenes.get(std::string{"/groupes/"} + test::town_path + "/demandes").shows("La fanfare"));
    claires.post("/compte/commune", to_the_village);
    BOOST_TEST(states(0) == 0);
    BOOST_TEST(states(1) == 0, "who comes back asks anew");
    BOOST_TEST(states(2) == 1, "who was shut out stays so");
    BOOST_TEST(watched() == 0);
    BOOST_TEST(!helenes.get(std::string{"/groupes/"} + test::town_path + "/demandes").shows("La fanfare"));
    BOOST_TEST(!claires.get(in).shows("Bonjour"));
    claires.post("/compte/commune", {{"commune", test::town_path}});
    helenes.post(std::string{"/mairie/"} + test::town_path + "/citoyens/" + std::to_string(claire.value) + "/accepter", {});
    BOOST_TEST(!claires.get(in).shows("Bonjour"));
    BOOST_TEST(claires.get(everybody).shows("Bonjour"));
}

BOOST_AUTO_TEST_CASE(a_delegate_who_moves_away_stays_in_the_groups_of_the_town_hall) {
    Browser pauls{*this};
    pauls.sign_in(delegate);
    const auto at = pauls.post(std::string{"/groupes/"} + test::town_path,
                               {{"title", "Le jardin"}, {"about", ""}, {"admission", "0"}, {"form_id", "g"}}).location;
    pauls.post(at.substr(0, at.find('?')) + "/messages", {{"text", "Bonjour"}, {"form_id", "m"}});
    const auto watched = [&] { return db().value<int>("SELECT COUNT(*) FROM watch WHERE member_id = :id AND topic = 5", delegate); };
    const int before = watched();
    BOOST_TEST(before > 0);
    pauls.post("/compte/commune", to_the_village);
    BOOST_TEST(watched() == before);
}

BOOST_AUTO_TEST_CASE(a_commune_that_does_not_exist_and_a_stranger_change_nothing) {
    claires.post("/compte/commune", {{"commune", "nulle-part-00000"}});
    claires.post("/compte/commune", {});
    BOOST_TEST(home(claire) == test::town_code);
    Browser stranger{*this};
    stranger.post("/compte/commune", to_the_village);
    BOOST_TEST(home(claire) == test::town_code);
}

BOOST_AUTO_TEST_SUITE_END()
