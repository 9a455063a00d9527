#include "lib/web/section.hpp"

namespace notifications {

extern const web::Section section;
const web::Section section{.name = "notifications"};

} // namespace notifications
