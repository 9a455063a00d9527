#include "lib/base/password.hpp"
#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/crypto.hpp"
#include "lib/town/one_time.hpp"
#include "lib/town/outbox.hpp"

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr web::Field forgotten_fields[] = {{"email", Kind::email, 1, 254}};
constexpr web::Field new_password_fields[] = {{"password", Kind::password, password_min, password_max}};

Response forgotten_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "account/password.tpl"};
    form.fill(page.main());
    return page.no_index().answer(status);
}

Response new_password_page(App& app, const Request& request, const Form& form, const Account& account,
                           std::string_view secret, int status) {
    Page page{app, request, "account/password_new.tpl"};
    fill_new_password(page.main(), form, secret, account.email);
    return page.no_index().answer(status);
}

/// The account that a link of ours may set a password for.
std::optional<Account> account_behind(App& app, std::string_view secret) {
    const auto right = town::one_time::find(app.db(), "password", secret, app.now());
    auto account = right ? find_account(app.db(), right->member) : std::nullopt;
    return account && account->usable() ? account : std::nullopt;
}

/// Queues the link when there is such an account. Without one it does as much work: a secret for nobody.
void send_link(App& app, std::string_view email) {
    const auto known = find_account(app.db(), email);
    const bool real = known && known->usable();
    const auto secret = base::random_token();
    const auto mail = password_mail(app, known.value_or(Account{}), secret);
    db::Transaction transaction{app.db()};
    write_alike(app, {{"password", real ? known->id : MemberId{}},
                      password_lifetime,
                      secret,
                      real ? std::optional{mail} : std::nullopt});
    transaction.commit();
}

} // namespace

// GET /mot-de-passe
Response forgotten_form(App& app, Request& request) {
    return forgotten_page(app, request, Form{forgotten_fields}, 200);
}

// POST /mot-de-passe email: always the same answer.
Response forgotten(App& app, Request& request) {
    Form form{request, forgotten_fields};
    if (!form.ok()) return forgotten_page(app, request, form, 422);
    web::count_attempt(app, "/mot-de-passe", web::visitor_key(request), forms_of_one_address);
    // Beyond the limit, which strangers can reach for anyone, the newest link that was sent is still good.
    const auto account = find_account(app.db(), form["email"]);
    const bool waits =
        town::one_time::waits(app.db(), "password", account ? account->id : MemberId{}, app.now());
    if (web::may_mail(app, request, "password", form["email"]) || (account && !waits))
        send_link(app, form["email"]);
    Page page{app, request, "account/check_mail.tpl"};
    fill_check_mail(page.main(), form["email"], "FORGOTTEN");
    return page.no_index().answer();
}

// GET /mot-de-passe/nouveau?jeton=…
Response new_password_form(App& app, Request& request) {
    const auto secret = request.parameter("jeton");
    const auto account = account_behind(app, secret);
    if (!account) return dead_link(app, request, "PASSWORD");
    return new_password_page(app, request, Form{new_password_fields}, *account, secret, 200);
}

// POST /mot-de-passe/nouveau jeton password: ends every session, proves the address, logs in here.
Response set_new_password(App& app, Request& request) {
    const auto secret = request.field("jeton");
    const auto account = account_behind(app, secret);
    if (!account) return dead_link(app, request, "PASSWORD");
    Form form{request, new_password_fields};
    refuse_guessable(form, "password", account->email, account->name);
    if (!form.ok()) return new_password_page(app, request, form, *account, secret, 422);
    const auto hash = base::hash_password(form["password"]);
    const auto mail = password_changed_mail(app, *account);
    if (!use_password_link(app.db(), secret, hash, mail, app.now()))
        return dead_link(app, request, "PASSWORD");
    auto renewed = *account;
    renewed.password_hash = hash;
    return enter(app, request, renewed, {"/compte?fait=account.password_changed", {}});
}

} // namespace account
