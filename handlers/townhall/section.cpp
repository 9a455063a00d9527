#include "lib/web/section.hpp"

namespace townhall {

extern const web::Section section;
const web::Section section{.name = "townhall"};

} // namespace townhall
