#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/password.hpp"
#include "lib/town/mailbox.hpp"
#include "lib/town/one_time.hpp"
#include "lib/town/outbox.hpp"
#include "lib/town/person.hpp"
#include "lib/town/second_factor.hpp"
#include "lib/http/errors.hpp"

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field email_fields[] = {{"email", Kind::email, 1, 254},
                                       {"email-password", Kind::password, 1, password_max},
                                       {"email-code", Kind::line, 0, code_max}};
constexpr web::Field password_fields[] = {{"old-password", Kind::password, 1, password_max},
                                          {"password", Kind::password, password_min, password_max},
                                          {"password-again", Kind::password, 1},
                                          {"change-code", Kind::line, 0, code_max}};

Response security_page(App& app, const Request& request, const SecurityForms& forms, int status) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    Page page{app, request, "account/security.tpl"};
    fill_security(page.main(), forms, me, town::second_factor::state(app.db(), me.id).has_value(),
                  web::session::list(app.db(), me.id, app.now()), request.session->id,
                  home.time_zone);
    return page.no_index().answer(status);
}

/// The link goes to the new address, a notice to the old one. When the new one is somebody's, they are told,
/// and whoever asked learns nothing.
void send_email_link(App& app, const Account& me, const std::string& address) {
    auto taken = find_account(app.db(), address);
    if (taken && (!taken->confirmed_at || taken->id == me.id))
        taken.reset(); // nobody has proved that it is theirs, or it is the member's own
    const auto secret = base::random_token();
    const auto link = new_email_mail(app, me, address, secret);
    const auto already = already_mail(app, taken.value_or(me));
    const auto notice = email_changing_mail(app, me);
    db::Transaction transaction{app.db()};
    write_alike(app, {{"email", me.id, {}, address}, email_lifetime, secret, taken ? already : link});
    town::enqueue(app.db(), notice, app.now());
    transaction.commit();
}

} // namespace

void check_own_password(App& app, const Request& request, Form& form, std::string_view field) {
    const auto me = find_account(app.db(), request.member->id).value();
    if (web::seconds_to_wait(app, "own-password", std::to_string(me.id.value), tries_of_one))
        form.reject(field, "TOO_MANY");
    else if (!base::check_password(form[field], me.password_hash))
        form.reject(field, "WRONG");
}

// GET /compte/securite: address, password, sessions
Response security(App& app, Request& request) {
    return security_page(app, request, {Form{email_fields}, Form{password_fields}}, 200);
}

// POST /compte/e-mail email email-password: nothing changes before the new address is proved.
Response ask_new_email(App& app, Request& request) {
    Form form{request, email_fields};
    if (form["email"] == request.member->email) form.reject("email", "SAME"); // its capitals may be mended
    check_owner(app, request, form, "email-password", "email-code");
    if (!form.ok()) return security_page(app, request, {form, Form{password_fields}}, 422);
    if (web::may_mail(app, request, "new address", form["email"]))
        send_email_link(app, find_account(app.db(), request.member->id).value(), std::string{form["email"]});
    return web::redirect("/compte/securite", "account.email_asked");
}

// POST /compte/e-mail/reessayer: the address to which mails come back is good, its owner says.
Response retry_email(App& app, Request& request) {
    town::mailbox::forget(app.db(), request.member->email);
    return web::redirect("/compte/securite", "account.email_retry");
}

// GET /compte/e-mail/confirmer?jeton=…: a button; also in a browser that is not logged in.
Response new_email_form(App& app, Request& request) {
    const auto secret = request.parameter("jeton");
    const auto right = town::one_time::find(app.db(), "email", secret, app.now());
    if (!right) return dead_link(app, request, "EMAIL");
    Page page{app, request, "account/confirm_email.tpl"};
    fill_confirm_email(page.main(), right->data, secret);
    return page.no_index().answer();
}

// POST /compte/e-mail/confirmer jeton
Response set_new_email(App& app, Request& request) {
    if (!use_email_link(app.db(), request.field("jeton"), app.now())) return dead_link(app, request, "EMAIL");
    return web::redirect(request.member ? "/compte/securite" : "/connexion", "account.email_changed");
}

// POST /compte/mot-de-passe old-password password password-again: ends the other sessions.
Response change_password(App& app, Request& request) {
    const auto& me = *request.member;
    Form form{request, password_fields};
    refuse_guessable(form, "password", me.email, me.name);
    if (base::password_form(form["password"]) != base::password_form(form["password-again"]) &&
        !form["password-again"].empty())
        form.reject("password-again", "DIFFERENT");
    check_owner(app, request, form, "old-password", "change-code");
    if (!form.ok()) return security_page(app, request, {Form{email_fields}, form}, 422);
    const auto hash = base::hash_password(form["password"]);
    const auto mail = password_changed_mail(app, find_account(app.db(), me.id).value());
    replace_password(app.db(), me.id, hash, request.session->id, mail, app.now());
    return web::redirect("/compte/securite", "account.password_changed");
}

// POST /compte/sessions/{id}/fermer and /compte/sessions/fermer: one, or all but this one.
Response close_session(App& app, Request& request) {
    web::session::revoke(app.db(), request.member->id, {request.number("id")});
    return web::redirect("/compte/securite#sessions", "account.session_closed");
}
Response close_other_sessions(App& app, Request& request) {
    web::session::revoke_others(app.db(), request.member->id, request.session->id);
    return web::redirect("/compte/securite#sessions", "account.sessions_closed");
}

// GET /compte/ne-plus-suivre commune: of one's own commune, what is then missed.
Response ask_stop_following(App& app, Request& request) {
    const auto& me = *request.member;
    const auto commune = town::find_commune(app.db(), town::code_in_path(request.parameter("commune")));
    if (!commune || commune->code != me.commune_code || !town::reader_in(app.db(), me.id, commune->code).follows)
        return web::redirect("/compte#suivis");
    Page page{app, request, "account/unfollow.tpl"};
    fill_unfollow(page.main(), *commune);
    return page.no_index().answer();
}

// POST /compte/ne-plus-suivre commune
Response stop_following(App& app, Request& request) {
    const auto code = town::code_in_path(request.field("commune"));
    if (code.empty()) throw web::NotFound{};
    town::unfollow(app.db(), request.member->id, code);
    return web::redirect("/compte#suivis", "parts.unfollowed");
}

} // namespace account
