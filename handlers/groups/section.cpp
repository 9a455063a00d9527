#include "lib/web/section.hpp"

#include "groups/view.hpp"
#include "lib/web/app.hpp"
#include "lib/web/request.hpp"
#include "lib/web/thread.hpp"

namespace groups {

namespace {

constexpr web::DeskItem desk{.place = 40,
                             .right = town::Right::moderate,
                             .address = "/groupes/{commune}/demandes",
                             .sql = asking_sql,
                             .always = false,
                             .due = true};

constexpr web::Flaggable flaggables[] = {web::thread::flaggable("post")};

void card(web::App& app, const web::Request& request, web::Dictionary& column) {
    if (!request.reader.citizen()) return;
    const auto shown = app.db().kept(cards, request.commune->code);
    if (!shown->empty())
        fill_card(web::add_card(column, "groups"), *shown, app.now(), request.commune->time_zone);
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "groups", .desk = &desk, .card = card, .flaggables = flaggables};

} // namespace groups
