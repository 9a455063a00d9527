#include "alerts/store.hpp"

#include "alerts/hours.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"

#include <cmath>
#include <utility>

namespace alerts {

namespace {

const std::string columns = R"(
    SELECT a.id, a.commune_code, c.name, c.slug, c.time_zone, a.category, a.risk, a.place, a.authority, a.conduct,
           a.link, a.sms, a.by_street, a.unknown_too, a.sent_at, a.ended_at, a.end_text, a.end_sms
    FROM alert a JOIN commune c ON c.code = a.commune_code )";

void tell(db::Db& db, const char* kind, const std::string& commune_code, AlertId id, town::MemberId actor,
          Seconds now) {
    town::publish(db, {.commune_code = commune_code,
                       .kind = kind,
                       .object_id = id.value,
                       .actor = actor,
                       .audience = town::Level::visitor,
                       .at = now,
                       .topic = town::Topic::alert});
}

void add(Reach& sum, const Reach& more) {
    sum.people += more.people;
    sum.mails += more.mails;
    sum.phones += more.phones;
}

} // namespace

std::optional<Alert> find(db::Db& db, const std::string& commune_code, AlertId id) {
    static const std::string sql = columns + "WHERE a.id = :id AND a.commune_code = :commune";
    return db.one<Alert>(sql, id, commune_code);
}

std::vector<Alert> running(db::Db& db, const std::string& commune_code) {
    static const std::string sql = columns + "WHERE a.commune_code = :commune AND a.ended_at IS NULL "
                                             "ORDER BY a.sent_at DESC, a.id DESC";
    return db.all<Alert>(sql, commune_code);
}

List past(db::Db& db, const std::string& commune_code, web::Cursor from) {
    static const std::string sql =
        columns + "WHERE a.commune_code = :commune AND a.sent_at <= :at AND (a.sent_at, a.id) < (:at, :id) "
                  "AND a.ended_at IS NOT NULL ORDER BY a.sent_at DESC, a.id DESC LIMIT :limit";
    List page{db.all<Alert>(sql, commune_code, from.at, from.id, page_size + 1), {}};
    if (page.alerts.size() > page_size) {
        page.alerts.pop_back();
        page.next = web::Cursor{page.alerts.back().sent_at, page.alerts.back().id.value};
    }
    return page;
}

std::vector<Street> streets_of(db::Db& db, AlertId id) {
    return db.all<Street>(
        "SELECT street_tag, street FROM alert_street WHERE alert_id = :id ORDER BY street, street_tag", id);
}

std::optional<AlertId> send(db::Db& db, const town::Reader& author, const std::string& commune_code,
                            const Draft& draft, Seconds now) {
    if (!author.team() || !author.may(town::Right::alerts)) return std::nullopt;
    db::Transaction transaction{db};
    const auto id = db.one<AlertId>(
        R"(
        INSERT INTO alert (commune_code, category, risk, place, authority, conduct, link, sms, motive, by_street,
                           unknown_too, author_id, sent_at, once)
        VALUES (:commune, :category, :risk, :place, :authority, :conduct, :link, :sms, :motive, :by_street,
                :unknown, :author, :now, :once)
        ON CONFLICT (once) DO NOTHING RETURNING id)",
        commune_code, draft.category, draft.risk, draft.place, draft.authority, draft.conduct, draft.link,
        draft.sms, draft.motive, draft.streets.empty() ? 0 : 1,
        !draft.streets.empty() && draft.unknown_too ? 1 : 0, author.id, now, draft.once);
    if (!id) {
        transaction.commit();
        return db.one<AlertId>("SELECT id FROM alert WHERE once = :once AND commune_code = :commune",
                               draft.once, commune_code);
    }
    for (const auto& street : draft.streets)
        db.run("INSERT INTO alert_street (alert_id, street_tag, street) VALUES (:id, :tag, :name) "
               "ON CONFLICT (alert_id, street_tag) DO NOTHING",
               *id, street.tag, street.name);
    tell(db, "alert", commune_code, *id, author.id, now);
    town::record(db, author.id, commune_code, "alert.send", id->value, now);
    transaction.commit();
    return id;
}

bool end(db::Db& db, const town::Reader& author, const Alert& alert, const std::string& text,
         const std::string& sms, Seconds now) {
    if (!author.team() || !author.may(town::Right::alerts)) return false;
    db::Transaction transaction{db};
    if (db.run("UPDATE alert SET ended_at = :now, ended_by = :by, end_text = :text, end_sms = :sms "
               "WHERE id = :id AND commune_code = :commune AND ended_at IS NULL",
               now, author.id, text, sms, alert.id, alert.commune_code) != 1)
        return false;
    tell(db, "alert-end", alert.commune_code, alert.id, author.id, now);
    town::record(db, author.id, alert.commune_code, "alert.end", alert.id.value, now);
    transaction.commit();
    return true;
}

Seconds sms_hour(db::Db& db, town::ActivityId activity, Seconds now) {
    struct Place {
        std::string time_zone, department_code;
    };
    const auto place = db.one<Place>(R"(
        SELECT c.time_zone, c.department_code FROM activity a JOIN alert g ON g.id = a.object_id
        JOIN commune c ON c.code = g.commune_code WHERE a.id = :id AND a.topic = :topic AND g.category = :information)",
                                     activity, town::Topic::alert, Category::information);
    return place ? next_opening(now, place->time_zone, place->department_code) : now;
}

Reach Audience::all() const {
    Reach sum;
    for (const auto& [tag, reach] : by_street) add(sum, reach);
    return sum;
}

Reach Audience::of(const std::vector<Street>& streets, bool unknown_too) const {
    if (streets.empty()) return all();
    Reach sum;
    for (const auto& street : streets) add(sum, at(street.tag));
    if (unknown_too) add(sum, at(""));
    return sum;
}

Reach Audience::at(const std::string& street_tag) const {
    const auto found = by_street.find(street_tag);
    return found == by_street.end() ? Reach{} : found->second;
}

Audience audience(db::Db& db, const std::string& commune_code, int most) {
    const auto followers =
        db.value<long long>("SELECT COUNT(*) FROM follow f WHERE f.commune_code = :commune", commune_code);
    Audience audience;
    audience.estimated = followers > most;
    const double scale = audience.estimated ? static_cast<double>(followers) / most : 1.0;
    const auto scaled = [&](long long count) { return std::llround(static_cast<double>(count) * scale); };
    struct Flat {
        std::string tag;
        long long people = 0, mails = 0, phones = 0;
    };
    for (const auto& row :
         db.all<Flat>(R"(
             SELECT m.street_tag, COUNT(*), SUM(CASE WHEN mail.cadence = 0 THEN 0 ELSE 1 END),
                    SUM(CASE WHEN m.phone_confirmed_at IS NULL OR sms.cadence = 0 THEN 0 ELSE 1 END)
             FROM (SELECT f.member_id FROM follow f WHERE f.commune_code = :commune ORDER BY f.member_id LIMIT :most) part
             JOIN member m ON m.id = part.member_id AND m.confirmed_at IS NOT NULL AND m.blocked_at IS NULL
                 AND m.erased_at IS NULL AND m.leaving_at IS NULL
             LEFT JOIN preference mail ON mail.member_id = m.id AND mail.topic = :topic AND mail.channel = :mail
             LEFT JOIN preference sms ON sms.member_id = m.id AND sms.topic = :topic AND sms.channel = :sms
             GROUP BY m.street_tag)",
                      commune_code, most, town::Topic::alert, town::Channel::mail, town::Channel::sms))
        audience.by_street[row.tag] = {scaled(row.people), scaled(row.mails), scaled(row.phones)};
    return audience;
}

FollowUp follow_up(db::Db& db, const Alert& alert) {
    struct Who {
        std::string motive, first_name, last_name, ender_first_name, ender_last_name;
    };
    const auto who = db.one<Who>(R"(
        SELECT a.motive, m.first_name, m.last_name, COALESCE(e.first_name, ''), COALESCE(e.last_name, '')
        FROM alert a JOIN member m ON m.id = a.author_id LEFT JOIN member e ON e.id = a.ended_by WHERE a.id = :id)",
                                 alert.id);
    FollowUp result;
    if (who)
        result = {
            who->motive, who->first_name, who->last_name, who->ender_first_name, who->ender_last_name, {}, {},
            false};
    result.spreading = db.value<int>("SELECT COUNT(*) FROM activity a WHERE a.kind IN ('alert', 'alert-end') "
                                     "AND a.object_id = :id AND a.spread = 0",
                                     alert.id) > 0;
    struct Row {
        int of_end = 0;
        town::Channel channel{};
        int state = 0, receipt = 0;
        long long count = 0;
    };
    for (const auto& row : db.all<Row>(R"(
             SELECT CASE WHEN a.kind = 'alert' THEN 0 ELSE 1 END, o.channel, o.state, o.receipt, COUNT(*)
             FROM activity a JOIN outbox o ON o.activity_id = a.id
             WHERE a.kind IN ('alert', 'alert-end') AND a.object_id = :id
             GROUP BY a.kind, o.channel, o.state, o.receipt)",
                                       alert.id)) {
        auto& figures = (row.of_end ? result.ended : result.sent)[row.channel];
        using Count = long long Figures::*;
        static constexpr Count by_state[] = {&Figures::queued, &Figures::sent, &Figures::failed,
                                             &Figures::unwanted};
        if (row.state >= 0 && row.state < 4) figures.*by_state[row.state] += row.count;
        if (row.receipt == 1) figures.delivered += row.count;
        if (row.receipt == 2) figures.undelivered += row.count;
    }
    return result;
}

void note_receipt(db::Db& db, std::int64_t outbox_id, int receipt) {
    db.run("UPDATE outbox SET receipt = :receipt WHERE id = :id AND channel = :sms AND receipt <> 1 "
           "AND receipt <> :receipt",
           receipt, outbox_id, town::Channel::sms);
}

} // namespace alerts
