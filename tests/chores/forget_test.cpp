// Each promise of the page "Données personnelles", kept: dates are put back, the sweep comes, and nothing is
// left in any table, nor in the bytes of the files.
#include "chores/retention/erase.hpp"
#include "chores/retention/forget.hpp"
#include "chores/retention/sweep.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/retention.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Forgetting : test::World {
    Browser helene{*this}, citizen{*this}, neighbour{*this}, visitor{*this};
    const std::string fil = std::string{"/fil/"} + test::town_path,
                      desk = std::string{"/mairie/"} + test::town_path;
    std::string market;
    int forms = 0;

    Forgetting() {
        helene.sign_in(mayor);
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
        const auto answer = helene.post(
            fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
        market = answer.location.substr(0, answer.location.find('?'));
    }
    std::int64_t comment(Browser& who, const std::string& text) {
        who.post(market + "/messages", {{"text", text}, {"form_id", std::to_string(++forms)}});
        return db().value<std::int64_t>("SELECT MAX(id) FROM post");
    }
    void hide(std::int64_t id) {
        BOOST_REQUIRE(helene
                          .post(fmt::format("{}/messages/{}/masquer", market, id),
                                {{"reason", "1"}, {"explanation", "Propos trop vifs"}})
                          .status == 303);
        all_mails_leave();
    }
    std::int64_t group_post(const std::string& text) {
        const auto thread = db().value<std::int64_t>("INSERT INTO thread (commune_code, kind, created_by, "
                                                     "created_at) VALUES (:code, 1, :by, :now) RETURNING id",
                                                     test::town_code, mayor, now);
        const auto post =
            db().value<std::int64_t>("INSERT INTO post (thread_id, author_id, body, once, created_at) "
                                     "VALUES (:thread, :author, :body, :once, :now) RETURNING id",
                                     thread, claire, text, "g" + std::to_string(++forms), now);
        db().run("INSERT INTO attachment (post_id, file, name, type, bytes) VALUES (:post, 'ab/secret.pdf', "
                 "'facture-de-claire.pdf', 'application/pdf', 1)",
                 post);
        return post;
    }
    /// What waits has left: the mails that quote what was hidden hold no text any more.
    void all_mails_leave() {
        db().run("UPDATE outbox SET state = 1, to_name = '', to_address = '', subject = '', body = ''");
    }
    long long sweep() { return chores::sweep(*app, now).rows; }
    std::string found(const std::string& word) {
        struct Column {
            std::string table, column;
        };
        const auto columns =
            db().postgresql()
                ? db().all<Column>("SELECT table_name, column_name FROM information_schema.columns "
                                   "WHERE table_schema = 'public'")
                : db().all<Column>("SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                                   "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'");
        std::string places;
        for (const auto& [table, column] : columns)
            if (db().value<int>(fmt::format("SELECT COUNT(*) FROM {} WHERE CAST({} AS TEXT) LIKE '%{}%'",
                                            table, column, word)) > 0)
                places += table + "." + column + " ";
        return places;
    }
    /// Which of the database's files hold `word`, as `strings` would find it. Nothing on PostgreSQL, whose
    /// server keeps its own (docs/hosting.md).
    std::string bytes_with(const std::string& word) {
        if (db().postgresql()) return {};
        std::string files;
        for (const char* end : {"", "-wal", "-shm"})
            if (const auto path = database.address() + end;
                std::filesystem::exists(path) && test::read_file(path).find(word) != std::string::npos)
                files += std::string{"the database"} + end + " ";
        return files;
    }
    void flag(const std::string& name, const std::string& email, const std::string& words) {
        BOOST_REQUIRE(visitor
                          .post(market + "/signaler", {{"reason", "7"},
                                                       {"explanation", words},
                                                       {"name", name},
                                                       {"email", email},
                                                       {"good-faith", "1"}})
                          .status == 200);
    }
    void decide() {
        const auto flag = db().value<std::int64_t>("SELECT MIN(id) FROM flag WHERE state = 0");
        BOOST_REQUIRE(helene.post(fmt::format("{}/signalements/{}/garder", desk, flag)).status == 303);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(forget, Forgetting)

BOOST_AUTO_TEST_CASE(what_was_hidden_is_there_for_six_months_and_then_nowhere) {
    hide(comment(citizen, "Bande de chenapans"));
    const auto post = group_post("Maudits galopins");
    db().run("UPDATE post SET hidden_at = :now WHERE id = :id", now, post);
    now += town::contest_period;
    sweep();
    BOOST_TEST(found("chenapans") == "post.body ");
    BOOST_TEST(found("galopins") == "post.body ");
    now += 1;
    BOOST_TEST(sweep() >= 2);
    for (const auto* words : {"chenapans", "galopins", "facture-de-claire", "Propos trop vifs"}) {
        BOOST_TEST(found(words) == "", words << " in " << found(words));
        BOOST_TEST(bytes_with(words) == "", words);
    }
    BOOST_TEST(sweep() == 0);
    // The year's figures stay.
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM moderation WHERE reason = 1") == 1);
    BOOST_TEST(visitor.get(market).status == 200);
    helene.sign_in(mayor);
    BOOST_TEST(helene.get(desk + "/decisions").status == 200);
}

BOOST_AUTO_TEST_CASE(an_answer_keeps_what_was_hidden_for_six_months_more) {
    hide(comment(citizen, "Bande de chenapans"));
    const auto decision =
        fmt::format("{}/decisions/{}", desk, db().value<std::int64_t>("SELECT MAX(id) FROM moderation"));
    now += town::contest_period - base::day;
    citizen.sign_in(claire);
    citizen.post(decision, {{"text", "Je conteste vivement"}});
    now += 2 * base::day;
    sweep();
    BOOST_TEST(found("chenapans") == "post.body ");
    BOOST_TEST(found("conteste vivement") == "moderation.answer ");
    all_mails_leave();
    now += town::contest_period;
    sweep();
    citizen.sign_in(claire);
    helene.sign_in(mayor);
    for (const auto* words : {"chenapans", "conteste vivement", "Propos trop vifs"})
        BOOST_TEST(found(words) == "", words << " in " << found(words));
    BOOST_TEST(citizen.get(decision).shows("Ce texte n'est plus conservé"));
    BOOST_TEST(helene.get(desk + "/decisions").shows("Texte effacé au bout de six mois"));
}

BOOST_AUTO_TEST_CASE(who_answers_too_late_is_told_so_and_keeps_what_he_typed) {
    hide(comment(citizen, "Bande de chenapans"));
    const auto decision =
        fmt::format("{}/decisions/{}", desk, db().value<std::int64_t>("SELECT MAX(id) FROM moderation"));
    now += town::contest_period + base::day;
    Browser again{*this};
    again.sign_in(claire);
    BOOST_TEST(again.get(decision).shows("Vous pouviez répondre pendant six mois"));
    const auto answer = again.post(decision, {{"text", "Je conteste vivement"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Votre réponse n'est pas partie"));
    BOOST_TEST(answer.shows("Je conteste vivement"));
}

BOOST_AUTO_TEST_CASE(a_deleted_publication_goes_after_six_months_with_its_versions_and_what_stood_under_it) {
    comment(citizen, "Vive les radis");
    helene.post(
        market,
        {{"title", "Le marché nouveau"}, {"text", "Dimanche."}, {"audience", "public"}, {"when", "now"}});
    helene.post(market + "/supprimer");
    BOOST_REQUIRE(db().value<int>("SELECT COUNT(*) FROM publication WHERE deleted_at IS NOT NULL") == 1);
    now += town::contest_period;
    sweep();
    BOOST_TEST(found("radis") == "post.body ");
    now += 1;
    sweep();
    for (const auto* words : {"radis", "Le marché", "Samedi.", "Dimanche."})
        BOOST_TEST(found(words) == "", words << " in " << found(words));
    BOOST_TEST(sweep() == 0);
}

BOOST_AUTO_TEST_CASE(who_flagged_is_forgotten_six_months_after_the_decision) {
    flag("Odile Temoin", "odile@exemple.test", "Appelez-moi au 06 12 34 56 78");
    neighbour.post(market + "/signaler",
                   {{"reason", "7"}, {"explanation", "Yanis le dit"}, {"good-faith", "1"}});
    decide();
    now += town::contest_period;
    sweep();
    BOOST_TEST(found("Odile") != "");
    now += 1 + town::mails_period; // the receipt was a mail
    all_mails_leave();
    sweep();
    for (const auto* words : {"Odile", "odile@", "06 12 34", "Yanis le dit"}) {
        BOOST_TEST(found(words) == "", words << " in " << found(words));
        BOOST_TEST(bytes_with(words) == "", words);
    }
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag WHERE member_id IS NOT NULL") == 0);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM flag WHERE state = 1 AND reason = 7") == 2);
}

BOOST_AUTO_TEST_CASE(who_flagged_what_nobody_decides_about_is_forgotten_after_two_years) {
    flag("Odile Temoin", "odile@exemple.test", "Regardez");
    now += town::undecided_period;
    sweep();
    BOOST_TEST(found("Temoin") != "");
    now += 1;
    db().run("DELETE FROM outbox");
    sweep();
    BOOST_TEST(found("Odile") == "");
    BOOST_TEST(found("Regardez") == "");
    helene.sign_in(mayor);
    BOOST_TEST(helene.get(desk + "/signalements").status == 200);
    decide();
}

BOOST_AUTO_TEST_CASE(the_address_that_somebody_typed_into_a_flag_goes_with_the_person) {
    flag("Claire F.", "CLAIRE@tilleuls.test", "Je signale sans me connecter");
    db().run("DELETE FROM outbox");
    citizen.post("/compte/supprimer", {{"texts", "erase"}, {"leave-password", test::password}});
    now += 72 * base::hour;
    BOOST_TEST(chores::erase_due(*app) == 1);
    for (const auto* words : {"laire@", "LAIRE@", "Claire", "sans me connecter"})
        BOOST_TEST(found(words) == "", words << " in " << found(words));
}

BOOST_AUTO_TEST_CASE(of_who_is_erased_not_a_byte_is_left_in_the_files) {
    comment(citizen, "Les hortensias de Claire Fontaine");
    group_post("Un secret de Claire");
    flag("Claire Fontaine", "claire@tilleuls.test", "Les hortensias");
    citizen.post("/compte/supprimer", {{"texts", "erase"}, {"leave-password", test::password}});
    now += 72 * base::hour;
    BOOST_TEST(chores::erase_due(*app) == 1);
    for (const auto* words : {"Fontaine", "claire@tilleuls", "hortensias", "Un secret"}) {
        BOOST_TEST(found(words) == "", words << " in " << found(words));
        BOOST_TEST(bytes_with(words) == "", words);
    }
}

BOOST_AUTO_TEST_CASE(sessions_links_attempts_mails_and_registrations_go_when_the_page_says) {
    const auto left = [&](const char* table) {
        return db().value<int>(fmt::format("SELECT COUNT(*) FROM {}", table));
    };
    const auto attempts = [&] { return app->limits().value<int>("SELECT COUNT(*) FROM attempt"); };
    visitor.post("/mot-de-passe", {{"email", "claire@tilleuls.test"}});
    const auto ghost = member("fantome@tilleuls.test", "Fan", "Tome", test::town_code, false);
    db().run("UPDATE member SET confirmed_at = NULL, created_at = :now WHERE id = :id", now, ghost);
    db().run("UPDATE outbox SET state = 1");
    BOOST_REQUIRE((attempts() > 0 && left("one_time") > 0 && left("outbox") > 0 && left("session") > 0));
    now += town::attempts_period + 1;
    sweep();
    BOOST_TEST(attempts() == 0);
    now += town::links_period;
    sweep();
    BOOST_TEST(left("one_time") == 0);
    now += town::unconfirmed_period;
    sweep();
    BOOST_TEST(found("fantome@") == "");
    now += town::mails_period;
    sweep();
    BOOST_TEST(left("outbox") == 0);
    now += town::sessions_period;
    sweep();
    BOOST_TEST(left("session") == 0);
}

BOOST_AUTO_TEST_CASE(a_publication_under_which_many_wrote_goes_in_parts) {
    for (int i = 0; i < 6; ++i) comment(citizen, fmt::format("Vive les radis {}", i));
    neighbour.post(market + "/aime");
    helene.post(market + "/supprimer");
    now += town::contest_period + 1;
    db().run("UPDATE post SET hidden_at = :now WHERE body LIKE '%5'", now); // by itself it would stay
    const auto left = [&](const char* what) { return db().value<int>(fmt::format("SELECT COUNT(*) FROM {}", what)); };
    long long rows = 0;
    for (const int still : {4, 2, 1, 0}) {
        BOOST_TEST(left("publication WHERE title <> ''") == 1, "emptied last, so that the next turn finds it again");
        chores::forget_old(
            *app, now, 2, [] { return true; }, rows);
        BOOST_TEST(left("post WHERE body <> ''") == still);
    }
    BOOST_TEST(!chores::forget_old(*app, now, 2, {}, rows));
    BOOST_TEST(left("publication_like") + left("publication_version") + left("publication WHERE title <> ''") == 0);
}

BOOST_AUTO_TEST_CASE(a_long_forgetting_stops_when_it_is_asked_and_goes_on_in_the_next_turn) {
    for (int i = 0; i < 5; ++i) hide(comment(citizen, fmt::format("Chenapan {}", i)));
    now += town::contest_period + 1;
    long long rows = 0;
    BOOST_TEST(chores::forget_old(
        *app, now, 2, [] { return true; }, rows));
    BOOST_TEST(rows == 2);
    BOOST_TEST(!chores::forget_old(*app, now, 2, {}, rows));
    BOOST_TEST(rows == 10); // five comments and five statements of reasons
    BOOST_TEST(found("Chenapan") == "");
}

BOOST_AUTO_TEST_SUITE_END()
