#include "alerts/banner.hpp"

#include "lib/app/section.hpp"
#include "lib/view/french.hpp"

namespace alerts {

void fill_banner(web::Dictionary& banner, const std::vector<RunningAlert>& alerts, Seconds now,
                 const std::string& list_path) {
    if (alerts.empty()) return;
    banner.ShowSection("SOME");
    int shown = 0;
    for (const auto& alert : alerts) {
        if (++shown > banner_max) break;
        auto* item = banner.AddSectionDictionary("ALERT");
        item->SetValue("TONE", alert.danger ? "danger" : "information");
        item->ShowSection(alert.danger ? "DANGER" : "INFORMATION");
        if (alert.danger && now - alert.sent_at < base::hour) item->ShowSection("FRESH");
        item->SetValue("TOWN_NAME", alert.commune.name);
        item->SetValue("PATH", alert.path());
        item->SetValue("RISK", alert.risk);
        if (!alert.place.empty()) item->SetValueAndShowSection("PLACE", alert.place, "HAS_PLACE");
        item->SetValue("TIME", web::time_of_day(alert.sent_at, alert.commune.zone));
        item->SetValue("DATE", web::date_time(alert.sent_at, alert.commune.zone));
        item->ShowSection(web::date(now, alert.commune.zone) == web::date(alert.sent_at, alert.commune.zone)
                              ? "TODAY"
                              : "EARLIER");
    }
    if (alerts.size() > banner_max && !list_path.empty())
        banner.SetValueAndShowSection("LIST", list_path, "MORE");
}

void add_banner(web::App& app, const web::Request& request, web::Dictionary& layout) {
    auto& banner = web::add_banner(layout, "alerts");
    if (request.commune)
        fill_banner(banner, *app.db().cached(running_alerts, request.commune->code), app.now(),
                    request.commune->below("/alertes"));
    else if (request.member)
        fill_banner(banner, *app.db().cached(running_alerts_for, request.member->id), app.now(), "");
}

} // namespace alerts
