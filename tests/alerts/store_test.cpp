#include "support/world.hpp"

#include "alerts/banner.hpp"
#include "alerts/store.hpp"
#include "lib/town/person.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using alerts::Category;

namespace {

struct Crue : test::World {
    alerts::Draft draft{.category = Category::danger,
                        .risk = "Crue de la Brenne",
                        .place = "quartier du Moulin",
                        .authority = "la préfecture",
                        .conduct = "Montez à l’étage.\nNe prenez pas la voiture.",
                        .link = "https://www.vigicrues.gouv.fr",
                        .sms = "ALERTE : crue",
                        .motive = "Cote de 3 m atteinte à 8 h 50",
                        .idempotency_key = "1 abc"};
    town::Reader helene = reader(mayor);

    Crue() {
        for (const auto who : {claire, yanis}) town::follow(db(), who, test::town_code, now - base::day);
    }
    void thirty_more_follow() {
        for (int i = 0; i < 30; ++i)
            town::follow(db(), member(fmt::format("p{}@tilleuls.test", i), "P", "Q"), test::town_code, now);
    }

    alerts::Alert sent() {
        const auto id = alerts::send(db(), helene, test::town_code, draft, now);
        return alerts::find(db(), test::town_code, id.value().id).value();
    }
    template <class... Args> long long count(const char* sql, const Args&... args) {
        return db().value<long long>(sql, args...);
    }
    alerts::Street street(const std::string& name) {
        return {name, town::street_tags(app->seal(), test::town_code, name)};
    }
    void lives_in(town::MemberId who, const std::string& name) {
        town::set_address(db(), app->seal(), who, test::town_code,
                          {"3", name, "99100", "Bourg-les-Tilleuls"});
    }
    void has_phone(town::MemberId who, const std::string& number) {
        town::set_phone(db(), app->seal(), who, number);
        town::confirm_phone(db(), who, now);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_store, Crue)

BOOST_AUTO_TEST_CASE(an_alert_is_one_row_and_one_activity_however_many_follow) {
    thirty_more_follow();
    mails();
    const auto alert = sent();
    BOOST_TEST(alert.risk == "Crue de la Brenne");
    BOOST_TEST(alert.sent_at == now);
    BOOST_TEST(!alert.ended_at);
    BOOST_TEST(count("SELECT COUNT(*) FROM alert") == 1);
    BOOST_TEST(count("SELECT COUNT(*) FROM activity WHERE kind = 'alert' AND object_id = :id AND topic = 4 "
                     "AND broadcast = 1 AND audience = 0 AND spread = 0",
                     alert.id) == 1);
    BOOST_TEST(count("SELECT COUNT(*) FROM audit WHERE act = 'alert.send' AND object_id = :id", alert.id) ==
               1);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(the_same_form_sent_twice_is_one_alert) {
    const auto first = alerts::send(db(), helene, test::town_code, draft, now);
    const auto second = alerts::send(db(), helene, test::town_code, draft, now + 5);
    BOOST_TEST(first->id.value == second->id.value);
    BOOST_TEST((first->fresh && !second->fresh));
    BOOST_TEST(count("SELECT COUNT(*) FROM activity WHERE kind = 'alert'") == 1);
    BOOST_TEST(count("SELECT COUNT(*) FROM audit WHERE act = 'alert.send'") == 1);
}

BOOST_AUTO_TEST_CASE(without_the_right_nothing_is_sent_or_ended) {
    const auto paul = reader(delegate);
    BOOST_TEST(!alerts::send(db(), paul, test::town_code, draft, now));
    BOOST_TEST(!alerts::send(db(), reader(claire), test::town_code, draft, now));
    BOOST_TEST(count("SELECT COUNT(*) FROM alert") == 0);
    const auto alert = sent();
    BOOST_TEST(!alerts::end(db(), paul, alert, "Fini", "Fini", now));
    BOOST_TEST(!alerts::find(db(), test::town_code, alert.id)->ended_at);
}

BOOST_AUTO_TEST_CASE(an_alert_ends_once_and_stays_readable_with_its_own_activity) {
    const auto alert = sent();
    BOOST_TEST(alerts::end(db(), helene, alert, "La Brenne est rentrée dans son lit.", "Fin", now + 60));
    BOOST_TEST(!alerts::end(db(), helene, alert, "Encore", "Encore", now + 90));
    const auto after = alerts::find(db(), test::town_code, alert.id).value();
    BOOST_TEST(after.ended_at.value() == now + 60);
    BOOST_TEST(after.end_text == "La Brenne est rentrée dans son lit.");
    for (const char* kind : {"alert", "alert-end"})
        BOOST_TEST(count("SELECT COUNT(*) FROM activity WHERE kind = :kind AND object_id = :id", kind,
                         alert.id) == 1);
    BOOST_TEST(alerts::running(db(), test::town_code).empty());
    BOOST_TEST(alerts::past(db(), test::town_code, {}).alerts.size() == 1);
}

BOOST_AUTO_TEST_CASE(an_alert_belongs_to_its_commune) {
    const auto alert = sent();
    BOOST_TEST(!alerts::find(db(), test::village_code, alert.id));
    BOOST_TEST(alerts::running(db(), test::village_code).empty());
    BOOST_TEST(alerts::running_alerts(db(), test::village_code).empty());
}

BOOST_AUTO_TEST_CASE(the_list_is_paged_by_key_without_losing_those_of_one_second) {
    for (int i = 0; i < 13; ++i) {
        draft.idempotency_key = fmt::format("1 {}", i);
        const auto id = alerts::send(db(), helene, test::town_code, draft, now + i / 2);
        alerts::end(db(), helene, *alerts::find(db(), test::town_code, id->id), "Fini", "Fini", now + 60);
    }
    const auto first = alerts::past(db(), test::town_code, {});
    BOOST_REQUIRE(first.next);
    const auto second = alerts::past(db(), test::town_code, *first.next);
    BOOST_TEST(first.alerts.size() == 10);
    BOOST_TEST(second.alerts.size() == 3);
    BOOST_TEST(!second.next);
    BOOST_TEST(first.alerts.back().id.value > second.alerts.front().id.value);
}

BOOST_AUTO_TEST_CASE(running_alerts_are_dangers_first_for_the_town_and_for_who_follows_it) {
    draft.category = Category::information;
    draft.risk = "Coupure d’eau";
    sent();
    draft.category = Category::danger;
    draft.risk = "Crue de la Brenne";
    draft.idempotency_key = "2 abc";
    now -= 60;
    const auto danger = sent();
    const auto shown = alerts::running_alerts(db(), test::town_code);
    BOOST_REQUIRE_EQUAL(shown.size(), 2);
    BOOST_TEST(shown[0].danger);
    BOOST_TEST(shown[0].id == danger.id);
    BOOST_TEST(shown[1].risk == "Coupure d’eau");
    BOOST_TEST(alerts::running_alerts_for(db(), claire).size() == 2);
    const auto stranger = member("luc@pres.test", "Luc", "Noir", test::village_code);
    BOOST_TEST(alerts::running_alerts_for(db(), stranger).empty());
}

BOOST_AUTO_TEST_CASE(an_alert_to_a_street_reaches_who_lives_there_and_on_demand_who_gave_no_street) {
    lives_in(claire, "rue des Lilas");
    lives_in(yanis, "place du Marché");
    draft.streets = {street("R. des Lilas")};
    const auto reached = [&](const alerts::Alert& alert) {
        static const std::string sql = "SELECT m.first_name FROM member m WHERE " +
                                       std::string{alerts::alert_news.told_to} + " ORDER BY m.first_name";
        std::string names;
        for (const auto& name : db().all<std::string>(sql, alert.id)) names += name + " ";
        return names;
    };
    draft.unknown_too = false;
    BOOST_TEST(reached(sent()) == "Claire ");
    draft.idempotency_key = "2";
    draft.unknown_too = true;
    const auto wider = reached(sent());
    BOOST_TEST(wider.find("Claire") != std::string::npos);
    BOOST_TEST(wider.find("Noé") != std::string::npos);
    BOOST_TEST(wider.find("Yanis") == std::string::npos);
    draft.idempotency_key = "3";
    draft.streets.clear();
    BOOST_TEST(reached(sent()).find("Yanis") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_lives_elsewhere_has_no_known_street_here_whatever_his_address) {
    const auto luc = member("luc@pres.test", "Luc", "Noir", test::village_code);
    town::set_address(db(), app->seal(), luc, test::village_code, {"3", "rue des Lilas", "99100", ""});
    town::follow(db(), luc, test::town_code, now - base::day);
    lives_in(claire, "rue des Lilas");
    draft.streets = {street("rue des Lilas")};
    const auto told = [&](const alerts::Alert& alert) {
        static const std::string sql =
            "SELECT COUNT(*) FROM member m WHERE " + std::string{alerts::alert_news.told_to} + " AND m.id = :luc";
        return count(sql.c_str(), alert.id, luc);
    };
    BOOST_TEST(told(sent()) == 1, "his street here is not known");
    const auto audience = alerts::audience(db(), test::town_code);
    BOOST_TEST(audience.at(draft.streets[0]).people == 1);
    BOOST_TEST(audience.at(draft.streets[0]).people + audience.unknown().people == audience.all().people);
    draft.unknown_too = false;
    draft.idempotency_key = "2";
    BOOST_TEST(told(sent()) == 0);
}

BOOST_AUTO_TEST_CASE(the_audience_counts_who_still_wants_mail_and_whose_phone_is_confirmed) {
    const auto before = alerts::audience(db(), test::town_code).all();
    lives_in(claire, "rue des Lilas");
    has_phone(claire, "+33612345678");
    has_phone(yanis, "+33612345679");
    town::set_phone(db(), app->seal(), newcomer, "+33612345670"); // not confirmed
    town::prefer(db(), yanis, choice("alert"), town::Channel::sms, town::Cadence::off);
    town::prefer(db(), yanis, choice("alert"), town::Channel::mail, town::Cadence::off);
    const auto audience = alerts::audience(db(), test::town_code);
    BOOST_TEST(!audience.estimated);
    BOOST_TEST(audience.all().people == before.people);
    BOOST_TEST(audience.all().mails == before.mails - 1);
    BOOST_TEST(audience.all().phones == 1);
    BOOST_TEST(audience.at(street("rue des lilas")).people == 1);
    BOOST_TEST(audience.unknown().people == before.people - 1);
    BOOST_TEST(audience.at(street("rue Haute")).people == 0);
}

BOOST_AUTO_TEST_CASE(a_blocked_or_leaving_member_is_not_counted) {
    const auto before = alerts::audience(db(), test::town_code).all().people;
    db().run("UPDATE member SET blocked_at = :now WHERE id = :id", now, claire);
    db().run("UPDATE member SET leaving_at = :now WHERE id = :id", now, yanis);
    BOOST_TEST(alerts::audience(db(), test::town_code).all().people == before - 2);
}

BOOST_AUTO_TEST_CASE(beyond_a_limit_the_audience_is_estimated_from_a_part) {
    thirty_more_follow();
    const auto exact = alerts::audience(db(), test::town_code);
    const auto about = alerts::audience(db(), test::town_code, 10);
    BOOST_TEST(about.estimated);
    BOOST_TEST(about.all().people == exact.all().people);
}

BOOST_AUTO_TEST_CASE(the_figures_tell_each_channel_of_the_alert_and_of_its_end) {
    const auto alert = sent();
    const auto queue = [&](const char* kind, town::Channel channel, int state, int receipt, int number) {
        db().run(
            R"(INSERT INTO outbox (event, channel, member_id, activity_id, to_name, to_address, subject, body, state,
                                        receipt, next_at, created_at)
                    VALUES (:event, :channel, :member, (SELECT id FROM activity WHERE kind = :kind AND object_id = :id),
                            '', '', '', '', :state, :receipt, 0, 0))",
            fmt::format("n-{}", number), channel, claire, kind, alert.id, state, receipt);
    };
    BOOST_TEST(alerts::follow_up(db(), alert).spreading);
    alerts::end(db(), helene, alert, "Fini", "Fini", now);
    queue("alert", town::Channel::mail, 0, 0, 1);
    queue("alert", town::Channel::mail, 1, 0, 2);
    queue("alert", town::Channel::mail, 2, 0, 3);
    queue("alert", town::Channel::mail, 3, 0, 4);
    queue("alert", town::Channel::sms, 1, 1, 5);
    queue("alert", town::Channel::sms, 1, 2, 6);
    queue("alert-end", town::Channel::sms, 1, 0, 7);
    db().run("UPDATE activity SET spread = 1");
    const auto up = alerts::follow_up(db(), alert);
    const auto mail = up.sent.at(town::Channel::mail);
    BOOST_TEST(mail.queued == 1);
    BOOST_TEST(mail.sent == 1);
    BOOST_TEST(mail.failed == 1);
    BOOST_TEST(mail.unwanted == 1);
    const auto sms = up.sent.at(town::Channel::sms);
    BOOST_TEST(sms.sent == 2);
    BOOST_TEST(sms.delivered == 1);
    BOOST_TEST(sms.undelivered == 1);
    BOOST_TEST(up.ended.at(town::Channel::sms).sent == 1);
    BOOST_TEST(!up.ended.contains(town::Channel::mail));
    BOOST_TEST(!up.spreading);
    BOOST_TEST(up.motive == draft.motive);
    BOOST_TEST(up.author.last == "Marchand");
}

BOOST_AUTO_TEST_SUITE_END()
