#include "feed/store.hpp"
#include "lib/town/activity.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

namespace {

struct Store : test::World {
    town::Reader helene = reader(mayor), citizen = reader(claire), visitor;
    feed::PublicationId publish(const std::string& title, town::Level audience = town::Level::visitor,
                                std::optional<base::Seconds> at = 0) {
        return feed::publish(db(), helene, test::town_code, {title, "Texte", "", {}, audience, at}, now);
    }
    feed::Publication found(feed::PublicationId id) {
        return *feed::find(db(), helene, test::town_code, id, now);
    }
    /// Claire's.
    bool take_back(town::PostId id) { return town::delete_post(db(), id, claire, now).has_value(); }
    int activities(const std::string& kind) {
        return db().value<int>("SELECT COUNT(*) FROM activity WHERE kind = :kind", kind);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_store, Store)

BOOST_AUTO_TEST_CASE(publishing_writes_one_activity_whatever_the_number_of_followers) {
    town::follow(db(), claire, test::town_code, now);
    town::follow(db(), yanis, test::town_code, now);
    publish("La fête des voisins");
    BOOST_TEST(activities("publication") == 1);
}

BOOST_AUTO_TEST_CASE(a_draft_makes_no_activity_and_a_scheduled_one_carries_its_future_time) {
    publish("Brouillon", town::Level::visitor, std::nullopt);
    BOOST_TEST(activities("publication") == 0);
    publish("Demain", town::Level::visitor, now + base::day);
    BOOST_TEST(db().value<base::Seconds>("SELECT at FROM activity WHERE kind = 'publication'") ==
               now + base::day);
}

BOOST_AUTO_TEST_CASE(moving_a_scheduled_publication_moves_its_activity) {
    const auto id = publish("Demain", town::Level::visitor, now + base::day);
    feed::edit(db(), helene, test::town_code, id,
               {"Après-demain", "Texte", "", {}, town::Level::visitor, now + 2 * base::day}, false, now);
    BOOST_TEST(activities("publication") == 1);
    BOOST_TEST(db().value<base::Seconds>("SELECT at FROM activity WHERE kind = 'publication'") ==
               now + 2 * base::day);
}

BOOST_AUTO_TEST_CASE(a_delegate_writes_in_the_mayors_name_and_the_audit_keeps_his_own) {
    const auto id = feed::publish(db(), reader(delegate), test::town_code,
                                  {"Travaux", "Rue Haute", "", {}, {}, now}, now);
    BOOST_TEST(found(id).mayor.last == "Marchand");
    BOOST_TEST(db().value<std::int64_t>("SELECT member_id FROM audit WHERE act = 'publication.publish'") ==
               delegate.value);
}

BOOST_AUTO_TEST_CASE(when_the_mayor_changes_old_publications_keep_the_name_of_the_one_who_spoke) {
    const auto id = publish("Mes adieux");
    db::Transaction transaction{db()};
    town::appoint_mayor(db(), claire, test::town_code, now);
    transaction.commit();
    BOOST_TEST(found(id).mayor.last == "Marchand");
    BOOST_TEST(found(id).portrait == "");
}

BOOST_AUTO_TEST_CASE(each_level_finds_what_it_may_read_and_nothing_else) {
    const auto open = publish("Pour tous");
    const auto closed = publish("Entre nous", town::Level::citizen);
    const auto draft = publish("Pas encore", town::Level::visitor, std::nullopt);
    const auto later = publish("Demain", town::Level::visitor, now + base::day);
    const auto sees = [&](const town::Reader& who, feed::PublicationId id) {
        return feed::find(db(), who, test::town_code, id, now).has_value();
    };
    town::Reader member{claire, town::Level::member};
    for (const auto& who : {visitor, member, citizen, helene}) BOOST_TEST(sees(who, open));
    BOOST_TEST(
        (!sees(visitor, closed) && !sees(member, closed) && sees(citizen, closed) && sees(helene, closed)));
    for (const auto id : {draft, later}) {
        BOOST_TEST((!sees(visitor, id) && !sees(member, id) && !sees(citizen, id)));
        BOOST_TEST(sees(helene, id));
    }
    BOOST_TEST(!feed::find(db(), helene, test::village_code, open, now));
}

BOOST_AUTO_TEST_CASE(a_delegate_without_the_right_to_publish_does_not_find_drafts) {
    const auto draft = publish("Pas encore", town::Level::visitor, std::nullopt);
    db().run("UPDATE role SET rights = :rights WHERE member_id = :id", static_cast<int>(town::Right::answer),
             delegate);
    BOOST_TEST(!feed::find(db(), reader(delegate), test::town_code, draft, now));
    BOOST_TEST(feed::unpublished(db(), reader(delegate), test::town_code, {}, now).publications.empty());
}

BOOST_AUTO_TEST_CASE(counts_follow_likes_comments_deletions_and_hidings) {
    const auto id = publish("La fête des voisins");
    BOOST_TEST(feed::like(db(), claire, id, true, now) == 1);
    BOOST_TEST(feed::like(db(), claire, id, true, now) == 1);
    BOOST_TEST(feed::like(db(), yanis, id, true, now) == 2);
    BOOST_TEST(feed::like(db(), yanis, id, false, now) == 1);
    BOOST_TEST(feed::like(db(), yanis, id, false, now) == 1);
    const auto first = *feed::comment(db(), citizen, test::town_code, id, "Un", "a", now);
    const auto second = *feed::comment(db(), citizen, test::town_code, id, "Deux", "b", now);
    BOOST_TEST(found(id).comment_count == 2);
    const auto thread = found(id).thread;
    BOOST_TEST(town::find_post(db(), thread, second).has_value());
    BOOST_TEST(take_back(first));
    BOOST_TEST(!take_back(first));
    BOOST_TEST(town::hide_post(db(), second, now));
    BOOST_TEST(!town::hide_post(db(), second, now));
    BOOST_TEST(found(id).comment_count == 0);
    BOOST_TEST(!town::find_post(db(), thread, second));
}

BOOST_AUTO_TEST_CASE(a_comment_that_its_author_deletes_while_the_team_hides_it_counts_down_once) {
    const auto id = publish("La fête des voisins");
    const auto first = *feed::comment(db(), citizen, test::town_code, id, "Un", "a", now);
    feed::comment(db(), citizen, test::town_code, id, "Deux", "b", now);
    BOOST_TEST(take_back(first));
    BOOST_TEST(!town::hide_post(db(), first, now));
    BOOST_TEST(found(id).comment_count == 1);
}

BOOST_AUTO_TEST_CASE(a_deleted_comment_leaves_no_words_behind) {
    const auto id = publish("La fête des voisins");
    const auto comment =
        *feed::comment(db(), citizen, test::town_code, id, "Mon numéro est le 06 12 34 56 78", "a", now);
    BOOST_TEST(take_back(comment));
    BOOST_TEST(db().value<std::string>("SELECT body FROM post WHERE id = :id", comment) == "");
}

BOOST_AUTO_TEST_CASE(the_page_shows_the_last_three_comments_of_each_oldest_first) {
    const auto id = publish("La fête des voisins");
    for (const char* text : {"un", "deux", "trois", "quatre"})
        feed::comment(db(), citizen, test::town_code, id, text, text, now);
    const auto page = feed::page_for(db(), citizen, test::town_code, {}, now);
    const auto& comments = page->articles.at(0)->comments;
    BOOST_REQUIRE_EQUAL(comments.size(), 3);
    BOOST_TEST(comments.front().body == "deux");
    BOOST_TEST(comments.back().body == "quatre");
}

BOOST_AUTO_TEST_CASE(the_merged_feed_applies_each_communes_own_rule) {
    publish("Entre nous", town::Level::citizen);
    const auto luc = member("luc@pres.test", "Luc", "Moreau", test::village_code);
    db::Transaction transaction{db()};
    town::appoint_mayor(db(), luc, test::village_code, now);
    transaction.commit();
    feed::publish(db(), town::reader_in(db(), luc, test::village_code), test::village_code,
                  {"Chez nous", "Texte", "", {}, town::Level::citizen, now}, now);
    town::follow(db(), claire, test::town_code, now);
    town::follow(db(), claire, test::village_code, now);
    const auto feed = feed::followed(db(), claire, {}, now);
    BOOST_REQUIRE_EQUAL(feed.articles.size(), 1);
    BOOST_TEST(feed.articles.front()->publication.title == "Entre nous");
}

BOOST_AUTO_TEST_CASE(an_edit_without_new_words_leaves_no_version_and_keeps_the_picture) {
    const auto id = feed::publish(db(), helene, test::town_code,
                                  {"Le port", "Texte", "", {"ab/cd.webp", "Bateaux", 12, 8}, {}, now}, now);
    feed::edit(db(), helene, test::town_code, id, {"Le port", "Texte", "Mer", {"", "Voiliers"}, {}, now},
               false, now + 60);
    BOOST_TEST(feed::history(db(), found(id)).empty());
    BOOST_TEST(found(id).picture == "ab/cd.webp");
    BOOST_TEST(found(id).picture_alt == "Voiliers");
    feed::edit(db(), helene, test::town_code, id, {"Le port", "Texte", "Mer", {}, {}, now}, true, now + 90);
    BOOST_TEST(found(id).picture == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_half_written_when_the_activity_cannot_be) {
    BOOST_CHECK_THROW(town::publish(db(), {test::town_code, "publication", 1, mayor, {}, now}),
                      std::logic_error);
    BOOST_CHECK_THROW(feed::publish(db(), helene, "00000", {"Titre", "Texte", "", {}, {}, now}, now),
                      std::runtime_error);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM publication") == 0);
    BOOST_TEST(activities("publication") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
