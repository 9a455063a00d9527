#include "chores/retention/erase.hpp"
#include "chores/retention/sweep.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/one_time.hpp"
#include "lib/town/outbox.hpp"
#include "lib/town/person.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Erasing : test::World {
    Browser citizen{*this}, neighbour{*this}, helene{*this}, visitor{*this};
    const std::string fil = std::string{"/fil/"} + test::town_path;
    std::string market;
    int forms = 0;

    Erasing() {
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        helene.sign_in(mayor);
        const auto answer = helene.post(
            fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
        market = answer.location.substr(0, answer.location.find('?'));
    }
    void comment(Browser& who, const std::string& text) {
        who.post(market + "/messages", {{"text", text}, {"form_id", std::to_string(++forms)}});
    }
    /// Claire has a row in every table that can name her, with her own words where it has words.
    void live() {
        auto& seal = app->seal();
        comment(citizen, "Claire écrit");
        comment(citizen, "Claire cachée");
        comment(neighbour, "Yanis écrit");
        citizen.post(market + "/aime");
        neighbour.post(market + "/aime");
        citizen.post_file("/compte/photo", {}, "photo", test::read_file("sql/demo/mayor.jpg"));
        db::Transaction transaction{db()};
        town::set_phone(db(), seal, claire, "+33612345678");
        town::confirm_phone(db(), claire, now);
        town::set_address(db(), seal, claire, test::town_code, {"12", "Rue des Lilas", "99100", "Bourg"});
        town::set_birth_date(db(), seal, claire, "1951-03-27");
        town::prefer(db(), claire, choice("alert"), town::Channel::mail, town::Cadence::off);
        town::follow(db(), claire, test::village_code, now);
        db().run("INSERT INTO notification_mark (member_id, activity_id, state) VALUES (:id, 1, 1)", claire);
        town::one_time::create(db(), {"email", claire, {}, "libre@exemple.test"}, base::day, now);
        town::enqueue(
            db(), town::Mail{"m", "Claire Fontaine", "claire@tilleuls.test", "Bonjour", "Claire", ""}, now);
        town::enqueue(db(),
                      town::Mail{.event = "former",
                                 .to_name = "Claire Fontaine",
                                 .to_address = "ancienne@tilleuls.test",
                                 .subject = "Bonjour",
                                 .body = "Claire",
                                 .member = claire},
                      now);
        town::enqueue(db(), town::Sms{"s", claire, "Claire"}, now);
        town::raise_flag(
            db(),
            {test::town_code, "comment", 3, market, town::Reason::spam, "Claire signale", claire, "", ""},
            now);
        const auto hidden = db().value<std::int64_t>("SELECT id FROM post WHERE body = 'Claire cachée'");
        db().run("UPDATE post SET hidden_at = :now WHERE id = :id", now, hidden);
        db().run("UPDATE thread SET post_count = post_count - 1");
        const auto decision = town::state_reasons(
            db(), {test::town_code, "comment", hidden, claire, mayor, town::Reason::insult, "Trop vif"}, now);
        db().run("UPDATE moderation SET answer = 'Claire répond', answered_at = :now WHERE id = :id", now,
                 decision);
        transaction.commit();
    }
    void leave(const char* texts) {
        citizen.post("/compte/supprimer", {{"texts", texts}, {"leave-password", test::password}});
    }
    struct Column {
        std::string table, column;
    };
    std::vector<Column> columns() {
        return db().postgresql()
                   ? db().all<Column>("SELECT table_name, column_name FROM information_schema.columns "
                                      "WHERE table_schema = 'public'")
                   : db().all<Column>(
                         "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                         "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'");
    }
    /// "table.column" of every place where `word` stands, in the whole database.
    std::string found(const std::string& word) {
        std::string places;
        for (const auto& [table, column] : columns())
            if (db().value<int>(fmt::format("SELECT COUNT(*) FROM {} WHERE CAST({} AS TEXT) LIKE '%{}%'",
                                            table, column, word)) > 0)
                places += table + "." + column + " ";
        return places;
    }
    int rows(const char* table, const char* column = "member_id") {
        return db().value<int>(fmt::format("SELECT COUNT(*) FROM {} WHERE {} = :id", table, column), claire);
    }
    int comments() { return db().value<int>("SELECT post_count FROM thread"); }
    int count(const char* column) {
        return db().value<int>(fmt::format("SELECT {} FROM publication", column));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(erase, Erasing)

BOOST_AUTO_TEST_CASE(nothing_of_the_person_is_left_anywhere) {
    live();
    const auto sealed = db().value<std::string>("SELECT phone_sealed FROM member WHERE id = :id", claire);
    BOOST_TEST(!found("Claire").empty());
    leave("erase");
    now += 72 * base::hour - 1;
    BOOST_TEST(chores::erase_due(*app) == 0);
    BOOST_TEST(!found("Fontaine").empty());
    now += 1;
    BOOST_TEST(chores::erase_due(*app) == 1);
    for (const auto& word :
         {std::string{"Claire"}, std::string{"Fontaine"}, std::string{"claire@"}, std::string{"fontaine"},
          std::string{"libre@"}, std::string{"ancienne@"}, sealed})
        BOOST_TEST(found(word) == "");
    for (const auto* table : {"session", "one_time", "preference", "watch", "notification_mark", "follow",
                              "citizenship", "publication_like", "outbox", "flag"})
        BOOST_TEST(rows(table) == 0, table);
    for (const auto& entry : std::filesystem::recursive_directory_iterator{var / "uploads"})
        BOOST_TEST(!entry.is_regular_file());
    BOOST_TEST(comments() == 1);
    BOOST_TEST(count("like_count") == 1);
    BOOST_TEST(chores::erase_due(*app) == 0);
    BOOST_TEST(chores::sweep(*app, now + 100 * base::day).rows >=
               0); // what refers to the row holds up no sweep
    BOOST_TEST(visitor.get(market).shows("Yanis écrit"));
}

BOOST_AUTO_TEST_CASE(who_chose_so_leaves_the_texts_without_the_name) {
    live();
    leave("keep");
    now += 72 * base::hour;
    BOOST_TEST(chores::erase_due(*app) == 1);
    for (auto* reader : {&visitor, &neighbour, &helene}) {
        const auto page = reader->get(market);
        BOOST_TEST(page.shows("Claire écrit"));
        BOOST_TEST(page.shows("<strong>Compte supprimé</strong>"));
        BOOST_TEST(!page.shows("Fontaine"));
        BOOST_TEST(!page.shows("Claire F"));
    }
    BOOST_TEST(found("Fontaine") == "");
    BOOST_TEST(comments() == 2);
}

BOOST_AUTO_TEST_CASE(the_address_is_free_again_and_logs_nobody_into_what_is_left) {
    leave("keep");
    now += 72 * base::hour;
    chores::erase_due(*app);
    BOOST_TEST(visitor.post("/connexion", {{"email", "claire@tilleuls.test"}, {"password", test::password}})
                   .status == 422);
    BOOST_TEST(!town::member_by_email(db(), "claire@tilleuls.test"));
    const auto again = member("claire@tilleuls.test", "Claire", "Fontaine");
    BOOST_TEST((again != claire));
}

BOOST_AUTO_TEST_CASE(an_erasure_that_is_interrupted_goes_on_where_it_stopped) {
    live();
    for (int i = 0; i < 7; ++i) comment(citizen, fmt::format("Claire {}", i));
    leave("erase");
    now += 72 * base::hour;
    // As if it had died after the first few comments.
    db().run("UPDATE post SET body = '', deleted_at = :now WHERE body IN ('Claire 1', 'Claire 2')", now);
    db().run("UPDATE thread SET post_count = post_count - 2");
    BOOST_TEST(chores::erase_due(*app, 1) == 1);
    BOOST_TEST(found("Claire") == "");
    BOOST_TEST(comments() == 1);
}

BOOST_AUTO_TEST_CASE(what_a_delegate_published_stays_with_the_town_hall_without_the_name) {
    Browser paul{*this};
    paul.sign_in(delegate);
    const auto answer = paul.post(
        fil, {{"title", "La fête"}, {"text", "Dimanche."}, {"audience", "public"}, {"when", "now"}});
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, delegate);
    paul.post("/compte/supprimer", {{"texts", "erase"}, {"leave-password", test::password}});
    now += 72 * base::hour;
    BOOST_TEST(chores::erase_due(*app) == 1);
    BOOST_TEST(visitor.get(fil).shows("Dimanche."));
    BOOST_TEST(helene.get(std::string{"/mairie/"} + test::town_path + "/journal").shows("Compte supprimé"));
    BOOST_TEST(found("Aubry") == "");
}

BOOST_AUTO_TEST_SUITE_END()
