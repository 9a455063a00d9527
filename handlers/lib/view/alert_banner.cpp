#include "lib/view/alert_banner.hpp"

#include "lib/view/french.hpp"

namespace web {

namespace {

constexpr base::Seconds fresh = base::hour;

} // namespace

void fill_alert_banner(Dictionary& page, const char* name, const std::vector<town::RunningAlert>& alerts,
                       base::Seconds now, const std::string& list_path) {
    auto* banner = page.AddIncludeDictionary(name);
    banner->SetFilename("parts/alert_banner.tpl");
    if (alerts.empty()) return;
    banner->ShowSection("SOME");
    int shown = 0;
    for (const auto& alert : alerts) {
        if (++shown > town::alerts_shown) break;
        auto* item = banner->AddSectionDictionary("ALERT");
        item->SetValue("TONE", alert.danger ? "danger" : "information");
        item->ShowSection(alert.danger ? "DANGER" : "INFORMATION");
        if (alert.danger && now - alert.sent_at < fresh) item->ShowSection("FRESH");
        item->SetValue("TOWN_NAME", alert.commune.name);
        item->SetValue("PATH", alert.path());
        item->SetValue("RISK", alert.risk);
        if (!alert.place.empty()) item->SetValueAndShowSection("PLACE", alert.place, "HAS_PLACE");
        item->SetValue("TIME", time_of_day(alert.sent_at, alert.commune.zone));
        item->SetValue("DATE", date_time(alert.sent_at, alert.commune.zone));
        item->ShowSection(
            date(now, alert.commune.zone) == date(alert.sent_at, alert.commune.zone) ? "TODAY" : "EARLIER");
    }
    if (alerts.size() > town::alerts_shown && !list_path.empty())
        banner->SetValueAndShowSection("LIST", list_path, "MORE");
}

} // namespace web
