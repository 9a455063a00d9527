#include "lib/town/flag.hpp"

#include "lib/base/crypto.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"

#include <chrono>
#include <fmt/format.h>

namespace town {

namespace {

std::string receipt_number(base::Seconds now) {
    const std::chrono::year_month_day today{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{now}})};
    return fmt::format("S-{}-{}", static_cast<int>(today.year()), base::random_code(6));
}

/// Whose notice it is, where two of the same would be one: unique among the open ones of an object.
std::string raiser_of(const Flag& flag, base::Seconds now) {
    if (flag.member) return fmt::format("m{}", flag.member.value);
    const auto identity = flag.notifier_email.empty()
                              ? fmt::format("{}\n{}\n{}\n{}", static_cast<int>(flag.reason), flag.explanation,
                                            flag.notifier_name, now / base::day)
                              : email_key(flag.notifier_email);
    return base::sha256_hex(identity).substr(0, 32);
}

} // namespace

Raised raise_flag(db::Db& db, const Flag& flag, base::Seconds now) {
    auto receipt = receipt_number(now);
    const auto raiser = raiser_of(flag, now);
    const auto stored = db.run(R"(
        INSERT INTO flag (receipt, commune_code, object_kind, object_id, address, reason, explanation, member_id,
                          notifier_name, notifier_email, created_at, raiser, author_id, as_team, rights)
        VALUES (:receipt, :commune, :kind, :object, :address, :reason, 
                :explanation, NULLIF(CAST(:member AS BIGINT), 0), :name, :email, :now, :raiser,
                NULLIF(CAST(:author AS BIGINT), 0), :team, :rights)
        ON CONFLICT DO NOTHING)",
                               receipt, flag.commune_code, flag.object_kind, flag.object_id, flag.address,
                               flag.reason, flag.explanation, flag.member, flag.notifier_name,
                               flag.notifier_email, now, raiser, flag.author, flag.as_team, flag.rights);
    if (stored == 1) return {receipt};
    return {
        db.value<std::string>("SELECT receipt FROM flag WHERE object_kind = :kind AND object_id = :object "
                              "AND raiser = :raiser AND state = 0",
                              flag.object_kind, flag.object_id, raiser),
        true};
}

ModerationId state_reasons(db::Db& db, const Decision& decision, base::Seconds now) {
    const auto id = db.value<ModerationId>(R"(
        INSERT INTO moderation (commune_code, object_kind, object_id, author_id, reason, explanation, decided_by,
                                decided_at, rights, title)
        VALUES (:commune, :kind, :object, :author, :reason, :explanation, :by, :now, :rights, :title) RETURNING id)",
                                           decision.commune_code, decision.object_kind, decision.object_id,
                                           decision.author, decision.reason, decision.explanation,
                                           decision.decided_by, now, decision.rights, decision.title);
    write_content(db, decision_content, id.value);
    watch(db, hidden_news, id.value, decision.author, decision.commune_code, now, Access::always);
    publish(db, {.commune_code = decision.commune_code,
                 .object_id = id.value,
                 .actor = decision.decided_by,
                 .at = now,
                 .news = &hidden_news});
    record(db, decision.decided_by, decision.commune_code, decision.object_kind + ".hide", decision.object_id,
           now);
    return id;
}

std::vector<Masked> masked_in(db::Db& db, std::string_view object_kind, std::int64_t thread, MemberId reader) {
    if (!reader || !thread) return {};
    return db.all<Masked>(R"(
        SELECT d.object_id, d.id, d.reason FROM moderation d
        JOIN post p ON p.id = d.object_id AND p.author_id = d.author_id
        WHERE d.author_id = :reader AND d.restored = 0 AND d.object_kind = :kind AND p.thread_id = :thread
          AND p.hidden_at IS NOT NULL AND p.deleted_at IS NULL ORDER BY d.object_id, d.id)",
                          reader, object_kind, thread);
}

bool is_flagged(db::Db& db, std::string_view commune_code, std::string_view object_kind,
                std::int64_t object_id) {
    return db
        .one<int>("SELECT 1 FROM flag WHERE commune_code = :commune AND object_kind = :kind "
                  "AND object_id = :object AND state = 0 LIMIT 1",
                  commune_code, object_kind, object_id)
        .has_value();
}

std::vector<FlagOutcome> close_flags(db::Db& db, std::string_view commune_code, std::string_view object_kind,
                                     std::int64_t object_id, Outcome outcome, MemberId by,
                                     base::Seconds now) {
    // One statement: of two who decide at once, only the one who closes a flag tells its notifier.
    auto told = db.all<FlagOutcome>(R"(
        UPDATE flag SET raiser = '', author_id = NULL, state = :state, decided_at = :now, decided_by = :by
        WHERE commune_code = :commune AND object_kind = :kind AND object_id = :object AND state = 0
        RETURNING id, receipt, COALESCE((SELECT m.first_name FROM member m WHERE m.id = flag.member_id), ''),
                  COALESCE((SELECT m.email FROM member m WHERE m.id = flag.member_id), notifier_email), address,
                  COALESCE(member_id, 0), reason)",
                                    outcome, now, by, commune_code, object_kind, object_id);
    if (outcome == Outcome::upheld && !told.empty())
        record(db, by, commune_code, std::string{object_kind} + ".keep", object_id, now);
    return told;
}

} // namespace town
