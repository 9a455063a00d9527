// A town that wrote before comments were posts of a thread, brought up to date.
#include "decisions/store.hpp"
#include "feed/store.hpp"
#include "lib/db/migrate.hpp"
#include "lib/town/flag.hpp"
#include "lib/town/news.hpp"
#include "sections.hpp"
#include "support/database.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

constexpr const char* its_file = "0041-conversation.sql";
constexpr const char* published_before = "0042-search.sql"; // the last that a site may have had without it
constexpr base::Seconds then = 1760000000, now = then + 30 * base::day;
constexpr town::MemberId helene{1}, claire{2}, yanis{3}, gone{4};

/// A database of then, with what people wrote in it.
struct Then {
    const fs::path folder = test::scratch() / "before-conversation";
    const char* server = std::getenv("PARVIS_TEST_POSTGRESQL");
    const std::string name = fmt::format("parvis_before_{}", ::getpid());
    std::optional<db::Db> opened;

    Then() {
        fs::create_directories(folder);
        for (const auto& entry : fs::directory_iterator{"sql/migrations"})
            if (entry.path().extension() == ".sql" && entry.path().filename() != its_file && entry.path().filename() <= published_before)
                fs::copy_file(entry.path(), folder / entry.path().filename());
        if (server) {
            db::Db{std::string{server} + "/postgres"}.run_once("CREATE DATABASE " + name);
            opened.emplace(std::string{server} + "/" + name);
        } else {
            opened.emplace((folder / "then.db").string(), db::Db::Open::create);
        }
        db::migrate(db(), folder);
        people();
        publications();
        comments();
        desk();
    }
    ~Then() {
        opened.reset();
        fs::remove_all(folder);
        if (server) db::Db{std::string{server} + "/postgres"}.run_once("DROP DATABASE " + name + " WITH (FORCE)");
    }

    db::Db& db() { return *opened; }
    town::Reader reader(town::MemberId id, town::Level level) {
        town::Reader reader{id, level};
        reader.rights = level == town::Level::team ? 127 : 0;
        return reader;
    }
    void bring_up_to_date() {
        BOOST_REQUIRE_GE(db::migrate(db(), "sql/migrations"), 1);
        if (!db().postgresql())
            BOOST_TEST(db().all<std::string>("SELECT \"table\" FROM pragma_foreign_key_check").empty());
    }
    /// The number of the post that says `body`.
    std::int64_t post(const char* body) {
        return db().value<std::int64_t>("SELECT id FROM post WHERE body = :body", body);
    }
    int number(const std::string& sql) { return db().value<int>(sql); }

  private:
    template <class... Args> void run(const char* sql, const Args&... args) { db().run(sql, args...); }

    void people() {
        run("INSERT INTO commune (code, name, slug, department_code, department_name, region_name, time_zone) VALUES "
            "('99101', 'Bourg-les-Tilleuls', 'bourg-les-tilleuls', '99', 'Haute-Brenne', 'Brenne', 'Europe/Paris')");
        for (const char* first : {"Helene", "Claire", "Yanis", ""})
            run("INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at, "
                "erased_at) VALUES (:email, :email, :first, '', '-', '99101', :now, :now, :erased)",
                first, first, then, *first ? std::nullopt : std::optional{then});
        run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (1, '99101', 1, 127, :now)", then);
        for (const int citizen : {2, 3})
            run("INSERT INTO citizenship (member_id, commune_code, state, asked_at) VALUES (:id, '99101', 1, :now)", citizen, then);
    }

    /// 1: spoken of. 2: deleted, with what stood under it. 3: nobody said anything.
    void publications() {
        for (const char* title : {"Le marché", "La fête", "La piscine"}) {
            run("INSERT INTO publication (commune_code, author_id, mayor_id, title, body, audience, created_at, published_at, like_count, "
                "comment_count) VALUES ('99101', 1, 1, :title, '…', 0, :now, :now, 2, 0)",
                title, then);
            const auto id = db().value<int>("SELECT MAX(id) FROM publication");
            for (const int member : {2, 3})
                run("INSERT INTO publication_like (publication_id, member_id, liked_at) VALUES (:id, :member, :now)", id, member, then);
            run("INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights) "
                "VALUES ('publication', :id, '99101', :title, 0, 1, 0, 0, 0)",
                id, title);
            run("INSERT INTO watch (topic, subject_id, member_id, commune_code, since, content_id) VALUES (6, :id, 1, '99101', :now, "
                "(SELECT s.id FROM content s WHERE s.number = :id))",
                id, then);
        }
        run("UPDATE publication SET deleted_at = :now WHERE id = 2", then + 50);
        // A group with posts, one of them taken back: its number of a form is that of a comment taken back.
        run("INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_id) VALUES ('99101', 1, 1, :now, 5)", then);
        run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once) VALUES (1, '99101', 'Jardins', '', 0, 'g')");
        for (const int i : {1, 2, 3, 4, 5})
            run("INSERT INTO post (thread_id, author_id, body, once, created_at, deleted_at) VALUES (1, 2, :body, :once, :now, :gone)",
                i == 3 ? std::string{} : fmt::format("Post {}", i), i == 3 ? "-3" : fmt::format("p{}", i), then,
                i == 3 ? std::optional{then} : std::nullopt);
    }

    void comment(int publication, town::MemberId author, const char* body, std::optional<base::Seconds> hidden = {},
                 std::optional<base::Seconds> deleted = {}) {
        const auto id = db().value<std::int64_t>(
            "INSERT INTO comment (publication_id, author_id, body, once, created_at, hidden_at, deleted_at) VALUES (:publication, :author, "
            ":body, 'new', :now, :hidden, :deleted) RETURNING id",
            publication, author, body, then + 100, hidden, deleted);
        run("UPDATE comment SET once = :once, created_at = created_at + id WHERE id = :id",
            fmt::format("{}{}", deleted ? "-" : "k", id), id);
        if (!hidden && !deleted)
            run("UPDATE publication SET comment_count = comment_count + 1 WHERE id = :id", publication);
        run("INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread, content_id) "
            "VALUES ('99101', :kind, :id, :actor, 0, :at, :topic, 0, :subject, 1, (SELECT s.id FROM content s WHERE s.number = :subject))",
            hidden || deleted ? "retracted" : "comment", id, author, then + 100 + id, hidden || deleted ? 0 : 6, publication);
    }

    void comments() {
        comment(2, yanis, "Sous la fête");               // 1
        comment(1, claire, "Enfin !");                   // 2
        comment(1, claire, "", {}, then + 200);          // 3
        comment(1, gone, "Signé par personne");          // 4
        comment(1, yanis, "Bande de nuls", then + 300);  // 5
        comment(1, helene, "Merci à tous");              // 6
        run("UPDATE watch SET last_at = (SELECT MAX(a.at) FROM activity a WHERE a.kind = 'comment'), last_id = "
            "(SELECT MAX(a.id) FROM activity a WHERE a.kind = 'comment') WHERE subject_id = 1");
    }

    void flag(int comment, const char* raiser, int state) {
        run("INSERT INTO flag (receipt, commune_code, object_kind, object_id, address, reason, explanation, created_at, raiser, state, "
            "member_id) VALUES (:receipt, '99101', 'comment', :comment, :address, 1, '', :now, :raiser, :state, 3)",
            fmt::format("S-{}{}", comment, raiser), comment, fmt::format("/fil/bourg-les-tilleuls-99101/1#c{}", comment), then, raiser,
            state);
    }

    void desk() {
        // The new number of one is the old one of another.
        for (const int comment : {1, 2, 4, 6}) flag(comment, "m3", 0);
        flag(5, "", 2);
        run("INSERT INTO moderation (commune_code, object_kind, object_id, author_id, reason, explanation, decided_by, decided_at) "
            "VALUES ('99101', 'comment', 5, 3, 1, 'Restons courtois', 1, :now)",
            then + 300);
        run("INSERT INTO moderation (commune_code, object_kind, object_id, author_id, reason, explanation, decided_by, decided_at) "
            "VALUES ('99101', 'post', 5, 3, 1, '', 1, :now)",
            then + 300);
        run("INSERT INTO audit (at, member_id, commune_code, act, object_id) VALUES (:now, 1, '99101', 'comment.hide', 5)", then + 300);
        run("INSERT INTO audit (at, member_id, commune_code, act, object_id) VALUES (:now, 1, '99101', 'publication.publish', 5)", then);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_migration, Then)

BOOST_AUTO_TEST_CASE(all_comments_are_there_in_their_order_with_what_became_of_them_and_the_counts_are_right) {
    bring_up_to_date();
    const auto market = *feed::find(db(), reader(claire, town::Level::citizen), "99101", {1}, now);
    BOOST_TEST(market.comment_count == 3);
    BOOST_TEST(market.like_count == 2);
    const auto said = town::last_posts(db(), market.thread, 30).posts;
    BOOST_REQUIRE_EQUAL(said.size(), 3);
    const char* bodies[] = {"Enfin !", "Signé par personne", "Merci à tous"};
    const std::int64_t numbers[] = {2, 4, 6};
    const town::MemberId authors[] = {claire, gone, helene};
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(said[i].body == bodies[i]);
        BOOST_TEST(said[i].comment == numbers[i]);
        BOOST_TEST((said[i].author == authors[i]));
        BOOST_TEST(said[i].created_at == then + 100 + numbers[i]);
        BOOST_TEST(!said[i].team, "everybody spoke for himself, and his words go with him");
        BOOST_TEST(said[i].office == (authors[i] == helene));
    }
    BOOST_TEST(said[1].name.first == "");
    const auto swimming = *feed::find(db(), reader(claire, town::Level::citizen), "99101", {3}, now);
    BOOST_TEST(swimming.comment_count == 0);
    BOOST_TEST(!swimming.thread);
    BOOST_TEST(number("SELECT COUNT(*) FROM post") == 11, "of the group five, of the publications six");
    BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE thread_id = 1") == 5);
    BOOST_TEST(db().value<base::Seconds>("SELECT hidden_at FROM post WHERE body = 'Bande de nuls'") == then + 300);
    BOOST_TEST(db().value<base::Seconds>("SELECT deleted_at FROM post WHERE comment_id = 3") == then + 200);
    BOOST_TEST(number("SELECT author_count FROM thread WHERE id = (SELECT p.thread_id FROM publication p WHERE p.id = 1)") == 3);
    BOOST_TEST(number("SELECT post_count FROM thread WHERE id = (SELECT p.thread_id FROM publication p WHERE p.id = 2)") == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM thread WHERE last_post_id NOT IN (SELECT id FROM post)") == 0);
    BOOST_TEST(number("SELECT posts FROM thread_author WHERE member_id = 3 AND thread_id = "
                      "(SELECT p.thread_id FROM publication p WHERE p.id = 1)") == 0);
}

BOOST_AUTO_TEST_CASE(what_told_of_a_comment_tells_of_the_post_that_it_is_now) {
    bring_up_to_date();
    const auto kinds = web::all_kinds(sections());
    const auto news = town::notifications_of(db(), kinds, helene, INT64_MAX, INT64_MAX, 10, now);
    BOOST_REQUIRE_EQUAL(news.size(), 1);
    BOOST_TEST(news[0].count == 2, "Claire's and that of who is gone; not her own, nor what was hidden");
    BOOST_TEST(news[0].title == "Le marché");
    BOOST_TEST(news[0].path(kinds) ==
               fmt::format("/fil/bourg-les-tilleuls-99101/1/messages/{}", post("Signé par personne")));
    BOOST_TEST(number("SELECT COUNT(*) FROM activity a JOIN post p ON p.id = a.object_id WHERE a.kind = 'comment' AND a.at = p.created_at "
                      "AND a.actor_id = p.author_id") == 4);
    // And is told no more once it is hidden.
    db::Transaction transaction{db()};
    BOOST_TEST(town::hide_post(db(), {post("Signé par personne")}, now));
    transaction.commit();
    BOOST_TEST(town::notifications_of(db(), kinds, helene, INT64_MAX, INT64_MAX, 10, now)[0].object_id == post("Enfin !"));
}

BOOST_AUTO_TEST_CASE(notices_decisions_and_the_journal_name_the_post_that_the_comment_is_now) {
    bring_up_to_date();
    const auto flagged = decisions::flagged(db(), reader(helene, town::Level::team), "99101", {});
    BOOST_REQUIRE_EQUAL(flagged.objects.size(), 4);
    const char* bodies[] = {"Sous la fête", "Enfin !", "Signé par personne", "Merci à tous"};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& object = flagged.objects[i];
        BOOST_TEST(object.kind == "comment");
        BOOST_TEST(object.object_id == post(bodies[i]), bodies[i]);
        BOOST_TEST(flagged.flags[i].address ==
                   fmt::format("/fil/bourg-les-tilleuls-99101/{}/messages/{}", i ? 1 : 2, object.object_id));
        BOOST_TEST(feed::comment_there(db(), object.object_id) == (i > 0), "what stood under what was deleted is gone");
    }
    BOOST_TEST(town::is_flagged(db(), "99101", "comment", post("Enfin !")));
    BOOST_TEST(number("SELECT state FROM flag WHERE object_id = " + std::to_string(post("Bande de nuls"))) == 2);
    BOOST_TEST(number("SELECT object_id FROM moderation WHERE explanation = 'Restons courtois'") == post("Bande de nuls"));
    BOOST_TEST(number("SELECT object_id FROM moderation WHERE object_kind = 'post'") == 5);
    BOOST_TEST(number("SELECT object_id FROM audit WHERE act = 'comment.hide'") == post("Bande de nuls"));
    BOOST_TEST(number("SELECT object_id FROM audit WHERE act = 'publication.publish'") == 5);
}

BOOST_AUTO_TEST_CASE(old_numbers_lead_to_the_posts_and_only_for_who_may_read_them) {
    bring_up_to_date();
    const auto visitor = reader({}, town::Level::visitor);
    const auto found = feed::find_former(db(), visitor, "99101", 4, now);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->publication.value == 1);
    BOOST_TEST(found->post.value == post("Signé par personne"));
    for (const int number : {1, 3, 5, 7}) // under what is deleted, taken back, hidden, never there
        BOOST_TEST(!feed::find_former(db(), visitor, "99101", number, now), number);
    db().run("UPDATE publication SET audience = 2 WHERE id = 1");
    BOOST_TEST(!feed::find_former(db(), visitor, "99101", 4, now));
    BOOST_TEST(!feed::find_former(db(), reader(claire, town::Level::citizen), "99102", 4, now));
}

BOOST_AUTO_TEST_CASE(people_go_on_writing_and_taking_back) {
    bring_up_to_date();
    const auto citizen = reader(claire, town::Level::citizen);
    const auto fresh = feed::comment(db(), citizen, "99101", {1}, "Et moi ?", "k2", now);
    BOOST_REQUIRE(fresh.has_value());
    BOOST_TEST(fresh->value == 12);
    BOOST_TEST(feed::comment(db(), citizen, "99101", {3}, "À l’eau", "k3", now).has_value());
    BOOST_TEST(feed::find(db(), citizen, "99101", {1}, now)->comment_count == 4);
    BOOST_TEST(feed::find(db(), citizen, "99101", {3}, now)->comment_count == 1);
    db::Transaction transaction{db()};
    for (const auto* body : {"Enfin !", "Et moi ?"})
        BOOST_TEST(town::delete_post(db(), {post(body)}, claire, now).has_value(), body);
    transaction.commit();
    BOOST_TEST(feed::find(db(), citizen, "99101", {1}, now)->comment_count == 2);
}

BOOST_AUTO_TEST_SUITE_END()
