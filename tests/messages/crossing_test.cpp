// Two write at once, and one form has an answer, a note and the work on a conversation: nothing of it is
// lost.
#include "messages/writing.hpp"

#include <boost/test/unit_test.hpp>

using namespace test::writing;

namespace {

struct Crossing : Writing {
    const std::string page = begun();
    const std::string seen = samis.get(page).hidden("vu");

    test::Answer act(const char* name, web::Fields fields) {
        fields.emplace_back("vu", seen);
        return samis.post(page + name, fields);
    }
    bool waits() { return samis.get(inbox).shows("Lampadaire éteint"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(messages_crossing, Crossing)

BOOST_AUTO_TEST_CASE(a_letter_that_crossed_its_answer_still_waits_since_it_came) {
    now += 3 * base::day;
    say(citizen, page, "Le 14 aussi.");
    now += base::day;
    const auto sent = act("/messages", {{"text", "Le 12 est réparé."}, {"form_id", "a"}});
    BOOST_TEST(sent.location.find("messages.not_all_read") != std::string::npos);
    BOOST_TEST(samis.get(sent.location).shows("est arrivé pendant que vous écriviez"));
    BOOST_TEST(waits());
    BOOST_TEST(samis.get(page).shows("attend une réponse depuis 1 jour"));
    // Whoever has seen it answers it.
    const auto now_seen = samis.get(page).hidden("vu");
    samis.post(page + "/messages", {{"text", "Le 14 aussi."}, {"form_id", "b"}, {"vu", now_seen}});
    BOOST_TEST(!waits());
}

BOOST_AUTO_TEST_CASE(it_waits_on_when_another_letter_is_taken_back) {
    say(citizen, page, "Le 14 aussi.");
    act("/messages", {{"text", "Le 12 est réparé."}, {"form_id", "a"}});
    say(citizen, page, "Et le 16.");
    citizen.post(post_path(page) + "/supprimer");
    BOOST_TEST(waits());
}

BOOST_AUTO_TEST_CASE(what_a_colleague_has_answered_does_not_wait_again_for_a_late_answer) {
    say(citizen, page, "Le 14 aussi.");
    helene.get(page);
    say(helene, page, "Tout est réparé.");
    act("/messages", {{"text", "Le 12 est réparé."}, {"form_id", "a"}});
    BOOST_TEST(!waits());
}

BOOST_AUTO_TEST_CASE(a_conversation_is_not_closed_over_a_letter_that_nobody_has_seen) {
    say(citizen, page, "Le 14 aussi.");
    const auto stale = act("/clore", {{"text", "J’écrivais une réponse"}});
    BOOST_TEST(stale.status == 422);
    BOOST_TEST(stale.shows("un nouveau message est arrivé"));
    BOOST_TEST(stale.shows("Le 14 aussi."));
    BOOST_TEST(stale.shows("J'écrivais une réponse"));
    BOOST_TEST(waits());
    BOOST_TEST(samis.post(page + "/clore", {{"vu", stale.hidden("vu")}}).status == 303);
    BOOST_TEST(!waits());
}

BOOST_AUTO_TEST_CASE(a_long_answer_survives_everything_else_that_is_done_meanwhile) {
    const web::Fields words{{"text", "Une longue réponse"}, {"note", ""}, {"form_id", "a"}};
    for (const auto& [name, field, value, said] :
         {std::tuple{"/attribuer", "colleague", std::to_string(sami.value), "qui s'en occupe"},
          std::tuple{"/notes", "note", std::string{"Vu avec la voirie."}, "La note est ajoutée"},
          std::tuple{"/clore", "x", std::string{}, "La conversation est close"},
          std::tuple{"/rouvrir", "x", std::string{}, "La conversation est rouverte"}}) {
        web::Fields fields{{field, value}, {"text", "Une longue réponse"}, {"form_id", "a"}};
        const auto answer = act(name, fields);
        BOOST_TEST(answer.status == 200, name);
        BOOST_TEST(answer.shows("Une longue réponse</textarea>"), name);
        BOOST_TEST(answer.shows(said), name);
    }
    BOOST_TEST(samis.get(page).shows("Vu avec la voirie."));
    BOOST_TEST(number("SELECT COUNT(*) FROM letter WHERE assigned_to = :id", sami) == 1);
    BOOST_TEST(act("/notes", words).shows("Une longue réponse</textarea>")); // an error of the note
    BOOST_TEST(posts() == 1);
}

BOOST_AUTO_TEST_CASE(a_note_survives_the_answer) {
    const auto sent =
        act("/messages", {{"text", "C’est réparé."}, {"note", "À facturer au syndicat"}, {"form_id", "a"}});
    BOOST_TEST(sent.status == 200);
    BOOST_TEST(sent.shows("Votre réponse est envoyée."));
    BOOST_TEST(sent.shows("À facturer au syndicat</textarea>"));
    BOOST_TEST(!sent.shows("C'est réparé.</textarea>"));
    BOOST_TEST(number("SELECT COUNT(*) FROM letter_note") == 0);
}

BOOST_AUTO_TEST_CASE(files_that_were_chosen_have_to_be_chosen_again_and_it_is_said) {
    const auto noted =
        samis.post_file(page + "/notes", {{"note", "Vu."}, {"form_id", "a"}, {"text", "Voici"}}, "files",
                        "%PDF-1.7\n%%EOF\n", "plan.pdf");
    BOOST_TEST(noted.shows("choisir à nouveau vos fichiers"));
    BOOST_TEST(noted.shows("Voici</textarea>"));
}

BOOST_AUTO_TEST_CASE(a_browser_that_sends_every_button_to_the_form_s_own_address_closes_and_does_not_answer) {
    const auto closed = act("/messages", {{"text", "Un brouillon"}, {"faire", "clore"}, {"form_id", "a"}});
    BOOST_TEST(closed.shows("La conversation est close"));
    BOOST_TEST(closed.shows("Un brouillon</textarea>"));
    BOOST_TEST(posts() == 1);
    // For who is not of the team there are no such buttons.
    BOOST_TEST(
        citizen.post(page + "/messages", {{"text", "Merci"}, {"faire", "clore"}, {"form_id", "b"}}).status ==
        303);
    BOOST_TEST(posts() == 2);
}

BOOST_AUTO_TEST_CASE(whose_account_ended_gets_no_answer_and_the_answer_is_not_lost) {
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, claire);
    const auto late = act("/messages", {{"text", "Une longue réponse"}, {"form_id", "a"}});
    BOOST_TEST(late.status == 422);
    BOOST_TEST(late.shows("Une longue réponse</textarea>"));
    BOOST_TEST(late.shows("Votre réponse n'est pas envoyée"));
    BOOST_TEST(samis.get(page).shows("Ajouter la note")); // the team's own work goes on
}

BOOST_AUTO_TEST_SUITE_END()
