#include "lib/town/activity.hpp"

namespace town {

ActivityId publish(db::Db& db, const Activity& activity) {
    if (!db.in_transaction())
        throw std::logic_error("an activity belongs into the transaction of what happened");
    const auto news = activity.news ? *activity.news : Kind{};
    return db.value<ActivityId>(
        R"(
        INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread,
                              while_open, content_id, visible_until)
        VALUES (:commune, :kind, :object, NULLIF(CAST(:actor AS BIGINT), 0), :audience, :at, :topic, :broadcast,
                :subject, :spread, :open, (SELECT s.id FROM content s WHERE s.kind = :content AND s.number = :subject),
                (SELECT CASE WHEN CAST(:open AS BIGINT) = 1 THEN s.visible_until END FROM content s
                 WHERE s.kind = :content AND s.number = :subject))
        RETURNING id)",
        activity.commune_code, activity.news ? news.name : activity.kind, activity.object_id, activity.actor,
        activity.audience, activity.at, news.topic, news.broadcast,
        activity.under ? activity.under : activity.object_id, activity.news || activity.mails ? 0 : 1,
        news.while_open, news.content ? news.content->kind : std::string_view{});
}

namespace {

// The row stays: SQLite would give its number to the next activity, and with it who has read what.
constexpr std::string_view as_retracted =
    "UPDATE activity SET kind = 'retracted', topic = 0, broadcast = 0, spread = 1 WHERE ";

} // namespace

void retract(db::Db& db, std::string_view kind, std::int64_t object_id, base::Seconds after) {
    static const auto sql =
        std::string{as_retracted} + "kind = :kind AND object_id = :object AND at > :after";
    db.run(sql, kind, object_id, after);
}

void retract_post(db::Db& db, std::int64_t post_id) {
    static const auto sql = std::string{as_retracted} +
                            "kind IN ('comment', 'post', 'letter', 'letter-answer', 'chat-post') AND object_id = :post";
    db.run(sql, post_id);
}

} // namespace town
