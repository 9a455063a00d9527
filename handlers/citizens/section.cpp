#include "lib/web/section.hpp"

#include "citizens/store.hpp"

namespace citizens {

namespace {

constexpr web::DeskItem desk{.place = 10,
                             .right = town::Right::moderate,
                             .address = "/mairie/{commune}/citoyens",
                             .sql = waiting_sql,
                             .for_all = true};

} // namespace

extern const web::Section section;
const web::Section section{.name = "citizens", .desk = &desk};

} // namespace citizens
