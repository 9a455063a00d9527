// What answers the same whether or not an address has an account does the same work: the same statements,
// that many rows, that many commits.
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <map>
#include <set>
#include <sqlite3.h>

using test::Browser;

namespace {

struct Work {
    std::vector<std::string> statements;
    int rows = 0;
    long commits() const { return std::count(statements.begin(), statements.end(), "COMMIT"); }
};

/// Notes every statement on SQLite, and how many rows it wrote.
class Statements {
  public:
    Statements() { sqlite3_auto_extension(entry()); }
    ~Statements() { sqlite3_cancel_auto_extension(entry()); }
    Statements(const Statements&) = delete;
    Statements& operator=(const Statements&) = delete;

    static Work said() { return std::exchange(work_, {}); }

  private:
    static int finished(unsigned, void*, void* statement, void*) {
        auto* s = static_cast<sqlite3_stmt*>(statement);
        const int total = sqlite3_total_changes(sqlite3_db_handle(s));
        work_.statements.emplace_back(sqlite3_sql(s));
        work_.rows += total - std::exchange(totals_[sqlite3_db_handle(s)], total);
        return 0;
    }
    static int opened(sqlite3* connection, const char**, const void*) {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, finished, nullptr);
    }
    static void (*entry())() { return reinterpret_cast<void (*)()>(opened); }

    inline static Work work_;
    inline static std::map<const void*, int> totals_; ///< of each connection: the counts of attempts have their own
};

struct Asking : Statements, test::World {
    town::MemberId waiting, blocked, leaving;
    int number = 0;

    Asking() {
        waiting = member("attend@tilleuls.test", "Ada", "Attend");
        blocked = member("bloque@tilleuls.test", "Bob", "Bloque");
        leaving = member("part@tilleuls.test", "Pia", "Part");
        db().run("UPDATE member SET confirmed_at = NULL WHERE id = :id", waiting);
        db().run("UPDATE member SET blocked_at = 1 WHERE id = :id", blocked);
        db().run("UPDATE member SET leaving_at = 2000000000 WHERE id = :id", leaving);
    }

    const std::map<std::string, std::string> people{
        {"nobody", "personne@exemple.test"}, {"confirmed", "claire@tilleuls.test"},
        {"delegate", "paul@tilleuls.test"},  {"waiting", "attend@tilleuls.test"},
        {"blocked", "bloque@tilleuls.test"}, {"leaving", "part@tilleuls.test"}};

    web::Fields fields(const std::string& path, const std::string& email) {
        if (path == "/inscription")
            return {{"full-name", "Léa Rey"},
                    {"email", email},
                    {"password", "un parapluie vert"},
                    {"place", "Bourg"},
                    {"searched", "Bourg"},
                    {"commune", test::town_path}};
        if (path == "/connexion") return {{"email", email}, {"password", "ce n'est pas le bon"}};
        if (path == "/compte/e-mail") return {{"email", email}, {"email-password", test::password}};
        if (path.ends_with("/signaler"))
            return {{"reason", "7"},
                    {"explanation", "Voir"},
                    {"name", "Odile"},
                    {"email", email},
                    {"good-faith", "1"}};
        return {{"email", email}};
    }
    struct Seen {
        int status = 0;
        std::string body;
        Work work;
        std::map<std::string, int> rows; ///< that each table has more
    };
    std::map<std::string, int> rows() {
        std::map<std::string, int> counts;
        for (const auto* table :
             {"member", "one_time", "outbox", "flag", "session", "audit", "activity"})
            counts[table] = db().value<int>(fmt::format("SELECT COUNT(*) FROM {}", table));
        counts["attempt"] = app->limits().value<int>("SELECT COUNT(*) FROM attempt");
        return counts;
    }
    /// One visitor each time, as a stranger would come: no attempt of before, no statement prepared before
    /// another.
    Seen ask(const std::string& path, const std::string& email, town::MemberId as = {}) {
        Browser stranger{*this};
        stranger.extra["REMOTE_ADDR"] = fmt::format("192.0.2.{}", ++number);
        if (as) stranger.sign_in(as);
        stranger.get(path == "/inscription/renvoyer" ? "/inscription"
                     : path == "/compte/e-mail"      ? "/compte/securite"
                                                     : path);
        app->limits().run("DELETE FROM attempt");
        const auto before = rows();
        said();
        const auto answer = stranger.post(path, fields(path, email));
        Seen seen{answer.status, answer.body, said(), rows()};
        for (auto& [table, count] : seen.rows) count -= before.at(table);
        for (auto at = seen.body.find(email); at != std::string::npos; at = seen.body.find(email))
            seen.body.replace(at, email.size(), "X");
        return seen;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alike, Asking)

BOOST_AUTO_TEST_CASE(whoever_asks_about_an_address_learns_nothing_from_the_work_that_it_makes) {
    const auto fil = std::string{"/fil/"} + test::town_path;
    Browser helene{*this};
    helene.sign_in(mayor);
    const auto published = helene.post(
        fil, {{"title", "Le marché"}, {"text", "Samedi."}, {"audience", "public"}, {"when", "now"}});
    const auto flagging = published.location.substr(0, published.location.find('?')) + "/signaler";
    const std::pair<std::string, town::MemberId> routes[] = {
        {"/inscription", {}}, {"/inscription/renvoyer", {}}, {"/mot-de-passe", {}},
        {"/connexion", {}},   {"/compte/e-mail", yanis},     {flagging, {}}};
    for (const auto& [path, as] : routes) {
        // Whoever registered on the way here is a stranger again.
        db().run("DELETE FROM one_time");
        db().run("DELETE FROM member WHERE email_key LIKE '%@exemple.test'");
        ask(path, "premier@exemple.test", as); // whatever is read or prepared once
        const auto nobody = ask(path, "inconnu@exemple.test", as);
        BOOST_TEST((nobody.status == 200 || nobody.status == 303 || path == "/connexion"),
                   path << nobody.status);
        for (const auto& [kind, email] : people) {
            const auto seen = ask(path, email, as);
            BOOST_TEST(seen.status == nobody.status, path << " of " << kind);
            BOOST_TEST(seen.work.commits() == nobody.work.commits(), path << " of " << kind);
            BOOST_TEST(seen.work.rows == nobody.work.rows, path << " of " << kind << ": " << seen.work.rows
                                                                << " rows, " << nobody.work.rows
                                                                << " of nobody");
            BOOST_TEST((seen.work.statements == nobody.work.statements), path << " of " << kind);
            // How many there are more is known on both databases. A second registration replaces the first
            // one.
            if (path != "/inscription") BOOST_TEST((seen.rows == nobody.rows), path << " of " << kind);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_link_is_sent_again_to_who_waits_for_it_and_to_nobody_else) {
    for (const auto& [kind, email] : people) {
        mails();
        ask("/inscription/renvoyer", email);
        BOOST_TEST(mails().size() == (kind == "waiting" ? 1U : 0U), kind);
    }
}

BOOST_AUTO_TEST_CASE(a_mail_for_nobody_holds_nothing_and_never_leaves) {
    ask("/mot-de-passe", "personne@exemple.test");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE event LIKE 'nobody-%'") == 1);
    BOOST_TEST(db().value<int>(
                   "SELECT COUNT(*) FROM outbox WHERE event LIKE 'nobody-%' AND (to_address <> '' OR "
                   "body <> '' OR subject <> '' OR to_name <> '' OR state <> 3 OR member_id IS NOT NULL)") ==
               0);
}

BOOST_AUTO_TEST_SUITE_END()
