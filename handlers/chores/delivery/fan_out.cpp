#include "chores/delivery/fan_out.hpp"

#include "lib/base/zone.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/notify.hpp"
#include "lib/town/outbox.hpp"
#include "lib/town/sql.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace chores {

namespace {

using town::Cadence, town::Channel, town::Topic;

constexpr base::Seconds digest_hour = 7 * base::hour;
/// What was said a moment before 7:00 may be written a moment later.
constexpr base::Seconds grace = base::minute;

struct PendingActivity {
    town::ActivityId id;
    std::string commune_code, kind;
    std::int64_t object_id = 0, under = 0;
    town::MemberId actor;
    town::Level audience{};
    base::Seconds at = 0;
    Topic topic{};
    bool broadcast = false;
    std::int64_t until = 0; ///< last member who was looked at
    bool only = false;      ///< told to `actor` alone, where otherwise to everybody else
};

const std::string pending_columns = R"(
    SELECT id, commune_code, kind, object_id, subject_id, actor_id, audience, at, topic, broadcast, spread_until, 0
    FROM activity WHERE )";

/// What is urgent first; of topics that a section declares.
std::optional<PendingActivity> next_pending(db::Db& db, const town::Kinds& kinds, base::Seconds now) {
    static const auto sql = pending_columns + R"(spread = 0 AND topic > 0 AND at <= :now
        AND ((CAST(:declared AS BIGINT) >> CAST(topic AS INTEGER)) & 1) = 1
        ORDER BY ((CAST(:urgent AS BIGINT) >> CAST(topic AS INTEGER)) & 1) DESC, at, id LIMIT 1)";
    return db.one<PendingActivity>(sql, now, kinds.bits(), kinds.bits(true));
}

// Who follows the commune, or watches the subject: `f`. Each is a walk along an index, by member.
constexpr const char* followers =
    " FROM follow f WHERE f.commune_code = :place AND f.member_id > :after AND f.member_id <= :last ";
constexpr const char* watchers =
    " FROM watch f WHERE f.topic = :watched AND f.subject_id = :place AND f.muted = 0 "
    "AND f.member_id > :after AND f.member_id <= :last ";

/// The member in whom a batch ends; none when nobody is left.
std::optional<std::int64_t> last_of_batch(db::Db& db, const PendingActivity& activity) {
    return activity.broadcast
               ? db.value<std::optional<std::int64_t>>(R"(
                     SELECT MAX(member_id) FROM (SELECT member_id FROM follow WHERE commune_code = :commune
                     AND member_id > :after ORDER BY member_id LIMIT :limit) f)",
                                                       activity.commune_code, activity.until, fan_out_size)
               : db.value<std::optional<std::int64_t>>(R"(
                     SELECT MAX(member_id) FROM (SELECT member_id FROM watch WHERE topic = :topic AND subject_id = :subject
                     AND member_id > :after ORDER BY member_id LIMIT :limit) f)",
                                                       activity.topic, activity.under, activity.until,
                                                       fan_out_size);
}

struct Batch {
    const PendingActivity& activity;
    const town::Kind& kind;
    const town::Choice& choice;
    std::int64_t last = 0;
    base::Seconds now = 0;
};

// The persons of a batch who are told on one channel: `m`, the home `h`, and how they want it.
std::string told(const Batch& batch, Channel channel) {
    const auto& activity = batch.activity;
    std::string sql = R"(
        FROM (SELECT f.member_id, f.since)";
    sql += activity.broadcast ? followers : watchers;
    sql += R"() f
        JOIN member m ON m.id = f.member_id
        JOIN commune h ON h.code = m.commune_code
        LEFT JOIN preference p ON p.member_id = m.id AND p.topic = :topic AND p.channel = :channel)" +
           town::sql::standing("m.id", ":commune") + R"(
        WHERE f.since <= :at AND m.id )";
    sql += activity.only ? "=" : "<>";
    sql += R"( :actor AND )";
    sql += town::can_be_chosen_sql;
    sql += "AND" + town::sql::level + ">= :audience ";
    if (channel == Channel::sms) sql += " AND m.phone_confirmed_at IS NOT NULL AND m.phone_sealed <> '' ";
    if (!batch.kind.told_to.empty()) sql.append(" AND ").append(batch.kind.told_to).append(" ");
    return sql;
}

/// Runs `sql`, whose own parameters come first.
template <class Run, class... Own>
auto with_people(const Batch& batch, Channel channel, Run&& run, const Own&... own) {
    const auto& n = batch.activity;
    const auto rest = [&](const auto&... place) {
        const auto finish = [&](const auto&... object) {
            return run(own..., place..., n.until, batch.last, n.topic, channel, n.commune_code, n.at, n.actor,
                       n.audience, object...);
        };
        return batch.kind.told_to.empty() ? finish() : finish(n.object_id);
    };
    return n.broadcast ? rest(n.commune_code) : rest(n.topic, n.under);
}

void tell_at_once(db::Db& db, const Batch& batch, Channel channel) {
    const auto sql = R"(
        INSERT INTO outbox (event, channel, priority, member_id, activity_id, to_name, to_address, subject, body,
                            next_at, created_at)
        SELECT CAST(:prefix AS TEXT) || CAST(m.id AS TEXT) || CAST(:suffix AS TEXT), CAST(:way AS BIGINT),
               CAST(:priority AS BIGINT), m.id, CAST(:activity AS BIGINT), '', '', '', '', CAST(:now AS BIGINT),
               CAST(:now AS BIGINT) )" +
                     told(batch, channel) +
                     " AND COALESCE(p.cadence, CAST(:usual AS BIGINT)) = 1 ON CONFLICT (event) DO NOTHING";
    const auto& n = batch.activity;
    with_people(
        batch, channel,
        [&](const auto&... values) {
            return db.run(sql, values..., town::default_cadence(batch.choice, channel));
        },
        fmt::format("n-{}-", n.id.value), fmt::format("-{}", static_cast<int>(channel)), channel,
        batch.choice.urgent ? town::Priority::alert : town::Priority::news, n.id, batch.now);
}

struct DigestOf {
    std::string zone;
    Cadence cadence{};
};

void tell_in_digest(db::Db& db, const Batch& batch, const DigestOf& digest) {
    const auto sql = R"(
        INSERT INTO outbox (event, channel, priority, cadence, period_end, member_id, to_name, to_address, subject, body,
                            next_at, created_at)
        SELECT CAST(:prefix AS TEXT) || CAST(m.id AS TEXT), CAST(:way AS BIGINT), CAST(:priority AS BIGINT),
               CAST(:cadence AS BIGINT), CAST(:end AS BIGINT), m.id, '', '', '', '', CAST(:due AS BIGINT),
               CAST(:now AS BIGINT) )" +
                     told(batch, Channel::mail) +
                     " AND COALESCE(p.cadence, CAST(:usual AS BIGINT)) = :wanted AND h.time_zone = :zone "
                     "ON CONFLICT (event) DO NOTHING";
    const auto end = digest_for(batch.activity.at, digest.cadence == Cadence::weekly, digest.zone);
    with_people(
        batch, Channel::mail,
        [&](const auto&... values) {
            return db.run(sql, values..., town::default_cadence(batch.choice, Channel::mail), digest.cadence,
                          digest.zone);
        },
        fmt::format("d-{}-{}-", static_cast<int>(digest.cadence), end), Channel::mail, town::Priority::news,
        digest.cadence, end, end + grace, batch.now);
}

/// The zones and cadences of a batch: a handful, however many people.
std::vector<DigestOf> digests_of(db::Db& db, const Batch& batch) {
    const auto sql = "SELECT DISTINCT h.time_zone, COALESCE(p.cadence, CAST(:usual AS BIGINT)) " +
                     told(batch, Channel::mail) +
                     " AND COALESCE(p.cadence, CAST(:usual AS BIGINT)) IN (2, 3)";
    return with_people(
        batch, Channel::mail, [&](const auto&... values) { return db.all<DigestOf>(sql, values...); },
        town::default_cadence(batch.choice, Channel::mail));
}

/// The site's notifications of those who watch are in their own rows.
void bump_watchers(db::Db& db, const PendingActivity& activity) {
    static const auto moved = [](const char* whom) {
        return std::string{"UPDATE watch SET last_at = :at, last_id = :id WHERE topic = :topic "
                           "AND subject_id = :subject AND member_id "} +
               whom + " :actor AND since <= :at AND (last_at < :at OR (last_at = :at AND last_id < :id))";
    };
    static const std::string others = moved("<>"), alone = moved("=");
    db.run(activity.only ? alone : others, activity.at, activity.id, activity.topic, activity.under,
           activity.actor);
}

/// What a quarter of an hour brings under one subject is told in one go: a hundred answers within a second
/// would otherwise be told a hundred times to a hundred people. Digests end with it, in every zone.
constexpr base::Seconds together = 15 * base::minute;
/// The end of the stretch to which a moment belongs, itself included.
base::Seconds end_of_stretch(base::Seconds at) { return (at + together - 1) / together * together; }

/// Told to the same people, and not begun. Through the index of what is not told, which is short.
const std::string same_subject =
    " +topic = :topic AND +subject_id = :subject AND broadcast = 0 AND audience = :audience "
    "AND spread_until = 0 ";

/// The newest of what is not told under the subject of `activity`, in the same stretch of time.
PendingActivity newest_alike(db::Db& db, const PendingActivity& activity, base::Seconds now) {
    static const auto sql = pending_columns + "spread = 0 AND at >= :at AND at <= :end AND" + same_subject +
                            "ORDER BY at DESC, id DESC LIMIT 1";
    return db
        .one<PendingActivity>(sql, activity.at, std::min(end_of_stretch(activity.at), now), activity.topic,
                              activity.under, activity.audience)
        .value_or(activity);
}

/// Marks as told what stood under the same subject before `activity`, the newest. Returns the newest of it by
/// somebody else: told to the actor of that one, who does not hear of their own.
std::optional<PendingActivity> coalesce_earlier(db::Db& db, const PendingActivity& activity) {
    struct Earlier {
        base::Seconds at = 0;
        town::ActivityId id;
        town::MemberId actor;
    };
    static const auto sql =
        "UPDATE activity SET spread = 1 WHERE spread = 0 AND at > :begin AND (at, id) < (:at, :id) "
        "AND" +
        same_subject + "RETURNING at, id, actor_id";
    auto earlier = db.all<Earlier>(sql, end_of_stretch(activity.at) - together, activity.at, activity.id,
                                   activity.topic, activity.under, activity.audience);
    std::erase_if(earlier, [&](const Earlier& e) { return e.actor == activity.actor; });
    const auto last = std::ranges::max_element(earlier, {}, [](const Earlier& e) {
        return std::pair{e.at, e.id};
    });
    if (last == earlier.end()) return {};
    auto other = activity;
    other.id = last->id, other.at = last->at, other.only = true;
    return other;
}

void write_outbox(web::App& app, const Batch& batch) {
    auto& db = app.db();
    tell_at_once(db, batch, Channel::mail);
    if (batch.choice.urgent && app.config.sms.on()) tell_at_once(db, batch, Channel::sms);
    for (const auto& digest : digests_of(db, batch)) tell_in_digest(db, batch, digest);
}

/// One transaction. False when another worker was first, or it was retracted meanwhile.
bool fan_out_batch(web::App& app, const town::Kinds& kinds, const PendingActivity& activity) {
    auto& db = app.db();
    db::Transaction transaction{db};
    const auto& kind = kinds.find(activity.kind);
    const auto& choice = kinds.choice(activity.topic);
    const auto last = last_of_batch(db, activity);
    if (db.run("UPDATE activity SET spread = :done, spread_until = :last "
               "WHERE id = :id AND spread = 0 AND spread_until = :until",
               last ? 0 : 1, last.value_or(activity.until), activity.id, activity.until) != 1)
        return false;
    if (!activity.broadcast && activity.until == 0) {
        bump_watchers(db, activity);
        if (auto other = coalesce_earlier(db, activity)) {
            bump_watchers(db, *other);
            other->until = other->actor.value - 1;
            write_outbox(app, {*other, kind, choice, other->actor.value, app.now()});
        }
    }
    if (last) write_outbox(app, {activity, kind, choice, *last, app.now()});
    transaction.commit();
    return true;
}

constexpr bool monday(base::Seconds day) {
    return (day + 3) % 7 == 0;
} // of the days since 1970-01-01, a Thursday

/// Midnights apart on the clocks of the zone, also where one of the days has 23 hours.
base::Seconds at_digest_hour(base::Seconds day, const base::Zone& zone) {
    return zone.to_utc(day * base::day + digest_hour);
}

base::Seconds local_day(base::Seconds at, const base::Zone& zone) {
    return (at + zone.offset(at)) / base::day;
}

} // namespace

base::Seconds digest_for(base::Seconds at, bool weekly, std::string_view zone_name) {
    const auto& zone = base::zone(zone_name);
    auto day = local_day(at, zone);
    while (at_digest_hour(day, zone) < at || (weekly && !monday(day))) ++day;
    return at_digest_hour(day, zone);
}

base::Seconds digest_start(base::Seconds end, bool weekly, std::string_view zone_name) {
    const auto& zone = base::zone(zone_name);
    return at_digest_hour(local_day(end, zone) - (weekly ? 7 : 1), zone);
}

int fan_out(web::App& app, const Stopping& stopping) {
    const auto& kinds = app.kinds;
    int batches = 0;
    while (!stopping || !stopping()) {
        auto activity = next_pending(app.db(), kinds, app.now());
        if (!activity) break;
        if (!activity->broadcast && activity->until == 0)
            activity = newest_alike(app.db(), *activity, app.now());
        if (!fan_out_batch(app, kinds, *activity)) break;
        ++batches;
    }
    return batches;
}

} // namespace chores
