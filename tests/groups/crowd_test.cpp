// Many people at once, and long discussions.
#include "groups/meeting.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <mutex>
#include <sqlite3.h>
#include <thread>
#include <utility>

using namespace test::meeting;
using town::PostId;

namespace {

constexpr int speakers = 200, connections = 20; ///< PostgreSQL has 100

struct Crowd : Meeting {
    std::vector<town::MemberId> people;
    groups::ThreadId place;

    Crowd() {
        place = id_of(opened());
        db::Transaction transaction{db()};
        for (int i = 0; i < speakers; ++i)
            people.push_back(member(fmt::format("p{}@tilleuls.test", i), fmt::format("P{}", i), "Martin"));
        transaction.commit();
    }
};

/// Counts the steps of all that SQLite does.
class Steps {
  public:
    Steps() { sqlite3_auto_extension(entry()); }
    ~Steps() { sqlite3_cancel_auto_extension(entry()); }
    Steps(const Steps&) = delete;
    Steps& operator=(const Steps&) = delete;
    static long taken() { return std::exchange(taken_, 0); }

  private:
    static int finished(unsigned, void*, void* statement, void*) {
        taken_ += sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
        return 0;
    }
    static int listen(sqlite3* connection, const char**, const void*) {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, finished, nullptr);
    }
    static void (*entry())() { return reinterpret_cast<void (*)()>(listen); }
    inline static long taken_ = 0;
};

struct Long : Steps, Meeting {
    /// `count` posts by all the people in turn, as if they had been written one by one.
    void fill(const std::string& group, int count) {
        const auto id = id_of(group);
        db::Transaction transaction{db()};
        db().run(R"(
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
            INSERT INTO post (thread_id, author_id, body, once, created_at)
            SELECT CAST(:id AS BIGINT), CASE i % 2 WHEN 0 THEN CAST(:a AS BIGINT) ELSE CAST(:b AS BIGINT) END,
                   'Message', CAST(:once AS TEXT) || CAST(i AS TEXT), CAST(:now AS BIGINT) + i FROM n)",
                 count, id, claire, yanis, group, now);
        db().run("INSERT INTO thread_author (thread_id, member_id, posts) VALUES (:id, :who, :count)", id,
                 claire, count / 2);
        db().run("INSERT INTO thread_author (thread_id, member_id, posts) VALUES (:id, :who, :count)", id,
                 yanis, count - count / 2);
        db().run("UPDATE thread SET post_count = :count, author_count = 2, last_post_at = :now, "
                 "last_post_id = (SELECT MAX(id) FROM post) WHERE id = :id",
                 count, now + count, id);
        transaction.commit();
    }
    std::int64_t middle(const std::string& group) {
        return db().value<std::int64_t>("SELECT (MIN(id) + MAX(id)) / 2 FROM post WHERE thread_id = :id",
                                        id_of(group));
    }
    /// Steps of a page, once what it keeps is kept.
    long cost(const std::string& path) {
        citizen.get(path);
        taken();
        const auto answer = citizen.get(path);
        BOOST_TEST(answer.status == 200, path);
        return taken();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(groups_crowd)

BOOST_FIXTURE_TEST_CASE(two_hundred_people_write_at_once_and_no_post_is_lost_or_out_of_order, Crowd) {
    std::vector<std::thread> crowd;
    std::mutex lock;
    std::vector<std::vector<PostId>> written(connections);
    std::string trouble;
    for (int c = 0; c < connections; ++c)
        crowd.emplace_back([&, c] {
            try {
                db::Db own{database.address()};
                for (int i = c; i < speakers; i += connections) {
                    const auto who = people[static_cast<std::size_t>(i)];
                    const auto said = groups::say(
                        own, town::reader_in(own, who, test::town_code), test::town_code,
                        {place, who, false, fmt::format("Message {}", i), {}, fmt::format("n{}", i)}, now);
                    if (said.outcome != groups::Outcome::written) throw std::runtime_error("not written");
                    written[static_cast<std::size_t>(c)].push_back(said.id);
                }
            } catch (const std::exception& error) {
                const std::lock_guard guard{lock};
                trouble += fmt::format("{}: {}\n", c, error.what());
            }
        });
    // Somebody reads on from the last post he saw, all the time: he must not miss one.
    std::vector<PostId> seen;
    const auto read_on = [&] {
        for (const auto& p : town::posts_after(db(), place, seen.empty() ? PostId{} : seen.back(), 50).posts)
            seen.push_back(p.id);
    };
    for (int i = 0; i < 1000 && seen.size() < speakers && trouble.empty(); ++i) {
        read_on();
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    for (auto& one : crowd) one.join();
    for (int i = 0; i <= speakers / 50; ++i) read_on();
    BOOST_TEST(trouble == "");
    BOOST_TEST(seen.size() == static_cast<std::size_t>(speakers));
    BOOST_TEST(std::ranges::is_sorted(seen));
    for (const auto& of_one : written) BOOST_TEST(std::ranges::is_sorted(of_one));
    const auto group = *groups::find(db(), reader(mayor), test::town_code, place);
    BOOST_TEST(group.post_count == speakers);
    BOOST_TEST(group.author_count == speakers);
    BOOST_TEST(group.last_post.value == last_post());
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM activity WHERE kind = 'post'") == speakers);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM watch WHERE topic = 5 AND subject_id = :id", place) ==
               speakers + 1); // and Hélène
}

// On PostgreSQL two who take the rows of a discussion in two orders wait for each other, and one is refused.
BOOST_FIXTURE_TEST_CASE(one_writes_on_while_one_s_older_messages_are_hidden_and_taken_back, Crowd) {
    constexpr int times = 150;
    const auto who = people.front();
    const auto say = [&](db::Db& own, const std::string& form_id) {
        return groups::say(own, town::reader_in(own, who, test::town_code), test::town_code,
                           {place, who, false, "Message", {}, form_id}, now)
            .id;
    };
    std::vector<PostId> older;
    for (int i = 0; i < times; ++i) older.push_back(say(db(), fmt::format("a{}", i)));
    std::string trouble;
    std::mutex lock;
    const auto beside = [&](const std::function<void(db::Db&)>& act) {
        return std::thread{[&, act] {
            try {
                db::Db own{database.address()};
                act(own);
            } catch (const std::exception& error) {
                const std::lock_guard guard{lock};
                trouble += error.what();
            }
        }};
    };
    auto writer = beside([&](db::Db& own) {
        for (int i = 0; i < times; ++i) say(own, fmt::format("b{}", i));
    });
    auto remover = beside([&](db::Db& own) {
        for (const auto id : older) {
            db::Transaction transaction{own};
            if (id.value % 2)
                town::hide_post(own, id, now);
            else
                town::delete_post(own, id, who, now);
            transaction.commit();
        }
    });
    writer.join();
    remover.join();
    BOOST_TEST(trouble == "");
    BOOST_TEST(groups::find(db(), reader(mayor), test::town_code, place)->post_count == times);
}

// By the steps that SQLite takes; on PostgreSQL the same pages are asked.
BOOST_FIXTURE_TEST_CASE(a_page_of_twenty_thousand_messages_costs_what_a_page_of_a_hundred_does, Long) {
    const auto small = opened("Petit"), large = opened("Grand");
    fill(small, 100);
    fill(large, 20000);
    if (!db().postgresql()) {
        BOOST_TEST_REQUIRE(cost(small) > 0);
        db().run_once("ANALYZE");
    }
    for (const char* what : {"", "?avant=", "?apres=", "?message="}) {
        const auto at = [&](const std::string& group) {
            return group + what + (*what ? std::to_string(middle(group)) : "");
        };
        const auto little = cost(at(small)), much = cost(at(large));
        BOOST_TEST(much <= little + little / 5, what << ": " << little << " and " << much << " steps");
    }
    const auto list = cost(home);
    BOOST_TEST(list <= 2 * cost(home + "/archives") + 2000);
}

BOOST_FIXTURE_TEST_CASE(a_list_of_hundreds_of_groups_is_paged_by_key, Long) {
    db::Transaction transaction{db()};
    for (int i = 0; i < 50; ++i) {
        const auto id =
            town::begin_thread(db(), town::ThreadKind::group, test::town_code, mayor, now + i % 7);
        db().run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once, pinned_at) "
                 "VALUES (:id, :code, :title, '', 0, :once, :pinned)",
                 id, test::town_code, fmt::format("Groupe numéro {}.", i), fmt::format("g{}", i),
                 i == 3 || i == 9 ? std::optional{now + i} : std::nullopt);
    }
    transaction.commit();
    std::string all;
    auto path = home;
    for (int pages = 0; !path.empty(); ++pages) {
        BOOST_TEST_REQUIRE(pages < 4);
        const auto page = citizen.get(path);
        all += page.body;
        const auto next = page.body.find("?avant=");
        path =
            next == std::string::npos ? "" : home + page.body.substr(next, page.body.find('"', next) - next);
    }
    for (int i = 0; i < 50; ++i) {
        const auto title = fmt::format(">Groupe numéro {}.</a>", i);
        const auto at = all.find(title);
        BOOST_TEST(at != std::string::npos, title);
        BOOST_TEST(all.find(title, at + 1) == std::string::npos, title);
    }
    BOOST_TEST(all.find("numéro 9.") < all.find("numéro 3.")); // the last one pinned first
    BOOST_TEST(all.find("numéro 3.") < all.find("numéro 6."));
}

BOOST_AUTO_TEST_SUITE_END()
