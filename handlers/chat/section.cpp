#include "lib/web/section.hpp"

#include "lib/web/thread.hpp"

namespace chat {

namespace {

constexpr web::Flaggable flaggables[] = {web::thread::flaggable("post")};

} // namespace

extern const web::Section section;
const web::Section section{.name = "chat", .flaggables = flaggables};

} // namespace chat
