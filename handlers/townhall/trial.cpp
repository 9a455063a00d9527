#include "lib/view/desk.hpp"
#include "lib/view/french.hpp"
#include "townhall/actions.hpp"
#include "townhall/store.hpp"

namespace townhall {

// GET /mairie/{commune}/essai: whether the town tries the site, and what would have left.
web::Response show_trial(web::App& app, web::Request& request) {
    const auto& code = request.commune->code;
    web::Page page{app, request, "townhall/trial.tpl"};
    auto& main = page.main();
    web::fill_desk_menu(main, request.reader, "SETTINGS");
    main.ShowSection(on_trial(app.db(), request.reader, code) ? "ON" : "OFF");
    const auto held = held_back(app.db(), request.reader, code);
    if (!held.empty()) main.ShowSection("SOME");
    for (const auto& one : held) {
        auto* item = main.AddSectionDictionary("HELD");
        item->SetValue("PEOPLE", web::plural(one.count, "personne", "personnes"));
        item->SetValue("SUBJECT", one.subject);
        item->SetValue("TEXT", one.text);
        item->ShowSection(one.channel == town::Channel::sms ? "SMS" : "MAIL");
        web::put_date_time(*item, "DATE", one.at, page.visit().zone());
    }
    return page.no_index().answer();
}

// POST /mairie/{commune}/essai state: "on" begins the trial, "off" opens for good.
web::Response save_trial(web::App& app, web::Request& request) {
    const bool on = request.field("state") == "on";
    set_trial(app.db(), request.reader, request.commune->code, on, app.now());
    return web::redirect(request.commune->below("/mairie"), on ? "townhall.trial_begun" : "townhall.trial_ended");
}

} // namespace townhall
