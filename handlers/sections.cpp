#include "sections.hpp"

#define DECLARE(name) \
    namespace name {  \
    extern const web::Section section; \
    }
PARVIS_SECTIONS(DECLARE)

web::Sections sections() {
#define ADDRESS(name) &name::section,
    static constexpr const web::Section* all[] = {PARVIS_SECTIONS(ADDRESS)};
    return all;
}
