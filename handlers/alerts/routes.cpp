#include "alerts/routes.hpp"

#include "alerts/channels.hpp"
#include "alerts/compose.hpp"
#include "alerts/districts.hpp"
#include "alerts/ending.hpp"
#include "alerts/store.hpp"
#include "alerts/view.hpp"
#include "lib/base/crypto.hpp"
#include "lib/base/text.hpp"
#include "lib/http/conditional.hpp"
#include "lib/app/page.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace alerts {

namespace {

using web::App;
using web::Page;
using web::Request;
using web::Response;

// GET /alertes/{commune} [avant]: running and past ones.
Response index(App& app, Request& request) {
    const auto& code = request.commune->code;
    const auto from = db::cursor_from(request.parameter("avant"));
    Page page{app, request, "alerts/index.tpl"};
    fill_index(page.main(), from.start() ? running(app.db(), code) : std::vector<Alert>{},
               past(app.db(), code, from), from.start(), app.config.sms.on(), page.visit());
    return page.shared().answer();
}

// GET /alertes/{commune}/{id}: for everybody; what became of it for those who may send alerts.
Response show(App& app, Request& request) {
    const auto alert = alert_of(app, request);
    std::optional<FollowUp> progress;
    std::vector<Street> streets;
    if (request.reader.may(town::Right::alerts)) {
        progress = follow_up(app.db(), alert);
        streets = streets_of(app.db(), alert.id);
    }
    Page page{app, request, "alerts/show.tpl"};
    fill_show(page.main(), alert, progress, streets, app.config.sms.on(), page.visit());
    fill_schema(page.schema("alerts/schema.tpl"), alert, *request.commune);
    return page.title(alert.risk).about(alert.conduct).shared().answer();
}

// GET /alertes/{commune}/{id}/affiche: a page to print on A4.
Response poster(App& app, Request& request) {
    const auto alert = alert_of(app, request);
    Page page{app, request, "alerts/poster.tpl"};
    fill_poster(page.main(), alert,
                app.absolute(fmt::format("/alertes/{}/{}", alert.commune.code, alert.id.value)));
    return page.no_index().answer();
}

Response document(App& app, const Request& request, const char* name, const web::Dictionary& d,
                  const char* type, Seconds changed) {
    Response response;
    response.body = app.views.expand(name, d);
    response.content_type = type;
    response.header("Cache-Control", "public, max-age=60");
    return web::unless_known(request, std::move(response), changed);
}

// GET /alertes/{commune}/atom.xml: what runs, and the last ones that ended.
Response atom(App& app, Request& request) {
    auto all = running(app.db(), request.commune->code);
    for (auto& alert : past(app.db(), request.commune->code, {}).alerts) all.push_back(std::move(alert));
    std::ranges::sort(all, std::greater{}, [](const Alert& a) { return std::pair{a.sent_at, a.id}; });
    web::Dictionary feed{"atom"};
    const auto changed = fill_atom(feed, *request.commune, all, {app.config.base_url, app.now()});
    return document(app, request, "alerts/atom.tpl", feed, "application/atom+xml; charset=utf-8", changed);
}

// GET /alertes/{commune}/{id}/cap.xml
Response cap(App& app, Request& request) {
    web::Dictionary message{"cap"};
    const auto changed = fill_cap(message, alert_of(app, request), {app.config.base_url, app.now()});
    return document(app, request, "alerts/cap.tpl", message, "application/cap+xml; charset=utf-8", changed);
}

// GET, POST /alertes/accuse?id=…&cle=…&etat=…: the SMS gateway reports. The answer tells nobody anything.
Response receipt(App& app, Request& request) {
    const auto id = request.parameter("id"), state = request.parameter("etat");
    const auto number = base::whole_number(id);
    if (number && base::same(app.sign("sms-receipt", id), request.parameter("cle"))) {
        // As Kannel numbers them: 1 delivered, 2 failed, 16 refused; 4 and 8 are only on their way.
        if (state == "1") note_receipt(app.db(), *number, 1);
        if (state == "2" || state == "16") note_receipt(app.db(), *number, 2);
    }
    Response nothing;
    nothing.status = 204;
    return nothing;
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/alertes/accuse", anyone, receipt, {}, web::Proof::signature},
    {post, "/alertes/accuse", anyone, receipt, {}, web::Proof::signature},
    {get, "/alertes/{commune}", anyone, index},
    {get, "/alertes/{commune}/nouvelle", team(Right::alerts), compose},
    {post, "/alertes/{commune}/nouvelle", team(Right::alerts), prepare, {300, 3600}},
    {get, "/alertes/{commune}/atom.xml", anyone, atom},
    {get, "/alertes/{commune}/quartiers", team(Right::alerts), list_districts},
    {post, "/alertes/{commune}/quartiers", team(Right::alerts), save_district, {300, 3600}},
    {get, "/alertes/{commune}/quartiers/{id}", team(Right::alerts), edit_district},
    {post, "/alertes/{commune}/quartiers/{id}/supprimer", team(Right::alerts), remove_district, {300, 3600}},
    {get, "/alertes/{commune}/{id}", anyone, show},
    {get, "/alertes/{commune}/{id}/affiche", anyone, poster},
    {get, "/alertes/{commune}/{id}/cap.xml", anyone, cap},
    {get, "/alertes/{commune}/{id}/fin", team(Right::alerts), ask_end},
    {post, "/alertes/{commune}/{id}/fin", team(Right::alerts), finish, {60, 3600}},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace alerts
