#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/base/totp.hpp"
#include "lib/town/second_factor.hpp"

#include <fmt/format.h>

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field step_fields[] = {{"code", Kind::line, 1, code_max}};

/// For one account, whoever tries: strangers never get so far, only those who know its password. Bound to the
/// password: the owner who chooses another one is rid of them, and of what they used up.
constexpr web::Limit steps_of_one{50, 86400};

/// Between the two steps nothing is stored and nothing may be done: the form itself says whose password was
/// right, until when, signed. Another password makes it void.
std::string step_state(const App& app, const Account& account, Seconds until) {
    return fmt::format(
        "{}.{}.{}", account.id.value, until,
        app.sign("second-step", fmt::format("{} {} {}", account.id.value, until, account.password_hash)));
}

std::optional<Account> account_of_state(App& app, std::string_view state) {
    const auto parts = base::split(state, '.');
    const auto id = base::whole_number(parts[0]);
    const auto until = parts.size() == 3 ? base::whole_number(parts[1]) : std::nullopt;
    if (!id || !until || *until <= app.now()) return {};
    auto account = find_account(app.db(), MemberId{*id});
    if (!account || !base::same(step_state(app, *account, *until), state)) return {};
    return account->confirmed_at && account->usable() ? account : std::nullopt;
}

Response step_page(App& app, const Request& request, const Form& form, std::string_view state, const Way& way,
                   int status) {
    Page page{app, request, "account/second_step.tpl"};
    fill_second_step(page.main(), form, state, way);
    return page.no_index().answer(status);
}

/// The form to send again comes as the answer itself: an address cannot carry what was typed.
Response open_session(App& app, Request& request, const Account& account, const Way& way) {
    web::remember_place(app, request, account.email);
    if (!way.form) {
        auto response = web::redirect(way.next.empty() ? landing(app.db(), account.id) : way.next);
        web::session::open(app, request, account.id, response);
        return response;
    }
    Response opened;
    web::session::open(app, request, account.id, opened);
    auto response = web::send_again(app, request, *way.form, 200);
    for (auto& [name, value] : opened.headers) response.header(name, value);
    return response;
}

/// Empty for a good code; else the error beside its field.
std::string_view try_code(App& app, const Request& request, const Account& account, std::string_view typed) {
    namespace second_factor = town::second_factor;
    const auto figures = second_factor::figures_of(typed);
    const bool recovery = figures.size() == second_factor::recovery_figures;
    if (!recovery && figures.size() != base::totp::digits) return "INVALID"; // nothing to try
    const auto whose = std::to_string(account.id.value);
    if (web::seconds_to_wait(app, "second-step", whose + " " + web::visitor_key(request), tries_of_one))
        return "TOO_MANY";
    if (!recovery &&
        web::seconds_to_wait(app, "second-step-of-one", whose + " " + base::sha256_hex(account.password_hash),
                             steps_of_one))
        return "TOO_MANY_TODAY";
    const auto notice =
        recovery ? std::optional{second_factor_mail(app, account, "RECOVERED")} : std::nullopt;
    db::Transaction transaction{app.db()};
    const auto result = second_factor::attempt(app.db(), app.seal(), account.id, figures, app.now());
    if (result == second_factor::Try::wrong) return "WRONG";
    if (notice) town::enqueue(app.db(), *notice, app.now());
    transaction.commit();
    return {};
}

} // namespace

Response enter(App& app, Request& request, const Account& account, const Way& way) {
    if (!town::second_factor::state(app.db(), account.id)) return open_session(app, request, account, way);
    return step_page(app, request, Form{step_fields}, step_state(app, account, app.now() + step_lifetime),
                     way, 200);
}

// POST /connexion/code jeton code suite resume kept-…: the second step, after the password.
Response second_step(App& app, Request& request) {
    const auto way = way_of(request);
    const auto state = request.field("jeton");
    const auto account = account_of_state(app, state);
    if (!account) return login_again(app, request, way);
    Form form{request, step_fields};
    if (form.ok())
        if (const auto error = try_code(app, request, *account, form["code"]); !error.empty())
            form.reject("code", error);
    if (!form.ok()) return step_page(app, request, form, state, way, 422);
    return open_session(app, request, *account, way);
}

void check_owner(App& app, const Request& request, Form& form, std::string_view password,
                 std::string_view code) {
    if (form.ok()) check_own_password(app, request, form, password);
    if (!form.ok()) return;
    const auto me = find_account(app.db(), request.member->id).value();
    if (!town::second_factor::state(app.db(), me.id)) return;
    if (base::clean_line(form[code]).empty())
        form.reject(code, "MISSING");
    else if (const auto error = try_code(app, request, me, form[code]); !error.empty())
        form.reject(code, error);
}

} // namespace account
