// Two people write one publication, a form is old, a photo is slow, a flagged text goes away.
#include "feed/store.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct Editing : test::World {
    Browser helene{*this}, paul{*this}, citizen{*this}, neighbour{*this}, visitor{*this};
    town::Reader mayors = reader(mayor);
    Editing() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
    }
    static web::Fields words(const std::string& title, const std::string& text, const std::string& over = "",
                             const std::string& when = "now") {
        return {{"title", title}, {"text", text}, {"audience", "public"}, {"when", when}, {"over", over}};
    }
    /// Publishes and returns its address.
    std::string publish(const std::string& when = "now") {
        helene.post(fil, words("Le marché", "À 8 h.", "", when));
        return fmt::format("{}/{}", fil, last().value);
    }
    feed::PublicationId last() { return db().value<feed::PublicationId>("SELECT MAX(id) FROM publication"); }
    feed::Publication found() { return *feed::find(db(), mayors, test::town_code, last(), now); }
    feed::Edit edit(const feed::Draft& draft) {
        return feed::edit(db(), mayors, test::town_code, last(), draft, false, now);
    }
    int open_flags() { return db().value<int>("SELECT COUNT(*) FROM flag WHERE state = 0"); }
};

} // namespace

// Boost.Test prints enumerators by this.
namespace feed {
static std::ostream& operator<<(std::ostream& out, Edit edit) { return out << static_cast<int>(edit); }
} // namespace feed

BOOST_FIXTURE_TEST_SUITE(feed_edit, Editing)

BOOST_AUTO_TEST_CASE(of_two_who_edit_at_once_the_second_reads_the_others_text_and_keeps_his_own) {
    for (const char* when : {"now", "draft"}) {
        const auto address = publish(when);
        const auto over = helene.get(address + "/modifier").hidden("over");
        BOOST_TEST(!over.empty());
        BOOST_TEST(paul.post(address, words("Le marché", "À 9 h, place Haute.", over, when)).status == 303);
        auto answer = helene.post(address, words("Le marché", "À 8 h, sous la halle.", over, when));
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(answer.shows("Quelqu'un d'autre a modifié cette publication"));
        BOOST_TEST(answer.shows("<div class=\"words\"><p>À 9 h, place Haute.</p>"));
        BOOST_TEST(answer.shows("\nÀ 8 h, sous la halle.</textarea>"));
        BOOST_TEST(found().body == "À 9 h, place Haute.");
        // Having read it, she saves hers.
        const auto again =
            helene.post(address, words("Le marché", "À 8 h, sous la halle.", answer.hidden("over"), when));
        BOOST_TEST(again.status == 303);
        BOOST_TEST(found().body == "À 8 h, sous la halle.");
    }
}

BOOST_AUTO_TEST_CASE(an_error_in_the_form_does_not_make_one_overwrite_what_came_meanwhile) {
    const auto address = publish();
    const auto over = helene.get(address + "/modifier").hidden("over");
    paul.post(address, words("Le marché", "À 9 h.", over));
    const auto wrong = helene.post(address, words("", "À 10 h.", over));
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(!wrong.shows("Quelqu'un d'autre"));
    BOOST_TEST(helene.post(address, words("Le marché", "À 10 h.", wrong.hidden("over"))).status == 422);
    BOOST_TEST(found().body == "À 9 h.");
}

BOOST_AUTO_TEST_CASE(pressed_twice_the_button_of_an_edit_saves_once_and_complains_of_nobody) {
    const auto address = publish();
    const auto over = helene.get(address + "/modifier").hidden("over");
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(helene.post(address, words("Le marché", "À 9 h.", over)).status == 303);
    BOOST_TEST(feed::history(db(), found()).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_form_that_was_opened_before_it_was_published_cannot_unpublish_it) {
    publish("draft");
    BOOST_TEST(edit({"Le marché", "À 8 h.", "", {"ab/cd.webp", "Étals", 12, 8}, {}, now}) ==
               feed::Edit::done);
    now += base::minute; // Paul's photo took its time, and he still has the draft before his eyes
    BOOST_TEST(edit({"Le marché", "À 9 h.", "", {}, {}, std::nullopt}) == feed::Edit::done);
    BOOST_TEST(found().public_at(now));
    BOOST_TEST(found().picture == "ab/cd.webp");
    BOOST_TEST(feed::history(db(), found()).size() == 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM activity WHERE kind = 'publication'") == 1);
}

BOOST_AUTO_TEST_CASE(an_edit_neither_brings_back_what_was_deleted_nor_opens_what_citizens_said) {
    publish("draft");
    BOOST_TEST(edit({"Le marché", "À 8 h.", "", {}, town::Level::citizen, now}) == feed::Edit::done);
    BOOST_TEST(edit({"Le marché", "À 9 h.", "", {}, town::Level::visitor, now}) == feed::Edit::widened);
    BOOST_TEST(feed::edit(db(), reader(claire), test::town_code, last(), {"Moi", "Moi", "", {}, {}, now},
                          false, now) == feed::Edit::gone);
    BOOST_TEST(feed::edit(db(), mayors, test::village_code, last(), {"Là", "Là", "", {}, {}, now}, false,
                          now) == feed::Edit::gone);
    BOOST_TEST(found().body == "À 8 h.");
    helene.post(fmt::format("{}/{}/supprimer", fil, last().value));
    BOOST_TEST(edit({"Le marché", "À 9 h.", "", {}, town::Level::citizen, now}) == feed::Edit::gone);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM activity WHERE kind = 'publication'") == 0);
}

BOOST_AUTO_TEST_CASE(four_photos_a_minute_are_the_most_and_the_fifth_loses_no_words) {
    const auto photo = test::read_file("sql/demo/gulf.jpg");
    for (int i = 1; i <= 4; ++i)
        BOOST_TEST(
            helene.post_file(fil, words(fmt::format("Photo {}", i), "Le port."), "picture", photo).status ==
            303);
    const auto fifth = words("Photo 5", "Le port, encore.");
    auto answer = helene.post_file(fil, fifth, "picture", photo);
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("attendez une minute"));
    BOOST_TEST(answer.shows("Le port, encore."));
    BOOST_TEST(paul.post_file(fil, fifth, "picture", photo).status == 303);
    now += base::minute;
    BOOST_TEST(helene.post_file(fil, fifth, "picture", photo).status == 303);
}

BOOST_AUTO_TEST_CASE(an_edit_is_limited_like_a_publication) {
    const auto address = publish();
    for (int i = 0; i < 60; ++i)
        BOOST_REQUIRE_EQUAL(helene.post(address, words("Le marché", "À 9 h.")).status, 303);
    BOOST_TEST(helene.post(address, words("Le marché", "À 9 h.")).status == 429);
}

BOOST_AUTO_TEST_CASE(a_deleted_publication_closes_its_flags_and_those_on_its_comments_and_tells) {
    const auto address = publish();
    citizen.post(address + "/messages", {{"text", "Bande d'incapables"}, {"form_id", "1"}});
    neighbour.post(address + "/signaler", {{"reason", "6"}, {"good-faith", "1"}});
    neighbour.post(fil + "/1/messages/1/signaler", {{"reason", "1"}, {"good-faith", "1"}});
    BOOST_TEST(open_flags() == 2);
    mails();
    helene.post(address + "/supprimer");
    BOOST_TEST(open_flags() == 0);
    const auto told = mails();
    BOOST_REQUIRE_EQUAL(told.size(), 2);
    for (const auto& mail : told) {
        BOOST_TEST(mail.to == "yanis@tilleuls.test");
        BOOST_TEST(mail.body.find("supprimé par son auteur") != std::string::npos);
    }
    BOOST_TEST(helene.post(address + "/supprimer").status == 404);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM audit WHERE act = 'publication.delete'") == 1);
}

BOOST_AUTO_TEST_CASE(two_hundred_mayors_are_the_most_that_one_follows_and_then_a_sentence_says_so) {
    const auto follow = [&](int number) {
        const auto code = fmt::format("{:05}", number);
        db().run("INSERT INTO commune (code, name, slug, department_code, department_name, region_name, "
                 "time_zone) "
                 "VALUES (:code, 'Ailleurs', 'ailleurs', '99', 'Haute-Brenne', 'Brenne', 'Europe/Paris')",
                 code);
        return town::follow(db(), claire, code, now, 200);
    };
    const int before = db().value<int>("SELECT COUNT(*) FROM follow WHERE member_id = :id", claire);
    for (int i = before; i < 200; ++i) BOOST_REQUIRE(follow(i));
    BOOST_TEST(!follow(200));
    BOOST_TEST(citizen.post_and_follow(fil + "/suivre").shows("Vous suivez déjà 200 maires"));
    BOOST_TEST(!reader(claire).follows);
    town::unfollow(db(), claire, "00199");
    BOOST_TEST(citizen.post_and_follow(fil + "/suivre").shows("Vous suivez maintenant ce maire"));
    // Again at the limit, it is no news.
    BOOST_TEST(citizen.post_and_follow(fil + "/suivre").shows("Vous suivez maintenant ce maire"));
    // One's own mayor is followed whatever the number.
    BOOST_TEST(town::follow(db(), claire, test::village_code, now));
}

BOOST_AUTO_TEST_CASE(the_link_to_the_comments_leads_to_the_comments_and_not_to_the_article) {
    const auto page = visitor.get(publish());
    const auto anchor = page.body.find("id=\"commentaires\"");
    BOOST_REQUIRE(anchor != std::string::npos);
    BOOST_TEST(anchor > page.body.find("class=\"reactions\""));
    BOOST_TEST(page.body.find("class=\"thread\"", anchor) != std::string::npos);
    BOOST_TEST(visitor.get(fil).body.find("id=\"commentaires\"") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
