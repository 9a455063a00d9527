// The feed is read once for all who may read the same: what changes shows at once, and nobody sees what is
// another one's own.
#include "feed/store.hpp"
#include "lib/app/session.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

const std::string fil = std::string{"/fil/"} + test::town_path;

struct Square : test::World {
    Browser visitor{*this}, helene{*this}, citizen{*this}, neighbour{*this};
    std::string address;
    Square() {
        helene.sign_in(mayor);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        address = publish({{"audience", "public"}, {"when", "now"}});
        citizen.post(address + "/messages", {{"text", "Enfin plus près !"}, {"form_id", "1"}});
        for (auto* reader : everybody()) BOOST_REQUIRE(reader->get(fil).shows("Enfin plus près !"));
    }
    std::string publish(web::Fields fields) {
        fields.insert(fields.end(), {{"title", "Le marché"}, {"text", "Place des Lices."}});
        const auto location = helene.post(fil, fields).location;
        return location.substr(0, location.find('?'));
    }
    std::vector<Browser*> everybody() { return {&visitor, &citizen, &neighbour, &helene}; }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

constexpr const char* liked = "aria-pressed=\"true\"";

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_kept, Square)

BOOST_AUTO_TEST_CASE(what_one_reader_likes_is_never_shown_as_liked_to_another) {
    const auto second = publish({{"audience", "public"}, {"when", "now"}});
    citizen.post(address + "/aime");
    neighbour.post(second + "/aime");
    for (int round = 0; round < 3; ++round) {
        const auto hers = citizen.get(fil), his = neighbour.get(fil);
        BOOST_TEST(count(hers.body, liked) == 1);
        BOOST_TEST(hers.body.find(address + "/n-aime-plus") != std::string::npos);
        BOOST_TEST(hers.body.find(second + "/n-aime-plus") == std::string::npos);
        BOOST_TEST(count(his.body, liked) == 1);
        BOOST_TEST(his.body.find(second + "/n-aime-plus") != std::string::npos);
        BOOST_TEST(count(helene.get(fil).body, liked) == 0);
        BOOST_TEST(count(visitor.get(fil).body, liked) == 0);
        for (auto* reader : everybody()) BOOST_TEST(count(reader->get(fil).body, "1 J’aime") == 2);
    }
    citizen.post(address + "/n-aime-plus");
    BOOST_TEST(count(citizen.get(fil).body, liked) == 0);
    BOOST_TEST(count(neighbour.get(fil).body, liked) == 1);
}

BOOST_AUTO_TEST_CASE(all_likes_of_a_full_page_are_found_and_none_from_elsewhere) {
    std::vector<std::string> all{address};
    for (int i = 0; i < feed::page_size; ++i)
        all.push_back(publish({{"audience", "public"}, {"when", "now"}}));
    for (const auto& one : all) citizen.post(one + "/aime");
    BOOST_TEST(count(citizen.get(fil).body, liked) == feed::page_size);
    BOOST_TEST(count(neighbour.get(fil).body, liked) == 0);
}

BOOST_AUTO_TEST_CASE(a_hidden_comment_is_gone_at_once_for_everybody) {
    const auto comment = db().value<std::int64_t>("SELECT id FROM post");
    helene.post(address + "/messages/" + std::to_string(comment) + "/masquer", {{"reason", "4"}});
    for (auto* reader : everybody()) {
        const auto page = reader->get(fil);
        BOOST_TEST(!page.shows("Enfin plus près !"));
        BOOST_TEST(page.shows("0 commentaire"));
    }
}

BOOST_AUTO_TEST_CASE(a_deleted_publication_is_gone_at_once_for_everybody) {
    helene.post(address + "/supprimer");
    for (auto* reader : everybody()) BOOST_TEST(!reader->get(fil).shows("Le marché"));
}

BOOST_AUTO_TEST_CASE(a_scheduled_publication_appears_at_its_second) {
    const auto at = now + 2 * base::hour;
    feed::publish(db(), reader(mayor), test::town_code,
                  {"La fontaine coule de nouveau", "Texte", "", {}, town::Level::visitor, at}, now);
    for (; now < at; now += now < at - 3 ? at - 3 - now : 1)
        for (auto* reader : everybody()) BOOST_TEST(!reader->get(fil).shows("La fontaine coule"), at - now);
    BOOST_REQUIRE(now == at);
    for (auto* reader : everybody()) BOOST_TEST(reader->get(fil).shows("La fontaine coule"));
}

BOOST_AUTO_TEST_CASE(what_another_program_wrote_is_on_the_next_page) {
    web::App other{app->config, app->now, sections()};
    const auto written =
        feed::comment(other.db(), reader(yanis), test::town_code,
                      {db().value<std::int64_t>("SELECT id FROM publication")}, "J’y serai.", "2", now);
    BOOST_REQUIRE(written.has_value());
    for (auto* reader : everybody()) BOOST_TEST(reader->get(fil).shows("J'y serai."));
    BOOST_TEST(town::delete_post(other.db(), *written, yanis, now).has_value());
    for (auto* reader : everybody()) BOOST_TEST(!reader->get(fil).shows("J'y serai."));
    other.db().run("UPDATE commune SET name = 'Bourg-Neuf' WHERE code = :code", test::town_code);
    other.db().run("UPDATE role SET motto = 'Ensemble' WHERE mayor = 1 AND commune_code = :code",
                   test::town_code);
    other.db().run("INSERT INTO useful_link (commune_code, label, url) VALUES (:code, 'La piscine', "
                   "'https://piscine.test')",
                   test::town_code);
    for (auto* reader : everybody()) {
        const auto page = reader->get(fil);
        BOOST_TEST(page.shows("Bourg-Neuf"));
        BOOST_TEST(page.shows("Ensemble"));
        BOOST_TEST(page.shows("La piscine"));
    }
}

BOOST_AUTO_TEST_CASE(who_stops_being_a_citizen_reads_no_more_at_once) {
    publish({{"audience", "citizens"}, {"when", "now"}});
    BOOST_TEST(count(citizen.get(fil).body, "<article") == 2);
    BOOST_TEST(count(visitor.get(fil).body, "<article") == 1);
    web::App other{app->config, app->now, sections()};
    other.db().run("UPDATE citizenship SET state = 2, reason = 1 WHERE member_id = :id", claire);
    BOOST_TEST(count(citizen.get(fil).body, "<article") == 1);
    BOOST_TEST(count(neighbour.get(fil).body, "<article") == 2);
    other.db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, yanis);
    BOOST_TEST(count(neighbour.get(fil).body, "<article") == 1);
}

BOOST_AUTO_TEST_CASE(what_is_a_readers_own_is_as_new_as_his_page_whoever_wrote_it) {
    web::App other{app->config, app->now, sections()};
    const auto id = feed::PublicationId{std::stoll(address.substr(address.rfind('/') + 1))};
    BOOST_TEST(count(neighbour.get(fil).body, liked) == 0);
    feed::like(other.db(), yanis, id, true, now);
    BOOST_TEST(count(neighbour.get(fil).body, liked) == 1);
    BOOST_TEST(count(citizen.get(fil).body, liked) == 0);

    town::follow(other.db(), yanis, test::town_code, now - 60);
    BOOST_TEST(neighbour.get(fil).shows("notification non lue"));
    other.db().run("UPDATE member SET first_name = 'Ilyas' WHERE id = :id", yanis);
    BOOST_TEST(neighbour.get(fil).shows("Ilyas"));
    other.db().run("UPDATE member SET notifications_read_at = :now WHERE id = :id", now, yanis);
    BOOST_TEST(!neighbour.get(fil).shows("non lue"));

    other.db().run("DELETE FROM session WHERE member_id = :id", yanis);
    BOOST_TEST(neighbour.get(fil).shows("Se connecter"));
    BOOST_TEST(!citizen.get(fil).shows("Se connecter"));
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_its_time_though_nobody_writes) {
    for (int i = 0; i < 2; ++i) BOOST_TEST(!citizen.get(fil).shows("Se connecter"));
    now += web::session::lifetime;
    BOOST_TEST(citizen.get(fil).shows("Se connecter"));
}

BOOST_AUTO_TEST_CASE(what_comes_at_its_own_time_is_counted_at_most_ten_seconds_early_and_never_late) {
    town::follow(db(), yanis, test::town_code, now);
    db().run("UPDATE member SET notifications_read_at = :now WHERE id = :id", now, yanis);
    const auto due = (now / 10 + 60) * 10 + 3;
    feed::publish(db(), reader(mayor), test::town_code,
                  {"La fontaine coule de nouveau", "Texte", "", {}, town::Level::visitor, due}, now);
    now = due - 11;
    BOOST_TEST(!neighbour.get(fil).shows("non lue"));
    now = due;
    BOOST_TEST(neighbour.get(fil).shows("notification non lue"));
}

BOOST_AUTO_TEST_CASE(nobody_comments_what_he_may_not_see) {
    const auto id = [&](const std::string& path) {
        return feed::PublicationId{std::stoll(path.substr(path.rfind('/') + 1))};
    };
    const auto secret = id(publish({{"audience", "citizens"}, {"when", "now"}}));
    feed::publish(db(), reader(mayor), test::town_code, {"Demain", "Texte", "", {}, {}, now + base::day},
                  now);
    const feed::PublicationId later{db().value<std::int64_t>("SELECT MAX(id) FROM publication")};
    const auto comments = [&](const town::Reader& who, feed::PublicationId what, const char* where) {
        return feed::comment(db(), who, where, what, "Ah !", "a" + std::to_string(what.value) + where, now)
            .has_value();
    };
    BOOST_TEST(!comments({claire, town::Level::member}, secret, test::town_code));
    BOOST_TEST(!comments(reader(claire), secret, test::village_code));
    BOOST_TEST(!comments(reader(claire), later, test::town_code));
    BOOST_TEST(comments(reader(claire), secret, test::town_code));
    BOOST_TEST(
        citizen
            .post(fil + "/" + std::to_string(later.value) + "/messages", {{"text", "Ah !"}, {"form_id", "x"}})
            .status == 404);
    BOOST_TEST(
        citizen.post(fil + "/" + std::to_string(later.value) + "/messages", {{"text", ""}, {"form_id", "y"}})
            .status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
