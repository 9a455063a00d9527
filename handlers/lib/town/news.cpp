#include "lib/town/news.hpp"

#include <algorithm>
#include <cstdint>

namespace town {

namespace {

using base::Seconds;
using std::string;

/// Whether what he has read counts too.
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

constexpr const char* level = "CASE WHEN r.id IS NOT NULL THEN 3 WHEN c.state = 1 THEN 2 ELSE 1 END";

string standing(const string& row) {
    return " LEFT JOIN role r ON r.member_id = " + row + ".member_id AND r.commune_code = " + row +
           ".commune_code AND r.ended_at IS NULL LEFT JOIN citizenship c ON c.member_id = " + row +
           ".member_id AND c.commune_code = " + row + ".commune_code ";
}

// The communes he follows. CROSS JOIN: SQLite begins with the member, whatever it believes of the tables.
string mine(Which which) {
    return string{"WITH mine AS (SELECT f.commune_code AS code, f.since, me.id AS reader, me.read_at, "} +
           level + " AS own_level, " + later("f.since - 1", "me.floor") + " AS floor FROM " + me(which) +
           "CROSS JOIN follow f " + standing("f") + "WHERE f.member_id = me.id)";
}

// Topics as bits of :topics.
string wanted(const string& topic) {
    return " ((CAST(:topics AS BIGINT) >> CAST(" + topic + " AS INTEGER)) & 1) = 1 ";
}

constexpr const char* on_site = " NOT IN (SELECT x.topic FROM preference x WHERE x.member_id = :member AND "
                                "x.channel = 0 AND x.cadence = 0) ";

constexpr const char* since_floor = "n.at > mine.floor";
// Of a danger only its own mark says that it was seen: the times of all may have passed over it.
constexpr const char* since_floor_or_danger = R"((n.at > mine.floor OR (n.topic = 4 AND n.at >= mine.since
    AND EXISTS (SELECT 1 FROM alert g WHERE g.id = n.object_id AND g.category = 1))))";

// A broadcast `n` that is for who is `mine`; of a live chat, while it is open at the moment `now`. Answered
// by the index activity_broadcast alone, but for alerts and chats.
string told(Which which, const char* now, const char* floor = since_floor) {
    return string{" n.broadcast = 1 AND "} + floor + R"( AND n.audience <= mine.own_level
        AND COALESCE(n.actor_id, 0) <> mine.reader
        AND NOT EXISTS (SELECT 1 FROM notification_mark k WHERE k.member_id = mine.reader AND k.activity_id = n.id )" +
           (which == Which::fresh ? ")" : "AND k.state = 2)") + R"(
        AND (n.topic <> 4 OR n.kind <> 'alert' OR NOT EXISTS (
            SELECT 1 FROM activity e WHERE e.kind = 'alert-end' AND e.object_id = n.object_id))
        AND (n.kind <> 'chat' OR EXISTS (SELECT 1 FROM chat b WHERE b.thread_id = n.object_id AND b.ended_at IS NULL
             AND (b.closes_at IS NULL OR b.closes_at > )" +
           now + "))) ";
}

/// The object can still be seen. Each section that has broadcasts adds its line.
constexpr const char* broadcast_visible = R"(
    AND (n.topic <> 3 OR EXISTS (SELECT 1 FROM publication q WHERE q.id = n.object_id AND q.deleted_at IS NULL
         AND q.published_at <= :now AND q.audience <= mine.own_level))
    AND (n.topic <> 1 OR EXISTS (SELECT 1 FROM discussion g WHERE n.kind = 'group' AND g.thread_id = n.object_id
         AND g.archived_at IS NULL) OR n.kind = 'chat') )";

/// The same for what is watched.
constexpr const char* subject_visible = R"(
    AND (d.topic <> 6 OR EXISTS (SELECT 1 FROM publication q WHERE q.id = d.subject_id AND q.deleted_at IS NULL
         AND q.audience <= d.own_level))
    AND (d.topic <> 5 OR (d.own_level = 3 AND d.subject_id > 0)
         OR EXISTS (SELECT 1 FROM post q JOIN chat b ON b.thread_id = q.thread_id
             WHERE q.id = -d.subject_id AND q.hidden_at IS NULL AND q.deleted_at IS NULL
             AND (b.kept = 1 OR (b.ended_at IS NULL AND (b.closes_at IS NULL OR b.closes_at > :until))))
         OR EXISTS (SELECT 1 FROM discussion g
             LEFT JOIN discussion_member z ON z.thread_id = g.thread_id AND z.member_id = d.reader
             WHERE g.thread_id = d.subject_id AND (z.state = 1 OR (z.state IS NULL AND g.admission = 0))))
    AND (d.topic <> 7 OR EXISTS (SELECT 1 FROM letter v WHERE v.thread_id = d.subject_id
         AND (v.member_id = d.reader OR d.may_answer = 1))) )";

// Something `e` that others said under what he watches, `d`, after `floor`. What the town hall answers to a
// letter is told to who wrote it, not to the colleagues.
string said(const char* floor) {
    return string{" WHERE e.topic = d.topic AND e.subject_id = d.subject_id AND e.broadcast = 0 "
                  "AND e.topic > 0 AND e.at > "} +
           floor +
           " AND e.at <= :until AND e.audience <= d.own_level AND COALESCE(e.actor_id, 0) <> d.reader "
           "AND (e.kind <> 'letter-answer' OR EXISTS (SELECT 1 FROM letter o WHERE o.thread_id = "
           "e.subject_id "
           "AND o.member_id = d.reader)) ";
}

// What he watches, `where` of watch `w`.
string watched(Which which, const string& where) {
    const auto gone = later("me.floor", later("w.gone_at", "w.since - 1"));
    const auto read = later(later("me.read_at", "w.read_at"), "(" + gone + ")");
    return string{"(SELECT w.topic, w.subject_id, w.last_at, w.last_id, me.id AS reader, "
                  "CASE WHEN (r.rights & 2) = 2 THEN 1 ELSE 0 END AS may_answer, "} +
           level + " AS own_level, " + read + " AS read_at, " + (which == Which::fresh ? read : gone) +
           " AS floor FROM " + me(which) + "CROSS JOIN watch w " + standing("w") +
           "WHERE w.member_id = me.id AND w.muted = 0 AND " + where + ") d ";
}
// Through the index watch_by_member.
string recent(Which which) {
    return string{"w.last_at > me.floor AND w.last_at > w.gone_at "} +
           (which == Which::fresh ? "AND w.last_at > w.read_at " : "");
}

// Of each entry of `page` all that is told of it. Each section adds the title of its object.
constexpr const char* columns = R"(
    SELECT a.topic, a.id, a.kind, a.object_id, a.subject_id, a.at, t.code, t.name, t.slug, t.time_zone,
           COALESCE(m.id, 0), COALESCE(m.first_name, ''), COALESCE(m.last_name, ''), COALESCE(m.short_name, 0),
           page.own_level, COALESCE(p.title, w.risk, g.title, v.subject, b.title, ''),
           CASE WHEN w.category = 2 THEN 1 ELSE 0 END, page.fresh, 0, page.key_at, page.key_id
    FROM page JOIN activity a ON a.id = page.id
    JOIN commune t ON t.code = a.commune_code
    LEFT JOIN publication p ON a.topic IN (3, 6) AND p.id = a.subject_id
    LEFT JOIN alert w ON a.topic = 4 AND w.id = a.subject_id
    LEFT JOIN discussion g ON a.topic IN (1, 5) AND g.thread_id = a.subject_id
    LEFT JOIN post x ON a.topic = 5 AND x.id = -a.subject_id
    LEFT JOIN chat b ON a.topic IN (1, 5) AND b.thread_id = COALESCE(x.thread_id, a.subject_id)
    LEFT JOIN letter v ON a.topic = 7 AND v.thread_id = a.subject_id
    LEFT JOIN member m ON m.id = CASE WHEN a.topic = 3 THEN p.mayor_id ELSE a.actor_id END)";

constexpr const char* broadcast_fresh = R"(
    CASE WHEN n.at <= mine.read_at OR EXISTS (SELECT 1 FROM notification_mark k
              WHERE k.member_id = mine.reader AND k.activity_id = n.id) THEN 0 ELSE 1 END AS fresh,
    n.at AS key_at, n.id AS key_id )";

// A page of the broadcasts: each commune yields at most a page through its index, whatever its size.
string broadcasts(Which which) {
    return mine(which) + R"(, page AS (
        SELECT n.id, mine.own_level, )" +
           broadcast_fresh + R"(
        FROM mine JOIN activity n ON n.id IN (
            SELECT n.id FROM activity n
            WHERE n.commune_code = mine.code AND n.at <= :at AND (n.at, n.id) < (:at, :id) AND )" +
           told(which, ":now") + "AND" + wanted("n.topic") + broadcast_visible + R"(
            ORDER BY n.at DESC, n.id DESC LIMIT :limit)
        ORDER BY n.at DESC, n.id DESC LIMIT :limit) )" +
           columns;
}

// A page of what is watched, with the newest activity of each.
string watches(Which which) {
    const auto some =
        watched(which, recent(which) + "AND w.last_at <= :at AND (w.last_at, w.last_id) < (:at, :id) ");
    return R"(WITH page AS (
        SELECT (SELECT e.id FROM activity e)" +
           said("d.floor") + R"(ORDER BY e.at DESC, e.id DESC LIMIT 1) AS id, d.own_level,
               (SELECT COUNT(*) FROM (SELECT e.id FROM activity e)" +
           said("d.read_at") + R"(LIMIT :counted) z) AS fresh, d.last_at AS key_at, d.last_id AS key_id
        FROM )" +
           some + "WHERE " + wanted("d.topic") + subject_visible + "AND EXISTS (SELECT 1 FROM activity e" +
           said("d.floor") + ") ORDER BY d.last_at DESC, d.last_id DESC LIMIT :limit) " + columns;
}

/// What is asked for: what happened after `from`, before the place (at, id) of the list.
struct Window {
    Seconds from = 0, at = 0;
    std::int64_t id = INT64_MAX;
    Seconds until = 0;       ///< nothing later, whatever its place
    std::int64_t wished = 0; ///< topics, as bits
    int limit = 0;
};

News finished(News&& news) {
    news.read = news.count == 0;
    news.count = std::max(news.count, 1);
    return std::move(news);
}

std::vector<News> list(db::Db& db, MemberId member, Which which, const Window& w) {
    static const string sql[][2] = {{broadcasts(Which::all), watches(Which::all)},
                                    {broadcasts(Which::fresh), watches(Which::fresh)}};
    const auto& [broadcast_sql, watch_sql] = sql[which == Which::fresh];
    const auto old = w.until - unread_lifetime;
    auto news = db.all<News>(broadcast_sql, old, w.from, member, std::min(w.at, w.until),
                             w.at > w.until ? INT64_MAX : w.id, w.until, w.wished, w.limit);
    auto more =
        db.all<News>(watch_sql, w.until, news_grouped, old, w.from, member, w.at, w.id, w.wished, w.limit);
    news.insert(news.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::ranges::sort(news, std::greater{}, [](const News& n) { return std::pair{n.key_at, n.key_id}; });
    if (news.size() > static_cast<std::size_t>(w.limit)) news.resize(static_cast<std::size_t>(w.limit));
    for (auto& entry : news) entry = finished(std::move(entry));
    return news;
}

/// The topics that come through `channel` at `cadence`, as bits.
std::int64_t topics_of(db::Db& db, MemberId member, Channel channel, Cadence cadence) {
    const auto chosen = preferences(db, member);
    std::int64_t bits = 0;
    for (const auto topic : topics)
        if (cadence_in(chosen, topic, channel) == cadence) bits |= std::int64_t{1} << static_cast<int>(topic);
    return bits;
}

// Exactly one activity, told to all or to who watches.
string one_broadcast(Which which) {
    return mine(which) + ", page AS (SELECT n.id, mine.own_level, " + broadcast_fresh +
           R"( FROM activity n JOIN mine ON mine.code = n.commune_code
               WHERE n.id = :activity AND n.at <= :now AND )" +
           told(which, ":now", which == Which::fresh ? since_floor_or_danger : since_floor) + "AND" +
           wanted("n.topic") + broadcast_visible + ") " + columns;
}
string one_watched(Which which) {
    const auto subject = watched(
        which,
        "(w.topic, w.subject_id) = (SELECT n.topic, n.subject_id FROM activity n WHERE n.id = :activity AND "
        "n.broadcast = 0) ");
    return "WITH page AS (SELECT e.id, d.own_level, CASE WHEN e.at > d.read_at THEN 1 ELSE 0 END AS fresh, "
           "e.at AS key_at, e.id AS key_id FROM " +
           subject + ", activity e" + said("d.floor") + "AND e.id = :activity AND" + wanted("d.topic") +
           subject_visible + ") " + columns;
}

std::optional<News> exactly(db::Db& db, MemberId member, ActivityId activity, Which which,
                            std::int64_t wished, Seconds now) {
    static const string sql[][2] = {{one_broadcast(Which::all), one_watched(Which::all)},
                                    {one_broadcast(Which::fresh), one_watched(Which::fresh)}};
    const auto& [broadcast_sql, watch_sql] = sql[which == Which::fresh];
    const auto old = now - unread_lifetime;
    auto news = db.one<News>(broadcast_sql, old, 0, member, activity, now, wished);
    if (!news) news = db.one<News>(watch_sql, old, 0, member, activity, now, wished);
    if (news) news = finished(std::move(*news));
    return news;
}

} // namespace

std::vector<News> news_of(db::Db& db, MemberId member, Seconds before_at, std::int64_t before_id, int limit,
                          Seconds now) {
    const auto wished = topics_of(db, member, Channel::site, Cadence::at_once);
    return list(db, member, Which::all, {0, before_at, before_id, now, wished, limit});
}

std::vector<News> news_between(db::Db& db, MemberId member, Seconds from, Seconds until, Channel channel,
                               Cadence cadence) {
    const auto wished = topics_of(db, member, channel, cadence);
    if (wished == 0) return {};
    return list(db, member, Which::fresh, {from, INT64_MAX, INT64_MAX, until, wished, news_in_digest});
}

std::optional<News> news_one(db::Db& db, MemberId member, ActivityId activity, Channel channel, Seconds now) {
    return exactly(db, member, activity, Which::fresh, topics_of(db, member, channel, Cadence::at_once), now);
}

std::optional<News> find_news(db::Db& db, MemberId member, ActivityId activity, Seconds now) {
    return exactly(db, member, activity, Which::all, topics_of(db, member, Channel::site, Cadence::at_once),
                   now);
}

int unread(db::Db& db, MemberId member, Seconds now) {
    // Whether a publication can still be seen is not asked here: its activity is retracted or readdressed
    // with it.
    static const string sql =
        mine(Which::fresh) +
        " SELECT COUNT(*) FROM (SELECT n.id FROM mine JOIN activity n ON n.commune_code = "
        "mine.code WHERE n.topic" +
        on_site + "AND n.at <= :until AND " + told(Which::fresh, ":until") +
        "UNION ALL SELECT d.last_id FROM " +
        watched(Which::fresh, recent(Which::fresh) + "AND w.topic" + on_site) +
        "WHERE EXISTS (SELECT 1 FROM activity e" + said("d.floor") + ")" + subject_visible +
        "LIMIT :counted) z";
    return db.value<int>(sql, now - unread_lifetime, 0, member, now, news_counted);
}

} // namespace town
