#include "alerts/store.hpp"

#include "alerts/hours.hpp"
#include "lib/town/activity.hpp"
#include "lib/town/audit.hpp"

#include <utility>

namespace alerts {

namespace {

const std::string columns = R"(
    SELECT a.id, a.commune_code, c.name, c.slug, c.time_zone, a.category, a.risk, a.place, a.authority, a.conduct,
           a.link, a.sms, a.by_street, a.unknown_too, a.sent_at, a.ended_at, a.end_text, a.end_sms
    FROM alert a JOIN commune c ON c.code = a.commune_code )";

/// In nobody's name: whoever sends it gets it too, and sees it arrive.
void tell(db::Db& db, const town::Kind& kind, const std::string& commune_code, AlertId id, Seconds now) {
    town::write_content(db, *kind.content, id.value);
    town::publish(db, {.commune_code = commune_code,
                       .object_id = id.value,
                       .actor = {},
                       .audience = town::Level::visitor,
                       .at = now,
                       .news = &kind});
}

} // namespace

std::optional<Alert> find(db::Db& db, const std::string& commune_code, AlertId id) {
    static const std::string sql = columns + "WHERE a.id = :id AND a.commune_code = :commune";
    return db.one<Alert>(sql, id, commune_code);
}

std::vector<Alert> running(db::Db& db, const std::string& commune_code) {
    static const std::string sql = columns + "WHERE a.commune_code = :commune AND a.ended_at IS NULL "
                                             "ORDER BY a.sent_at DESC, a.id DESC LIMIT :limit";
    return db.all<Alert>(sql, commune_code, running_max);
}

List past(db::Db& db, const std::string& commune_code, db::Cursor from) {
    static const std::string sql =
        columns + "WHERE a.commune_code = :commune AND a.sent_at <= :at AND (a.sent_at, a.id) < (:at, :id) "
                  "AND a.ended_at IS NOT NULL ORDER BY a.sent_at DESC, a.id DESC LIMIT :limit";
    List page{db.all<Alert>(sql, commune_code, from.at, from.id, page_size + 1), {}};
    if (db::cut(page.alerts, page_size))
        page.next = db::Cursor{page.alerts.back().sent_at, page.alerts.back().id.value};
    return page;
}

std::vector<Street> streets_of(db::Db& db, AlertId id) {
    struct Row {
        std::string tag, name;
    };
    std::vector<Street> streets;
    for (auto& row : db.all<Row>(
             "SELECT street_tag, street FROM alert_street WHERE alert_id = :id ORDER BY street, street_tag",
             id)) {
        if (streets.empty() || streets.back().name != row.name) streets.push_back({std::move(row.name), {}});
        streets.back().tags.push_back(std::move(row.tag));
    }
    return streets;
}

std::optional<Sent> send(db::Db& db, const town::Reader& author, const std::string& commune_code,
                         const Draft& draft, Seconds now) {
    if (!author.may(town::Right::alerts)) return std::nullopt;
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
        !draft.streets.empty() && draft.unknown_too ? 1 : 0, author.id, now, draft.idempotency_key);
    if (!id) {
        transaction.commit();
        const auto first =
            db.one<AlertId>("SELECT id FROM alert WHERE once = :once AND commune_code = :commune",
                            draft.idempotency_key, commune_code);
        return first ? std::optional{Sent{*first, false}} : std::nullopt;
    }
    for (const auto& street : draft.streets)
        for (const auto& tag : street.tags)
            db.run("INSERT INTO alert_street (alert_id, street_tag, street) VALUES (:id, :tag, :name) "
                   "ON CONFLICT (alert_id, street_tag) DO NOTHING",
                   *id, tag, street.name);
    tell(db, alert_news, commune_code, *id, now);
    town::record(db, author.id, commune_code, "alert.send", id->value, now);
    transaction.commit();
    return Sent{*id, true};
}

bool end(db::Db& db, const town::Reader& author, const Alert& alert, const std::string& text,
         const std::string& sms, Seconds now) {
    if (!author.may(town::Right::alerts)) return false;
    db::Transaction transaction{db};
    if (db.run("UPDATE alert SET ended_at = :now, ended_by = :by, end_text = :text, end_sms = :sms "
               "WHERE id = :id AND commune_code = :commune AND ended_at IS NULL",
               now, author.id, text, sms, alert.id, alert.commune.code) != 1)
        return false;
    tell(db, end_news, alert.commune.code, alert.id, now);
    town::record(db, author.id, alert.commune.code, "alert.end", alert.id.value, now);
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
                                     activity, alert_news.topic, Category::information);
    return place ? next_opening(now, place->time_zone, place->department_code) : now;
}

} // namespace alerts
