#include "account/view.hpp"
#include "lib/base/email.hpp"
#include "lib/base/text.hpp"
#include "lib/files/phone.hpp"
#include "lib/app/told.hpp"
#include "lib/view/french.hpp"
#include "lib/view/markup.hpp"
#include "lib/view/visit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <span>

namespace account {

namespace {

using web::Dictionary;

void fill_standing(Dictionary& page, const OwnData& data) {
    const auto& standing = data.standing;
    auto* home = page.AddSectionDictionary("HOME");
    home->SetValue("HOME_NAME", data.home.name);
    home->SetValue("HOME_PATH", data.home.path());
    home->SetValue("POSTCODE", data.home.postcode);
    if (standing.decided_at) home->SetValue("DECIDED", web::date(*standing.decided_at, data.home.time_zone));
    if (standing.asked_at) home->SetValue("ASKED", web::date(*standing.asked_at, data.home.time_zone));
    if (standing.team)
        home->ShowSection(standing.mayor ? "IS_MAYOR" : "IS_DELEGATE");
    else if (standing.state == 0)
        home->ShowSection(data.home.open() ? "WAITING" : "NO_MAYOR_YET");
    else if (standing.state == 1)
        home->ShowSection("ACCEPTED");
    else if (standing.state == 2) {
        auto* refused = home->AddSectionDictionary("REFUSED");
        refused->ShowSection(fmt::format("REASON_IS_{}", standing.reason.value_or(0)));
    }
}

void fill_followed(Dictionary& page, const OwnData& data) {
    for (const auto& one : data.followed) {
        auto* item = page.AddSectionDictionary("FOLLOWED");
        item->SetValue("PATH", one.commune.path());
        item->SetValue("TOWN", one.commune.name);
        item->ShowSection(one.commune.code == data.home.code ? "OWN_TOWN" : "OTHER_TOWN");
        item->ShowSection(one.mayor.empty() ? "NO_MAYOR" : "HAS_MAYOR");
        item->SetValue("MAYOR", town::full_name(one.mayor));
    }
    page.ShowSection(data.followed.empty() ? "FOLLOWS_NOBODY" : "FOLLOWS");
}

/// The number, and whether it is proved: for the overview and for its own page.
void fill_phone_state(Dictionary& page, const town::Details& details) {
    if (details.phone.empty()) return page.ShowSection("NO_PHONE");
    auto* phone = page.AddSectionDictionary(details.phone_confirmed_at ? "PHONE_CONFIRMED" : "PHONE_WAITS");
    phone->SetValue("NUMBER", web::shown_phone(details.phone));
}

void fill_portrait(Dictionary& page, const town::Member& me, const town::Details& details) {
    page.SetValue("FULL_NAME", town::full_name(me.name));
    page.SetValue("INITIALS", base::initials(me.name.first, me.name.last));
    // The address changes with the picture, so that no browser shows the former one.
    if (details.portrait.empty())
        page.ShowSection("NO_PORTRAIT");
    else
        page.SetValueAndShowSection("PORTRAIT", details.portrait.substr(details.portrait.rfind('/') + 1, 8),
                                    "HAS_PORTRAIT");
}

/// COLUMN and, where there is something, HAS_COLUMN; for a number also COLUMN_IS_3.
void fill_cell(Dictionary& row, const std::string& column, const db::Value& value, std::string_view zone) {
    const auto name = web::marker_name(column);
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (text->empty()) return;
        row.SetValue(name, *text); // not SetValueAndShowSection, which sets it inside that section alone
        row.ShowSection("HAS_" + name);
        if (column == "civility") row.ShowSection(name + "_IS_" + web::marker_name(*text));
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        const bool moment = town::is_moment(column);
        const auto shown = moment ? web::date_time(*number, zone) : std::to_string(*number);
        row.SetValue(name, shown);
        row.ShowSection("HAS_" + name);
        if (!moment) row.ShowSection(fmt::format("{}_IS_{}", name, *number));
    }
}

} // namespace

void fill_account(Dictionary& page, const OwnData& data) {
    page.SetValue("MY_EMAIL", base::shown_email(data.me.email));
    fill_portrait(page, data.me, data.details);
    fill_phone_state(page, data.details);
    fill_standing(page, data);
    fill_followed(page, data);
}

void fill_unfollow(Dictionary& page, const town::Commune& home) {
    page.SetValue("TOWN", home.name);
    page.SetValue("PATH", home.path());
}

void fill_better_name(Dictionary& page, const town::Name& name) {
    const auto better = better_written(name);
    if (!better) return;
    auto* offer = page.AddSectionDictionary("BETTER_NAME");
    offer->SetValue("BETTER", town::full_name(*better));
    offer->SetValue("BETTER_FIRST", better->first);
    offer->SetValue("BETTER_LAST", better->last);
    offer->SetValue("BETTER_SHOWN", name.abbreviated ? "short" : "full");
}

void fill_welcome(Dictionary& page, const web::Form& form, const WelcomeData& data) {
    form.fill(page);
    fill_better_name(page, data.me.name);
    page.SetValue("FIRST_NAME", data.me.name.first);
    page.SetValue("FULL_NAME", town::full_name(data.me.name));
    page.SetValue("SHORT_NAME", town::display_name({data.me.name.first, data.me.name.last, true}, {}));
    page.SetValue("TOWN", data.home.name);
    page.SetValue("PATH", data.home.path());
    page.ShowSection(!data.home.open() ? "NO_MAYOR_YET" : data.reader.citizen() ? "ACCEPTED" : "WAITING");
    page.ShowSection(data.sends_sms ? "SENDS_SMS" : "NO_SMS");
}

void fill_profile(Dictionary& page, const ProfileForms& forms, const town::Member& me,
                  const town::Details& details) {
    constexpr const char* parts[] = {"NAME_OPEN", "BIRTH_OPEN", "ADDRESS_OPEN", "PHOTO_OPEN"};
    const auto* part = parts;
    for (const auto* form : {&forms.name, &forms.birth, &forms.address, &forms.photo}) {
        form->fill(page);
        if (!form->ok()) page.ShowSection(*part);
        ++part;
    }
    if (!details.birth_date.empty()) page.ShowSection("HAS_BIRTH");
    if (details.address.street.empty())
        page.ShowSection("NO_STREET");
    else {
        auto* street = page.AddSectionDictionary("STREET");
        street->SetValue("NUMBER", details.address.number);
        street->SetValue("NAME", details.address.street);
    }
    fill_portrait(page, me, details);
    fill_better_name(page, me.name);
    page.SetValue("SHORT_NAME", town::display_name({me.name.first, me.name.last, true}, {}));
}

void fill_security(Dictionary& page, const SecurityForms& forms, const town::Member& me, bool with_code,
                   const std::vector<web::session::Listed>& sessions, web::session::Id here,
                   std::string_view zone) {
    for (const auto* form : {&forms.email, &forms.password}) form->fill(page);
    page.ShowSection(with_code ? "WITH_CODE" : "WITHOUT_CODE");
    page.SetValue("MY_EMAIL", base::shown_email(me.email));
    for (const auto& session : sessions) {
        auto* item = page.AddSectionDictionary("SESSION");
        item->SetIntValue("ID", session.id.value);
        item->ShowSection(session.agent.empty() ? "UNKNOWN_AGENT" : "KNOWN_AGENT");
        item->SetValue("AGENT", session.agent);
        web::put_date_time(*item, "OPENED", session.created_at, zone);
        item->ShowSection(session.id == here ? "HERE" : "ELSEWHERE");
    }
    if (sessions.size() > 1) page.ShowSection("OTHER_SESSIONS");
}

void fill_phone(Dictionary& page, const PhoneForms& forms, const town::Details& details, bool sends_sms,
                bool code_waits) {
    for (const auto* form : {&forms.phone, &forms.code}) form->fill(page);
    fill_phone_state(page, details);
    if (!details.phone.empty()) page.ShowSection("HAS_PHONE");
    if (!sends_sms) return page.ShowSection("NO_SMS");
    page.ShowSection("SENDS_SMS");
    if (!details.asked_phone.empty())
        page.AddSectionDictionary("PHONE_ASKED")->SetValue("NUMBER", web::shown_phone(details.asked_phone));
    if (!town::waiting_phone(details).empty()) {
        auto* code = page.AddSectionDictionary("ASKS_CODE");
        code->ShowSection(code_waits ? "CODE_WAITS" : "NO_CODE");
    }
}

void fill_leave(Dictionary& page, const web::Form& form, const town::Member& me, bool in_office) {
    form.fill(page);
    page.SetValue("MY_EMAIL", base::shown_email(me.email));
    page.ShowSection(in_office ? "IN_OFFICE" : "MAY_LEAVE");
}

void fill_stay(Dictionary& page, const Account& account, std::string_view secret, std::string_view zone) {
    page.SetValue("WHEN", web::date_time(account.leaving_at.value_or(0), zone));
    page.SetValue("SECRET", std::string{secret});
}

namespace {

void fill_left_out(Dictionary& page, std::span<const LeftOut> left_out) {
    if (left_out.empty()) return;
    auto& list = *page.AddSectionDictionary("LEFT_OUT");
    for (const auto& [file, name, address, bytes] : left_out) {
        auto& item = *list.AddSectionDictionary(address.empty() ? "FILE_HIDDEN" : "FILE_THERE");
        item.SetValue("FILE_NAME", name);
        item.SetValue("FILE_PATH", address);
        item.SetValue("FILE_SIZE", web::file_size(bytes));
    }
}

} // namespace

void fill_data(Dictionary& page, const std::vector<LeftOut>& left_out) {
    constexpr std::size_t shown = 50;
    fill_left_out(page, std::span{left_out}.first(std::min(shown, left_out.size())));
    if (left_out.size() > shown) page.ShowSection("LEFT_OUT_MORE");
}

std::string archive_index(web::App& app, const std::vector<PersonalRows>& all,
                          const std::vector<LeftOut>& left_out, std::string_view zone) {
    Dictionary page{"archive"};
    fill_left_out(page, left_out);
    std::set<std::string_view> elsewhere;
    for (const auto& file : left_out) elsewhere.insert(file.file);
    page.SetValue("BASE_URL", app.config.base_url);
    page.SetValue("MADE", web::date_time(app.now(), zone));
    for (const auto& [table, columns, rows] : all) {
        if (rows.empty()) continue;
        auto* list = page.AddSectionDictionary(web::marker_name(table) + "_LIST");
        list->SetValue("COUNT", web::number(static_cast<long long>(rows.size())));
        for (const auto& row : rows) {
            auto* item = list->AddSectionDictionary(web::marker_name(table));
            for (std::size_t i = 0; i < columns.size(); ++i) {
                fill_cell(*item, columns[i], row[i], zone);
                if (const auto* topic = std::get_if<std::int64_t>(&row[i]); topic && columns[i] == "topic")
                    item->SetValue("TOPIC_TITLE", web::topic_words(app, town::Topic{static_cast<int>(*topic)}).title);
                if (columns[i] == "file")
                    item->ShowSection(elsewhere.contains(std::get<std::string>(row[i])) ? "NOT_IN_COPY"
                                                                                        : "IN_COPY");
            }
        }
    }
    // The words for each section's tables stand in its folder. All are given all tables: an admin's own archive.tpl may name them.
    std::string tables = app.views.expand("parts/export.tpl", page);
    for (const auto* section : app.sections)
        if (const auto words = fmt::format("{}/export.tpl", section->name); app.views.has(words))
            tables += app.views.expand(words, page);
    page.SetValue("TABLES_HTML", tables);
    return app.views.expand("account/archive.tpl", page);
}

} // namespace account
