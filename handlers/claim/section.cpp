#include "lib/app/section.hpp"

namespace claim {

extern const web::Section section;
const web::Section section{.name = "claim"};

} // namespace claim
