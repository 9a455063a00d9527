#include "lib/app/section.hpp"

namespace notifications {

namespace {

// No section asks yet; what people chose holds when one does.
constexpr town::Choice choices[] = {{town::Topic{2}, "poll", "sondages"}};

} // namespace

extern const web::Section section;
const web::Section section{.name = "notifications", .choices = choices};

} // namespace notifications
