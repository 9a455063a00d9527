#include "lib/town/second_factor.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/base/totp.hpp"
#include "lib/town/sql.hpp"

#include <fmt/format.h>

namespace town::second_factor {

namespace {

std::string factor_context(MemberId member) { return fmt::format("second-factor {}", member.value); }

std::optional<std::string> opened_key(const base::Seal& seal, MemberId member, const std::string& sealed) {
    auto key = seal.open(factor_context(member), sealed);
    if (!key || key->empty()) {
        base::log(base::Level::error, "sealed_unreadable",
                  {{"what", "second-factor"}, {"member", std::to_string(member.value)}});
        return {};
    }
    return key;
}

/// Salted with whose it is: the same figures are another hash elsewhere.
std::string recovery_hash(MemberId member, std::string_view figures) {
    return base::sha256_hex(fmt::format("recovery {} {}", member.value, figures));
}

std::string draw_figures(std::size_t count) {
    std::string figures;
    while (figures.size() < count)
        for (const unsigned char byte : base::random_bytes(count))
            if (byte < 250 && figures.size() < count) figures += static_cast<char>('0' + byte % 10);
    return figures;
}

} // namespace

std::optional<State> state(db::Db& db, MemberId member) {
    return db.one<State>(
        "SELECT f.since, (SELECT COUNT(*) FROM recovery_code r WHERE r.member_id = f.member_id) "
        "FROM second_factor f WHERE f.member_id = :member AND f.since IS NOT NULL",
        member);
}

bool begin(db::Db& db, const base::Seal& seal, MemberId member, std::int64_t session, base::Seconds now) {
    const auto sealed = seal.close(factor_context(member), base::random_bytes(base::totp::key_bytes));
    return db.run(R"(
        INSERT INTO second_factor (member_id, key_sealed, session_id, begun_at)
        VALUES (:member, :sealed, :session, :now)
        ON CONFLICT (member_id) DO UPDATE SET key_sealed = excluded.key_sealed, session_id = excluded.session_id,
            begun_at = excluded.begun_at WHERE second_factor.since IS NULL)",
                  member, sealed, session, now) == 1;
}

std::optional<std::string> begun(db::Db& db, const base::Seal& seal, MemberId member, std::int64_t session,
                                 base::Seconds now) {
    const auto sealed = db.one<std::string>(
        "SELECT key_sealed FROM second_factor WHERE member_id = :member AND session_id = :session "
        "AND since IS NULL AND begun_at > :oldest",
        member, session, now - beginning_lifetime);
    return sealed ? opened_key(seal, member, *sealed) : std::nullopt;
}

std::string figures_of(std::string_view typed) {
    auto figures = base::without_blanks(typed);
    std::erase(figures, '-');
    return figures.find_first_not_of("0123456789") == std::string::npos ? figures : std::string{};
}

std::optional<std::vector<std::string>> switch_on(db::Db& db, const base::Seal& seal, MemberId member,
                                                  std::int64_t session, std::string_view figures,
                                                  base::Seconds now) {
    const auto key = begun(db, seal, member, session, now);
    const auto step = key ? base::totp::step_of(*key, figures, now, 0) : std::nullopt;
    if (!step || db.run("UPDATE second_factor SET since = :now, last_step = :step "
                        "WHERE member_id = :member AND since IS NULL",
                        now, *step, member) == 0)
        return {};
    return renew_codes(db, member);
}

std::vector<std::string> renew_codes(db::Db& db, MemberId member) {
    db.run("DELETE FROM recovery_code WHERE member_id = :member", member);
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes; ++i) {
        codes.push_back(draw_figures(recovery_figures));
        db.run("INSERT INTO recovery_code (member_id, code_hash) VALUES (:member, :hash)", member,
               recovery_hash(member, codes.back()));
    }
    return codes;
}

Try attempt(db::Db& db, const base::Seal& seal, MemberId member, std::string_view figures,
            base::Seconds now) {
    if (figures.size() == recovery_figures)
        return db.run("DELETE FROM recovery_code WHERE member_id = :member AND code_hash = :hash", member,
                      recovery_hash(member, figures)) == 1
                   ? Try::recovery
                   : Try::wrong;
    struct Row {
        std::string sealed;
        std::int64_t last_step = 0;
    };
    const auto row = db.one<Row>("SELECT key_sealed, last_step FROM second_factor "
                                 "WHERE member_id = :member AND since IS NOT NULL",
                                 member);
    const auto key = row ? opened_key(seal, member, row->sealed) : std::nullopt;
    const auto step = key ? base::totp::step_of(*key, figures, now, row->last_step) : std::nullopt;
    // Of two who come with the same code at once, one gets in.
    const bool good = step && db.run("UPDATE second_factor SET last_step = :step "
                                     "WHERE member_id = :member AND last_step < :step",
                                     *step, member) == 1;
    return good ? Try::right : Try::wrong;
}

bool switch_off(db::Db& db, MemberId member) {
    db.run("DELETE FROM recovery_code WHERE member_id = :member", member);
    return db.run("DELETE FROM second_factor WHERE member_id = :member AND since IS NOT NULL", member) == 1;
}

long long watch_alerters(db::Db& db, base::Seconds now) {
    static const auto sql = R"(
        UPDATE role SET factor_by = :by WHERE factor_by IS NULL AND ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM member m WHERE m.id = role.member_id AND m.email_key LIKE '%@demo.parvis')
            AND)" + sql::holds("role", Right::alerts);
    const auto told = db.run(sql, now + grace);
    return told + db.run("UPDATE role SET factor_due = 1 WHERE factor_due = 0 AND ended_at IS NULL "
                         "AND factor_by <= :now",
                         now);
}

std::optional<Duty> duty(db::Db& db, MemberId member) {
    struct Row {
        int roles = 0;
        std::optional<base::Seconds> by;
        int due = 0;
    };
    static const auto sql = "SELECT COUNT(*), MIN(factor_by), COALESCE(MAX(factor_due), 0) FROM role "
                            "WHERE member_id = :member AND ended_at IS NULL AND" +
                            sql::holds("role", Right::alerts);
    const auto row = db.value<Row>(sql, member);
    return row.roles > 0 ? std::optional{Duty{row.by, row.due == 1}} : std::nullopt;
}

MemberId reseal_some(db::Db& db, const base::Seal& seal, MemberId after, int limit) {
    struct Row {
        MemberId id;
        std::string sealed;
    };
    const auto rows = db.all<Row>("SELECT member_id, key_sealed FROM second_factor WHERE member_id > :after "
                                  "ORDER BY member_id LIMIT :limit",
                                  after, limit);
    for (const auto& row : rows) {
        if (!seal.outdated(row.sealed)) continue;
        if (const auto key = opened_key(seal, row.id, row.sealed))
            db.run(
                "UPDATE second_factor SET key_sealed = :sealed WHERE member_id = :id AND key_sealed = :old",
                seal.close(factor_context(row.id), *key), row.id, row.sealed);
    }
    return rows.empty() ? MemberId{} : rows.back().id;
}

} // namespace town::second_factor
