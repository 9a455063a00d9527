#include "citizens/store.hpp"

#include "lib/base/text.hpp"
#include "lib/town/audit.hpp"
#include "lib/town/office.hpp"

namespace citizens {

namespace {

/// U+10FFFF: above every letter of any script, in byte order, and still UTF-8. The end of a prefix.
constexpr const char* after_letters = "\xf4\x8f\xbf\xbf";

/// "claire fontaine" as "fontaine claire": the last word first.
std::string turned(const std::string& key) {
    const auto blank = key.rfind(' ');
    return blank == std::string::npos ? key : key.substr(blank + 1) + " " + key.substr(0, blank);
}

} // namespace

std::string waiting_sql() {
    return "SELECT 1 FROM citizenship c JOIN member m ON m.id = c.member_id "
           "WHERE c.commune_code = :commune AND c.state = 0 AND" +
           std::string{town::can_be_chosen_sql};
}

std::string waiting_since_sql() {
    return "SELECT c.asked_at AS at FROM citizenship c JOIN member m ON m.id = c.member_id "
           "WHERE c.commune_code = t.commune_code AND c.state = 0 AND" +
           std::string{town::can_be_chosen_sql};
}

Waiting waiting(db::Db& db, const town::Reader& reader, const std::string& commune_code, db::Cursor after) {
    if (!reader.may(town::Right::moderate)) return {};
    if (after.start()) after = {INT64_MIN, 0};
    Waiting page;
    page.applicants = db.all<Applicant>(R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name, m.email, c.reason, COALESCE(c.answer, ''), c.asked_at
        FROM citizenship c JOIN member m ON m.id = c.member_id
        WHERE c.commune_code = :commune AND c.state = 0 AND (c.asked_at, c.member_id) > (:at, :id)
          AND )" + std::string{town::can_be_chosen_sql} +
                                            R"(
        ORDER BY c.asked_at, c.member_id LIMIT :limit)",
                                        commune_code, after.at, after.id, waiting_per_page + 1);
    page.count = db.value<int>("SELECT COUNT(*) FROM (" + waiting_sql() + "LIMIT :most) w", commune_code,
                               db::counted_max);
    if (db::cut(page.applicants, waiting_per_page))
        page.next = db::Cursor{page.applicants.back().asked_at, page.applicants.back().id.value};
    return page;
}

namespace {

/// The names that begin with a prefix, after the last one seen: where this range of the index begins and
/// ends.
struct Range {
    std::string from;
    std::int64_t from_id;
    std::string end;
};

Range range_of(const std::string& prefix, const std::string& after_key, MemberId after) {
    const bool inside = after && after_key >= prefix;
    return {inside ? after_key : prefix, inside ? after.value : -1, prefix + after_letters};
}

} // namespace

Accepted accepted(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                  std::string_view query, MemberId after) {
    if (!reader.may(town::Right::moderate)) return {};
    const auto key = base::fold(query);
    const auto after_key =
        db.one<std::string>(
              "SELECT name_key FROM citizenship WHERE commune_code = :commune AND member_id = :after",
              commune_code, after)
            .value_or("");
    const auto one = range_of(key, after_key, after), other = range_of(turned(key), after_key, after);
    Accepted page;
    // Two ranges, each a page at most: with OR, everybody's name would be read.
    page.citizens = db.all<Citizen>(R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name, COALESCE(c.decided_at, c.asked_at)
        FROM (SELECT member_id FROM (
                  SELECT a.member_id FROM citizenship a WHERE a.commune_code = :commune AND a.state = 1
                    AND (a.name_key, a.member_id) > (:from, :from_id) AND a.name_key < :end
                  ORDER BY a.name_key, a.member_id LIMIT :limit) typed
              UNION
              SELECT member_id FROM (
                  SELECT b.member_id FROM citizenship b WHERE b.commune_code = :commune AND b.state = 1
                    AND (b.name_key, b.member_id) > (:other, :other_id) AND b.name_key < :other_end
                  ORDER BY b.name_key, b.member_id LIMIT :limit) turned) found
        JOIN citizenship c ON c.member_id = found.member_id AND c.commune_code = :commune
        JOIN member m ON m.id = c.member_id
        ORDER BY c.name_key, c.member_id LIMIT :limit)",
                                    commune_code, one.from, one.from_id, one.end, accepted_per_page + 1,
                                    other.from, other.from_id, other.end);
    if (db::cut(page.citizens, accepted_per_page)) page.next = page.citizens.back().id;
    return page;
}

std::optional<Citizen> find_accepted(db::Db& db, const town::Reader& reader, const std::string& commune_code,
                                     MemberId id) {
    if (!reader.may(town::Right::moderate)) return {};
    return db.one<Citizen>(R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name, COALESCE(c.decided_at, c.asked_at)
        FROM citizenship c JOIN member m ON m.id = c.member_id
        WHERE c.commune_code = :commune AND c.member_id = :id AND c.state = 1)",
                           commune_code, id);
}

bool accept(db::Db& db, const town::Reader& by, const std::string& commune_code, MemberId id, Seconds now) {
    if (!by.may(town::Right::moderate)) return false;
    static const auto sql = R"(
        UPDATE citizenship SET state = 1, reason = NULL, answer = NULL, decided_at = :now, decided_by = :by
        WHERE member_id = :id AND commune_code = :commune AND state = 0
          AND EXISTS (SELECT 1 FROM member m WHERE m.id = citizenship.member_id AND)" +
                            std::string{town::can_be_chosen_sql} + ")";
    const bool done = db.run(sql, now, by.id, id, commune_code) == 1;
    if (!done) return false;
    town::index_name(db, id);
    town::record(db, by.id, commune_code, "citizen.accept", id.value, now);
    return true;
}

bool refuse(db::Db& db, const town::Reader& by, const std::string& commune_code, MemberId id, State from,
            town::Refusal reason, Seconds now) {
    if (!by.may(town::Right::moderate)) return false;
    const bool done = db.run(R"(
        UPDATE citizenship SET state = 2, reason = :reason, answer = NULL, decided_at = :now, decided_by = :by
        WHERE member_id = :id AND commune_code = :commune AND state = :from)",
                             reason, now, by.id, id, commune_code, from) == 1;
    if (done)
        town::record(db, by.id, commune_code, from == State::accepted ? "citizen.withdraw" : "citizen.refuse",
                     id.value, now);
    return done;
}

std::optional<Request> request_of(db::Db& db, const town::Reader& reader, MemberId member,
                                  const std::string& commune_code) {
    if (reader.id != member && !reader.may(town::Right::moderate)) return {};
    return db.one<Request>(
        "SELECT state, reason, COALESCE(answer, ''), asked_at, decided_at FROM citizenship "
        "WHERE member_id = :member AND commune_code = :commune",
        member, commune_code);
}

bool answer(db::Db& db, MemberId member, const std::string& commune_code, const std::string& text,
            Seconds now) {
    return db.run("UPDATE citizenship SET state = 0, answer = :text, asked_at = :now "
                  "WHERE member_id = :member AND commune_code = :commune AND state = 2",
                  text, now, member, commune_code) == 1;
}

} // namespace citizens
