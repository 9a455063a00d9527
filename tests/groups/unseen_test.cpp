// A group answers as what does not exist to everybody who may not see it; and groups among the large tables of all tests.
#include "hostile/unseen.hpp"
#include "lib/db/database.hpp"
#include "support/threads.hpp"

#include <fmt/format.h>

using namespace test::unseen;

namespace {

/// With somebody who asks, takes part or is shut out.
const test::OfThreads group{[](test::World& town, town::ThreadId thread, const char* commune, town::MemberId other, int i) {
    town.db().run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once, archived_at) "
                  "VALUES (:id, :code, 'Les sages', '', :admission, :once, :archived)",
                  thread, commune, i % 2, fmt::format("g{}", i), i % 3 == 2 ? std::optional{town.now} : std::nullopt);
    town.db().run("INSERT INTO discussion_member (thread_id, member_id, commune_code, state, asked_at, decided_by) "
                  "VALUES (:id, :other, :code, :state, :now, :mayor)",
                  thread, other, commune, i % 3, town.now, town.mayor);
}};

} // namespace

BOOST_FIXTURE_TEST_SUITE(groups_unseen, Unseen)

BOOST_AUTO_TEST_CASE(what_is_said_in_a_group_exists_for_its_members_only_and_a_group_in_its_own_commune) {
    constexpr std::int64_t number = 4321; // of each thing that the addresses name
    const auto group_in = [&](const char* code, std::int64_t id) {
        db().run("INSERT INTO thread (id, commune_code, kind, created_by, created_at) "
                 "VALUES (:id, :code, 1, :by, :now)",
                 id, code, mayor, now);
        db().run("INSERT INTO discussion (thread_id, commune_code, title, about, admission, once) "
                 "VALUES (:id, :code, 'Les sages', '', 1, :once)",
                 id, code, std::to_string(id));
        db().run("INSERT INTO post (id, thread_id, author_id, body, once, created_at) "
                 "VALUES (:id, :id, :by, 'Le secret des sages.', :once, :now)",
                 id, mayor, std::to_string(id), now);
        db().run("INSERT INTO attachment (id, post_id, file, name, type, bytes) "
                 "VALUES (:id, :id, 'aa/bb.pdf', 'plan.pdf', 'application/pdf', 12)",
                 id);
    };
    group_in(test::town_code, number);
    group_in(test::village_code, 5432);
    const auto member = [](const Person& person, const web::Route&) {
        return person.here && person.name == "delegate without rights"; // of the team
    };
    const auto all_writes = [&] { return writes() + db().value<int>("SELECT COUNT(*) FROM discussion_member"); };
    const auto before = all_writes();
    for (const char* below :
         {"{group}/messages/{post}", "{group}/fichiers/{file}", "{group}/participants", "{group}/suivre",
          "{group}/ne-plus-suivre", "{group}/membres", "{group}/exclus"})
        hidden("said in a group on request", below, number, member);
    hidden("group of the village", "{group}", 5432,
           [](const Person& person, const web::Route&) { return !person.here; });
    BOOST_TEST(all_writes() == before);
    for (auto& person : people)
        if (person.name != "delegate without rights")
            BOOST_TEST(!person.browser.get(path("/groupes/{commune}/{group}", number)).shows("Le secret"));
}

BOOST_AUTO_TEST_SUITE_END()
