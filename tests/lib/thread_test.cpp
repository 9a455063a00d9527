#include "lib/town/activity.hpp"
#include "lib/town/thread.hpp"
#include "sections.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <map>
#include <set>

using town::PostId;

namespace {

struct Talk : test::World {
    town::ThreadId thread = begin();
    int number = 0;

    town::ThreadId begin() {
        db::Transaction transaction{db()};
        const auto id = town::begin_thread(db(), town::ThreadKind::group, test::town_code, mayor, now);
        transaction.commit();
        return id;
    }
    std::optional<town::Written> write(town::MemberId who, const std::string& body,
                                       const std::string& form_id = {}, PostId quoted = {},
                                       std::vector<town::StoredFile> files = {}) {
        db::Transaction transaction{db()};
        const auto written =
            town::write_post(db(),
                             {thread, who, who == mayor, body, quoted,
                              form_id.empty() ? fmt::format("n{}", ++number) : form_id, files},
                             now);
        transaction.commit();
        return written;
    }
    std::string counts() {
        return db().value<std::string>(
            "SELECT CAST(post_count AS TEXT) || ' posts ' || CAST(author_count AS TEXT) "
            "|| ' participants' FROM thread WHERE id = :id",
            thread);
    }
    bool take_back(PostId id, town::MemberId who) {
        db::Transaction transaction{db()};
        const bool gone = town::delete_post(db(), id, who, now).has_value();
        transaction.commit();
        return gone;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(threads, Talk)

BOOST_AUTO_TEST_CASE(a_thread_is_paged_from_its_end_and_from_any_post) {
    for (int i = 1; i <= 25; ++i) write(i % 2 ? claire : yanis, fmt::format("Message {}", i));
    const auto last = town::last_posts(db(), thread, 10);
    BOOST_TEST(last.posts.size() == 10u);
    BOOST_TEST(last.posts.front().body == "Message 16");
    BOOST_TEST(last.posts.back().body == "Message 25");
    BOOST_TEST(!last.newer);
    const auto before = town::posts_before(db(), thread, last.older, 10);
    BOOST_TEST(before.posts.front().body == "Message 6");
    BOOST_TEST(before.posts.back().body == "Message 15");
    const auto first = town::posts_before(db(), thread, before.older, 10);
    BOOST_TEST(first.posts.size() == 5u);
    BOOST_TEST(!first.older);
    const auto forth = town::posts_after(db(), thread, first.newer, 10);
    BOOST_TEST(forth.posts.front().body == "Message 6");
    BOOST_TEST(town::posts_after(db(), thread, forth.newer, 10).posts.back().body == "Message 25");
    BOOST_TEST(!town::posts_after(db(), thread, before.newer, 10).newer);
    BOOST_TEST(counts() == "25 posts 2 participants");
}

BOOST_AUTO_TEST_CASE(the_same_form_writes_once_and_a_closed_thread_nothing) {
    const auto first = write(claire, "Bonjour", "a");
    const auto again = write(claire, "Bonjour", "a");
    BOOST_TEST(first->fresh);
    BOOST_TEST(!again->fresh);
    BOOST_TEST(again->id.value == first->id.value);
    BOOST_TEST(town::close_thread(db(), thread, now));
    BOOST_TEST(!town::close_thread(db(), thread, now));
    BOOST_TEST(!write(yanis, "Trop tard").has_value());
    BOOST_TEST(write(claire, "Bonjour", "a").has_value()); // sent before: not lost
    BOOST_TEST(town::reopen_thread(db(), thread));
    BOOST_TEST(write(yanis, "À temps").has_value());
    BOOST_TEST(counts() == "2 posts 2 participants");
}

BOOST_AUTO_TEST_CASE(what_is_taken_back_or_hidden_is_read_by_nobody) {
    const auto first = write(claire, "Qui a perdu un chat ?")->id;
    const auto answer = write(yanis, "Moi !", {}, first)->id;
    BOOST_TEST(town::find_post(db(), thread, answer)->quoted_body == "Qui a perdu un chat ?");
    BOOST_TEST(!take_back(first, yanis));
    BOOST_TEST(take_back(first, claire));
    BOOST_TEST(!take_back(first, claire));
    BOOST_TEST(!town::find_post(db(), thread, first).has_value());
    BOOST_TEST(town::find_post(db(), thread, answer)->quoted_body.empty());
    BOOST_TEST(!town::find_post(db(), thread, answer)->quoted);
    BOOST_TEST(db().value<std::string>("SELECT body FROM post WHERE id = :id", first).empty());
    BOOST_TEST(counts() == "1 posts 1 participants");
    BOOST_TEST(town::hide_post(db(), answer, now));
    BOOST_TEST(!town::hide_post(db(), answer, now));
    BOOST_TEST(town::last_posts(db(), thread, 10).posts.empty());
    BOOST_TEST(counts() == "0 posts 0 participants");
}

BOOST_AUTO_TEST_CASE(a_quote_never_comes_from_another_thread) {
    const auto elsewhere = write(claire, "Entre nous")->id;
    thread = begin();
    BOOST_TEST(!town::find_post(db(), thread, write(yanis, "Je cite", {}, elsewhere)->id)->quoted);
    BOOST_TEST(!town::find_post(db(), thread, elsewhere).has_value());
}

BOOST_AUTO_TEST_CASE(one_s_own_words_can_be_mended_for_ten_minutes) {
    const auto id = write(claire, "Rendez-vous a 8 h")->id;
    auto post = *town::find_post(db(), thread, id);
    BOOST_TEST(!town::edit_post(db(), post, yanis, "Piraté", now));
    BOOST_TEST(town::edit_post(db(), post, claire, "Rendez-vous a 8 h", now + 60));
    BOOST_TEST(!town::find_post(db(), thread, id)->edited_at.has_value());
    BOOST_TEST(town::edit_post(db(), post, claire, "Rendez-vous à 8 h", now + 60));
    post = *town::find_post(db(), thread, id);
    BOOST_TEST(post.body == "Rendez-vous à 8 h");
    BOOST_TEST(post.edited_at.has_value());
    BOOST_TEST(!town::edit_post(db(), post, claire, "Rendez-vous à 9 h", now + town::post_editable));
}

BOOST_AUTO_TEST_CASE(files_go_with_their_post) {
    const auto id = write(claire, "Le plan", {}, {}, {{"ab/1.pdf", "plan.pdf", "application/pdf", 12}})->id;
    const auto found = town::attachments_of(db(), thread, id, id);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST(found[0].stored.name == "plan.pdf");
    BOOST_TEST(town::find_attachment(db(), thread, found[0].id).has_value());
    BOOST_TEST(!town::find_attachment(db(), begin(), found[0].id).has_value());
    db::Transaction transaction{db()};
    const auto files = town::delete_post(db(), id, claire, now);
    transaction.commit();
    BOOST_TEST((files == std::vector<std::string>{"ab/1.pdf"}));
    BOOST_TEST(!town::find_attachment(db(), thread, found[0].id).has_value());
}

BOOST_AUTO_TEST_CASE(a_read_mark_only_moves_forward) {
    const auto first = write(claire, "Un")->id, second = write(claire, "Deux")->id;
    BOOST_TEST(!town::read_until(db(), thread, yanis));
    town::mark_read(db(), thread, yanis, second, now);
    town::mark_read(db(), thread, yanis, first, now + 5);
    BOOST_TEST(town::read_until(db(), thread, yanis).value == second.value);
}

BOOST_AUTO_TEST_CASE(who_reads_a_thread_has_seen_what_was_told_of_it_so_far) {
    const auto seen = [&] {
        return db().value<base::Seconds>("SELECT read_at FROM watch WHERE member_id = :id", yanis);
    };
    town::watch(db(), app->kinds.find("post"), thread.value, yanis, test::town_code, now);
    const auto first = write(claire, "Un")->id;
    now += 60;
    const auto second = write(claire, "Deux")->id;
    town::mark_read(db(), thread, yanis, first, now + 5);
    BOOST_TEST(seen() == now - 60);
    town::mark_read(db(), thread, yanis, second, now + 5);
    BOOST_TEST(seen() == now);
    town::mark_read(db(), thread, yanis, first, now + 5);
    BOOST_TEST(seen() == now);
}

BOOST_AUTO_TEST_CASE(in_a_closed_thread_nobody_changes_his_words) {
    const auto id = write(claire, "Rendez-vous a 8 h")->id;
    const auto post = *town::find_post(db(), thread, id);
    town::close_thread(db(), thread, now);
    BOOST_TEST(!town::edit_post(db(), post, claire, "Rendez-vous à 8 h", now + 60));
    BOOST_TEST(town::find_post(db(), thread, id)->body == "Rendez-vous a 8 h");
    town::reopen_thread(db(), thread);
    BOOST_TEST(town::edit_post(db(), post, claire, "Rendez-vous à 8 h", now + 60));
}

BOOST_AUTO_TEST_CASE(a_post_needs_the_transaction_of_what_is_told_of_it) {
    BOOST_CHECK_THROW(town::write_post(db(), {thread, claire, false, "Seul", {}, "x"}, now),
                      std::logic_error);
}

BOOST_AUTO_TEST_CASE(everything_about_a_post_has_the_same_address_below_every_thread) {
    std::map<std::string, std::set<std::string>> below;
    for (const auto& table : all_routes())
        for (const auto& route : table)
            if (const auto at = route.path.find("/messages/{post}"); at != route.path.npos)
                if (const auto thread = route.path.substr(0, at); std::ranges::count(thread, '{') == 2) // of a commune, one of its
                    below[std::string{thread}].insert(
                        fmt::format("{} {}", route.method == web::Method::get ? "get" : "post",
                                    route.path.substr(at + std::string_view{"/messages"}.size())));
    BOOST_TEST(below.size() >= 2);
    const std::set<std::string> all{
        "get /{post}",          "get /{post}/modifier",  "post /{post}/modifier", "post /{post}/supprimer",
        "get /{post}/signaler", "post /{post}/signaler", "get /{post}/masquer",   "post /{post}/masquer"};
    for (const auto& [thread, addresses] : below) BOOST_TEST((addresses == all), thread);
}

BOOST_AUTO_TEST_SUITE_END()
