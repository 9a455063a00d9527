#include "alerts/districts.hpp"

#include "alerts/store.hpp"
#include "alerts/view.hpp"
#include "lib/base/text.hpp"
#include "lib/town/street.hpp"
#include "lib/http/errors.hpp"
#include "lib/view/form.hpp"
#include "lib/app/page.hpp"

#include <algorithm>
#include <charconv>

namespace alerts {

namespace {

using web::App;
using web::Form;
using web::Kind;
using web::Request;
using web::Response;

constexpr web::Field fields[] = {{"name", Kind::line, 1, district_name_max},
                                 {"streets", Kind::text, 1, district_text_max},
                                 {"id", Kind::line, 0, 20}};

std::string list_path(const Request& request) { return request.commune->below("/alertes") + "/quartiers"; }

Response districts_page(App& app, const Request& request, const Form& form) {
    web::Page page{app, request, "alerts/districts.tpl"};
    fill_districts(page.main(), districts(app.db(), request.commune->code), form, page.visit());
    return page.no_index().answer(form.ok() ? 200 : 422);
}

District district_of(App& app, const Request& request) {
    auto found = find_district(app.db(), request.commune->code, {request.number("id")});
    if (!found) throw web::NotFound{};
    return std::move(*found);
}

void check_streets(Form& form, const District& district) {
    const auto lines = district.lines();
    if (lines.size() > district_streets_max) form.reject("streets", "TOO_MANY");
    if (std::ranges::any_of(lines, [](const auto& line) { return town::street_key(line).empty(); }))
        form.reject("streets", "UNREADABLE");
}

} // namespace

Response list_districts(App& app, Request& request) { return districts_page(app, request, Form{fields}); }

Response edit_district(App& app, Request& request) {
    const auto district = district_of(app, request);
    Form form{fields};
    form.set("name", district.name);
    form.set("streets", district.streets);
    form.set("id", std::to_string(district.id.value));
    return districts_page(app, request, form);
}

Response save_district(App& app, Request& request) {
    Form form{request, fields};
    District district{{}, std::string{form["name"]}, std::string{form["streets"]}};
    const auto id = form["id"];
    std::from_chars(id.data(), id.data() + id.size(), district.id.value);
    if (!id.empty() && !find_district(app.db(), request.commune->code, district.id)) throw web::NotFound{};
    if (form.ok()) check_streets(form, district);
    if (!form.ok()) return districts_page(app, request, form);
    switch (keep_district(app.db(), request.reader, request.commune->code, district, app.now())) {
    case Saved::saved:
        return web::redirect(list_path(request), "alerts.district_kept");
    case Saved::name_taken:
        form.reject("name", "TAKEN");
        break;
    case Saved::full:
        form.reject("name", "FULL");
        break;
    case Saved::refused:
        throw web::NotFound{};
    }
    return districts_page(app, request, form);
}

Response remove_district(App& app, Request& request) {
    delete_district(app.db(), request.reader, request.commune->code, {request.number("id")}, app.now());
    return web::redirect(list_path(request), "alerts.district_gone");
}

} // namespace alerts
