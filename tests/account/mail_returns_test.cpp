// What the owner of an address that refuses mail reads and can do.
#include "lib/town/mailbox.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

using test::Browser;

namespace {

struct Returned : test::World {
    Browser she{*this};
    std::string address = db().value<std::string>("SELECT email FROM member WHERE id = :id", claire);

    Returned() {
        she.sign_in(claire);
        for (int i = 0; i < town::mailbox::refusals_needed; ++i)
            town::mailbox::note_refused(db(), address, {true, false}, now);
    }
    bool dead(const std::string& email) { return town::mailbox::returns_mail(db(), email); }
};

constexpr const char* sentence = "Les e-mails envoyés à <strong>";

} // namespace

BOOST_FIXTURE_TEST_SUITE(account_mail_returns, Returned)

BOOST_AUTO_TEST_CASE(its_owner_reads_it_on_every_page_and_nobody_else_does) {
    const std::string feed = std::string{"/fil/"} + test::town_path;
    for (const auto& path :
         {feed, std::string{"/compte"}, std::string{"/communes"}, std::string{"/nulle-part"}}) {
        const auto page = she.get(path);
        BOOST_TEST(page.shows(sentence + address.substr(0, 1) + "…" + address.substr(address.find('@'))),
                   path);
        BOOST_TEST(page.shows("href=\"/compte/securite\""), path);
    }
    for (const auto other : {yanis, mayor, delegate}) {
        Browser browser{*this};
        browser.sign_in(other);
        for (const auto& path : {feed, std::string{"/mairie/"} + test::town_path + "/citoyens/acceptes"})
            BOOST_TEST(!browser.get(path).shows(sentence), path);
    }
    BOOST_TEST(!Browser{*this}.get(feed).shows(sentence));
}

BOOST_AUTO_TEST_CASE(who_says_that_the_address_is_good_gets_mail_again) {
    she.get("/compte");
    BOOST_TEST(she.post("/compte/e-mail/reessayer", {}).location == "/compte/securite?fait=account.email_retry");
    BOOST_TEST(!dead(address));
    const auto page = she.get("/compte/securite?fait=account.email_retry");
    BOOST_TEST(page.shows("les prochains e-mails partiront de nouveau"));
    BOOST_TEST(!page.shows(sentence));
}

BOOST_AUTO_TEST_CASE(a_new_address_ends_it) {
    she.post("/compte/e-mail", {{"email", "claire@ailleurs.test"}, {"email-password", test::password}});
    std::string link;
    for (const auto& mail : mails())
        if (mail.to == "claire@ailleurs.test") link = mail.link();
    BOOST_REQUIRE(!link.empty());
    BOOST_TEST(dead(address)); // not before the new one is proved
    she.post("/compte/e-mail/confirmer", {{"jeton", link.substr(link.find('=') + 1)}});
    BOOST_TEST(!dead(address));
    BOOST_TEST(!dead("claire@ailleurs.test"));
    BOOST_TEST(!she.get("/compte").shows(sentence));
}

BOOST_AUTO_TEST_CASE(a_link_that_arrived_proves_the_address) {
    Browser visitor{*this};
    visitor.post("/mot-de-passe", {{"email", address}});
    const auto sent = mails();
    BOOST_REQUIRE(!sent.empty());
    const auto link = sent.back().link();
    const auto page = visitor.get(link);
    BOOST_TEST(dead(address));
    visitor.post("/mot-de-passe/nouveau", {{"jeton", link.substr(link.find('=') + 1)},
                                           {"password", "une autre phrase facile"},
                                           {"password-again", "une autre phrase facile"}});
    BOOST_TEST(!dead(address));
}

BOOST_AUTO_TEST_SUITE_END()
