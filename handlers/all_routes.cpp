#include "sections.hpp"

#define DECLARE(name) \
    namespace name {  \
    std::span<const web::Route> routes(); \
    }
PARVIS_SECTIONS(DECLARE)

web::Tables all_routes() {
#define TABLE(name) name::routes(),
    return {PARVIS_SECTIONS(TABLE)};
}

web::Tables routes_of(std::string_view name) {
    if (name == "password") return {account::routes()};
#define OWN_TABLE(section) \
    if (name == #section) return {section::routes()};
    PARVIS_SECTIONS(OWN_TABLE)
    return all_routes();
}
