#include "lib/app/section.hpp"

namespace search {

// It keeps nothing: what can be found stands with what can be told (lib/town/search).
extern const web::Section section;
const web::Section section{.name = "search"};

} // namespace search
