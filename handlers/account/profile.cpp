#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/text.hpp"
#include "lib/town/person.hpp"
#include "lib/http/errors.hpp"
#include "lib/files/upload.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr int portrait_side = 320; ///< pixels: twice what is shown
constexpr int least_age = 15;      ///< of those who may register alone: law 78-17, article 45

constexpr web::Field name_fields[] = {{"civility", Kind::choice, 0, 10, "none mme m"},
                                      {"first-name", Kind::line, 1, name_max},
                                      {"last-name", Kind::line, 1, name_max},
                                      {"shown-name", Kind::choice, 1, 10, "full short"}};
constexpr web::Field birth_fields[] = {{"birth-day", Kind::figures, 0, 2},
                                       {"birth-month", Kind::figures, 0, 2},
                                       {"birth-year", Kind::figures, 0, 4}};
constexpr web::Field address_fields[] = {{"address-number", Kind::line, 0, 20},
                                         {"address-street", Kind::line, 0, 150},
                                         {"address-postcode", Kind::figures, 0, 10},
                                         {"address-town", Kind::line, 0, 100}};
constexpr web::Field photo_fields[] = {{"photo", Kind::line}};

ProfileForms forms_of(const town::Member& me, const town::Details& details) {
    ProfileForms forms{Form{name_fields}, Form{birth_fields}, Form{address_fields}, Form{photo_fields}};
    forms.name.set("civility", details.civility.empty() ? "none" : details.civility);
    forms.name.set("first-name", me.name.first);
    forms.name.set("last-name", me.name.last);
    forms.name.set("shown-name", me.name.abbreviated ? "short" : "full");
    if (details.birth_date.size() == 10) {
        forms.birth.set("birth-day", details.birth_date.substr(8, 2));
        forms.birth.set("birth-month", details.birth_date.substr(5, 2));
        forms.birth.set("birth-year", details.birth_date.substr(0, 4));
    }
    forms.address.set("address-number", details.address.number);
    forms.address.set("address-street", details.address.street);
    forms.address.set("address-postcode", details.address.postcode);
    forms.address.set("address-town", details.address.town);
    return forms;
}

ProfileForms forms_now(App& app, const Request& request) {
    return forms_of(*request.member, town::details_of(app.db(), app.seal(), request.member->id));
}

Response profile_page(App& app, const Request& request, const ProfileForms& forms, int status) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    const OwnData data{me, home, standing(app.db(), me.id, home.code), followed(app.db(), me.id),
                       town::details_of(app.db(), app.seal(), me.id)};
    Page page{app, request, "account/account.tpl"};
    fill_account(page.main(), data);
    auto& part = *page.main().AddIncludeDictionary("PROFILE");
    part.SetFilename("account/profile.tpl");
    fill_profile(part, forms, me, data.details);
    return page.no_index().answer(status);
}

Form read_name(const Request& request) {
    Form form{request, name_fields};
    for (const auto* name : {"first-name", "last-name"})
        if (!form[name].empty() && !plausible_name(form[name])) form.reject(name, "INVALID");
    return form;
}

Form read_address(const Request& request) {
    Form form{request, address_fields};
    const auto postcode = base::without_blanks(form["address-postcode"]);
    const bool five_figures =
        postcode.size() == 5 && std::ranges::all_of(postcode, [](char c) { return c >= '0' && c <= '9'; });
    if (!postcode.empty() && !five_figures) form.reject("address-postcode", "INVALID");
    return form;
}

void store_name(App& app, MemberId me, const Form& form) {
    rename(app.db(), me,
           {std::string{form["first-name"]}, std::string{form["last-name"]}, form["shown-name"] == "short"},
           app.now());
    if (const auto civility = form["civility"]; !civility.empty())
        set_civility(app.db(), me, civility == "none" ? std::string_view{} : civility);
}

int figure(std::string_view text) { return base::whole_number<int>(text).value_or(0); }

/// The ISO date of the three fields; empty when all are, and when `form` says what is wrong.
std::string birth_date(Form& form, base::Seconds now) {
    using namespace std::chrono;
    const auto day = form["birth-day"], month = form["birth-month"], year = form["birth-year"];
    if ((day.empty() && month.empty() && year.empty()) || !form.ok()) return {};
    const year_month_day born{std::chrono::year{figure(year)},
                              std::chrono::month{static_cast<unsigned>(figure(month))},
                              std::chrono::day{static_cast<unsigned>(figure(day))}};
    const year_month_day today{floor<days>(sys_seconds{seconds{now}})};
    if (!born.ok() || figure(year) < 1900)
        form.reject("birth-day", "INVALID");
    else if (sys_days{born} > sys_days{today})
        form.reject("birth-day", "FUTURE");
    else if (born.year() + years{least_age} > today.year() ||
             (born.year() + years{least_age} == today.year() &&
              std::pair{born.month(), born.day()} > std::pair{today.month(), today.day()}))
        form.reject("birth-day", "TOO_YOUNG");
    return form.ok() ? fmt::format("{:04}-{:02}-{:02}", figure(year), figure(month), figure(day))
                     : std::string{};
}

} // namespace

// GET /compte, /compte/profil: who one is here, and what one may change of it.
Response profile(App& app, Request& request) { return profile_page(app, request, forms_now(app, request), 200); }

// POST /compte/profil: the fields of name, date of birth and address. While one is wrong, nothing is saved.
Response save_profile(App& app, Request& request) {
    const auto& me = *request.member;
    ProfileForms sent{read_name(request), Form{request, birth_fields}, read_address(request), Form{photo_fields}};
    const auto born = birth_date(sent.birth, app.now());
    if (!sent.name.ok() || !sent.birth.ok() || !sent.address.ok()) return profile_page(app, request, sent, 422);
    store_name(app, me.id, sent.name);
    town::set_birth_date(app.db(), app.seal(), me.id, born);
    town::set_address(app.db(), app.seal(), me.id, me.commune_code,
                      {std::string{sent.address["address-number"]}, std::string{sent.address["address-street"]},
                       base::without_blanks(sent.address["address-postcode"]), std::string{sent.address["address-town"]}});
    return web::redirect("/compte/profil", "account.profile_saved");
}

// POST /compte/nom first-name last-name shown-name [civility]: as it was offered to be written.
Response save_name(App& app, Request& request) {
    const auto form = read_name(request);
    if (!form.ok()) {
        auto forms = forms_now(app, request);
        forms.name = form;
        return profile_page(app, request, forms, 422);
    }
    store_name(app, request.member->id, form);
    return web::redirect("/compte/profil", "account.name_saved");
}

// GET /compte/photo: one's own, for nobody else.
Response photo(App& app, Request& request) {
    const auto details = town::details_of(app.db(), app.seal(), request.member->id);
    return web::send_picture(app, request, details.portrait, web::Copies::browser);
}

// POST /compte/photo photo: made a square here, so that any picture will do.
Response save_photo(App& app, Request& request) {
    Form form{request, photo_fields};
    const auto* upload = request.upload("photo");
    if (!upload || upload->content.empty()) {
        form.reject("photo", "MISSING");
    } else {
        const auto stored = web::store_portrait(app.config, upload->content, portrait_side);
        if (const auto* picture = std::get_if<web::StoredPicture>(&stored)) {
            web::remove_private(app.config, set_portrait(app.db(), request.member->id, picture->file));
            return web::redirect("/compte/profil", "account.photo_saved");
        }
        form.reject("photo", std::get<std::string_view>(stored));
    }
    auto forms = forms_now(app, request);
    forms.photo = form;
    return profile_page(app, request, forms, 422);
}

// POST /compte/photo/supprimer
Response remove_photo(App& app, Request& request) {
    web::remove_private(app.config, set_portrait(app.db(), request.member->id, ""));
    return web::redirect("/compte/profil", "account.photo_removed");
}

} // namespace account
