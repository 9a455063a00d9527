#include "lib/town/office.hpp"

#include "lib/town/audit.hpp"

namespace town {

namespace {

constexpr std::string_view office_columns = R"(
    SELECT c.code, c.name, m.id, m.first_name, m.last_name, m.short_name, m.email, r.mayor, r.since
    FROM role r JOIN member m ON m.id = r.member_id JOIN commune c ON c.code = r.commune_code
    WHERE r.ended_at IS NULL )";

} // namespace

std::vector<Office> offices(db::Db& db, std::string_view commune_code) {
    static const auto sql = std::string{office_columns} + "AND (r.commune_code = :commune OR :commune = '') "
                                                          "ORDER BY c.name, c.code, r.mayor DESC, r.id";
    return db.all<Office>(sql, commune_code);
}

std::vector<Office> offices_of(db::Db& db, MemberId member) {
    static const auto sql =
        std::string{office_columns} + "AND r.member_id = :member ORDER BY r.mayor DESC, c.name, c.code";
    return db.all<Office>(sql, member);
}

bool end_office(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now) {
    static const auto sql = "UPDATE role SET" + std::string{office_ends} +
                            "WHERE member_id = :member AND commune_code = :commune AND ended_at IS NULL RETURNING mayor";
    const auto mayor = db.one<bool>(sql, now, member, commune_code);
    if (mayor) record(db, {}, commune_code, *mayor ? "mayor.end" : "delegate.end", member.value, now);
    return mayor.has_value();
}

bool can_be_chosen(db::Db& db, MemberId id) {
    static const auto sql = "SELECT 1 FROM member m WHERE m.id = :id AND" + std::string{can_be_chosen_sql};
    return db.one<int>(sql, id).has_value();
}

void leave_office(db::Db& db, std::int64_t role, MemberId member, std::string_view commune_code,
                  base::Seconds now) {
    static const auto sql =
        "UPDATE role SET" + std::string{office_ends} + "WHERE id = :id AND ended_at IS NULL";
    if (db.run(sql, now, role) == 1) record(db, member, commune_code, "office.leave", 0, now);
}

std::optional<AccountState> account_state(db::Db& db, MemberId member) {
    return db.one<AccountState>(
        "SELECT created_at, seen_at, confirmed_at, blocked_at, leaving_at FROM member WHERE id = :id",
        member);
}

bool block(db::Db& db, MemberId member, base::Seconds now) {
    const bool done =
        db.run("UPDATE member SET blocked_at = :now WHERE id = :id AND blocked_at IS NULL", now, member) == 1;
    if (done) record(db, {}, "", "account.block", member.value, now);
    return done;
}

bool unblock(db::Db& db, MemberId member, base::Seconds now) {
    const bool done =
        db.run("UPDATE member SET blocked_at = NULL WHERE id = :id AND blocked_at IS NOT NULL", member) == 1;
    if (done) record(db, {}, "", "account.unblock", member.value, now);
    return done;
}

} // namespace town
