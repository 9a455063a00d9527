#include "lib/web/section.hpp"

#include "messages/store.hpp"

namespace messages {

namespace {

constexpr web::DeskItem desk{.place = 20,
                             .right = town::Right::answer,
                             .address = "/messagerie/{commune}",
                             .sql = unanswered_sql,
                             .due = true};

} // namespace

extern const web::Section section;
const web::Section section{.name = "messages", .desk = &desk};

} // namespace messages
