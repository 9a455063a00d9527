#include "account/actions.hpp"
#include "lib/town/person.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

struct Phone : test::World {
    Browser citizen{*this}, neighbour{*this};
    Phone() {
        citizen.sign_in(claire);
        neighbour.sign_in(yanis);
    }
    test::Answer give(Browser& who, const std::string& number) {
        return who.post("/compte/telephone", {{"phone", number}});
    }
    test::Answer type(const std::string& code) {
        return citizen.post("/compte/telephone/code", {{"code", code}});
    }
    /// The six figures of the last SMS.
    std::string code() {
        const auto text =
            db().value<std::string>("SELECT body FROM outbox WHERE channel = 2 ORDER BY id DESC LIMIT 1");
        return text.substr(text.find_first_of("0123456789"), 6);
    }
    int sms() { return db().value<int>("SELECT COUNT(*) FROM outbox WHERE channel = 2"); }
    town::Details details() { return town::details_of(db(), app->seal(), claire); }
    bool confirmed() { return town::confirmed_phone(db(), app->seal(), claire).has_value(); }
    std::string number() { return town::confirmed_phone(db(), app->seal(), claire).value_or(""); }
    std::string wrong() { return code() == "000000" ? "000001" : "000000"; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_phone, Phone)

BOOST_AUTO_TEST_CASE(a_number_counts_once_its_code_was_typed) {
    BOOST_TEST(give(citizen, "06 12 34 56 78").location == "/compte/telephone?fait=account.code_by_sms");
    BOOST_TEST(details().phone == "+33612345678");
    BOOST_TEST(!confirmed());
    const auto page = citizen.get("/compte/telephone");
    BOOST_TEST(page.shows("+33 6 12 34 56 78"));
    BOOST_TEST(page.shows("à confirmer"));
    const auto typed = code();
    BOOST_TEST(type(typed.substr(0, 3) + " " + typed.substr(3)).location ==
               "/compte/telephone?fait=account.phone_confirmed");
    BOOST_TEST(town::confirmed_phone(db(), app->seal(), claire).value() == "+33612345678");
    BOOST_TEST(citizen.get("/compte").shows("+33 6 12 34 56 78"));
    BOOST_TEST(type(typed).location == "/compte/telephone"); // pressed twice
    BOOST_TEST(confirmed());
}

BOOST_AUTO_TEST_CASE(a_number_and_its_code_are_read_as_they_were_pasted) {
    give(citizen, "06\u202f12\u202f34\u202f56\u202f78");
    const auto sent = code();
    type("\u2068" + sent.substr(0, 3) + "\u202f" + sent.substr(3) + "\u2069");
    BOOST_TEST(number() == "+33612345678");
    for (const char* pasted : {"07\u200787\u200965\u00a043\u201121",
                               "\uff10\uff17\uff18\uff17\uff16\uff15\uff14\uff13\uff12\uff11"}) {
        give(citizen, pasted);
        type(code());
        BOOST_TEST(number() == "+33787654321", pasted);
    }
}

BOOST_AUTO_TEST_CASE(the_sms_goes_to_the_member_in_letters_that_cost_one_part) {
    give(citizen, "0612345678");
    struct Row {
        town::MemberId member;
        std::string address, body;
    };
    const auto row =
        db().one<Row>("SELECT member_id, to_address, body FROM outbox WHERE channel = 2").value();
    BOOST_TEST((row.member == claire));
    BOOST_TEST(row.address == ""); // the number is stored nowhere but sealed
    BOOST_TEST(row.body.find(code()) != std::string::npos);
    BOOST_TEST(row.body.size() <= 160);
    for (const auto* costly : {"\u00a0", "’", "«", "ê", "ç"})
        BOOST_TEST(row.body.find(costly) == std::string::npos, costly);
}

BOOST_AUTO_TEST_CASE(five_wrong_codes_end_the_code_and_a_new_one_works) {
    give(citizen, "0612345678");
    const auto right = code();
    for (int i = 0; i < 4; ++i) BOOST_TEST(type(wrong()).shows("Ce n'est pas le bon code"));
    BOOST_TEST(type(wrong()).shows("Cinq essais ont échoué"));
    BOOST_TEST(type(right).shows("Ce code ne marche plus"));
    BOOST_TEST(!confirmed());
    BOOST_TEST(citizen.post_and_follow("/compte/telephone/renvoyer").shows("Un code à six chiffres part"));
    BOOST_TEST(type(code()).status == 303);
    BOOST_TEST(confirmed());
}

BOOST_AUTO_TEST_CASE(a_code_is_good_for_ten_minutes) {
    give(citizen, "0612345678");
    now += 10 * base::minute;
    BOOST_TEST(type(code()).shows("Ce code ne marche plus : il sert pendant 10 minutes."));
    BOOST_TEST(citizen.get("/compte/telephone").shows("Aucun code n'est en cours"));
    BOOST_TEST(!confirmed());
}

BOOST_AUTO_TEST_CASE(a_code_is_of_no_use_to_anybody_else_nor_for_another_number) {
    give(citizen, "0612345678");
    const auto hers = code();
    give(neighbour, "0712345678");
    BOOST_TEST(neighbour.post("/compte/telephone/code", {{"code", hers}}).status == 422);
    give(citizen, "0787654321");
    if (code() != hers) BOOST_TEST(type(hers).shows("Ce n'est pas le bon code"));
    BOOST_TEST(!confirmed());
}

BOOST_AUTO_TEST_CASE(the_confirmed_number_serves_until_the_code_of_another_one_was_typed) {
    give(citizen, "0612345678");
    type(code());
    BOOST_TEST(give(citizen, "+33 6 12 34 56 78").location == "/compte/telephone"); // the same: nothing to do
    BOOST_TEST(sms() == 1);
    give(citizen, "0787654321");
    BOOST_TEST(number() == "+33612345678");
    const auto page = citizen.get("/compte/telephone");
    BOOST_TEST(page.shows("+33 7 87 65 43 21"));
    BOOST_TEST(page.shows("Votre numéro confirmé reste en service"));
    BOOST_TEST(citizen.get("/compte").shows("+33 6 12 34 56 78"));
    type(wrong());
    BOOST_TEST(number() == "+33612345678");
    type(code());
    BOOST_TEST(number() == "+33787654321");
    BOOST_TEST(!citizen.get("/compte/telephone").shows("à confirmer"));
    BOOST_TEST(citizen.post_and_follow("/compte/telephone/supprimer").shows("Votre numéro est effacé."));
    BOOST_TEST(details().phone == "");
    BOOST_TEST(!confirmed());
}

BOOST_AUTO_TEST_CASE(who_types_the_confirmed_number_again_keeps_it) {
    give(citizen, "0612345678");
    type(code());
    give(citizen, "0787654321");
    const auto late = code();
    give(citizen, "0612345678");
    BOOST_TEST(!citizen.get("/compte/telephone").shows("à confirmer"));
    type(late);
    BOOST_TEST(number() == "+33612345678");
    give(citizen, "0787654321");
    citizen.post("/compte/telephone/supprimer");
    BOOST_TEST(town::waiting_phone(details()) == "", "both are forgotten");
}

BOOST_AUTO_TEST_CASE(a_site_has_so_many_codes_a_day_and_no_more) {
    for (int i = 2; i < account::codes_of_site.count; ++i)
        web::count_attempt(*app, "phone-site", "", account::codes_of_site);
    BOOST_TEST(give(citizen, "0612345678").status == 303);
    BOOST_TEST(give(neighbour, "0712345678").status == 303);
    const auto full = give(citizen, "0612345679");
    BOOST_TEST(full.status == 422);
    BOOST_TEST(full.shows("Ce site a envoyé aujourd'hui tous les codes qu'il peut."));
    BOOST_TEST(full.shows("value=\"0612345679\""));
    BOOST_TEST(citizen.post("/compte/telephone/renvoyer").shows("Ce site a envoyé aujourd'hui"));
    BOOST_TEST(sms() == 2);
    now += base::day + 1;
    BOOST_TEST(give(citizen, "0612345679").status == 303);
}

BOOST_AUTO_TEST_CASE(nobody_can_be_flooded_with_codes) {
    for (int i = 0; i < 5; ++i) give(citizen, "0612345678");
    BOOST_TEST(sms() == 5);
    BOOST_TEST(give(citizen, "0612345678").shows("Cinq codes sont déjà partis aujourd'hui."));
    BOOST_TEST(citizen.post("/compte/telephone/renvoyer").status == 429);
    BOOST_TEST(give(neighbour, "06.12.34.56.78").shows("Cinq codes sont déjà partis aujourd'hui."));
    BOOST_TEST(sms() == 5);
    BOOST_TEST(give(neighbour, "0712345678").status == 303);
    now += base::day + 1;
    BOOST_TEST(give(citizen, "0612345678").status == 303);
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_gets_a_sentence_and_stays_typed) {
    const auto page = give(citizen, "06 12 34");
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.shows("Ce numéro n'est pas complet."));
    BOOST_TEST(page.shows("value=\"06 12 34\""));
    BOOST_TEST(give(citizen, "").shows("Indiquez un numéro de mobile."));
    BOOST_TEST(give(citizen, "01 42 76 40 40").shows("Ce numéro ne reçoit pas de SMS."));
    BOOST_TEST(sms() == 0);
    BOOST_TEST(details().phone == "");
}

BOOST_AUTO_TEST_CASE(a_number_is_read_as_one_of_the_department_where_one_lives) {
    db().run("UPDATE commune SET department_code = '988' WHERE code = :code", test::town_code);
    give(citizen, "75 12 34");
    BOOST_TEST(details().phone == "+687751234");
}

BOOST_AUTO_TEST_CASE(a_site_without_sms_says_so_and_sends_none) {
    app->config.sms.transport = "none";
    BOOST_TEST(citizen.get("/compte/telephone").shows("Ce site n'envoie pas de SMS"));
    give(citizen, "0612345678");
    BOOST_TEST(sms() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
