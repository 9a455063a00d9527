#include "lib/web/section.hpp"

namespace groups {

extern const web::Section section;
const web::Section section{.name = "groups"};

} // namespace groups
