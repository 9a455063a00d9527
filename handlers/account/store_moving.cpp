// Another home commune.
#include "account/store.hpp"

#include "lib/town/audit.hpp"
#include "lib/town/commune.hpp"
#include "lib/town/contact.hpp"
#include "lib/town/office.hpp"
#include "lib/town/person.hpp"

namespace account {

bool move_home(db::Db& db, const base::Seal& seal, web::Sections sections, const town::Member& me, const town::Commune& home, Seconds now) {
    if (me.commune_code == home.code) return false;
    db::Transaction transaction{db};
    if (db.run("UPDATE member SET commune_code = :code WHERE id = :id AND commune_code = :former", home.code, me.id,
               me.commune_code) == 0)
        return false;
    town::set_address(db, seal, me.id, home.code, {});
    town::leave_commune(db, me.id, me.commune_code);
    if (!town::reader_in(db, me.id, me.commune_code).team())
        for (const auto* keeps : web::all_keeps(sections))
            for (const auto statement : keeps->moved) db.run(statement, me.id, me.commune_code);
    town::ask_citizenship(db, me.id, home.code, now);
    if (!home.open()) town::note_newcomer(db, home.code, now);
    town::record(db, me.id, me.commune_code, "member.move", me.id.value, now);
    transaction.commit();
    return true;
}

} // namespace account
