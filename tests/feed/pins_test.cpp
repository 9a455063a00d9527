// What stands above the others, and what leaves the feed by itself.
#include "feed/store.hpp"
#include "feed/newsroom.hpp"

using test::newsroom::fil;

namespace {

struct Board : test::newsroom::Newsroom {
    std::string publish_until(const std::string& title, const std::string& day, const std::string& when = "now", const std::string& at = "") {
        const auto answer = helene.post(fil, {{"text", title}, {"audience", "public"}, {"when", when}, {"publish-at", at}, {"last-day", day}});
        BOOST_REQUIRE_EQUAL(answer.status, 303);
        return answer.location.substr(0, answer.location.find('?'));
    }
    static bool before(const std::string& page, const std::string& first, const std::string& second) {
        return page.find(first) < page.find(second) && page.find(second) != std::string::npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_pins, Board)

BOOST_AUTO_TEST_CASE(what_is_pinned_stands_above_what_is_newer_and_nowhere_twice) {
    const auto old = publish("Horaires de la mairie");
    now += base::hour;
    publish("Le marché");
    BOOST_TEST(before(visitor.get(fil).body, "Le marché", "Horaires de la mairie"));
    BOOST_TEST(helene.post(old + "/epingler").location == fil + "?fait=feed.pinned");
    const auto page = visitor.get(fil).body;
    BOOST_TEST(before(page, "Horaires de la mairie</a></h2>", "Le marché</a></h2>"));
    BOOST_TEST(page.find("Horaires de la mairie</a></h2>") == page.rfind("Horaires de la mairie</a></h2>"));
    BOOST_TEST(visitor.get(fil).shows("À la une"));
    BOOST_TEST(visitor.get(fil + "/atom.xml").shows("Horaires de la mairie"));
    helene.post(old + "/detacher");
    BOOST_TEST(before(visitor.get(fil).body, "Le marché</a></h2>", "Horaires de la mairie</a></h2>"));
}

BOOST_AUTO_TEST_CASE(three_are_the_most_that_are_pinned) {
    for (const char* title : {"Un", "Deux", "Trois"}) BOOST_TEST(helene.post(publish(title) + "/epingler").location == fil + "?fait=feed.pinned");
    const auto fourth = publish("Quatre");
    const auto refused = helene.post_and_follow(fourth + "/epingler");
    BOOST_TEST(refused.shows("Trois publications sont déjà épinglées"));
    helene.post(fil + "/2/epingler"); // again: nothing changes
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication WHERE pinned_at IS NOT NULL") == 3);
    helene.post(fil + "/1/supprimer");
    BOOST_TEST(helene.post(fourth + "/epingler").location == fil + "?fait=feed.pinned");
}

BOOST_AUTO_TEST_CASE(only_the_team_pins_and_only_what_readers_see) {
    const auto address = publish("Le marché");
    BOOST_TEST(citizen.post(address + "/epingler").status == 404);
    BOOST_TEST(visitor.post(address + "/epingler").status != 404, "asked to log in");
    publish("Pas encore", "public", "draft");
    BOOST_TEST(helene.post(fil + "/2/epingler").status == 404);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication WHERE pinned_at IS NOT NULL") == 0);
    BOOST_TEST(!visitor.get(address).shows("Épingler"));
    BOOST_TEST(helene.get(address).shows("Épingler en haut"));
}

BOOST_AUTO_TEST_CASE(what_only_citizens_read_is_pinned_for_them_alone) {
    const auto address = publish("Entre nous", "citizens");
    helene.post(address + "/epingler");
    BOOST_TEST(citizen.get(fil).shows("Entre nous"));
    BOOST_TEST(!visitor.get(fil).shows("Entre nous"));
}

BOOST_AUTO_TEST_CASE(a_publication_leaves_the_feed_the_search_and_the_news_on_the_evening_of_its_last_day) {
    citizen.post(fil + "/suivre");
    const auto address = publish_until("Patinoire", "2026-11-22");
    const auto found = [&] { return visitor.get(std::string{"/recherche/"} + test::town_path + "?q=patinoire").shows(address); };
    BOOST_TEST(visitor.get(fil).shows("Patinoire"));
    BOOST_TEST(citizen.get("/notifications").shows("Patinoire"));
    BOOST_TEST(found());
    const base::Seconds last = 1'795'388'399; // 2026-11-22 23:59:59 in Paris
    now = last;
    BOOST_TEST(visitor.get(fil).shows("Patinoire"));
    now = last + 1;
    BOOST_TEST(!visitor.get(fil).shows("Patinoire"));
    BOOST_TEST(!found());
    BOOST_TEST(!visitor.get(fil + "/atom.xml").shows("Patinoire"));
    BOOST_TEST(!citizen.get("/notifications").shows("Patinoire"));
    BOOST_TEST(visitor.get(address).status == 404);
    BOOST_TEST(citizen.post(address + "/aime").status == 404);
    BOOST_TEST(citizen.post(address + "/messages", {{"text", "Encore ?"}, {"form_id", "1"}}).status == 404);
    BOOST_TEST(!citizen.get("/fil").shows("Patinoire"));
    BOOST_TEST(helene.get(address).shows("Terminée"));
    BOOST_TEST(helene.get(fil + "/terminees").shows("Patinoire"));
    BOOST_TEST(citizen.get(fil + "/terminees").status == 404);
}

BOOST_AUTO_TEST_CASE(what_has_ended_comes_back_with_a_later_day) {
    const auto address = publish_until("Patinoire", "2026-11-22");
    now += 5 * base::day;
    const auto form = helene.get(address + "/modifier");
    BOOST_TEST(form.shows("value=\"2026-11-22\""));
    const auto saved = [&](const std::string& day) {
        return helene.post(address, {{"title", "Patinoire"}, {"text", ""}, {"audience", "public"}, {"when", "now"}, {"last-day", day}}).status;
    };
    BOOST_TEST(saved("2026-11-22") == 303, "as it is");
    BOOST_TEST(saved("2026-11-23") == 422);
    BOOST_TEST(saved("2026-12-24") == 303);
    BOOST_TEST(visitor.get(fil).shows("Patinoire"));
    BOOST_TEST(saved("") == 303);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication WHERE ends_at IS NULL") == 1);
}

BOOST_AUTO_TEST_CASE(a_last_day_before_the_publication_itself_is_asked_about) {
    const auto asked = helene.post(fil, {{"text", "Vœux"}, {"audience", "public"}, {"when", "later"}, {"publish-at", "2026-12-24T10:00"}, {"last-day", "2026-12-20"}});
    BOOST_TEST(asked.status == 422);
    BOOST_TEST(asked.shows("Choisissez un jour après celui de la publication."));
    BOOST_TEST(helene.post(fil, {{"text", "Vœux"}, {"audience", "public"}, {"when", "now"}, {"last-day", "2026-11-01"}}).shows("Ce jour est passé"));
    BOOST_TEST(helene.post(fil, {{"text", "Vœux"}, {"audience", "public"}, {"when", "now"}, {"last-day", "31/02/2026"}}).shows("Ce jour n'existe pas"));
}

BOOST_AUTO_TEST_CASE(what_has_ended_is_no_longer_pinned_and_makes_room) {
    for (const char* title : {"Un", "Deux", "Patinoire"}) helene.post(publish_until(title, "2026-11-22") + "/epingler");
    now += 5 * base::day;
    BOOST_TEST(helene.post(publish("Quatre") + "/epingler").location == fil + "?fait=feed.pinned");
    BOOST_TEST(!visitor.get(fil).shows("Patinoire"));
}

BOOST_AUTO_TEST_CASE(what_was_pinned_ended_and_comes_back_is_in_the_feed_though_three_others_are_pinned) {
    publish("Un");
    publish("Deux");
    const auto rink = publish_until("Patinoire", "2026-11-22");
    for (const auto& address : {fil + "/1", fil + "/2", rink}) helene.post(address + "/epingler");
    now += 5 * base::day;
    BOOST_TEST(helene.post(publish("Quatre") + "/epingler").location == fil + "?fait=feed.pinned");
    helene.post(rink, {{"title", "Patinoire"}, {"text", ""}, {"audience", "public"}, {"when", "now"}, {"last-day", "2026-12-24"}});
    BOOST_TEST(visitor.get(fil).shows("Patinoire"));
    BOOST_TEST(visitor.get(fil + "/atom.xml").shows("Patinoire"));
    BOOST_TEST(helene.post_and_follow(rink + "/epingler").shows("Trois publications sont déjà épinglées"));
}

BOOST_AUTO_TEST_CASE(a_draft_does_not_come_out_after_its_own_last_day) {
    publish_until("Patinoire", "2026-11-22", "draft");
    const auto rink = fil + "/1";
    now += 5 * base::day;
    const auto sent = [&](const std::string& when, const std::string& at) {
        return helene.post(rink, {{"title", "Patinoire"}, {"text", "Ouverte à tous."}, {"audience", "public"}, {"when", when}, {"publish-at", at}, {"last-day", "2026-11-22"}});
    };
    BOOST_TEST(sent("now", "").shows("Ce jour est passé"));
    BOOST_TEST(sent("later", "2026-12-24T10:00").shows("Choisissez un jour après celui de la publication."));
    BOOST_TEST(sent("draft", "").status == 303, "it stays a draft");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication WHERE published_at IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(a_comment_under_what_has_ended_can_still_be_hidden_and_taken_back) {
    const auto rink = publish_until("Patinoire", "2026-11-22");
    const auto insult = comment(neighbour, rink, "Bande d’incapables."), slip = comment(citizen, rink, "Mon numéro est le 06 39 98 12 34.");
    now += 5 * base::day;
    BOOST_TEST(helene.get(rink + "/messages/" + insult + "/masquer").status == 200);
    helene.post(rink + "/messages/" + insult + "/masquer", {{"reason", "1"}});
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post WHERE hidden_at IS NOT NULL") == 1);
    const auto back = citizen.post_and_follow(rink + "/messages/" + slip + "/supprimer");
    BOOST_TEST(back.status == 200, "the feed, where she can go on");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM post WHERE deleted_at IS NOT NULL") == 1);
    BOOST_TEST(neighbour.get(rink + "/messages/" + slip + "/masquer").status == 404);
}

BOOST_AUTO_TEST_CASE(pages_of_the_feed_and_of_what_ended_are_found_by_an_index) {
    if (db().postgresql()) return;
    struct Step {
        int id = 0, parent = 0, unused = 0;
        std::string detail;
    };
    const auto plan = [&](const std::string& sql) {
        std::string all;
        for (const auto& step : db().all<Step>("EXPLAIN QUERY PLAN " + sql)) all += step.detail + "\n";
        return all;
    };
    const auto of_feed = plan("SELECT q.id FROM publication q WHERE q.commune_code = 'x' AND q.deleted_at IS NULL AND q.audience <= 0 AND q.pinned_at IS NULL "
                              "AND (q.ends_at IS NULL OR q.ends_at > 9) AND q.published_at <= 9 AND (q.published_at, q.id) < (9, 9) "
                              "ORDER BY q.published_at DESC, q.id DESC LIMIT 11");
    BOOST_TEST((of_feed.find("publication_by_commune") != std::string::npos && of_feed.find("TEMP B-TREE") == std::string::npos), of_feed);
    const auto of_ended = plan("SELECT q.id FROM publication q WHERE q.commune_code = 'x' AND q.deleted_at IS NULL AND q.ends_at <= 9 "
                               "AND (q.ends_at, q.id) < (9, 9) ORDER BY q.ends_at DESC, q.id DESC LIMIT 21");
    BOOST_TEST((of_ended.find("publication_ended") != std::string::npos && of_ended.find("TEMP B-TREE") == std::string::npos), of_ended);
    const auto of_pinned = plan("SELECT q.id FROM publication q WHERE q.commune_code = 'x' AND q.pinned_at IS NOT NULL AND q.deleted_at IS NULL "
                                "ORDER BY q.pinned_at DESC LIMIT 3");
    BOOST_TEST(of_pinned.find("publication_pinned") != std::string::npos, of_pinned);
}

BOOST_AUTO_TEST_SUITE_END()
