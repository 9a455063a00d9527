// What of letters is in the copy of one's data, and what is left of them when their author has gone.
#include "account/personal_data.hpp"
#include "chores/retention/erase.hpp"
#include "lib/town/personal.hpp"
#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::writing;

namespace {

const std::string pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";

struct Leaving : Writing {
    std::string page = begun("Affaire de famille", "Le texte de Claire");

    Leaving() {
        samis.get(page);
        samis.post(page + "/notes", {{"note", "Claire a appelé deux fois."}, {"form_id", "n"}});
    }
    void leave(const char* texts) {
        citizen.post("/compte/supprimer", {{"texts", texts}, {"leave-password", test::password}});
        now += 72 * base::hour;
        BOOST_TEST(chores::erase_due(*app) == 1);
    }
    /// Claire, with a letter that was answered and one that was hidden.
    void goes(const char* texts) {
        const auto asked = page_of(citizen.post_file(
            home + "/nouveau", letter("Autre affaire", "Claire encore"), "files", pdf, "plan.pdf"));
        samis.get(asked);
        say(samis, asked, "La mairie a répondu.");
        const auto insult = begun("Colère", "Claire en colère");
        helene.post(post_path(insult) + "/masquer", {{"reason", "1"}});
        leave(texts);
        const auto left = samis.get(asked);
        BOOST_TEST(left.shows("Sans objet"), texts);
        BOOST_TEST(left.shows("elle ne lirait pas de réponse"), texts);
        BOOST_TEST(left.shows("Accusé de réception n°"), texts);
        BOOST_TEST(left.shows("La mairie a répondu."), texts);
        for (const auto& at : {page, asked, insult})
            for (const auto* gone : {"Affaire de famille", "Le texte de Claire", "Autre affaire", "plan.pdf",
                                     "appelé", "Fontaine"})
                BOOST_TEST(!samis.get(at).shows(gone), texts << " " << gone);
        BOOST_TEST(number("SELECT COUNT(*) FROM letter_note") == 0);
        BOOST_TEST(number("SELECT COUNT(*) FROM attachment") == 0);
        BOOST_TEST(number("SELECT COUNT(*) FROM letter WHERE subject <> ''") == 0);
        BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE body LIKE '%Claire%'") == 0);
        for (const auto& entry : std::filesystem::recursive_directory_iterator{var / "uploads"})
            BOOST_TEST(!entry.is_regular_file());
    }
    void write_in_a_group(town::MemberId who, const std::string& text) {
        db::Transaction transaction{db()};
        const auto thread = town::begin_thread(db(), town::ThreadKind::group, test::town_code, mayor, now);
        town::write_post(db(), {.thread = thread, .author = who, .body = text, .idempotency_key = text}, now);
        transaction.commit();
    }
    /// "table: text, text" of all that a copy of somebody's data has of letters.
    std::string copy_of(town::MemberId member) {
        std::string all;
        for (const auto& list : account::personal_data_of(*app, member)) {
            if (!list.table.starts_with("letter") && list.table != "post") continue;
            for (const auto& row : list.rows) {
                all += list.table + ":";
                for (const auto& cell : row)
                    if (const auto* text = std::get_if<std::string>(&cell))
                        all += " " + *text;
                    else if (const auto* figure = std::get_if<std::int64_t>(&cell))
                        all += " " + std::to_string(*figure);
                all += "\n";
            }
        }
        return all;
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_FIXTURE_TEST_SUITE(messages_leaving, Leaving)

BOOST_AUTO_TEST_CASE(the_copy_has_when_one_s_letters_were_opened_and_no_note_about_one) {
    say(samis, page, "Bien reçu.");
    say(samis, page, "À reprendre.");
    samis.post(post_path(page) + "/supprimer");
    const auto hers = copy_of(claire), his = copy_of(sami);
    BOOST_TEST(has(hers, "Affaire de famille"));
    BOOST_TEST(has(hers, "Le texte de Claire"));
    BOOST_TEST(has(hers, fmt::format("letter_reading: 1 0 {}", now)));
    BOOST_TEST(has(hers, "Bien reçu."));
    BOOST_TEST(!has(hers, "À reprendre."));
    BOOST_TEST(!has(hers, "appelé"));
    BOOST_TEST(!has(hers, "Sami"));
    BOOST_TEST(has(his, fmt::format("letter_reading: 1 1 {}", now)));
    BOOST_TEST(has(his, "Claire a appelé deux fois."));
    BOOST_TEST(!has(his, "Le texte de Claire"));
}

BOOST_AUTO_TEST_CASE(moments_of_letters_are_copied_as_moments_also_since_when_one_waits) {
    int moments = 0;
    for (const auto& list : account::personal_data_of(*app, claire))
        for (const auto& row : list.rows)
            for (std::size_t i = 0; i < row.size(); ++i) {
                const auto* figure = std::get_if<std::int64_t>(&row[i]);
                if (!figure || *figure < now - 10 * 365 * base::day) continue;
                BOOST_TEST(town::is_moment(list.columns[i]), list.table << "." << list.columns[i]);
                moments += list.columns[i] == "awaiting_since";
            }
    BOOST_TEST(moments == 1);
}

BOOST_AUTO_TEST_CASE(whatever_one_chose_of_private_letters_only_that_they_were_and_the_answers_stay) {
    for (const auto* choice : {"erase", "keep"}) {
        Leaving fresh;
        fresh.goes(choice);
    }
}

BOOST_AUTO_TEST_CASE(nothing_waits_for_an_answer_that_nobody_would_read) {
    samis.post(page + "/attribuer", {{"colleague", std::to_string(sami.value)}});
    const auto desk = std::string{"/mairie/"} + test::town_path;
    BOOST_TEST(samis.get(desk).shows("<strong>1</strong> message sans réponse"));
    leave("keep");
    BOOST_TEST(!samis.get(desk).shows("sans réponse"));
    for (const auto* state : {"attente", "moi"})
        BOOST_TEST(!samis.get(inbox + "?etat=" + state).shows("Compte supprimé"), state);
    BOOST_TEST(samis.get(inbox + "?etat=toutes").shows("Compte supprimé"));
    BOOST_TEST(number("SELECT COUNT(*) FROM letter WHERE awaiting_since IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(what_a_former_delegate_wrote_for_the_town_hall_stays_and_his_own_words_go) {
    say(samis, page, "La mairie a répondu.");
    const auto as_team = last_post();
    write_in_a_group(sami, "Sami chez lui");
    db().run("UPDATE role SET ended_at = :now WHERE member_id = :id", now, sami);
    samis.post("/compte/supprimer", {{"texts", "erase"}, {"leave-password", test::password}});
    now += 72 * base::hour;
    BOOST_TEST(chores::erase_due(*app) == 1);
    const auto shown = citizen.get(page);
    BOOST_TEST(shown.shows("La mairie a répondu."));
    BOOST_TEST(shown.shows("Compte supprimé"));
    BOOST_TEST(helene.get(page).shows("Claire a appelé deux fois."));
    BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE id = :id AND deleted_at IS NULL", as_team) == 1);
    BOOST_TEST(number("SELECT COUNT(*) FROM post WHERE body = 'Sami chez lui'") == 0);
    BOOST_TEST(number("SELECT COUNT(*) FROM letter WHERE awaiting_since IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(the_page_that_ends_an_account_says_what_goes_and_what_stays) {
    const auto asked = citizen.get("/compte/supprimer");
    for (const auto* part :
         {"Vos messages privés aux mairies</strong> sont effacés aussi", "leurs pièces jointes",
          "ses propres réponses", "dans les groupes et les directs"})
        BOOST_TEST(asked.shows(part), part);
}

BOOST_AUTO_TEST_SUITE_END()
