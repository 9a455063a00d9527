// What is said in live chats and letters answers as what does not exist to everybody who may not see
// it.
#include "hostile/unseen.hpp"

#include "lib/db/database.hpp"
#include "lib/town/thread.hpp"

using namespace test::unseen;
using test::Browser;

BOOST_FIXTURE_TEST_SUITE(hostile_unseen_talk, Unseen)

BOOST_AUTO_TEST_CASE(a_live_chat_exists_for_its_citizens_only_and_what_is_hidden_or_not_kept_for_nobody) {
    const auto chat_in = [&](const char* code, bool kept, bool over) {
        db::Transaction transaction{db()};
        const auto id = town::begin_thread(db(), town::ThreadKind::chat, code, mayor, now);
        db().run("INSERT INTO chat (thread_id, commune_code, title, opened_at, ended_at, kept, once) "
                 "VALUES (:id, :code, 'Le secret de la mairie.', :now, :ended, :kept, :once)",
                 id, code, now, over ? std::optional{now} : std::nullopt, kept, std::to_string(id.value));
        const auto post = *town::write_post(
            db(), {id, mayor, true, "Le secret de la mairie.", {}, "p" + std::to_string(id.value), {}}, now);
        transaction.commit();
        return std::pair{id.value, post.id};
    };
    const auto there = chat_in(test::village_code, true, true),
               dropped = chat_in(test::town_code, false, true), here = chat_in(test::town_code, true, true);
    const auto before = writes();
    const auto at_home = [](const Person& person, const web::Route&) { return !person.here; };
    const auto member_here = [](const Person& person, const web::Route&) {
        return person.name == "citizen" || person.name == "delegate without rights";
    };
    hidden("chat of the village", "/direct/{commune}/{id}", there.first, at_home);
    hidden("chat", "/direct/{commune}/{id}", here.first, member_here);
    hidden("post of a chat", "/direct/{commune}/messages/{post}", here.second.value, member_here);
    hidden("post of the village's chat", "/direct/{commune}/messages/{post}", there.second.value, at_home);
    for (auto& person : people) {
        const auto post = path("/direct/{commune}/" + std::to_string(dropped.first) + "/messages/{post}",
                               dropped.second.value);
        BOOST_TEST(person.browser.get(post).status != 200);
        BOOST_TEST(!person.browser.get(path("/direct/{commune}/{id}", dropped.first)).shows("mairie.</p>"));
    }
    BOOST_TEST(writes() == before);
}

BOOST_AUTO_TEST_CASE(a_private_conversation_its_posts_files_and_answers_exist_for_its_two_sides_alone) {
    town::follow(db(), claire, test::town_code, now);
    Browser claire_browser{*this};
    claire_browser.sign_in(claire);
    claire_browser.post_file(
        "/messagerie/nouveau",
        {{"mairie", test::town_code}, {"subject", "Voisinage"}, {"text", "Entre nous"}, {"form_id", "x"}},
        "files", "%PDF-1.7\n%%EOF\n", "plan.pdf");
    helene.post(path("/messagerie/{commune}/reponses-types", 0),
                {{"title", "Éclairage"}, {"text", "Jeudi"}, {"form_id", "x"}});
    const auto number = [&](const char* sql) { return db().value<std::int64_t>(sql); };
    const auto before = writes();
    hidden("conversation", "/messagerie/{commune}/{id}", number("SELECT MAX(thread_id) FROM letter"));
    hidden("letter", "{post}", number("SELECT MAX(id) FROM post"));
    hidden("file", "{file}", number("SELECT MAX(id) FROM attachment"));
    hidden("canned answer", "{canned}", number("SELECT MAX(id) FROM canned_answer"));
    BOOST_TEST(writes() == before);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_reading") == 0);
    BOOST_TEST(
        claire_browser.get(path("/messagerie/{commune}/{id}", number("SELECT MAX(thread_id) FROM letter")))
            .status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
