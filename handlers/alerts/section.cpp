#include "lib/web/section.hpp"

namespace alerts {

extern const web::Section section;
const web::Section section{.name = "alerts"};

} // namespace alerts
