#include "support/factor.hpp"

#include "chores/retention/erase.hpp"
#include "chores/operator/keys.hpp"
#include "chores/operator/second_factor.hpp"
#include "chores/retention/sweep.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using test::Authenticator;
using test::Browser;
using test::recovery_codes_of;

namespace {

const std::string page = "/compte/deux-etapes";

struct TwoSteps : test::World {
    Browser citizen{*this}, elsewhere{*this};
    Authenticator phone{this, {}};
    std::vector<std::string> codes;

    TwoSteps() {
        elsewhere.sign_in(claire);
        citizen.sign_in(claire);
    }
    void enrol() {
        phone = test::begin_factor(*this, citizen, claire);
        codes = recovery_codes_of(citizen.post(page + "/activer", {{"code", phone.code()}}));
        BOOST_TEST_REQUIRE(codes.size() == 10U);
        mails();
        now += base::minute;
    }
    test::Answer password(Browser& who, const std::string& word = test::password,
                          const web::Fields& more = {}) {
        web::Fields fields{{"email", "claire@tilleuls.test"}, {"password", word}};
        fields.insert(fields.end(), more.begin(), more.end());
        return who.post("/connexion", fields);
    }
    test::Answer code(Browser& who, const test::Answer& asked, const std::string& typed) {
        return who.post("/connexion/code", {{"jeton", asked.hidden("jeton")}, {"code", typed}});
    }
    bool inside(Browser& who) { return who.get("/compte").status == 200; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(second_factor, TwoSteps)

BOOST_AUTO_TEST_CASE(a_member_switches_it_on_with_a_picture_or_a_key_to_type) {
    BOOST_TEST(citizen.get("/compte/securite").shows("href=\"/compte/deux-etapes\">Activer</a>"));
    BOOST_TEST(
        citizen.post(page, {{"password", "mauvais mot"}}).shows("Ce n'est pas votre mot de passe actuel."));
    phone = test::begin_factor(*this, citizen, claire);
    BOOST_TEST(phone.key.size() == base::totp::key_bytes);
    const auto shown = citizen.get(page);
    BOOST_TEST(shown.shows("<svg class=\"qr\""));
    const auto secret = base::totp::base32(phone.key);
    BOOST_TEST(shown.shows("<code>" + secret.substr(0, 4) + " " + secret.substr(4, 4)));
    BOOST_TEST(shown.shows("secret=" + secret));
    BOOST_TEST(!elsewhere.get(page).shows(secret.substr(0, 4) + " "), "in this session alone");
    BOOST_TEST(citizen.post(page + "/activer", {{"code", "000000"}}).shows("Ce code ne convient pas"));
    BOOST_TEST(
        citizen.post(page + "/activer", {{"code", ""}}).shows("Tapez le code que montre votre application."));
    const auto on = citizen.post(page + "/activer", {{"code", phone.code()}});
    BOOST_TEST(on.status == 200);
    BOOST_TEST(recovery_codes_of(on).size() == 10U);
    BOOST_TEST(mails().at(0).subject == "La validation en deux étapes est activée");
    BOOST_TEST(inside(citizen));
    BOOST_TEST(!inside(elsewhere), "sessions that were opened without it end");
    const auto later = citizen.get(page);
    BOOST_TEST(recovery_codes_of(later).empty());
    BOOST_TEST(!later.shows(secret.substr(0, 4) + " "));
    BOOST_TEST(later.shows("Il vous reste 10 codes de secours."));
    for (const auto& stored : db().all<std::string>("SELECT code_hash FROM recovery_code"))
        BOOST_TEST(stored.size() == 64U);
    BOOST_TEST(db().value<std::string>("SELECT key_sealed FROM second_factor").find(phone.key) ==
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_key_that_nobody_confirmed_is_forgotten_within_the_hour) {
    phone = test::begin_factor(*this, citizen, claire);
    now += base::hour;
    BOOST_TEST(!citizen.get(page).shows("<svg class=\"qr\""));
    BOOST_TEST(citizen.post(page + "/activer", {{"code", phone.code()}}).status == 422);
    chores::sweep(*app, now + 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM second_factor") == 0);
    Browser fresh{*this};
    BOOST_TEST(password(fresh).status == 303);
}

BOOST_AUTO_TEST_CASE(after_the_password_the_login_asks_for_a_code_and_before_it_opens_nothing) {
    enrol();
    Browser fresh{*this};
    const auto asked = password(fresh, test::password, {{"suite", "/notifications"}});
    BOOST_TEST(asked.status == 200);
    BOOST_TEST(asked.shows("autocomplete=\"one-time-code\""));
    BOOST_TEST(asked.shows("inputmode=\"numeric\""));
    BOOST_TEST(asked.header("Set-Cookie").empty());
    BOOST_TEST(!inside(fresh));
    BOOST_TEST(code(fresh, asked, "").shows("Tapez le code que montre votre application."));
    BOOST_TEST(code(fresh, asked, "12345").shows("Un code compte 6 chiffres"));
    BOOST_TEST(code(fresh, asked, "000000").status == 422);
    BOOST_TEST(!inside(fresh));
    auto typed = phone.code();
    typed.insert(3, "\u202f");
    const auto in =
        fresh.post("/connexion/code",
                   {{"jeton", asked.hidden("jeton")}, {"code", typed}, {"suite", asked.hidden("suite")}});
    BOOST_TEST(in.location == "/notifications");
    BOOST_TEST(inside(fresh));
    Browser onlooker{*this};
    BOOST_TEST(code(onlooker, password(onlooker), typed).shows("a déjà servi"), "each code opens once");
    BOOST_TEST(!inside(onlooker));
}

BOOST_AUTO_TEST_CASE(what_was_being_written_waits_behind_both_steps) {
    enrol();
    Browser fresh{*this};
    const auto asked =
        password(fresh, test::password, {{"resume", "/fil/x/1/messages"}, {"kept-text", "Ma phrase."}});
    BOOST_TEST(asked.hidden("kept-text") == "Ma phrase.");
    const auto wrong = fresh.post("/connexion/code", {{"jeton", asked.hidden("jeton")},
                                                      {"code", "000000"},
                                                      {"resume", asked.hidden("resume")},
                                                      {"kept-text", asked.hidden("kept-text")}});
    BOOST_TEST(wrong.hidden("kept-text") == "Ma phrase.");
    const auto in = fresh.post("/connexion/code", {{"jeton", wrong.hidden("jeton")},
                                                   {"code", phone.code()},
                                                   {"resume", wrong.hidden("resume")},
                                                   {"kept-text", wrong.hidden("kept-text")}});
    BOOST_TEST(in.shows("action=\"/fil/x/1/messages\""));
    BOOST_TEST(in.shows("Ma phrase."));
}

BOOST_AUTO_TEST_CASE(a_recovery_code_opens_once_and_its_owner_is_told) {
    enrol();
    Browser fresh{*this}, again{*this};
    BOOST_TEST(code(fresh, password(fresh), codes[3]).status == 303);
    BOOST_TEST(mails().at(0).subject == "Un code de secours vient de servir");
    BOOST_TEST(code(again, password(again), codes[3]).status == 422);
    BOOST_TEST(fresh.get(page).shows("Il vous reste 9 codes de secours."));
    const auto renewed = recovery_codes_of(
        fresh.post(page + "/codes", {{"renew-password", test::password}, {"renew-code", phone.code()}}));
    BOOST_TEST_REQUIRE(renewed.size() == 10U);
    BOOST_TEST(code(again, password(again), codes[4]).status == 422, "the former ones are void");
    BOOST_TEST(code(again, password(again), renewed[0]).status == 303);
}

BOOST_AUTO_TEST_CASE(a_thief_of_the_password_guesses_ten_codes_and_the_owner_comes_in_from_elsewhere) {
    enrol();
    Browser thief{*this}, owner{*this};
    thief.extra["REMOTE_ADDR"] = "203.0.113.9";
    const auto asked = password(thief);
    for (int i = 0; i < 10; ++i) BOOST_TEST(code(thief, asked, fmt::format("{:06}", i)).status == 422);
    BOOST_TEST(code(thief, asked, phone.code()).shows("Trop d'essais."));
    BOOST_TEST(code(owner, password(owner), phone.code()).status == 303);
}

BOOST_AUTO_TEST_CASE(many_thieves_stop_at_fifty_a_day_which_a_recovery_code_or_a_new_password_passes) {
    enrol();
    Browser first{*this};
    const auto stolen = password(first); // once: who has it needs no more, whatever the address
    for (int i = 0; i < 50; ++i) {
        Browser thief{*this};
        thief.extra["REMOTE_ADDR"] = fmt::format("203.0.113.{}", i);
        BOOST_TEST(code(thief, stolen, fmt::format("{:06}", i)).status == 422);
    }
    Browser owner{*this};
    const auto asked = password(owner);
    BOOST_TEST(
        code(owner, asked, phone.code()).shows("quelqu'un d'autre connaît peut-être votre mot de passe"));
    BOOST_TEST(code(owner, asked, codes[0]).status == 303);
    mails();
    Browser{*this}.post("/mot-de-passe", {{"email", "claire@tilleuls.test"}});
    const auto link = mails().at(0).link();
    const auto step = owner.post("/mot-de-passe/nouveau", {{"jeton", link.substr(link.find('=') + 1)},
                                                           {"password", "un tout nouveau mot"}});
    BOOST_TEST(step.shows("Encore une étape"), "a link by mail is no way around");
    BOOST_TEST(code(owner, step, phone.next()).status == 303);
    BOOST_TEST(inside(owner));
}

BOOST_AUTO_TEST_CASE(nobody_comes_to_the_second_step_without_the_first) {
    enrol();
    Browser fresh{*this};
    const auto state = password(fresh).hidden("jeton");
    const auto tried = [&](const std::string& other) {
        return fresh.post("/connexion/code", {{"jeton", other},
                                              {"code", phone.code()},
                                              {"kept-text", "Ma phrase."},
                                              {"resume", "/fil/x/1/messages"}});
    };
    for (const auto& forged :
         {std::string{}, std::string{"."}, std::string{".."}, std::string{"1.2.3"}, state + "x",
          std::to_string(yanis.value) + state.substr(state.find('.')), "9" + state}) {
        const auto refused = tried(forged);
        BOOST_TEST(refused.shows("Le temps pour taper le code est passé"), forged);
        BOOST_TEST(refused.hidden("kept-text") == "Ma phrase.", "nothing typed is lost");
        BOOST_TEST(!inside(fresh), forged);
    }
    now += 10 * base::minute;
    BOOST_TEST(tried(state).shows("Le temps pour taper le code est passé"));
    const auto asked = password(fresh);
    db().run("UPDATE member SET password_hash = 'x' WHERE id = :id", claire);
    BOOST_TEST(code(fresh, asked, phone.code()).shows("Le temps pour taper"),
               "another password makes it void");
}

BOOST_AUTO_TEST_CASE(who_changes_his_mind_about_leaving_passes_both_steps_too) {
    enrol();
    citizen.post("/compte/supprimer", {{"texts", "keep"}, {"leave-password", test::password}});
    Browser fresh{*this};
    const auto stay = password(fresh);
    BOOST_TEST(stay.shows("/compte/garder"));
    const auto step = fresh.post("/compte/garder", {{"jeton", stay.hidden("jeton")}});
    BOOST_TEST(step.shows("Encore une étape"));
    BOOST_TEST(!inside(fresh));
    BOOST_TEST(step.hidden("suite") == "/compte?fait=account.stayed");
    BOOST_TEST(code(fresh, step, phone.code()).status == 303);
    BOOST_TEST(inside(fresh));
}

BOOST_AUTO_TEST_CASE(password_and_address_change_with_a_code_only) {
    enrol();
    const auto change = [&](const std::string& old, const std::string& typed) {
        return citizen.post("/compte/mot-de-passe", {{"old-password", old},
                                                     {"password", "un tout nouveau mot"},
                                                     {"password-again", "un tout nouveau mot"},
                                                     {"change-code", typed}});
    };
    BOOST_TEST(citizen.get("/compte/securite").shows("name=\"change-code\""));
    citizen.extra = {{"PARVIS_TOO_MANY", "on"}};
    const auto kept = change(test::password, "123456");
    citizen.extra = {};
    BOOST_TEST(kept.hidden("change-code") == "123456", "a code is no password");
    BOOST_TEST(kept.shows("name=\"old-password\" type=\"password\""));
    BOOST_TEST(change(test::password, "").shows("Tapez le code que montre votre application."));
    BOOST_TEST(change(test::password, "000000").status == 422);
    BOOST_TEST(change("mauvais mot", phone.code()).status == 422);
    BOOST_TEST(change(test::password, phone.code()).status == 303, "a wrong password used no code up");
    const auto move = [&](const std::string& typed) {
        return citizen.post("/compte/e-mail", {{"email", "claire@exemple.test"},
                                               {"email-password", "un tout nouveau mot"},
                                               {"email-code", typed}});
    };
    BOOST_TEST(move("").status == 422);
    BOOST_TEST(move(phone.next()).status == 303);
}

BOOST_AUTO_TEST_CASE(it_is_switched_off_with_password_and_code) {
    enrol();
    const auto off = [&](const std::string& word, const std::string& typed) {
        return citizen.post(page + "/desactiver", {{"off-password", word}, {"off-code", typed}});
    };
    BOOST_TEST(off("mauvais mot", phone.code()).status == 422);
    BOOST_TEST(off(test::password, "000000").status == 422);
    BOOST_TEST(off(test::password, phone.code()).location == page + "?fait=account.factor_off");
    BOOST_TEST(mails().at(0).subject == "La validation en deux étapes est désactivée");
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM recovery_code") == 0);
    Browser fresh{*this};
    BOOST_TEST(password(fresh).status == 303);
}

BOOST_AUTO_TEST_CASE(the_operator_has_a_way_out_for_who_lost_everything) {
    enrol();
    chores::take_second_factor(*app, " Claire@Tilleuls.test ");
    BOOST_TEST(mails().at(0).subject == "La validation en deux étapes a été retirée");
    BOOST_TEST(!inside(citizen));
    Browser fresh{*this};
    BOOST_TEST(password(fresh).status == 303);
    BOOST_CHECK_THROW(chores::take_second_factor(*app, "claire@tilleuls.test"), std::runtime_error);
    BOOST_CHECK_THROW(chores::take_second_factor(*app, "personne@tilleuls.test"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_new_key_of_the_seal_seals_it_anew) {
    enrol();
    BOOST_TEST(base::Seal::add_key(app->config.var / "keys") == 2);
    const base::Seal seal{app->config.var / "keys"};
    chores::reseal(db(), seal, {}, 2);
    BOOST_TEST(db().value<std::string>("SELECT key_sealed FROM second_factor").starts_with("2."));
    Browser fresh{*this};
    BOOST_TEST(code(fresh, password(fresh), phone.code()).status == 303);
}

BOOST_AUTO_TEST_CASE(who_leaves_leaves_no_key_behind) {
    enrol();
    citizen.post("/compte/supprimer", {{"texts", "keep"}, {"leave-password", test::password}});
    now += 73 * base::hour;
    chores::erase_due(*app);
    BOOST_TEST(db().value<int>(
                   "SELECT (SELECT COUNT(*) FROM second_factor) + (SELECT COUNT(*) FROM recovery_code)") ==
               0);
}

BOOST_AUTO_TEST_SUITE_END()
