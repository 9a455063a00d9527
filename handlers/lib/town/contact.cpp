#include "lib/town/contact.hpp"

namespace town {

void note_newcomer(db::Db& db, std::string_view commune_code, base::Seconds now) {
    db.run("INSERT INTO town_hall_contact (commune_code, newcomers, next_mail_at) VALUES (:commune, 1, :now) "
           "ON CONFLICT (commune_code) DO UPDATE SET newcomers = town_hall_contact.newcomers + 1",
           commune_code, now);
}

} // namespace town
