#include "decisions/store.hpp"

#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/retention.hpp"

#include <algorithm>
#include <string>

namespace decisions {

namespace {

const std::string decision_columns = R"(
    SELECT d.id, d.author_id, d.decided_by, d.object_kind, d.reason, d.explanation, d.decided_at, a.first_name,
           a.last_name, a.short_name, b.first_name, b.last_name, b.short_name, b.email, COALESCE(d.answer, ''), d.answered_at,
           d.object_id, d.title, d.settled_at, d.restored, d.settlement, a.email
    FROM moderation d JOIN member a ON a.id = d.author_id JOIN member b ON b.id = d.decided_by )";

/// What authors answered and nobody settled.
const std::string answered_of_commune =
                      "FROM moderation d WHERE d.commune_code = :commune AND d.answered_at IS NOT NULL "
                      "AND d.settled_at IS NULL AND d.answer IS NOT NULL AND (d.rights & :rights) = d.rights ",
                  longest_first = "ORDER BY d.answered_at, d.id LIMIT :limit";

// Other open flags on the same object as `f`.
std::string same_object(const std::string& alias) {
    const auto is = [&](const char* column) { return alias + "." + column + " = f." + column; };
    return " FROM flag " + alias + " WHERE " + alias + ".state = 0 AND " + is("commune_code") + " AND " +
           is("object_kind") + " AND " + is("object_id") + " ";
}

// Who lacks a right that it takes to judge a text hears nothing of its flags.
// The objects of one page, by their oldest open flag: the one before which nobody flagged the same.
const std::string page = R"(
    WITH page AS (
        SELECT f.id AS first, f.commune_code, f.object_kind, f.object_id,
               (SELECT COUNT(*) FROM (SELECT 1)" +
                         same_object("g") + R"(LIMIT :most) few) AS flags
        FROM flag f
        WHERE f.commune_code = :commune AND f.state = 0 AND f.id > :after
          AND (f.rights & :rights) = f.rights
          AND NOT EXISTS (SELECT 1)" +
                         same_object("e") + R"(AND e.id < f.id)
        ORDER BY f.id LIMIT :limit) )";

// Who flags what the town hall wrote is not named to it, nor to anybody who wrote what is flagged.
constexpr const char* unnamed = "(f.as_team = 1 OR COALESCE(f.author_id, 0) = :reader)";

const std::string flag_columns = std::string{R"(
    SELECT f.id, f.object_kind, f.object_id, f.receipt, f.address, f.reason, f.explanation, f.created_at,
           CASE WHEN f.member_id IS NULL THEN 0 ELSE 1 END, COALESCE(m.first_name, ''),
           COALESCE(m.last_name, ''), COALESCE(m.short_name, 0),
           CASE WHEN )"} + unnamed +
                                 " THEN '' ELSE f.notifier_name END ";

const std::string notifier =
    std::string{" LEFT JOIN member m ON m.id = f.member_id AND NOT "} + unnamed + ' ';

} // namespace

std::string flagged_sql() {
    // The figure is for those who do not moderate, too.
    return "SELECT DISTINCT f.object_kind, f.object_id FROM flag f WHERE f.commune_code = :commune "
           "AND f.state = 0 AND (f.rights & (:rights | 4)) = f.rights";
}

std::string flagged_since_sql() {
    return "SELECT f.created_at AS at FROM flag f WHERE f.commune_code = t.commune_code AND f.state = 0 AND (f.reason NOT IN (" +
           town::urgent_reasons + ") OR f.created_at <= :day)";
}

FlaggedPage flagged(db::Db& db, const town::Reader& reader, const std::string& commune_code, FlagId after) {
    if (!reader.may(town::Right::moderate)) return {};
    static const std::string objects =
        page + "SELECT first, object_kind, object_id, flags FROM page ORDER BY first";
    static const std::string flags = page + flag_columns + R"(
        FROM page JOIN flag f ON f.commune_code = page.commune_code AND f.object_kind = page.object_kind
            AND f.object_id = page.object_id AND f.state = 0
            AND f.id <= (SELECT MAX(few.id) FROM (SELECT k.id FROM flag k
                WHERE k.state = 0 AND k.commune_code = page.commune_code AND k.object_kind = page.object_kind
                    AND k.object_id = page.object_id ORDER BY k.id LIMIT :shown) few)
        )" + notifier + "ORDER BY page.first, f.id";
    FlaggedPage result{
        db.all<Flagged>(objects, db::counted_max, commune_code, after, reader.rights, objects_per_page + 1),
        db.all<Flag>(flags, db::counted_max, commune_code, after, reader.rights, objects_per_page, reader.id,
                     flags_shown),
        {}};
    if (db::cut(result.objects, objects_per_page)) result.next = result.objects.back().first;
    return result;
}

FlaggedPage flags_on(db::Db& db, const town::Reader& reader, const std::string& commune_code, FlagId flag,
                     FlagId after) {
    const auto object = object_of(db, reader, commune_code, flag);
    if (!object) return {};
    static const std::string flags = flag_columns + " FROM flag f" + notifier + R"(
        WHERE f.commune_code = :commune AND f.object_kind = :kind AND f.object_id = :object AND f.state = 0
            AND f.id > :after ORDER BY f.id LIMIT :limit)";
    static const std::string count = R"(SELECT COUNT(*) FROM (SELECT 1 FROM flag f
        WHERE f.commune_code = :commune AND f.object_kind = :kind AND f.object_id = :object AND f.state = 0
        LIMIT :most) few)";
    FlaggedPage result{
        {},
        db.all<Flag>(flags, reader.id, commune_code, object->kind, object->id, after, flags_per_page + 1),
        {}};
    if (result.flags.empty()) return result;
    result.objects.push_back(
        {flag, object->kind, object->id,
         db.value<int>(count, commune_code, object->kind, object->id, db::counted_max)});
    if (db::cut(result.flags, flags_per_page)) result.next = result.flags.back().id;
    return result;
}

std::optional<Object> object_of(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                FlagId flag) {
    if (!reader.may(town::Right::moderate)) return {};
    return db.one<Object>("SELECT f.object_kind, f.object_id FROM flag f WHERE f.id = :id "
                          "AND f.commune_code = :commune AND (f.rights & :rights) = f.rights",
                          flag, commune_code, reader.rights);
}

DecisionPage list(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                  ModerationId before) {
    if (!reader.may(town::Right::moderate)) return {};
    static const std::string sql =
        decision_columns +
        "WHERE d.commune_code = :commune AND d.id < :before AND (d.rights & :rights) = d.rights "
        "ORDER BY d.id DESC LIMIT :limit";
    DecisionPage result{db.all<Decision>(sql, commune_code, before ? before.value : INT64_MAX, reader.rights,
                                         decisions_per_page + 1),
                        {}};
    if (db::cut(result.decisions, decisions_per_page)) result.next = result.decisions.back().id;
    return result;
}

std::optional<Decision> find(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                             ModerationId id) {
    static const std::string sql =
        decision_columns + "WHERE d.id = :id AND d.commune_code = :commune AND (d.author_id = :reader OR "
                           "(d.rights & :rights) = d.rights)";
    return db.one<Decision>(sql, id, commune_code, reader.id, reader.rights);
}

std::vector<Quote> flagged_quotes(db::Db& db, web::Sections sections, const town::Reader& reader, const std::string& commune_code,
                                  FlagId after) {
    if (!reader.may(town::Right::moderate)) return {};
    const auto sql = web::moderation::quotes_sql(
        sections, page + ", few AS (SELECT first AS key, object_kind, object_id FROM page)", "few");
    if (sql.empty()) return {};
    return db.all<Quote>(sql, db::counted_max, commune_code, after, reader.rights, objects_per_page);
}

std::vector<Quote> decided_quotes(db::Db& db, web::Sections sections, const town::Reader& reader, const std::string& commune_code,
                                  const std::vector<Decision>& decisions) {
    if (decisions.empty()) return {};
    const auto [oldest, newest] = std::ranges::minmax(decisions, {}, &Decision::id);
    const auto sql = web::moderation::quotes_sql(sections, R"(
        WITH few AS (SELECT d.id AS key, d.object_kind, d.object_id FROM moderation d WHERE d.commune_code = :commune
            AND d.id >= :oldest AND d.id <= :newest AND (d.author_id = :reader OR (d.rights & :rights) = d.rights)))", "few");
    if (sql.empty()) return {};
    return db.all<Quote>(sql, commune_code, oldest.id, newest.id, reader.id, reader.rights);
}

std::string answered_sql() { return "SELECT 1 " + answered_of_commune; }

std::vector<Decision> answered(db::Db& db, const town::Reader& reader, const std::string& commune_code) {
    if (!reader.may(town::Right::moderate)) return {};
    static const std::string sql =
        decision_columns + "WHERE d.id IN (SELECT d.id " + answered_of_commune + longest_first + ") ORDER BY d.answered_at, d.id";
    return db.all<Decision>(sql, commune_code, reader.rights, answered_shown);
}

std::vector<Quote> answered_quotes(db::Db& db, web::Sections sections, const town::Reader& reader, const std::string& commune_code) {
    if (!reader.may(town::Right::moderate)) return {};
    const auto sql = web::moderation::quotes_sql(
        sections, "WITH few AS (SELECT d.id AS key, d.object_kind, d.object_id " + answered_of_commune + longest_first + ")", "few");
    if (sql.empty()) return {};
    return db.all<Quote>(sql, commune_code, reader.rights, answered_shown);
}

bool settle(db::Db& db, const town::Reader& reader, const std::string& commune_code, const Decision& decision, bool restored,
            const std::string& words, Seconds now) {
    if (!reader.may(town::Right::moderate)) return false;
    const std::string open = restored ? "restored = 0" : "settled_at IS NULL AND answered_at IS NOT NULL";
    if (db.run("UPDATE moderation SET settled_at = :now, restored = :restored, settlement = :words WHERE id = :id "
               "AND commune_code = :commune AND (rights & :rights) = rights AND " + open,
               now, restored, words, decision.id, commune_code, reader.rights) != 1)
        return false;
    if (restored) {
        town::retract(db, town::hidden_news.name, decision.id.value);
        town::publish(db, {.commune_code = commune_code,
                           .object_id = decision.id.value,
                           .actor = reader.id,
                           .at = now,
                           .news = &town::shown_news});
    }
    town::record(db, reader.id, commune_code, decision.kind + (restored ? ".show" : ".uphold"), decision.object_id, now);
    return true;
}

bool too_late(const Decision& decision, Seconds now) { return decision.at < now - town::contest_period; }

bool answer(db::Db& db, town::MemberId author, ModerationId id, const std::string& text, Seconds now) {
    return db.run("UPDATE moderation SET answer = :text, answered_at = :now "
                  "WHERE id = :id AND author_id = :author AND answered_at IS NULL AND decided_at >= :oldest",
                  text, now, id, author, now - town::contest_period) == 1;
}

std::vector<Count> count_by_reason(db::Db& db, const std::string& commune_code, Seconds from, Seconds until) {
    // Reason by reason, each a stretch of its index: to group them, the database would sort every row.
    return db.all<Count>(R"(
        WITH RECURSIVE reasons (reason) AS (SELECT 1 UNION ALL SELECT reason + 1 FROM reasons WHERE reason < :last)
        SELECT reason,
               (SELECT COUNT(*) FROM flag f WHERE f.commune_code = :commune AND f.reason = reasons.reason
                    AND f.created_at >= :from AND f.created_at < :until),
               (SELECT COUNT(*) FROM moderation d WHERE d.commune_code = :commune AND d.reason = reasons.reason
                    AND d.decided_at >= :from AND d.decided_at < :until)
        FROM reasons ORDER BY reason)",
                         town::reason_count, commune_code, from, until);
}

} // namespace decisions
