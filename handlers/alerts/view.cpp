#include "alerts/view.hpp"

#include "lib/web/french.hpp"

namespace alerts {

namespace {

using web::Dictionary;

/// What every channel says of an alert.
void fill_alert(Dictionary& d, const Alert& alert) {
    d.SetIntValue("ID", alert.id.value);
    d.SetValue("PATH", alert.commune_path());
    d.SetValue("COMMUNE", alert.commune_name);
    d.ShowSection(alert.danger() ? "DANGER" : "INFORMATION");
    d.SetValue("RISK", alert.risk);
    if (!alert.place.empty()) d.SetValueAndShowSection("PLACE", alert.place, "HAS_PLACE");
    d.SetValue("AUTHORITY", alert.authority);
    d.SetValue("CONDUCT", alert.conduct);
    if (!alert.link.empty()) d.SetValueAndShowSection("LINK", alert.link, "HAS_LINK");
    d.SetValue("DATE", web::date_time(alert.sent_at, alert.time_zone));
    d.SetValue("DATE_ISO", web::iso8601(alert.sent_at, alert.time_zone));
    if (!alert.ended_at) {
        d.ShowSection("RUNNING");
        return;
    }
    auto* end = d.AddSectionDictionary("ENDED");
    end->SetValue("END_DATE", web::date_time(*alert.ended_at, alert.time_zone));
    end->SetValue("END_DATE_ISO", web::iso8601(*alert.ended_at, alert.time_zone));
    end->SetValue("END_TEXT", alert.end_text);
}

} // namespace

void fill_mail(Dictionary& mail, const Alert& alert, const std::string& first_name,
               const std::string& unsubscribe_url) {
    mail.SetValue("NAME", first_name);
    fill_alert(mail, alert);
    if (!unsubscribe_url.empty())
        mail.SetValueAndShowSection("UNSUBSCRIBE", unsubscribe_url, "MAY_UNSUBSCRIBE");
}

} // namespace alerts
