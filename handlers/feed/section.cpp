#include "lib/web/section.hpp"

#include "feed/store.hpp"

namespace feed {

namespace {

constexpr web::DeskItem desk{.place = 50,
                             .right = town::Right::publish,
                             .address = "/fil/{commune}/brouillons",
                             .sql = unpublished_sql,
                             .for_all = true};

} // namespace

extern const web::Section section;
const web::Section section{.name = "feed", .desk = &desk};

} // namespace feed
