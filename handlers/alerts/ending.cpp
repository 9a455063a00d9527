#include "alerts/ending.hpp"

#include "alerts/hours.hpp"
#include "alerts/view.hpp"
#include "lib/base/gsm.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/form.hpp"
#include "lib/app/page.hpp"

namespace alerts {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Request;
using web::Response;

constexpr web::Field fields[] = {{"text", Kind::text, 1, end_max}, {"step", Kind::line}};

/// When the SMS of the end leave: those of an information wait for the hours, like the information itself.
std::optional<Seconds> sms_at(App& app, const Request& request, const Alert& alert) {
    const auto& c = *request.commune;
    const auto next = next_opening(app.now(), c.time_zone, c.department_code);
    return alert.danger() || next == app.now() ? std::nullopt : std::optional{next};
}

Response end_page(App& app, const Request& request, const Alert& alert, const Form& form,
                  const std::string& sms = {}) {
    const bool with_sms = app.config.sms.on();
    Ending ending{alert,
                  streets_of(app.db(), alert.id),
                  {},
                  with_sms ? sms : std::string{},
                  with_sms,
                  app.config.sms.part_price,
                  sms_at(app, request, alert)};
    if (!ending.sms.empty()) ending.audience = audience(app.db(), alert.commune.code);
    web::Page page{app, request, "alerts/end.tpl"};
    fill_end_form(page.main(), form, ending);
    return page.no_index().answer(form.ok() ? 200 : 422);
}

} // namespace

Alert alert_of(App& app, const Request& request) {
    auto found = find(app.db(), request.commune->code, {request.number("id")});
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

Response ask_end(App& app, Request& request) {
    const auto alert = alert_of(app, request);
    if (alert.ended_at) return web::redirect(alert.path());
    return end_page(app, request, alert, Form{fields});
}

Response finish(App& app, Request& request) {
    const auto alert = alert_of(app, request);
    if (alert.ended_at) return web::redirect(alert.path(), "alerts.ended");
    Form form{request, fields};
    if (!form.ok()) return end_page(app, request, alert, form);
    const std::string text{form["text"]};
    const auto sms = end_sms_text(app.views, alert, text, app.absolute("/alertes/" + alert.commune.code));
    if (app.config.sms.on() && base::gsm::size_of(sms).parts > parts_max) form.reject("text", "TOO_MANY_PARTS");
    if (!form.ok() || form["step"] == "preview") return end_page(app, request, alert, form, sms);
    end(app.db(), request.reader, alert, text, sms, app.now());
    return web::redirect(alert.path(), "alerts.ended");
}

} // namespace alerts
