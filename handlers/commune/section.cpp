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

// Ten in one round, one that fails among them: what is missing serves as the site's own card until then.
void make_cards(web::App& app) {
    constexpr int in_one_round = 10;
    int tried = 0;
    for (auto page = open_after(app.db(), ""); !page.empty(); page = open_after(app.db(), page.back().code))
        for (const auto& town : page) {
            if (!web::card_version(app.config, town).empty()) continue;
            if (!web::make_card(app.config, town)) base::log(base::Level::error, "card", {{"commune", town.code}});
            if (++tried == in_one_round) return;
        }
}

constexpr web::Chore chores[] = {{"cards", 5 * base::minute, make_cards}};

} // namespace

extern const web::Section section;
const web::Section section{.name = "commune", .keeps = {.retention = retention}, .chores = chores};

} // namespace commune
