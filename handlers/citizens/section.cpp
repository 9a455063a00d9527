#include "lib/web/section.hpp"

namespace citizens {

namespace {

std::vector<town::Personal> personal() {
    return {{"citizenship", R"(
        SELECT c.name AS commune, z.state, COALESCE(z.reason, 0) AS reason, COALESCE(z.answer, '') AS answer,
               z.asked_at, z.decided_at
        FROM citizenship z JOIN commune c ON c.code = z.commune_code WHERE z.member_id = :id ORDER BY z.asked_at)"}};
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "citizens", .keeps = {.personal = personal}};

} // namespace citizens
