#include "lib/app/section.hpp"

namespace commune {

namespace {

using enum town::Until;

constexpr town::Retention retention[] = {
    {"registered_mayor", "commune_code first_name last_name since", national_list,
     "the national register of elected representatives", "chores/import/import_people.cpp"},
};

} // namespace

extern const web::Section section;
const web::Section section{.name = "commune", .keeps = {.retention = retention}};

} // namespace commune
