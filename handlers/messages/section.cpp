#include "lib/web/section.hpp"

#include "lib/web/thread.hpp"
#include "messages/store.hpp"

namespace messages {

namespace {

constexpr web::DeskItem desk{.place = 20,
                             .right = town::Right::answer,
                             .address = "/messagerie/{commune}",
                             .sql = unanswered_sql,
                             .due = true};

constexpr web::Flaggable flaggables[] = {
    web::thread::flaggable("letter", town::Right::moderate | town::Right::answer)};

} // namespace

extern const web::Section section;
const web::Section section{.name = "messages", .desk = &desk, .flaggables = flaggables};

} // namespace messages
