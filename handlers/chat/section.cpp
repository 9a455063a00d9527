#include "lib/web/section.hpp"

namespace chat {

extern const web::Section section;
const web::Section section{.name = "chat"};

} // namespace chat
