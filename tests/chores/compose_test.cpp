// What stands in a mail or SMS when it leaves, and when it does not leave after all.
#include "chores/delivery/compose.hpp"

#include "chores/delivery/deliver.hpp"
#include "lib/town/person.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

namespace {

struct Writing : Told {
    chores::outbox::Item item(town::MemberId member) {
        return db()
            .one<chores::outbox::Item>(
                std::string{"SELECT "} + chores::outbox::columns +
                    " FROM outbox WHERE member_id = :id ORDER BY channel DESC, id LIMIT 1",
                member)
            .value();
    }
    std::optional<chores::Email> email(town::MemberId member) {
        return chores::compose_email(*app, item(member));
    }
    void tell() { chores::fan_out(*app); }
    void at_once(town::MemberId member, const char* topic) {
        town::prefer(db(), member, choice(topic), Channel::mail, Cadence::at_once);
    }
    void until_morning() { now += base::day; }
    std::int64_t alert() {
        const auto id = db().value<std::int64_t>(
            "INSERT INTO alert (commune_code, category, risk, authority, conduct, sms, author_id, sent_at, "
            "once) "
            "VALUES (:commune, 1, 'Crue de la Brenne', 'Mairie', 'Montez à l''étage.\nCoupez le courant.', "
            "'ALERTE crue', :author, :now, 'crue') RETURNING id",
            test::town_code, mayor, now);
        happened("alert", id);
        return id;
    }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_FIXTURE_TEST_SUITE(chores_letters, Writing)

BOOST_AUTO_TEST_CASE(a_publication_at_once_says_what_who_and_where_and_how_to_stop) {
    at_once(claire, "publication");
    publish("Marché de Noël");
    tell();
    const auto mail = email(claire).value();
    BOOST_TEST(mail.subject ==
               "Hélène\u00a0Marchand, maire de Bourg-les-Tilleuls, a publié «\u00a0Marché de Noël\u00a0»");
    BOOST_TEST(mail.to_address == "claire@tilleuls.test");
    BOOST_TEST(mail.to_name == "Claire Fontaine");
    BOOST_TEST(has(mail.text, "Bonjour Claire,"));
    BOOST_TEST(has(mail.text, "Hélène\u00a0Marchand, maire de Bourg-les-Tilleuls, a publié"));
    BOOST_TEST(has(mail.text, "vendredi 20 novembre 2026"));
    BOOST_TEST(has(mail.text, "https://parvis.test/fil/bourg-les-tilleuls-99101/"));
    BOOST_TEST(!mail.list_unsubscribe_url.empty());
    BOOST_TEST(has(mail.text, mail.list_unsubscribe_url));
    BOOST_TEST(!has(mail.text, "{{"));
    BOOST_TEST(has(mail.html, "href=\"https://parvis.test/fil/bourg-les-tilleuls-99101/"));
    BOOST_TEST(mail.from_name == "Mairie de Bourg-les-Tilleuls");
    BOOST_TEST(has(mail.html, "a publié «\u00a0Marché de Noël\u00a0»"));
    BOOST_TEST(!has(mail.html, "{{"));
    BOOST_TEST(mail.automatic);
    BOOST_TEST(email(claire)->message_id == mail.message_id, "the same each time it is made");
}

BOOST_AUTO_TEST_CASE(comments_on_one_publication_belong_together) {
    at_once(mayor, "comment");
    const auto id = publish("Marché");
    comment(claire, id);
    tell();
    const auto first = email(mayor).value();
    BOOST_TEST(has(first.subject, "a commenté «"));
    BOOST_TEST(has(first.text, "Claire"));
    db().run("DELETE FROM outbox");
    comment(yanis, id);
    tell();
    const auto second = email(mayor).value();
    BOOST_TEST(second.thread_id == first.thread_id);
    BOOST_TEST(!second.thread_id.empty());
    BOOST_TEST(second.message_id != first.message_id);
}

BOOST_AUTO_TEST_CASE(a_digest_is_grouped_by_object_newest_first_in_two_forms) {
    const auto id = publish("Marché <b>gras</b>");
    town::watch(db(), app->kinds.find("comment"), id.value, claire, test::town_code, now);
    now += 60;
    comment(yanis, id);
    now += 60;
    comment(mayor, id);
    now += 60;
    publish("Piscine");
    tell();
    until_morning();
    const auto mail = email(claire).value();
    BOOST_TEST(has(mail.subject, "3\u00a0nouvelles depuis hier à Bourg-les-Tilleuls"));
    BOOST_TEST(has(mail.text, "2 commentaires que vous n’avez pas lus sous"));
    const auto place = [&](std::string_view text) { return mail.text.find(text); };
    BOOST_TEST(place("Piscine") < place("2 commentaires"));
    BOOST_TEST(place("2 commentaires") < place("a publié «\u00a0Marché"));
    BOOST_TEST(has(mail.text, "<b>gras</b>"), "as it was typed");
    BOOST_TEST(has(mail.html, "&lt;b&gt;gras&lt;/b&gt;"));
    BOOST_TEST(has(mail.html, "<html lang=\"fr\">"));
    BOOST_TEST(has(mail.html, "href=\"https://parvis.test/fil/"));
    BOOST_TEST(!has(mail.html, "<img"));
    BOOST_TEST(!has(mail.html, "{{"));
    BOOST_TEST(mail.html.starts_with("<!doctype html>"));
}

BOOST_AUTO_TEST_CASE(one_thing_is_one_nouvelle_and_a_week_is_a_week) {
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::weekly);
    publish("Marché");
    tell();
    now += 4 * base::day;
    const auto mail = email(claire).value();
    BOOST_TEST(has(mail.subject, "1\u00a0nouvelle cette semaine"));
}

BOOST_AUTO_TEST_CASE(a_digest_is_never_empty) {
    const auto id = publish("Marché");
    tell();
    until_morning();
    BOOST_TEST(email(claire).has_value());
    db().run("UPDATE member SET notifications_read_at = :now WHERE id = :id", now, claire);
    BOOST_TEST(!email(claire).has_value(), "read meanwhile");
    BOOST_TEST(email(yanis).has_value());
    remove(id);
    BOOST_TEST(!email(yanis).has_value(), "deleted meanwhile");
}

BOOST_AUTO_TEST_CASE(what_is_no_longer_wanted_does_not_leave) {
    at_once(claire, "publication");
    at_once(yanis, "publication");
    const auto id = publish("Marché");
    tell();
    BOOST_TEST(email(claire).has_value());
    const auto kept_from = [&](const std::string& how, const std::string& back) {
        db().run_once("UPDATE member SET " + how);
        BOOST_TEST(!email(claire).has_value(), how);
        db().run_once("UPDATE member SET " + back);
    };
    kept_from("blocked_at = 5", "blocked_at = NULL");
    kept_from("leaving_at = 5", "leaving_at = NULL");
    kept_from("erased_at = 5", "erased_at = NULL");
    town::prefer(db(), claire, choice("publication"), Channel::mail, Cadence::daily);
    BOOST_TEST(!email(claire).has_value(), "unsubscribed");
    at_once(claire, "publication");
    town::unfollow(db(), claire, test::town_code);
    BOOST_TEST(!email(claire).has_value(), "follows no more");
    remove(id);
    BOOST_TEST(!email(yanis).has_value(), "deleted");
}

BOOST_AUTO_TEST_CASE(what_is_no_longer_wanted_is_noted_so_and_counted_apart) {
    at_once(claire, "publication");
    remove(publish("Marché"));
    publish("Piscine");
    tell();
    db().run("UPDATE member SET blocked_at = 5 WHERE id = :id", claire);
    const auto mails = chores::make_files((var / "mail").string());
    chores::Deliverer deliverer{*app, *mails, nullptr, "here"};
    BOOST_TEST(deliverer.send_batches().unwanted == 1);
    BOOST_TEST(db().value<int>("SELECT state FROM outbox WHERE member_id = :id", claire) == 3);
    BOOST_TEST(deliverer.send_batches().total() == 0);
}

BOOST_AUTO_TEST_CASE(an_alert_says_what_to_do_line_by_line) {
    alert();
    tell();
    const auto mail = email(claire).value();
    BOOST_TEST(has(mail.subject, "ALERTE"));
    BOOST_TEST(has(mail.text, "Montez à l'étage.\nCoupez le courant."));
    BOOST_TEST(has(mail.html, "<p>Coupez le courant.</p>"));
    BOOST_TEST(has(mail.html, "Crue de la Brenne"));
}

BOOST_AUTO_TEST_CASE(an_alert_that_is_over_is_not_sent_any_more_its_end_is) {
    const auto id = alert();
    tell();
    db().run("UPDATE alert SET ended_at = :now, end_text = 'L''eau est retirée.', end_sms = 'Fin de la crue'",
             now);
    now += 60;
    happened("alert-end", id);
    BOOST_TEST(!email(claire).has_value());
    db().run("DELETE FROM outbox");
    tell();
    BOOST_TEST(has(email(claire)->text, "L'eau est retirée."));
}

BOOST_AUTO_TEST_CASE(an_sms_goes_to_the_confirmed_number_and_asks_for_its_receipt) {
    town::set_phone(db(), app->seal(), claire, "+33612345678");
    town::confirm_phone(db(), claire, now);
    alert();
    tell();
    const auto row = item(claire);
    const auto sms = chores::sms_for(*app, row).value();
    BOOST_TEST(sms.to == "+33612345678");
    BOOST_TEST(sms.text == "ALERTE crue");
    BOOST_TEST(sms.receipt_url.starts_with("https://parvis.test/alertes/accuse?id=" + std::to_string(row.id) +
                                           "&cle="));
    BOOST_TEST(sms.receipt_url.ends_with("&etat=%d"));
    town::set_phone(db(), app->seal(), claire, "+33687654321");
    BOOST_TEST(chores::sms_for(*app, row).value().to == "+33612345678", "the new number is not confirmed");
    town::confirm_phone(db(), claire, now);
    BOOST_TEST(chores::sms_for(*app, row).value().to == "+33687654321");
}

BOOST_AUTO_TEST_CASE(an_sms_of_yesterday_only_alarms) {
    town::set_phone(db(), app->seal(), claire, "+33612345678");
    town::confirm_phone(db(), claire, now);
    alert();
    tell();
    now += base::day + 1;
    BOOST_TEST(!chores::sms_for(*app, item(claire)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
