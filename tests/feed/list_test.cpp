// A list's articles are rendered once for all who may see the same: nobody gets what was made for somebody
// else.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct List : test::World {
    Browser visitor{*this}, helene{*this}, citizen{*this}, neighbour{*this};
    std::string address;
    List() {
        helene.sign_in(mayor);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        const auto published = helene.post(fil, {{"title", "Le marché change de place"},
                                                 {"text", "Rendez-vous place des Lices."},
                                                 {"audience", "public"},
                                                 {"when", "now"}});
        address = published.location.substr(0, published.location.find('?'));
        citizen.post(address + "/messages", {{"text", "Enfin plus près !"}, {"form_id", "1"}});
    }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_list, List)

BOOST_AUTO_TEST_CASE(each_reader_gets_his_own_rights_however_often_the_list_was_made_for_others) {
    for (int round = 0; round < 2; ++round) {
        const auto hers = citizen.get(fil), his = neighbour.get(fil), mayors = helene.get(fil),
                   anybodys = visitor.get(fil);
        BOOST_TEST(count(hers.body, "/supprimer\"") == 1, "only the author deletes a comment");
        BOOST_TEST(count(his.body, "/supprimer\"") == 0);
        BOOST_TEST(count(his.body, "/masquer\"") == 0);
        BOOST_TEST(count(mayors.body, "/masquer\"") == 1);
        BOOST_TEST(count(mayors.body, address + "/modifier\"") == 1);
        BOOST_TEST(count(anybodys.body, "<form class=\"comment-form\"") == 0);
        BOOST_TEST(his.shows("Claire Fontaine"));
        BOOST_TEST(anybodys.shows("Claire F."));
        BOOST_TEST(!anybodys.shows("Fontaine"));
    }
}

BOOST_AUTO_TEST_CASE(every_form_of_a_list_carries_the_token_of_who_reads_it) {
    const auto hers = citizen.get(fil), his = neighbour.get(fil);
    const auto her_token = hers.hidden("csrf"), his_token = his.hidden("csrf");
    BOOST_TEST(her_token != his_token);
    BOOST_TEST(count(his.body, her_token) == 0);
    BOOST_TEST(count(hers.body, "name=\"csrf\"") == count(hers.body, her_token));
    BOOST_TEST(count(his.body, "name=\"csrf\"") == count(his.body, his_token));
    BOOST_TEST(hers.hidden("form_id") != his.hidden("form_id"));
    BOOST_TEST(citizen.get(fil).hidden("form_id") != hers.hidden("form_id"), "two pages are two forms");
}

BOOST_AUTO_TEST_CASE(what_changes_shows_at_once) {
    BOOST_TEST(neighbour.get(fil).shows("0 J'aime"));
    citizen.post(address + "/aime");
    const auto his = neighbour.get(fil);
    BOOST_TEST(his.shows("1 J'aime"));
    BOOST_TEST(count(his.body, "aria-pressed=\"true\"") == 0);
    BOOST_TEST(count(citizen.get(fil).body, "aria-pressed=\"true\"") == 1);
    db().run("UPDATE member SET last_name = 'Lavigne' WHERE id = :id", claire);
    BOOST_TEST(neighbour.get(fil).shows("Claire Lavigne"));
    now += 3 * base::hour;
    BOOST_TEST(neighbour.get(fil).shows("il y a 3 heures"));
}

BOOST_AUTO_TEST_CASE(only_a_visitors_page_is_offered_to_the_cache_of_nginx) {
    for (auto* browser : {&visitor, &citizen, &helene}) browser->extra["PARVIS_ACCEL"] = "on";
    const auto offered = [](const test::Answer& page) { return page.header("X-Accel-Expires"); };
    BOOST_TEST(offered(visitor.get(fil)) == "@" + std::to_string(now));
    BOOST_TEST(offered(visitor.get(address)) == "@" + std::to_string(now));
    BOOST_TEST(offered(citizen.get(fil)) == "");
    BOOST_TEST(offered(helene.get(address)) == "");
    BOOST_TEST(offered(visitor.get(fil + "?fait=feed.followed")) == "", "a notice is for one person");
    BOOST_TEST(offered(visitor.get(address + "0000")) == "");
    for (const char* personal : {"/connexion", "/inscription", "/mot-de-passe", "/communes?q=bourg"})
        BOOST_TEST(offered(visitor.get(personal)) == "", personal);
    visitor.cookie = "parvis=a-session-that-is-over";
    BOOST_TEST(offered(visitor.get(fil)) == "");
    visitor.cookie.clear();
    visitor.extra.erase("PARVIS_ACCEL");
    BOOST_TEST(offered(visitor.get(fil)) == "", "without nginx in front nobody reads it");
}

BOOST_AUTO_TEST_SUITE_END()
