#include "lib/web/section.hpp"

namespace decisions {

extern const web::Section section;
const web::Section section{.name = "decisions"};

} // namespace decisions
