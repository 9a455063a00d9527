#include "alerts/compose.hpp"

#include "alerts/gsm.hpp"
#include "alerts/hours.hpp"
#include "alerts/store.hpp"
#include "alerts/view.hpp"
#include "lib/base/text.hpp"
#include "lib/town/person.hpp"
#include "lib/web/form.hpp"
#include "lib/web/mail.hpp"
#include "lib/web/page.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace alerts {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Page;
using web::Request;
using web::Response;

constexpr web::Field fields[] = {
    {"category", Kind::choice, 1, 12, "danger information"},
    {"risk", Kind::line, 1, risk_max},
    {"place", Kind::line, 0, place_max},
    {"authority", Kind::line, 1, authority_max},
    {"conduct", Kind::text, 1, conduct_max},
    {"link", Kind::url, 0, link_max},
    {"recipients", Kind::choice, 1, 10, "all streets"},
    {"streets", Kind::text, 0, 3000},
    {"unknown-too", Kind::tick},
    {"sms", Kind::text, 0, sms_max},
    {"motive", Kind::text, 0, motive_max},
    {"confirmation", Kind::line, 0, 60},
    {"sms-made", Kind::text}, // as it was proposed, to tell whether the team changed it
    {"once", Kind::line, 0, 80},
    {"step", Kind::line},
};
/// What the alert itself is made of: errors in these lead back to the first page.
constexpr std::span<const web::Field> alert_fields = std::span{fields}.first(9);

Desk desk_of(App& app, const Request& request) {
    const auto& c = *request.commune;
    const auto next = next_opening(app.now(), c.time_zone, c.department_code);
    return {c, town::prefecture_phone(app.db(), c.code),
            next == app.now() ? std::nullopt : std::optional{next}};
}

Response edit_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "alerts/edit.tpl"};
    fill_edit(page.main(), form, desk_of(app, request), {request.reader, app.now()});
    return page.no_index().answer(status);
}

/// One street a line, each once.
std::vector<Street> streets_in(App& app, const Request& request, Form& form) {
    std::vector<Street> streets;
    if (form["recipients"] != "streets") return streets;
    for (const auto line : base::split(form["streets"], '\n')) {
        const auto name = base::clean_line(line);
        if (name.empty()) continue;
        auto tag = town::street_tag(app.seal(), request.commune->code, name);
        if (tag.empty()) form.reject("streets", "UNREADABLE");
        if (std::ranges::find(streets, tag, &Street::tag) == streets.end())
            streets.push_back({std::move(tag), name});
    }
    if (streets.empty()) form.reject("streets", "MISSING");
    if (streets.size() > streets_max) form.reject("streets", "TOO_MANY");
    return streets;
}

Draft draft_of(const Form& form, std::vector<Street> streets) {
    return {form["category"] == "information" ? Category::information : Category::danger,
            std::string{form["risk"]},
            std::string{form["place"]},
            std::string{form["authority"]},
            std::string{form["conduct"]},
            std::string{form["link"]},
            std::string{form["sms"]},
            std::string{form["motive"]},
            std::move(streets),
            form.ticked("unknown-too"),
            {}};
}

Alert alert_of(const Draft& draft, const town::Commune& commune, Seconds now) {
    Alert alert;
    alert.commune_code = commune.code;
    alert.commune_name = commune.name;
    alert.commune_slug = commune.slug;
    alert.time_zone = commune.time_zone;
    alert.category = draft.category;
    alert.risk = draft.risk;
    alert.place = draft.place;
    alert.authority = draft.authority;
    alert.conduct = draft.conduct;
    alert.link = draft.link;
    alert.sent_at = now;
    return alert;
}

struct SmsState {
    bool edited = false, stale = false;
};

/// The proposed text follows the alert until the team writes its own, which then stays, with a warning when
/// the alert changes under it.
SmsState settle_sms(Form& form, const std::string& proposed) {
    const std::string sms{form["sms"]}, made{form["sms-made"]}, step{form["step"]};
    SmsState state;
    if (sms.empty() || sms == made || step == "compose") {
        form.set("sms", proposed);
    } else if (sms == gsm::simplified(made)) {
        form.set("sms", gsm::simplified(proposed));
    } else {
        state = {true, made != proposed};
    }
    if (step == "simplify") form.set("sms", gsm::simplified(form["sms"]));
    form.set("sms-made", proposed);
    return state;
}

/// What else it takes to send. Errors go into the form.
void check_sending(App& app, const Request& request, Form& form, const Draft& draft) {
    const auto& c = *request.commune;
    const bool danger = draft.category == Category::danger;
    if (!danger && !opening_hours(app.now(), c.time_zone, c.department_code))
        form.reject("category", "HOURS");
    if (danger && draft.motive.empty()) form.reject("motive", "MISSING");
    if (base::fold(form["confirmation"]) != (danger ? "alerte" : "info"))
        form.reject("confirmation", "WRONG");
}

Response preview_page(App& app, const Request& request, const Form& form, const Draft& draft, SmsState sms) {
    Preview preview;
    preview.alert = alert_of(draft, *request.commune, app.now());
    preview.streets = draft.streets;
    preview.unknown_too = draft.unknown_too;
    preview.audience = audience(app.db(), request.commune->code);
    web::Dictionary mail{"mail"};
    fill_mail(mail, preview.alert, request.member->first_name, "");
    preview.mail = web::fill_mail(app, mail_name(false), mail, {});
    preview.part_price = app.config.sms.part_price;
    preview.with_sms = app.config.sms.transport != "none";
    preview.sms_edited = sms.edited;
    preview.sms_stale = sms.stale;
    Page page{app, request, "alerts/preview.tpl"};
    fill_preview(page.main(), form, preview, desk_of(app, request), {request.reader, app.now()});
    return page.no_index().answer(form.ok() ? 200 : 422);
}

/// The number of the form with all that it says: other words are another alert.
std::string once_of(const Request& request, const Form& form) {
    std::string said;
    for (const auto& field : alert_fields) said.append(form[field.name]).push_back('\0');
    return web::once_key(request.member->id.value, form["once"], said.append(form["sms"]));
}

} // namespace

Response compose(App& app, Request& request) {
    Form form{fields};
    form.set("recipients", "all");
    form.set("unknown-too", "1");
    return edit_page(app, request, form, 200);
}

Response prepare(App& app, Request& request) {
    Form form{request, fields};
    Form alert{request, alert_fields};
    auto streets = streets_in(app, request, alert);
    if (!alert.ok()) {
        streets_in(app, request, form);
        return edit_page(app, request, form, 422);
    }
    if (form["step"] == "change") return edit_page(app, request, form, 200);
    auto draft = draft_of(form, std::move(streets));
    const auto list = app.absolute("/alertes/" + request.commune->code);
    const auto sms =
        settle_sms(form, sms_text(app.views, alert_of(draft, *request.commune, app.now()), list));
    draft.sms = form["sms"];
    if (gsm::size_of(draft.sms).parts > parts_max) form.reject("sms", "TOO_MANY_PARTS");
    const bool sending = form["step"] == "send";
    if (sending) check_sending(app, request, form, draft);
    if (!sending || !form.ok()) return preview_page(app, request, form, draft, sms);
    draft.once = once_of(request, form);
    const auto id = send(app.db(), request.reader, request.commune->code, draft, app.now());
    return web::redirect(fmt::format("/alertes/{}/{}", request.commune->path(), id.value().value),
                         "ALERT_SENT");
}

} // namespace alerts
