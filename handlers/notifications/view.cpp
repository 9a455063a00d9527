#include "notifications/view.hpp"

#include "lib/web/french.hpp"

#include <algorithm>
#include <array>

namespace notifications {

namespace {

using town::Cadence;
using town::News;
using town::Topic;
using web::Dictionary;

struct Name {
    Topic topic;
    std::string_view field;
    const char* section;
};
constexpr std::array names{Name{Topic::group, "group", "GROUP"},
                           Name{Topic::poll, "poll", "POLL"},
                           Name{Topic::publication, "publication", "PUBLICATION"},
                           Name{Topic::alert, "alert", "ALERT"},
                           Name{Topic::post, "post", "POST"},
                           Name{Topic::comment, "comment", "COMMENT"},
                           Name{Topic::letter, "letter", "LETTER"}};

const Name& named(Topic topic) {
    for (const auto& name : names)
        if (name.topic == topic) return name;
    throw std::logic_error("a topic without name");
}

/// The sentence: each kind of news has its own, what is not known yet a general one.
const char* sentence_of(const News& news) {
    if (news.kind == "publication") return "PUBLICATION";
    if (news.kind == "comment") return news.count > 1 ? "COMMENTS" : "COMMENT";
    if (news.kind == "alert") return "ALERT";
    if (news.kind == "alert-end") return "ALERT_END";
    if (news.kind == "group") return "GROUP";
    if (news.kind == "chat") return "CHAT";
    if (news.kind == "post") return news.count > 1 ? "POSTS" : "POST";
    if (news.kind == "chat-post") return "CHAT_POST";
    if (news.kind == "letter") return news.count > 1 ? "LETTERS" : "LETTER";
    if (news.kind == "letter-answer") return news.count > 1 ? "LETTER_ANSWERS" : "LETTER_ANSWER";
    return "OTHER";
}

void fill_item(Dictionary& item, const News& news) {
    item.SetIntValue("ID", news.id.value);
    item.SetValue("TOWN", news.commune_name);
    item.SetValue("TITLE", news.title);
    item.SetValue("COUNT", std::to_string(news.count));
    if (news.count >= town::news_grouped) item.ShowSection("OR_MORE");
    item.SetValue("DATE", web::short_date_time(news.at, news.time_zone));
    item.SetValue("DATE_ISO", web::iso8601(news.at, news.time_zone));
    if (!news.read) item.ShowSection("NEW");
    auto* sentence = item.AddSectionDictionary(sentence_of(news));
    if (const auto name = news.actor_name(); name.empty())
        sentence->ShowSection("NOBODY");
    else
        sentence->SetValueAndShowSection("NAME", name, "SOMEBODY");
    if (news.topic == Topic::alert) sentence->ShowSection(news.information ? "INFORMATION" : "DANGER");
    if (!news.title.empty()) sentence->ShowSection("TITLED");
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

std::string_view name_of(Topic topic) { return named(topic).field; }

void fill_list(Dictionary& part, const NewsPage& news, web::Cursor from) {
    if (!from.start()) part.SetValueAndShowSection("FROM", from.text(), "LATER_PAGE");
    if (!news.news.empty()) part.ShowSection("ANY");
    for (const auto& entry : news.news) {
        auto* item = part.AddSectionDictionary("ITEM");
        fill_item(*item, entry);
    }
    if (news.next) part.SetValueAndShowSection("NEXT", news.next->text(), "HAS_NEXT");
}

void fill_index(Dictionary& page, const NewsPage& news, web::Cursor from, Seconds now) {
    auto* list = page.AddIncludeDictionary("LIST");
    list->SetFilename("notifications/list.tpl");
    fill_list(*list, news, from);
    if (news.news.empty()) return page.ShowSection(from.start() ? "NOTHING_YET" : "NO_MORE");
    auto* any = page.AddSectionDictionary("ANY");
    fill_seen(*any, seen_on(news.news, now));
}

void fill_delete_all(Dictionary& page, const NewsPage& news, Seconds now) {
    fill_seen(page, seen_on(news.news, now));
}

void fill_settings(Dictionary& page, const std::vector<Setting>& settings,
                   const std::optional<std::string>& phone, bool sends_sms, bool rejected) {
    if (rejected) page.ShowSection("FORM_ERROR");
    for (const auto& [topic, site, mail, sms] : settings) {
        auto* item = page.AddSectionDictionary("TOPIC");
        item->SetValue("NAME", std::string{name_of(topic)});
        item->ShowSection(named(topic).section);
        if (site) item->ShowSection("SITE_TICKED");
        item->ShowSection(section_of(mail));
        if (topic != Topic::alert || !sends_sms) continue;
        if (!phone) {
            item->ShowSection("NO_PHONE");
            continue;
        }
        auto* by_sms = item->AddSectionDictionary("BY_SMS");
        by_sms->SetValue("PHONE_END", phone->substr(phone->size() > 2 ? phone->size() - 2 : 0));
        if (sms) by_sms->ShowSection("SMS_TICKED");
    }
}

void fill_unsubscribe(Dictionary& page, const web::Unsubscription& what, const std::vector<Setting>& settings,
                      bool done) {
    const auto in_digest = [&](const Setting& setting) { return setting.mail == what.digest; };
    const bool one = what.topic != Topic::none;
    const bool nothing_left = !one && std::ranges::none_of(settings, in_digest);
    auto* part = page.AddSectionDictionary(done || nothing_left ? "DONE" : "ASK");
    part->SetValue("ACTION", what.path);
    if (one) return part->AddSectionDictionary("TOPIC")->ShowSection(named(what.topic).section);
    auto* digest = part->AddSectionDictionary("DIGEST");
    digest->ShowSection(what.digest == Cadence::daily ? "DAILY" : "WEEKLY");
    for (const auto& setting : settings)
        if (in_digest(setting))
            digest->AddSectionDictionary("TOPIC")->ShowSection(named(setting.topic).section);
}

} // namespace notifications
