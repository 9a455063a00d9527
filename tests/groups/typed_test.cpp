// What people write in groups and under publications is read as they typed it, and never grows a page.
#include "groups/meeting.hpp"

#include <boost/test/unit_test.hpp>

using test::meeting::Meeting;

BOOST_FIXTURE_TEST_SUITE(groups_typed, Meeting)

BOOST_AUTO_TEST_CASE(a_message_is_read_as_it_was_typed_by_citizens_and_by_the_town_hall) {
    const auto group = opened();
    for (auto* who : {&citizen, &helene}) {
        write(*who, group, "Points à voir\n-----\n5. Voirie\n7. École\n\n\tUne dalle de 30*40*5, **là**.");
        const auto page = who->get(group);
        BOOST_TEST(page.shows("<p>Points à voir<br />\n-----<br />\n5. Voirie<br />\n7. École</p>\n"
                              "<p>    Une dalle de 30*40*5, **là**.</p>"));
    }
    write(citizen, group, "Voir https://www.exemple.fr/voirie\u00a0!");
    BOOST_TEST(citizen.get(group).shows("href=\"https://www.exemple.fr/voirie\">"));
    write(citizen, group, "    Madame,\nje   tiens");
    BOOST_TEST(citizen.get(group).shows("<p>    Madame,<br />\nje   tiens</p>"));
}

BOOST_AUTO_TEST_CASE(what_was_written_before_is_read_as_typed_too) {
    const auto group = opened();
    write(citizen, group, "x");
    db().run("UPDATE post SET body = '1986. Une **belle** année'");
    BOOST_TEST(citizen.get(group).shows("<p>1986. Une **belle** année</p>"));
}

BOOST_AUTO_TEST_CASE(what_a_group_says_of_itself_keeps_its_lines_and_links) {
    helene.post(home, {{"title", "Marche"},
                       {"about", "Le jeudi\nà 9 h, www.marche.fr."},
                       {"admission", "0"},
                       {"form_id", "o"}});
    BOOST_TEST(visitor.get(home).shows("<p>Le jeudi<br />\nà 9 h, <a rel=\"nofollow ugc noopener\" "
                                       "href=\"http://www.marche.fr\">www.marche.fr</a>.</p>"));
}

BOOST_AUTO_TEST_CASE(twenty_five_messages_of_any_sort_make_a_page_that_a_telephone_reads) {
    const std::string address = "[a]: /" + std::string(2480, 'x') + "\n\n";
    std::string bomb = address, links, quotes;
    while (bomb.size() + 4 <= 5000) bomb += "[a] ";
    while (links.size() + 9 <= 5000) links += "www.a.fr ";
    quotes.assign(5000, '"');
    for (const auto& text : {bomb, links, quotes}) {
        const auto group = opened("Groupe " + std::to_string(forms));
        for (int i = 0; i < 25; ++i) {
            app->limits().run("DELETE FROM attempt");
            BOOST_TEST(write(citizen, group, text).status == 303);
        }
        BOOST_TEST(citizen.get(group).body.size() < 1'300'000u, text.substr(0, 10));
    }
}

BOOST_AUTO_TEST_CASE(a_comment_keeps_its_lines_and_links) {
    const std::string fil = std::string{"/fil/"} + test::town_path;
    helene.post(fil, {{"title", "Vœux"}, {"text", "Le 8."}, {"audience", "public"}, {"when", "now"}});
    const auto news = fil + "/" + std::to_string(db().value<std::int64_t>("SELECT MAX(id) FROM publication"));
    citizen.post(news + "/messages",
                 {{"text", "Merci !\n\n- Claire, https://x.fr\u202f!"}, {"form_id", "c"}});
    BOOST_TEST(visitor.get(news).shows(
        "<p>Merci !</p>\n<p>- Claire, <a rel=\"nofollow ugc noopener\" href=\"https://x.fr\">"
        "https://x.fr</a>"));
}

BOOST_AUTO_TEST_SUITE_END()
