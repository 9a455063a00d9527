#include "lib/view/desk.hpp"
#include "lib/view/form.hpp"
#include "townhall/actions.hpp"
#include "townhall/store.hpp"

namespace townhall {

namespace {

constexpr std::size_t lines_max = 300, presentation_max = 4000; ///< characters
constexpr web::Field hall_fields[] = {{"hall-address", web::Kind::text, 0, lines_max},
                                      {"hall-phone", web::Kind::figures, 0, 25},
                                      {"hall-email", web::Kind::email, 0, 254},
                                      {"hall-hours", web::Kind::text, 0, lines_max},
                                      {"presentation", web::Kind::text, 0, presentation_max}};

web::Response hall_page(web::App& app, const web::Request& request, const web::Form& form, int status) {
    web::Page page{app, request, "townhall/hall.tpl"};
    web::fill_desk_menu(page.main(), request.reader, "SETTINGS");
    form.fill(page.main());
    return page.no_index().answer(status);
}

} // namespace

// GET /mairie/{commune}/reglages/mairie: as the national directory has it, until the town hall says it itself.
web::Response show_hall(web::App& app, web::Request& request) {
    const auto& code = request.commune->code;
    const auto hall = town::town_hall_of(app.db(), code).value_or(town::TownHall{});
    web::Form form{hall_fields};
    form.set("hall-address", hall.address);
    form.set("hall-phone", hall.phone);
    form.set("hall-email", hall.email);
    form.set("hall-hours", hall.opening_hours);
    form.set("presentation", presentation_of(app.db(), code));
    return hall_page(app, request, form, 200);
}

// POST /mairie/{commune}/reglages/mairie hall-address hall-phone hall-email hall-hours presentation
web::Response save_hall(web::App& app, web::Request& request) {
    web::Form form{request, hall_fields};
    if (!form["hall-phone"].empty() && !plausible_phone(form["hall-phone"])) form.reject("hall-phone", "INVALID");
    if (!form.ok()) return hall_page(app, request, form, 422);
    const auto text = [&](const char* name) { return std::string{form[name]}; };
    set_hall(app.db(), request.reader, request.commune->code,
             {text("hall-address"), text("hall-phone"), text("hall-email"), {}, text("hall-hours")}, text("presentation"), app.now());
    return web::redirect(request.commune->below("/mairie"), "townhall.hall_saved");
}

} // namespace townhall
