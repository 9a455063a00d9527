// A copy of one's data holds nothing that one may no longer read.
#include "account/personal_data.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

struct Copies : test::World {
    Browser helene{*this};
    const std::string fil = std::string{"/fil/"} + test::town_path;
    std::int64_t letter = 0;

    /// Paul may do everything, and has answered and noted what Yanis wrote to the town hall.
    Copies() {
        helene.sign_in(mayor);
        db().run("UPDATE role SET rights = 127 WHERE member_id = :id", delegate);
        letter = thread(2, yanis);
        db().run("INSERT INTO letter (thread_id, commune_code, member_id, subject, once, last_at) "
                 "VALUES (:id, :code, :member, 'Objet', 'l1', :now)",
                 letter, test::town_code, yanis, now);
        post(letter, yanis, 0, "Yanis raconte");
        post(letter, delegate, 1, "REPONSE-PRIVEE");
        db().run("INSERT INTO letter_note (thread_id, member_id, body, once, created_at) "
                 "VALUES (:id, :member, 'NOTE-SECRETE', 'n1', :now)",
                 letter, delegate, now);
    }
    std::int64_t thread(int kind, town::MemberId by) {
        return db().value<std::int64_t>("INSERT INTO thread (commune_code, kind, created_by, created_at) "
                                        "VALUES (:code, :kind, :by, :now) RETURNING id",
                                        test::town_code, kind, by, now);
    }
    std::int64_t post(std::int64_t thread, town::MemberId author, int as_team, const std::string& body) {
        static int number = 0;
        return db().value<std::int64_t>(
            "INSERT INTO post (thread_id, author_id, as_team, body, once, created_at) "
            "VALUES (:thread, :author, :team, :body, :once, :now) RETURNING id",
            thread, author, as_team, body, "c" + std::to_string(++number), now);
    }
    void attach(std::int64_t post, const std::string& name) {
        db().run("INSERT INTO attachment (post_id, file, name, type, bytes) VALUES (:post, :file, :name, "
                 "'application/pdf', 1)",
                 post, "ab/" + name, name);
    }
    void publish(const char* title, const char* audience, const char* when = "now") {
        Browser paul{*this};
        paul.sign_in(delegate);
        paul.post(fil, {{"title", title},
                        {"text", std::string{title} + "-TEXTE"},
                        {"audience", audience},
                        {"when", when}});
    }
    void dismiss(town::MemberId who) {
        helene.post(fmt::format("/mairie/{}/equipe/{}/fin", test::town_path, who.value));
    }
    /// All words of a copy.
    std::string copy_of(town::MemberId who) {
        std::string words;
        for (const auto& list : account::personal_data_of(*app, who))
            for (const auto& row : list.rows)
                for (const auto& value : row)
                    if (const auto* text = std::get_if<std::string>(&value)) words += *text + "\n";
        return words;
    }
    bool has(town::MemberId who, const char* word) { return copy_of(who).find(word) != std::string::npos; }
    std::size_t rows(town::MemberId who, const char* table) {
        for (const auto& list : account::personal_data_of(*app, who))
            if (list.table == table) return list.rows.size();
        return 0;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(archive_office, Copies)

BOOST_AUTO_TEST_CASE(a_delegate_copies_notes_and_answers_in_private_letters_only_while_he_may_read_them) {
    attach(post(letter, delegate, 1, "Voici"), "RAPPORT-SECRET.pdf");
    for (const auto* word : {"NOTE-SECRETE", "REPONSE-PRIVEE", "RAPPORT-SECRET"})
        BOOST_TEST(has(delegate, word), word);
    db().run("UPDATE role SET rights = 1 WHERE member_id = :id",
             delegate); // he may publish, and answers no more
    for (const auto* word : {"NOTE-SECRETE", "REPONSE-PRIVEE", "RAPPORT-SECRET"})
        BOOST_TEST(!has(delegate, word), word);
    db().run("UPDATE role SET rights = 127 WHERE member_id = :id", delegate);
    dismiss(delegate);
    for (const auto* word : {"NOTE-SECRETE", "REPONSE-PRIVEE", "RAPPORT-SECRET"})
        BOOST_TEST(!has(delegate, word), word);
    BOOST_TEST(rows(delegate, "letter_note") == 1U, "that he noted something, and when, he still reads");
    BOOST_TEST(rows(delegate, "post") == 2U);
    // Whose letter it is has the answer, as on the site, and never the note.
    BOOST_TEST(has(yanis, "REPONSE-PRIVEE"));
    BOOST_TEST(has(yanis, "Yanis raconte"));
    BOOST_TEST(!has(yanis, "NOTE-SECRETE"));
}

BOOST_AUTO_TEST_CASE(a_dismissed_delegate_copies_what_he_published_as_far_as_he_may_read_it) {
    publish("Publique", "public");
    publish("Citoyenne", "citizens");
    publish("Brouillon", "public", "draft");
    publish("Retiree", "public");
    db().run("UPDATE publication SET deleted_at = :now WHERE title = 'Retiree'", now);
    db().run("UPDATE publication SET audience = 2 WHERE title = 'Citoyenne'");
    for (const auto* word : {"Publique-TEXTE", "Citoyenne-TEXTE", "Brouillon-TEXTE"})
        BOOST_TEST(has(delegate, word), word);
    dismiss(delegate);
    db().run("DELETE FROM citizenship WHERE member_id = :id", delegate);
    BOOST_TEST(has(delegate, "Publique-TEXTE"));
    for (const auto* word : {"Citoyenne-TEXTE", "Brouillon-TEXTE", "Retiree"})
        BOOST_TEST(!has(delegate, word), word);
    BOOST_TEST(rows(delegate, "publication") == 4U);
}

BOOST_AUTO_TEST_CASE(why_an_alert_was_sent_is_in_the_journal_of_the_team_and_leaves_with_nobody) {
    db().run("INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, motive, author_id, "
             "sent_at, once) "
             "VALUES (:code, 1, 'Crue', 'la mairie', 'Montez', 'Crue', 'MOTIF-INTERNE', :by, :now, 'a1')",
             test::town_code, delegate, now);
    BOOST_TEST(has(delegate, "MOTIF-INTERNE"));
    dismiss(delegate);
    BOOST_TEST(!has(delegate, "MOTIF-INTERNE"));
    BOOST_TEST(has(delegate, "Crue"));
}

BOOST_AUTO_TEST_CASE(a_mayor_copies_the_card_that_is_shown_of_him_and_a_former_one_finds_none) {
    db().run("UPDATE role SET motto = 'MA-DEVISE', mayor_since = '2026-03-22' WHERE member_id = :id", mayor);
    BOOST_TEST(has(mayor, "MA-DEVISE"));
    db::Transaction transaction{db()};
    town::appoint_mayor(db(), claire, test::town_code, now);
    transaction.commit();
    BOOST_TEST(!has(mayor, "MA-DEVISE"));
    BOOST_TEST(!has(claire, "MA-DEVISE"));
}

BOOST_AUTO_TEST_CASE(the_copy_is_given_to_who_knows_the_password) {
    Browser citizen{*this};
    citizen.sign_in(claire);
    const auto page = citizen.get("/compte/donnees");
    BOOST_TEST(page.shows("Votre mot de passe"));
    const auto without = citizen.post("/compte/donnees");
    BOOST_TEST(without.status == 422);
    BOOST_TEST(without.shows("Tapez votre mot de passe actuel."));
    const auto wrong = citizen.post("/compte/donnees", {{"data-password", "ce n'est pas lui"}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.shows("Ce n'est pas votre mot de passe actuel."));
    const auto right = citizen.post("/compte/donnees", {{"data-password", test::password}});
    BOOST_TEST(right.status == 200);
    BOOST_TEST(right.content_type == "application/zip");
}

BOOST_AUTO_TEST_SUITE_END()
