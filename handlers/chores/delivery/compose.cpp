#include "chores/delivery/compose.hpp"

#include "chores/delivery/fan_out.hpp"
#include "chores/delivery/mail_html.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/told.hpp"
#include "lib/app/unsubscribe.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/town/news.hpp"
#include "lib/town/person.hpp"
#include "lib/town/trial.hpp"
#include "lib/view/french.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace chores {

namespace {

using town::Cadence, town::Channel;

constexpr base::Seconds sms_lifetime = base::day;

/// Fills the dictionary of a mail: once for its text, and once more for its HTML part.
using Fill = std::function<void(web::Dictionary&)>;

struct Person {
    std::string email;
    town::Name name;
    std::string time_zone;
};

/// Who can be written to.
std::optional<Person> person(db::Db& db, town::MemberId member) {
    static const auto sql =
        "SELECT m.email, m.first_name, m.last_name, m.short_name, h.time_zone FROM member m "
        "JOIN commune h ON h.code = m.commune_code WHERE m.id = :id AND" +
        std::string{town::can_be_chosen_sql};
    return db.one<Person>(sql, member);
}

/// Always the same for one event, whatever the moment.
std::string id_for(const base::Config& config, const std::string& event) {
    const auto from = ascii_address(config.mail.from_address);
    return base::sha256_hex(event).substr(0, 32) + from.substr(std::min(from.find('@'), from.size()));
}

Email blank_email(const base::Config& config, const outbox::Item& item) {
    Email email;
    email.to_name = item.to_name;
    email.to_address = ascii_address(item.to_address);
    email.from_name = item.from_name.empty() ? config.mail.from_name : item.from_name;
    email.from_address = ascii_address(config.mail.from_address);
    email.subject = item.subject;
    email.text = item.body;
    email.message_id = id_for(config, item.event);
    email.list_unsubscribe_url = item.unsubscribe_url;
    email.date = std::max({item.created_at, item.period_end, item.not_before});
    email.automatic = true;
    return email;
}

Email email_to(const base::Config& config, const outbox::Item& item, const Person& to,
               const std::string& unsubscribe_url) {
    auto email = blank_email(config, item);
    email.to_name = town::plain_name(to.name);
    email.to_address = ascii_address(to.email);
    email.list_unsubscribe_url = unsubscribe_url;
    return email;
}

void write_text(web::App& app, const std::string& name, const Fill& fill, Email& email) {
    web::Dictionary d{"mail"};
    fill(d);
    auto mail = web::fill_mail(app, name, d, {});
    email.subject = std::move(mail.subject);
    email.text = std::move(mail.body);
    if (!mail.from_name.empty()) email.from_name = std::move(mail.from_name);
}

void write_html(web::App& app, const std::string& content, const Fill& fill, Email& email, bool own = false) {
    web::Dictionary page{"mail"};
    page.SetValue("SUBJECT", email.subject);
    page.SetValue("SENDER", email.from_name);
    if (web::nobody_reads(app.config)) page.ShowSection("NO_REPLY");
    page.SetValue("BASE_URL", app.config.base_url);
    auto* inside = page.AddIncludeDictionary("CONTENT");
    inside->SetFilename(content);
    inside->SetValue("BASE_URL", app.config.base_url);
    fill(*inside);
    if (own) fill(page); // an alert colours the layout too
    email.html = app.views.expand("mail/layout.html.tpl", page);
    email.html.erase(0, email.html.find('<'));
}

/// What all of one subject have in common, so that mail programs keep them together.
std::string thread_of(const base::Config& config, const town::Notification& news) {
    return id_for(config, fmt::format("thread-{}-{}", static_cast<int>(news.topic), news.under));
}

void fill_one(web::App& app, web::Dictionary& d, const town::Notification& news) {
    const auto words = web::told(app, news, web::Where::mail);
    d.SetValue("SENTENCE", words.sentence);
    d.SetValue("SUBJECT",
               words.sentence.substr(0, words.sentence.size() - (words.sentence.ends_with('.') ? 1 : 0)));
    d.SetValue("LINK", words.link);
    if (!words.sender.empty()) d.SetValueAndShowSection("SENDER", words.sender, "HAS_SENDER");
    d.SetValue("WHEN", web::date_time(news.at, news.commune.zone));
    d.SetValue("URL", app.absolute(news.path(app.kinds)));
}

std::optional<Email> email_of_news(web::App& app, const outbox::Item& item) {
    const auto to = person(app.db(), item.member);
    if (!to) return std::nullopt;
    const auto news =
        town::notification_for(app.db(), app.kinds, item.member, item.activity, Channel::mail, app.now());
    if (!news) return std::nullopt;
    const auto unsubscribe = web::unsubscribe_url(app, item.member, news->topic);
    auto email = email_to(app.config, item, *to, unsubscribe);
    email.thread_id = thread_of(app.config, *news);
    const auto* own = web::find_mail(app.sections, news->kind);
    bool there = true;
    const auto fill = [&](web::Dictionary& d) {
        d.SetValue("NAME", to->name.first);
        d.SetValue("UNSUBSCRIBE", unsubscribe);
        if (own)
            there = own->fill(app, *news, d) && there;
        else
            fill_one(app, d, *news);
    };
    const std::string name{own ? own->mail : "news"};
    write_text(app, name, fill, email);
    write_html(app, "mail/" + name + ".html.tpl", fill, email, own != nullptr);
    return there ? std::optional{email} : std::nullopt;
}

struct Digest {
    const Person& to;
    const std::vector<town::Notification>& news;
    bool weekly = false;
    std::string unsubscribe_url;
};

void fill_digest(web::App& app, web::Dictionary& d, const Digest& digest) {
    d.SetValue("NAME", digest.to.name.first);
    d.SetValue("UNSUBSCRIBE", digest.unsubscribe_url);
    d.SetValue("COUNT", web::plural(static_cast<long long>(digest.news.size()), "nouvelle", "nouvelles"));
    d.ShowSection(digest.weekly ? "WEEKLY" : "DAILY");
    const auto& first = digest.news.front();
    if (std::ranges::all_of(digest.news,
                            [&](const auto& news) { return news.commune.code == first.commune.code; })) {
        d.ShowSection("ONE_COMMUNE");
        d.SetValue("COMMUNE", first.commune.name);
    }
    for (const auto& news : digest.news) fill_one(app, *d.AddSectionDictionary("ITEM"), news);
}

using News = std::vector<town::Notification>;

/// What it tells: of each commune that tries the site apart, where it is to stay here, and the rest under "". What stays
/// is for a town hall to look at: only what was told to all, nothing of what one person watches.
std::map<std::string, News> digest_news(web::App& app, const outbox::Item& item, const Person& to) {
    const auto all = town::notifications_between(app.db(), app.kinds, item.member,
                                                 digest_start(item.period_end, item.cadence == Cadence::weekly, to.time_zone),
                                                 item.period_end, Channel::mail, item.cadence);
    std::map<std::string, bool> held; // by commune
    std::map<std::string, News> news;
    for (const auto& one : all) {
        const auto [at, fresh] = held.try_emplace(one.commune.code);
        if (fresh) at->second = town::held_by_trial(app.db(), one.commune.code, item.member);
        if (!at->second || one.broadcast) news[at->second ? one.commune.code : ""].push_back(one);
    }
    return news;
}

Email digest_of(web::App& app, const outbox::Item& item, const Person& to, const News& news) {
    const Digest digest{to, news, item.cadence == Cadence::weekly, web::unsubscribe_url(app, item.member, item.cadence)};
    auto email = email_to(app.config, item, to, digest.unsubscribe_url);
    const auto fill = [&](web::Dictionary& d) { fill_digest(app, d, digest); };
    write_text(app, "digest", fill, email);
    write_html(app, "mail/digest.html.tpl", fill, email);
    return email;
}

std::optional<Email> digest_email(web::App& app, const outbox::Item& item, std::vector<HeldDigest>* held) {
    const auto to = person(app.db(), item.member);
    if (!to) return std::nullopt;
    std::optional<Email> leaves;
    for (const auto& [commune, news] : digest_news(app, item, *to))
        if (auto email = digest_of(app, item, *to, news); commune.empty())
            leaves = std::move(email);
        else if (held)
            held->push_back({commune, email.subject, kept_text(app, item, email)});
    return leaves;
}

/// True when the member asked again: only the newest code opens anything.
bool newer_waits(db::Db& db, const outbox::Item& item) {
    return db
        .one<int>(
            "SELECT 1 FROM outbox WHERE member_id = :member AND channel = :channel AND activity_id IS NULL "
            "AND id > :id LIMIT 1",
            item.member, Channel::sms, item.id)
        .has_value();
}

} // namespace

std::optional<Email> compose_email(web::App& app, const outbox::Item& item, std::vector<HeldDigest>* held) {
    if (item.digest()) return digest_email(app, item, held);
    if (item.activity) return email_of_news(app, item);
    if (item.priority == town::Priority::news && item.member && !person(app.db(), item.member))
        return std::nullopt;
    auto email = blank_email(app.config, item);
    write_html(app, "mail/text.html.tpl", [&](web::Dictionary& d) { fill_from_text(d, email.text); }, email);
    return email;
}

std::string kept_text(web::App& app, const outbox::Item& item, const Email& email) {
    auto text = email.text;
    if (!email.list_unsubscribe_url.empty())
        text = base::replace_all(std::move(text), email.list_unsubscribe_url, app.absolute("/notifications/reglages"));
    if (!item.activity && !item.digest()) return text;
    const auto to = person(app.db(), item.member);
    const auto name = to ? " " + to->name.first + "," : "";
    const auto at = text.find(name);
    if (!name.empty() && at < text.find('\n')) text.erase(at, name.size() - 1); // "Bonjour,"
    return text;
}

Email email_like(web::App& app, const std::string& name, const std::function<void(web::Dictionary&)>& fill) {
    Email email;
    email.from_name = app.config.mail.from_name;
    write_text(app, name, fill, email);
    const auto html = "mail/" + name + ".html.tpl";
    const bool own = std::ranges::any_of(app.sections, [&](const auto* section) {
        return std::ranges::find(section->mails, name, &web::NewsMail::mail) != section->mails.end();
    });
    if (app.views.has(html))
        write_html(app, html, fill, email, own);
    else
        write_html(app, "mail/text.html.tpl", [&](web::Dictionary& d) { fill_from_text(d, email.text); }, email);
    return email;
}

std::optional<ShortMessage> sms_for(web::App& app, const outbox::Item& item) {
    const auto until =
        item.wanted_until ? item.wanted_until : std::max(item.created_at, item.not_before) + sms_lifetime;
    if (app.now() > until) return std::nullopt;
    ShortMessage sms;
    sms.id = item.id;
    const auto id = std::to_string(item.id);
    for (const auto* section : app.sections)
        if (!section->sms_receipts.empty())
            sms.receipt_url = app.absolute(fmt::format("{}?id={}&cle={}&etat=%d", section->sms_receipts, id, app.sign("sms-receipt", id)));
    if (!item.activity) {
        if (newer_waits(app.db(), item)) return std::nullopt;
        sms.to = town::waiting_phone(town::details_of(app.db(), app.seal(), item.member));
        sms.text = item.body;
    } else {
        if (!person(app.db(), item.member)) return std::nullopt;
        const auto news =
            town::notification_for(app.db(), app.kinds, item.member, item.activity, Channel::sms, app.now());
        const auto* own = news ? web::find_mail(app.sections, news->kind) : nullptr;
        if (!own || !own->sms) return std::nullopt;
        sms.to = town::confirmed_phone(app.db(), app.seal(), item.member).value_or("");
        sms.text = own->sms(app, *news);
    }
    if (sms.to.empty() || sms.text.empty()) return std::nullopt;
    return sms;
}

} // namespace chores
