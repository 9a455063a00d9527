// What runs, and by which tags of streets it is told of.
#include "alerts/banner.hpp"

#include "lib/db/database.hpp"
#include "lib/town/street.hpp"

namespace alerts {

namespace {

const std::string banner_columns = R"(
    SELECT a.id, CASE WHEN a.category = 1 THEN 1 ELSE 0 END, a.risk, a.place, c.code, c.name, c.slug, c.time_zone,
           a.sent_at )";

} // namespace

std::vector<RunningAlert> running_alerts(db::Db& db, std::string_view commune_code) {
    static const std::string sql = banner_columns + R"(
        FROM alert a JOIN commune c ON c.code = a.commune_code
        WHERE a.commune_code = :commune AND a.ended_at IS NULL
        ORDER BY a.category, a.sent_at DESC, a.id DESC LIMIT :limit)";
    return db.all<RunningAlert>(sql, commune_code, banner_max + 1);
}

std::vector<RunningAlert> running_alerts_for(db::Db& db, town::MemberId member) {
    static const std::string sql = banner_columns + R"(
        FROM follow f JOIN alert a ON a.commune_code = f.commune_code AND a.ended_at IS NULL
        JOIN commune c ON c.code = a.commune_code WHERE f.member_id = :member
        ORDER BY a.category, a.sent_at DESC, a.id DESC LIMIT :limit)";
    return db.all<RunningAlert>(sql, member, banner_max + 1);
}

void retag_alerts(db::Db& db, const base::Seal& seal) {
    struct TaggedStreet {
        std::int64_t alert = 0;
        std::string commune_code, name;
    };
    db::Transaction transaction{db};
    for (const auto& street : db.all<TaggedStreet>(R"(
             SELECT DISTINCT a.id, a.commune_code, s.street FROM alert a JOIN alert_street s ON s.alert_id = a.id
             WHERE a.ended_at IS NULL OR EXISTS (SELECT 1 FROM activity v WHERE v.kind IN ('alert', 'alert-end')
                                                 AND v.object_id = a.id AND v.spread = 0))"))
        for (const auto& tag : town::street_tags(seal, street.commune_code, street.name))
            db.run("INSERT INTO alert_street (alert_id, street_tag, street) VALUES (:alert, :tag, :name) "
                   "ON CONFLICT (alert_id, street_tag) DO NOTHING",
                   street.alert, tag, street.name);
    transaction.commit();
}

} // namespace alerts
