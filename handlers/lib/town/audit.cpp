#include "lib/town/audit.hpp"

namespace town {

void record(db::Db& db, MemberId who, std::string_view commune_code, std::string_view act,
            std::int64_t object_id, base::Seconds now) {
    db.run("INSERT INTO audit (at, member_id, commune_code, act, object_id) "
           "VALUES (:now, NULLIF(CAST(:who AS BIGINT), 0), :commune, :act, :object)",
           now, who, commune_code, act, object_id);
}

void record_in_office(db::Db& db, MemberId who, MemberId member, std::string_view act, base::Seconds now) {
    db.run(
        "INSERT INTO audit (at, member_id, commune_code, act, object_id) "
        "SELECT CAST(:now AS BIGINT), NULLIF(CAST(:who AS BIGINT), 0), r.commune_code, CAST(:act AS TEXT), "
        "r.member_id FROM role r WHERE r.member_id = :member AND r.ended_at IS NULL",
        now, who, act, member);
}

} // namespace town
