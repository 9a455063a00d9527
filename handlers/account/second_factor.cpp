#include "lib/town/second_factor.hpp"
#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/text.hpp"
#include "lib/town/audit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace account {

namespace {

using web::Kind;
using web::Page;
namespace second_factor = town::second_factor;

constexpr const char* factor_path = "/compte/deux-etapes";
constexpr web::Field begin_fields[] = {{"password", Kind::password, 1, password_max}};
constexpr web::Field first_code_fields[] = {{"code", Kind::line, 1, code_max}};
constexpr web::Field renew_fields[] = {{"renew-password", Kind::password, 1, password_max},
                                       {"renew-code", Kind::line, 1, code_max}};
constexpr web::Field off_fields[] = {{"off-password", Kind::password, 1, password_max},
                                     {"off-code", Kind::line, 1, code_max}};

std::string with_goal(std::string path, const std::string& goal) {
    return goal.empty() ? path : path + "?suite=" + base::url_encode(goal);
}

Response factor_page(App& app, const Request& request, const FactorForms& forms, int status) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    Page page{app, request, "account/second_factor.tpl"};
    fill_second_factor(
        page.main(), forms,
        {me, second_factor::state(app.db(), me.id),
         second_factor::begun(app.db(), app.seal(), me.id, request.session->id.value, app.now()),
         second_factor::duty(app.db(), me.id),
         goal_of(request.method == web::Method::post ? request.field("suite") : request.parameter("suite")),
         home.time_zone});
    return page.no_index().answer(status);
}

FactorForms fresh_forms() {
    return {Form{begin_fields}, Form{first_code_fields}, Form{renew_fields}, Form{off_fields}};
}

/// The codes are stored nowhere but hashed: they come as the answer itself, this once.
Response codes_page(App& app, const Request& request, const std::vector<std::string>& codes) {
    Page page{app, request, "account/recovery_codes.tpl"};
    fill_recovery_codes(page.main(), codes, *request.member, goal_of(request.field("suite")));
    return page.no_index().answer();
}

/// The recovery codes, when `code` was the right one; then all is written. Inside no transaction.
std::optional<std::vector<std::string>> switched_on(App& app, const Request& request, std::string_view code,
                                                    const town::Mail& notice) {
    const auto me = request.member->id;
    db::Transaction transaction{app.db()};
    auto codes = second_factor::switch_on(app.db(), app.seal(), me, request.session->id.value,
                                          second_factor::figures_of(code), app.now());
    if (!codes) return {};
    web::session::revoke_others(app.db(), me, request.session->id);
    town::record_in_office(app.db(), me, me, "factor.on", app.now());
    town::enqueue(app.db(), notice, app.now());
    transaction.commit();
    return codes;
}

} // namespace

// GET /compte/deux-etapes [suite]: what it is, its key while it begins, what can be done while it is on.
Response second_factor_page(App& app, Request& request) {
    return factor_page(app, request, fresh_forms(), 200);
}

// POST /compte/deux-etapes password [suite]: a key for the authenticator, shown in this session alone.
Response begin_second_factor(App& app, Request& request) {
    auto forms = fresh_forms();
    forms.begin = Form{request, begin_fields};
    if (forms.begin.ok()) check_own_password(app, request, forms.begin, "password");
    if (!forms.begin.ok()) return factor_page(app, request, forms, 422);
    second_factor::begin(app.db(), app.seal(), request.member->id, request.session->id.value, app.now());
    return web::redirect(with_goal(factor_path, goal_of(request.field("suite"))));
}

// POST /compte/deux-etapes/activer code [suite]: on from now; the other sessions, opened without it, end.
Response switch_on_second_factor(App& app, Request& request) {
    auto forms = fresh_forms();
    forms.first_code = Form{request, first_code_fields};
    const auto me = find_account(app.db(), request.member->id).value();
    if (forms.first_code.ok() &&
        web::seconds_to_wait(app, "second-step-on", std::to_string(me.id.value), tries_of_one))
        forms.first_code.reject("code", "TOO_MANY");
    if (!forms.first_code.ok()) return factor_page(app, request, forms, 422);
    const auto notice = second_factor_mail(app, me, "SWITCHED_ON");
    if (const auto codes = switched_on(app, request, forms.first_code["code"], notice))
        return codes_page(app, request, *codes);
    forms.first_code.reject("code", "WRONG");
    return factor_page(app, request, forms, 422);
}

// POST /compte/deux-etapes/codes renew-password renew-code: ten new recovery codes.
Response renew_recovery_codes(App& app, Request& request) {
    auto forms = fresh_forms();
    forms.renew = Form{request, renew_fields};
    if (!second_factor::state(app.db(), request.member->id)) return web::redirect(factor_path);
    check_owner(app, request, forms.renew, "renew-password", "renew-code");
    if (!forms.renew.ok()) return factor_page(app, request, forms, 422);
    const auto notice =
        second_factor_mail(app, find_account(app.db(), request.member->id).value(), "NEW_CODES");
    db::Transaction transaction{app.db()};
    const auto codes = second_factor::renew_codes(app.db(), request.member->id);
    town::enqueue(app.db(), notice, app.now());
    transaction.commit();
    return codes_page(app, request, codes);
}

// POST /compte/deux-etapes/desactiver off-password off-code
Response switch_off_second_factor(App& app, Request& request) {
    auto forms = fresh_forms();
    forms.off = Form{request, off_fields};
    if (!second_factor::state(app.db(), request.member->id)) return web::redirect(factor_path);
    check_owner(app, request, forms.off, "off-password", "off-code");
    if (!forms.off.ok()) return factor_page(app, request, forms, 422);
    const auto me = find_account(app.db(), request.member->id).value();
    const auto notice = second_factor_mail(app, me, "SWITCHED_OFF");
    db::Transaction transaction{app.db()};
    second_factor::switch_off(app.db(), me.id);
    town::record_in_office(app.db(), me.id, me.id, "factor.off", app.now());
    town::enqueue(app.db(), notice, app.now());
    transaction.commit();
    return web::redirect(factor_path, "account.factor_off");
}

} // namespace account
