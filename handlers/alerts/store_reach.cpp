#include "alerts/store.hpp"

#include "lib/town/crowd.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace alerts {

namespace {

void add(Reach& sum, const Reach& more) {
    sum.people += more.people;
    sum.mails += more.mails;
    sum.phones += more.phones;
}

Reach of_tag(const std::map<std::string, Reach, std::less<>>& by_street, std::string_view tag) {
    const auto found = by_street.find(tag);
    return found == by_street.end() ? Reach{} : found->second;
}

} // namespace

Reach Audience::all() const {
    Reach sum;
    for (const auto& [tag, reach] : by_street) add(sum, reach);
    return sum;
}

Reach Audience::at(const Street& street) const {
    Reach sum;
    for (const auto& tag : street.tags) add(sum, of_tag(by_street, tag));
    return sum;
}

Reach Audience::unknown() const { return of_tag(by_street, ""); }

Span coarse(long long people) {
    const auto least = people - people % few;
    return {least, least + few - 1};
}

namespace {

Told told(const Reach& reach, bool estimated) {
    Told spans{coarse(reach.people), coarse(reach.mails), coarse(reach.phones)};
    // What was counted of a part is no more exact than that.
    if (estimated)
        for (auto* span : {&spans.people, &spans.mails, &spans.phones})
            if (span->least > 0) span->most = span->least;
    return spans;
}

void add(Span& sum, const Span& more, const Span& all) {
    sum.least += more.least;
    sum.most = std::min(sum.most + more.most, all.most);
}

void add(Told& sum, const Told& more, const Told& all) {
    add(sum.people, more.people, all.people);
    add(sum.mails, more.mails, all.mails);
    add(sum.phones, more.phones, all.phones);
}

} // namespace

Told told_of(const Audience& audience, const std::vector<Street>& streets, bool unknown_too) {
    const auto all = told(audience.all(), audience.estimated);
    if (streets.empty()) return all;
    Told sum;
    std::set<std::string_view> met; // of two ways to write one street, once
    for (const auto& street : streets) {
        bool fresh = false;
        for (const auto& tag : street.tags) fresh = met.insert(tag).second || fresh;
        if (fresh) add(sum, told(audience.at(street), audience.estimated), all);
    }
    if (unknown_too) add(sum, told_of_unknown(audience), all);
    return sum;
}

Told told_of_unknown(const Audience& audience) { return told(audience.unknown(), audience.estimated); }

Audience audience(db::Db& db, const std::string& commune_code, int most) {
    const int followers = town::audience_size(db, commune_code, town::Crowd::followers);
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
             SELECT CASE WHEN m.commune_code = :commune THEN m.street_tag ELSE '' END, COUNT(*),
                    SUM(CASE WHEN mail.cadence = 0 THEN 0 ELSE 1 END),
                    SUM(CASE WHEN m.phone_confirmed_at IS NULL OR sms.cadence = 0 THEN 0 ELSE 1 END)
             FROM (SELECT f.member_id FROM follow f WHERE f.commune_code = :commune ORDER BY f.member_id LIMIT :most) part
             JOIN member m ON m.id = part.member_id AND)" +
                          std::string{town::can_be_chosen_sql} + R"(
             LEFT JOIN preference mail ON mail.member_id = m.id AND mail.topic = :topic AND mail.channel = :mail
             LEFT JOIN preference sms ON sms.member_id = m.id AND sms.topic = :topic AND sms.channel = :sms
             GROUP BY 1)",
                      commune_code, most, alert_news.topic, town::Channel::mail, town::Channel::sms))
        audience.by_street[row.tag] = {scaled(row.people), scaled(row.mails), scaled(row.phones)};
    return audience;
}

} // namespace alerts
