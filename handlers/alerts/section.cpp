#include "alerts/store.hpp"
#include "lib/web/section.hpp"

namespace alerts {

namespace {

std::vector<town::Personal> personal() {
    return {{"alert", "SELECT a.id, a.category, a.risk, a.place, a.authority, a.conduct, a.link, a.sms, " +
                          town::where(town::in_office("a", town::Right::alerts), "a", "motive") +
                          ", a.sent_at, a.ended_at FROM alert a WHERE a.author_id = :id ORDER BY a.id"}};
}

using enum town::Until;

constexpr town::Retention retention[] = {
    {"alert",
     "id commune_code category risk place authority conduct link sms motive by_street unknown_too author_id sent_at "
     "ended_at ended_by end_text end_sms once reminded_at", town, "alerts"},
    {"district", "id commune_code name name_key streets"},
    {"alert_street", "alert_id street_tag street"},
    {"alert_figure", "alert_id of_end channel state receipt messages"},
};

} // namespace

extern const web::Section section;
const web::Section section{.name = "alerts", .keeps = {.personal = personal, .retention = retention,
                                                       .mails_gone = keep_figures}};

} // namespace alerts
