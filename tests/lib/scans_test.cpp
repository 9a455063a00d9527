#include "chores/delivery/announce.hpp"
#include "chores/delivery/outbox.hpp"
#include "chores/retention/sweep.hpp"
#include "chores/delivery/fan_out.hpp"
#include "lib/app/section.hpp"
#include "support/threads.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <sqlite3.h>
#include <utility>

using test::Browser;

namespace {

constexpr int elsewhere = 1000; ///< rows of each table that belong to the village next door
constexpr int most = 300;       ///< rows of whole tables that one statement may pass

/// Tells of every statement on SQLite that reads a table from its beginning to its end.
class Watch {
  public:
    Watch() { sqlite3_auto_extension(entry()); }
    ~Watch() { sqlite3_cancel_auto_extension(entry()); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    static std::string said() { return std::exchange(said_, {}); }

  private:
    static int finished(unsigned, void*, void* statement, void*) {
        auto* s = static_cast<sqlite3_stmt*>(statement);
        const int steps = sqlite3_stmt_status(s, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
        if (steps > most) said_ += fmt::format("{} rows: {}\n", steps, sqlite3_sql(s));
        return 0;
    }
    static int opened(sqlite3* connection, const char**, const void*) {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, finished, nullptr);
    }
    static void (*entry())() { return reinterpret_cast<void (*)()>(opened); }

    inline static std::string said_;
};

struct Large : Watch, test::World {
    Browser visitor{*this}, helene{*this};
    std::int64_t publication = 0, comment = 0, decision = 0, group = 0, post = 0;

    Large() {
        helene.sign_in(mayor);
        app->seal(); // once in a program's life it asks whether anything is sealed under a key that is gone
        own();
        for (int i = 0; i < elsewhere; ++i) neighbour(i);
        said();
    }

    /// One of each thing here: what an address names.
    void own() {
        const auto fil = std::string{"/fil/"} + test::town_path;
        helene.post(fil,
                    {{"title", "Le marché"}, {"text", "À 8 h."}, {"audience", "public"}, {"when", "now"}});
        Browser citizen{*this};
        citizen.sign_in(claire);
        publication = db().value<std::int64_t>("SELECT MAX(id) FROM publication");
        citizen.post(fmt::format("{}/{}/messages", fil, publication),
                     {{"text", "Bande d'incapables"}, {"form_id", "1"}});
        comment = db().value<std::int64_t>("UPDATE post SET comment_id = id RETURNING id");
        alert(test::town_code, mayor, 0);
        group = talk(test::town_code, mayor, claire, 0);
        post = db().value<std::int64_t>("SELECT MAX(id) FROM post");
        decision = db().value<std::int64_t>(
            "INSERT INTO moderation (commune_code, object_kind, object_id, author_id, reason, explanation, "
            "decided_by, decided_at) VALUES (:code, 'comment', 99, :author, 1, '', :by, :now) RETURNING id",
            test::town_code, claire, mayor, now);
    }

    /// An alert with its street and the mail that brought it.
    void alert(const char* code, town::MemberId author, int i) {
        const auto id = db().value<std::int64_t>(
            "INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, author_id, sent_at, "
            "ended_at, once) VALUES (:code, 1, 'Crue', 'la mairie', 'Montez', 'Crue', :author, :now, :ended, "
            ":once) RETURNING id",
            code, author, now, i % 2 ? std::optional{now} : std::nullopt, fmt::format("a{}", i));
        db().run("INSERT INTO alert_street (alert_id, street_tag, street) VALUES (:id, 'tag', 'rue Haute')",
                 id);
        db().run(
            "INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, "
            "subject_id) VALUES (:code, 'alert', :id, :author, 0, :now, 4, 1, :id)",
            code, id, author, now);
        db().run("INSERT INTO outbox (event, activity_id, to_name, to_address, subject, body, next_at, "
                 "created_at, state) SELECT :event, MAX(id), '', '', '', '', 0, 0, 1 FROM activity",
                 fmt::format("alert-{}", i));
    }

    /// A thread with a post that has a file, and what sections make of one: a group.
    std::int64_t talk(const char* code, town::MemberId author, town::MemberId other, int i) {
        const auto id = db().value<std::int64_t>(
            "INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_at) "
            "VALUES (:code, 1, :author, :now, :now) RETURNING id",
            code, author, now);
        const auto said =
            db().value<std::int64_t>("INSERT INTO post (thread_id, author_id, body, once, created_at) "
                                     "VALUES (:id, :author, 'Bonjour', :once, :now) RETURNING id",
                                     id, author, fmt::format("g{}", i), now);
        db().run("INSERT INTO attachment (post_id, file, name, type, bytes) VALUES (:said, 'a', 'b', 'c', 1)",
                 said);
        db().run("INSERT INTO thread_author (thread_id, member_id, posts) VALUES (:id, :author, 1)", id,
                 author);
        db().run("INSERT INTO thread_read (thread_id, member_id, post_id, read_at) "
                 "VALUES (:id, :author, :said, :now)",
                 id, author, said, now);
        db().run("INSERT INTO watch (topic, subject_id, member_id, commune_code, since) "
                 "VALUES (5, :id, :author, :code, :now)",
                 id, author, code, now);
        for (const auto& make : test::made_of_threads()) make(*this, {id}, code, other, i);
        return id;
    }

    /// A member of the village, and what came of him.
    void neighbour(int i) {
        const std::string code = test::village_code;
        const auto id = db().value<std::int64_t>(
            "INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, "
            "created_at, "
            "confirmed_at) VALUES (:email, :key, 'Paul', 'Petit', '-', :code, :now, :now) RETURNING id",
            fmt::format("v{}@village.test", i), fmt::format("v{}@village.test", i), code, now);
        db().run("INSERT INTO citizenship (member_id, commune_code, state, asked_at, name_key) "
                 "VALUES (:id, :code, :state, :now, 'petit paul')",
                 id, code, i % 2, now);
        db().run("INSERT INTO follow (member_id, commune_code, since) VALUES (:id, :code, :now)", id, code,
                 now);
        const auto news = db().value<std::int64_t>(
            "INSERT INTO publication (commune_code, author_id, mayor_id, title, body, audience, created_at, "
            "published_at) VALUES (:code, :id, :id, 'Travaux', 'Lundi.', 0, :now, :at) RETURNING id",
            code, id, now, i % 3 ? std::optional{now + i - 900} : std::nullopt);
        const auto under = db().value<std::int64_t>(
            "INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_at) "
            "VALUES (:code, 4, :id, :now, :now) RETURNING id",
            code, id, now);
        db().run("UPDATE publication SET thread_id = :under WHERE id = :news", under, news);
        db().run("INSERT INTO post (thread_id, author_id, body, once, created_at, comment_id) "
                 "VALUES (:under, :id, 'Merci', :once, :now, :news)",
                 under, id, fmt::format("v{}", i), now, news);
        db().run(
            "INSERT INTO publication_like (publication_id, member_id, liked_at) VALUES (:news, :id, :now)",
            news, id, now);
        db().run("INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at) "
                 "VALUES (:code, 'publication', :news, :id, 0, :now)",
                 code, news, id, now);
        db().run("INSERT INTO audit (at, member_id, commune_code, act, object_id) "
                 "VALUES (:now, :id, :code, 'publication.publish', :news)",
                 now, id, code, news);
        db().run(
            "INSERT INTO flag (receipt, commune_code, object_kind, object_id, address, reason, explanation, "
            "created_at, state) VALUES (:receipt, :code, 'comment', :news, '/', 1, '', :now, :state)",
            fmt::format("V-{}", i), code, news, now, i % 2);
        db().run(
            "INSERT INTO moderation (commune_code, object_kind, object_id, author_id, reason, explanation, "
            "decided_by, decided_at) VALUES (:code, 'comment', :news, :id, 1, '', :id, :now)",
            code, news, id, now);
        db().run("INSERT INTO useful_link (commune_code, label, url) VALUES (:code, 'Cantine', :url)",
                 code, fmt::format("https://village.test/{}", i));
        db().run("INSERT INTO role (member_id, commune_code, mayor, rights, since, ended_at) "
                 "VALUES (:id, :code, 0, 1, :now, :now)",
                 id, code, now);
        db().run("INSERT INTO session (member_id, token_hash, agent, created_at, seen_at) "
                 "VALUES (:id, :hash, '', :now, :now)",
                 id, fmt::format("h{}", i), now);
        db().run("INSERT INTO one_time (token_hash, purpose, member_id, created_at, expires_at) "
                 "VALUES (:hash, 'password', :id, :now, :end)",
                 fmt::format("o{}", i), id, now, now + 60);
        alert(test::village_code, town::MemberId{id}, i + 1);
        talk(test::village_code, town::MemberId{id}, town::MemberId{id}, i + 1);
        db().run("INSERT INTO outbox (event, to_name, to_address, subject, body, next_at, created_at, state) "
                 "VALUES (:event, '', '', '', '', :now, :now, 1)",
                 fmt::format("e{}", i), now);
    }

    /// An address of a route, its parts filled in.
    std::string address(std::string_view pattern) const {
        std::string path{pattern};
        for (const auto& [part, value] : {std::pair{std::string{"{commune}"}, std::string{test::town_path}},
                                          {"{id}", std::to_string(publication)},
                                          {"{comment}", std::to_string(comment)},
                                          {"{group}", std::to_string(group)},
                                          {"{post}", std::to_string(pattern.starts_with("/fil") ? comment : post)},
                                          {"{file}", "1"},
                                          {"{member}", std::to_string(claire.value)},
                                          {"{flag}", "1"},
                                          {"{decision}", std::to_string(decision)}})
            if (const auto at = path.find(part); at != std::string::npos)
                path.replace(at, part.size(), value);
        return path;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(scans, Large, *boost::unit_test::label("no_postgresql"))

// On PostgreSQL the same pages are asked, but it says nothing of how it read them.
BOOST_AUTO_TEST_CASE(no_page_reads_a_whole_table) {
    for (const auto& table : test::site())
        for (const auto& route : table) {
            if (route.method != web::Method::get) continue;
            const auto path = address(route.path);
            for (auto* who : {&visitor, &helene}) {
                const auto status = who->get(path).status;
                BOOST_TEST((status < 500 || path == "/sante"), path << ": " << status);
                const auto read = said();
                BOOST_TEST(read == "", path << " reads a whole table: " << read);
            }
        }
    for (const char* query :
         {"/communes?q=bourg", "/mairie/bourg-les-tilleuls-99101/citoyens/acceptes?q=claire",
          "/mairie/bourg-les-tilleuls-99101/citoyens/acceptes?q=claire+fontaine&apres=3"}) {
        BOOST_TEST(helene.get(query).status == 200);
        BOOST_TEST(said() == "", query << " reads a whole table");
    }
}

BOOST_AUTO_TEST_CASE(deleting_a_member_reads_no_whole_table) {
    const auto ghost = member("ghost@tilleuls.test", "Ghost", "Writer", test::town_code, false);
    said();
    db().run("DELETE FROM member WHERE id = :id", ghost);
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(what_the_deliverer_does_each_minute_reads_no_whole_table) {
    for (const auto* section : app->sections)
        for (const auto& chore : section->chores) chore.run(*app);
    chores::announce(*app);
    BOOST_TEST(said() == "");
    chores::fan_out(*app);
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(taking_mails_in_hand_and_putting_them_back_reads_no_whole_table) {
    using namespace chores;
    outbox::waiting(db(), town::Channel::mail, now);
    outbox::lease(db(), town::Channel::mail, "here", now, 10);
    outbox::give_back(db(), "here");
    outbox::repair_due_times(db(), now, true);
    outbox::dead_letters(db(), 10);
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(the_sweep_reads_no_whole_table) {
    for (int i = 0; i < elsewhere; ++i)
        app->limits().run("INSERT INTO attempt (subject, window_start, hits) VALUES (:subject, :now, 1)",
                 fmt::format("a{}", i), now);
    db().run("UPDATE outbox SET created_at = :now", now);
    said();
    chores::sweep(*app, now);
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(the_sweep_of_pictures_reads_no_whole_table) {
    std::filesystem::create_directories(var / "uploads/ab");
    chores::sweep_uploads(*app, now);
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_SUITE_END()
