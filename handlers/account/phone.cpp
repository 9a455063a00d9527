#include "lib/files/phone.hpp"

#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/log.hpp"
#include "lib/base/text.hpp"
#include "lib/town/person.hpp"

#include <fmt/format.h>

namespace account {

namespace {

using web::Kind;
using web::Page;

// SMS cost money, and whoever has a telephone can be plagued with them.
constexpr web::Limit codes_of_one{5, 86400}; ///< for one member, and to one number whoever asks

constexpr web::Field phone_fields[] = {{"phone", Kind::figures, 1, 40}};
constexpr web::Field welcome_fields[] = {
    {"phone", Kind::figures, 0, 40}, {"address-number", Kind::line, 0, 20}, {"address-street", Kind::line, 0, 150}};
constexpr web::Field code_fields[] = {{"code", Kind::figures, 1, 20}};

Response phone_page(App& app, const Request& request, const PhoneForms& forms, int status) {
    const auto id = request.member->id;
    Page page{app, request, "account/phone.tpl"};
    const auto details = town::details_of(app.db(), app.seal(), id);
    fill_phone(page.main(), forms, details, app.config.sms.on(), phone_code_waits(app.db(), id, app.now()));
    return page.no_index().answer(status);
}

/// What stands for a code in the database: of one member, and without the site's secret nobody can try all
/// million of them.
std::string digest(const App& app, MemberId id, std::string_view code) {
    return app.sign("phone-code", fmt::format("{} {}", id.value, code));
}

std::string six_figures() {
    const auto bytes = base::random_bytes(8);
    std::uint64_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return fmt::format("{:06}", number % 1'000'000);
}

/// Whether a code may leave today; not when too many did for the member or to the number, or from this site,
/// which the form then says beside the field.
bool may_send(App& app, MemberId id, std::string_view number, Form& form, std::string_view field) {
    if (web::seconds_to_wait(app, "phone-member", std::to_string(id.value), codes_of_one) ||
        web::seconds_to_wait(app, "phone-number", number, codes_of_one)) {
        form.reject(field, "TOO_MANY");
        return false;
    }
    if (web::seconds_to_wait(app, "phone-site", "", codes_of_site) == 0) return true;
    base::log(base::Level::warning, "sms_codes_used_up", {{"a_day", std::to_string(codes_of_site.count)}});
    form.reject(field, "SITE_FULL");
    return false;
}

void send_code(App& app, MemberId id, std::optional<std::string_view> number) {
    const auto code = six_figures();
    const town::Sms sms{fmt::format("phone-{}-{}", id.value, base::random_token().substr(0, 22)), id,
                        phone_code_text(app, code), code_lifetime};
    ask_phone_code(app.db(), app.seal(), id, number, digest(app, id, code), sms, app.now());
}

/// E.164 of what was typed; empty when `form` says what is wrong.
std::string read_number(App& app, const Request& request, Form& form) {
    if (!form.ok()) return {};
    const auto home = town::find_commune(app.db(), request.member->commune_code).value();
    auto read =
        web::read_phone((app.config.programs / "parvis").string(), form["phone"], home.department_code);
    if (auto* number = std::get_if<std::string>(&read)) return std::move(*number);
    const bool line = std::get<web::PhoneError>(read) == web::PhoneError::not_mobile;
    form.reject("phone", line ? "NOT_MOBILE" : "INVALID");
    return {};
}

Response welcome_page(App& app, const Request& request, const Form& form, int status) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    Page page{app, request, "account/welcome.tpl"};
    fill_welcome(page.main(), form, {me, home, town::reader_in(app.db(), me.id, home.code), app.config.sms.on()});
    return page.no_index().answer(status);
}

} // namespace

// GET /compte/bienvenue: after the confirmation, what alerts need.
Response welcome(App& app, Request& request) { return welcome_page(app, request, Form{welcome_fields}, 200); }

// POST /compte/bienvenue phone address-number address-street: each may be left empty; a number is asked for its code.
Response save_welcome(App& app, Request& request) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    Form form{request, welcome_fields};
    const bool with_phone = app.config.sms.on() && !form["phone"].empty();
    const auto number = with_phone ? read_number(app, request, form) : std::string{};
    const bool sends = with_phone && form.ok() && town::confirmed_phone(app.db(), app.seal(), me.id) != number;
    if (sends) may_send(app, me.id, number, form, "phone");
    if (!form.ok()) return welcome_page(app, request, form, 422);
    if (!form["address-street"].empty())
        town::set_address(app.db(), app.seal(), me.id, home.code,
                          {std::string{form["address-number"]}, std::string{form["address-street"]}, home.postcode, home.name});
    if (!sends) return web::redirect(home.below("/fil"), "account.welcome_saved");
    send_code(app, me.id, number);
    return web::redirect("/compte/telephone", "account.code_by_sms");
}

// GET /compte/telephone
Response phone(App& app, Request& request) {
    return phone_page(app, request, {Form{phone_fields}, Form{code_fields}}, 200);
}

// POST /compte/telephone phone: stored, and a code is on its way; a confirmed number serves until the code of
// the new one was typed. The confirmed one again ends the wait for another.
Response save_phone(App& app, Request& request) {
    const auto id = request.member->id;
    Form form{request, phone_fields};
    if (!app.config.sms.on()) return web::redirect("/compte/telephone");
    const auto number = read_number(app, request, form);
    if (form.ok() && town::confirmed_phone(app.db(), app.seal(), id) == number) {
        keep_phone(app.db(), id);
        return web::redirect("/compte/telephone");
    }
    if (!form.ok() || !may_send(app, id, number, form, "phone"))
        return phone_page(app, request, {form, Form{code_fields}}, 422);
    send_code(app, id, number);
    return web::redirect("/compte/telephone", "account.code_by_sms");
}

// POST /compte/telephone/renvoyer: another code, to the number that waits for one.
Response resend_phone_code(App& app, Request& request) {
    const auto id = request.member->id;
    const auto number = town::waiting_phone(town::details_of(app.db(), app.seal(), id));
    if (number.empty() || !app.config.sms.on()) return web::redirect("/compte/telephone");
    if (Form form{code_fields}; !may_send(app, id, number, form, "code"))
        return phone_page(app, request, {Form{phone_fields}, form}, 429);
    send_code(app, id, {});
    return web::redirect("/compte/telephone", "account.code_by_sms");
}

// POST /compte/telephone/code code. Pressed twice: it is confirmed already.
Response check_phone_code(App& app, Request& request) {
    Form form{request, code_fields};
    const auto details = town::details_of(app.db(), app.seal(), request.member->id);
    if (town::waiting_phone(details).empty()) return web::redirect("/compte/telephone");
    const auto figures = base::only_figures(form["code"]);
    if (form.ok()) {
        const auto id = request.member->id;
        switch (try_phone_code(app.db(), id, digest(app, id, figures), app.now())) {
        case CodeTry::right:
            return web::redirect("/compte/telephone", "account.phone_confirmed");
        case CodeTry::wrong:
            form.reject("code", "WRONG");
            break;
        case CodeTry::used_up:
            form.reject("code", "USED_UP");
            break;
        case CodeTry::too_late:
            form.reject("code", "TOO_LATE");
            break;
        }
    }
    return phone_page(app, request, {Form{phone_fields}, form}, 422);
}

// POST /compte/telephone/supprimer
Response forget_phone(App& app, Request& request) {
    remove_phone(app.db(), app.seal(), request.member->id);
    return web::redirect("/compte/telephone", "account.phone_removed");
}

} // namespace account
