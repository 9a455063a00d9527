#include "alerts/compose.hpp"

#include "alerts/again.hpp"
#include "alerts/hours.hpp"
#include "alerts/models.hpp"
#include "alerts/store.hpp"
#include "alerts/view.hpp"
#include "lib/base/gsm.hpp"
#include "lib/base/text.hpp"
#include "lib/http/errors.hpp"
#include "lib/town/person.hpp"
#include "lib/view/form.hpp"
#include "lib/app/mail.hpp"
#include "lib/app/page.hpp"

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
    {"districts", Kind::line}, // their numbers, "3 17"
    {"unknown-too", Kind::tick},
    {"sms", Kind::text, 0, sms_max},
    {"motive", Kind::text, 0, motive_max},
    {"confirmation", Kind::line, 0, 60},
    {"sms-made", Kind::text}, // as it was proposed, to tell whether the team changed it
    {"form_id", Kind::line, 0, 80},
    {"step", Kind::line},
};
constexpr Seconds same_click = 10 * base::minute;
constexpr long long word_above = 100; ///< SMS: then the word has to be typed, since all of them are paid and none comes back

/// What the alert itself is made of: errors in these lead back to the first page.
constexpr std::span<const web::Field> alert_fields = std::span{fields}.first(10);

Desk desk_of(App& app, const Request& request) {
    const auto& c = *request.commune;
    const auto next = next_opening(app.now(), c.time_zone, c.department_code);
    return {c, town::prefecture_phone(app.db(), c.code),
            next == app.now() ? std::nullopt : std::optional{next}, districts(app.db(), c.code)};
}

Response edit_page(App& app, const Request& request, const Form& form, int status) {
    Page page{app, request, "alerts/edit.tpl"};
    fill_edit(page.main(), form, desk_of(app, request), page.visit());
    if (status == 422 || !form["link"].empty()) page.main().ShowSection("OPTIONS_OPEN");
    fill_models(page.main(), app.views, request.parameter("modele"));
    fill_past(page.main(), past(app.db(), request.commune->code, {}).alerts);
    return page.no_index().answer(status);
}

/// Each box that is ticked sends the field again.
Form read(const Request& request, std::span<const web::Field> some) {
    Form form{request, some};
    std::string numbers;
    for (const auto& [name, value] : request.form)
        if (name == "districts") numbers.append(numbers.empty() ? "" : " ").append(base::clean_line(value));
    form.set("districts", std::move(numbers));
    return form;
}

struct Recipients {
    std::vector<Street> all, typed;
    std::vector<Chosen> districts;

    void add(std::vector<Street>& list, const Street& street) {
        if (std::ranges::find(all, street.tags, &Street::tags) == all.end()) all.push_back(street);
        if (std::ranges::find(list, street.tags, &Street::tags) == list.end()) list.push_back(street);
    }
};

void add_districts(App& app, const Request& request, Form& form, Recipients& to) {
    const auto& code = request.commune->code;
    auto numbers = numbers_in(form["districts"]);
    if (numbers.empty()) return;
    for (const auto& district : districts(app.db(), code)) {
        if (std::erase(numbers, district.id.value) == 0) continue;
        auto& chosen = to.districts.emplace_back(Chosen{district.name, {}});
        for (const auto& line : district.lines())
            if (auto tags = town::street_tags(app.seal(), code, line); !tags.empty())
                to.add(chosen.streets, {line, std::move(tags)});
    }
    if (!numbers.empty()) form.reject("districts", "GONE");
}

/// One street a line, and those of the districts, each once.
Recipients recipients(App& app, const Request& request, Form& form) {
    Recipients to;
    if (form["recipients"] != "streets") return to;
    for (const auto line : base::split(form["streets"], '\n')) {
        const auto name = base::clean_line(line);
        if (name.empty()) continue;
        auto tags = town::street_tags(app.seal(), request.commune->code, name);
        if (tags.empty())
            form.reject("streets", "UNREADABLE");
        else
            to.add(to.typed, {name, std::move(tags)});
    }
    if (to.typed.size() > streets_max) form.reject("streets", "TOO_MANY");
    add_districts(app, request, form, to);
    if (form.ok() && to.all.empty()) form.reject("streets", "MISSING");
    if (to.all.size() > streets_of_districts_max) form.reject("districts", "TOO_MANY");
    return to;
}

Draft draft_of(const Form& form, const std::vector<Street>& streets) {
    return {form["category"] == "information" ? Category::information : Category::danger,
            std::string{form["risk"]},
            std::string{form["place"]},
            std::string{form["authority"]},
            std::string{form["conduct"]},
            std::string{form["link"]},
            std::string{form["sms"]},
            std::string{form["motive"]},
            streets,
            form.ticked("unknown-too"),
            {}};
}

Alert alert_of(const Draft& draft, const town::Commune& commune, Seconds now) {
    Alert alert;
    alert.commune = {commune.code, commune.name, commune.slug, commune.time_zone};
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
SmsState propose_sms(Form& form, const std::string& proposed) {
    const std::string sms{form["sms"]}, made{form["sms-made"]}, step{form["step"]};
    SmsState state;
    if (sms.empty() || sms == made || step == "compose") {
        form.set("sms", proposed);
    } else if (sms == base::gsm::simplified(made)) {
        form.set("sms", base::gsm::simplified(proposed));
    } else {
        state = {true, made != proposed};
    }
    if (step == "simplify") form.set("sms", base::gsm::simplified(form["sms"]));
    form.set("sms-made", proposed);
    return state;
}

/// Many SMS are paid for and cannot be called back: then the word is asked for.
bool word_needed(const Audience& all, const Draft& draft) {
    return told_of(all, draft.streets, draft.unknown_too).phones.least >= word_above;
}

/// What else it takes to send. Errors go into the form.
void check_sending(App& app, const Request& request, Form& form, const Draft& draft) {
    const auto& c = *request.commune;
    const bool danger = draft.category == Category::danger;
    if (!danger && !opening_hours(app.now(), c.time_zone, c.department_code))
        form.reject("category", "HOURS");
    if (danger && draft.motive.empty()) form.reject("motive", "MISSING");
    if (app.config.sms.on() && word_needed(audience(app.db(), c.code), draft) && base::fold(form["confirmation"]) != (danger ? "alerte" : "info"))
        form.reject("confirmation", "WRONG");
}

/// What was read of a form that can be shown again.
struct Reading {
    const Form& form;
    const Draft& draft;
    const Recipients& to;
    SmsState sms;
};

void make_documents(App& app, const Request& request, Preview& preview) {
    preview.base_url = app.config.base_url;
    const Site site{app.config.base_url, app.now()};
    web::Dictionary atom{"atom"}, cap{"cap"};
    fill_atom(atom, *request.commune, {preview.alert}, site);
    fill_cap(cap, preview.alert, site);
    preview.atom = base::clean_text(app.views.expand("alerts/atom.tpl", atom));
    preview.cap = base::clean_text(app.views.expand("alerts/cap.tpl", cap));
}

Response preview_page(App& app, const Request& request, const Reading& reading,
                      std::optional<Alert> before = {}) {
    const auto& [form, draft, to, sms] = reading;
    Preview preview;
    preview.before = std::move(before);
    preview.alert = alert_of(draft, *request.commune, app.now());
    preview.streets = to.all;
    preview.typed = to.typed;
    preview.districts = to.districts;
    preview.unknown_too = draft.unknown_too;
    preview.audience = audience(app.db(), request.commune->code);
    web::Dictionary mail{"mail"};
    fill_mail(mail, preview.alert, request.member->name.first, "");
    preview.mail = web::fill_mail(app, mail_name(false), mail, {});
    make_documents(app, request, preview);
    preview.part_price = app.config.sms.part_price;
    preview.with_sms = app.config.sms.on();
    preview.sms_edited = sms.edited;
    preview.sms_stale = sms.stale;
    Page page{app, request, "alerts/preview.tpl"};
    fill_preview(page.main(), form, preview, desk_of(app, request), page.visit());
    if (preview.with_sms && word_needed(preview.audience, draft)) page.main().ShowSection("WORD_NEEDED");
    fill_samples(page.main(), preview);
    return page.no_index().answer(form.ok() && !preview.before ? 200 : 422);
}

/// A double click finds what it has just sent; a form that comes back later asks for something new.
bool just_sent(const Alert& alert, Seconds now) {
    return !alert.ended_at && now - alert.sent_at <= same_click;
}

/// The number of the form with all that it says: other words are another alert.
std::string key_of(const Request& request, const Form& form) {
    std::string words;
    for (const auto& field : alert_fields) words.append(form[field.name]).push_back('\0');
    return web::idempotency_key(request, form["form_id"], words.append(form["sms"]));
}

} // namespace

Response compose(App& app, Request& request) {
    Form form{fields};
    form.set("recipients", "all");
    form.set("unknown-too", "1");
    if (const auto again = base::whole_number(request.parameter("renvoyer"))) {
        const auto alert = find(app.db(), request.commune->code, {*again});
        if (!alert) throw web::NotFound{};
        fill_again(app, form, *alert);
        return edit_page(app, request, form, 200);
    }
    const auto model = std::ranges::find(models(), request.parameter("modele"), &Model::name);
    if (model != models().end()) {
        form.set("category", model->category == Category::danger ? "danger" : "information");
        form.set("risk", app.views.words("alerts", "models.tpl", model->risk));
        form.set("conduct", base::replace_all(app.views.words("alerts", "models.tpl", model->conduct), " | ", "\n"));
    }
    return edit_page(app, request, form, 200);
}

Response prepare(App& app, Request& request) {
    auto form = read(request, fields);
    auto alert = read(request, alert_fields);
    const auto to = recipients(app, request, alert);
    if (!alert.ok()) {
        recipients(app, request, form);
        return edit_page(app, request, form, 422);
    }
    if (form["step"] == "change") return edit_page(app, request, form, 200);
    auto draft = draft_of(form, to.all);
    const auto list = app.absolute("/alertes/" + request.commune->code);
    const auto sms =
        propose_sms(form, sms_text(app.views, alert_of(draft, *request.commune, app.now()), list));
    draft.sms = form["sms"];
    if (app.config.sms.on() && base::gsm::size_of(draft.sms).parts > parts_max)
        form.reject("sms", "TOO_MANY_PARTS");
    const bool sending = form["step"] == "send";
    if (sending) check_sending(app, request, form, draft);
    if (!sending || !form.ok()) return preview_page(app, request, {form, draft, to, sms});
    draft.idempotency_key = key_of(request, form);
    const auto sent = send(app.db(), request.reader, request.commune->code, draft, app.now()).value();
    auto found = find(app.db(), request.commune->code, sent.id).value();
    if (sent.fresh || just_sent(found, app.now())) return web::redirect(found.path(), "alerts.sent");
    form.set("form_id", web::new_form_id());
    form.set("confirmation", "");
    return preview_page(app, request, {form, draft, to, sms}, std::move(found));
}

} // namespace alerts
