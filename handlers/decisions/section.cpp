#include "lib/web/section.hpp"

#include "decisions/store.hpp"

namespace decisions {

namespace {

constexpr web::DeskItem desk{.place = 30,
                             .right = town::Right::moderate,
                             .address = "/mairie/{commune}/signalements",
                             .sql = flagged_sql,
                             .for_all = true,
                             .due = true};

} // namespace

extern const web::Section section;
const web::Section section{.name = "decisions", .desk = &desk};

} // namespace decisions
