#include "account/routes.hpp"

#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/password.hpp"
#include "lib/app/limit.hpp"

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field login_fields[] = {{"email", Kind::email, 1, 254},
                                       {"password", Kind::password, 1, password_max}};

/// The form that waits behind this login, if there is one: fields `resume` and `kept-…`.
std::optional<web::LostForm> lost_form_of(const Request& request) {
    constexpr std::string_view prefix = "kept-";
    const auto action = request.field("resume");
    if (!web::local_path(action)) return {};
    web::LostForm lost{std::string{action}, {}, !request.field("files-lost").empty()};
    for (const auto& [name, value] : request.form)
        if (name.starts_with(prefix)) lost.fields.emplace_back(name.substr(prefix.size()), value);
    return lost;
}

Response login_page(App& app, const Request& request, const LoginData& data, int status) {
    Page page{app, request, "account/login.tpl"};
    fill_login(page.main(), data);
    fill_wish(page.main(), wish_of(app, data.way.next), nullptr);
    return page.no_index().answer(status);
}

} // namespace

Way way_of(const Request& request) { return {goal_of(request.field("suite")), lost_form_of(request)}; }

Response login_again(App& app, const Request& request, const Way& way) {
    return login_page(app, request, {.form = Form{login_fields}, .notice = "LATE", .way = way}, 422);
}

Response dead_link(App& app, const Request& request, const char* kind) {
    Page page{app, request, "account/dead_link.tpl"};
    page.main().ShowSection(kind);
    return page.no_index().answer(404);
}

// GET /connexion [suite]
Response login_form(App& app, Request& request) {
    const auto next = goal_of(request.parameter("suite"));
    if (request.member) return web::redirect(next.empty() ? landing(app.db(), request.member->id) : next);
    return login_page(app, request, {.form = Form{login_fields}, .way = {next, {}}}, 200);
}

// POST /connexion email password suite resume kept-…: a wrong address and a wrong password answer the same,
// in the same time; more is only said to whoever knows the password.
Response login(App& app, Request& request) {
    Form form{request, login_fields};
    LoginData data{.form = form, .way = way_of(request)};
    if (!form.ok()) return login_page(app, request, data, 422);
    if (const int wait = seconds_to_wait(
            app, "login", town::email_key(form["email"]) + " " + web::visitor_key(request), tries_of_one)) {
        form.reject("email", "TOO_MANY");
        return login_page(app, request, data, 429).header("Retry-After", std::to_string(wait));
    }
    const auto account = find_account(app.db(), form["email"]);
    const bool known = base::check_password(form["password"], account ? account->password_hash : "");
    if (!account || !known)
        data.notice = "WRONG";
    else if (account->blocked_at)
        data.notice = "BLOCKED";
    else if (!account->confirmed_at)
        data.notice = "UNCONFIRMED";
    if (!data.notice && account->leaving_at && *account->leaving_at <= app.now()) data.notice = "GONE";
    if (data.notice) return login_page(app, request, data, 422);
    if (account->leaving_at)
        return stay_page(app, request, *account, offer_to_stay(app.db(), account->id, app.now()));
    auto known_account = *account;
    if (base::outdated(account->password_hash)) {
        known_account.password_hash = base::hash_password(form["password"]);
        set_password(app.db(), account->id, known_account.password_hash);
    }
    return enter(app, request, known_account, data.way);
}

// POST /deconnexion
Response logout(App& app, Request& request) {
    auto response = web::redirect("/", "account.logged_out");
    web::session::close(app, request, response);
    return response;
}

namespace {

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/inscription", anyone, register_form},
    web::with_password({post, "/inscription", anyone, register_member}),
    {post, "/inscription/renvoyer", anyone, resend},
    {get, "/inscription/confirmer", anyone, confirm_form},
    web::with_password({post, "/inscription/confirmer", anyone, confirm_member, {30, 3600}}),
    {get, "/connexion", anyone, login_form},
    web::with_password({post, "/connexion", anyone, login, {300, 900}}),
    {post, "/connexion/code", anyone, second_step, {300, 900}},
    {post, "/deconnexion", anyone, logout},
    {get, "/mot-de-passe", anyone, forgotten_form},
    {post, "/mot-de-passe", anyone, forgotten},
    {get, "/mot-de-passe/nouveau", anyone, new_password_form},
    web::with_password({post, "/mot-de-passe/nouveau", anyone, set_new_password, {30, 3600}}),
    {get, "/compte", member, profile},
    {get, "/compte/profil", member, profile},
    {post, "/compte/profil", member, save_profile, {40, 3600}},
    {post, "/compte/nom", member, save_name, {20, 3600}},
    {get, "/compte/commune", member, moving},
    {post, "/compte/commune", member, move, {5, 86400}},
    {get, "/compte/photo", member, photo},
    web::with_files({post, "/compte/photo", member, save_photo, {10, 3600}}),
    {post, "/compte/photo/supprimer", member, remove_photo, {20, 3600}},
    {get, "/compte/bienvenue", member, welcome},
    {post, "/compte/bienvenue", member, save_welcome, {10, 3600}},
    {get, "/compte/telephone", member, phone},
    {post, "/compte/telephone", member, save_phone, {10, 3600}},
    {post, "/compte/telephone/renvoyer", member, resend_phone_code, {10, 3600}},
    {post, "/compte/telephone/code", member, check_phone_code, {30, 3600}},
    {post, "/compte/telephone/supprimer", member, forget_phone, {20, 3600}},
    {get, "/compte/donnees", member, data},
    {post, "/compte/donnees", member, download, {5, 3600}},
    {get, "/compte/supprimer", member, leave_form},
    web::with_password({post, "/compte/supprimer", member, leave_account, {10, 3600}}),
    {get, "/compte/garder", anyone, stay_form},
    {post, "/compte/garder", anyone, stay_member, {30, 3600}},
    {get, "/compte/securite", member, security},
    web::with_password({post, "/compte/e-mail", member, ask_new_email, {10, 3600}}),
    {post, "/compte/e-mail/reessayer", member, retry_email, {10, 3600}},
    {get, "/compte/e-mail/confirmer", anyone, new_email_form},
    {post, "/compte/e-mail/confirmer", anyone, set_new_email, {30, 3600}},
    web::with_password({post, "/compte/mot-de-passe", member, change_password, {20, 3600}}),
    {get, "/compte/deux-etapes", member, second_factor_page},
    web::with_password({post, "/compte/deux-etapes", member, begin_second_factor, {20, 3600}}),
    {post, "/compte/deux-etapes/activer", member, switch_on_second_factor, {30, 3600}},
    web::with_password({post, "/compte/deux-etapes/codes", member, renew_recovery_codes, {20, 3600}}),
    web::with_password({post, "/compte/deux-etapes/desactiver", member, switch_off_second_factor, {20, 3600}}),
    {post, "/compte/sessions/{id}/fermer", member, close_session},
    {post, "/compte/sessions/fermer", member, close_other_sessions},
    {get, "/compte/ne-plus-suivre", member, ask_stop_following},
    {post, "/compte/ne-plus-suivre", member, stop_following},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace account
