#include "notifications/routes.hpp"

#include "lib/base/text.hpp"
#include "lib/town/person.hpp"
#include "lib/view/form.hpp"
#include "lib/app/page.hpp"
#include "notifications/view.hpp"

#include <string>
#include <vector>

namespace notifications {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Page;
using web::Request;
using web::Response;

constexpr std::string_view cadences = "off now daily weekly";

/// The fields of the settings, for all topics.
struct SettingFields {
    std::vector<std::string> names; ///< first, as the fields point into them
    std::vector<web::Field> fields;

    explicit SettingFields(const town::Kinds& kinds) {
        for (const auto* choice : kinds.choices)
            for (const char* way : {"site-", "mail-", "sms-"}) names.push_back(way + std::string{choice->name});
        for (const auto& name : names)
            fields.push_back(name.starts_with("mail-") ? web::Field{name, Kind::choice, 1, 10, cadences}
                                                       : web::Field{name, Kind::tick});
    }
};

ActivityId chosen(const Request& request) { return {db::row_in(request.field("id"))}; }

// GET /notifications [avant]: the newest first; with htmx only the entries before.
Response index(App& app, Request& request) {
    const auto from = db::cursor_from(request.parameter("avant"));
    const auto news = page_for(app.db(), app.kinds, request.member->id, from, app.now());
    if (request.fragment) {
        Page part{app, request, "notifications/list.tpl"};
        fill_list(app, part.main(), news, from);
        return part.fragment();
    }
    Page page{app, request, "notifications/index.tpl"};
    fill_index(app, page.main(), news, from, app.now());
    return page.no_index().answer();
}

// POST /notifications/ouvrir id: marks the entry read and leads to what it is about.
Response open_one(App& app, Request& request) {
    const auto news = open(app.db(), app.kinds, request.member->id, chosen(request), app.now());
    return news ? web::redirect(news->path(app.kinds)) : web::redirect("/notifications", "notifications.not_there");
}

// POST /notifications/supprimer id [avant]
Response discard_one(App& app, Request& request) {
    discard(app.db(), app.kinds, request.member->id, chosen(request), app.now());
    const auto from = db::cursor_from(request.field("avant"));
    return web::redirect(from.start() ? "/notifications" : "/notifications?avant=" + from.text(),
                         "notifications.deleted");
}

/// What the page had shown, as the form says it.
Seen seen_in(const App& app, const Request& request) {
    const auto until = db::row_in(request.field("vu"));
    Seen seen{until ? until : app.now(), {}};
    for (const auto id : base::split(request.field("recents"), ' '))
        if (const auto value = db::row_in(id)) seen.recent.push_back({value});
    return seen;
}

// POST /notifications/tout-lire vu recents: what the page had shown.
Response read_everything(App& app, Request& request) {
    read_all(app.db(), app.kinds, request.member->id, seen_in(app, request), app.now());
    return web::redirect("/notifications", "notifications.read");
}

// GET /notifications/supprimer-tout: asks once more.
Response ask_discard_all(App& app, Request& request) {
    Page page{app, request, "notifications/delete_all.tpl"};
    fill_delete_all(page.main(), page_for(app.db(), app.kinds, request.member->id, {}, app.now()), app.now());
    return page.no_index().answer();
}

// POST /notifications/supprimer-tout vu recents
Response discard_everything(App& app, Request& request) {
    discard_all(app.db(), app.kinds, request.member->id, seen_in(app, request), app.now());
    return web::redirect("/notifications", "notifications.all_deleted");
}

Response settings_page(App& app, const Request& request, bool rejected, int status) {
    const auto me = request.member->id;
    Page page{app, request, "notifications/settings.tpl"};
    fill_settings(app, page.main(), settings_of(app.db(), app.kinds, me), town::confirmed_phone(app.db(), app.seal(), me),
                  app.config.sms.on(), rejected);
    return page.no_index().answer(status);
}

// GET /notifications/reglages
Response settings(App& app, Request& request) { return settings_page(app, request, false, 200); }

town::Cadence cadence_of(std::string_view word) {
    return word == "now"      ? town::Cadence::at_once
           : word == "daily"  ? town::Cadence::daily
           : word == "weekly" ? town::Cadence::weekly
                              : town::Cadence::off;
}

// POST /notifications/reglages site-… mail-… sms-…. Where no SMS can reach somebody, what was chosen for SMS
// is kept.
Response save_settings(App& app, Request& request) {
    const SettingFields declared{app.kinds};
    const Form form{request, declared.fields};
    if (!form.ok()) return settings_page(app, request, true, 422);
    const auto me = request.member->id;
    const bool reachable = app.config.sms.on() && town::confirmed_phone(app.db(), app.seal(), me).has_value();
    auto settings = settings_of(app.db(), app.kinds, me);
    for (auto& setting : settings) {
        const std::string name{setting.choice->name};
        setting.site = form.ticked("site-" + name);
        setting.mail = cadence_of(form["mail-" + name]);
        if (setting.choice->urgent && reachable) setting.sms = form.ticked("sms-" + name);
    }
    save(app.db(), me, settings);
    return web::redirect("/notifications/reglages", "notifications.saved");
}

Response unsubscribe_page(App& app, const Request& request, const web::Unsubscription& what, bool done) {
    const auto before = done ? std::vector<Setting>{} : settings_of(app.db(), app.kinds, what.member);
    Page page{app, request, "notifications/unsubscribe.tpl"};
    fill_unsubscribe(app, page.main(), what, before, done);
    return page.no_index().answer();
}

// GET /notifications/desabonnement/{member}/{what} cle: one button. Reading the mail, or a robot that follows
// its links, ends nothing.
Response ask_unsubscribe(App& app, Request& request) {
    return unsubscribe_page(app, request, web::unsubscription_of(app, request), false);
}

// POST /notifications/desabonnement/{member}/{what}?cle=…: RFC 8058, which forbids a redirection as an
// answer.
Response end_mails(App& app, Request& request) {
    const auto what = web::unsubscription_of(app, request);
    if (what.topic == town::Topic::none)
        unsubscribe(app.db(), app.kinds, what.member, what.digest);
    else
        unsubscribe(app.db(), what.member, app.kinds.choice(what.topic));
    return unsubscribe_page(app, request, what, true);
}

using enum web::Method;
using namespace web::access;

constexpr web::Route table[] = {
    {get, "/notifications", member, index},
    {post, "/notifications/ouvrir", member, open_one},
    {post, "/notifications/supprimer", member, discard_one},
    {post, "/notifications/tout-lire", member, read_everything},
    {get, "/notifications/supprimer-tout", member, ask_discard_all},
    {post, "/notifications/supprimer-tout", member, discard_everything},
    {get, "/notifications/reglages", member, settings},
    {post, "/notifications/reglages", member, save_settings},
    {get, "/notifications/desabonnement/{member}/{what}", anyone, ask_unsubscribe},
    {post, "/notifications/desabonnement/{member}/{what}", anyone, end_mails, {}, web::Proof::signature},
};

} // namespace

std::span<const web::Route> routes() { return table; }

} // namespace notifications
