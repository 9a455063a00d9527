#include "account/actions.hpp"
#include "account/view.hpp"
#include "lib/base/text.hpp"
#include "lib/town/commune_search.hpp"

namespace account {

// GET /compte/commune [q | commune]: the search, then what changes, and a button.
Response moving(App& app, Request& request) {
    const auto& me = *request.member;
    const auto home = town::find_commune(app.db(), me.commune_code).value();
    const auto chosen = town::find_commune(app.db(), town::code_in_path(request.parameter("commune")));
    const auto query = base::shorten(base::clean_line(request.parameter("q")), town::place_max);
    const auto found = chosen ? town::FoundCommunes{} : town::find_communes(app.db(), query);
    if (found.exact) return web::redirect("/compte/commune?commune=" + found.communes[0].path());
    web::Page page{app, request, "account/home.tpl"};
    fill_moving(page.main(), {home, chosen, query, found, standing(app.db(), me.id, home.code)});
    return page.no_index().answer();
}

// POST /compte/commune commune
Response move(App& app, Request& request) {
    const auto home = town::find_commune(app.db(), town::code_in_path(request.field("commune")));
    if (!home) return web::redirect("/compte/commune");
    if (!move_home(app.db(), app.seal(), app.sections, *request.member, *home, app.now())) return web::redirect("/compte");
    return web::redirect("/compte", "account.moved");
}

} // namespace account
