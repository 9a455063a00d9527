#include "claim/routes.hpp"

#include "claim/store.hpp"
#include "claim/view.hpp"
#include "lib/base/crypto.hpp"
#include "lib/town/outbox.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/limit.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"

#include <fmt/format.h>

namespace claim {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Page;
using web::Request;
using web::Response;

constexpr web::Field code_fields[] = {{"code", Kind::figures, 1, 40}};
constexpr web::Limit more_letters{3, 86400}, tries_of_member{5, 3600};

std::string official_address(App& app, const Request& request) {
    const auto town_hall = town::town_hall_of(app.db(), request.commune->code);
    return town_hall ? town_hall->email : "";
}

/// Keyed, so that who reads the database cannot try codes at home.
std::string hash_of(const App& app, const Request& request, std::string_view code) {
    return app.sign("claim", request.commune->code + " " + std::string{code});
}

// GET /mairie/{commune}/activation: how the mayor joins, or that it is done.
Response index(App& app, Request& request) {
    Page page{app, request, "claim/index.tpl"};
    fill_index(page.main(), *request.commune, official_address(app, request), request.member.has_value());
    return page.no_index().answer();
}

town::Mail letter(App& app, const Request& request, const std::string& to, const std::string& code) {
    web::Dictionary d{"claim"};
    d.SetValue("COMMUNE", request.commune->name);
    d.SetValue("NAME", town::plain_name(request.member->name));
    d.SetValue("CODE", code.substr(0, code_length / 2) + "-" + code.substr(code_length / 2));
    d.SetValue("URL", app.absolute(request.commune->below("/mairie") + "/activation/code"));
    return web::fill_mail(app, "claim_code", d,
                          {.event = fmt::format("claim-{}-{}", request.commune->code,
                                                base::sha256_hex(hash_of(app, request, code)).substr(0, 16)),
                           .to_name = request.commune->name,
                           .to_address = to});
}

// POST /mairie/{commune}/activation: mails a code to the town hall's official address, and to no other one.
Response send_code(App& app, Request& request) {
    auto& db = app.db();
    const auto& town = request.commune->code;
    const auto to = official_address(app, request),
               form = request.commune->below("/mairie") + "/activation/code";
    if (request.commune->open() || to.empty())
        return web::redirect(request.commune->below("/mairie") + "/activation");
    const auto sent = letter_of(db, request.member->id, town, app.now());
    if (sent && *sent > app.now()) return web::redirect(form, "claim.noted");
    // Who has a code may have another one mailed, as long as the town hall is not mailed too much; if it is,
    // the first one stays good.
    if (sent && web::seconds_to_wait(app, "claim-again", request.commune->code, more_letters))
        return web::redirect(form, "claim.not_sent");
    const auto code = base::random_code(code_length);
    const auto mail = letter(app, request, to, code);
    db::Transaction transaction{db};
    const auto leaves_at = sent ? app.now() : take_turn(db, town, app.now());
    keep_code(db, hash_of(app, request, code), request.member->id, town, leaves_at, app.now());
    town::enqueue(db, mail, app.now(), leaves_at);
    transaction.commit();
    return web::redirect(form, leaves_at > app.now() ? "claim.noted" : "claim.sent");
}

Response code_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "claim/code.tpl"};
    const auto letter = letter_of(app.db(), request.member->id, request.commune->code, app.now());
    fill_code(page.main(), *request.commune, official_address(app, request),
              letter > app.now() ? letter : std::nullopt, form);
    return page.no_index().answer(status);
}

// GET /mairie/{commune}/activation/code
Response ask_code(App& app, Request& request) {
    if (request.commune->open()) return web::redirect(request.commune->below("/mairie") + "/activation");
    return code_page(app, request, Form{code_fields}, 200);
}

// POST /mairie/{commune}/activation/code code: who has it becomes the mayor.
Response open_town(App& app, Request& request) {
    if (request.commune->open()) return web::redirect(request.commune->below("/mairie") + "/activation");
    Form form{request, code_fields};
    const auto code = plain_code(form["code"]);
    if (form.ok() && code.size() != code_length) form.reject("code", "LENGTH");
    if (!form.ok()) return code_page(app, request, form, 422);
    web::count_attempt(app, "claim-try", request.commune->code + " " + web::visitor_key(request),
                       tries_of_member);
    if (!use_code(app.db(), hash_of(app, request, code), request.member->id, request.commune->code,
                  app.now())) {
        form.reject("code", "WRONG");
        return code_page(app, request, form, 422);
    }
    return web::redirect(request.commune->below("/mairie"), "claim.opened");
}

Response stop_page(App& app, const Request& request, bool stopped) {
    Page page{app, request, "claim/stop.tpl"};
    fill_stop(page.main(), std::string{request.parameter("cle")}, stopped);
    return page.no_index().answer();
}

/// A mail of before a merger carries the key of the code that the commune had then.
void check_key(App& app, const Request& request) {
    for (const auto& code : codes_of(app.db(), request.commune->code))
        if (base::same(request.parameter("cle"), app.sign("town-hall-stop", code))) return;
    throw web::NotFound{};
}

// GET /mairie/{commune}/ne-plus-recevoir cle: one button. Reading the mail, or a robot that follows its
// links, stops nothing.
Response ask_stop(App& app, Request& request) {
    check_key(app, request);
    return stop_page(app, request, false);
}

// POST /mairie/{commune}/ne-plus-recevoir?cle=…: RFC 8058, which forbids a redirection as an answer.
Response stop(App& app, Request& request) {
    check_key(app, request);
    stop_mails(app.db(), request.commune->code, app.now());
    return stop_page(app, request, true);
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/mairie/{commune}/activation", anyone, index},
    {post, "/mairie/{commune}/activation", member, send_code, {3, 86400}},
    {get, "/mairie/{commune}/activation/code", member, ask_code},
    {post, "/mairie/{commune}/activation/code", member, open_town},
    {get, "/mairie/{commune}/ne-plus-recevoir", anyone, ask_stop},
    {post, "/mairie/{commune}/ne-plus-recevoir", anyone, stop, {}, web::Proof::signature},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace claim
