// Where somebody comes in, and whom they follow.
#include "account/store.hpp"

namespace account {

std::string landing(db::Db& db, MemberId id) {
    const auto office = db.one<town::CommuneRef>(R"(
        SELECT c.code, c.name, c.slug, c.time_zone FROM role r JOIN commune c ON c.code = r.commune_code
        WHERE r.member_id = :id AND r.ended_at IS NULL ORDER BY r.mayor DESC, r.since, r.id LIMIT 1)",
                                                 id);
    return office ? office->below("/mairie") : "/fil";
}

std::vector<Followed> followed(db::Db& db, MemberId id) {
    return db.all<Followed>(R"(
        SELECT c.code, c.name, c.slug, c.time_zone, m.first_name, m.last_name, m.short_name
        FROM follow f JOIN commune c ON c.code = f.commune_code
        LEFT JOIN role r ON r.commune_code = c.code AND r.mayor = 1 AND r.ended_at IS NULL
        LEFT JOIN member m ON m.id = r.member_id
        WHERE f.member_id = :id ORDER BY c.slug, c.code LIMIT 200)",
                            id);
}

} // namespace account
