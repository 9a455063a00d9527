// What is not published yet, and who finds it.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct Drafts : test::World {
    Browser helene{*this};
    Drafts() { helene.sign_in(mayor); }
    void add(int number, std::optional<base::Seconds> at) {
        db().run("INSERT INTO publication (commune_code, author_id, mayor_id, title, body, audience, "
                 "created_at, published_at) VALUES (:code, :id, :id, :title, '', 0, :now, :at)",
                 test::town_code, mayor, "Texte " + std::to_string(number) + ".", now, at);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_drafts, Drafts)

BOOST_AUTO_TEST_CASE(drafts_and_scheduled_texts_are_paged_by_key_and_none_is_lost_or_doubled) {
    for (int i = 1; i <= 25; ++i) add(i, {});
    for (int i = 26; i <= 50; ++i) add(i, now + base::day + i % 3);
    std::vector<int> seen;
    std::string path = fil + "/brouillons";
    for (int pages = 0; !path.empty() && pages < 9; ++pages) {
        const auto page = helene.get(path);
        BOOST_TEST(page.status == 200);
        for (int i = 1; i <= 50; ++i)
            if (page.shows("Texte " + std::to_string(i) + ".")) seen.push_back(i);
        const auto next = page.body.find("?avant=");
        path = next == std::string::npos
                   ? ""
                   : fil + "/brouillons" + page.body.substr(next, page.body.find('"', next) - next);
    }
    BOOST_TEST(seen.size() == 50);
    BOOST_TEST(std::set<int>(seen.begin(), seen.end()).size() == 50);
    BOOST_TEST((helene.get(fil + "/brouillons").shows("Texte 25.") &&
                !helene.get(fil + "/brouillons").shows("Texte 5.")),
               "the last draft comes first");
}

BOOST_AUTO_TEST_SUITE_END()
