#include "lib/web/section.hpp"

namespace citizens {

extern const web::Section section;
const web::Section section{.name = "citizens"};

} // namespace citizens
