#include "feed/view.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct View : test::World {
    feed::Publication publication() {
        feed::Publication p;
        p.id = {7};
        p.commune_code = test::town_code;
        p.commune_name = "Bourg-les-Tilleuls";
        p.commune_slug = "bourg-les-tilleuls";
        p.time_zone = "Europe/Paris";
        p.mayor.first = "Hélène";
        p.mayor.last = "Marchand";
        p.title = "La fête";
        p.body = "Venez **nombreux**.";
        p.published_at = now - base::hour;
        return p;
    }
    test::Answer render(const feed::Publication& p, const town::Reader& reader,
                        const std::vector<town::Post>& comments = {}) {
        web::Dictionary d{"publication"};
        feed::fill_publication(d, p, {{comments, {}, {}}, {}}, false,
                               {{reader, now}, "form_id", "https://parvis.test"});
        return {200, app->views.expand("feed/publication.tpl", d), {}, {}, {}};
    }
    town::Post comment(town::MemberId author, const char* first, const char* last, const char* text) {
        town::Post post;
        post.id = {1};
        post.author = author;
        post.name.first = first;
        post.name.last = last;
        post.body = text;
        post.created_at = now;
        return post;
    }
    town::Reader as(town::Level level) { return {claire, level}; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_view, View)

BOOST_AUTO_TEST_CASE(what_people_type_is_never_markup) {
    auto p = publication();
    p.title = "<script>alert(1)</script>";
    p.body = "<img src=x onerror=alert(1)> [clic](javascript:alert(1))";
    p.topic = "\"><b>";
    p.picture = "ab/cdefghijkl.webp";
    p.picture_alt = "\" onload=\"alert(1)";
    const auto c = comment(yanis, "<i>Yanis", "Benali", "<script>alert(2)</script>");
    const auto html = render(p, as(town::Level::citizen), {c}).body;
    for (const char* bad : {"<script", "<img src=x", "javascript:", "\" onload", "<i>", "<b>"})
        BOOST_TEST(html.find(bad) == std::string::npos, bad);
}

BOOST_AUTO_TEST_CASE(names_follow_the_one_rule) {
    const auto full = comment(yanis, "Yanis", "Benali", "Bonjour");
    auto brief = full;
    brief.name.abbreviated = true;
    const auto p = publication();
    BOOST_TEST(render(p, as(town::Level::visitor), {full}).shows("Yanis B."));
    BOOST_TEST(render(p, as(town::Level::member), {full}).shows("Yanis B."));
    BOOST_TEST(render(p, as(town::Level::citizen), {full}).shows("Yanis Benali"));
    BOOST_TEST(render(p, as(town::Level::citizen), {brief}).shows("Yanis B."));
    BOOST_TEST(render(p, as(town::Level::team), {brief}).shows("Yanis Benali"));
}

BOOST_AUTO_TEST_CASE(plurals_are_french) {
    auto p = publication();
    p.comment_count = 0;
    BOOST_TEST(render(p, {}).shows("0 commentaire"));
    p.comment_count = 2;
    BOOST_TEST(render(p, {}).shows("2 commentaires"));
}

BOOST_AUTO_TEST_CASE(shared_links_carry_the_public_address_and_no_script) {
    const auto html = render(publication(), {});
    BOOST_TEST(html.shows("https%3A%2F%2Fparvis.test%2Ffil%2Fbourg-les-tilleuls-99101%2F7"));
    BOOST_TEST(html.shows("mailto:?subject=La%20f%C3%AAte"));
    BOOST_TEST(html.body.find("<script") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_draft_shows_neither_likes_nor_comments) {
    auto p = publication();
    p.published_at.reset();
    auto reader = as(town::Level::team);
    reader.rights = town::Right::publish;
    const auto html = render(p, reader);
    BOOST_TEST(html.shows("Brouillon"));
    BOOST_TEST(!html.shows("J'aime"));
    BOOST_TEST(html.shows("Modifier"));
}

BOOST_AUTO_TEST_CASE(only_a_moderator_is_offered_to_hide_and_nobody_flags_himself) {
    const auto mine = comment(claire, "Claire", "Fontaine", "Bonjour");
    const auto own = render(publication(), as(town::Level::citizen), {mine});
    BOOST_TEST(own.shows("Supprimer"));
    BOOST_TEST(!own.shows("messages/1/signaler"));
    BOOST_TEST(!own.shows("Masquer"));
    auto moderator = town::Reader{mayor, town::Level::team};
    moderator.rights = town::Right::moderate;
    BOOST_TEST(render(publication(), moderator, {mine}).shows("messages/1/masquer"));
}

BOOST_AUTO_TEST_SUITE_END()
