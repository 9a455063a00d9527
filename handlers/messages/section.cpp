#include "lib/web/section.hpp"

namespace messages {

extern const web::Section section;
const web::Section section{.name = "messages"};

} // namespace messages
