#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/crypto.hpp"

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field leave_fields[] = {{"texts", Kind::choice, 1, 10, "erase keep"},
                                       {"leave-password", Kind::password, 1, password_max}};

Response leave_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "account/leave.tpl"};
    fill_leave(page.main(), form, *request.member, in_office(app.db(), request.member->id));
    return page.no_index().answer(status);
}

} // namespace

// GET /compte/supprimer
Response leave_form(App& app, Request& request) { return leave_page(app, request, Form{leave_fields}, 200); }

// POST /compte/supprimer texts leave-password: closes the account; it is erased after three days.
Response leave_account(App& app, Request& request) {
    Form form{request, leave_fields};
    if (form.ok()) check_own_password(app, request, form, "leave-password");
    if (!form.ok()) return leave_page(app, request, form, 422);
    const auto me = find_account(app.db(), request.member->id).value();
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    const auto secret = base::random_token();
    const bool keeps = form["texts"] == "keep";
    const auto mail = leaving_mail(app, me, secret, app.now() + leaving_delay, home.time_zone, keeps);
    if (!leave(app.db(), me.id, keeps, secret, mail, app.now()))
        return leave_page(app, request, Form{leave_fields}, 422);
    auto response = web::redirect("/connexion", "account.leaving");
    web::session::close(app, request, response);
    return response;
}

// GET /compte/garder?jeton=…: only a form, since mail scanners follow links too.
Response stay_form(App& app, Request& request) {
    const auto secret = request.parameter("jeton");
    const auto account = staying(app.db(), secret, app.now());
    if (!account) return dead_link(app, request, "STAY");
    return stay_page(app, request, *account, secret);
}

Response stay_page(App& app, const Request& request, const Account& account, std::string_view secret) {
    const auto home = town::find_commune(app.db(), account.commune_code).value();
    Page page{app, request, "account/stay.tpl"};
    fill_stay(page.main(), account, secret, home.time_zone);
    return page.no_index().answer();
}

// POST /compte/garder jeton: whoever has just proved the password is logged in, whoever followed the mail's
// link is not.
Response stay_member(App& app, Request& request) {
    const auto stayed = stay(app.db(), request.field("jeton"), app.now());
    if (!stayed) return dead_link(app, request, "STAY");
    if (!stayed->proved) return web::redirect("/connexion", "account.stayed");
    return enter(app, request, find_account(app.db(), stayed->id).value(), {"/compte?fait=account.stayed", {}});
}

} // namespace account
