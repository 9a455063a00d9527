#include "alerts/alerting.hpp"

#include "alerts/store.hpp"
#include "chores/retention/erase.hpp"
#include "chores/retention/sweep.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace test::alerting;

BOOST_FIXTURE_TEST_SUITE(alerts_figures, Alerting)

BOOST_AUTO_TEST_CASE(figures_outlast_the_outbox_whose_rows_they_count) {
    const alerts::AlertId id{std::stoll(sent().substr(home.size() + 1))};
    const auto alert = alerts::find(db(), test::town_code, id).value();
    alerts::end(db(), reader(mayor), alert, "Fini", "Fini", now);
    int number = 0;
    const auto queue = [&](const char* kind, town::MemberId who, town::Channel channel, int state,
                           int receipt) {
        db().run(
            R"(INSERT INTO outbox (event, channel, member_id, activity_id, to_name, to_address, subject, body, state,
                                        receipt, next_at, created_at)
                    VALUES (:event, :channel, :member, (SELECT id FROM activity WHERE kind = :kind AND object_id = :id),
                            '', '', '', '', :state, :receipt, 0, :now))",
            fmt::format("n-{}", ++number), channel, who, kind, alert.id, state, receipt, now);
    };
    for (const auto who : {claire, yanis}) {
        queue("alert", who, town::Channel::mail, 1, 0);
        queue("alert", who, town::Channel::sms, 1, who == claire ? 1 : 2);
        queue("alert-end", who, town::Channel::mail, 2, 0);
    }
    queue("alert", newcomer, town::Channel::mail, 0, 0);
    const auto expect = [&](long long queued) {
        const auto up = alerts::follow_up(db(), alert);
        const auto mail = up.sent.at(town::Channel::mail), sms = up.sent.at(town::Channel::sms);
        BOOST_TEST(mail.sent == 2);
        BOOST_TEST(mail.queued == queued);
        BOOST_TEST((sms.sent == 2 && sms.delivered == 1 && sms.undelivered == 1));
        BOOST_TEST(up.ended.at(town::Channel::mail).failed == 2);
    };
    expect(1);
    db().run("UPDATE member SET leaving_at = :now WHERE id = :id", now - 1, claire);
    BOOST_TEST(chores::erase_due(*app) == 1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE member_id = :id", claire) == 0);
    expect(1);
    now += 91 * base::day;
    chores::sweep(*app, now, 2);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM outbox WHERE state <> 0") == 0);
    expect(1);
    chores::sweep(*app, now);
    expect(1);
    BOOST_TEST(db().value<int>("SELECT COUNT(*) FROM alert_figure") == 4);
}

BOOST_AUTO_TEST_SUITE_END()
