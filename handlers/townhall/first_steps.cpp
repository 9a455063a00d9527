#include "lib/base/qr.hpp"
#include "lib/view/desk.hpp"
#include "townhall/actions.hpp"
#include "townhall/store.hpp"

#include <fmt/format.h>

namespace townhall {

void fill_first_steps(web::App& app, const web::Request& request, web::Dictionary& page) {
    const auto steps = first_steps(app.db(), request.reader, request.commune->code);
    if (!steps) return;
    const std::pair<const char*, bool> all[] = {{"PORTRAIT", steps->portrait},       {"HALL", steps->hall},
                                                {"PRESENTATION", steps->presentation}, {"PUBLICATION", steps->publication},
                                                {"DELEGATE", steps->delegate},       {"POSTER", steps->poster}};
    int done = 0, place = 0;
    for (const auto& step : all) done += step.second ? 1 : 0;
    if (done == std::ssize(all)) return settle(app.db(), request.commune->code, app.now());
    auto* card = page.AddIncludeDictionary("FIRST_STEPS");
    card->SetFilename("townhall/first_steps.tpl");
    card->SetIntValue("DONE_COUNT", done);
    card->SetIntValue("STEP_COUNT", std::ssize(all));
    bool next = true;
    for (const auto& [name, ticked] : all) {
        auto* step = card->AddSectionDictionary("STEP");
        step->SetIntValue("PLACE", ++place);
        step->ShowSection(ticked ? "TICKED" : "OPEN");
        if (!ticked && next) step->ShowSection("NEXT");
        if (!ticked) next = false;
        auto* words = step->AddSectionDictionary(name);
        words->ShowSection(ticked ? "TICKED" : "OPEN");
    }
}

// GET /mairie/{commune}/affiche: a page to print on A4, which invites the inhabitants.
web::Response show_invitation(web::App& app, web::Request& request) {
    const auto& town = *request.commune;
    web::Page page{app, request, "townhall/invitation.tpl"};
    web::fill_desk_menu(page.main(), request.reader, "HOME");
    const auto address = app.absolute("/inscription?commune=" + town.path());
    const auto qr = base::qr_of(address);
    page.main().SetIntValue("SIDE", qr.side);
    page.main().SetValue("DRAWING", qr.path);
    // To be typed: the short address of the commune, which leads to its page.
    const auto shown = app.absolute("/" + town.path());
    page.main().SetValue("ADDRESS", shown.substr(shown.find("//") + 2));
    return page.no_index().answer();
}

// POST /mairie/{commune}/affiche: from the first steps, where it is ticked then.
web::Response print_invitation(web::App& app, web::Request& request) {
    note_poster(app.db(), request.reader, request.commune->code, app.now());
    return web::redirect(fmt::format("/mairie/{}/affiche", request.commune->path()));
}

} // namespace townhall
