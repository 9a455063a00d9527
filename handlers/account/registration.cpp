#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/app/cookie.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/password.hpp"
#include "lib/base/text.hpp"
#include "lib/town/one_time.hpp"
#include "lib/town/outbox.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace account {

namespace {

using web::Kind;
using web::Page;

constexpr Seconds browser_lifetime = base::day; ///< to open the link of the mail where one registered
constexpr web::Field confirm_fields[] = {{"password", web::Kind::password, 1, 200}};
constexpr web::Field register_fields[] = {
    {"full-name", Kind::line, 1, 2 * name_max + 1},
    {"email", Kind::email, 1, 254},
    {"password", Kind::password, password_min, password_max},
    {"place", Kind::line, 0, 100},    // postcode or name, as typed
    {"searched", Kind::line, 0, 100}, // what stood in `place` when `commune` was offered for it
    {"commune", Kind::line, 0, 100},  // "vannes-56260"
    {"suite", Kind::line},            // where to go on to afterwards
    {"website", Kind::line},          // for robots: people do not see it
};
constexpr web::Field resend_fields[] = {{"email", Kind::email, 1, 254}};

/// In the browser in which somebody registers.
constexpr std::string_view browser_cookie = "parvis-inscription";

/// Of one registration: another one under the same address, which has another password, makes it void.
std::string browser_mark(const App& app, std::string_view email, std::string_view password_hash, Seconds until) {
    return fmt::format("{}.{}", until,
                       app.sign("registration", fmt::format("{} {} {}", until, password_hash, town::email_key(email))));
}

/// True in the browser in which the password of this registration was chosen, for a day.
bool registered_here(const App& app, const Request& request, const Account& account) {
    const auto cookie = request.cookies.find(web::cookie_name(request, browser_cookie));
    if (cookie == request.cookies.end()) return false;
    const auto until = base::whole_number(base::split(cookie->second, '.').front());
    return until && *until > app.now() &&
           base::same(browser_mark(app, account.email, account.password_hash, *until), cookie->second);
}

/// The commune that the person chose, or those among which to choose.
struct Place {
    std::optional<town::Commune> commune;
    town::FoundCommunes found = {};
};

/// A choice holds as long as the text that it was made for stays: who types another place chooses anew.
Place place_in(App& app, Form& form) {
    Place place;
    const auto typed = form["place"];
    if (typed == form["searched"])
        place.commune = town::find_commune(app.db(), town::code_in_path(form["commune"]));
    if (place.commune) return place;
    place.found = town::find_communes(app.db(), typed);
    if (place.found.exact) place.commune = town::find_commune(app.db(), place.found.communes[0].code);
    if (place.commune) return place;
    const bool some = !place.found.communes.empty() || !place.found.nearly.empty();
    form.reject("place", typed.empty() ? "MISSING" : some ? "CHOOSE" : "UNKNOWN");
    return place;
}

Response register_page(App& app, const Request& request, const Form& form, const Place& place, int status) {
    Page page{app, request, "account/register.tpl"};
    fill_register(page.main(), form, place.commune ? &*place.commune : nullptr, place.found);
    fill_wish(page.main(), wish_of(app, form["suite"]), place.commune ? &*place.commune : nullptr);
    return page.no_index().answer(status);
}

Response check_mail(App& app, const Request& request, const Form& form, const char* kind) {
    Page page{app, request, "account/check_mail.tpl"};
    fill_check_mail(page.main(), form["email"], kind);
    fill_wish(page.main(), wish_of(app, request.field("suite")), nullptr);
    return page.no_index().answer();
}

Form read_registration(const Request& request) {
    Form form{request, register_fields};
    const auto name = split_name(form["full-name"]);
    if (form["full-name"].empty()) {
    } else if (!plausible_name(form["full-name"])) {
        form.reject("full-name", "INVALID");
    } else if (name.last.empty()) {
        form.reject("full-name", "ONE_WORD");
    } else if (std::max(base::length(name.first), base::length(name.last)) > name_max) {
        form.reject("full-name", "TOO_LONG");
    }
    refuse_guessable(form, "password", form["email"], name);
    return form;
}

/// Whoever has the address gets one mail: a link to confirm, or the news that there is an account already. To
/// whoever asks it looks the same, and both mails are made before it is known which one leaves.
void store_registration(App& app, const Registration& typed, const std::string& goal) {
    const Account asked{{}, typed.email, typed.name, {}, typed.commune_code, {}, {}, {}};
    const auto known = find_account(app.db(), typed.email);
    const auto secret = base::random_token();
    auto link = confirm_mail(app, asked, secret);
    const auto already = already_mail(app, known.value_or(asked));
    db::Transaction transaction{app.db()};
    const auto id = add(app.db(), typed, app.now());
    touch(app.db(), id ? MemberId{} : known.value_or(asked).id);
    link.member = id.value_or(MemberId{});
    std::optional<town::Mail> mail;
    if (id)
        mail = link;
    else if (known && !known->blocked_at)
        mail = already;
    write_alike(app, {{"confirm", id.value_or(MemberId{}), {}, goal}, confirm_lifetime, secret, mail});
    transaction.commit();
}

/// A new link for anyone who waits for one. To somebody who is confirmed, or to nobody, nothing is said.
void send_again(App& app, std::string_view email, const std::string& goal) {
    const auto known = find_account(app.db(), email);
    const bool waits = known && !known->confirmed_at && known->usable();
    const auto secret = base::random_token();
    const auto mail = confirm_mail(app, known.value_or(Account{}), secret);
    db::Transaction transaction{app.db()};
    write_alike(app, {{"confirm", waits ? known->id : MemberId{}, {}, goal},
                      confirm_lifetime,
                      secret,
                      waits ? std::optional{mail} : std::nullopt});
    transaction.commit();
}

} // namespace

void write_alike(App& app, const Alike& what) {
    auto& db = app.db();
    town::one_time::create(db, what.link, what.lifetime, app.now(), what.secret);
    if (what.mail)
        town::enqueue(db, *what.mail, app.now());
    else
        town::enqueue_nothing(db, "nobody-" + base::sha256_hex(what.secret).substr(0, 32), app.now());
}

void refuse_guessable(Form& form, std::string_view field, std::string_view email, const town::Name& name) {
    if (base::length(form[field]) >= password_min && guessable(form[field], email, name))
        form.reject(field, "GUESSABLE");
}

// GET /inscription [commune | q] [suite]: first the commune, then the person.
Response register_form(App& app, Request& request) {
    const auto goal = goal_of(request.parameter("suite"));
    if (request.member) return web::redirect(goal.empty() ? "/compte" : goal);
    const auto code = town::code_in_path(request.parameter("commune"));
    if (auto commune = town::find_commune(app.db(), code)) {
        Form form{register_fields};
        form.set("place", place_name(*commune));
        form.set("suite", goal);
        return register_page(app, request, form, {std::move(commune), {}}, 200);
    }
    const auto query = base::shorten(base::clean_line(request.parameter("q")), 100);
    const auto found = town::find_communes(app.db(), query);
    auto wish = wish_of(app, goal);
    if (found.exact) return web::redirect(register_path(found.communes[0].path(), goal));
    Page page{app, request, "account/commune.tpl"};
    fill_commune(page.main(), query, found, goal);
    fill_wish(page.main(), wish, nullptr);
    return page.answer();
}

// POST /inscription full-name email password place searched commune suite website: answers the same page, whether or not
// the address is known. « S’inscrire » says what stands above it: fifteen or older, and the charter.
Response register_member(App& app, Request& request) {
    auto form = read_registration(request);
    const auto place = place_in(app, form);
    if (form.ticked("website")) return check_mail(app, request, form, "REGISTERED");
    if (!form.ok()) return register_page(app, request, form, place, 422);
    web::count_attempt(app, "/inscription", web::visitor_key(request), forms_of_one_address);
    // Beyond the limit the newest link that the address has is still good.
    if (!web::may_mail(app, request, "registration", form["email"]))
        return check_mail(app, request, form, "REGISTERED");
    const Registration typed{std::string{form["email"]}, split_name(form["full-name"]), base::hash_password(form["password"]),
                             place.commune->code};
    store_registration(app, typed, goal_of(form["suite"]));
    auto response = check_mail(app, request, form, "REGISTERED");
    web::set_cookie(request, response, browser_cookie, browser_mark(app, typed.email, typed.password_hash, app.now() + browser_lifetime),
                       browser_lifetime);
    return response;
}

// POST /inscription/renvoyer email [suite]: a new link, if that address waits for one. Always the same answer.
Response resend(App& app, Request& request) {
    Form form{request, resend_fields};
    const auto key = town::email_key(form["email"]);
    if (!form.ok()) return dead_link(app, request, "CONFIRM");
    web::count_attempt(app, "/inscription/renvoyer", web::visitor_key(request), forms_of_one_address);
    if (web::may_mail(app, request, "registration again", key)) send_again(app, key, goal_of(request.field("suite")));
    return check_mail(app, request, form, "RESENT");
}

Response confirm_page(App& app, const Request& request, const Account& account, std::string_view secret,
                      const Form& form, int status) {
    Page page{app, request, "account/confirm.tpl"};
    fill_confirm(page.main(), account, town::find_commune(app.db(), account.commune_code).value(), secret,
                 registered_here(app, request, account));
    form.fill(page.main());
    return page.no_index().answer(status);
}

// GET /inscription/confirmer?jeton=…: only a form, since mail scanners follow links too. Where one registered it sends
// itself.
Response confirm_form(App& app, Request& request) {
    const auto secret = request.parameter("jeton");
    const auto asked = find_confirmation(app.db(), secret, app.now());
    if (!asked && request.member) return web::redirect("/compte");
    if (!asked) return dead_link(app, request, "CONFIRM");
    return confirm_page(app, request, asked->account, secret, Form{confirm_fields}, 200);
}

// POST /inscription/confirmer jeton [password]: the link proves the address, the password or the browser that whoever
// reads the mail also registered: somebody else's registration under this address cannot be confirmed by its owner's
// click.
Response confirm_member(App& app, Request& request) {
    const auto secret = request.field("jeton");
    const auto asked = find_confirmation(app.db(), secret, app.now());
    if (!asked) return dead_link(app, request, "CONFIRM");
    if (!registered_here(app, request, asked->account)) {
        Form form{request, confirm_fields};
        if (form.ok() && !base::check_password(form["password"], asked->account.password_hash))
            form.reject("password", "WRONG");
        if (!form.ok()) return confirm_page(app, request, asked->account, secret, form, 422);
    }
    const auto account = use_confirmation(app.db(), secret, app.now());
    if (!account || account->password_hash != asked->account.password_hash) return dead_link(app, request, "CONFIRM");
    const auto goal = goal_of(asked->goal);
    const auto there = web::redirect(goal.empty() ? "/compte/bienvenue" : goal, "account.confirmed");
    auto response = enter(app, request, *account, {there.headers.front().second, {}});
    web::set_cookie(request, response, browser_cookie, "", 0);
    return response;
}

} // namespace account
