#include "notifications/view.hpp"

#include "lib/app/app.hpp"
#include "lib/view/french.hpp"
#include "lib/app/told.hpp"

#include <algorithm>
#include <string>

namespace notifications {

namespace {

using town::Cadence;
using town::Notification;
using town::Topic;
using web::Dictionary;

void fill_item(web::App& app, Dictionary& item, const Notification& news) {
    const auto words = web::told(app, news, web::Where::site);
    item.SetIntValue("ID", news.id.value);
    item.SetValue("SENTENCE", words.sentence);
    item.SetValue("ICON", words.icon);
    item.SetValue("TITLE", news.title);
    item.SetValue("DATE", web::short_date_time(news.at, news.commune.zone));
    item.SetValue("DATE_ISO", web::iso8601(news.at, news.commune.zone));
    if (!news.read) item.ShowSection("NEW");
}

const char* section_of(Cadence mail) {
    switch (mail) {
    case Cadence::at_once:
        return "MAIL_NOW";
    case Cadence::daily:
        return "MAIL_DAILY";
    case Cadence::weekly:
        return "MAIL_WEEKLY";
    case Cadence::off:
        break;
    }
    return "MAIL_OFF";
}

void fill_seen(Dictionary& part, const Seen& seen) {
    std::string recent;
    for (const auto id : seen.recent) recent += (recent.empty() ? "" : " ") + std::to_string(id.value);
    part.SetIntValue("SEEN", seen.until);
    part.SetValue("RECENT", recent);
}

} // namespace

void fill_list(web::App& app, Dictionary& part, const NewsPage& news, db::Cursor from) {
    if (!from.start()) part.SetValueAndShowSection("FROM", from.text(), "LATER_PAGE");
    if (!news.news.empty()) part.ShowSection("ANY");
    for (const auto& entry : news.news) fill_item(app, *part.AddSectionDictionary("ITEM"), entry);
    if (news.next) part.SetValueAndShowSection("NEXT", news.next->text(), "HAS_NEXT");
}

void fill_index(web::App& app, Dictionary& page, const NewsPage& news, db::Cursor from, Seconds now) {
    auto* list = page.AddIncludeDictionary("LIST");
    list->SetFilename("notifications/list.tpl");
    fill_list(app, *list, news, from);
    if (news.news.empty()) return page.ShowSection(from.start() ? "NOTHING_YET" : "NO_MORE");
    auto* any = page.AddSectionDictionary("ANY");
    fill_seen(*any, seen_on(news.news, now));
}

void fill_delete_all(Dictionary& page, const NewsPage& news, Seconds now) {
    fill_seen(page, seen_on(news.news, now));
}

void fill_settings(web::App& app, Dictionary& page, const std::vector<Setting>& settings,
                   const std::optional<std::string>& phone, bool sends_sms, bool rejected) {
    if (rejected) page.ShowSection("FORM_ERROR");
    if (sends_sms) page.ShowSection("WITH_SMS");
    for (const auto& [choice, site, mail, sms] : settings) {
        auto* item = page.AddSectionDictionary("TOPIC");
        const auto words = web::topic_words(app, choice->topic);
        item->SetValue("NAME", std::string{choice->name});
        item->SetValue("TITLE", words.title);
        item->SetValue("HINT", words.hint);
        if (sends_sms) item->ShowSection("WITH_SMS");
        if (site) item->ShowSection("SITE_TICKED");
        item->ShowSection(section_of(mail));
        if (!choice->urgent || !sends_sms) continue;
        if (!phone) {
            item->ShowSection("NO_PHONE");
            continue;
        }
        auto* by_sms = item->AddSectionDictionary("BY_SMS");
        by_sms->SetValue("NAME", std::string{choice->name});
        by_sms->SetValue("PHONE_END", phone->substr(phone->size() > 2 ? phone->size() - 2 : 0));
        if (sms) by_sms->ShowSection("SMS_TICKED");
    }
}

void fill_unsubscribe(web::App& app, Dictionary& page, const web::Unsubscription& what,
                      const std::vector<Setting>& settings, bool done) {
    const auto in_digest = [&](const Setting& setting) { return setting.mail == what.digest; };
    const bool one = what.topic != Topic::none;
    const bool nothing_left = !one && std::ranges::none_of(settings, in_digest);
    auto* part = page.AddSectionDictionary(done || nothing_left ? "DONE" : "ASK");
    part->SetValue("ACTION", what.path);
    const auto add = [&](Dictionary& to, town::Topic topic) {
        to.AddSectionDictionary("TOPIC")->SetValue("MAILS", web::topic_words(app, topic).mails);
    };
    if (one) return add(*part, what.topic);
    auto* digest = part->AddSectionDictionary("DIGEST");
    digest->ShowSection(what.digest == Cadence::daily ? "DAILY" : "WEEKLY");
    for (const auto& setting : settings)
        if (in_digest(setting)) add(*digest, setting.choice->topic);
}

} // namespace notifications
