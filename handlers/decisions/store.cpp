#include "decisions/store.hpp"

namespace decisions {

namespace {

const std::string decision_columns = R"(
    SELECT d.id, d.author_id, d.decided_by, d.object_kind, d.reason, d.explanation, d.decided_at, a.first_name,
           a.last_name, b.first_name, b.last_name, b.email, COALESCE(d.answer, ''), d.answered_at
    FROM moderation d JOIN member a ON a.id = d.author_id JOIN member b ON b.id = d.decided_by )";

// The objects of one page, by their oldest open flag: the one before which nobody flagged the same.
const std::string page = R"(
    WITH page AS (
        SELECT f.id AS first, f.object_kind, f.object_id,
               (SELECT COUNT(*) FROM flag g WHERE g.commune_code = f.commune_code AND g.state = 0
                    AND g.object_kind = f.object_kind AND g.object_id = f.object_id) AS flags
        FROM flag f
        WHERE f.commune_code = :commune AND f.state = 0 AND f.id > :after
          AND NOT EXISTS (SELECT 1 FROM flag e WHERE e.commune_code = f.commune_code AND e.state = 0
                    AND e.object_kind = f.object_kind AND e.object_id = f.object_id AND e.id < f.id)
        ORDER BY f.id LIMIT :limit) )";

} // namespace

FlaggedPage flagged(db::Db& db, const town::Reader& reader, const std::string& commune_code, FlagId after) {
    if (!reader.may(town::Right::moderate)) return {};
    static const std::string objects =
        page + "SELECT first, object_kind, object_id, flags FROM page ORDER BY first";
    static const std::string flags = page + R"(
        SELECT f.object_kind, f.object_id, f.receipt, f.address, f.reason, f.explanation, f.created_at,
               CASE WHEN f.member_id IS NULL THEN 0 ELSE 1 END, COALESCE(m.first_name, ''),
               COALESCE(m.last_name, ''), COALESCE(m.short_name, 0),
               CASE WHEN f.object_kind = 'publication' THEN '' ELSE f.notifier_name END
        FROM page JOIN flag f ON f.object_kind = page.object_kind AND f.object_id = page.object_id
        LEFT JOIN member m ON m.id = f.member_id AND f.object_kind <> 'publication'
        WHERE f.state = 0 ORDER BY page.first, f.id LIMIT :most)";
    FlaggedPage result{db.all<Flagged>(objects, commune_code, after, objects_per_page + 1),
                       db.all<Flag>(flags, commune_code, after, objects_per_page, flags_shown),
                       {}};
    if (result.objects.size() > objects_per_page) {
        result.objects.pop_back();
        result.next = result.objects.back().first;
    }
    return result;
}

std::optional<Object> object_of(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                FlagId flag) {
    if (!reader.may(town::Right::moderate)) return {};
    return db.one<Object>(R"(
        SELECT f.object_kind, f.object_id,
               CASE WHEN f.object_kind IN ('publication', 'comment') AND p.id IS NULL THEN 1 ELSE 0 END
        FROM flag f
        LEFT JOIN comment c ON f.object_kind = 'comment' AND c.id = f.object_id AND c.hidden_at IS NULL
            AND c.deleted_at IS NULL
        LEFT JOIN publication p ON p.deleted_at IS NULL
            AND p.id = CASE WHEN f.object_kind = 'publication' THEN f.object_id ELSE c.publication_id END
        WHERE f.id = :id AND f.commune_code = :commune)",
                          flag, commune_code);
}

DecisionPage list(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                  ModerationId before) {
    if (!reader.may(town::Right::moderate)) return {};
    static const std::string sql =
        decision_columns +
        "WHERE d.commune_code = :commune AND d.id < :before ORDER BY d.id DESC LIMIT :limit";
    DecisionPage result{
        db.all<Decision>(sql, commune_code, before ? before.value : INT64_MAX, decisions_per_page + 1), {}};
    if (result.decisions.size() > decisions_per_page) {
        result.decisions.pop_back();
        result.next = result.decisions.back().id;
    }
    return result;
}

std::optional<Decision> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                             ModerationId id) {
    static const std::string sql =
        decision_columns +
        "WHERE d.id = :id AND d.commune_code = :commune AND (d.author_id = :reader OR :moderator = 1)";
    return db.one<Decision>(sql, id, commune_code, reader.id, reader.may(town::Right::moderate) ? 1 : 0);
}

bool answer(db::Db& db, town::MemberId author, ModerationId id, const std::string& text, Seconds now) {
    return db.run("UPDATE moderation SET answer = :text, answered_at = :now "
                  "WHERE id = :id AND author_id = :author AND answered_at IS NULL",
                  text, now, id, author) == 1;
}

std::vector<Count> count_by_reason(db::Db& db, const std::string& commune_code, Seconds from, Seconds until) {
    return db.all<Count>(R"(
        SELECT reason, SUM(flags), SUM(hidden) FROM (
            SELECT reason, COUNT(*) AS flags, 0 AS hidden FROM flag
            WHERE commune_code = :commune AND created_at >= :from AND created_at < :until GROUP BY reason
            UNION ALL
            SELECT reason, 0, COUNT(*) FROM moderation
            WHERE commune_code = :commune AND decided_at >= :from AND decided_at < :until GROUP BY reason) x
        GROUP BY reason ORDER BY reason)",
                         commune_code, from, until);
}

} // namespace decisions
