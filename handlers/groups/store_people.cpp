#include "groups/store_people.hpp"

#include "lib/town/audit.hpp"
#include "lib/town/office.hpp"
#include "lib/town/sql.hpp"

namespace groups {

using std::string;

namespace {

const string who_asks = "FROM discussion_member z JOIN member m ON m.id = z.member_id" + town::sql::standing("z.member_id", "z.commune_code");
/// Be let in: whoever is no citizen any more could read nothing there.
const string still_may = string{town::can_be_chosen_sql} + "AND" + town::sql::level + ">= 2 ";

} // namespace

std::vector<Person> authors(db::Db& db, const string& commune_code, ThreadId group) {
    return db.all<Person>(R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name, CASE WHEN o.id IS NULL THEN 0 ELSE 1 END,
               a.posts
        FROM thread_author a JOIN member m ON m.id = a.member_id
        LEFT JOIN role o ON o.member_id = a.member_id AND o.commune_code = :commune AND o.ended_at IS NULL
        WHERE a.thread_id = :group AND a.posts > 0 AND m.blocked_at IS NULL
        ORDER BY a.posts DESC, a.member_id LIMIT :limit)",
                          commune_code, group, people_max);
}

bool ask(db::Db& db, const town::Reader& reader, const string& commune_code, const Group& group,
         Seconds now) {
    if (!reader.citizen() || group.admission != Admission::on_request || group.closed()) return false;
    return db.run("INSERT INTO discussion_member (thread_id, member_id, commune_code, state, asked_at) "
                  "VALUES (:group, :member, :commune, 0, :now) ON CONFLICT (thread_id, member_id) DO NOTHING",
                  group.id, reader.id, commune_code, now) == 1;
}

std::string join_requests_sql() {
    return "SELECT 1 " + who_asks + "WHERE z.commune_code = :commune AND z.state = 0 AND" + still_may;
}

string join_requests_since_sql() {
    return "SELECT z.asked_at AS at " + who_asks + "WHERE z.commune_code = t.commune_code AND z.state = 0 AND" + still_may;
}

int count_join_requests(db::Db& db, const town::Reader& reader, const string& commune_code, int most) {
    if (!reader.may(town::Right::moderate)) return 0;
    static const auto sql = "SELECT COUNT(*) FROM (" + join_requests_sql() + "LIMIT :most) w";
    return db.value<int>(sql, commune_code, most);
}

JoinRequestPage join_requests(db::Db& db, const town::Reader& reader, const string& commune_code,
                              const JoinRequestPlace& after) {
    if (!reader.may(town::Right::moderate)) return {};
    static const string sql = R"(
        SELECT z.thread_id, g.title, m.id, m.first_name, m.last_name, m.short_name, z.asked_at )" +
                              who_asks + R"(JOIN discussion g ON g.thread_id = z.thread_id
        WHERE z.commune_code = :commune AND z.state = 0 AND z.asked_at >= :at
          AND (z.asked_at, z.member_id, z.thread_id) > (:at, :member, :group) AND)" +
                              still_may +
                              "ORDER BY z.asked_at, z.member_id, z.thread_id LIMIT :limit";
    JoinRequestPage page{
        db.all<JoinRequest>(sql, commune_code, after.at, after.id, after.group, join_requests_per_page + 1),
        {}};
    if (db::cut(page.people, join_requests_per_page)) {
        const auto& last = page.people.back();
        page.next = JoinRequestPlace{last.asked_at, last.id, last.group};
    }
    return page;
}

DecidedPage people_in(db::Db& db, const town::Reader& reader, const string& commune_code, ThreadId group,
                      Membership membership, MemberId after) {
    if (!reader.may(town::Right::moderate)) return {};
    DecidedPage page{db.all<Decided>(R"(
        SELECT m.id, m.first_name, m.last_name, m.short_name, z.reason, COALESCE(z.decided_at, z.asked_at)
        FROM discussion_member z JOIN member m ON m.id = z.member_id
        WHERE z.thread_id = :group AND z.state = :state AND z.member_id > :after AND z.commune_code = :commune
        ORDER BY z.member_id LIMIT :limit)",
                                     group, membership, after, commune_code, members_per_page + 1),
                     {}};
    if (db::cut(page.people, members_per_page)) page.next = page.people.back().id;
    return page;
}

std::optional<town::Member> find_person(db::Db& db, const town::Reader& reader, const string& commune_code,
                                        ThreadId group, MemberId id) {
    if (!reader.may(town::Right::moderate)) return {};
    return db.one<town::Member>(R"(
        SELECT m.id, m.email, m.first_name, m.last_name, m.short_name, m.commune_code FROM member m
        JOIN discussion g ON g.thread_id = :group AND g.commune_code = :commune
        WHERE m.id = :id AND m.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM role o WHERE o.member_id = m.id AND o.commune_code = :commune
                          AND o.ended_at IS NULL)
          AND (EXISTS (SELECT 1 FROM discussion_member z WHERE z.thread_id = :group AND z.member_id = m.id)
            OR EXISTS (SELECT 1 FROM thread_read r WHERE r.thread_id = :group AND r.member_id = m.id)
            OR EXISTS (SELECT 1 FROM thread_author a WHERE a.thread_id = :group AND a.member_id = m.id)))",
                                group, commune_code, id);
}

bool decide(db::Db& db, const town::Reader& reader, const string& commune_code, ThreadId group, MemberId id,
            Membership membership, const string& reason, Seconds now) {
    if (!find_person(db, reader, commune_code, group, id)) return false;
    if (membership == Membership::inside && (!town::can_be_chosen(db, id) || !town::reader_in(db, id, commune_code).citizen())) return false;
    const auto before = db.one<Membership>(
        "SELECT state FROM discussion_member WHERE thread_id = :group AND member_id = :id", group, id);
    if (before == membership || (!before && membership != Membership::excluded)) return false;
    db.run(R"(
        INSERT INTO discussion_member (thread_id, member_id, commune_code, state, reason, asked_at, decided_at, decided_by)
        VALUES (:group, :id, :commune, :state, :reason, :now, :now, :by)
        ON CONFLICT (thread_id, member_id) DO UPDATE SET state = excluded.state, reason = excluded.reason,
            decided_at = excluded.decided_at, decided_by = excluded.decided_by)",
           group, id, commune_code, membership, reason, now, reader.id);
    note_access(db, group, id);
    const auto* act = membership == Membership::inside ? "participant.accept"
                      : before == Membership::waiting  ? "participant.refuse"
                                                       : "participant.exclude";
    town::record(db, reader.id, commune_code, act, id.value, now);
    return true;
}

} // namespace groups
