#include "lib/app/section.hpp"
#include "alerts/banner.hpp"
#include "alerts/channels.hpp"
#include "alerts/remind.hpp"
#include "alerts/store.hpp"
#include "lib/app/app.hpp"
#include "lib/base/text.hpp"
#include "lib/town/news.hpp"

namespace alerts {

namespace {

// An alert to some streets is for those who gave one of them as their address, and, when the team said so,
// for those whose street here is not known: they gave none, or another commune is their home.
constexpr std::string_view for_whose_street =
    "EXISTS (SELECT 1 FROM alert a WHERE a.id = :object AND "
    "(a.by_street = 0 OR (a.unknown_too = 1 AND (m.street_tag = '' OR m.commune_code <> a.commune_code)) "
    "OR EXISTS (SELECT 1 FROM alert_street s WHERE s.alert_id = a.id AND s.street_tag = m.street_tag)))";

} // namespace

constexpr town::Topic alert_topic{4};
constexpr town::Content alert_content{
    .kind = "alert",
    .rows =
        R"(SELECT a.id, a.commune_code, a.risk, CASE WHEN a.category = 1 THEN 1 ELSE 0 END, CAST(NULL AS BIGINT), 0, 0, 0,
               CASE WHEN a.ended_at IS NULL THEN NULL ELSE 0 END, CAST(NULL AS BIGINT) FROM alert a)",
    .key = "a.id",
    // One that is over can still be read.
    .text = R"(SELECT a.id AS number, a.sent_at AS since, CAST(NULL AS BIGINT) AS until,
               CASE a.place WHEN '' THEN '' ELSE a.place || ' – ' END || a.conduct
               || CASE a.end_text WHEN '' THEN '' ELSE ' – ' || a.end_text END || ' – ' || a.authority AS body FROM alert a)"};
// Of an alert that is over, only its end.
constexpr town::Kind alert_news{.name = "alert",
                                .topic = alert_topic,
                                .broadcast = true,
                                .content = &alert_content,
                                .while_open = true,
                                .address = "/alertes/{commune}/{under}",
                                .told_to = for_whose_street};
constexpr town::Kind end_news{.name = "alert-end",
                              .topic = alert_topic,
                              .broadcast = true,
                              .content = &alert_content,
                              .address = alert_news.address,
                              .told_to = for_whose_street};

namespace {

std::vector<town::Personal> personal() {
    return {{"alert", "SELECT a.id, a.category, a.risk, a.place, a.authority, a.conduct, a.link, a.sms, " +
                          town::where(town::in_office("a", town::Right::alerts), "a", "motive") +
                          ", a.sent_at, a.ended_at FROM alert a WHERE a.author_id = :id ORDER BY a.id"}};
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"alert",
     "id commune_code category risk place authority conduct link sms motive by_street unknown_too author_id sent_at "
     "ended_at ended_by end_text end_sms once reminded_at", town, "alerts"},
    {"district", "id commune_code name name_key streets"},
    {"alert_street", "alert_id street_tag street"},
    {"alert_figure", "alert_id of_end channel state receipt messages"},
};

constexpr town::Choice choices[] = {{.topic = alert_topic,
                                     .name = "alert",
                                     .word = "alertes",
                                     .mail = town::Cadence::at_once,
                                     .urgent = true}};
constexpr const town::Kind* news[] = {&alert_news, &end_news};

std::optional<Alert> alert_of(web::App& app, const town::Notification& told) {
    return find(app.db(), told.commune.code, AlertId{told.object_id});
}

/// A text of several lines, each a paragraph of its own in HTML.
void add_lines(web::Dictionary& d, const char* part, const std::string& text) {
    for (const auto line : base::split(text, '\n'))
        if (!line.empty()) d.AddSectionDictionary(part)->SetValue("LINE", std::string{line});
}

bool fill(web::App& app, const town::Notification& told, web::Dictionary& d) {
    const auto alert = alert_of(app, told);
    if (!alert) return false;
    fill_alert(d, *alert);
    d.ShowSection("MAY_UNSUBSCRIBE");
    add_lines(d, "CONDUCT_LINE", alert->conduct);
    add_lines(d, "END_LINE", alert->end_text);
    return true;
}

std::string sms(web::App& app, const town::Notification& told) {
    const auto alert = alert_of(app, told);
    return alert ? alert->sms : "";
}

std::string end_sms(web::App& app, const town::Notification& told) {
    const auto alert = alert_of(app, told);
    return alert ? alert->end_sms : "";
}

constexpr web::NewsMail own_mails[] = {{&alert_news, "alert", fill, sms}, {&end_news, "alert_end", fill, end_sms}};

constexpr web::Chore chores[] = {{"alerts", base::hour, [](web::App& app) { remind_of_alerts(app); }}};

} // namespace

extern const web::Section section;
const web::Section section{
    .name = "alerts",
    .keeps = {.personal = personal, .retention = retention, .mails_gone = keep_figures},
    .banner = add_banner,
    .motive = "SELECT l.motive FROM alert l WHERE l.id = a.object_id AND a.act = 'alert.send'",
    .choices = choices,
    .news = news,
    .mails = own_mails,
    .chores = chores,
    .sms_receipts = "/alertes/accuse",
    .sms_hour = sms_hour,
    .retag = retag_alerts};

} // namespace alerts
