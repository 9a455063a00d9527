#include "commune/store.hpp"
#include "lib/app/app.hpp"
#include "lib/app/card.hpp"
#include "lib/app/section.hpp"
#include "lib/base/log.hpp"

namespace commune {

namespace {

using enum town::Until;

constexpr town::Retention retention[] = {
    {"registered_mayor", "commune_code first_name last_name since", national_list,
     "the national register of elected representatives", "chores/import/import_people.cpp"},
};

// Ten in one round: what is missing serves as the site's own card until then.
void make_cards(web::App& app) {
    constexpr int in_one_round = 10;
    int made = 0;
    for (const auto& open : open_communes(app.db())) {
        const auto town = town::find_commune(app.db(), open.code);
        if (!town || !web::card_version(app.config, *town).empty()) continue;
        if (!web::make_card(app.config, *town)) return base::log(base::Level::error, "card", {{"commune", open.code}});
        if (++made == in_one_round) return;
    }
}

constexpr web::Chore chores[] = {{"cards", 5 * base::minute, make_cards}};

} // namespace

extern const web::Section section;
const web::Section section{.name = "commune", .keeps = {.retention = retention}, .chores = chores};

} // namespace commune
