// Search engines are asked not to keep any page on which people's names can be read.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

BOOST_FIXTURE_TEST_SUITE(feed_robots, test::World)

BOOST_AUTO_TEST_CASE(a_page_with_comments_is_not_for_search_engines_and_one_without_is) {
    const auto fil = std::string{"/fil/"} + test::town_path;
    Browser helene{*this}, citizen{*this}, visitor{*this};
    helene.sign_in(mayor);
    citizen.sign_in(claire);
    const auto publish = [&](const char* title) {
        const auto answer = helene.post(
            fil, {{"title", title}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
        return answer.location.substr(0, answer.location.find('?'));
    };
    const auto market = publish("Le marché"), feast = publish("La fête");
    for (const auto& path : {fil, market, feast}) BOOST_TEST(!visitor.get(path).shows("noindex"), path);
    citizen.post(market + "/messages", {{"text", "J'y serai"}, {"form_id", "1"}});
    for (const auto& path : {fil, market, market + "?avant=9999"}) {
        BOOST_TEST(visitor.get(path).shows("Claire"), path);
        BOOST_TEST(visitor.get(path).shows("noindex"), path);
    }
    BOOST_TEST(!visitor.get(feast).shows("noindex"));
}

BOOST_AUTO_TEST_CASE(wherever_a_visitor_can_read_a_citizens_name_search_engines_are_asked_to_stay_away) {
    const auto fil = std::string{"/fil/"} + test::town_path;
    Browser helene{*this}, citizen{*this}, visitor{*this};
    helene.sign_in(mayor);
    citizen.sign_in(claire);
    const auto answer = helene.post(
        fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
    citizen.post(answer.location.substr(0, answer.location.find('?')) + "/messages",
                 {{"text", "J'y serai"}, {"form_id", "1"}});
    int read = 0;
    for (const auto& table : test::site())
        for (const auto& route : table) {
            if (route.method != web::Method::get || route.access != web::access::anyone) continue;
            std::string path{route.path};
            for (const auto& [word, value] :
                 {std::pair<std::string, std::string>{"{commune}", test::town_path},
                  {"{id}", "1"},
                  {"{comment}", "1"},
                  {"{post}", "1"},
                  {"{group}", "1"},
                  {"{member}", "1"},
                  {"{what}", "1"}})
                if (const auto at = path.find(word); at != std::string::npos)
                    path.replace(at, word.size(), value);
            const auto page = visitor.get(path);
            if (page.status != 200 || !page.shows("Claire")) continue;
            ++read;
            BOOST_TEST(page.shows("noindex"), path);
        }
    BOOST_TEST(read >= 2);
}

BOOST_AUTO_TEST_SUITE_END()
