#include "lib/app/section.hpp"
#include "townhall/team_mail.hpp"

namespace townhall {

namespace {

using enum town::Until;

constexpr town::Retention retention[] = {
    {"useful_link", "id commune_code label url"},
};

// Looks at every town.
constexpr web::Chore chores[] = {{"remind", base::hour, [](web::App& app) { write_to_teams(app); }}};

} // namespace

extern const web::Section section;
const web::Section section{.name = "townhall", .keeps = {.retention = retention}, .chores = chores};

} // namespace townhall
