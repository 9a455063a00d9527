#include "lib/web/section.hpp"

namespace account {

extern const web::Section section;
const web::Section section{.name = "account"};

} // namespace account
