#include "lib/town/alert.hpp"

namespace town {

namespace {

const std::string columns = R"(
    SELECT a.id, CASE WHEN a.category = 1 THEN 1 ELSE 0 END, a.risk, a.place, c.code, c.name, c.slug, c.time_zone,
           a.sent_at )";

} // namespace

std::vector<RunningAlert> running_alerts(db::Db& db, std::string_view commune_code) {
    static const std::string sql = columns + R"(
        FROM alert a JOIN commune c ON c.code = a.commune_code
        WHERE a.commune_code = :commune AND a.ended_at IS NULL
        ORDER BY a.category, a.sent_at DESC, a.id DESC LIMIT :limit)";
    return db.all<RunningAlert>(sql, commune_code, alerts_shown + 1);
}

std::vector<RunningAlert> running_alerts_for(db::Db& db, MemberId member) {
    static const std::string sql = columns + R"(
        FROM follow f JOIN alert a ON a.commune_code = f.commune_code AND a.ended_at IS NULL
        JOIN commune c ON c.code = a.commune_code WHERE f.member_id = :member
        ORDER BY a.category, a.sent_at DESC, a.id DESC LIMIT :limit)";
    return db.all<RunningAlert>(sql, member, alerts_shown + 1);
}

std::string prefecture_phone(db::Db& db, std::string_view commune_code) {
    return db
        .one<std::string>("SELECT prefecture_phone FROM town WHERE commune_code = :commune", commune_code)
        .value_or("");
}

} // namespace town
