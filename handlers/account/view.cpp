#include "account/view.hpp"

#include "lib/base/crypto.hpp"
#include "lib/base/email.hpp"
#include "lib/base/text.hpp"
#include "lib/view/french.hpp"

#include <fmt/format.h>

namespace account {

namespace {

using web::Dictionary;

/// What is nearly called so stands below what is called so, as a question.
/// `address_of` is where the line of a match leads.
template <class Address> void fill_matches(Dictionary& page, const town::FoundCommunes& found, Address address_of) {
    auto matches = found.communes;
    matches.insert(matches.end(), found.nearly.begin(), found.nearly.end());
    if (matches.empty()) return;
    auto* list = page.AddSectionDictionary("MATCHES");
    list->SetValue("COUNT", web::plural(static_cast<long long>(matches.size()), "commune", "communes"));
    list->ShowSection(found.communes.empty() ? "NEARLY" : "CALLED_SO");
    if (found.more) list->ShowSection("MANY");
    for (const auto& match : matches) {
        auto* item = list->AddSectionDictionary("MATCH");
        item->SetValue("CODE", match.path());
        item->SetValue("ADDRESS", address_of(match));
        item->SetValue("NAME", match.name);
        if (!match.part.empty()) item->SetValueAndShowSection("PART", match.part, "FORMER");
        item->SetValue("DEPARTMENT", match.department_name);
        item->SetValue("POSTCODE", match.postcodes);
        if (match.open) item->ShowSection("OPEN");
        if (matches.size() == 1 && found.nearly.empty()) item->ShowSection("ONLY");
    }
}

/// A mail to the account's owner: each sending is an event of its own.
town::Mail mail_to(web::App& app, const Account& account, const char* name, Dictionary& d,
                   std::string_view address) {
    d.SetValue("NAME", account.name.first);
    return web::fill_mail(app, name, d,
                          {.event = fmt::format("{}-{}", name, base::random_token().substr(0, 22)),
                           .to_name = town::plain_name(account.name),
                           .to_address = std::string{address},
                           .member = account.id});
}

town::Mail link_mail(web::App& app, const Account& account, const char* name, std::string_view path,
                     std::string_view secret, std::string_view address) {
    Dictionary d{name};
    d.SetValue("LINK", app.absolute(fmt::format("{}?jeton={}", path, secret)));
    return mail_to(app, account, name, d, address);
}

} // namespace

void fill_commune(Dictionary& page, std::string_view query, const town::FoundCommunes& found, const std::string& goal) {
    page.SetValue("QUERY", std::string{query});
    fill_matches(page, found, [&](const auto& match) { return register_path(match.path(), goal); });
    if (!query.empty() && found.communes.empty() && found.nearly.empty()) page.ShowSection("NO_MATCH");
}

std::string place_name(const town::Commune& commune) {
    return fmt::format("{} ({})", commune.name, commune.postcode);
}

void fill_register(Dictionary& page, const web::Form& form, const town::Commune* commune,
                   const town::FoundCommunes& found) {
    form.fill(page);
    page.SetValue("SEARCHED", std::string{form["place"]});
    if (commune) {
        auto* chosen = page.AddSectionDictionary("CHOSEN");
        chosen->SetValue("CODE", commune->path());
        chosen->SetValue("TOWN_NAME", commune->name);
        if (!commune->open()) page.SetValueAndShowSection("TOWN", commune->name, "NO_MAYOR_YET");
    }
    if (!commune) page.ShowSection("NOT_CHOSEN");
    page.SetIntValue("NAME_MOST", name_max);
    fill_matches(page, found, [](const auto& match) { return register_path(match.path(), {}); });
}

void fill_moving(Dictionary& page, const MovingData& data) {
    page.SetValue("HOME_NAME", data.home.name);
    page.SetValue("QUERY", data.query);
    if (!data.chosen) {
        page.ShowSection("SEARCH");
        fill_matches(page, data.found, [](const auto& match) { return "/compte/commune?commune=" + match.path(); });
        if (!data.query.empty() && data.found.communes.empty() && data.found.nearly.empty()) page.ShowSection("NO_MATCH");
        return;
    }
    auto* chosen = page.AddSectionDictionary(data.chosen->code == data.home.code ? "SAME" : "CHOSEN");
    chosen->SetValue("TOWN", data.chosen->name);
    chosen->SetValue("PATH", data.chosen->path());
    chosen->SetValue("POSTCODE", data.chosen->postcode);
    chosen->ShowSection(data.chosen->open() ? data.chosen->automatic ? "AT_ONCE" : "TO_VALIDATE" : "NO_MAYOR_YET");
    if (data.standing.team) chosen->ShowSection(data.standing.mayor ? "IS_MAYOR" : "IS_DELEGATE");
    if (data.standing.state == 1) chosen->ShowSection("IS_CITIZEN");
}

void fill_check_mail(Dictionary& page, std::string_view email, const char* kind) {
    page.SetValue("EMAIL", base::shown_email(email));
    if (const auto likely = base::likely_email(email); !likely.empty())
        page.SetValueAndShowSection("LIKELY", likely, "ASK_LIKELY");
    page.ShowSection(kind);
}

void fill_confirm(Dictionary& page, const Account& account, const town::Commune& commune,
                  std::string_view secret, bool here) {
    page.ShowSection(here ? "HERE" : "ELSEWHERE");
    page.SetValue("NAME", town::full_name(account.name));
    page.SetValue("EMAIL", base::shown_email(account.email));
    page.SetValue("TOWN", commune.name);
    page.SetValue("SECRET", std::string{secret});
}

void fill_confirm_email(Dictionary& page, std::string_view email, std::string_view secret) {
    page.SetValue("EMAIL", base::shown_email(email));
    page.SetValue("SECRET", std::string{secret});
}

void fill_way(Dictionary& page, const Way& way) {
    if (!way.next.empty()) page.SetValueAndShowSection("NEXT", way.next, "HAS_NEXT");
    if (!way.form) return;
    auto* resume = page.AddSectionDictionary("RESUME");
    resume->SetValue("ACTION", way.form->action);
    web::fill_lost_form(*resume, *way.form, "kept-");
}

void fill_login(Dictionary& page, const LoginData& data) {
    data.form.fill(page);
    if (data.notice) page.ShowSection(data.notice);
    fill_way(page, data.way);
}

void fill_new_password(Dictionary& page, const web::Form& form, std::string_view secret,
                       std::string_view email) {
    form.fill(page);
    page.SetValue("EMAIL", base::shown_email(email));
    page.SetValue("SECRET", std::string{secret});
}

town::Mail confirm_mail(web::App& app, const Account& account, std::string_view secret) {
    return link_mail(app, account, "confirm", "/inscription/confirmer", secret, account.email);
}

town::Mail already_mail(web::App& app, const Account& account) {
    Dictionary d{"already"};
    d.SetValue("EMAIL", base::shown_email(account.email));
    return mail_to(app, account, "already", d, account.email);
}

town::Mail password_mail(web::App& app, const Account& account, std::string_view secret) {
    return link_mail(app, account, "password", "/mot-de-passe/nouveau", secret, account.email);
}

town::Mail password_changed_mail(web::App& app, const Account& account) {
    Dictionary d{"password_changed"};
    return mail_to(app, account, "password_changed", d, account.email);
}

town::Mail new_email_mail(web::App& app, const Account& account, std::string_view address,
                          std::string_view secret) {
    return link_mail(app, account, "new_email", "/compte/e-mail/confirmer", secret, address);
}

town::Mail email_changing_mail(web::App& app, const Account& account) {
    Dictionary d{"email_changing"};
    return mail_to(app, account, "email_changing", d, account.email);
}

town::Mail second_factor_mail(web::App& app, const Account& account, const char* what) {
    Dictionary d{"second_factor"};
    d.ShowSection(what);
    return mail_to(app, account, "second_factor", d, account.email);
}

town::Mail leaving_mail(web::App& app, const Account& account, std::string_view secret, Seconds erased_at,
                        std::string_view zone, bool keeps_texts) {
    Dictionary d{"leaving"};
    d.SetValue("LINK", app.absolute(fmt::format("/compte/garder?jeton={}", secret)));
    d.SetValue("WHEN", web::date_time(erased_at, zone));
    d.ShowSection(keeps_texts ? "KEEPS_TEXTS" : "ERASES_TEXTS");
    return mail_to(app, account, "leaving", d, account.email);
}

std::string phone_code_text(web::App& app, std::string_view code) {
    Dictionary d{"phone_code"};
    d.SetValue("CODE", std::string{code});
    return base::clean_line(app.views.expand("sms/phone_code.tpl", d));
}

} // namespace account
