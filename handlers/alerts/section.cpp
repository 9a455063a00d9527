#include "lib/web/section.hpp"

namespace alerts {

namespace {

std::vector<town::Personal> personal() {
    return {{"alert", "SELECT a.id, a.category, a.risk, a.place, a.authority, a.conduct, a.link, a.sms, " +
                          town::where(town::in_office("a", town::Right::alerts), "a", "motive") +
                          ", a.sent_at, a.ended_at FROM alert a WHERE a.author_id = :id ORDER BY a.id"}};
}

} // namespace

extern const web::Section section;
const web::Section section{.name = "alerts", .keeps = {.personal = personal}};

} // namespace alerts
