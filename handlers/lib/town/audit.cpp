#include "lib/town/audit.hpp"

namespace town {

void record(db::Db& db, MemberId who, std::string_view commune_code, std::string_view act,
            std::int64_t object_id, base::Seconds now) {
    db.run("INSERT INTO audit (at, member_id, commune_code, act, object_id) "
           "VALUES (:now, :who, :commune, :act, :object)",
           now, who, commune_code, act, object_id);
}

} // namespace town
