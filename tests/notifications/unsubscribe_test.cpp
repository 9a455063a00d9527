// One click in a mail ends what it is about: without login, once and for all, and nothing else.
#include "lib/app/unsubscribe.hpp"
#include "support/told.hpp"

#include <boost/test/unit_test.hpp>

using namespace test;

namespace {

struct Mails : Told {
    Browser browser{*this};
    template <class What> std::string link(town::MemberId who, What what) {
        const auto url = web::unsubscribe_url(*app, who, what);
        BOOST_TEST(url.starts_with("https://parvis.test/notifications/desabonnement/"));
        return url.substr(std::string{"https://parvis.test"}.size());
    }
    Cadence by_mail(town::MemberId who, const char* topic) {
        return town::chosen_cadence(db(), who, choice(topic), Channel::mail);
    }
    /// As the program of the person's mail provider does it: RFC 8058.
    Answer one_click(const std::string& path) {
        return browser.post(path, {{"List-Unsubscribe", "One-Click"}, {"csrf", ""}});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(notifications_unsubscribe, Mails)

BOOST_AUTO_TEST_CASE(one_click_ends_the_mails_of_one_topic) {
    const auto path = link(claire, choice("comment").topic);
    for (int twice = 0; twice < 2; ++twice) {
        const auto done = one_click(path);
        BOOST_TEST(done.status == 200, "a redirection would be no answer");
        BOOST_TEST(done.shows("C'est noté"));
        BOOST_TEST(done.shows("Tout régler"));
        BOOST_TEST((by_mail(claire, "comment") == Cadence::off));
    }
    BOOST_TEST((by_mail(claire, "publication") == Cadence::daily));
    BOOST_TEST((by_mail(yanis, "comment") == Cadence::daily));
    BOOST_TEST((town::chosen_cadence(db(), claire, choice("comment"), Channel::site) == Cadence::at_once));
}

BOOST_AUTO_TEST_CASE(the_page_says_what_the_button_does_and_ends_nothing_by_itself) {
    const auto ask = browser.get(link(claire, choice("publication").topic));
    BOOST_TEST(ask.status == 200);
    BOOST_TEST(ask.shows("Vous ne recevrez plus d'e-mail sur les publications des maires, ni tout de suite"));
    BOOST_TEST((by_mail(claire, "publication") == Cadence::daily));
    const auto at = ask.body.find("action=\"/notifications/desabonnement");
    const auto action = ask.body.substr(at + 8, ask.body.find('"', at + 8) - at - 8);
    BOOST_TEST(browser.post(action).status == 200);
    BOOST_TEST((by_mail(claire, "publication") == Cadence::off));
}

BOOST_AUTO_TEST_CASE(a_digest_ends_with_all_that_comes_in_it_and_the_rest_goes_on) {
    town::prefer(db(), claire, choice("poll"), Channel::mail, Cadence::weekly);
    const auto path = link(claire, Cadence::daily);
    const auto ask = browser.get(path);
    BOOST_TEST(ask.shows("l'e-mail du jour"));
    BOOST_TEST(ask.shows("<li>les publications des maires</li>"));
    BOOST_TEST(!ask.shows("<li>les sondages</li>"));
    BOOST_TEST(!ask.shows("<li>les alertes</li>"));
    BOOST_TEST(one_click(path).status == 200);
    for (const auto* topic : {"group", "publication", "post", "comment"})
        BOOST_TEST((by_mail(claire, topic) == Cadence::off));
    BOOST_TEST((by_mail(claire, "poll") == Cadence::weekly));
    BOOST_TEST((by_mail(claire, "alert") == Cadence::at_once));
    BOOST_TEST(browser.get(path).shows("C'est noté"), "nothing comes in it any more");
    one_click(link(claire, Cadence::weekly));
    BOOST_TEST((by_mail(claire, "poll") == Cadence::off));
}

BOOST_AUTO_TEST_CASE(only_the_address_of_the_mail_works) {
    const auto path = link(claire, choice("comment").topic);
    auto other = path;
    other.replace(other.find("/commentaires"), 13, "/messages");
    const auto his = "/notifications/desabonnement/" + std::to_string(yanis.value) +
                     path.substr(path.find("/commentaires"));
    for (const auto& wrong : {path.substr(0, path.size() - 1), path.substr(0, path.find('?')), other, his,
                              std::string{"/notifications/desabonnement/x/commentaires?cle="},
                              std::string{"/notifications/desabonnement/1/tout?cle="}}) {
        BOOST_TEST(browser.get(wrong).status == 404, wrong);
        BOOST_TEST(one_click(wrong).status == 404, wrong);
    }
    BOOST_TEST(town::preferences(db(), claire).empty());
    BOOST_TEST(town::preferences(db(), yanis).empty());
}

BOOST_AUTO_TEST_CASE(who_is_gone_has_no_mails_to_end) {
    BOOST_TEST(one_click(link({4711}, choice("alert").topic)).status == 200);
    BOOST_TEST(one_click(link({4711}, Cadence::daily)).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
