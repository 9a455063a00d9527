#include "lib/town/one_time.hpp"

namespace town::one_time {

std::string create(db::Db& db, const Grant& grant, base::Seconds lifetime, base::Seconds now,
                   std::string secret) {
    // For nobody too, whose secret opens nothing: it is made to cost as much as one for somebody.
    if (grant.member || grant.commune_code.empty())
        drop(db, grant.purpose, grant.member);
    else
        db.run("DELETE FROM one_time WHERE commune_code = :commune AND purpose = :purpose "
               "AND member_id IS NULL",
               grant.commune_code, grant.purpose);
    db.run(
        "INSERT INTO one_time (token_hash, purpose, member_id, commune_code, data, created_at, expires_at) "
        "VALUES (:hash, :purpose, NULLIF(CAST(:member AS BIGINT), 0), :commune, :data, :now, :end)",
        base::sha256_hex(secret), grant.purpose, grant.member, grant.commune_code, grant.data, now,
        now + lifetime);
    return secret;
}

std::optional<Grant> find(db::Db& db, std::string_view purpose, std::string_view secret, base::Seconds now) {
    return db.one<Grant>("SELECT purpose, member_id, COALESCE(commune_code, ''), data FROM one_time "
                         "WHERE token_hash = :hash AND purpose = :purpose AND expires_at > :now",
                         base::sha256_hex(secret), purpose, now);
}

std::optional<Grant> take(db::Db& db, std::string_view purpose, std::string_view secret, base::Seconds now) {
    return db.one<Grant>(
        "DELETE FROM one_time WHERE token_hash = :hash AND purpose = :purpose "
        "AND expires_at > :now RETURNING purpose, member_id, COALESCE(commune_code, ''), data",
        base::sha256_hex(secret), purpose, now);
}

bool waits(db::Db& db, std::string_view purpose, MemberId member, base::Seconds now) {
    return db.value<int>("SELECT COUNT(*) FROM one_time WHERE member_id = :member AND purpose = :purpose "
                         "AND expires_at > :now",
                         member, purpose, now) > 0;
}

void drop(db::Db& db, std::string_view purpose, MemberId member) {
    db.run("DELETE FROM one_time WHERE member_id = :member AND purpose = :purpose", member, purpose);
}

} // namespace town::one_time
