#include "alerts/channels.hpp"

#include "lib/base/gsm.hpp"
#include "lib/base/plain_text.hpp"
#include "lib/base/qr.hpp"
#include "lib/base/text.hpp"
#include "lib/view/french.hpp"
#include "lib/view/visit.hpp"
#include "lib/view/typeset.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace alerts {

namespace {

using web::Dictionary;

constexpr Seconds referred_max = 60;        // earlier messages that a CAP message names
constexpr std::size_t conduct_in_sms = 160; // characters; the rest is one touch away

void fill_end(Dictionary& d, const Alert& alert) {
    auto* end = d.AddSectionDictionary("ENDED");
    web::put_date_time(*end, "END_DATE", *alert.ended_at, alert.commune.zone);
    end->SetValue("END_TEXT", alert.end_text);
}

std::string number_of(const Alert& alert) {
    return alert.id ? std::to_string(alert.id.value) : "…"; // not sent yet
}

/// Without its full stop: the template sets one.
std::string unstopped(std::string text) {
    while (text.ends_with('.')) text.pop_back();
    return text;
}

std::string host_of(const std::string& base_url) {
    const auto at = base_url.find("://");
    return at == std::string::npos ? base_url : base_url.substr(at + 3);
}

/// How often its CAP message was renewed by `now`, or by its end.
Seconds renewals(const Alert& alert, Seconds now) {
    return std::max<Seconds>(alert.ended_at.value_or(now) - alert.sent_at, 0) / cap_lifetime;
}

void fill_for_sms(Dictionary& d, const Alert& alert, const std::string& address) {
    fill_alert(d, alert);
    d.SetValue("RISK", unstopped(alert.risk));
    d.SetValue("PLACE", unstopped(alert.place));
    d.SetValue("CONDUCT", base::shorten(base::clean_line(alert.conduct), conduct_in_sms));
    d.SetValue("ADDRESS", address);
}

} // namespace

void fill_alert(Dictionary& d, const Alert& alert) {
    d.SetValue("ID", number_of(alert));
    d.SetValue("PATH", alert.commune.path());
    d.SetValue("COMMUNE", alert.commune.name);
    d.SetValue("TONE", alert.ended_at ? "ended" : alert.danger() ? "danger" : "information");
    d.ShowSection(alert.danger() ? "DANGER" : "INFORMATION");
    d.SetValue("RISK", alert.risk);
    if (!alert.place.empty()) d.SetValueAndShowSection("PLACE", alert.place, "HAS_PLACE");
    d.SetValue("AUTHORITY", alert.authority);
    d.SetValue("CONDUCT", alert.conduct);
    d.SetValue("CONDUCT_HTML", web::typeset(base::plain_text_to_html(alert.conduct)));
    if (!alert.link.empty()) d.SetValueAndShowSection("LINK", alert.link, "HAS_LINK");
    web::put_date_time(d, "DATE", alert.sent_at, alert.commune.zone);
    if (alert.ended_at)
        fill_end(d, alert);
    else
        d.ShowSection("RUNNING");
}

void fill_mail(Dictionary& mail, const Alert& alert, const std::string& first_name,
               const std::string& unsubscribe_url) {
    mail.SetValue("NAME", first_name);
    fill_alert(mail, alert);
    if (!unsubscribe_url.empty())
        mail.SetValueAndShowSection("UNSUBSCRIBE", unsubscribe_url, "MAY_UNSUBSCRIBE");
}

std::string sms_text(web::Views& views, const Alert& alert, const std::string& address) {
    Dictionary d{"sms"};
    fill_for_sms(d, alert, address);
    return base::gsm::plain(base::clean_text(views.expand("sms/alert.tpl", d)));
}

std::string end_sms_text(web::Views& views, const Alert& alert, const std::string& text,
                         const std::string& address) {
    Dictionary d{"sms"};
    fill_for_sms(d, alert, address);
    d.SetValue("END", base::clean_line(text));
    return base::gsm::simplified(base::clean_text(views.expand("sms/alert_end.tpl", d)));
}

Seconds fill_atom(Dictionary& feed, const town::Commune& commune, const std::vector<Alert>& alerts,
                  const Site& site) {
    feed.SetTemplateGlobalValue("BASE_URL", site.base_url);
    feed.SetTemplateGlobalValue("COMMUNE_PATH", commune.path());
    feed.SetValue("COMMUNE", commune.name);
    Seconds updated = 0;
    for (const auto& alert : alerts) {
        auto* entry = feed.AddSectionDictionary("ENTRY");
        fill_alert(*entry, alert);
        const auto changed =
            alert.ended_at.value_or(alert.sent_at + renewals(alert, site.now) * cap_lifetime);
        updated = std::max(updated, changed);
        entry->SetValue("PUBLISHED", web::rfc3339_utc(alert.sent_at));
        entry->SetValue("CHANGED", web::rfc3339_utc(changed));
    }
    feed.SetValue("UPDATED", web::rfc3339_utc(updated));
    return updated;
}

Seconds fill_cap(Dictionary& message, const Alert& alert, const Site& site) {
    const auto host = host_of(site.base_url);
    const auto sender = fmt::format("{}@{}", alert.commune.path(), host);
    const auto first = fmt::format("{}-alerte-{}", host, number_of(alert));
    const auto renewed = renewals(alert, site.now);
    const auto identifier = [&](Seconds n) { return n ? fmt::format("{}-suite-{}", first, n) : first; };
    const auto at = [&](Seconds n) {
        return web::iso8601(alert.sent_at + n * cap_lifetime, alert.commune.zone);
    };
    fill_alert(message, alert);
    message.SetValue("BASE_URL", site.base_url);
    message.SetValue("CODE", alert.commune.code);
    message.SetValue("SENDER", sender);
    message.SetValue("IDENTIFIER", alert.ended_at ? first + "-fin" : identifier(renewed));
    message.SetValue("SENT",
                     alert.ended_at ? web::iso8601(*alert.ended_at, alert.commune.zone) : at(renewed));
    if (!alert.ended_at) message.SetValueAndShowSection("EXPIRES", at(renewed + 1), "HAS_EXPIRES");
    const auto before = alert.ended_at ? renewed + 1 : renewed; // messages
    std::string references;
    for (Seconds n = std::max<Seconds>(0, before - referred_max); n < before; ++n)
        references += fmt::format("{}{},{},{}", references.empty() ? "" : " ", sender, identifier(n), at(n));
    if (!references.empty()) message.SetValueAndShowSection("REFERENCE", references, "HAS_REFERENCE");
    message.ShowSection(alert.ended_at ? "CANCEL" : renewed ? "UPDATE" : "FIRST");
    return alert.ended_at.value_or(alert.sent_at + renewed * cap_lifetime);
}

void fill_sheet(Dictionary& sheet, const Alert& alert, const std::string& address) {
    fill_alert(sheet, alert);
    const auto qr = base::qr_of(address);
    sheet.SetIntValue("SIDE", qr.side);
    sheet.SetValue("DRAWING", qr.path);
    sheet.SetValue("ADDRESS", host_of(address));
    // As large as the sheet allows: classes of htdocs/css/alerts.css.
    const auto length = base::length(alert.ended_at ? alert.end_text : alert.conduct);
    sheet.SetValue("LETTERS", length <= 80 ? "huge" : length <= 180 ? "large" : length <= 480 ? "medium" : "small");
}

void fill_poster(Dictionary& page, const Alert& alert, const std::string& address) {
    page.SetValue("ALERT_PATH", alert.path());
    auto* sheet = page.AddIncludeDictionary("SHEET");
    sheet->SetFilename("alerts/sheet.tpl");
    fill_sheet(*sheet, alert, address);
}

} // namespace alerts
