#include "lib/web/section.hpp"

namespace feed {

extern const web::Section section;
const web::Section section{.name = "feed"};

} // namespace feed
