#include "lib/web/section.hpp"

#include "feed/store.hpp"

namespace feed {

namespace {

constexpr web::DeskItem desk{.place = 50,
                             .right = town::Right::publish,
                             .address = "/fil/{commune}/brouillons",
                             .sql = unpublished_sql,
                             .for_all = true};

constexpr web::Flaggable flaggables[] = {
    {"publication", publication_there},
    {"comment", comment_there, "/fil/{commune}/commentaires/{id}/masquer"},
};

} // namespace

extern const web::Section section;
const web::Section section{.name = "feed", .desk = &desk, .flaggables = flaggables};

} // namespace feed
