// Streets are found by tags made with the site's keys: also while and after these change.
#include "alerts/store.hpp"
#include "chores/operator/keys.hpp"
#include "lib/town/person.hpp"
#include "lib/town/street.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>

namespace {

struct Lilas : test::World {
    const std::filesystem::path folder = var / "turning";
    const base::Seal old{folder};
    alerts::Draft draft{};
    Lilas() {
        draft.risk = draft.authority = draft.conduct = draft.sms = draft.idempotency_key = "Crue";
        for (const auto who : {claire, yanis})
            town::set_address(db(), old, who, test::town_code, {"3", "R. des Lilas", "99100", ""});
        draft.unknown_too = false;
    }
    std::int64_t send(const base::Seal& seal) {
        draft.streets = {{"rue des Lilas", town::street_tags(seal, test::town_code, "rue des Lilas")}};
        draft.idempotency_key += "+";
        return alerts::send(db(), reader(mayor), test::town_code, draft, now).value().id.value;
    }
    long long reached(std::int64_t alert) {
        static const std::string sql = "SELECT COUNT(*) FROM member m WHERE " + std::string{alerts::alert_news.told_to};
        return db().value<long long>(sql, alert);
    }
    std::string tag(town::MemberId who) {
        return db().value<std::string>("SELECT street_tag FROM member WHERE id = :id", who);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(alerts_keys, Lilas)

BOOST_AUTO_TEST_CASE(a_rotation_tags_streets_anew_and_what_only_the_first_key_knew_is_gone) {
    const auto before = tag(claire);
    base::Seal::add_key(folder);
    const base::Seal seal{folder};
    chores::reseal(db(), seal);
    BOOST_TEST(tag(claire) != before);
    BOOST_TEST(tag(claire) == town::street_tag(seal, test::town_code, "rue des Lilas"));
    BOOST_TEST(reached(send(seal)) == 2);
}

BOOST_AUTO_TEST_CASE(an_alert_finds_its_streets_before_during_and_after_a_rotation) {
    const auto early = send(old);
    base::Seal::add_key(folder);
    const base::Seal seal{folder};
    alerts::retag_alerts(db(), seal);
    town::reseal_some(db(), seal, {}, 1); // half of it: one under each key
    BOOST_TEST(tag(claire) != tag(yanis));
    const auto meanwhile = send(old); // by a program that runs on
    for (const auto alert : {early, meanwhile}) BOOST_TEST(reached(alert) == 2);
    chores::reseal(db(), seal);
    for (const auto alert : {early, meanwhile, send(seal)}) BOOST_TEST(reached(alert) == 2);
    BOOST_TEST(alerts::streets_of(db(), alerts::AlertId{early}).size() == 1, "shown once, under two tags");
}

BOOST_AUTO_TEST_CASE(a_tag_of_another_rule_is_made_anew_without_a_new_key) {
    db().run("UPDATE member SET street_tag = '' WHERE id = :id", claire);
    db().run("UPDATE member SET street_tag = 'of another rule' WHERE id = :id", yanis);
    chores::reseal(db(), old);
    BOOST_TEST(tag(claire) == town::street_tag(old, test::town_code, "rue des Lilas"));
    BOOST_TEST(tag(yanis) == tag(claire));
}

BOOST_AUTO_TEST_CASE(with_the_wrong_keys_no_tag_is_lost) {
    const auto before = tag(claire);
    chores::reseal(db(), base::Seal{var / "other-keys"});
    BOOST_TEST(tag(claire) == before);
}

BOOST_AUTO_TEST_SUITE_END()
