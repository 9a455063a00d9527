#include "notifications/view.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

namespace {

struct View : World {
    Notification entry(const char* kind, const char* title) {
        Notification news;
        news.topic = choice("publication").topic;
        news.id = {7};
        news.kind = kind;
        news.commune.name = "Bourg-les-Tilleuls";
        news.commune.zone = "Europe/Paris";
        news.name.first = "Hélène";
        news.name.last = "Marchand";
        news.title = title;
        return news;
    }
    Answer render(const Notification& news) {
        web::Dictionary d{"list"};
        notifications::fill_list(*app, d, {{news}, {}}, {});
        return {200, app->views.expand("notifications/list.tpl", d), {}, {}, {}};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(notifications_view, View)

BOOST_AUTO_TEST_CASE(what_people_type_is_never_markup) {
    auto news = entry("publication", "<script>alert(1)</script>\" onclick=\"x");
    news.name.first = "<b>Hélène";
    const auto html = render(news).body;
    for (const char* bad : {"<script", "\" onclick", "<b>"})
        BOOST_TEST(html.find(bad) == std::string::npos, bad);
}

BOOST_AUTO_TEST_CASE(an_alert_and_its_end_are_the_town_halls_and_an_information_is_no_alert) {
    const auto said = [&](const char* kind, bool information) {
        auto news = entry(kind, "Inondation");
        news.topic = choice("alert").topic;
        news.urgent = !information;
        return render(news);
    };
    BOOST_TEST(said("alert", false).shows("Alerte de la mairie de Bourg-les-Tilleuls : Inondation."));
    BOOST_TEST(
        said("alert-end", false).shows("Fin de l'alerte de la mairie de Bourg-les-Tilleuls : Inondation."));
    BOOST_TEST(said("alert", true).shows("Information de la mairie de Bourg-les-Tilleuls : Inondation."));
    BOOST_TEST(!said("alert-end", true).shows("alerte"));
}

BOOST_AUTO_TEST_CASE(what_has_no_sentence_of_its_own_yet_still_has_one) {
    BOOST_TEST(render(entry("ferry", "")).shows("Il y a du nouveau à Bourg-les-Tilleuls."));
}

BOOST_AUTO_TEST_CASE(who_is_erased_is_not_named) {
    auto news = entry("comment", "Le marché");
    news.topic = choice("comment").topic;
    news.name.first = news.name.last = "";
    BOOST_TEST(render(news).shows("Quelqu'un a commenté « Le marché », à Bourg-les-Tilleuls."));
    news.count = 3;
    const auto html = render(news);
    BOOST_TEST(html.shows("3 commentaires que vous n'avez pas lus"));
    BOOST_TEST(!html.shows("a écrit en dernier"));
    news.count = town::news_grouped;
    BOOST_TEST(render(news).shows("Au moins 10 commentaires que"));
}

BOOST_AUTO_TEST_CASE(new_is_said_in_a_word_not_in_a_colour) {
    auto news = entry("publication", "Le marché");
    BOOST_TEST(render(news).shows("Nouveau"));
    news.read = true;
    BOOST_TEST(!render(news).shows("Nouveau"));
}

BOOST_AUTO_TEST_SUITE_END()
