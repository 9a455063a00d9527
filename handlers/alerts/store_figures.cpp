#include "alerts/store.hpp"

#include <tuple>

namespace alerts {

FollowUp follow_up(db::Db& db, const Alert& alert) {
    struct Who {
        std::string motive;
        town::Name author, ender;
    };
    const auto who = db.one<Who>(R"(
        SELECT a.motive, m.first_name, m.last_name, m.short_name, e.first_name, e.last_name, e.short_name
        FROM alert a JOIN member m ON m.id = a.author_id LEFT JOIN member e ON e.id = a.ended_by WHERE a.id = :id)",
                                 alert.id);
    FollowUp result;
    if (who) result = {who->motive, who->author, who->ender, {}, {}, false};
    result.spreading = db.value<int>("SELECT COUNT(*) FROM activity a WHERE a.kind IN ('alert', 'alert-end') "
                                     "AND a.object_id = :id AND a.spread = 0",
                                     alert.id) > 0;
    struct Row {
        int of_end = 0;
        town::Channel channel{};
        int state = 0, receipt = 0;
        long long count = 0;
    };
    for (const auto& row : db.all<Row>(R"(
             SELECT CASE WHEN a.kind = 'alert' THEN 0 ELSE 1 END, o.channel, o.state, o.receipt, COUNT(*)
             FROM activity a JOIN outbox o ON o.activity_id = a.id
             WHERE a.kind IN ('alert', 'alert-end') AND a.object_id = :id
             GROUP BY a.kind, o.channel, o.state, o.receipt
             UNION ALL SELECT f.of_end, f.channel, f.state, f.receipt, f.messages FROM alert_figure f
             WHERE f.alert_id = :id)",
                                       alert.id)) {
        auto& figures = (row.of_end ? result.ended : result.sent)[row.channel];
        using Count = long long Figures::*;
        static constexpr Count by_state[] = {&Figures::queued, &Figures::sent, &Figures::failed,
                                             &Figures::unwanted};
        if (row.state >= 0 && row.state < 4) figures.*by_state[row.state] += row.count;
        if (row.receipt == 1) figures.delivered += row.count;
        if (row.receipt == 2) figures.undelivered += row.count;
    }
    return result;
}

void keep_figures(db::Db& db, const std::vector<town::GoneMail>& rows) {
    std::map<std::tuple<std::int64_t, town::Channel, int, int>, long long> sums;
    for (const auto& row : rows)
        if (row.activity_id) ++sums[{*row.activity_id, row.channel, row.state, row.receipt}];
    for (const auto& [kind, messages] : sums) {
        const auto& [activity, channel, state, receipt] = kind;
        db.run(R"(
            INSERT INTO alert_figure (alert_id, of_end, channel, state, receipt, messages)
            SELECT a.object_id, CASE WHEN a.kind = 'alert' THEN 0 ELSE 1 END, CAST(:channel AS BIGINT),
                   CAST(:state AS BIGINT), CAST(:receipt AS BIGINT), CAST(:messages AS BIGINT)
            FROM activity a WHERE a.id = :activity AND a.kind IN ('alert', 'alert-end')
            ON CONFLICT (alert_id, of_end, channel, state, receipt)
            DO UPDATE SET messages = alert_figure.messages + excluded.messages)",
               channel, state, receipt, messages, activity);
    }
}

void note_receipt(db::Db& db, std::int64_t outbox_id, int receipt) {
    db.run("UPDATE outbox SET receipt = :receipt WHERE id = :id AND channel = :sms AND receipt <> 1 "
           "AND receipt <> :receipt",
           receipt, outbox_id, town::Channel::sms);
}

} // namespace alerts
