#include "citizens/store.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Browser;

namespace {

const std::string mairie = std::string{"/mairie/"} + test::town_path;

struct Citizens : test::World {
    Browser helene{*this}, paul{*this}, citizen{*this}, noe{*this};
    Citizens() {
        helene.sign_in(mayor);
        paul.sign_in(delegate);
        citizen.sign_in(claire);
        noe.sign_in(newcomer);
        mails();
    }
    std::string of(town::MemberId id, const std::string& word) {
        return fmt::format("{}/citoyens/{}/{}", mairie, id.value, word);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(townhall_citizens, Citizens)

BOOST_AUTO_TEST_CASE(who_is_accepted_becomes_a_citizen_and_is_told_once) {
    BOOST_TEST(paul.get(mairie + "/citoyens").shows("Noé Petit"));
    auto done = paul.post_and_follow(of(newcomer, "accepter"));
    BOOST_TEST(done.shows("L'inscription est acceptée."));
    BOOST_TEST(done.shows("Personne n'attend"));
    paul.post(of(newcomer, "accepter"));
    BOOST_TEST(reader(newcomer).citizen());
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].to == "noe@tilleuls.test");
    BOOST_TEST(noe.get(mairie + "/ma-demande").shows("Vous êtes citoyen de Bourg-les-Tilleuls"));
}

BOOST_AUTO_TEST_CASE(each_of_the_five_reasons_is_mailed_in_words) {
    const char* words[] = {"n’est pas votre vrai nom", "vous n’habitez pas la commune",
                           "introuvable sur les listes", "pas répondu à une demande", "déjà un autre compte"};
    for (int reason = 1; reason <= 5; ++reason) {
        const auto who =
            member(fmt::format("p{}@tilleuls.test", reason), "Ana", "Roy", test::town_code, false);
        town::ask_citizenship(db(), who, test::town_code, now);
        paul.post(of(who, "refuser"), {{"reason", std::to_string(reason)}});
        auto sent = mails();
        BOOST_REQUIRE_EQUAL(sent.size(), 1);
        BOOST_TEST(sent[0].body.find(words[reason - 1]) != std::string::npos);
        BOOST_TEST(sent[0].body.find("/ma-demande") != std::string::npos);
        BOOST_TEST(reader(who).refused);
    }
}

BOOST_AUTO_TEST_CASE(a_refusal_without_reason_or_with_an_invented_one_is_not_made) {
    for (const char* reason : {"", "0", "6", "x"}) {
        auto answer = paul.post(of(newcomer, "refuser"), {{"reason", reason}});
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(answer.shows("Choisissez une raison"));
    }
    BOOST_TEST(reader(newcomer).waiting);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(the_refused_person_answers_and_waits_again_with_the_answer_shown) {
    paul.post(of(newcomer, "refuser"), {{"reason", "2"}});
    BOOST_TEST(noe.get(mairie + "/ma-demande").shows("vous n'habitez pas la commune"));
    BOOST_TEST(noe.post(mairie + "/ma-demande", {{"text", " "}}).status == 422);
    BOOST_TEST(noe.post(mairie + "/ma-demande", {{"text", std::string(1001, 'a')}}).status == 422);
    auto done = noe.post_and_follow(mairie + "/ma-demande", {{"text", "J'habite 3 rue Haute <depuis mai>."}});
    BOOST_TEST(done.shows("Votre réponse est envoyée"));
    BOOST_TEST(reader(newcomer).waiting);
    auto list = paul.get(mairie + "/citoyens");
    BOOST_TEST(list.shows("Refus précédent : n'habite pas la commune"));
    BOOST_TEST(list.shows("3 rue Haute &lt;depuis mai&gt;."));
    paul.post(of(newcomer, "accepter"));
    BOOST_TEST(reader(newcomer).citizen());
}

BOOST_AUTO_TEST_CASE(who_is_not_refused_cannot_answer) {
    noe.post(mairie + "/ma-demande", {{"text", "Et alors ?"}});
    BOOST_TEST(!paul.get(mairie + "/citoyens").shows("Et alors"));
    citizen.post(mairie + "/ma-demande", {{"text", "Rien"}});
    BOOST_TEST(reader(claire).citizen());
}

BOOST_AUTO_TEST_CASE(citizenship_is_taken_away_with_a_reason_and_the_person_can_answer) {
    BOOST_TEST(paul.get(of(claire, "retirer")).shows("Claire Fontaine"));
    BOOST_TEST(paul.post(of(claire, "retirer")).status == 422);
    BOOST_TEST(paul.post_and_follow(of(claire, "retirer"), {{"reason", "5"}}).shows("n'est plus citoyenne"));
    BOOST_TEST(!reader(claire).citizen());
    auto sent = mails();
    BOOST_REQUIRE_EQUAL(sent.size(), 1);
    BOOST_TEST(sent[0].subject.starts_with("Vous n’êtes plus citoyen"));
    BOOST_TEST(paul.get(of(claire, "retirer")).status == 404);
    citizen.post(mairie + "/ma-demande", {{"text", "Un seul compte."}});
    BOOST_TEST(reader(claire).waiting);
}

BOOST_AUTO_TEST_CASE(refusing_does_not_take_away_what_somebody_else_just_granted) {
    paul.post(of(newcomer, "accepter"));
    helene.post(of(newcomer, "refuser"), {{"reason", "1"}});
    BOOST_TEST(reader(newcomer).citizen());
    BOOST_TEST(mails().size() == 1);
}

BOOST_AUTO_TEST_CASE(citizens_are_found_by_the_beginning_of_their_name_without_accents) {
    const auto elise = member("elise@tilleuls.test", "Élise", "Le Goff");
    (void)elise;
    for (const char* typed : {"le+goff", "LE%20GO", "%C3%A9lise+le+goff"}) {
        auto page = paul.get(mairie + "/citoyens/acceptes?q=" + typed);
        BOOST_TEST_CONTEXT(typed) {
            BOOST_TEST((page.shows("Élise Le Goff") || std::string{typed}.find("%C3") == 0));
            BOOST_TEST(!page.shows("Claire Fontaine"));
        }
    }
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=claire+fontaine").shows("Claire Fontaine"));
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=fon").shows("Claire Fontaine"));
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=%25").shows("Aucun citoyen") == false);
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=zzz").shows("Aucun citoyen dont le nom"));
    BOOST_TEST(!paul.get(mairie + "/citoyens/acceptes").shows("Noé Petit"));
}

BOOST_AUTO_TEST_CASE(names_in_greek_cyrillic_and_arabic_letters_are_found_and_can_be_withdrawn) {
    const auto omega = member("omega@tilleuls.test", "Ωμέγα", "Παππά");
    (void)member("cyrillic@tilleuls.test", "Hélène", "Мarchand"); // begins with a Cyrillic M
    (void)member("arabic@tilleuls.test", "ليلى", "حداد");
    auto everybody = paul.get(mairie + "/citoyens/acceptes");
    for (const char* name : {"Ωμέγα Παππά", "Hélène Мarchand", "ليلى حداد"})
        BOOST_TEST(everybody.shows(name), name);
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=%CE%A0%CE%B1").shows("Ωμέγα Παππά"));
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=%D0%9Carch").shows("Hélène Мarchand"));
    BOOST_TEST(paul.get(mairie + "/citoyens/acceptes?q=%D8%AD%D8%AF").shows("ليلى حداد"));
    BOOST_TEST(paul.post(of(omega, "retirer"), {{"reason", "1"}}).status == 303);
    BOOST_TEST(!reader(omega).citizen());
}

BOOST_AUTO_TEST_CASE(a_request_is_for_who_made_it_and_for_moderators) {
    const auto seen_by = [&](town::MemberId id) {
        return citizens::request_of(db(), reader(id), newcomer, test::town_code).has_value();
    };
    BOOST_TEST(seen_by(newcomer));
    BOOST_TEST(seen_by(delegate));
    BOOST_TEST(!seen_by(claire));
    BOOST_TEST(!seen_by({}));
}

BOOST_AUTO_TEST_CASE(both_lists_are_paged_and_lose_nobody) {
    for (int i = 0; i < 60; ++i) {
        const auto accepted = member(fmt::format("a{}@tilleuls.test", i), fmt::format("A{:02}", i), "Accord");
        const auto waits = member(fmt::format("w{}@tilleuls.test", i), fmt::format("W{:02}", i), "Attend",
                                  test::town_code, false);
        (void)accepted;
        town::ask_citizenship(db(), waits, test::town_code, now);
    }
    const auto walk = [&](const std::string& path, const std::string& mark) {
        int seen = 0;
        for (std::string next = path; !next.empty();) {
            const auto page = paul.get(next).body;
            for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) ++seen;
            const auto at = page.find("apres=");
            const auto start = at == std::string::npos ? at : page.rfind('"', at) + 1;
            next = at == std::string::npos ? "" : page.substr(start, page.find('"', at) - start);
            if (const auto amp = next.find("&amp;"); amp != std::string::npos) next.replace(amp, 5, "&");
        }
        return seen;
    };
    BOOST_TEST(walk(mairie + "/citoyens", "/accepter\"") == 61);
    BOOST_TEST(walk(mairie + "/citoyens/acceptes", "/retirer\"") == 63); // the mayor is one too
    BOOST_TEST(walk(mairie + "/citoyens/acceptes?q=accord", "/retirer\"") == 60);
    // First names are found too, behind the last name: each person once, whichever way she is found.
    (void)member("fontaine@tilleuls.test", "Fontaine", "Claire");
    BOOST_TEST(walk(mairie + "/citoyens/acceptes?q=claire+fontaine", "/retirer\"") == 2);
    BOOST_TEST(walk(mairie + "/citoyens/acceptes?q=accord+a", "/retirer\"") == 60);
}

BOOST_AUTO_TEST_CASE(a_blocked_account_does_not_wait) {
    db().run("UPDATE member SET blocked_at = 1 WHERE id = :id", newcomer);
    BOOST_TEST(paul.get(mairie + "/citoyens").shows("Personne n'attend"));
}

BOOST_AUTO_TEST_SUITE_END()
