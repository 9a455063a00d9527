#include "support/world.hpp"

#include "lib/town/notify.hpp"
#include "lib/town/outbox.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace {

struct Gateway : test::World {
    test::Browser browser{*this};
    std::int64_t id = 0;
    Gateway() {
        db::Transaction transaction{db()};
        town::enqueue(db(), town::Sms{"code-1", claire, "Votre code"}, now);
        town::enqueue(db(), town::Mail{.event = "mail-1", .to_name = "", .to_address = "a@b.test"}, now);
        transaction.commit();
        id = db().value<std::int64_t>("SELECT id FROM outbox WHERE event = 'code-1'");
    }
    std::string address(std::int64_t of, const std::string& state) {
        return fmt::format("/alertes/accuse?id={}&cle={}&etat={}", of,
                           app->sign("sms-receipt", std::to_string(of)), state);
    }
    int receipt(std::int64_t of) { return db().value<int>("SELECT receipt FROM outbox WHERE id = :id", of); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_receipt, Gateway)

BOOST_AUTO_TEST_CASE(the_gateway_says_what_became_of_an_sms) {
    BOOST_TEST(browser.get(address(id, "8")).status == 204);
    BOOST_TEST(receipt(id) == 0);
    BOOST_TEST(browser.get(address(id, "16")).status == 204);
    BOOST_TEST(receipt(id) == 2);
    BOOST_TEST(browser.post(address(id, "1"), {{"csrf", ""}}).status == 204);
    BOOST_TEST(receipt(id) == 1);
    browser.get(address(id, "2"));
    BOOST_TEST(receipt(id) == 1);
}

BOOST_AUTO_TEST_CASE(a_wrong_key_changes_nothing_and_gets_the_same_answer) {
    const auto other = db().value<std::int64_t>("SELECT id FROM outbox WHERE event = 'mail-1'");
    auto forged = address(other, "1");
    forged.replace(forged.find(fmt::format("id={}", other)), fmt::format("id={}", other).size(),
                   fmt::format("id={}", id));
    for (const auto& path : {forged, std::string{"/alertes/accuse"}, address(id + 1000, "1"),
                             std::string{"/alertes/accuse?id=x&cle=y&etat=1"}}) {
        const auto answer = browser.get(path);
        BOOST_TEST(answer.status == 204);
        BOOST_TEST(answer.body.empty());
    }
    BOOST_TEST(receipt(id) == 0);
}

BOOST_AUTO_TEST_CASE(a_mail_has_no_receipt) {
    const auto mail = db().value<std::int64_t>("SELECT id FROM outbox WHERE event = 'mail-1'");
    browser.get(address(mail, "1"));
    BOOST_TEST(receipt(mail) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
