#include "townhall/routes.hpp"

#include "lib/town/outbox.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/french.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"
#include "lib/app/waiting.hpp"
#include "lib/db/cursor.hpp"
#include "lib/view/typed_dates.hpp"
#include "lib/files/upload.hpp"
#include "townhall/actions.hpp"
#include "townhall/store.hpp"
#include "townhall/view.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace townhall {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Page;
using web::Request;
using web::Response;

constexpr web::Field team_fields[] = {
    {"email", Kind::email, 1, 254}, {"rights", Kind::line},   {"publish", Kind::tick},
    {"answer", Kind::tick},         {"moderate", Kind::tick}, {"notices", Kind::tick},
    {"alerts", Kind::tick},         {"reports", Kind::tick},  {"agenda", Kind::tick},
};
constexpr std::span<const web::Field> rights_fields = std::span{team_fields}.subspan(1);
constexpr web::Field validation_fields[] = {{"validation", Kind::choice, 1, 10, "manual automatic"},
                                            {"confirm", Kind::tick}};
constexpr web::Field card_fields[] = {{"motto", Kind::line, 0, motto_max},
                                      {"since", Kind::day, 0, 40},
                                      {"portrait", Kind::line},
                                      {"drop-portrait", Kind::tick}};
constexpr web::Field prefecture_fields[] = {{"prefecture", Kind::figures, 0, 25}};
constexpr web::Field link_fields[] = {{"label", Kind::line, 1, label_max}, {"url", Kind::url, 1, url_max}};

/// What can be done on the desk itself.
std::vector<ToDo> to_do(App& app, const Request& request, const std::vector<web::Waits>& waits) {
    std::vector<ToDo> all;
    for (const auto& [section, item, count] : waits) {
        if (!count || !item->tasks || !request.reader.may(item->right)) continue;
        auto tasks = item->tasks(app, request);
        if (tasks.size() > web::tasks_shown) tasks.erase(tasks.begin() + web::tasks_shown, tasks.end());
        for (auto& task : tasks) all.push_back({section, std::move(task)});
    }
    std::ranges::stable_sort(all, {}, [](const ToDo& one) {
        return std::pair{one.task.due.value_or(INT64_MAX), one.task.since};
    });
    return all;
}

// GET /mairie/{commune}: what one came for, what waits and whom one reaches.
Response index(App& app, Request& request) {
    const auto& code = request.commune->code;
    Page page{app, request, "townhall/index.tpl"};
    auto waits = web::waiting(app.db(), app.sections, request.reader, code, app.now());
    auto tasks = to_do(app, request, waits);
    fill_index(page.main(), {std::move(waits), std::move(tasks), counts(app.db(), request.reader, code)}, page.visit());
    fill_first_steps(app, request, page.main());
    return page.no_index().answer();
}

// ---- The team

Response team_page(App& app, const Request& request, const Form& form, MemberId changed, int status) {
    Page page{app, request, "townhall/team.tpl"};
    fill_team(page.main(), delegates(app.db(), request.reader, request.commune->code), form, changed,
              page.visit());
    return page.no_index().answer(status);
}

int rights_in(Form& form) {
    int rights = 0;
    for (const auto& right : town::named_rights)
        if (form.ticked(right.field)) rights |= right.bit;
    if (!rights) form.reject("rights", "MISSING");
    return rights;
}

/// What a delegate is told: mail/delegate.tpl.
void tell(App& app, const Request& request, MemberId id, const char* what, int rights) {
    const auto person = town::find_member(app.db(), id);
    web::Dictionary d{"delegate"};
    d.SetValue("NAME", person->name.first);
    d.SetValue("COMMUNE", request.commune->name);
    d.SetValue("PATH", request.commune->path());
    d.SetValue("MAYOR", town::plain_name(request.member->name));
    d.ShowSection(what);
    fill_rights(d, rights);
    town::enqueue(
        app.db(),
        web::fill_mail(app, "delegate", d,
                       town::mail_to(*person, fmt::format("delegate-{}-{}-{}-{}", what, request.commune->code,
                                                          id.value, app.now()))),
        app.now());
}

// GET /mairie/{commune}/equipe
Response show_team(App& app, Request& request) { return team_page(app, request, Form{team_fields}, {}, 200); }

// POST /mairie/{commune}/equipe email publish answer moderate notices alerts reports agenda
Response appoint_delegate(App& app, Request& request) {
    Form form{request, team_fields};
    const int rights = rights_in(form);
    const auto person =
        form.ok() ? inhabitant(app.db(), request.reader, request.commune->code, form["email"]) : std::nullopt;
    if (form.ok() && !person) form.reject("email", "UNKNOWN");
    if (person && person->leaving) form.reject("email", "LEAVING");
    if (!form.ok()) return team_page(app, request, form, {}, 422);
    db::Transaction transaction{app.db()};
    if (!appoint(app.db(), request.reader, request.commune->code, person->id, rights, app.now())) {
        form.reject("email", "ALREADY");
        return team_page(app, request, form, {}, 422);
    }
    tell(app, request, person->id, "APPOINTED", rights);
    transaction.commit();
    return web::redirect(request.commune->below("/mairie") + "/equipe", "townhall.delegate_appointed");
}

// POST /mairie/{commune}/equipe/{member}: the seven ticks.
Response change_delegate(App& app, Request& request) {
    const MemberId id{request.number("member")};
    if (!find_delegate(app.db(), request.reader, request.commune->code, id)) throw web::NotFound{};
    Form form{request, rights_fields};
    const int rights = rights_in(form);
    if (!form.ok()) return team_page(app, request, form, id, 422);
    db::Transaction transaction{app.db()};
    if (set_rights(app.db(), request.reader, request.commune->code, id, rights, app.now()))
        tell(app, request, id, "CHANGED", rights);
    transaction.commit();
    return web::redirect(request.commune->below("/mairie") + "/equipe", "parts.saved");
}

// POST /mairie/{commune}/equipe/{member}/fin
Response dismiss(App& app, Request& request) {
    const MemberId id{request.number("member")};
    db::Transaction transaction{app.db()};
    if (!end_role(app.db(), request.reader, request.commune->code, id, app.now())) throw web::NotFound{};
    tell(app, request, id, "ENDED", 0);
    transaction.commit();
    return web::redirect(request.commune->below("/mairie") + "/equipe", "townhall.delegate_ended");
}

// ---- Settings

/// The four forms as they stand now; one of them is replaced by what was sent.
struct Forms {
    Form validation{validation_fields}, card{card_fields}, link{link_fields}, prefecture{prefecture_fields};
};

Forms forms_now(const Request& request, const std::optional<town::Mayor>& mayor) {
    Forms forms;
    forms.validation.set("validation", request.commune->automatic ? "automatic" : "manual");
    if (!mayor) return forms;
    forms.card.set("motto", mayor->motto);
    forms.card.set("since", mayor->since);
    return forms;
}

Response settings_page(App& app, const Request& request, int status = 200,
                       const std::function<void(Forms&)>& sent = {}) {
    const auto& code = request.commune->code;
    const auto mayor = town::mayor_of(app.db(), code);
    auto forms = forms_now(request, mayor);
    forms.prefecture.set("prefecture", town::prefecture_phone(app.db(), code));
    if (sent) sent(forms);
    Page page{app, request, "townhall/settings.tpl"};
    fill_settings(page.main(),
                  {*request.commune, mayor ? mayor->portrait : "", town::useful_links(app.db(), code),
                   count_undecided(app.db(), request.reader, code), forms.validation, forms.card, forms.link,
                   forms.prefecture},
                  page.visit());
    return page.no_index().answer(status);
}

// GET /mairie/{commune}/reglages
Response settings(App& app, Request& request) { return settings_page(app, request); }

// POST /mairie/{commune}/reglages/validation validation confirm: to automatic, who waits is accepted.
Response save_validation(App& app, Request& request) {
    Form form{request, validation_fields};
    const bool automatic = form["validation"] == "automatic";
    if (automatic && !request.commune->automatic && !form.ticked("confirm") &&
        count_undecided(app.db(), request.reader, request.commune->code) > 0)
        form.reject("confirm", "MISSING");
    if (!form.ok()) return settings_page(app, request, 422, [&](Forms& now) { now.validation = form; });
    set_validation(app.db(), request.reader, request.commune->code, automatic, app.now());
    return web::redirect(request.commune->below("/mairie") + "/reglages", "parts.saved");
}

// POST /mairie/{commune}/reglages/maire motto since portrait drop-portrait
Response save_card(App& app, Request& request) {
    Form form{request, card_fields};
    const auto read = web::read_day(form["since"]);
    const auto* day = std::get_if<std::string>(&read);
    const auto since = day ? *day : std::string{};
    if (day && web::parse_local(since + "T00:00", request.commune->time_zone).value_or(0) > app.now())
        form.reject("since", "FUTURE");
    const auto portrait = web::take_private_picture(app, request, form, "portrait", portrait_side);
    const Card card{std::string{form["motto"]}, since, portrait ? portrait->file : "",
                    form.ticked("drop-portrait")};
    if (!form.ok()) return settings_page(app, request, 422, [&](Forms& now) { now.card = form; });
    set_card(app.db(), request.reader, request.commune->code, card, app.now());
    return web::redirect(request.commune->below("/mairie") + "/reglages", "parts.saved");
}

// POST /mairie/{commune}/reglages/liens label url
Response save_link(App& app, Request& request) {
    Form form{request, link_fields};
    const auto url = std::string{form["url"]};
    if (form.ok() && (!url.starts_with("https://") || url.find('.') == std::string::npos ||
                      url.find(' ') != std::string::npos))
        form.reject("url", "INVALID");
    if (form.ok() && !add_link(app.db(), request.reader, request.commune->code, std::string{form["label"]},
                               url, app.now()))
        form.reject("label", "TOO_MANY");
    if (!form.ok()) return settings_page(app, request, 422, [&](Forms& now) { now.link = form; });
    return web::redirect(request.commune->below("/mairie") + "/reglages#liens", "parts.saved");
}

// POST /mairie/{commune}/reglages/liens/{link}/retirer
Response drop_link(App& app, Request& request) {
    remove_link(app.db(), request.reader, request.commune->code, request.number("link"), app.now());
    return web::redirect(request.commune->below("/mairie") + "/reglages#liens", "parts.saved");
}

// POST /mairie/{commune}/reglages/prefecture prefecture: the telephone of the prefecture, for FR-Alert.
Response save_prefecture(App& app, Request& request) {
    Form form{request, prefecture_fields};
    const std::string phone{form["prefecture"]};
    if (form.ok() && !phone.empty() && !plausible_phone(phone)) form.reject("prefecture", "INVALID");
    if (!form.ok()) return settings_page(app, request, 422, [&](Forms& now) { now.prefecture = form; });
    set_prefecture_phone(app.db(), request.reader, request.commune->code, phone, app.now());
    return web::redirect(request.commune->below("/mairie") + "/reglages#prefecture", "parts.saved");
}

// GET /mairie/{commune}/journal [avant]: who did what, under true names.
Response show_journal(App& app, Request& request) {
    const auto before = db::row_in(request.parameter("avant"));
    Page page{app, request, "townhall/journal.tpl"};
    fill_journal(app, page.main(),
                 journal(app.db(), request.reader, request.commune->code, before, app.sections), before == 0,
                 page.visit());
    return page.no_index().answer();
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/mairie/{commune}", team, index},
    {get, "/mairie/{commune}/equipe", mayor, show_team},
    {post, "/mairie/{commune}/equipe", mayor, appoint_delegate, {20, 3600}},
    {post, "/mairie/{commune}/equipe/{member}", mayor, change_delegate},
    {post, "/mairie/{commune}/equipe/{member}/fin", mayor, dismiss},
    {get, "/mairie/{commune}/reglages", mayor, settings},
    {post, "/mairie/{commune}/reglages/validation", mayor, save_validation},
    web::with_files({post, "/mairie/{commune}/reglages/maire", mayor, save_card, {30, 3600}}),
    {post, "/mairie/{commune}/reglages/prefecture", mayor, save_prefecture},
    {post, "/mairie/{commune}/reglages/liens", mayor, save_link},
    {post, "/mairie/{commune}/reglages/liens/{link}/retirer", mayor, drop_link},
    {get, "/mairie/{commune}/reglages/mairie", mayor, show_hall},
    {post, "/mairie/{commune}/reglages/mairie", mayor, save_hall},
    {get, "/mairie/{commune}/essai", mayor, show_trial},
    {post, "/mairie/{commune}/essai", mayor, save_trial, {20, 3600}},
    {get, "/mairie/{commune}/affiche", team, show_invitation},
    {post, "/mairie/{commune}/affiche", mayor, print_invitation},
    {get, "/mairie/{commune}/journal", mayor, show_journal},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace townhall
