#include "lib/town/member.hpp"

#include "lib/base/email.hpp"
#include "lib/base/text.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/office.hpp"

#include <stdexcept>

namespace town {

namespace {

constexpr std::string_view member_columns = "id, email, first_name, last_name, short_name, commune_code";

} // namespace

Reader reader_in(db::Db& db, MemberId member, std::string_view commune_code) {
    Reader reader;
    if (!member) return reader;
    reader.id = member;
    reader.level = Level::member;
    struct Standing {
        std::optional<int> rights;
        bool mayor, follows;
        std::optional<int> state;
        std::optional<base::Seconds> factor_by;
        bool factor_due, factor_on;
        std::string zone;
    };
    const auto found = db.one<Standing>(R"(
        SELECT r.rights, COALESCE(r.mayor, 0), CASE WHEN f.member_id IS NULL THEN 0 ELSE 1 END, c.state,
               r.factor_by, COALESCE(r.factor_due, 0),
               CASE WHEN r.id IS NOT NULL AND EXISTS (SELECT 1 FROM second_factor s
                    WHERE s.member_id = x.id AND s.since IS NOT NULL) THEN 1 ELSE 0 END,
               COALESCE((SELECT h.time_zone FROM commune h WHERE h.code = r.commune_code), '')
        FROM (SELECT CAST(:member AS BIGINT) AS id, CAST(:commune AS TEXT) AS code) x
        LEFT JOIN role r ON r.member_id = x.id AND r.commune_code = x.code AND r.ended_at IS NULL
        LEFT JOIN citizenship c ON c.member_id = x.id AND c.commune_code = x.code
        LEFT JOIN follow f ON f.member_id = x.id AND f.commune_code = x.code)",
                                        member, commune_code);
    reader.follows = found->follows;
    reader.waiting = found->state == 0;
    reader.refused = found->state == 2;
    reader.accepted = found->state == 1;
    if (reader.accepted) reader.level = Level::citizen;
    if (found->rights) {
        reader.level = Level::team;
        reader.mayor = found->mayor;
        reader.rights = found->mayor ? Right::all : *found->rights;
        if (reader.may(Right::alerts) && !found->factor_on) {
            reader.factor_by = found->factor_by;
            reader.factor_zone = found->zone;
            reader.alerts_withheld = found->factor_due;
            if (found->factor_due) reader.rights &= ~Right::alerts;
        }
    }
    return reader;
}

std::string full_name(const Name& name) {
    return name.first + (name.first.empty() || name.last.empty() ? "" : "\u00a0") + name.last;
}

std::string display_name(const Name& name, const Reader& reader) {
    const bool full = reader.team() || (reader.citizen() && !name.abbreviated);
    if (full || name.last.empty()) return full_name(name);
    std::size_t end = 1;
    while (end < name.last.size() && (static_cast<unsigned char>(name.last[end]) & 0xc0) == 0x80) ++end;
    return full_name({name.first, name.last.substr(0, end)}) + '.';
}

std::optional<Member> find_member(db::Db& db, MemberId id) {
    static const std::string sql = "SELECT " + std::string{member_columns} + " FROM member WHERE id = :id";
    return db.one<Member>(sql, id);
}

std::optional<Member> member_by_email(db::Db& db, std::string_view email) {
    static const std::string sql =
        "SELECT " + std::string{member_columns} + " FROM member WHERE email_key = :email";
    return db.one<Member>(sql, email_key(email));
}

std::string email_key(std::string_view email) { return base::email_key(email); }

bool follow(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now, int most) {
    return db.run(R"(
        INSERT INTO follow (member_id, commune_code, since)
        SELECT x.member, CAST(:commune AS TEXT), CAST(:now AS BIGINT)
        FROM (SELECT CAST(:member AS BIGINT) AS member) x
        WHERE (SELECT COUNT(*) FROM follow f WHERE f.member_id = x.member) < :most
        ON CONFLICT (member_id, commune_code) DO NOTHING)",
                  commune_code, now, member, most) == 1;
}

void unfollow(db::Db& db, MemberId member, std::string_view commune_code) {
    db.run("DELETE FROM follow WHERE member_id = :member AND commune_code = :commune", member, commune_code);
}

void index_name(db::Db& db, MemberId member) {
    if (const auto found = find_member(db, member))
        db.run("UPDATE citizenship SET name_key = :key WHERE member_id = :member",
               base::fold(found->name.last + " " + found->name.first), member);
}

void ask_citizenship(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now) {
    const bool automatic =
        db.one<bool>("SELECT automatic FROM town WHERE commune_code = :commune", commune_code)
            .value_or(false);
    db.run(
        "INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at) "
        "VALUES (:member, :commune, :state, :now, :decided) ON CONFLICT (member_id, commune_code) DO NOTHING",
        member, commune_code, automatic ? 1 : 0, now, automatic ? std::optional{now} : std::nullopt);
    index_name(db, member);
    follow(db, member, commune_code, now);
}

void accept_at_home(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now) {
    db.run(R"(
        INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at)
        SELECT m.id, m.commune_code, 1, CAST(:now AS BIGINT), CAST(:now AS BIGINT)
        FROM member m WHERE m.id = :member AND m.commune_code = :commune
        ON CONFLICT (member_id, commune_code) DO UPDATE SET state = 1, reason = NULL, answer = NULL, decided_at = excluded.decided_at
        WHERE citizenship.state <> 1)",
           now, member, commune_code);
    index_name(db, member);
}

void leave_commune(db::Db& db, MemberId member, std::string_view commune_code) {
    // What was decided there was about an inhabitant; anyone who comes back asks anew.
    db.run("DELETE FROM citizenship WHERE member_id = :member AND commune_code = :commune", member, commune_code);
    if (!reader_in(db, member, commune_code).team()) unfollow(db, member, commune_code);
}

bool appoint_mayor(db::Db& db, MemberId member, std::string_view commune_code, base::Seconds now) {
    static const auto end_former = "UPDATE role SET" + std::string{office_ends} +
                                   "WHERE commune_code = :commune AND ended_at IS NULL "
                                   "AND (mayor = 1 OR member_id = :member)";
    if (!can_be_chosen(db, member)) throw std::invalid_argument("nobody who can be chosen");
    if (reader_in(db, member, commune_code).mayor) return false;
    const bool first = open_town(db, commune_code, now);
    db.run(end_former, now, commune_code, member);
    db.run("INSERT INTO role (member_id, commune_code, mayor, rights, since) VALUES (:member, :commune, 1, "
           ":rights, :now)",
           member, commune_code, static_cast<int>(Right::all), now);
    follow(db, member, commune_code, now);
    accept_at_home(db, member, commune_code, now);
    const auto told = [&](const char* kind, Level audience, bool mails) {
        publish(db, {.commune_code = std::string{commune_code},
                     .kind = kind,
                     .object_id = member.value,
                     .actor = member,
                     .audience = audience,
                     .at = now,
                     .mails = mails});
    };
    told("mayor-welcomed", Level::team, true);
    told(first ? "mayor-joined" : "mayor-changed", Level::visitor, first);
    return first;
}

} // namespace town
