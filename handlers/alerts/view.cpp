#include "alerts/view.hpp"

#include "alerts/banner.hpp"
#include "lib/base/gsm.hpp"
#include "lib/base/text.hpp"
#include "lib/base/utf8.hpp"
#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace alerts {

namespace {

using web::Dictionary;

std::string people(const Span& span) { return web::between(span.least, span.most, "personne", "personnes"); }

/// "02 97 54 84 00" that stays on one line.
std::string unbroken(std::string_view phone) {
    std::string text;
    for (const char c : phone) text += c == ' ' ? std::string{"\u00a0"} : std::string{c};
    return text;
}

/// What a telephone dials: "+33 2 97 54 84 00" → "+33297548400".
std::string dialled(const std::string& phone) {
    std::string digits;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || c == '+') digits += c;
    return digits;
}

void fill_desk(Dictionary& page, const Desk& desk, const web::Visit& visit) {
    web::fill_desk_menu(page, visit.reader, "ALERTS");
    auto* part = page.AddIncludeDictionary("FR_ALERT");
    part->SetFilename("alerts/fr_alert.tpl");
    if (desk.prefecture_phone.empty()) {
        part->AddSectionDictionary("NO_PREFECTURE")->ShowSection(visit.reader.mayor ? "MAYOR" : "DELEGATE");
    } else {
        auto* phone = part->AddSectionDictionary("PREFECTURE");
        phone->SetValue("PHONE", unbroken(desk.prefecture_phone));
        phone->SetValue("DIAL", dialled(desk.prefecture_phone));
    }
}

/// Of some streets nobody is told how many people live there, also not by counting what left.
void fill_figures(Dictionary& page, const char* of, const std::map<town::Channel, Figures>& channels,
                  bool by_street) {
    if (channels.empty()) return;
    struct Line {
        const char* name;
        long long Figures::*count;
        bool always;
    };
    static constexpr Line lines[] = {
        {"QUEUED", &Figures::queued, true},        {"SENT", &Figures::sent, true},
        {"FAILED", &Figures::failed, true},        {"UNWANTED", &Figures::unwanted, true},
        {"DELIVERED", &Figures::delivered, false}, {"UNDELIVERED", &Figures::undelivered, false},
    };
    auto* table = page.AddSectionDictionary("FIGURES");
    table->ShowSection(of);
    const auto count = [&](town::Channel channel, const Line& line) {
        const auto found = channels.find(channel);
        return found == channels.end() ? 0 : found->second.*line.count;
    };
    for (const auto& line : lines) {
        auto* row = table->AddSectionDictionary("LINE");
        row->ShowSection(line.name);
        const auto text = [&](town::Channel channel) {
            const auto exact = count(channel, line);
            if (!by_street) return web::number(exact);
            const auto span = coarse(exact);
            return web::between(span.least, span.most);
        };
        // Nobody says whether a mail was received.
        row->SetValue("MAIL", line.always ? text(town::Channel::mail) : "–");
        row->SetValue("PHONE", text(town::Channel::sms));
    }
}

void fill_follow_up(Dictionary& page, const Alert& alert, const FollowUp& progress,
                    const std::vector<Street>& streets, bool with_sms) {
    auto* part = page.AddSectionDictionary("FOLLOW_UP");
    part->SetValue("AUTHOR", town::full_name(progress.author));
    if (!progress.motive.empty()) part->SetValueAndShowSection("MOTIVE", progress.motive, "HAS_MOTIVE");
    if (const auto ender = town::full_name(progress.ender); !ender.empty())
        part->SetValueAndShowSection("ENDER", ender, "HAS_ENDER");
    if (with_sms) part->SetValueAndShowSection("SMS", alert.sms, "WITH_SMS");
    if (alert.by_street) {
        auto* some = part->AddSectionDictionary("SOME_STREETS");
        for (const auto& street : streets)
            some->AddSectionDictionary("STREET")->SetValue("NAME", street.name);
        if (alert.unknown_too) some->ShowSection("UNKNOWN_TOO");
    } else {
        part->ShowSection("EVERYBODY");
    }
    if (progress.spreading) part->ShowSection("SPREADING");
    if (progress.sent.empty() && progress.ended.empty() && !progress.spreading)
        part->ShowSection("NO_FIGURES");
    fill_figures(*part, "OF_ALERT", progress.sent, alert.by_street);
    fill_figures(*part, "OF_END", progress.ended, alert.by_street);
}

struct Bill {
    std::string_view sms;
    Span phones;
    double part_price = 0;
    bool estimated = false;
};

/// alerts/sms_size.tpl
void fill_size(Dictionary& page, const Bill& bill) {
    auto& part = *page.AddIncludeDictionary("SMS_SIZE");
    part.SetFilename("alerts/sms_size.tpl");
    const auto size = base::gsm::size_of(bill.sms);
    part.SetValue("SIGNS", web::number(size.units));
    if (size.units > 1) part.ShowSection("SEVERAL_SIGNS");
    part.SetValue("PARTS", web::plural(size.parts, "SMS", "SMS"));
    part.SetValue("PHONES", web::between(bill.phones.least, bill.phones.most));
    part.SetValue("COST",
                  web::decimal(static_cast<double>(size.parts * bill.phones.most) * bill.part_price, 2));
    part.SetValue("PART_PRICE", web::decimal(bill.part_price, 2));
    part.ShowSection(bill.estimated ? "ESTIMATED" : "AT_MOST");
    if (size.coding == base::gsm::Coding::gsm7) {
        part.ShowSection("GSM7");
        return;
    }
    auto* wide = part.AddSectionDictionary("UCS2");
    std::string signs;
    for (const auto& sign : size.outside)
        if (base::is_no_break_space(base::decode(sign, 0).code))
            wide->ShowSection("NO_BREAK_SPACE");
        else
            signs.append(signs.empty() ? "" : " ").append(sign);
    wide->SetValue("OUTSIDE", signs);
}

void fill_people(Dictionary& page, const Preview& preview) {
    const auto reach = told_of(preview.audience, preview.streets, preview.unknown_too);
    page.SetValue("PEOPLE", people(reach.people));
    page.SetValue("MAILS", people(reach.mails));
    if (preview.streets.empty()) {
        page.ShowSection("EVERYBODY");
        return;
    }
    auto* some = page.AddSectionDictionary("SOME_STREETS");
    for (const auto& district : preview.districts) {
        auto* item = some->AddSectionDictionary("DISTRICT");
        item->SetValue("NAME", district.name);
        item->SetValue("COUNT", people(told_of(preview.audience, district.streets, false).people));
        item->SetValue("STREET_COUNT",
                       web::plural(static_cast<long long>(district.streets.size()), "rue", "rues"));
    }
    for (const auto& street : preview.typed) {
        const auto count = told_of(preview.audience, {street}, false).people;
        auto* item = some->AddSectionDictionary("STREET");
        item->SetValue("NAME", street.name);
        item->SetValue("COUNT", people(count));
        if (count.most < few) item->ShowSection("FEW");
    }
    some->SetValue("UNKNOWN", people(told_of_unknown(preview.audience).people));
    if (!preview.unknown_too) some->ShowSection("UNKNOWN_LEFT_OUT");
}

void fill_before(Dictionary& page, const Alert& alert) {
    auto* before = page.AddSectionDictionary("ALREADY");
    before->SetValue("SENT_AT", web::date_time(alert.sent_at, alert.commune.zone));
    before->SetValue("ALERT_PATH", alert.path());
    if (alert.ended_at) before->ShowSection("OVER");
}

RunningAlert as_running(const Alert& alert) {
    return {alert.id, alert.danger(), alert.risk, alert.place, alert.commune, alert.sent_at};
}

} // namespace

void fill_index(Dictionary& page, const std::vector<Alert>& now, const List& past, bool first_page,
                bool with_sms, const web::Visit& visit) {
    if (visit.reader.alerter()) page.ShowSection("MAY_ALERT");
    page.ShowSection(visit.reader.id ? "KNOWN" : "STRANGER");
    if (with_sms) page.ShowSection("WITH_SMS");
    if (first_page && now.empty()) page.ShowSection("CALM");
    const auto add = [&](Dictionary& list, const char* name, const Alert& alert) {
        auto* item = list.AddSectionDictionary(name);
        fill_alert(*item, alert);
        item->SetValue("ALERT_PATH", alert.path());
        if (visit.reader.alerter()) item->AddSectionDictionary("MAY_RESEND")->SetIntValue("NUMBER", alert.id.value);
    };
    for (const auto& alert : now) add(page, "NOW", alert);
    if (!past.alerts.empty()) {
        auto* list = page.AddSectionDictionary("HAS_PAST");
        for (const auto& alert : past.alerts) add(*list, "ITEM", alert);
    }
    web::fill_pager(page, past.next, first_page);
}

void fill_show(Dictionary& page, const Alert& alert, const std::optional<FollowUp>& progress,
               const std::vector<Street>& streets, bool with_sms, const web::Visit& visit) {
    fill_alert(page, alert);
    page.SetValue("ALERT_PATH", alert.path());
    auto* facts = page.AddIncludeDictionary("FACTS");
    facts->SetFilename("alerts/facts.tpl");
    fill_alert(*facts, alert);
    if (!alert.ended_at && visit.reader.alerter()) page.ShowSection("MAY_END");
    if (visit.reader.alerter()) page.AddSectionDictionary("MAY_RESEND")->SetIntValue("NUMBER", alert.id.value);
    if (progress) fill_follow_up(page, alert, *progress, streets, with_sms);
}

void fill_edit(Dictionary& page, const web::Form& form, const Desk& desk, const web::Visit& visit) {
    fill_desk(page, desk, visit);
    form.fill(page);
    if (form["form_id"].empty() && form["authority"].empty()) page.ShowSection("FIRST"); // the town hall itself announces it
    page.SetValue("FORM_ID", form["form_id"].empty() ? web::new_form_id() : std::string{form["form_id"]});
    if (desk.next)
        page.SetValueAndShowSection("NEXT", web::date_time(*desk.next, desk.commune.time_zone), "CLOSED");
    fill_choice(page, desk.districts, form["districts"]);
}

void fill_past(Dictionary& page, const std::vector<Alert>& alerts) {
    constexpr std::size_t most = 3;
    if (alerts.empty()) return;
    auto* list = page.AddSectionDictionary("PAST");
    for (std::size_t i = 0; i < alerts.size() && i < most; ++i) {
        auto* item = list->AddSectionDictionary("PAST_ALERT");
        fill_alert(*item, alerts[i]);
        item->SetIntValue("NUMBER", alerts[i].id.value);
    }
}

void fill_preview(Dictionary& page, const web::Form& form, const Preview& preview, const Desk& desk,
                  const web::Visit& visit) {
    fill_desk(page, desk, visit);
    form.fill(page);
    page.ShowSection(preview.alert.danger() ? "DANGER" : "INFORMATION");
    if (!preview.alert.danger() && desk.next)
        page.SetValueAndShowSection("NEXT", web::date_time(*desk.next, desk.commune.time_zone), "CLOSED");
    const auto reach = told_of(preview.audience, preview.streets, preview.unknown_too);
    if (preview.before) fill_before(page, *preview.before);
    if (preview.audience.estimated) page.ShowSection("ESTIMATED");
    if (preview.with_sms) {
        auto* sms = page.AddSectionDictionary("WITH_SMS");
        if (preview.sms_edited) sms->ShowSection("EDITED");
        if (preview.sms_stale) sms->ShowSection("STALE");
        if (base::gsm::size_of(form["sms"]).coding == base::gsm::Coding::ucs2) sms->ShowSection("COSTLY");
        if (form["step"] == "simplify" || form["step"] == "compose" || preview.sms_stale || preview.sms_edited ||
            base::gsm::size_of(form["sms"]).parts > parts_max || base::gsm::size_of(form["sms"]).coding == base::gsm::Coding::ucs2) page.ShowSection("OPEN_SMS");
        fill_size(*sms, {form["sms"], reach.phones, preview.part_price, preview.audience.estimated});
    } else {
        page.ShowSection("NO_SMS");
    }
    fill_people(page, preview);
    auto* banner = page.AddIncludeDictionary("BANNER");
    banner->SetFilename("alerts/banner.tpl");
    fill_banner(*banner, {as_running(preview.alert)}, visit.now, "");
    page.SetValue("MAIL_SUBJECT", preview.mail.subject);
    page.SetValue("MAIL_BODY", preview.mail.body);
}

void fill_end_form(Dictionary& page, const web::Form& form, const Ending& ending) {
    const auto& alert = ending.alert;
    fill_alert(page, alert);
    form.fill(page);
    if (!alert.by_street)
        page.ShowSection("EVERYBODY");
    else if (auto* some = page.AddSectionDictionary("SOME_STREETS"); alert.unknown_too)
        some->ShowSection("UNKNOWN_TOO");
    if (!ending.with_sms) {
        page.ShowSection("MAIL_ONLY");
        return;
    }
    page.ShowSection("WITH_SMS");
    if (ending.sms_at)
        page.SetValueAndShowSection("SMS_AT", web::date_time(*ending.sms_at, alert.commune.zone),
                                    "SMS_LATER");
    if (ending.sms.empty()) {
        page.ShowSection("TO_PREVIEW");
        return;
    }
    auto* sms = page.AddSectionDictionary("PREVIEWED");
    sms->SetValue("SMS", ending.sms);
    fill_size(*sms, {ending.sms, told_of(ending.audience, ending.streets, alert.unknown_too).phones,
                     ending.part_price, ending.audience.estimated});
}

void fill_schema(Dictionary& json, const Alert& alert, const town::Commune& commune) {
    json.SetValue("RISK", alert.risk);
    json.SetValue("CONDUCT", alert.conduct);
    json.SetValue("DEPARTMENT", commune.department_name);
    json.SetValue("SENT", web::rfc3339_utc(alert.sent_at));
    if (alert.ended_at) json.SetValueAndShowSection("AT", web::rfc3339_utc(*alert.ended_at), "ENDED");
    if (!alert.place.empty())
        json.SetValueAndShowSection("NAME", alert.place, "PLACE");
    else
        json.ShowSection("NO_PLACE");
}

} // namespace alerts
