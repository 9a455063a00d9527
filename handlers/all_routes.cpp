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
