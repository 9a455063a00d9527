#include "lib/web/section.hpp"

namespace commune {

extern const web::Section section;
const web::Section section{.name = "commune"};

} // namespace commune
