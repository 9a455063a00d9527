#include "lib/app/section.hpp"

namespace townhall {

namespace {

using enum town::Until;

constexpr town::Retention retention[] = {
    {"useful_link", "id commune_code label url"},
};

} // namespace

extern const web::Section section;
const web::Section section{.name = "townhall", .keeps = {.retention = retention}};

} // namespace townhall
