#include "lib/town/person.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test;

namespace {

const std::string list = "/notifications";

struct Member : Told {
    Browser hers{*this}, his{*this}, visitor{*this};
    Member() {
        hers.sign_in(claire);
        his.sign_in(yanis);
    }
    std::string newest(town::MemberId who) { return std::to_string(page(who).at(0).id.value); }
    Cadence by_mail(const char* topic) { return town::chosen_cadence(db(), claire, choice(topic), Channel::mail); }
    std::string path(const std::string& url) { return url.substr(std::string{"https://parvis.test"}.size()); }
    /// The form as the page has it, with what a test changes.
    web::Fields form(const web::Fields& changes) {
        web::Fields fields;
        for (const auto* choice : app->kinds.choices) {
            fields.emplace_back(fmt::format("site-{}", choice->name), "1");
            fields.emplace_back(fmt::format("mail-{}", choice->name), "daily");
        }
        for (const auto& [name, value] : changes)
            std::ranges::find(fields, name, &web::Fields::value_type::first)->second = value;
        return fields;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(notifications_routes, Member)

BOOST_AUTO_TEST_CASE(a_notification_says_who_did_what_where_and_when) {
    publish("Le marché");
    const auto seen = hers.get(list);
    BOOST_TEST(seen.status == 200);
    BOOST_TEST(seen.shows("Hélène Marchand, maire de Bourg-les-Tilleuls, a publié « Le marché »."));
    BOOST_TEST(seen.shows("Vendredi 20 nov. 2026, 9 h 12"));
    BOOST_TEST(seen.shows("Nouveau"));
    BOOST_TEST(seen.shows("noindex"));
    BOOST_TEST(visitor.get(list).location.starts_with("/connexion"));
}

BOOST_AUTO_TEST_CASE(who_has_none_reads_what_will_come_here) {
    const auto empty = hers.get(list);
    BOOST_TEST(empty.shows("Rien de nouveau pour le moment"));
    BOOST_TEST(!empty.shows("Tout marquer comme lu"));
    BOOST_TEST(hers.get(list + "?avant=5-5").shows("Il n'y a rien de plus ancien"));
    BOOST_TEST(hers.get(list + "?avant=nonsense").shows("Rien de nouveau pour le moment"));
}

BOOST_AUTO_TEST_CASE(opening_one_leads_to_it_and_marks_it_read_and_looking_at_the_page_does_not) {
    const auto id = publish("Le marché");
    now += 60;
    publish("La foire");
    hers.get(list);
    hers.get(list);
    BOOST_TEST(unread(claire) == 2);
    const auto first = std::to_string(page(claire).at(1).id.value);
    BOOST_TEST(hers.post(list + "/ouvrir", {{"id", first}}).location ==
               "/fil/bourg-les-tilleuls-99101/" + std::to_string(id.value));
    BOOST_TEST(titles(claire) == "La foire* Le marché ");
    BOOST_TEST(titles(yanis) == "La foire* Le marché* ");
    hers.post(list + "/ouvrir", {{"id", newest(claire)}});
    BOOST_TEST(unread(claire) == 0);
    publish("Le bal");
    BOOST_TEST(unread(claire) == 1, "what comes in the same second is new");
}

BOOST_AUTO_TEST_CASE(comments_lead_to_the_newest_of_them) {
    const auto id = publish("Le marché");
    comment(claire, id);
    now += 60;
    comment(yanis, id);
    BOOST_TEST(hers.get(list).shows("Yanis Benali a commenté « Le marché », à Bourg-les-Tilleuls."));
    now += 60;
    comment(delegate, id);
    const auto two = hers.get(list);
    BOOST_TEST(two.shows("2 commentaires que vous n'avez pas lus sous « Le marché », à Bourg-les-Tilleuls."));
    BOOST_TEST(two.shows("Paul Aubry a écrit en dernier."));
    BOOST_TEST(hers.post(list + "/ouvrir", {{"id", newest(claire)}}).location.ends_with("/messages/3"));
    BOOST_TEST(titles(claire) == "Le marché Le marché* ");
}

BOOST_AUTO_TEST_CASE(what_was_taken_back_meanwhile_says_so) {
    const auto id = publish("Le marché");
    const auto seen = newest(claire);
    remove(id);
    BOOST_TEST(hers.post_and_follow(list + "/ouvrir", {{"id", seen}}).shows("Ce texte a été retiré depuis"));
    BOOST_TEST(!hers.get(list).shows("Le marché"));
    for (const char* nonsense : {"", "0", "-1", "x", "99999999999999999999"})
        BOOST_TEST(hers.post(list + "/ouvrir", {{"id", nonsense}}).location.starts_with(list + "?fait="));
}

BOOST_AUTO_TEST_CASE(what_one_may_not_see_can_be_neither_opened_nor_thrown_away) {
    publish("Pour les citoyens", Level::citizen);
    const auto hidden = newest(claire);
    Browser noe{*this};
    noe.sign_in(newcomer);
    BOOST_TEST(noe.post(list + "/ouvrir", {{"id", hidden}}).location == list + "?fait=notifications.not_there");
    noe.post(list + "/supprimer", {{"id", hidden}});
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM notification_mark") == 0);
}

BOOST_AUTO_TEST_CASE(one_is_deleted_for_oneself_alone_and_one_stays_on_the_same_page_of_the_list) {
    const auto id = publish("Le marché");
    now += 60;
    comment(claire, id);
    now += 60;
    comment(yanis, id);
    const auto comments = newest(claire);
    BOOST_TEST(
        hers.post_and_follow(list + "/supprimer", {{"id", comments}}).shows("La notification est supprimée"));
    BOOST_TEST(titles(claire) == "Le marché* ");
    BOOST_TEST(hers.post(list + "/supprimer", {{"id", newest(claire)}, {"avant", "1795162320-9"}}).location ==
               list + "?avant=1795162320-9&fait=notifications.deleted");
    BOOST_TEST(titles(claire) == "");
    BOOST_TEST(hers.post(list + "/supprimer", {{"id", comments}}).status == 303, "twice is once");
    BOOST_TEST(titles(yanis) == "Le marché* ");
    now += 60;
    comment(yanis, id);
    BOOST_TEST(titles(claire) == "Le marché* ", "a new comment is new");
}

BOOST_AUTO_TEST_CASE(all_are_marked_read_or_deleted_up_to_the_moment_of_the_page) {
    publish("Un");
    const auto vu = std::to_string(now);
    now += 60;
    publish("Deux");
    BOOST_TEST(hers.post_and_follow(list + "/tout-lire", {{"vu", vu}}).shows("marquées comme lues"));
    BOOST_TEST(titles(claire) == "Deux* Un ");
    const auto ask = hers.get(list + "/supprimer-tout");
    BOOST_TEST(ask.shows("Supprimer toutes les notifications ?"));
    BOOST_TEST(titles(claire) == "Deux* Un ", "asking deletes nothing");
    BOOST_TEST(hers.post_and_follow(list + "/supprimer-tout", {{"vu", vu}}).shows("sont supprimées"));
    BOOST_TEST(titles(claire) == "Deux* ");
    now += 60;
    // Nobody can throw away what has not come yet, nor bring back what is gone.
    hers.post(list + "/supprimer-tout", {{"vu", std::to_string(now + base::day)}});
    hers.post(list + "/supprimer-tout", {{"vu", "1"}});
    BOOST_TEST(titles(claire) == "");
    now += 60;
    publish("Trois");
    BOOST_TEST(titles(claire) == "Trois* ");
    BOOST_TEST(titles(yanis) == "Trois* Deux* Un* ");
}

BOOST_AUTO_TEST_CASE(what_was_committed_after_the_page_was_made_stays_new_though_it_bears_the_same_second) {
    publish("Un");
    const auto page = hers.get(list);
    publish("Deux");
    hers.post(list + "/tout-lire", {{"vu", page.hidden("vu")}, {"recents", page.hidden("recents")}});
    BOOST_TEST(titles(claire) == "Deux* Un ");
    const auto ask = hers.get(list + "/supprimer-tout");
    publish("Trois");
    hers.post(list + "/supprimer-tout", {{"vu", ask.hidden("vu")}, {"recents", ask.hidden("recents")}});
    BOOST_TEST(titles(claire) == "Trois* ");
}

BOOST_AUTO_TEST_CASE(marks_that_say_nothing_any_more_are_forgotten) {
    publish("Un");
    now += 60;
    const auto id = publish("Deux");
    hers.post(list + "/supprimer", {{"id", newest(claire)}});
    hers.post(list + "/ouvrir", {{"id", newest(claire)}});
    now += 60;
    hers.post(list + "/tout-lire", {{"vu", std::to_string(now)}});
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM notification_mark") == 1, "the one thrown away");
    BOOST_TEST(titles(claire) == "Un ");
    hers.post(list + "/supprimer-tout", {{"vu", std::to_string(now)}});
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM notification_mark") == 0);
    BOOST_TEST(titles(claire) == "");
    BOOST_TEST(id.value > 0);
}

BOOST_AUTO_TEST_CASE(older_ones_are_loaded_without_a_script_and_with_htmx_alone) {
    for (int i = 10; i < 35; ++i) {
        publish("Nouvelle " + std::to_string(i));
        now += 60;
    }
    const auto first = hers.get(list);
    BOOST_TEST(first.shows("Nouvelle 34"));
    BOOST_TEST(first.shows("Nouvelle 15"));
    BOOST_TEST(!first.shows("Nouvelle 14"));
    BOOST_TEST(first.shows("Charger les plus anciennes"));
    const auto at = first.body.find("/notifications?avant=");
    const auto older = first.body.substr(at, first.body.find('"', at) - at);
    const auto second = hers.get(older);
    BOOST_TEST(second.shows("Nouvelle 14"));
    BOOST_TEST(second.shows("Nouvelle 10"));
    BOOST_TEST(!second.shows("Nouvelle 15"));
    BOOST_TEST(!second.shows("Charger les plus anciennes"));
    hers.extra["HTTP_HX_REQUEST"] = "true";
    const auto part = hers.get(older);
    BOOST_TEST(part.shows("Nouvelle 14"));
    BOOST_TEST(!part.shows("<html"));
}

BOOST_AUTO_TEST_CASE(every_page_of_a_member_counts_what_is_unread_and_no_visitors_page_does) {
    BOOST_TEST(hers.get("/compte").shows(">Notifications</span>"));
    publish("Un");
    BOOST_TEST(hers.get("/compte").shows("1</span><span\n        class=\"visually-hidden\"> notification non lue"));
    publish("Deux");
    for (const char* path : {"/compte", "/fil", "/nulle-part", "/fil/bourg-les-tilleuls-99101"})
        BOOST_TEST(hers.get(path).shows("2</span><span\n        class=\"visually-hidden\"> notifications non lues"), path);
    BOOST_TEST(!visitor.get("/fil/bourg-les-tilleuls-99101").shows("notification"));
    for (int i = 0; i < 98; ++i) happened("poll", i);
    BOOST_TEST(hers.get("/compte").shows("99+</span><span\n        class=\"visually-hidden\"> notifications non lues"));
    BOOST_TEST(hers.get("/compte").shows(">99+<"));
}

BOOST_AUTO_TEST_CASE(settings_are_kept_and_shown_again) {
    const auto usual = hers.get(list + "/reglages");
    BOOST_TEST(usual.status == 200);
    BOOST_TEST(usual.shows("<a href=\"/compte/telephone\">Indiquer un numéro"));
    const auto saved = hers.post_and_follow(
        list + "/reglages",
        form({{"mail-publication", "weekly"}, {"site-publication", ""}, {"mail-alert", "now"}}));
    BOOST_TEST(saved.shows("Vos réglages sont enregistrés."));
    BOOST_TEST(saved.shows("<option value=\"weekly\" selected>"));
    BOOST_TEST((by_mail("publication") == Cadence::weekly));
    BOOST_TEST((by_mail("alert") == Cadence::at_once));
    BOOST_TEST((by_mail("letter") == Cadence::daily));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("publication"), Channel::site) == Cadence::off));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("alert"), Channel::sms) == Cadence::at_once),
               "nobody loses alerts by SMS because he has no number yet");
    BOOST_TEST(visitor.get(list + "/reglages").location.starts_with("/connexion"));
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_not_of_the_list_changes_nothing) {
    const auto refused =
        hers.post(list + "/reglages", form({{"mail-publication", "hourly"}, {"mail-alert", "off"}}));
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.shows("Rien n'est enregistré"));
    BOOST_TEST(town::preferences(db(), claire).empty());
}

BOOST_AUTO_TEST_CASE(a_confirmed_number_can_be_spared_sms) {
    town::set_phone(db(), app->seal(), claire, "+33612345678");
    BOOST_TEST(hers.get(list + "/reglages").shows("Indiquer un numéro"), "not confirmed yet");
    town::confirm_phone(db(), claire, now);
    const auto page = hers.get(list + "/reglages");
    BOOST_TEST(page.shows("Par SMS, au numéro qui finit par 78"));
    BOOST_TEST(!page.shows("612345678"));
    hers.post(list + "/reglages", form({}));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("alert"), Channel::sms) == Cadence::off));
}

BOOST_AUTO_TEST_CASE(a_site_without_sms_promises_none) {
    app->config.sms.transport = "none";
    BOOST_TEST(!hers.get(list + "/reglages").shows("Par SMS"));
    town::set_phone(db(), app->seal(), claire, "+33612345678");
    town::confirm_phone(db(), claire, now);
    BOOST_TEST(!hers.get(list + "/reglages").shows("Par SMS"));
    hers.post(list + "/reglages", form({}));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("alert"), Channel::sms) == Cadence::at_once), "kept");
}

BOOST_AUTO_TEST_SUITE_END()
