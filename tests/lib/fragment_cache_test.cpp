// Rendered pieces: the same for the same input, and nobody's token in somebody else's page.
#include "lib/base/bytes.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Recipe {
    std::string title;
};
struct Guest {
    bool hungry = false;
};
int rendered = 0;

void cook(web::Dictionary& d, const Recipe& recipe, const Guest& guest, const std::string& stand_in) {
    ++rendered;
    d.SetValue("TITLE", recipe.title.substr(0, 20) + (guest.hungry ? "!" : ""));
    d.ShowSection("IN_LIST");
    d.AddSectionDictionary("COMMENT_FORM")->SetValue("FORM_ID", stand_in + "-7");
}

struct Kitchen : test::World {
    web::FragmentCache fragments{app->views, 64 << 10};

    Kitchen() { rendered = 0; }
    std::string get(const std::string& key, const std::string& csrf, const std::string& form_id,
                    Guest guest = {}) {
        std::string html;
        fragments.add(html, "feed/publication.tpl", cook, base::Hashed{Recipe{key}}, guest, {csrf, form_id});
        return html;
    }
};

struct Plain {
    std::string a, b;
    std::optional<int> c;
};

std::string bytes(const Plain& value) {
    std::string out;
    base::append_bytes(out, value);
    return out;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(lib_pieces, Kitchen)

BOOST_AUTO_TEST_CASE(a_piece_is_rendered_once_and_everybody_gets_his_own_tokens) {
    const auto hers = get("La fête du village", "token-of-claire", "form-1");
    const auto his = get("La fête du village", "y", "form-22222");
    BOOST_TEST(rendered == 1);
    BOOST_TEST(hers.find("value=\"token-of-claire\"") != std::string::npos);
    BOOST_TEST(hers.find("value=\"form-1-7\"") != std::string::npos);
    BOOST_TEST(his.find("value=\"y\"") != std::string::npos);
    BOOST_TEST(his.find("value=\"form-22222-7\"") != std::string::npos);
    BOOST_TEST(his.find("claire") == std::string::npos);
    BOOST_TEST(his.size() - hers.size() ==
               std::string{"yform-22222"}.size() - std::string{"token-of-claireform-1"}.size());
}

BOOST_AUTO_TEST_CASE(another_input_is_another_piece) {
    get("La fête", "c", "o");
    BOOST_TEST(get("Le marché", "c", "o").find("Le marché") != std::string::npos);
    BOOST_TEST(rendered == 2);
    BOOST_TEST(get("Le marché", "c", "o", {true}).find("Le marché!") != std::string::npos);
    BOOST_TEST(get("Le marché", "c", "o").find("Le marché!") == std::string::npos);
    BOOST_TEST(rendered == 3);
    BOOST_TEST((bytes({"ab", "c", {}}) != bytes({"a", "bc", {}})));
    BOOST_TEST((bytes({"a", "b", {}}) != bytes({"a", "b", 0})));
    BOOST_TEST((bytes({"a", "b", 1}) == bytes({"a", "b", 1})));
}

BOOST_AUTO_TEST_CASE(what_is_asked_for_again_stays_and_the_rest_goes) {
    get("La page de tout le monde", "c", "o");
    for (int i = 0; i < 200; ++i) {
        get("Village n° " + std::to_string(i) + std::string(500, '.'), "c", "o");
        get("La page de tout le monde", "c", "o");
    }
    BOOST_TEST(rendered == 201, rendered);
    get("Village n° 0" + std::string(500, '.'), "c", "o");
    BOOST_TEST(rendered == 202, "64 KB do not hold two hundred villages");
}

BOOST_AUTO_TEST_SUITE_END()
