// The pages of the feed: what is published, for whom, and how it is found.
#include "feed/newsroom.hpp"
#include "lib/base/text.hpp"

using namespace test::newsroom;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(feed_routes, Newsroom)

BOOST_AUTO_TEST_CASE(a_visitor_reads_what_the_mayor_published) {
    publish("Le marché change de place");
    auto page = visitor.get(fil);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Le marché change de place"));
    BOOST_TEST(page.shows("<strong>8 h</strong>"));
    BOOST_TEST(page.shows("Hélène Marchand"));
    BOOST_TEST(page.shows("vendredi 20 novembre 2026 à 9 h 12"));
}

BOOST_AUTO_TEST_CASE(a_citizen_likes_once_however_often_he_clicks_and_can_take_it_back) {
    auto address = publish("Le marché change de place");
    citizen.post(address + "/aime");
    BOOST_TEST(citizen.post_and_follow(address + "/aime").shows("1 J'aime"));
    BOOST_TEST(neighbour.post_and_follow(address + "/aime").shows("2 J'aime"));
    BOOST_TEST(citizen.post_and_follow(address + "/n-aime-plus").shows("1 J'aime"));
}

BOOST_AUTO_TEST_CASE(what_is_for_citizens_does_not_exist_for_a_visitor) {
    auto address = publish("Réunion de quartier", "citizens");
    BOOST_TEST(!visitor.get(fil).shows("Réunion de quartier"));
    BOOST_TEST(visitor.get(address).status == 404);
    BOOST_TEST(visitor.get(address + "/historique").status == 404);
    BOOST_TEST(visitor.get(address + "/signaler").status == 404);
    BOOST_TEST(!visitor.get(fil + "/atom.xml").shows("Réunion de quartier"));
    BOOST_TEST(citizen.get(address).status == 200);
}

BOOST_AUTO_TEST_CASE(a_draft_is_seen_by_the_team_only_until_it_is_published) {
    publish("Les vœux", "public", "draft");
    BOOST_TEST(!citizen.get(fil).shows("Les vœux"));
    BOOST_TEST(citizen.get(fil + "/1").status == 404);
    BOOST_TEST(helene.get(fil + "/brouillons").shows("Les vœux"));
    helene.post(fil + "/1",
                {{"title", "Les vœux"}, {"text", "Le 8 janvier."}, {"audience", "public"}, {"when", "now"}});
    BOOST_TEST(visitor.get(fil).shows("Les vœux"));
}

BOOST_AUTO_TEST_CASE(a_draft_is_neither_liked_nor_discussed_not_even_by_the_team) {
    publish("Les vœux", "public", "draft");
    BOOST_TEST(helene.post(fil + "/1/aime").status == 404);
    BOOST_TEST(helene.post(fil + "/1/messages", {{"text", "Bien"}, {"form_id", "1"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_scheduled_publication_appears_by_itself_at_its_time) {
    publish("Coupure d'eau", "public", "later", "2026-11-21T08:00");
    BOOST_TEST(!visitor.get(fil).shows("Coupure d'eau"));
    now += base::day;
    BOOST_TEST(visitor.get(fil).shows("Coupure d'eau"));
}

BOOST_AUTO_TEST_CASE(a_time_in_the_past_is_refused_and_everything_typed_is_kept) {
    auto answer = helene.post(fil, {{"title", "Coupure d'eau"},
                                    {"text", "Rue Haute."},
                                    {"audience", "citizens"},
                                    {"when", "later"},
                                    {"publish-at", "2020-01-01T08:00"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Cette date est passée"));
    BOOST_TEST(answer.shows("value=\"Coupure d'eau\""));
    BOOST_TEST(answer.shows("Rue Haute."));
    BOOST_TEST(answer.shows("value=\"citizens\" checked"));
}

BOOST_AUTO_TEST_CASE(an_edit_keeps_the_former_words_in_the_history) {
    auto address = publish("Le marché change de place");
    now += base::hour;
    helene.post(address, {{"title", "Le marché revient"},
                          {"text", "Fausse alerte."},
                          {"audience", "public"},
                          {"when", "now"}});
    BOOST_TEST(visitor.get(address).shows("Le marché revient"));
    BOOST_TEST(visitor.get(address).shows("modifiée le"));
    BOOST_TEST(visitor.get(address + "/historique").shows("Le marché change de place"));
}

BOOST_AUTO_TEST_CASE(the_form_of_an_edit_holds_what_was_written) {
    auto form = helene.get(publish("Le marché change de place", "citizens") + "/modifier");
    BOOST_TEST(form.shows("value=\"Le marché change de place\""));
    BOOST_TEST(form.shows("Le marché ouvre à **8 h**."));
    BOOST_TEST(form.shows("value=\"citizens\" checked"));
}

BOOST_AUTO_TEST_CASE(a_deleted_publication_is_gone_for_everybody) {
    auto address = publish("Le marché change de place");
    helene.post(address + "/supprimer");
    for (auto* who : {&visitor, &citizen, &helene}) BOOST_TEST(who->get(address).status == 404);
    BOOST_TEST(!visitor.get(fil).shows("Le marché change de place"));
}

BOOST_AUTO_TEST_CASE(the_feed_is_paged_by_key_and_no_publication_is_lost_or_doubled) {
    for (int i = 1; i <= 23; ++i) {
        publish("Nouvelle numéro " + std::to_string(i));
        now += i % 3; // some share their second
    }
    std::string path = fil;
    std::vector<std::string> seen;
    for (int page = 0; page < 3; ++page) {
        auto answer = visitor.get(path);
        for (std::size_t at = 0; (at = answer.body.find("Nouvelle numéro ", at)) != std::string::npos;
             at += 5) {
            if (answer.body.compare(at - 1, 1, ">") != 0) continue;
            seen.push_back(answer.body.substr(at, answer.body.find('<', at) - at));
        }
        const auto next = answer.body.find("?avant=");
        path = next == std::string::npos ? ""
                                         : fil + answer.body.substr(next, answer.body.find('"', next) - next);
        if (path.empty()) break;
    }
    BOOST_REQUIRE_EQUAL(seen.size(), 23);
    BOOST_TEST(seen.front() == "Nouvelle numéro 23");
    BOOST_TEST(seen.back() == "Nouvelle numéro 1");
}

BOOST_AUTO_TEST_CASE(htmx_gets_the_part_and_not_the_page) {
    auto address = publish("Le marché change de place");
    citizen.extra["HTTP_HX_REQUEST"] = "true";
    auto answer = citizen.post(address + "/aime");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.body.starts_with("<div class=\"reactions\">"));
    BOOST_TEST(answer.header("Vary") == "HX-Request");
}

BOOST_AUTO_TEST_CASE(the_merged_feed_has_the_mayors_one_follows_and_no_other) {
    publish("Le marché change de place");
    citizen.post(fil + "/suivre");
    BOOST_TEST(citizen.get("/fil").shows("Le marché change de place"));
    citizen.post(fil + "/ne-plus-suivre");
    BOOST_TEST(citizen.get("/fil").shows("Rien à lire pour le moment"));
    BOOST_TEST(visitor.get("/fil").location == "/connexion?suite=%2Ffil");
}

BOOST_AUTO_TEST_CASE(a_visitor_who_wants_to_follow_logs_in_and_has_one_button_to_press) {
    Browser other{*this};
    BOOST_TEST(other.get(fil).shows("href=\"" + fil + "/suivre\""));
    const auto login = other.get(fil + "/suivre").location;
    BOOST_TEST(login == "/connexion?suite=" + base::url_encode(fil + "/suivre"));
    BOOST_TEST(other.get(login).shows("Pour suivre le maire de Bourg-les-Tilleuls, connectez-vous"));
    other.sign_in(member("ada@ailleurs.test", "Ada", "Loin", test::village_code));
    BOOST_TEST(other.get(fil + "/suivre").shows("Suivre le maire de Bourg-les-Tilleuls ?"));
    BOOST_TEST(!other.get(fil).shows("Ne plus suivre"), "a look changes nothing");
    other.post(fil + "/suivre");
    BOOST_TEST(other.get(fil).shows("Ne plus suivre"));
    BOOST_TEST(other.get(fil + "/suivre").location == fil);
}

BOOST_AUTO_TEST_CASE(at_home_one_touch_under_the_thumb_ends_no_alerts) {
    town::follow(db(), claire, test::town_code, now);
    Browser home{*this};
    home.sign_in(claire);
    BOOST_TEST(home.get(fil).shows("Écrire au maire"));
    BOOST_TEST(!home.get(fil).shows("Ne plus suivre"));
    BOOST_TEST(home.get("/compte").shows("href=\"/compte/ne-plus-suivre?commune=" + std::string{test::town_path} + "\""));
    auto asked = home.get("/compte/ne-plus-suivre?commune=" + std::string{test::town_path});
    BOOST_TEST(asked.shows("Vous ne recevrez plus les alertes de Bourg-les-Tilleuls"));
    BOOST_TEST(reader(claire).follows);
    home.post("/compte/ne-plus-suivre", {{"commune", test::town_path}});
    BOOST_TEST(!reader(claire).follows);
    BOOST_TEST(home.get(fil).shows("Écrire au maire"), "whoever lives here may always write");
    BOOST_TEST(home.get("/messagerie/nouveau?mairie=99101").shows("value=\"99101\" selected"));
}

BOOST_AUTO_TEST_CASE(a_follower_from_elsewhere_reads_public_news_but_not_those_for_citizens) {
    publish("Pour tous");
    publish("Entre nous", "citizens");
    Browser away{*this};
    away.sign_in(member("luc@pres.test", "Luc", "Moreau", test::village_code));
    away.post(fil + "/suivre");
    auto page = away.get("/fil");
    BOOST_TEST(page.shows("Pour tous"));
    BOOST_TEST(!page.shows("Entre nous"));
}

BOOST_AUTO_TEST_CASE(a_picture_is_stored_anew_and_served_to_whom_the_publication_is_for) {
    const auto photo = test::read_file("sql/demo/gulf.jpg");
    auto answer = helene.post_file(fil,
                                   {{"title", "Le port"},
                                    {"text", "Ce matin."},
                                    {"audience", "citizens"},
                                    {"when", "now"},
                                    {"alt", "Des bateaux"}},
                                   "picture", photo);
    BOOST_REQUIRE_EQUAL(answer.status, 303);
    const auto address = answer.location.substr(0, answer.location.find('?'));
    BOOST_TEST(citizen.get(address).shows("alt=\"Des bateaux\""));
    auto picture = citizen.get(address + "/image");
    BOOST_TEST(picture.content_type == "image/webp");
    BOOST_TEST(picture.body.substr(8, 4) == "WEBP");
    BOOST_TEST(picture.body.find("Exif") == std::string::npos);
    BOOST_TEST(visitor.get(address + "/image").status == 404);
}

BOOST_AUTO_TEST_CASE(what_is_no_picture_gets_a_sentence_and_nothing_is_published) {
    auto answer = helene.post_file(
        fil, {{"title", "Le port"}, {"text", "Ce matin."}, {"audience", "public"}, {"when", "now"}},
        "picture", "<svg xmlns='http://www.w3.org/2000/svg'/>", "port.svg");
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Ce fichier n'est pas une photo que nous savons lire."));
    BOOST_TEST(answer.shows("value=\"Le port\""));
    BOOST_TEST(!visitor.get(fil).shows("Le port"));
}

BOOST_AUTO_TEST_CASE(the_atom_feed_carries_the_news) {
    publish("L'eau & le <feu>");
    auto feed = visitor.get(fil + "/atom.xml");
    BOOST_TEST(feed.content_type == "application/atom+xml; charset=utf-8");
    BOOST_TEST(feed.shows("L'eau & le &lt;feu&gt;"));
    BOOST_TEST(feed.shows("<published>2026-11-20T08:12:00Z</published>"));
}

BOOST_AUTO_TEST_CASE(a_village_without_its_mayor_says_how_many_wait) {
    member("luc@pres.test", "Luc", "Moreau", test::village_code);
    member("anne@pres.test", "Anne", "Roy", test::village_code);
    auto page = visitor.get(std::string{"/fil/"} + test::village_path);
    BOOST_TEST(page.shows("Le maire de Villeneuve-des-Prés n'est pas encore sur Parvis"));
    BOOST_TEST(page.shows("2 habitants"));
}

BOOST_AUTO_TEST_CASE(an_old_or_misspelt_address_of_a_commune_leads_to_the_right_one) {
    BOOST_TEST(visitor.get("/fil/bourg-99101").location == fil);
    BOOST_TEST(visitor.get("/fil/nulle-part-00000").status == 404);
}

BOOST_AUTO_TEST_CASE(what_was_written_for_citizens_is_never_opened_to_all) {
    auto address = publish("Entre nous", "citizens");
    comment(citizen, address, "Merci de le dire entre nous");
    auto answer = helene.post(
        address, {{"title", "Pour tous"}, {"text", "Autre chose"}, {"audience", "public"}, {"when", "now"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("elle ne peut plus être ouverte à tous"));
    BOOST_TEST(visitor.get(address).status == 404);
}

BOOST_AUTO_TEST_CASE(the_picture_of_a_draft_is_kept_by_no_cache) {
    const auto photo = test::read_file("sql/demo/gulf.jpg");
    helene.post_file(fil,
                     {{"title", "Le port"}, {"text", "Bientôt."}, {"audience", "public"}, {"when", "draft"}},
                     "picture", photo);
    BOOST_TEST(helene.get(fil + "/1/image").header("Cache-Control") == "private, max-age=3600");
    BOOST_TEST(visitor.get(fil + "/1/image").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
