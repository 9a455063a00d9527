#include "citizens/routes.hpp"

#include "citizens/by_mail.hpp"
#include "citizens/store.hpp"
#include "citizens/view.hpp"
#include "lib/town/office.hpp"
#include "lib/town/outbox.hpp"
#include "lib/http/errors.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"
#include "lib/view/desk.hpp"

#include <fmt/format.h>

namespace citizens {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Page;
using web::Response;
using Visitor = web::Request;

constexpr web::Field reason_fields[] = {{"reason", Kind::choice, 1, 1, "1 2 3 4 5"}};
constexpr web::Field answer_fields[] = {{"text", Kind::text, 1, answer_max}};

MemberId person(const Visitor& request) { return {request.number("id")}; }

/// Who asked this commune, decided or not. Nobody else exists for its team.
town::Member asker(App& app, const Visitor& request) {
    if (!request_of(app.db(), request.reader, person(request), request.commune->code)) throw web::NotFound{};
    auto found = town::find_member(app.db(), person(request));
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

/// What a person is told of a decision about them: mail/citizen_NAME.tpl.
void tell(App& app, const Visitor& request, const town::Member& person, const char* name,
          std::optional<town::Refusal> reason) {
    web::Dictionary d{"citizen"};
    d.SetValue("NAME", person.name.first);
    d.SetValue("COMMUNE", request.commune->name);
    d.SetValue("PATH", request.commune->path());
    if (reason) fill_reason(d, *reason);
    town::enqueue(app.db(),
                  web::fill_mail(app, name, d,
                                 town::about(request.commune->code,
                                             town::mail_to(person, fmt::format("{}-{}-{}-{}", name, request.commune->code,
                                                                               person.id.value, app.now())))),
                  app.now());
}

Response waiting_page(App& app, const Visitor& request, const Form& form, MemberId refused, int status) {
    const auto after = db::cursor_from(request.parameter("apres"));
    Page page{app, request, "citizens/waiting.tpl"};
    fill_waiting(page.main(), waiting(app.db(), request.reader, request.commune->code, after), after.start(),
                 form, refused, page.visit());
    return page.no_index().answer(status);
}

// GET /mairie/{commune}/citoyens [apres]: who waits, the oldest first.
Response index(App& app, Visitor& request) {
    return waiting_page(app, request, Form{reason_fields}, {}, 200);
}

} // namespace

bool accept_and_tell(App& app, const Visitor& request, const town::Reader& by, MemberId applicant) {
    const auto person = town::find_member(app.db(), applicant);
    db::Transaction transaction{app.db()};
    if (!person || !accept(app.db(), by, request.commune->code, applicant, app.now())) return false;
    tell(app, request, *person, "citizen_accepted", {});
    transaction.commit();
    return true;
}

namespace {

// POST /mairie/{commune}/citoyens/{id}/accepter
Response accept_one(App& app, Visitor& request) {
    const auto person = asker(app, request);
    if (!town::can_be_chosen(app.db(), person.id))
        return web::redirect(web::back_to(request, request.commune->below("/mairie") + "/citoyens"), "parts.not_accepted");
    accept_and_tell(app, request, request.reader, person.id);
    return web::redirect(web::back_to(request, request.commune->below("/mairie") + "/citoyens"), "citizens.accepted");
}

/// Refuses who waits, or takes away what was granted; the person reads the reason and can answer.
void refuse_one(App& app, const Visitor& request, State from, const Form& form) {
    const auto reason = static_cast<town::Refusal>(form["reason"].front() - '0');
    const auto person = asker(app, request);
    db::Transaction transaction{app.db()};
    if (refuse(app.db(), request.reader, request.commune->code, person.id, from, reason, app.now()))
        tell(app, request, person, from == State::accepted ? "citizen_withdrawn" : "citizen_refused", reason);
    transaction.commit();
}

// POST /mairie/{commune}/citoyens/{id}/refuser reason
Response refuse_waiting(App& app, Visitor& request) {
    const Form form{request, reason_fields};
    if (!form.ok()) return waiting_page(app, request, form, person(request), 422);
    refuse_one(app, request, State::waiting, form);
    return web::redirect(web::back_to(request, request.commune->below("/mairie") + "/citoyens"), "citizens.refused");
}

// GET /mairie/{commune}/citoyens/acceptes [q apres]: the citizens, found by name.
Response list(App& app, Visitor& request) {
    const auto query = request.parameter("q");
    const MemberId after{db::row_in(request.parameter("apres"))};
    Page page{app, request, "citizens/accepted.tpl"};
    fill_accepted(page.main(), accepted(app.db(), request.reader, request.commune->code, query, after), query,
                  !after, page.visit());
    return page.no_index().answer();
}

Response withdraw_page(App& app, const Visitor& request, const Form& form, int status) {
    const auto citizen = find_accepted(app.db(), request.reader, request.commune->code, person(request));
    if (!citizen) throw web::NotFound{};
    Page page{app, request, "citizens/withdraw.tpl"};
    fill_withdraw(page.main(), *citizen, form, page.visit());
    return page.no_index().answer(status);
}

// GET, POST /mairie/{commune}/citoyens/{id}/retirer reason
Response ask_withdraw(App& app, Visitor& request) {
    return withdraw_page(app, request, Form{reason_fields}, 200);
}
Response withdraw(App& app, Visitor& request) {
    const Form form{request, reason_fields};
    if (!form.ok()) return withdraw_page(app, request, form, 422);
    refuse_one(app, request, State::accepted, form);
    return web::redirect(request.commune->below("/mairie") + "/citoyens/acceptes", "citizens.withdrawn");
}

Response request_page(App& app, const Visitor& request, const Form& form, int status) {
    const auto own_request = request_of(app.db(), request.reader, request.member->id, request.commune->code);
    if (!own_request) throw web::NotFound{};
    Page page{app, request, "citizens/request.tpl"};
    fill_request(page.main(), *own_request, form, page.visit());
    return page.no_index().answer(status);
}

// GET /mairie/{commune}/ma-demande: what became of one's own request.
Response my_request(App& app, Visitor& request) {
    return request_page(app, request, Form{answer_fields}, 200);
}

// POST /mairie/{commune}/ma-demande text: who was refused answers and waits again.
Response answer_refusal(App& app, Visitor& request) {
    const Form form{request, answer_fields};
    if (!form.ok()) return request_page(app, request, form, 422);
    if (!answer(app.db(), request.member->id, request.commune->code, std::string{form["text"]}, app.now()))
        return web::redirect(request.commune->below("/mairie") + "/ma-demande");
    return web::redirect(request.commune->below("/mairie") + "/ma-demande", "parts.answered");
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/mairie/{commune}/citoyens", team(Right::moderate), index},
    {get, "/mairie/{commune}/citoyens/acceptes", team(Right::moderate), list},
    {post, "/mairie/{commune}/citoyens/{id}/accepter", team(Right::moderate), accept_one},
    {get, "/mairie/{commune}/citoyens/{id}/accepter-par-e-mail", anyone, ask_by_mail},
    {post, "/mairie/{commune}/citoyens/{id}/accepter-par-e-mail", anyone, accept_by_mail, {}, web::Proof::signature},
    {post, "/mairie/{commune}/citoyens/{id}/refuser", team(Right::moderate), refuse_waiting},
    {get, "/mairie/{commune}/citoyens/{id}/retirer", team(Right::moderate), ask_withdraw},
    {post, "/mairie/{commune}/citoyens/{id}/retirer", team(Right::moderate), withdraw},
    {get, "/mairie/{commune}/ma-demande", member, my_request},
    {post, "/mairie/{commune}/ma-demande", member, answer_refusal, {10, 86400}},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace citizens
