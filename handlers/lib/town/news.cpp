#include "lib/town/news.hpp"

#include "lib/town/sql.hpp"

#include <algorithm>
#include <cstdint>

namespace town {

namespace {

using base::Seconds;
using std::string;

/// Whether what was read counts too.
enum class Which { all, fresh };

string later(const string& a, const string& b) {
    return "CASE WHEN " + a + " > " + b + " THEN " + a + " ELSE " + b + " END";
}

// The member: until when everything is read; nothing up to `floor` is told. :old, :from, :member.
string me(Which which) {
    const string known = R"(
        SELECT m.id, m.blocked_at, m.erased_at,
               CASE WHEN m.notifications_read_at > CAST(:old AS BIGINT) THEN m.notifications_read_at
                    ELSE CAST(:old AS BIGINT) END AS read_at,
               CASE WHEN m.notifications_cleared_at > CAST(:from AS BIGINT) THEN m.notifications_cleared_at
                    ELSE CAST(:from AS BIGINT) END AS cleared_at
        FROM member m WHERE m.id = :member)";
    return "(SELECT y.id, y.read_at, " +
           (which == Which::fresh ? later("y.cleared_at", "y.read_at") : "y.cleared_at") +
           " AS floor FROM (" + known + ") y WHERE y.blocked_at IS NULL AND y.erased_at IS NULL) me ";
}

// The communes that the member follows. CROSS JOIN: SQLite begins with the member, whatever it believes of
// the tables.
string mine(Which which) {
    return string{"WITH mine AS (SELECT f.commune_code AS code, f.since, me.id AS reader, me.read_at, "} +
           sql::level + "AS own_level, " + later("f.since - 1", "me.floor") + " AS floor FROM " + me(which) +
           "CROSS JOIN follow f " + sql::standing("f.member_id", "f.commune_code") + "WHERE f.member_id = me.id)";
}

// Topics as bits of :topics.
string wanted(const string& topic) {
    return " ((CAST(:topics AS BIGINT) >> CAST(" + topic + " AS INTEGER)) & 1) = 1 ";
}

constexpr const char* on_site = " NOT IN (SELECT x.topic FROM preference x WHERE x.member_id = :member AND "
                                "x.channel = 0 AND x.cadence = 0) ";

constexpr const char* since_floor = "n.at > mine.floor";
// Of what is urgent only its own mark says that it was seen: the times of all may have passed over it.
constexpr const char* since_floor_or_urgent = R"((n.at > mine.floor OR (n.at >= mine.since
    AND EXISTS (SELECT 1 FROM content s WHERE s.id = n.content_id AND s.urgent = 1))))";

// A broadcast `n` that is for the member of `mine`, and can be seen at the moment `now`. Answered by the
// index activity_broadcast alone: write_content() notes there who may know of it.
string told(Which which, const char* now, const char* floor = since_floor) {
    return string{" n.broadcast = 1 AND "} + floor + R"( AND n.audience <= mine.own_level
        AND COALESCE(n.actor_id, 0) <> mine.reader AND COALESCE(n.visible_until, 9223372036854775807) > )" +
           now + R"(
        AND NOT EXISTS (SELECT 1 FROM notification_mark k WHERE k.member_id = mine.reader AND k.activity_id = n.id )" +
           (which == Which::fresh ? ") " : "AND k.state = 2) ");
}

// Something `e` that others said under what the member watches, `d`, after `floor`.
string said(const char* floor) {
    return string{" WHERE e.topic = d.topic AND e.subject_id = d.subject_id AND e.broadcast = 0 "
                  "AND e.topic > 0 AND e.at > "} +
           floor +
           " AND e.at <= :until AND e.audience <= d.own_level AND e.audience >= d.least "
           "AND COALESCE(e.actor_id, 0) <> d.reader ";
}

// What the member watches and may still see, `where` of watch `w`. Where it takes rights, what is below the
// level of those who have them is said to the person alone: an answer to a letter is not told to the
// colleagues.
string watched(Which which, const string& where) {
    const auto gone = later("me.floor", later("w.gone_at", "w.since - 1"));
    const auto read = later(later("me.read_at", "w.read_at"), "(" + gone + ")");
    return string{"(SELECT w.topic, w.subject_id, w.last_at, w.last_id, me.id AS reader, "
                  "CASE WHEN s.rights = 0 OR w.access = 1 THEN 0 ELSE s.inner_audience END AS least, "} +
           sql::level + "AS own_level, " + read + " AS read_at, " + (which == Which::fresh ? read : gone) +
           " AS floor FROM " + me(which) + "CROSS JOIN watch w CROSS JOIN content s " +
           sql::standing("w.member_id", "w.commune_code") +
           "WHERE w.member_id = me.id AND w.muted = 0 AND " + where +
           "AND s.id = w.content_id AND" + can_be_known("s", "s.visible_until", ":until") + "AND CASE WHEN w.access = 1 THEN 1 "
           "WHEN r.id IS NOT NULL THEN CASE WHEN (r.rights & s.rights) = s.rights THEN 1 ELSE 0 END "
           "WHEN w.access = 2 OR s.rights <> 0 THEN 0 "
           "WHEN" + sql::level + ">= s.inner_audience THEN 1 ELSE 0 END = 1) d ";
}
// Through the index watch_by_member.
string recent(Which which) {
    return string{"w.last_at > me.floor AND w.last_at > w.gone_at "} +
           (which == Which::fresh ? "AND w.last_at > w.read_at " : "");
}

// Of each entry of `page`, an activity and how it is to the member, all that is told of it. What speaks in another's name
// is a mayor's, read whole by everybody.
constexpr const char* columns = R"(
    SELECT a.topic, a.id, a.kind, a.broadcast, a.object_id, a.subject_id, a.at, t.code, t.name, t.slug, t.time_zone,
           COALESCE(m.id, 0), m.first_name, m.last_name, m.short_name,
           CASE WHEN a.broadcast = 1 AND s.author_id IS NOT NULL THEN 3 ELSE a.own_level END,
           COALESCE(s.title, ''), COALESCE(s.urgent, 1), a.fresh, 0, a.key_at, a.key_id
    FROM page a JOIN commune t ON t.code = a.commune_code
    LEFT JOIN content s ON s.id = a.content_id
    LEFT JOIN member m ON m.id = CASE WHEN a.broadcast = 1 AND s.author_id IS NOT NULL THEN s.author_id
                                      ELSE a.actor_id END)";

// Whether it was read, asked of those alone that are shown.
constexpr const char* broadcast_fresh = R"(
    SELECT z.id, z.at, z.topic, z.kind, z.broadcast, z.object_id, z.subject_id, z.commune_code, z.actor_id, z.content_id,
           z.own_level, CASE WHEN z.at <= z.read_at OR EXISTS (SELECT 1 FROM notification_mark k
           WHERE k.member_id = z.reader AND k.activity_id = z.id) THEN 0 ELSE 1 END AS fresh,
           z.at AS key_at, z.id AS key_id
    FROM (SELECT n.id, n.at, n.topic, n.kind, n.broadcast, n.object_id, n.subject_id, n.commune_code, n.actor_id,
                 n.content_id, mine.own_level, mine.read_at, mine.reader )";

// A page of the broadcasts: each commune yields about a page through its index, whatever its size, and rows are read for
// those alone that are shown: first how far back a page of each commune goes, then what is not older in all.
string broadcasts(Which which) {
    const auto listed = [&](const char* floor) {
        return " n.commune_code = mine.code AND n.at <= :at AND (n.at, n.id) < (:at, :id) AND" +
               told(which, ":now", floor) + "AND" + wanted("n.topic");
    };
    return mine(which) + R"(, since AS (
        SELECT mine.code, mine.reader, mine.own_level, mine.read_at, mine.floor,
               (SELECT MIN(x.at) FROM (SELECT n.at FROM activity n WHERE)" +
           listed(since_floor) + "ORDER BY n.at DESC, n.id DESC LIMIT :limit) x) AS least FROM mine), page AS (" + broadcast_fresh +
           "FROM since mine CROSS JOIN activity n WHERE" + listed("n.at >= mine.least") +
           "ORDER BY n.at DESC, n.id DESC LIMIT :limit) z) " + columns;
}

constexpr const char* with_activity = R"(, page AS (
    SELECT e.id, e.at, e.topic, e.kind, e.broadcast, e.object_id, e.subject_id, e.commune_code, e.actor_id, e.content_id,
           newest.own_level, newest.fresh, newest.key_at, newest.key_id FROM newest JOIN activity e ON e.id = newest.id) )";

// A page of what is watched, with the newest activity of each.
string watches(Which which) {
    const auto some =
        watched(which, recent(which) + "AND w.last_at <= :at AND (w.last_at, w.last_id) < (:at, :id) ");
    return R"(WITH newest AS (
        SELECT (SELECT e.id FROM activity e)" +
           said("d.floor") + R"(ORDER BY e.at DESC, e.id DESC LIMIT 1) AS id, d.own_level,
               (SELECT COUNT(*) FROM (SELECT e.id FROM activity e)" +
           said("d.read_at") + R"(LIMIT :counted) z) AS fresh, d.last_at AS key_at, d.last_id AS key_id
        FROM )" +
           some + "WHERE " + wanted("d.topic") + "AND EXISTS (SELECT 1 FROM activity e" +
           said("d.floor") + ") ORDER BY d.last_at DESC, d.last_id DESC LIMIT :limit)" + with_activity + columns;
}

/// What is asked for: what happened after `from`, before the place (at, id) of the list.
struct Window {
    Seconds from = 0, at = 0;
    std::int64_t id = INT64_MAX;
    Seconds until = 0;       ///< nothing later, whatever its place
    std::int64_t wished = 0; ///< topics, as bits
    int limit = 0;
};

Notification finished(Notification&& news) {
    news.read = news.count == 0;
    news.count = std::max(news.count, 1);
    return std::move(news);
}

std::vector<Notification> list(db::Db& db, MemberId member, Which which, const Window& w) {
    static const string sql[][2] = {{broadcasts(Which::all), watches(Which::all)},
                                    {broadcasts(Which::fresh), watches(Which::fresh)}};
    const auto& [broadcast_sql, watch_sql] = sql[which == Which::fresh];
    const auto old = w.until - unread_lifetime;
    auto news = db.all<Notification>(broadcast_sql, old, w.from, member, std::min(w.at, w.until),
                                     w.at > w.until ? INT64_MAX : w.id, w.until, w.wished, w.limit);
    auto more = db.all<Notification>(watch_sql, w.until, news_grouped, old, w.from, member, w.at, w.id,
                                     w.wished, w.limit);
    news.insert(news.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::ranges::sort(news, std::greater{}, [](const Notification& n) {
        return std::pair{n.key_at, n.key_id};
    });
    if (news.size() > static_cast<std::size_t>(w.limit)) news.resize(static_cast<std::size_t>(w.limit));
    for (auto& entry : news) entry = finished(std::move(entry));
    return news;
}

/// The topics that come through `channel` at `cadence`, as bits.
std::int64_t topics_of(db::Db& db, const Kinds& kinds, MemberId member, Channel channel, Cadence cadence) {
    const auto chosen = preferences(db, member);
    std::int64_t bits = 0;
    for (const auto* choice : kinds.choices)
        if (cadence_in(chosen, *choice, channel) == cadence)
            bits |= std::int64_t{1} << static_cast<int>(choice->topic);
    return bits;
}

// Exactly one activity, told to all or to those who watch.
string one_broadcast(Which which) {
    return mine(which) + ", page AS (" + broadcast_fresh +
           R"( FROM activity n JOIN mine ON mine.code = n.commune_code
               WHERE n.id = :activity AND n.at <= :now AND )" +
           told(which, ":now", which == Which::fresh ? since_floor_or_urgent : since_floor) + "AND" +
           wanted("n.topic") + ") z) " + columns;
}
string one_watched(Which which) {
    const auto subject = watched(
        which,
        "(w.topic, w.subject_id) = (SELECT n.topic, n.subject_id FROM activity n WHERE n.id = :activity AND "
        "n.broadcast = 0) ");
    return "WITH newest AS (SELECT e.id, d.own_level, CASE WHEN e.at > d.read_at THEN 1 ELSE 0 END AS fresh, "
           "e.at AS key_at, e.id AS key_id FROM " +
           subject + ", activity e" + said("d.floor") + "AND e.id = :activity AND" + wanted("d.topic") + ")" + with_activity + columns;
}

std::optional<Notification> exactly(db::Db& db, MemberId member, ActivityId activity, Which which,
                                    std::int64_t wished, Seconds now) {
    static const string sql[][2] = {{one_broadcast(Which::all), one_watched(Which::all)},
                                    {one_broadcast(Which::fresh), one_watched(Which::fresh)}};
    const auto& [broadcast_sql, watch_sql] = sql[which == Which::fresh];
    const auto old = now - unread_lifetime;
    auto news = db.one<Notification>(broadcast_sql, old, 0, member, activity, now, wished);
    if (!news) news = db.one<Notification>(watch_sql, old, 0, member, activity, now, wished);
    if (news) news = finished(std::move(*news));
    return news;
}

} // namespace

std::vector<Notification> notifications_of(db::Db& db, const Kinds& kinds, MemberId member, Seconds before_at,
                                           std::int64_t before_id, int limit, Seconds now) {
    const auto wished = topics_of(db, kinds, member, Channel::site, Cadence::at_once);
    return list(db, member, Which::all, {0, before_at, before_id, now, wished, limit});
}

std::vector<Notification> notifications_between(db::Db& db, const Kinds& kinds, MemberId member, Seconds from,
                                                Seconds until, Channel channel, Cadence cadence) {
    const auto wished = topics_of(db, kinds, member, channel, cadence);
    if (wished == 0) return {};
    return list(db, member, Which::fresh, {from, INT64_MAX, INT64_MAX, until, wished, news_in_digest});
}

std::optional<Notification> notification_for(db::Db& db, const Kinds& kinds, MemberId member,
                                             ActivityId activity, Channel channel, Seconds now) {
    return exactly(db, member, activity, Which::fresh, topics_of(db, kinds, member, channel, Cadence::at_once), now);
}

std::optional<Notification> find_notification(db::Db& db, const Kinds& kinds, MemberId member,
                                              ActivityId activity, Seconds now) {
    return exactly(db, member, activity, Which::all, topics_of(db, kinds, member, Channel::site, Cadence::at_once),
                   now);
}

std::vector<UnreadTopic> unread_topics(db::Db& db, MemberId member, Seconds now) {
    static const string sql =
        mine(Which::fresh) +
        " SELECT z.topic, COUNT(*) FROM (SELECT n.topic FROM mine JOIN activity n ON n.commune_code = "
        "mine.code WHERE n.topic" +
        on_site + "AND n.at <= :until AND " + told(Which::fresh, ":until") +
        "UNION ALL SELECT d.topic FROM " +
        watched(Which::fresh, recent(Which::fresh) + "AND w.topic" + on_site) +
        "WHERE EXISTS (SELECT 1 FROM activity e" + said("d.floor") + ") LIMIT :counted) z GROUP BY z.topic";
    return db.all<UnreadTopic>(sql, now - unread_lifetime, 0, member, now, news_counted);
}

int total(const std::vector<UnreadTopic>& topics) {
    int sum = 0;
    for (const auto& topic : topics) sum += topic.count;
    return sum;
}

int unread(db::Db& db, MemberId member, Seconds now) { return total(unread_topics(db, member, now)); }

} // namespace town
